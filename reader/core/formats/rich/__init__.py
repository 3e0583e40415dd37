"""Rich text (RTF 1.9.1) to paragraphs."""
