"""Podium: a reader for speeches and transcripts that shows how a speech is built."""

__version__ = "0.1.0"
