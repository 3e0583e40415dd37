"""Takes the transcripts of labels that name a public source out of clones of it.

``python -m tests.benchmarks.rebuild_transcripts tests/gold/more CLONES FOLDER``

``CLONES`` holds a clone of each repository that the labels name, as ``owner/name``, with its history.
The path is read at the commit that the labels give, and what differs from their hash is refused.
"""

from __future__ import annotations

import hashlib
import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

ENTRY = re.compile(r"(?P<path>.+)#\[(?P<number>\d+)\]\.(?P<key>\w+)")
"""A path into a JSON list: the file, the number of the entry, and the key of its text."""


def main(labels: Path, clones: Path, folder: Path) -> int:
    """Write every transcript that the labels name into the folder; return how many could not be had."""
    folder.mkdir(parents=True, exist_ok=True)
    missing = 0
    for file in sorted(labels.glob("*.json")):
        gold = json.loads(file.read_text(encoding="utf-8"))
        content = _content(gold["source"], clones)
        if hashlib.sha256(content).hexdigest() != gold["sha256"]:
            print(f"{file.name}: not the transcript that was labelled", file=sys.stderr)
            missing += 1
            continue
        (folder / gold["file"]).write_bytes(content)
    return missing


def _content(source: dict[str, str], clones: Path) -> bytes:
    """Return the bytes of the transcript that a source names; none where the clone does not hold it."""
    entry = ENTRY.fullmatch(source["path"])
    clone = clones / source["repository"].removeprefix("github:")
    content = _shown(clone, source["commit"], entry["path"] if entry else source["path"])
    if not entry or not content:
        return content
    listed: list[dict[str, Any]] = json.loads(content)
    return str(listed[int(entry["number"])][entry["key"]]).encode("utf-8")


def _shown(clone: Path, commit: str, path: str) -> bytes:
    if not clone.is_dir():
        return b""
    command = ("git", "-C", str(clone), "show", f"{commit}:{path}")
    return subprocess.run(command, capture_output=True, check=False).stdout


if __name__ == "__main__":
    sys.exit(main(*map(Path, sys.argv[1:4])))
