"""Captions to paragraphs: WebVTT and SubRip, which differ in little that a reader sees."""
