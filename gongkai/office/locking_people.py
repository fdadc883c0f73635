"""Finding one record for changing it, with the right to; unknown and hidden look the same."""

from typing import Any

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import SectionElsewhere, Unknown
from gongkai.agencies.models import Agency, Section
from gongkai.agencies.reach import At
from gongkai.office.errors_people import CalledOff, GroupDissolved
from gongkai.office.models import LeadingGroup, Post, Training
from gongkai.office.visibility_people import READ, WRITE


def locked_agency(agency_id: int, *, by: Actor, permission: str = WRITE) -> Agency:
    """The body itself, held until the transaction ends: whatever is numbered or must not overlap inside it waits."""
    if not by.may(READ, At(agency_id)):
        raise Unknown
    by.must(permission, At(agency_id))
    found: Agency | None = Agency.objects.select_for_update(of=("self",)).filter(pk=agency_id).first()
    if found is None:
        raise Unknown
    return found


def locked_group(pk: int, *, by: Actor, permission: str = WRITE) -> LeadingGroup:
    """A leading group that still stands."""
    found: LeadingGroup = _locked(LeadingGroup, pk, by=by, permission=permission)
    if found.dissolved_on:
        raise GroupDissolved(name=found.name, on=found.dissolved_on)
    return found


def locked_training(pk: int, *, by: Actor) -> Training:
    """A training that was not called off."""
    found: Training = _locked(Training, pk, by=by)
    if found.called_off_because:
        raise CalledOff(theme=found.theme, why=found.called_off_because)
    return found


def locked_post(pk: int, *, by: Actor) -> Post:
    """A post of a body this person keeps the records of, or one that sits in a group they keep."""
    found = Post.objects.select_for_update(of=("self",)).select_related("agency").filter(pk=pk).first()
    if found is None or not _may_keep(found, by=by):
        raise Unknown
    return found


def locked_row(model: type[Any], pk: int, *, by: Actor, permission: str = WRITE) -> Any:
    """A record that belongs to a body, whatever it is."""
    return _locked(model, pk, by=by, permission=permission)


def section_of(agency: Agency, section_id: int | None) -> Section | None:
    """A section in use of the body; none when none is named."""
    if section_id is None:
        return None
    found: Section | None = Section.objects.filter(pk=section_id, agency=agency, is_active=True).first()
    if found is None:
        raise SectionElsewhere(agency=agency.name)
    return found


def may_keep(post: Post, *, by: Actor) -> bool:
    """Whether this person may say who holds the post."""
    return _may_keep(post, by=by)


def _locked(model: type[Any], pk: int, *, by: Actor, permission: str = WRITE) -> Any:
    found = model.objects.select_for_update(of=("self",)).select_related("agency").filter(pk=pk).first()
    if found is None or not by.may(READ, At(found.agency_id)):
        raise Unknown
    by.must(permission, At(found.agency_id))
    return found


def _may_keep(post: Post, *, by: Actor) -> bool:
    if post.agency_id and by.may(WRITE, At(post.agency_id)):
        return True
    groups = post.seats.filter(to_on__isnull=True).values_list("group__agency_id", flat=True)
    return any(by.may(WRITE, At(agency_id)) for agency_id in groups)
