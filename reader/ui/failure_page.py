"""The page of a tab whose source could not be read: one sentence, and what can be done."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from reader.ui.icons import pixmap
from reader.ui.theme import Theme


class FailurePage(QWidget):
    """Says why there is no text. It is quiet, and other tabs are as they were."""

    againWished = Signal()
    openWished = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign = QLabel(self)
        self.sentence = QLabel(self)
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        self.sentence.setWordWrap(True)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.sentence.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.again = QPushButton(self.tr("Try &Again"), self)
        self.again.clicked.connect(self.againWished)
        self.other = QPushButton(self.tr("Open An&other…"), self)
        self.other.clicked.connect(self.openWished)
        self._lay_out()
        self.set_theme(theme)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.again)
        buttons.addWidget(self.other)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(16)
        column.addStretch(2)
        column.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.sentence)
        column.addLayout(buttons)
        column.addStretch(3)

    def set_theme(self, theme: Theme) -> None:
        """Draw in the colours of another theme."""
        self._sign.setPixmap(pixmap("warning", theme.alert, 32, self.devicePixelRatioF()))

    def say(self, sentence: str, *, again: bool) -> None:
        """Show the sentence; ``again`` offers to read the same file once more."""
        self.sentence.setText(sentence)
        self.sentence.setAccessibleName(sentence)
        self.again.setVisible(again)
