"""The command line: one place that knows both the core and the window.

Nothing heavy is imported before it is needed: writing an outline never touches Qt, and opening a window
does not wait for a parser that the file has no use for.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from reader import __version__
from reader.core.exporters import names

USAGE, UNREADABLE = 2, 3
"""Exit codes: the command line is wrong; a file or the display cannot be used."""
CHILD_OPTION = "--read-pdf-from-stdin"
"""What a frozen build, which has no interpreter, starts itself with to be the child that reads a PDF."""


def main(arguments: list[str] | None = None) -> int:
    """Run Podium and return its exit code: 0, 2 for usage, 3 for what cannot be read, written or shown."""
    if (sys.argv[1:] if arguments is None else arguments) == [CHILD_OPTION]:
        from reader.core.formats.paper.child import main as read_pdf

        return read_pdf()
    parser = _parser()
    options = parser.parse_args(arguments)
    if options.to is None:
        if options.output is not None or options.why:
            parser.error("-o and --why need --to")
        if not options.files and _begins_somewhere(options):
            parser.error("--at, --section and --find need a FILE")
        return _open(options)
    if _begins_somewhere(options):
        parser.error("--at, --section and --find say where a window opens; --to opens none")
    if len(options.files) != 1:
        parser.error("--to needs one FILE")
    if options.why and options.to != "outline":
        parser.error("--why goes with --to outline")
    return _convert(options.files[0], options.to, options.output, options.why)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="podium", description="Read speeches and transcripts by their structure."
    )
    parser.add_argument(
        "files", nargs="*", metavar="FILE", type=Path, help="a speech: a text, a page, a document or a book"
    )
    parser.add_argument("--to", choices=names(), help="write this instead of opening a window")
    parser.add_argument(
        "-o", "--output", metavar="FILE", type=Path, help="where --to writes (default: the terminal)"
    )
    parser.add_argument(
        "--why", action="store_true", help="with --to outline: give the reason of each part and reference"
    )
    parser.add_argument("--at", metavar="N", type=_paragraph, help="open at paragraph N")
    parser.add_argument("--section", metavar="TEXT", help="open at the part whose title holds TEXT")
    parser.add_argument("--find", metavar="TEXT", help="open with TEXT searched for")
    parser.add_argument("--version", action="version", version=f"Podium {__version__}")
    return parser


def _paragraph(text: str) -> int:
    number = text.removeprefix("¶")
    if not number.isdecimal() or int(number) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no paragraph number; paragraphs count from 1")
    return int(number)


def _begins_somewhere(options: argparse.Namespace) -> bool:
    return (options.at, options.section, options.find) != (None, None, None)


def _open(options: argparse.Namespace) -> int:
    import gc

    from reader.display import missing

    # What is imported and built until the window stands stays until the end: to look for garbage in it, over
    # and over, takes a tenth of the start.
    gc.disable()
    try:
        if why := missing():
            return _fail(why)
        from reader.ui.launch import open_window

        return open_window(options.files, at=options.at, section=options.section, find=options.find)
    finally:
        gc.enable()


def _convert(path: Path, to: str, output: Path | None, why: bool) -> int:
    from reader.core.analysis import Analysis, analyse
    from reader.core.exporters import exporter
    from reader.core.formats import EmptySource, Source, UnreadableSource, read
    from reader.core.transcript import Transcript

    try:
        transcript = read(Source.from_path(path))
    except EmptySource as error:
        _say(str(error))
        transcript = Transcript("")
    except UnreadableSource as error:
        return _fail(str(error))
    chosen = exporter(to)
    write = chosen.explain if why and chosen.explain else chosen.write
    written = write(analyse(transcript) if chosen.needs_outline else Analysis(transcript))
    if output is None:
        return _print(written)
    try:
        output.write_bytes(written.encode("utf-8", "replace"))
    except OSError as error:
        return _fail(
            f"Cannot write {output.name}: the system reports “{error.strerror}”; choose another place."
        )
    return 0


def _print(text: str) -> int:
    """Write to standard output as UTF-8 whatever the locale; a reader that goes away early is no error."""
    try:
        sys.stdout.buffer.write(text.encode("utf-8", "replace"))
        sys.stdout.buffer.flush()
    except OSError as error:
        import os

        # What is left in the buffer would fail once more when Python ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if not isinstance(error, BrokenPipeError):
            return _fail(
                f"Cannot write the result: the system reports “{error.strerror}”; name a file with -o."
            )
    return 0


def _fail(sentence: str) -> int:
    _say(sentence)
    return UNREADABLE


def _say(sentence: str) -> None:
    sys.stderr.buffer.write(f"podium: {sentence}\n".encode("utf-8", "replace"))
