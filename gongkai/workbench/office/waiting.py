"""What of this room waits for a person on the start page."""

from collections.abc import Callable
from datetime import date

from gongkai.accounts.actor import Actor
from gongkai.workbench.office import waiting_people, waiting_work
from gongkai.workbench.waiting import Inbox

INBOX: tuple[Callable[[Actor, date], Inbox | None], ...] = (*waiting_work.INBOX, *waiting_people.INBOX)
