"""明确责任: who of a unit answers at one of the three tiers, 主要领导, 分管领导 or 专门机构."""

from datetime import date, timedelta

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import NotStated
from gongkai.agencies.models import Agency
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.entry.days import must_have_come
from gongkai.office import posts
from gongkai.office.errors_people import NotLater
from gongkai.office.locking_people import locked_agency, section_of
from gongkai.office.models import Post, UnitTier
from gongkai.office.vocabulary_people import Tier


@transaction.atomic
def set_tier(
    agency_id: int,
    *,
    tier: Tier,
    from_on: date,
    title: str = "",
    person_name: str = "",
    section_id: int | None = None,
    details: str = "",
    by: Actor,
) -> UnitTier:
    """Enter who answers from a day on: a post (and who holds it), or the section that is the disclosure office.

    Law: Regulation 2019, Art. 4; Regulation 2008, Art. 4.
    """
    agency = locked_agency(agency_id, by=by)
    wanted = Tier(tier)
    must_have_come(from_on, what="起始日期", field="from_on")
    is_office = wanted == Tier.OFFICE
    section = section_of(agency, section_id) if is_office else None
    if is_office and section is None:
        raise NotStated(what="专门机构")
    post = None if is_office else _post(agency, title, person_name, from_on=from_on)
    said = plain.said(plain.one_line(details), what="责任内容", most=300, field="details")
    _end_present(agency, wanted, from_on=from_on)
    row = UnitTier.objects.create(
        agency=agency,
        tier=wanted,
        post=post,
        section=section,
        details=said,
        from_on=from_on,
        recorded_by_id=by.person_id,
        recorded_at=timezone.now(),
    )
    journal.record("office.set_tier", row, by=by, agency=agency.name, on=from_on)
    return row


def _post(agency: Agency, title: str, person_name: str, *, from_on: date) -> Post:
    said = plain.needed(plain.one_line(title), what="职务", most=60, field="title")
    post = posts.post_of(agency, "", said)
    name = posts.person(person_name, field="person_name")
    if name:
        posts.settle_holder(post, name, on=from_on, basis="", field="person_name")
    return post


def _end_present(agency: Agency, tier: Tier, *, from_on: date) -> None:
    present = agency.unit_tiers.filter(tier=tier).order_by("-from_on").first()
    if present is None:
        return
    if from_on <= present.from_on:
        raise NotLater(given=from_on, last=present.from_on, field="from_on")
    if present.to_on is None:
        present.to_on = from_on - timedelta(days=1)
        present.save(update_fields=["to_on"])
