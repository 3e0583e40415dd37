"""Hands the command line to :mod:`reader.app`."""

import sys

from reader.app import main

if __name__ == "__main__":
    sys.exit(main())
