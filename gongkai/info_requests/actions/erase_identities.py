"""清除身份信息: what was kept sealed goes for good when the retention period is over."""

from datetime import date
from functools import partial

from django.conf import settings
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from gongkai.accounts.actor import SYSTEM
from gongkai.audit import journal
from gongkai.info_requests.models import Applicant, CaseFile, Consultation, InfoRequest
from gongkai.info_requests.vocabulary import PRIVATE
from gongkai.vault import keeping

AT_A_TIME = 200


@transaction.atomic
def erase_identities(today: date) -> int:
    """Erase up to 200 applicants whose every case was archived long enough ago; says how many.

    The masked name and the case itself stay, as the archive needs them.

    Law: Personal Information Law 2021, Arts. 19, 47.
    """
    if not settings.REQUEST_IDENTITY_YEARS:
        return 0
    last = _years_before(today, settings.REQUEST_IDENTITY_YEARS)
    still_kept = InfoRequest.objects.filter(Q(archived_on=None) | Q(archived_on__gt=last))
    due = Applicant.objects.filter(erased_at=None, info_requests__archived_on__lte=last)
    due = due.exclude(pk__in=still_kept.filter(applicant__erased_at=None).values("applicant_id"))
    chosen = list(due.distinct().order_by("pk").values_list("pk", flat=True)[:AT_A_TIME])
    cases = list(InfoRequest.objects.filter(applicant_id__in=chosen).order_by("pk"))
    Applicant.objects.filter(pk__in=chosen).update(sealed="", person_key="", name_key="", erased_at=timezone.now())
    Consultation.objects.filter(info_request__in=cases).update(sealed="")
    _erase_papers(cases)
    journal.record_many("info_requests.erase_identity", [(case, {}) for case in cases], by=SYSTEM)
    return len(chosen)


def _erase_papers(cases: list[InfoRequest]) -> None:
    papers = CaseFile.objects.filter(info_request__in=cases, role__in=PRIVATE).exclude(place="")
    for place in papers.values_list("place", flat=True):
        transaction.on_commit(partial(keeping.erase, place))
    papers.update(place="")


def _years_before(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year - years)
    except ValueError:  # 29 February
        return day.replace(year=day.year - years, day=28)
