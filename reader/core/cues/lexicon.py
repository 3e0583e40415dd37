"""The cue words of one language, from ``resources/cues/<language>.toml``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache, cached_property
from typing import Any

from reader.core.cues.folding import fold
from reader.core.cues.notation import BadPhraseError, Grammar, compile_phrase
from reader.core.cues.phrases import Phrases
from reader.resources import resource

FALLBACK = "en"
"""The language whose cues are used where a text's own has none."""


class CueLexicon:
    """What one language says when it opens, announces, turns, points back and closes.

    Phrases are compiled when a rule first asks for them.
    """

    def __init__(self, tables: Mapping[str, Mapping[str, Any]]) -> None:
        self._tables = tables
        self._words: dict[tuple[str, str], Sequence[str]] = {}
        self._compiled: dict[tuple[str, str], Phrases] = {}
        language = tables["language"]
        self.language: str = language["code"]
        self.spaced: bool = language["spaced"]
        """Whether the script writes spaces between words."""

    @cached_property
    def numbers(self) -> Mapping[str, int]:
        """Cardinal numbers in words, folded."""
        return {fold(word): value for word, value in self._tables["numbers"].items()}

    @cached_property
    def ordinals(self) -> Mapping[str, int]:
        """Ordinal numbers in words, folded; -1 is the last, 0 the next."""
        return {fold(word): value for word, value in self._tables["ordinals"].items()}

    @cached_property
    def _grammar(self) -> Grammar:
        return Grammar(self.numbers, self.ordinals, self._tables["words"], self.spaced)

    def words(self, table: str, key: str) -> Sequence[str]:
        """Return a plain list of words, folded. Raises ``KeyError`` where the data has none of that name."""
        found = self._words.get((table, key))
        if found is None:
            found = self._words[table, key] = tuple(fold(word) for word in self._tables[table][key])
        return found

    def keys(self, table: str) -> Sequence[str]:
        """Return the names of the lists of a table. Raises ``KeyError`` for a table that the data has not."""
        return tuple(self._tables[table])

    def phrases(self, table: str, key: str = "") -> Phrases:
        """Return a family of phrases: a list of a table, or without a key the whole table with its values.

        Raises ``KeyError`` where the data has none of that name, :class:`BadPhraseError` for one ill-written.
        """
        found = self._compiled.get((table, key))
        if found is None:
            found = self._compiled[table, key] = self._compile(table, key)
        return found

    def _compile(self, table: str, key: str) -> Phrases:
        source = self._tables[table][key] if key else self._tables[table]
        valued = source.items() if isinstance(source, Mapping) else ((phrase, None) for phrase in source)
        try:
            compiled = [compile_phrase(phrase, self._grammar, value) for phrase, value in valued]
        except BadPhraseError as error:
            raise BadPhraseError(f"{self.language}.toml, {table}.{key}: {error}") from error
        return Phrases(compiled, self.numbers, self.ordinals, self.spaced)


@cache
def languages() -> tuple[str, ...]:
    """Return the codes of the languages that have cues, in alphabetical order."""
    return tuple(sorted(path.stem for path in resource("cues").glob("*.toml")))


@cache
def lexicon(language: str) -> CueLexicon:
    """Return the cues of a language (``en``, ``pt-BR``), or those of :data:`FALLBACK`."""
    import tomllib

    code = language.partition("-")[0].lower()
    code = code if code in languages() else FALLBACK
    return CueLexicon(tomllib.loads(resource("cues", f"{code}.toml").read_text("utf-8")))
