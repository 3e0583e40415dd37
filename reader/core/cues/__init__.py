"""Cue words: what speakers say when they open, announce, turn, point back and close, as data per language.

The data is ``resources/cues/<language>.toml``; its notation is explained in :mod:`reader.core.cues.notation`.
"""

from reader.core.cues.folding import fold
from reader.core.cues.language import language_of, language_told, months, script_of
from reader.core.cues.letters import Letters
from reader.core.cues.lexicon import FALLBACK, CueLexicon, languages, lexicon
from reader.core.cues.notation import CONJUNCTIONS, BadPhraseError
from reader.core.cues.phrases import CueMatch, Phrases
from reader.core.cues.words import Grouped, WordPlaces

__all__ = [
    "CONJUNCTIONS",
    "FALLBACK",
    "BadPhraseError",
    "CueLexicon",
    "CueMatch",
    "Grouped",
    "Letters",
    "Phrases",
    "WordPlaces",
    "fold",
    "language_of",
    "language_told",
    "languages",
    "lexicon",
    "months",
    "script_of",
]
