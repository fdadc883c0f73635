"""The limits of this place: what it has set itself, else the defaults."""

from collections.abc import Mapping

from gongkai.site_checks.definitions import Check, checks
from gongkai.site_checks.models import CheckSetting, ColumnPeriod


def own() -> Mapping[str, CheckSetting]:
    """What the place has set, by check. One query."""
    return {row.check_code: row for row in CheckSetting.objects.select_related("changed_by")}


def switched_on(settings: Mapping[str, CheckSetting]) -> list[Check]:
    """The checks that are run, in order."""
    return [one for one in checks().values() if one.code not in settings or settings[one.code].is_on]


def limits(settings: Mapping[str, CheckSetting]) -> dict[str, int]:
    """Every check's limit."""
    found = {}
    for one in checks().values():
        row = settings.get(one.code)
        limit = row.limit if row and row.limit is not None else one.limit
        if limit is not None:
            found[one.code] = limit
    return found


def periods() -> dict[str, int]:
    """The columns whose period differs from that of their sort. One query."""
    return dict(ColumnPeriod.objects.values_list("column_code", "days"))
