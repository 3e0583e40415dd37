"""A damaged file of any format is read or refused: no crash, no hang, no word lost that the damage left.

``python -m tests.benchmarks.mutants`` tries thousands; these are the first few.
"""

import pytest

from tests.core.formats.mutants import legal, mutants, trouble

LEGAL = legal()
FEW = {"pdf": 4}
"""A child process each."""


@pytest.mark.timeout(60)
@pytest.mark.parametrize("form", LEGAL)
def test_a_mutant_is_read_or_refused(form: str) -> None:
    tried = list(mutants(form, LEGAL[form], range(FEW.get(form, 24))))
    assert [(seed, why) for seed, mutant in enumerate(tried) if (why := trouble(mutant))] == []


def test_mutants_are_mostly_checked_for_their_words() -> None:
    tried = [mutant for form in ("txt", "html") for mutant in mutants(form, LEGAL[form], range(24))]
    assert sum(bool(mutant.safe) for mutant in tried) > len(tried) / 2
