"""What this program is."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, qVersion
from PySide6.QtWidgets import QMessageBox, QWidget

from reader import __version__


def show_about(parent: QWidget) -> None:
    """Show the program's name, version and licence; the window stays usable."""
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowTitle(QCoreApplication.translate("Dialogs", "About Podium"))
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(QCoreApplication.translate("Dialogs", "Podium {0}").format(__version__))
    box.setInformativeText(
        QCoreApplication.translate(
            "Dialogs",
            "A reader for speeches and transcripts that shows how a speech is built.\n\n"
            "MIT licence. It stands on Qt {0}, used under the LGPL.",
        ).format(qVersion())
    )
    box.setModal(False)
    box.show()
