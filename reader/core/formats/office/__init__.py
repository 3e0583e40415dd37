"""Documents of word processors: what DOCX and ODT share, and how each marks up its text."""
