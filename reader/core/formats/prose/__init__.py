"""Markdown to paragraphs: its front matter, its blocks, and the words within them."""
