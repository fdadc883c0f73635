"""What staff may see of emergency plans and their drills."""

from collections.abc import Sequence
from datetime import date, timedelta

from django.db.models import Count, F, Max, OuterRef, Q, QuerySet, Subquery
from django.utils import timezone

from gongkai.accounts.actor import EVERYTHING, Actor
from gongkai.accounts.errors import Unknown
from gongkai.agencies.reach import At
from gongkai.office import clock_work, states_rules, visibility_work
from gongkai.office.displays_plans import EmergencyRow, EmergencyView
from gongkai.office.locking_work import ADOPT, ASSIGN, WRITE
from gongkai.office.models import Drill, DrillFile, EmergencyPlan, PlanFile, PlanVersion
from gongkai.office.reminding import reminders
from gongkai.office.vocabulary_work import IN_FORCE, PlanKind, RuleStatus
from gongkai.paging import Page, paged

SOON = timedelta(days=30)


def plans(
    actor: Actor, *, q: str = "", kind: str = "", agency_id: int | None = None, page: int = 1
) -> Page[EmergencyRow]:
    """One page of the plans in reach. Four queries."""
    equal = {"kind": kind, "agency_id": agency_id}
    chosen = visibility_work.plans(actor).filter(**{name: value for name, value in equal.items() if value})
    if q.strip():
        chosen = chosen.filter(Q(title__icontains=q.strip()) | Q(agency__name__icontains=q.strip()))
    months, today = reminders(actor.agency_id).drill_months, timezone.localdate()
    return paged(
        _joined(chosen), lambda one: _row(one, months, today), order=("agency__position", "kind", "id"), page=page
    )


def every(actor: Actor) -> Sequence[EmergencyRow]:
    """All plans in reach, for exports."""
    months, today = reminders(actor.agency_id).drill_months, timezone.localdate()
    return [
        _row(one, months, today) for one in _joined(visibility_work.plans(actor)).order_by("agency__position", "id")
    ]


def plan(actor: Actor, pk: int, *, version: int | None = None) -> EmergencyView:
    """One plan with everything its page shows."""
    found = _joined(visibility_work.plans(actor)).select_related("current", "entered_by").filter(pk=pk).first()
    if found is None:
        raise Unknown
    versions = list(
        found.versions.select_related("written_by")
        .prefetch_related("levels", "steps", "files__file")
        .order_by("-number")
    )
    newest = versions[0]
    chosen = next((one for one in versions if one.number == version), None)
    if version is not None and chosen is None:
        raise Unknown
    return EmergencyView(
        row=_row(found, reminders(found.agency_id).drill_months, timezone.localdate()),
        plan=found,
        shown=chosen or next((one for one in versions if one.pk == found.current_id), newest),
        waiting=newest if newest.pk != found.current_id else None,
        versions=versions,
        contacts=list(found.contacts.all()),
        drills=list(found.drills.prefetch_related("tasks", "files__file")),
        events=[(one, states_rules.RULES[one.verb].label) for one in found.events.select_related("by", "version")],
        may=_may(actor, found, newest),
    )


def drill(actor: Actor, pk: int) -> Drill:
    """One drill of a plan in reach."""
    mine = visibility_work.plans(actor)
    joined = Drill.objects.select_related("plan__agency", "noted_by").prefetch_related("tasks__plan", "files__file")
    found = joined.filter(pk=pk, plan__in=mine).first()
    if found is None:
        raise Unknown
    return found


def may_raise_tasks(actor: Actor, agency_id: int) -> bool:
    """Whether this person may make tasks of a drill's problems."""
    return actor.may(ASSIGN, At(agency_id))


def plan_file(actor: Actor, pk: int, sha256: str) -> PlanFile | DrillFile | None:
    """One file of a plan or one of its drills, for those who may see the plan."""
    mine = visibility_work.plans(actor).filter(pk=pk)
    of_plan = PlanFile.objects.select_related("file").filter(version__plan__in=mine, file__sha256=sha256).first()
    return of_plan or DrillFile.objects.select_related("file").filter(drill__plan__in=mine, file__sha256=sha256).first()


def drills_due(actor: Actor, today: date) -> list[EmergencyRow]:
    """Plans that bind and whose next drill is due soon or late, for those who write them."""
    scope = actor.scope(WRITE)
    mine = EmergencyPlan.objects.filter(EVERYTHING if scope.everything else Q(agency_id__in=scope.agency_ids))
    months = reminders(actor.agency_id).drill_months
    rows = [_row(one, months, today) for one in _joined(mine.filter(status__in=IN_FORCE))[:2000]]
    near = [row for row in rows if row.drill_due_on and row.drill_due_on <= today + SOON]
    return sorted(near, key=lambda row: row.drill_due_on or today)[:100]


def to_adopt(actor: Actor) -> list[PlanVersion]:
    """Newest versions written by others that wait for this person's word."""
    scope = actor.scope(ADOPT)
    mine = EVERYTHING if scope.everything else Q(plan__agency_id__in=scope.agency_ids)
    newest = PlanVersion.objects.filter(plan=OuterRef("plan")).order_by("-number").values("pk")[:1]
    ahead = Q(plan__current=None) | ~Q(plan__current=F("pk"))
    found = PlanVersion.objects.filter(mine, ahead, pk=Subquery(newest)).exclude(plan__status=RuleStatus.REPEALED)
    return list(found.exclude(written_by_id=actor.user_id).select_related("plan").order_by("id")[:100])


def _joined(chosen: QuerySet[EmergencyPlan]) -> QuerySet[EmergencyPlan]:
    return chosen.select_related("agency").annotate(drilled_on=Max("drills__held_on"), drill_count=Count("drills"))


def _row(one: EmergencyPlan, months: int, today: date) -> EmergencyRow:
    last = one.drilled_on  # type: ignore[attr-defined]
    binds = one.status in IN_FORCE and one.effective_on is not None
    due = clock_work.drill_due(last, since=one.effective_on, months=months) if binds and one.effective_on else None
    return EmergencyRow(
        id=one.pk,
        agency_id=one.agency_id,
        agency_name=one.agency.name,
        title=one.title,
        kind=PlanKind(one.kind),
        status=RuleStatus(one.status),
        effective_on=one.effective_on,
        drills=one.drill_count,  # type: ignore[attr-defined]
        drilled_on=last,
        drill_due_on=due,
        is_drill_late=due is not None and due < today,
    )


def _may(actor: Actor, one: EmergencyPlan, newest: PlanVersion) -> dict[str, bool]:
    writes, decides = actor.may(WRITE, At(one.agency_id)), actor.may(ADOPT, At(one.agency_id))
    fits = {verb: states_rules.may(states_rules.RULES, verb, one.status) for verb in states_rules.RULES}
    is_new, own = newest.pk != one.current_id, newest.written_by_id == actor.user_id
    return {
        "revise": writes and fits["revise"],
        "drill": writes and fits["drill"],
        "adopt": decides and fits["adopt"] and is_new and not own,
        "adopt_by_other": is_new and own,
        "repeal": decides and fits["repeal"],
    }
