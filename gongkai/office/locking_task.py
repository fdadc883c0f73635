"""A task in the hands of whoever does it."""

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.agencies.reach import At
from gongkai.office import visibility_work
from gongkai.office.locking_work import DO
from gongkai.office.models import Task


def doable(pk: int, *, by: Actor) -> Task:
    """The task, held, for the person it was given to, or for people of its section where it was given to the section."""
    found = visibility_work.tasks(by).select_for_update(of=("self",)).filter(pk=pk).first()
    if found is None:
        raise Unknown
    if not is_doer(found.person_id, by=by):
        by.must(DO, At(found.agency_id, found.section_id))
    return found


def is_doer(person_id: int | None, *, by: Actor) -> bool:
    """Whether the task was given to this very person, whatever their duties."""
    return person_id is not None and person_id == by.user_id


def may_do(agency_id: int, section_id: int | None, person_id: int | None, *, by: Actor) -> bool:
    """Whether this person may report on the task."""
    return is_doer(person_id, by=by) or by.may(DO, At(agency_id, section_id))
