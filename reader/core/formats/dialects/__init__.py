"""Parliamentary XML: one reader, and a table per vocabulary under ``resources/dialects``."""
