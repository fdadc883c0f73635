"""设置等次: which points earn which grade."""

from collections.abc import Sequence

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.assessment import checking, drafting, locking
from gongkai.assessment.checking import Band
from gongkai.assessment.models import GradeBand, Scheme
from gongkai.audit import journal


@transaction.atomic
def set_bands(pk: int, given: Sequence[Band], *, by: Actor) -> Scheme:
    """Put these grades in place of the present ones; they must reach from nought to the total without gap or overlap."""
    scheme = locking.draft(pk, by=by)
    bands = drafting.bands(given)
    checking.must_fit(bands, total=scheme.total)
    scheme.bands.all().delete()
    GradeBand.objects.bulk_create(GradeBand(scheme=scheme, **band._asdict()) for band in bands)
    journal.record("assessment.set_bands", scheme, by=by, grades=[band.label for band in bands])
    return scheme
