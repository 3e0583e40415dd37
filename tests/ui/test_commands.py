"""The table of commands: reachable by menu and key, no key twice."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QTreeWidgetItemIterator

from reader.ui.commands import COMMANDS, key_bindings
from reader.ui.shortcut_sheet import ShortcutSheet
from tests.pages import TabPage, WindowPage


def in_menus(menu: QMenu) -> list[QAction]:
    found: list[QAction] = []
    for action in menu.actions():
        below = action.menu()
        found += in_menus(below) if isinstance(below, QMenu) else [action]
    return found


def test_every_command_stands_in_a_menu(window: WindowPage) -> None:
    bar = window.window.menuBar()
    there = [action for menu in bar.actions() for action in in_menus(menu.menu())]
    for command in COMMANDS:
        assert window.action(command.name) in there, command.name


def test_every_menu_and_entry_has_a_letter_of_its_own(window: WindowPage) -> None:
    for entry in window.window.menuBar().actions():
        menu = entry.menu()
        assert isinstance(menu, QMenu)
        letters = [QKeySequence.mnemonic(action.text()).toString() for action in menu.actions()]
        counts = Counter(letter for letter in letters if letter)
        assert not [letter for letter, count in counts.items() if count > 1], entry.text()


def test_no_key_is_bound_twice(sample: TabPage) -> None:
    sample.page.press("Ctrl+F")
    window = sample.page.window
    bound = Counter[str]()
    for action in window.findChildren(QAction):
        bound.update(sequence.toString() for sequence in action.shortcuts())
    for shortcut in window.findChildren(QShortcut):
        if shortcut.context() in (Qt.ShortcutContext.WindowShortcut, Qt.ShortcutContext.ApplicationShortcut):
            bound.update(sequence.toString() for sequence in shortcut.keys())  # noqa: SIM118 - a QShortcut
    assert not [keys for keys, count in bound.items() if count > 1]


def test_our_own_keys_hold_whatever_the_desktop_says() -> None:
    bindings = key_bindings()
    for command in COMMANDS:
        ours = [QKeySequence(keys) for keys in command.keys.split()]
        assert bindings[command.name][: len(ours)] == ours
        assert all(not sequence.isEmpty() for sequence in bindings[command.name])


def test_the_sheet_lists_every_key_and_filters(window: WindowPage) -> None:
    window.press("F1")
    sheet = window.window.findChild(ShortcutSheet)
    assert sheet is not None

    def shown() -> list[str]:
        flag = QTreeWidgetItemIterator.IteratorFlag.NotHidden
        walk = QTreeWidgetItemIterator(sheet.list, flag)
        lines = []
        while item := walk.value():
            if item.parent() and not item.parent().isHidden():
                lines.append(item.text(0))
            walk += 1
        return lines

    with_keys = [command for command in COMMANDS if key_bindings()[command.name]]
    assert len(shown()) >= len(with_keys)
    sheet.filter.setText("alt+left")
    assert shown() == ["Back"]
    sheet.close()


def test_the_sheet_leaves_out_keys_that_few_keyboards_have(window: WindowPage) -> None:
    window.press("F1")
    sheet = window.window.findChild(ShortcutSheet)
    assert sheet is not None
    found = sheet.list.findItems("Open", Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive, 0)
    assert [item.text(1) for item in found] == ["Ctrl+O"]
    sheet.close()


def test_commands_without_their_object_are_greyed(window: WindowPage) -> None:
    window.window.actions_.refresh()
    greyed = {command.name for command in COMMANDS if not window.action(command.name).isEnabled()}
    assert {"find", "back", "copy", "close", "next_section", "next_tab", "reload"} <= greyed
    assert not {"open", "paste", "sample", "quit", "zoom_in", "shortcuts"} & greyed


def test_switches_show_how_things_are(window: WindowPage) -> None:
    window.do("theme_dark")
    assert window.action("theme_dark").isChecked()
    assert not window.action("theme_system").isChecked()
    assert window.appearance.theme.dark
