"""领取申请表: paper forms handed out at the counter are counted."""

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.agencies.models import Agency
from gongkai.agencies.reach import At
from gongkai.audit import journal
from gongkai.info_requests.errors_intake import CountWrong
from gongkai.info_requests.models import PaperForms

MOST = 999


@transaction.atomic
def issue_paper_form(agency_id: int, *, count: int = 1, by: Actor) -> PaperForms:
    """Count forms handed out today by one body."""
    agency = Agency.objects.filter(pk=agency_id).first()
    if agency is None or not by.may("info_requests.read", At(agency_id)):
        raise Unknown
    by.must("info_requests.register", At(agency_id))
    if not 1 <= count <= MOST:
        raise CountWrong(most=MOST, given=count)

    forms, _ = PaperForms.objects.get_or_create(agency=agency, on=timezone.localdate())
    PaperForms.objects.filter(pk=forms.pk).update(count=F("count") + count)
    forms.refresh_from_db()
    journal.record("info_requests.issue_paper_form", agency, by=by, count=count)
    return forms
