"""How every body stands with its tasks, for whoever oversees many of them."""

from collections.abc import Mapping
from datetime import date

from django.db.models import Q

from gongkai.accounts.actor import Actor
from gongkai.agencies.pressing import Pressing, pressing
from gongkai.office.models import Task
from gongkai.office.vocabulary_work import TaskState


def tasks(actor: Actor, *, today: date) -> Mapping[int, Pressing]:
    """The unfinished tasks of every body in reach, and those past their day. One query."""
    own = Task.objects.filter(actor.scope("office.read").condition("agency_id", "section_id"))
    unfinished = own.exclude(state__in=(TaskState.DONE, TaskState.CANCELLED))
    return pressing(unfinished, late=Q(due_on__lt=today))
