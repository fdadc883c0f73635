"""自查设置: the place's own limit of a check, or that it is not run."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.agencies.reach import At
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.entry.numbers import must_lie
from gongkai.readers.entering import site_keeper
from gongkai.site_checks.definitions import checks
from gongkai.site_checks.errors import LimitMissing, UnknownCheck
from gongkai.site_checks.models import CheckSetting
from gongkai.site_checks.visibility import RUN

MOST = 36500


@transaction.atomic
def save_setting(code: str, *, is_on: bool, limit: int | None, basis: str = "", by: Actor) -> CheckSetting:
    """Fix how a check is run from the next run on, for whoever answers for the whole site."""
    must_keep_site(by)
    check = checks().get(code)
    if check is None:
        raise UnknownCheck(given=code[:30], field="code")
    if check.limit is not None:
        if limit is None:
            raise LimitMissing(name=check.name, field="limit")
        must_lie(limit, most=MOST, what="限值", field="limit")
    said = {"is_on": is_on, "limit": limit if check.limit is not None else None}
    why = plain.said(plain.one_line(basis), what="依据", most=120, field="basis")
    changed = {"basis": why, "changed_by_id": by.person_id, "changed_at": timezone.now()}
    row, _new = CheckSetting.objects.update_or_create(check_code=code, defaults=said | changed)
    journal.record("site_checks.save_setting", row, by=by, check=code, is_on=is_on, limit=said["limit"])
    return row


def must_keep_site(by: Actor) -> None:
    """Refuse whoever does not answer for the whole site."""
    keeper = site_keeper()
    by.must(RUN, At(keeper.pk if keeper else None))
