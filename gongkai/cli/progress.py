"""One line on the terminal that tells how far a long command has come."""

import sys
import time
from argparse import Namespace
from typing import Self

EVERY = 0.1  # seconds between two redrawings


class Progress:
    """Shows `label 120/2000` on stderr; silent when nobody is looking. Usable as a `(done, total)` callback."""

    def __init__(self, label: str, *, shown: bool | None = None) -> None:
        """Without `shown`, look whether stderr is a terminal."""
        self.label = label
        self.is_terminal = sys.stderr.isatty()
        self.shown = self.is_terminal if shown is None else shown
        self._drawn_at = 0.0
        self._said = ""

    @classmethod
    def of(cls, args: Namespace, label: str) -> Self:
        """For a verb: also when `--progress` asks for it."""
        return cls(label, shown=True if getattr(args, "progress", False) else None)

    def __call__(self, done: int, total: int | None = None) -> None:
        """Show how far it is, not oftener than the eye can follow."""
        self._said = f"{self.label} {done}/{total}" if total else f"{self.label} {done}"
        pause = EVERY if self.is_terminal else 2
        if self.shown and time.monotonic() - self._drawn_at >= pause:
            self._draw("")

    def finish(self, words: str = "完成") -> None:
        """Leave the line standing with its last figure."""
        self._said = f"{self._said or self.label}  {words}"
        if self.shown:
            self._draw("\n" if self.is_terminal else "")

    def _draw(self, end: str) -> None:
        self._drawn_at = time.monotonic()
        line = f"\r\033[K{self._said}{end}" if self.is_terminal else f"{self._said}\n"
        sys.stderr.write(line)
        sys.stderr.flush()
