"""Where work must not be stopped.

Whoever wants no more of a piece of work ends it by an exception that comes between two of its instructions
(``reader.ui.tasks``). Python may hand that exception to a thread that the work is just starting: the new one
bears the number of the old until it runs. It would die unborn, and the work wait for it for ever.
"""

from __future__ import annotations

from threading import Lock
from typing import Final

unstopped: Final = Lock()
"""While it is held no work is stopped: hold it to start a thread. It is held for a moment only."""
