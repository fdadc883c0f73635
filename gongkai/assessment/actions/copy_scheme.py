"""复制方案: a new version of one in use, or next year's, as a draft to change."""

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.agencies.reach import locked
from gongkai.assessment import drafting, locking
from gongkai.assessment.models import GradeBand, Indicator, Scheme
from gongkai.assessment.vocabulary import SchemeState
from gongkai.audit import journal
from gongkai.entry.numbers import must_lie

OWN = ("id", "version", "previous_id", "state", "made_by_id", "made_at", "adopted_by_id", "adopted_on", "retired_on")


@transaction.atomic
def copy_scheme(pk: int, *, year: int, by: Actor) -> Scheme:
    """Make a draft that says the same; of the same year it is the next version and takes the place of this one."""
    original = locking.scheme(pk, by=by)
    must_lie(year, least=original.year, most=drafting.LAST_YEAR, what="年度", field="year")
    locked(original.authority_id)
    same = Scheme.objects.filter(authority_id=original.authority_id, year=year, title=original.title)
    values = {field.attname: getattr(original, field.attname) for field in Scheme._meta.concrete_fields}
    copy = Scheme.objects.create(
        **{name: value for name, value in values.items() if name not in (*OWN, "year")},
        year=year,
        version=(same.aggregate(last=Max("version"))["last"] or 0) + 1,
        previous=original if year == original.year else None,
        state=SchemeState.DRAFT,
        made_by_id=by.person_id,
        made_at=timezone.now(),
    )
    _copy_parts(original, copy)
    journal.record("assessment.copy_scheme", copy, by=by, name=copy.title, year=year, number=copy.version)
    return copy


def _copy_parts(original: Scheme, copy: Scheme) -> None:
    GradeBand.objects.bulk_create(
        GradeBand(scheme=copy, label=band.label, least=band.least, most=band.most) for band in original.bands.all()
    )
    made: dict[int, Indicator] = {}
    for old in sorted(original.indicators.all(), key=lambda one: (one.parent_id is not None, one.position, one.pk)):
        values = {field.attname: getattr(old, field.attname) for field in Indicator._meta.concrete_fields}
        parent = made.get(old.parent_id or 0)
        place = {"id": None, "scheme_id": copy.pk, "parent_id": parent.pk if parent else None}
        made[old.pk] = Indicator.objects.create(**values | place)
