"""The `gongkai` command: everything an administrator does outside the browser, and the timed jobs."""

from gongkai.cli.command import main

__all__ = ["main"]
