"""Settings: what is kept comes back, what is broken becomes the default."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.ui.settings import RECENT, Settings, Store


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "deep" / "podium.ini")


def test_what_is_kept_comes_back(store: Store) -> None:
    kept = Settings(
        theme="dark",
        zoom=1.25,
        outline=False,
        references=True,
        sides=(300, 200),
        geometry="01d9",
        recent=("/speeches/one, two.txt", "/speeches/three.html"),
    )
    store.save(kept)
    assert Store(store.path).load() == kept


def test_a_single_recent_file_comes_back(store: Store) -> None:
    store.save(Settings(recent=("/only.txt",)))
    assert Store(store.path).load().recent == ("/only.txt",)


def test_nothing_kept_is_the_default(store: Store) -> None:
    assert store.load() == Settings()


@pytest.mark.parametrize(
    ("line", "field", "expected"),
    [
        ("theme=pink", "theme", "system"),
        ("zoom=1000", "zoom", 3.0),
        ("zoom=-2", "zoom", 0.6),
        ("zoom=nan", "zoom", 1.0),
        ("zoom=large", "zoom", 1.0),
        ("outline=maybe", "outline", True),
        ("sides=1, 99999", "sides", (120, 1200)),
        ("sides=wide", "sides", (280, 280)),
        ("geometry=@Invalid()", "geometry", ""),
        ("geometry=zzz", "geometry", ""),
        ("recent=" + ", ".join(f"/{n}" for n in range(30)), "recent", tuple(f"/{n}" for n in range(RECENT))),
    ],
)
def test_what_the_file_says_is_made_sound(store: Store, line: str, field: str, expected: object) -> None:
    store.path.parent.mkdir()
    store.path.write_text(f"[General]\n{line}\n", "utf-8")
    assert getattr(store.load(), field) == expected


@pytest.mark.parametrize("content", [b"\x00\xff\xfe binary \x80", b"[General\ntheme", b"=\n=\n[]]["])
def test_a_broken_file_is_no_error(store: Store, content: bytes) -> None:
    store.path.parent.mkdir()
    store.path.write_bytes(content)
    assert store.load() == Settings()
    store.save(Settings(theme="sepia"))
    assert Store(store.path).load().theme == "sepia"


def test_the_newest_file_heads_the_list_once() -> None:
    settings = Settings(recent=("/a", "/b"))
    assert settings.with_recent(Path("/b")) == ("/b", "/a")
    full = Settings(recent=tuple(f"/{n}" for n in range(RECENT)))
    assert full.with_recent(Path("/new")) == ("/new", *full.recent[:-1])
