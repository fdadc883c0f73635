"""公开设置: how long before its end a body is reminded of a document."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.agencies.reach import At
from gongkai.audit import journal
from gongkai.entry.numbers import must_lie
from gongkai.publication.models import PublicationPolicy

MOST_DAYS = 730


@transaction.atomic
def save_policy(agency_id: int, *, expiring_days: int, by: Actor) -> PublicationPolicy:
    """Keep the body's own number of days; bodies below it without a number of their own follow the default."""
    by.must("publication.publish", At(agency_id))
    must_lie(expiring_days, least=1, most=MOST_DAYS, what="提醒天数", field="expiring_days")
    said = {"expiring_days": expiring_days, "changed_by_id": by.person_id, "changed_at": timezone.now()}
    kept, _made = PublicationPolicy.objects.update_or_create(agency_id=agency_id, defaults=said)
    journal.record("publication.save_policy", kept.agency, by=by, days=expiring_days)
    return kept
