"""Stopping in order: a signal asks, the loop ends at the next safe place."""

import signal
import threading
from types import FrameType


class Stop:
    """Set by Ctrl-C or a TERM signal; a long loop asks it between two steps."""

    def __init__(self) -> None:
        """Take over both signals of this process."""
        self._asked = threading.Event()
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, self._ask)

    @property
    def asked(self) -> bool:
        """Whether somebody wants an end."""
        return self._asked.is_set()

    def wait(self, seconds: float) -> bool:
        """Sleep, but no longer than until somebody wants an end; says whether that is so."""
        return self._asked.wait(seconds)

    def _ask(self, _number: int, _frame: FrameType | None) -> None:
        self._asked.set()
