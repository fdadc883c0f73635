"""What of this room waits for a person on the start page."""

from collections.abc import Callable
from datetime import date

from gongkai.accounts.actor import Actor
from gongkai.workbench.waiting import Inbox

INBOX: tuple[Callable[[Actor, date], Inbox | None], ...] = ()
