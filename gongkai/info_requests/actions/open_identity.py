"""查看申请人身份信息: shown in clear to those who handle the case, with a line in the journal each time."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.info_requests import identity as identities, locking
from gongkai.info_requests.errors_intake import IdentityErased
from gongkai.info_requests.identity import Identity


@transaction.atomic
def open_identity(number: str, *, by: Actor, reason: str) -> Identity:
    """Who applies, in clear; the reason goes into the journal, what was seen does not.

    Law: Personal Information Law 2021, Arts. 6, 51.
    """
    case = locking.locked(number, "info_requests.identity", by=by)
    why = plain.needed(reason, what="查看理由", most=200, field="reason")
    if case.applicant.erased_at:
        raise IdentityErased(number=number, on=timezone.localdate(case.applicant.erased_at))
    journal.record("info_requests.open_identity", case, by=by, reason=why)
    return identities.open_sealed(case.applicant)
