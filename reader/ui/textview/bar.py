"""The scroll bar: it shows how far down the text the pane is, and takes it where its handle is dragged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QAbstractSlider

if TYPE_CHECKING:
    from reader.ui.textview.view import TextView

_Action = QAbstractSlider.SliderAction


class Bar:
    """Keeps the scroll bar and the page together."""

    def __init__(self, view: TextView) -> None:
        self._view = view
        self._bar = view.verticalScrollBar()
        self._showing = False
        self._bar.valueChanged.connect(self._dragged)
        self._bar.actionTriggered.connect(self._stepped)

    def show(self) -> None:
        """Show where the page stands."""
        page, bar = self._view.page, self._bar
        self._showing = True
        bar.setRange(0, page.greatest_value())
        bar.setPageStep(max(1, page.size.height()))
        bar.setSingleStep(page.sheet.plain.pitch)
        bar.setValue(page.value())
        self._showing = False

    def _dragged(self, value: int) -> None:
        if not self._showing:
            self._view.page.go_to_value(value)
            self._view.moved()

    def _stepped(self, action: int) -> None:
        """Steps are exact pixels of the text; only a dragged handle is a share of the whole."""
        match _Action(action):
            case _Action.SliderSingleStepAdd:
                self._view.scroll_by_lines(1)
            case _Action.SliderSingleStepSub:
                self._view.scroll_by_lines(-1)
            case _Action.SliderPageStepAdd:
                self._view.scroll_by_page(1)
            case _Action.SliderPageStepSub:
                self._view.scroll_by_page(-1)
            case _:
                return
        self._bar.setSliderPosition(self._bar.value())
