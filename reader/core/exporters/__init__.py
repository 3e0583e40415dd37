"""What Podium can write: an exporter is a module of this package that ends in ``EXPORTER = Exporter(...)``.

Modules whose name begins with an underscore are what the exporters share.
"""

from reader.core.exporters._registry import Exporter, export, exporter, names

__all__ = ["Exporter", "export", "exporter", "names"]
