"""The dialog that asks for files."""

from __future__ import annotations

from pathlib import Path, PurePath

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from reader.core.formats import suffixes


def choose_files(parent: QWidget, recent: tuple[str, ...]) -> list[Path]:
    """Return the files that the person picked, if any; the dialog begins where the last file was."""
    patterns = " ".join(f"*{suffix}" for suffix in sorted(suffixes()))
    names, _ = QFileDialog.getOpenFileNames(
        parent,
        QCoreApplication.translate("Dialogs", "Open"),
        str(PurePath(recent[0]).parent) if recent else "",
        ";;".join(
            (
                QCoreApplication.translate("Dialogs", "Speeches ({0})").format(patterns),
                QCoreApplication.translate("Dialogs", "All files (*)"),
            )
        ),
    )
    return [Path(name) for name in names]
