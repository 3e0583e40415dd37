"""The two stages of finding references: what may refer, and what it refers to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from reader.core.references.speech import Speech
from reader.core.references.values import Reference, ReferenceKind
from reader.core.transcript import Span

SURE = 0.5
"""A reference less sure than this is not shown: a wrong link costs more trust than a missing one."""
STRETCH = 4_000
"""So many code points share one budget of mentions: the work stays in proportion to any text."""
LONGEST = 300_000
"""No speech is longer, in code points: a longer text has as many budgets as this, and each holds for more."""

_OF_A_TURN = (ReferenceKind.BACK, ReferenceKind.FORWARD)


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that may refer."""

    span: Span
    words: str = ""
    """What they speak of, folded: a noun, a name, a short form."""
    number: int | None = None
    """The count or the place in an order that they name."""


@dataclass(frozen=True, slots=True)
class Target:
    """What a mention refers to, how sure that is (0 to 1) and why, in plain words."""

    span: Span
    confidence: float
    reason: str
    part_id: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """One way of referring: how its mentions are found, and how one of them is resolved."""

    kind: ReferenceKind
    find: Callable[[Speech], Iterable[Mention]]
    resolve: Callable[[Mention, Speech], Iterable[Target]]
    most: int = 0
    """So many mentions are resolved in every :data:`STRETCH`; 0 for all, in a rule that reads no others."""

    across: bool = False
    """Whether it may point to another turn of the same speaker, where several speak."""

    def mentions(self, speech: Speech) -> Iterator[Mention]:
        """Yield what may refer; where a text repeats itself beyond all speech, the first of each stretch."""
        seen: Counter[int] = Counter()
        shared = max(STRETCH, STRETCH * len(speech.text) // LONGEST)
        for mention in self.find(speech):
            stretch = mention.span.start // shared
            seen[stretch] += 1
            if not self.most or seen[stretch] <= self.most:
                yield mention

    def references(self, speech: Speech) -> Iterable[Reference]:
        """Yield the references that are sure enough and whose words lie apart from their target."""
        for mention in self.mentions(speech):
            for target in self.resolve(mention, speech):
                if target.confidence < SURE or not _sound(mention.span, target.span):
                    continue
                if self.kind not in _OF_A_TURN or speech.one_speaks(mention.span, target.span, self.across):
                    yield Reference(
                        self.kind,
                        mention.span,
                        target.span,
                        target.part_id,
                        round(target.confidence, 2),
                        target.reason,
                    )


def _sound(span: Span, target: Span) -> bool:
    return span.start < span.end and target.start < target.end and not span.overlaps(target)
