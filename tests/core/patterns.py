"""Finds every regular expression of the program's core, and how each of them is used."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from types import ModuleType
from typing import Any, NamedTuple

import reader.core

CHARACTERS = " \na" + 'A1.,<(*"'
_CALLS = frozenset({"compile", "search", "match", "fullmatch", "split", "findall", "finditer", "sub", "subn"})
_ANCHORED = frozenset({"match", "fullmatch"})


class Used(NamedTuple):
    """An expression: where it stands, and whether it is only ever tried at one place of a text."""

    where: str
    pattern: re.Pattern[Any]
    anchored: bool

    def run(self, text: str) -> int:
        """Use it on a whole text as the program does, and return how often it was found."""
        given = text.encode() if isinstance(self.pattern.pattern, bytes) else text
        if self.anchored:
            return int(self.pattern.match(given) is not None) + int(self.pattern.fullmatch(given) is not None)
        return sum(1 for _ in self.pattern.finditer(given))


@cache
def used() -> tuple[Used, ...]:
    """Return the expressions of every module, those among them that are compiled at their first use."""
    where: dict[re.Pattern[Any], str] = {}
    uses: dict[re.Pattern[Any], set[str]] = {}
    for module in _modules():
        called = _called(module)
        named = [(name, pattern) for name, value in vars(module).items() for pattern in _patterns(value)]
        for name, pattern in named:
            where.setdefault(pattern, f"{module.__name__}.{name}")
            uses.setdefault(pattern, set()).update(called.get(name, ()))
        for line, pattern, method in _arguments(module):
            if pattern is not None:
                where.setdefault(pattern, line)
                uses.setdefault(pattern, set()).update({method} - {"compile"})
    return tuple(Used(where[p], p, bool(uses[p]) and uses[p] <= _ANCHORED) for p in where)


def made_at_run_time() -> list[str]:
    """Return where expressions are made of what is only known when the program runs."""
    return [line for module in _modules() for line, pattern, _ in _arguments(module) if pattern is None]


def _modules() -> Iterator[ModuleType]:
    for found in walk_packages(reader.core.__path__, "reader.core."):
        yield import_module(found.name)


def _tree(module: ModuleType) -> ast.Module:
    return ast.parse(Path(str(module.__file__)).read_text("utf-8"))


def _patterns(value: object) -> list[re.Pattern[Any]]:
    return [p for p in (value if isinstance(value, tuple) else (value,)) if isinstance(p, re.Pattern)]


def _called(module: ModuleType) -> dict[str, set[str]]:
    """Return by name of a module's value which methods of it are called there."""
    called: dict[str, set[str]] = {}
    for node in ast.walk(_tree(module)):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.attr in _CALLS:
            called.setdefault(node.value.id, set()).add(node.attr)
    return called


def _arguments(module: ModuleType) -> Iterator[tuple[str, re.Pattern[Any] | None, str]]:
    """Yield where :mod:`re` gets an expression, that (``None`` where it cannot be told), and to do what."""
    for node in ast.walk(_tree(module)):
        if _is_call(node):
            yield f"{module.__name__}:{node.lineno}", _evaluated(node, module), node.func.attr


def _is_call(node: Any) -> bool:
    return (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and isinstance(node.func.value, ast.Name)
        and node.func.value.id == "re"
        and node.func.attr in _CALLS
    )


def _evaluated(node: ast.Call, module: ModuleType) -> re.Pattern[Any] | None:
    second = node.args[1:2] if isinstance(node.func, ast.Attribute) and node.func.attr == "compile" else []
    flags = [keyword.value for keyword in node.keywords if keyword.arg == "flags"]
    given = (node.args[0], *second, *flags)
    try:
        return re.compile(*(eval(compile(ast.Expression(a), "", "eval"), vars(module)) for a in given))
    except NameError:
        return None
