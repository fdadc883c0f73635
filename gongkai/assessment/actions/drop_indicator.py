"""删除指标: a line of a draft, with what stands below it."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.assessment import locking
from gongkai.assessment.models import Scheme
from gongkai.audit import journal


@transaction.atomic
def drop_indicator(pk: int, *, by: Actor) -> Scheme:
    """Take an indicator out of a draft."""
    indicator = locking.indicator(pk, by=by)
    scheme, title = indicator.scheme, indicator.title
    indicator.delete()
    journal.record("assessment.drop_indicator", scheme, by=by, name=title)
    return scheme
