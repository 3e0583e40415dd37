"""The quiet bar below a text: one sentence, what can be done, and a button that puts it away."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from reader.ui.bars import Bar
from reader.ui.icons import icon
from reader.ui.theme import Theme


class NoticeBar(Bar):
    """Takes no keyboard by itself, moves no line of the text, and is read out when it comes."""

    actionWished = Signal()
    dismissed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Edge.TopEdge, parent)
        self.sentence = QLabel(self)
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        self.sentence.setWordWrap(True)
        self.sentence.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.action = QPushButton(self)
        self.action.clicked.connect(self.actionWished)
        self.away = QToolButton(self)
        self.away.setAutoRaise(True)
        self.away.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.away.setIconSize(QSize(12, 12))
        self.away.setToolTip(self.tr("Put this notice away"))
        self.away.setAccessibleName(self.tr("Put this notice away"))
        self.away.clicked.connect(self.dismissed)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 8, 4)
        row.setSpacing(8)
        row.addWidget(self.sentence, 1)
        row.addWidget(self.action)
        row.addWidget(self.away)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Draw in the colours of another theme."""
        self.away.setIcon(icon("close", theme, self.devicePixelRatioF()))

    def say(self, sentence: str, action: str) -> None:
        """Show a sentence, and a button for what can be done, if there is anything."""
        is_news = self.isHidden() or sentence != self.sentence.text()
        self.sentence.setText(sentence)
        self.sentence.setAccessibleName(sentence)
        self.action.setText(action)
        self.action.setVisible(bool(action))
        self.show()
        if is_news:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))
