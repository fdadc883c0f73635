"""What staff may see of the self-inspection: the report by check and by body, one check's findings, the trend, the runs, the settings."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from django.db.models import Count, Max, Min, Q, QuerySet, Sum
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.agencies.models import Agency
from gongkai.agencies.reach import At
from gongkai.catalogue import tree
from gongkai.law.sentences import unpacked
from gongkai.paging import Page, paged, streamed
from gongkai.site_checks import limits, states
from gongkai.site_checks.checks.fresh import LISTS, is_news
from gongkai.site_checks.definitions import Check, checks
from gongkai.site_checks.displays import (
    CheckRow,
    FindingFilters,
    FindingRow,
    PeriodRow,
    RunRow,
    SettingRow,
    UnitRow,
)  # fmt: skip
from gongkai.site_checks.models import Finding, Run, RunCount
from gongkai.site_checks.visibility import SETTLE, codes, condition, findings_visible, may_read_safety
from gongkai.site_checks.vocabulary import FindingState, Group, RunState

NIGHTS = 90
MOST_WORDS = 5
NEW_DAYS = 1
SHOWN = 200
COUNTED = Q(state__in=states.COUNTED)


def report(actor: Actor, *, agency_id: int | None = None, today: date) -> list[CheckRow]:
    """Every check this person may read of, with its faults; of one body or of all in reach. Two queries."""
    rows = _of(findings_visible(actor), agency_id).order_by().values("check_code")
    counted = rows.annotate(
        found=Count("id", filter=COUNTED),
        new=Count("id", filter=COUNTED & Q(first_seen_on__gte=today - timedelta(NEW_DAYS))),
        asked=Count("id", filter=Q(state=FindingState.ASKED)),
        waived=Count("id", filter=Q(state=FindingState.WAIVED)),
        oldest=Min("first_seen_on", filter=COUNTED),
    )
    found, own = {row["check_code"]: row for row in counted}, limits.own()
    on, now = {one.code for one in limits.switched_on(own)}, limits.limits(own)
    hidden = [] if may_read_safety(actor) else codes(Group.SAFE)
    return [
        _check_row(one, found.get(one.code, {}), is_on=one.code in on, limit=now.get(one.code))
        for one in checks().values()
        if one.code not in hidden
    ]


def findings(actor: Actor, filters: FindingFilters, *, page: int = 1) -> Page[FindingRow]:
    """One page of the findings, the oldest first. Two queries."""
    chosen = _joined(_narrowed(actor, filters))
    return paged(chosen, lambda one: _row(actor, one), order=("first_seen_on", "agency__position", "id"), page=page)


def all_findings(actor: Actor, filters: FindingFilters) -> Iterator[FindingRow]:
    """Every line of the list, for exports."""
    return streamed(_joined(_narrowed(actor, filters)), lambda one: _row(actor, one))


def finding(actor: Actor, pk: int) -> FindingRow:
    """One finding; unknown and hidden look the same."""
    found = _joined(findings_visible(actor)).filter(pk=pk).first()
    if found is None:
        raise Unknown
    return _row(actor, found)


def history_of(actor: Actor, pk: int) -> Finding:
    """The record itself, for its journal."""
    found = findings_visible(actor).filter(pk=pk).first()
    if found is None:
        raise Unknown
    return found


def units(actor: Actor) -> list[UnitRow]:
    """Every body in reach with its faults by group, most first. Two queries."""
    rows = findings_visible(actor).filter(COUNTED).order_by().values("agency_id", "check_code").annotate(n=Count("id"))
    sums: dict[int | None, dict[str, int]] = {}
    for row in rows:
        group = checks()[row["check_code"]].group.value if row["check_code"] in checks() else ""
        own = sums.setdefault(row["agency_id"], {})
        own[group] = own.get(group, 0) + row["n"]
    names = dict(Agency.objects.filter(pk__in=[pk for pk in sums if pk]).values_list("pk", "name"))
    made = [UnitRow(pk, names.get(pk or 0, ""), sum(by.values()), by) for pk, by in sums.items()]
    return sorted(made, key=lambda one: (-one.total, one.agency_name))


def trend(actor: Actor, *, agency_id: int | None = None, today: date) -> list[tuple[date, Mapping[str, int]]]:
    """Day by day of the last ninety: how many faults the last run of the day counted, by group. Two queries."""
    since = today - timedelta(NIGHTS - 1)
    done = Run.objects.filter(state=RunState.DONE, started_on__gte=since).order_by()
    last = dict(done.values_list("started_on").annotate(run=Max("id")))
    rows = _of(RunCount.objects.filter(condition(actor), run_id__in=last.values()), agency_id).order_by()
    sums: dict[int, dict[str, int]] = {}
    for run_id, code, n in rows.values_list("run_id", "check_code").annotate(n=Sum("found")):
        group = checks()[code].group.value if code in checks() else ""
        own = sums.setdefault(run_id, {})
        own[group] = own.get(group, 0) + n
    return [(on, sums.get(run, {})) for on, run in sorted(last.items())]


def runs(actor: Actor, *, most: int = 14) -> list[RunRow]:
    """The last runs, the newest first. One query. What they counted is of the whole site: for whoever may run one."""
    if not actor.may("site_checks.run"):
        return []
    return [_run(one) for one in Run.objects.select_related("asked_by").order_by("-id")[:most]]


def last_run() -> RunRow | None:
    """The run under way, or the last one that ended."""
    found = Run.objects.select_related("asked_by").order_by("-id").first()
    return _run(found) if found else None


def waiting(actor: Actor) -> tuple[list[tuple[Check, int]], list[FindingRow]]:
    """For the start page: how many faults each check has in the bodies whose faults this person settles; what somebody else asked."""
    reach = actor.scope(SETTLE).condition("agency_id", None)
    mine = findings_visible(actor).filter(reach)
    counted = dict(mine.filter(state=FindingState.OPEN).order_by().values_list("check_code").annotate(n=Count("id")))
    asked = _joined(mine.filter(state=FindingState.ASKED).exclude(asked_by_id=actor.user_id)).order_by("id")[:SHOWN]
    return [(one, counted[code]) for code, one in checks().items() if code in counted], [
        _row(actor, one) for one in asked
    ]


def settings(actor: Actor) -> list[SettingRow]:
    """How every check is run here. One query."""
    actor.must("site_checks.run")
    own = limits.own()
    now, on = limits.limits(own), {one.code for one in limits.switched_on(own)}
    rows = []
    for code, one in checks().items():
        row = own.get(code)
        changed = timezone.localdate(row.changed_at) if row else None
        said = (row.basis, row.changed_by.name) if row else ("", "")
        rows.append(SettingRow(one, code in on, now.get(code), row is not None, *said, changed))
    return rows


def periods(actor: Actor) -> list[PeriodRow]:
    """How often every column is expected to get something new."""
    actor.must("site_checks.run")
    own, now = limits.periods(), limits.limits(limits.own())
    return [
        PeriodRow(
            node.code, node.name, own.get(node.code, now["news_still" if is_news(node) else "column_still"]), node.code in own
        )
        for node in tree.read().walk()
        if node.takes_items and node.page in LISTS
    ]  # fmt: skip


def _of(rows: QuerySet[Any], agency_id: int | None) -> QuerySet[Any]:
    return rows.filter(agency_id=agency_id) if agency_id else rows


def _narrowed(actor: Actor, filters: FindingFilters) -> QuerySet[Finding]:
    chosen = _of(findings_visible(actor), filters.agency_id)
    chosen = chosen.filter(state=filters.state) if filters.state else chosen.filter(COUNTED)
    if filters.code:
        chosen = chosen.filter(check_code=filters.code)
    for word in filters.q.split()[:MOST_WORDS]:
        chosen = chosen.filter(Q(title__icontains=word) | Q(detail__icontains=word))
    return chosen


def _joined(rows: QuerySet[Finding]) -> QuerySet[Finding]:
    return rows.select_related("agency", "asked_by", "waived_by").filter(check_code__in=list(checks()))


def _check_row(one: Check, row: Mapping[str, Any], *, is_on: bool, limit: int | None) -> CheckRow:
    found, new, asked, waived = (row.get(name, 0) for name in ("found", "new", "asked", "waived"))
    return CheckRow(one, found, new, asked, waived, row.get("oldest"), is_on, limit)


def _row(actor: Actor, one: Finding) -> FindingRow:
    settles = actor.may(SETTLE, At(one.agency_id))
    may = {verb: settles and states.may(verb, one) for verb in states.ROWS}
    other = one.asked_by_id != actor.user_id
    agency = one.agency
    return FindingRow(
        one.pk, checks()[one.check_code], one.agency_id, agency.name if agency else "", agency.code if agency else "",
        one.about, one.title, _detail(one), one.first_seen_on, one.last_seen_on, FindingState(one.state), one.gone_on,
        one.times_back, one.asked_by.name if one.asked_by else "", one.asked_by_id, one.asked_why,
        one.waived_by.name if one.waived_by else "", one.waived_on, one.waived_until,
        may | {verb: may[verb] and other for verb in ("waive", "refuse_waiver")},
    )  # fmt: skip


def _detail(one: Finding) -> str:
    """What is wrong, with how the sentence was put together where that was kept."""
    return str(one.detail) if one.said is None else unpacked(one.said)


def _run(one: Run) -> RunRow:
    names: Sequence[str] = [checks()[code].name for code in one.failed if code in checks()]
    return RunRow(
        one.pk, one.started_at, one.finished_at, one.is_nightly, one.asked_by.name if one.asked_by else "",
        RunState(one.state), one.done, one.total, one.found, one.new, one.gone, names,
    )  # fmt: skip
