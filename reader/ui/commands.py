"""Every command in one table: actions, menus, tool bar, shortcuts and their sheet come from it.

To add a command, add a line here and a method for it to call.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import StrEnum, auto
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence

if TYPE_CHECKING:
    from reader.ui.window import Window

Standard = QKeySequence.StandardKey
Role = QAction.MenuRole


class Menu(StrEnum):
    """The menus, in their order."""

    FILE = "&File"
    EDIT = "&Edit"
    VIEW = "&View"
    GO = "&Go"
    HELP = "&Help"


class Needs(StrEnum):
    """What must be there for a command to make sense; it is greyed without it."""

    NOTHING = auto()
    TAB = auto()
    TABS = auto()
    FILE = auto()
    TEXT = auto()
    NOTES = auto()
    OUTLINE = auto()
    SELECTION = auto()
    WORK = auto()
    """Reading or analysing that takes long."""
    STOPPED = auto()
    PAST = auto()
    FUTURE = auto()


class Command(NamedTuple):
    """One line of the table."""

    name: str
    title: str
    menu: Menu
    run: Callable[[Window], object]
    keys: str = ""
    """Portable key sequences, parted by blanks, that hold on every desktop."""
    standard: Standard | None = None
    """What the desktop adds to ``keys``, unless another command has it."""
    needs: Needs = Needs.NOTHING
    icon: str = ""
    checked: Callable[[Window], bool] | None = None
    """For a switch: whether it is on."""
    role: Role = Role.NoRole
    line: bool = False
    """Whether a line parts it from the command above."""

    def label(self) -> str:
        """Return the title in the person's language, with its mnemonic."""
        return QCoreApplication.translate("Commands", self.title)


FILE, EDIT, VIEW, GO, HELP = Menu

# fmt: off
COMMANDS: tuple[Command, ...] = (
    Command("open", "&Open…", FILE, lambda w: w.choose_files(), "Ctrl+O", standard=Standard.Open,
            icon="open"),
    Command("paste", "&Paste as Transcript", FILE, lambda w: w.open_clipboard(), "Ctrl+V", icon="paste"),
    Command("sample", "Open the &Sample Speech", FILE, lambda w: w.open_sample(), icon="speech"),
    Command("reload", "Read the File &Again", FILE, lambda w: w.tab.session.reload(), "F5 Ctrl+R",
            needs=Needs.FILE, icon="reload"),
    Command("stop", "S&top", FILE, lambda w: w.tab.session.reading.stop(), "Ctrl+.", needs=Needs.WORK),
    Command("go_on", "&Go On", FILE, lambda w: w.tab.session.reading.go_on(), "Ctrl+Shift+.",
            needs=Needs.STOPPED),
    Command("close", "&Close Tab", FILE, lambda w: w.close_tab(), "Ctrl+W", standard=Standard.Close,
            needs=Needs.TAB, line=True),
    Command("quit", "&Quit", FILE, lambda w: w.close(), "Ctrl+Q", standard=Standard.Quit,
            role=Role.QuitRole),
    Command("copy", "&Copy", EDIT, lambda w: w.tab.copy(), "Ctrl+C", standard=Standard.Copy,
            needs=Needs.SELECTION),
    Command("copy_cited", "Copy &with Source", EDIT, lambda w: w.tell(w.tab.copy_cited()), "Ctrl+Shift+C",
            needs=Needs.SELECTION),
    Command("select_all", "Select &All", EDIT, lambda w: w.tab.select_all(), "Ctrl+A",
            standard=Standard.SelectAll, needs=Needs.TEXT),
    Command("find", "&Find…", EDIT, lambda w: w.tab.focus_pane("find"), "Ctrl+F /",
            standard=Standard.Find, needs=Needs.TEXT, icon="find", line=True),
    Command("find_next", "Find &Next", EDIT, lambda w: w.tab.session.step_hit(1), "F3 Ctrl+G",
            standard=Standard.FindNext, needs=Needs.TEXT),
    Command("find_previous", "Find &Previous", EDIT, lambda w: w.tab.session.step_hit(-1),
            "Shift+F3 Ctrl+Shift+G", standard=Standard.FindPrevious, needs=Needs.TEXT),
    Command("copy_outline", "Copy the &Outline", EDIT, lambda w: w.tell(w.tab.copy_outline()), "Ctrl+Shift+O",
            needs=Needs.OUTLINE, line=True),
    Command("copy_hits", "Copy the List of &Hits", EDIT, lambda w: w.tell(w.tab.copy_hits()), "Ctrl+Shift+H",
            needs=Needs.TEXT),
    Command("outline", "&Outline", VIEW, lambda w: w.toggle_pane("outline"), "F9", icon="outline",
            checked=lambda w: w.shows("outline")),
    Command("references", "&References", VIEW, lambda w: w.toggle_pane("references"), "F8",
            icon="references", checked=lambda w: w.shows("references")),
    Command("zoom_in", "Zoom &In", VIEW, lambda w: w.zoom(1), "Ctrl++ Ctrl+=",
            standard=Standard.ZoomIn, line=True),
    Command("zoom_out", "Zoom O&ut", VIEW, lambda w: w.zoom(-1), "Ctrl+-", standard=Standard.ZoomOut),
    Command("zoom_reset", "&Normal Size", VIEW, lambda w: w.zoom(0), "Ctrl+0"),
    Command("theme_system", "&System Theme", VIEW, lambda w: w.choose_theme("system"),
            checked=lambda w: w.settings.theme == "system", line=True),
    Command("theme_light", "&Light", VIEW, lambda w: w.choose_theme("light"),
            checked=lambda w: w.settings.theme == "light"),
    Command("theme_dark", "&Dark", VIEW, lambda w: w.choose_theme("dark"),
            checked=lambda w: w.settings.theme == "dark"),
    Command("theme_sepia", "Se&pia", VIEW, lambda w: w.choose_theme("sepia"),
            checked=lambda w: w.settings.theme == "sepia"),
    Command("theme_contrast", "&High Contrast", VIEW, lambda w: w.choose_theme("contrast"),
            checked=lambda w: w.settings.theme == "contrast"),
    Command("full_screen", "&Full Screen", VIEW, lambda w: w.toggle_full_screen(), "F11",
            standard=Standard.FullScreen, checked=lambda w: w.isFullScreen(), line=True),
    Command("back", "&Back", GO, lambda w: w.tab.session.back(), "Alt+Left", standard=Standard.Back,
            needs=Needs.PAST, icon="back"),
    Command("forward", "&Forward", GO, lambda w: w.tab.session.forward(), "Alt+Right",
            standard=Standard.Forward, needs=Needs.FUTURE, icon="forward"),
    Command("next_section", "&Next Section", GO, lambda w: w.tab.step_section(1), "Ctrl+Down",
            needs=Needs.OUTLINE, line=True),
    Command("previous_section", "&Previous Section", GO, lambda w: w.tab.step_section(-1), "Ctrl+Up",
            needs=Needs.OUTLINE),
    Command("paragraph", "To Para&graph…", GO, lambda w: w.ask_paragraph(), "Ctrl+L", needs=Needs.TEXT),
    Command("next_reference", "Next &Reference", GO, lambda w: w.tab.step_reference(1), "F4",
            needs=Needs.OUTLINE, line=True),
    Command("previous_reference", "Previous R&eference", GO, lambda w: w.tab.step_reference(-1),
            "Shift+F4", needs=Needs.OUTLINE),
    Command("follow", "Fo&llow the Reference", GO, lambda w: w.tab.follow_reference(), "F12",
            needs=Needs.OUTLINE),
    Command("focus_references", "&Who Refers Here", GO, lambda w: w.tab.focus_pane("references"),
            "Shift+F12 Ctrl+3", needs=Needs.TEXT),
    Command("focus_outline", "To the &Outline", GO, lambda w: w.tab.focus_pane("outline"), "Ctrl+1",
            needs=Needs.TEXT, line=True),
    Command("focus_text", "To the &Text", GO, lambda w: w.tab.focus_pane("text"), "Ctrl+2",
            needs=Needs.TEXT),
    Command("next_pane", "Next P&ane", GO, lambda w: w.tab.cycle_panes(1), "F6", needs=Needs.TEXT),
    Command("previous_pane", "Previous Pane", GO, lambda w: w.tab.cycle_panes(-1), "Shift+F6",
            needs=Needs.TEXT),
    Command("next_tab", "Ne&xt Tab", GO, lambda w: w.step_tab(1), "Ctrl+Tab Ctrl+PgDown",
            needs=Needs.TABS, line=True),
    Command("previous_tab", "Previo&us Tab", GO, lambda w: w.step_tab(-1), "Ctrl+Shift+Tab Ctrl+PgUp",
            needs=Needs.TABS),
    Command("where", "&Where Am I", HELP, lambda w: w.tell_place(), "Ctrl+Shift+I", needs=Needs.TEXT),
    Command("notes", "&Notes on Reading", HELP, lambda w: w.show_notes(), "Ctrl+Shift+N", needs=Needs.NOTES),
    Command("shortcuts", "&Keyboard Shortcuts", HELP, lambda w: w.show_shortcuts(), "F1 Ctrl+?",
            standard=Standard.HelpContents, icon="help"),
    Command("about", "&About Podium", HELP, lambda w: w.show_about(), role=Role.AboutRole, line=True),
)
# fmt: on


def key_bindings(commands: Iterable[Command] = COMMANDS) -> dict[str, list[QKeySequence]]:
    """Return the key sequences of each command by its name: no sequence twice.

    Our own keys come first, for all commands; the desktop's standard ones fill in where they are free.
    """
    commands = tuple(commands)
    bound = {command.name: [QKeySequence(key) for key in command.keys.split()] for command in commands}
    taken = {sequence.toString() for sequences in bound.values() for sequence in sequences}
    for command in commands:
        for sequence in QKeySequence.keyBindings(command.standard) if command.standard else ():
            if sequence.toString() not in taken:
                taken.add(sequence.toString())
                bound[command.name].append(sequence)
    return bound
