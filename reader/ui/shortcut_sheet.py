"""The sheet of keys, made from the table of commands, with a field that filters it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QLineEdit, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from reader.ui.commands import COMMANDS, Command, Menu, key_bindings


class ShortcutSheet(QDialog):
    """Lists every command that has a key, menu by menu, and the keys that panes know themselves."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.filter = QLineEdit(self)
        self.filter.setPlaceholderText(self.tr("Filter"))
        self.filter.setAccessibleName(self.tr("Filter shortcuts"))
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(self._filter)
        self.list = QTreeWidget(self)
        self.list.setHeaderHidden(True)
        self.list.setColumnCount(2)
        self.list.setAccessibleName(self.tr("Keyboard shortcuts"))
        column = QVBoxLayout(self)
        column.addWidget(self.filter)
        column.addWidget(self.list)
        self._fill()
        self.list.expandAll()
        self.list.resizeColumnToContents(0)
        self.resize(520, 620)

    def _fill(self) -> None:
        bindings = key_bindings()
        groups: dict[Menu, QTreeWidgetItem] = {}
        for command in COMMANDS:
            keys = "   ".join(_native(key) for key in bindings[command.name] if _listed(key, command))
            if not keys:
                continue
            if command.menu not in groups:
                title = QCoreApplication.translate("Commands", command.menu.value).replace("&", "")
                groups[command.menu] = self._group(title)
            QTreeWidgetItem(groups[command.menu], [command.label().replace("&", "").rstrip("…"), keys])
        panes = self._group(self.tr("In the panes"))
        for words, keys in self._own_keys():
            QTreeWidgetItem(panes, [words, keys])

    def _group(self, title: str) -> QTreeWidgetItem:
        group = QTreeWidgetItem(self.list, [title])
        group.setFlags(Qt.ItemFlag.ItemIsEnabled)
        font = group.font(0)
        font.setBold(True)
        group.setFont(0, font)
        return group

    def _own_keys(self) -> list[tuple[str, str]]:
        return [
            (self.tr("Back to the text, close the find bar"), self.tr("Esc")),
            (self.tr("In the text: stop what takes long"), self.tr("Esc")),
            (self.tr("In the text: the next or previous reference"), self.tr("Tab   Shift+Tab")),
            (self.tr("In a list or the outline: show without going"), self.tr("Up   Down")),
            (self.tr("In the outline: fold, unfold, unfold all below"), self.tr("Left   Right   *")),
            (self.tr("Go there, follow the reference"), self.tr("Enter")),
        ]

    def _filter(self, words: str) -> None:
        wanted = words.casefold()
        for row in range(self.list.topLevelItemCount()):
            group = self.list.topLevelItem(row)
            assert group is not None
            children = [child for index in range(group.childCount()) if (child := group.child(index))]
            for child in children:
                child.setHidden(wanted not in f"{child.text(0)} {child.text(1)}".casefold())
            group.setHidden(all(child.isHidden() for child in children))


def _native(sequence: QKeySequence) -> str:
    return sequence.toString(QKeySequence.SequenceFormat.NativeText)


def _listed(sequence: QKeySequence, command: Command) -> bool:
    """Tell our own keys and the desktop's combinations from the single keys of office keyboards.

    Those have names that read like commands: "Open", "Back", "Zoom In".
    """
    key = sequence.toString()
    return "+" in key or key in command.keys.split()
