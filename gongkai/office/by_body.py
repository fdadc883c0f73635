"""How every body stands with its tasks, for whoever oversees many of them."""

from collections.abc import Mapping
from datetime import date

from django.db.models import Q

from gongkai.accounts.actor import Actor
from gongkai.agencies.pressing import Pressing, pressing
from gongkai.office import visibility_work
from gongkai.office.states_tasks import WORKING
from gongkai.office.vocabulary_work import OPEN_TASKS


def tasks(actor: Actor, *, today: date) -> Mapping[int, Pressing]:
    """The unfinished tasks of every body in reach, and those past their day. One query."""
    unfinished = visibility_work.tasks(actor).filter(state__in=OPEN_TASKS)
    return pressing(unfinished, late=Q(state__in=WORKING, due_on__lt=today))
