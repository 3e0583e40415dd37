"""The text pane: a scroll area of our own over the transcript's one string."""

from reader.ui.textview.layers import Layer, LayerFormat, LayerRange, Underline
from reader.ui.textview.margin import MarginBar
from reader.ui.textview.place import Place
from reader.ui.textview.style import TextStyle
from reader.ui.textview.typesetter import PartHeading
from reader.ui.textview.view import TextView

__all__ = [
    "Layer",
    "LayerFormat",
    "LayerRange",
    "MarginBar",
    "PartHeading",
    "Place",
    "TextStyle",
    "TextView",
    "Underline",
]
