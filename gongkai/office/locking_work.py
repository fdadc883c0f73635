"""Finding one record for changing it, with the right to; unknown and hidden look the same."""

from typing import TypeVar

from django.db.models import Model, QuerySet

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.accounts.models import User
from gongkai.agencies.models import Agency, Section
from gongkai.agencies.reach import At, locked_in_use
from gongkai.office.errors_work import SectionOfOthers
from gongkai.office.visibility_work import READ

WRITE, ADOPT, ASSIGN, DO = "office.write", "office.adopt", "office.assign", "office.do_task"
Row = TypeVar("Row", bound=Model)


def locked(rows: QuerySet[Row], pk: int, *, permission: str, by: Actor) -> Row:
    """The record out of those this person may know of, held until the transaction ends."""
    found = rows.select_for_update(of=("self",)).filter(pk=pk).first()
    if found is None:
        raise Unknown
    by.must(permission, At(found.agency_id, getattr(found, "section_id", None)))  # type: ignore[attr-defined]
    return found


def body(agency_id: int, *, permission: str = WRITE, by: Actor) -> Agency:
    """The body in use, held, where this person may enter something; a stranger's body looks like none."""
    if not by.may(READ, At(agency_id)):
        raise Unknown
    by.must(permission, At(agency_id))
    return locked_in_use(agency_id)


def section_of(section_id: int | None, *, agency: Agency) -> Section | None:
    """The section in use of that body, where one was named."""
    if section_id is None:
        return None
    found = Section.objects.filter(pk=section_id, agency=agency, is_active=True).first()
    if found is None:
        raise SectionOfOthers(what="科室", agency=agency.name, field="section_id")
    return found


def person_of(person_id: int | None, *, agency: Agency) -> User | None:
    """The person at work in that body, where one was named."""
    if person_id is None:
        return None
    found = User.objects.filter(pk=person_id, agency=agency, is_active=True).first()
    if found is None:
        raise SectionOfOthers(what="责任人", agency=agency.name, field="person_id")
    return found
