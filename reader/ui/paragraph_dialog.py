"""The dialog that asks for a paragraph's number."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QInputDialog, QWidget


def ask_paragraph(parent: QWidget, current: int, total: int) -> int | None:
    """Return the number of a paragraph, from 1 to ``total``; ``None`` if the dialog was left."""
    number, accepted = QInputDialog.getInt(
        parent,
        QCoreApplication.translate("Dialogs", "Go to a paragraph"),
        QCoreApplication.translate("Dialogs", "Paragraph, 1 to {0}:").format(total),
        current,
        1,
        total,
    )
    return number if accepted else None
