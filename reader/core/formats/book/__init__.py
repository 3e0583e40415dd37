"""Electronic books: their package, their table of contents and their chapters."""
