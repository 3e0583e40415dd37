"""Turns the table of commands into a window's actions and menus."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar

from reader.ui.commands import COMMANDS, Command, Menu, key_bindings

if TYPE_CHECKING:
    from reader.ui.window import Window


class Actions:
    """The actions of one window, by the names of their commands."""

    def __init__(self, window: Window) -> None:
        self._window = window
        self._actions: dict[str, QAction] = {}
        bindings = key_bindings()
        for command in COMMANDS:
            self._actions[command.name] = self._action(command)
            self._actions[command.name].setShortcuts(bindings[command.name])

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def _action(self, command: Command) -> QAction:
        # The constructor would try the words as an icon, and to make ready what icons are takes a while.
        action = QAction(self._window)
        action.setText(command.label())
        action.setMenuRole(command.role)
        action.setCheckable(command.checked is not None)
        action.triggered.connect(partial(self._run, command))
        self._window.addAction(action)
        return action

    def _run(self, command: Command, _checked: bool = False) -> None:
        command.run(self._window)
        self.refresh()

    def refresh(self) -> None:
        """Grey what makes no sense just now, and set the switches as things are."""
        there = self._window.abilities()
        for command in COMMANDS:
            action = self._actions[command.name]
            action.setEnabled(command.needs in there)
            if command.checked is not None:
                action.setChecked(command.checked(self._window))

    def fill(self, bar: QMenuBar) -> dict[Menu, QMenu]:
        """Make the menus."""
        menus: dict[Menu, QMenu] = {}
        for command in COMMANDS:
            if command.menu not in menus:
                title = QCoreApplication.translate("Commands", command.menu.value)
                menus[command.menu] = menu = bar.addMenu(title)
                menu.aboutToShow.connect(self.refresh)
            if command.line:
                menus[command.menu].addSeparator()
            menus[command.menu].addAction(self._actions[command.name])
        return menus
