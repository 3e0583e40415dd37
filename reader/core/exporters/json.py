"""The outline as JSON, schema ``podium-outline/1``: one object, its keys in the contract's order.

A key whose value is not known is left out, never written empty.
"""

from __future__ import annotations

import json
from dataclasses import fields

from reader.core.analysis import Analysis
from reader.core.exporters._registry import Exporter
from reader.core.exporters._titles import title_of
from reader.core.outline.parts import Item, Part
from reader.core.references.values import Reference
from reader.core.transcript import Block, BlockKind, Metadata, Provenance, Span

SCHEMA = "podium-outline/1"

Object = dict[str, object]


def _write(analysis: Analysis) -> str:
    transcript = analysis.transcript
    document: Object = {
        "schema": SCHEMA,
        "source": _source(transcript.provenance),
        "metadata": _metadata(analysis.outline.metadata, transcript.declared),
        "text": transcript.text,
        "paragraphs": [_paragraph(block) for block in transcript.blocks],
        "outline": [_node(part) for part in analysis.outline.parts],
        "references": [_reference(reference) for reference in analysis.references],
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _source(provenance: Provenance) -> Object:
    return {
        "name": provenance.name,
        "format": provenance.format,
        "encoding": provenance.encoding,
        "sha256": provenance.sha256,
        "warnings": list(provenance.warnings),
    }


def _metadata(found: Metadata, declared: Metadata) -> Object:
    """What the outline found in the text stands before what the source's mark-up declares."""
    known = {
        field.name: getattr(found, field.name) or getattr(declared, field.name) for field in fields(Metadata)
    }
    return {name: value for name, value in known.items() if value}


def _paragraph(block: Block) -> Object:
    mark = block.mark
    heading = mark.level if mark.kind is BlockKind.HEADING else None
    return _span(block.span) | _known(
        page=mark.page, time=mark.time, heading=heading, speaker=mark.speaker or None
    )


def _node(part: Part) -> Object:
    return {
        "id": part.id,
        "kind": part.kind.value,
        "title": title_of(part),
        **_span(part.span),
        "children": [_node(child) for child in part.children],
        **_known(
            number=part.number,
            items=[_item(item) for item in part.items] or None,
            speaker=part.speaker or None,
            time=part.time,
            confidence=round(part.confidence, 3),
            reason=part.reason or None,
        ),
    }


def _item(item: Item) -> Object:
    return {"title": item.title, **_span(item.span)}


def _reference(reference: Reference) -> Object:
    return {
        "kind": reference.kind.value,
        **_span(reference.span),
        "target_start": reference.target.start,
        "target_end": reference.target.end,
        **_known(
            target=reference.part_id or None,
            confidence=round(reference.confidence, 3),
            reason=reference.reason or None,
        ),
    }


def _span(span: Span) -> Object:
    return {"start": span.start, "end": span.end}


def _known(**values: object) -> Object:
    return {name: value for name, value in values.items() if value is not None}


EXPORTER = Exporter(".json", _write)
