"""重发查询码: an applicant who lost it gets a new one at the counter; the old one no longer opens anything."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.info_requests import locking, query_codes


@transaction.atomic
def renew_code(number: str, *, by: Actor) -> str:
    """The new query code. The journal says that there is one, not which.

    Law: Personal Information Law 2021, Art. 51.
    """
    case = locking.locked(number, "info_requests.identity", by=by)
    by.must("info_requests.handle", case)
    case.code_version += 1
    case.save(update_fields=["code_version"])
    journal.record("info_requests.renew_code", case, by=by)
    return query_codes.code_of(case)
