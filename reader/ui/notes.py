"""What reading a source had to mend or leave out, for whoever wants to know."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from reader.ui.session import Session


def show_notes(parent: QWidget, session: Session) -> QMessageBox:
    """Show the notes on how a session's text was read; the window stays usable."""
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowTitle(QCoreApplication.translate("Dialogs", "Notes on Reading"))
    box.setTextFormat(Qt.TextFormat.PlainText)
    # All in one text: only of that is the format plain, and a file's name may look like mark-up.
    title = QCoreApplication.translate("Dialogs", "How {0} was read:").format(session.name)
    box.setText("\n\n".join((title, *session.notes)))
    box.setModal(False)
    box.show()
    return box
