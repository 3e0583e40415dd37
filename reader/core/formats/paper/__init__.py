"""A document set on paper (PDF): glyphs with their places, told back into lines, paragraphs and headings.

A child process (:mod:`child`) takes the glyphs out of the file; everything after that is plain arithmetic on
what it sends, and knows nothing of PDF.
"""
