"""What the window shows without a tab: how to begin."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from reader.ui.recent_files import labels


class StartPage(QWidget):
    """Open, the sample, the recent files; a file may be dropped anywhere."""

    openWished = Signal()
    sampleWished = Signal()
    fileWished = Signal(Path)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Start page"))
        self.open = QPushButton(self.tr("&Open a Speech…"), self)
        self.open.setDefault(True)
        self.open.clicked.connect(self.openWished)
        self.sample = QPushButton(self.tr("Try the &Sample"), self)
        self.sample.clicked.connect(self.sampleWished)
        self.files: list[QToolButton] = []
        self._recent_title = _line(self.tr("Recent files"), self)
        self._recent = QVBoxLayout()
        self._recent.setSpacing(2)
        self._lay_out()
        self.setFocusProxy(self.open)

    def _lay_out(self) -> None:
        title = _line(self.tr("Podium"), self)
        title.setFont(_larger(title.font(), 2.2))
        column = QVBoxLayout()
        column.setSpacing(10)
        column.addWidget(title)
        column.addWidget(_line(self.tr("Read a speech by how it is built."), self))
        column.addSpacing(14)
        column.addWidget(self.open)
        column.addWidget(self.sample)
        column.addSpacing(18)
        column.addWidget(self._recent_title)
        column.addLayout(self._recent)
        column.addSpacing(18)
        column.addWidget(_line(self.tr("Or drop a file or a text here, or paste with Ctrl+V."), self))
        page = QVBoxLayout(self)
        page.addStretch(2)
        page.addLayout(column)
        page.addStretch(3)
        page.setAlignment(column, Qt.AlignmentFlag.AlignHCenter)

    def show_recent(self, recent: tuple[str, ...]) -> None:
        """List the files opened last, without a look at the disk: a lost network drive would hold us."""
        for button in self.files:
            self._recent.removeWidget(button)
            button.deleteLater()
        self.files = [self._file(name, label) for name, label in labels(recent).items()]
        for button in self.files:
            self._recent.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self._recent_title.setVisible(bool(recent))

    def _file(self, name: str, label: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(label.replace("&", "&&"))
        button.setAutoRaise(True)
        button.setToolTip(name)
        button.clicked.connect(partial(self.fileWished.emit, Path(name)))
        return button


def _line(words: str, parent: QWidget) -> QLabel:
    label = QLabel(words, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def _larger(font: QFont, factor: float) -> QFont:
    larger = QFont(font)
    larger.setPointSizeF(font.pointSizeF() * factor)
    return larger
