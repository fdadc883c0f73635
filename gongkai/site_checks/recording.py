"""Writing down what one check found: new faults, known ones, those that are gone. The one writer of what a run counts."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from gongkai.law.sentences import packed
from gongkai.publication.models import PublicItem
from gongkai.site_checks import states
from gongkai.site_checks.definitions import Check
from gongkai.site_checks.looking import Seen
from gongkai.site_checks.models import Finding, Run, RunCount
from gongkai.site_checks.vocabulary import FindingState

KEPT = ["agency", "about", "title", "detail", "said", "last_seen_on", "state", "gone_on", "times_back"]
BATCH = 500


@dataclass(frozen=True)
class Changed:
    """What one check changed: how many faults there are now, how many are new or back, how many are gone."""

    found: int
    new: int
    gone: int


def keep(check: Check, seen: Iterable[Seen], *, run: Run, today: date) -> Changed:
    """Bring the findings of a check in step with what it saw, and count them for the run by body."""
    faults: dict[str, Seen] = {}
    clean: set[str] = set()
    for one in seen:
        if one.is_clean:
            clean.add(one.key)
        else:
            faults[one.key] = one
    known = {row.key: row for row in Finding.objects.select_for_update().filter(check_code=check.code).order_by("pk")}
    back = _touch(known, faults, today)
    fresh = [_new(check.code, one, today) for key, one in faults.items() if key not in known]
    Finding.objects.bulk_create(fresh, batch_size=BATCH)
    gone = _drop(check, known, faults, clean, today)
    now = Counter(
        Finding.objects.filter(check_code=check.code, state__in=states.COUNTED).values_list("agency_id", flat=True)
    )
    RunCount.objects.bulk_create(
        RunCount(run=run, check_code=check.code, agency_id=agency_id, found=n) for agency_id, n in now.items()
    )
    return Changed(sum(now.values()), len(fresh) + back, gone)


def _touch(known: dict[str, Finding], faults: dict[str, Seen], today: date) -> int:
    """Note that known findings were seen again; says how many had been gone."""
    touched = [row for key, row in known.items() if key in faults]
    back = sum(row.state == FindingState.GONE for row in touched)
    for row in touched:
        one = faults[row.key]
        row.agency_id, row.about = one.agency_id, one.about
        row.title, row.detail, row.said = one.title[:300], one.detail[:500], packed(one.detail)
        states.seen_again(row, today)
    Finding.objects.bulk_update(touched, KEPT, batch_size=BATCH)
    return back


def _drop(check: Check, known: dict[str, Finding], faults: dict[str, Seen], clean: set[str], today: date) -> int:
    """Note which findings are there no longer; of a rolling check only those it looked at, or whose item is not public."""
    open_ = [row for row in known.values() if row.key not in faults and row.state != FindingState.GONE]
    if check.is_rolling:
        hidden = _not_public(open_)
        open_ = [row for row in open_ if row.key in clean or row.about in hidden]
    for row in open_:
        states.not_seen(row, today)
    Finding.objects.bulk_update(open_, ["state", "gone_on"], batch_size=BATCH)
    return len(open_)


def _not_public(rows: Iterable[Finding]) -> set[str]:
    numbers = {int(row.about[5:]) for row in rows if row.about.startswith("item:")}
    there = set(PublicItem.objects.filter(pk__in=numbers).values_list("pk", flat=True)) if numbers else set()
    return {f"item:{pk}" for pk in numbers - there}


def _new(code: str, one: Seen, today: date) -> Finding:
    return Finding(
        check_code=code, key=one.key[:160], agency_id=one.agency_id, about=one.about[:80], title=one.title[:300],
        detail=one.detail[:500], said=packed(one.detail), first_seen_on=today, last_seen_on=today,
    )  # fmt: skip
