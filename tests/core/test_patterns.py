"""No expression of the core does work that grows faster than its text.

``python -m tests.benchmarks.bench_patterns`` times each of them on 200 kB; here nothing looks at a clock.
"""

from __future__ import annotations

from re import _constants, _parser  # type: ignore[attr-defined]
from typing import Any

import pytest

from tests.core.patterns import CHARACTERS, Used, made_at_run_time, used

USED = used()
REPEATS = (_constants.MAX_REPEAT, _constants.MIN_REPEAT, _constants.POSSESSIVE_REPEAT)
LONG = 1_000
MADE = {
    "reader.core.cues.notation",
    "reader.core.formats.paper.declared",
    "reader.core.outline.headings",
    "reader.core.outline.items",
    "reader.core.references.acronym",
    "reader.core.search.folding",
}
"""Modules that make expressions of cue words or of words of a text; each is tried on a sentence or a line."""


def open_ended(element: tuple[Any, Any]) -> bool:
    return element[0] in REPEATS and element[1][1] >= LONG


def starts_anew(use: Used) -> bool:
    """Tell whether a search walks a run of characters once more from each of them, to fail after it.

    So it is where an expression begins with a repeat without end that something must follow, and no look
    behind says that the run begins there.
    """
    if use.anchored:
        return False
    tree = list(_parser.parse(use.pattern.pattern, use.pattern.flags))
    if not tree or not open_ended(tree[0]):
        return False
    return any(element[0] is _constants.AT or element_width(element) for element in tree[1:])


def element_width(element: tuple[Any, Any]) -> int:
    if element[0] in REPEATS:
        return int(element[1][0])
    return 0 if element[0] in (_constants.ASSERT, _constants.ASSERT_NOT) else 1


def test_every_expression_is_looked_at() -> None:
    assert len(USED) > 150
    assert {where.partition(":")[0] for where in made_at_run_time()} <= MADE


def test_no_search_walks_a_run_from_each_of_its_characters() -> None:
    assert [use.where for use in USED if starts_anew(use)] == []


@pytest.mark.timeout(60)
@pytest.mark.parametrize("char", CHARACTERS)
def test_no_expression_hangs_on_one_character_over_and_over(char: str) -> None:
    text = char * 20_000
    assert all(use.run(text) <= len(text) + 1 for use in USED)
