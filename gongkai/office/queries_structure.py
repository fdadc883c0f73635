"""机构图: how a body is organised for this work on a day, and the three tiers of every unit."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.agencies.models import Agency
from gongkai.agencies.reach import At
from gongkai.law.vocabulary import AgencyKind
from gongkai.office import posts, queries_groups, seating
from gongkai.office.displays_groups import DutyRow, Structure, TierRow, UnitTiers
from gongkai.office.models import BodyDuty, UnitTier
from gongkai.office.visibility_people import READ, WRITE, visible_groups, within
from gongkai.office.vocabulary_people import BodyDutyKind, Layer, Tier


def structure(actor: Actor, agency_id: int, *, on: date) -> Structure:
    """One body's groups by layer, its tiers, and the division of work it takes part in."""
    agency = Agency.objects.filter(pk=agency_id).first()
    if agency is None or not actor.may(READ, At(agency_id)):
        raise Unknown
    founded = visible_groups(actor).filter(agency=agency, founded_on__lte=on)
    standing = [g for g in founded.select_related("agency", "office_section", "recorded_by", "released_by")
                if g.dissolved_on is None or g.dissolved_on > on]  # fmt: skip
    shown = queries_groups.views(actor, standing, on)
    layers = [(layer, [one for one in shown if one.layer == layer]) for layer in Layer]
    return Structure(agency.pk, agency.name, on, layers, _tiers(actor, [agency], on)[0], duties(actor, on=on))


def tiers(actor: Actor, *, on: date) -> list[UnitTiers]:
    """The three tiers of every body in reach and in use. Three queries."""
    bodies = Agency.objects.filter(within(actor, "pk"), is_active=True).exclude(kind=AgencyKind.OUT_OF_SCOPE)
    return _tiers(actor, list(bodies.order_by("position", "pk")), on)


def duties(actor: Actor, *, on: date) -> list[DutyRow]:
    """职责分工 of all bodies on a day: every member of staff may know who leads and who supervises."""
    actor.must(READ)
    order = list(BodyDutyKind)
    rows = BodyDuty.objects.filter(seating.standing_on(on)).select_related("agency")
    found = sorted(rows, key=lambda one: (order.index(BodyDutyKind(one.kind)), one.agency.position, one.pk))
    return [
        DutyRow(
            one.pk, BodyDutyKind(one.kind), one.agency.name, one.details, one.basis, one.from_on, one.to_on,
            one.to_on is None and actor.may(WRITE, At(one.agency_id)),
        )
        for one in found
    ]  # fmt: skip


def _tiers(actor: Actor, bodies: list[Agency], on: date) -> list[UnitTiers]:
    held = UnitTier.objects.filter(seating.standing_on(on), agency__in=[body.pk for body in bodies])
    rows: dict[int, dict[str, UnitTier]] = defaultdict(dict)
    for one in held.select_related("post", "section").prefetch_related("post__holders"):
        rows[one.agency_id][one.tier] = one
    return [
        UnitTiers(body.pk, body.name, list(_all(rows[body.pk], on)), actor.may(WRITE, At(body.pk))) for body in bodies
    ]


def _all(found: dict[str, UnitTier], on: date) -> Iterable[TierRow]:
    for tier in Tier:
        one = found.get(tier)
        if one is None:
            yield TierRow(tier, "", "", "", None, None)
        elif one.post:
            held = posts.holder_on(one.post.holders.all(), on)
            yield TierRow(tier, one.post.title, held.person_name if held else "", one.details, one.from_on, one.post_id)
        else:
            yield TierRow(tier, one.section.name if one.section else "", "", one.details, one.from_on, None)
