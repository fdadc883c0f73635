"""What staff may see of tasks: the list over all breakdowns, one breakdown, one task, what waits for a person."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta

from django.db.models import Case, F, Q, QuerySet, When
from django.utils import timezone

from gongkai.accounts.actor import EVERYTHING, Actor
from gongkai.accounts.errors import Unknown
from gongkai.accounts.models import User
from gongkai.agencies.models import Section
from gongkai.agencies.reach import At
from gongkai.office import clock_work, states_tasks, visibility_work
from gongkai.office.displays_tasks import LATE, OPEN, SOON, PlanRow, PlanView, Tally, TaskFilters, TaskRow, TaskView
from gongkai.office.locking_task import may_do
from gongkai.office.locking_work import ASSIGN
from gongkai.office.models import Task, TaskFile, TaskPlan
from gongkai.office.reminding import reminders
from gongkai.office.vocabulary_work import OPEN_TASKS, TaskSource, TaskState
from gongkai.paging import Page, paged, streamed

MOST_WORDS = 5
JOINED = ("plan", "agency", "section", "person")
OPEN_UNTIL = Case(When(state__in=OPEN_TASKS, then=F("due_on")))  # nothing for what is over
Show = Callable[[Task], TaskRow]


def tasks(actor: Actor, filters: TaskFilters, *, page: int = 1) -> Page[TaskRow]:
    """One page of the tasks of every breakdown in reach: the open ones first, the earliest due on top; then the rest, newest first.

    Four queries.
    """
    chosen = _narrowed(actor, filters).alias(open_until=OPEN_UNTIL)
    order = (F("open_until").asc(nulls_last=True), "-due_on", "id")
    return paged(chosen, shower(actor.agency_id), order=order, page=page)


def rows(actor: Actor, filters: TaskFilters) -> Iterator[TaskRow]:
    """Every line of the list, for exports."""
    return streamed(_narrowed(actor, filters), shower(actor.agency_id))


def years(actor: Actor) -> list[int]:
    """The years with a breakdown, the newest first."""
    found = visibility_work.plans_of_year(actor).order_by("-year").values_list("year", flat=True).distinct()
    return list(found)


def year_at_work(actor: Actor) -> int | None:
    """This year where it has a breakdown, or else the newest year that has one."""
    found, this = years(actor), timezone.localdate().year
    return this if this in found else next(iter(found), None)


def plans(actor: Actor, *, year: int | None = None) -> list[PlanRow]:
    """The breakdowns in reach, the newest year first, each with how far it has come. Two queries."""
    found = visibility_work.plans_of_year(actor).select_related("agency")
    chosen = list((found.filter(year=year) if year else found).order_by("-year", "agency__position", "id")[:600])
    standing: dict[int, list[tuple[str, date]]] = {}
    lines = Task.objects.filter(plan__in=[one.pk for one in chosen]).values_list("plan_id", "state", "due_on")
    for plan_id, state, due_on in lines:
        standing.setdefault(plan_id, []).append((state, due_on))
    return [
        PlanRow(
            one.pk, one.agency_id, one.agency.name, one.year, one.title, one.issued_on, tally(standing.get(one.pk, ()))
        )
        for one in chosen
    ]


def plan(actor: Actor, pk: int) -> PlanView:
    """One breakdown with its tasks; unknown and hidden look the same. Four queries."""
    found = plan_alone(actor, pk)
    show = shower(found.agency_id)
    lines = [show(one) for one in found.tasks.select_related(*JOINED).order_by("number")]
    assigns = actor.may(ASSIGN, At(found.agency_id))
    may = {"assign": assigns, "issue": assigns and found.issued_on is None}
    return PlanView(found, lines, tally((line.state, line.due_on) for line in lines), may)


def plan_alone(actor: Actor, pk: int) -> TaskPlan:
    """One breakdown without its tasks; unknown and hidden look the same. One query."""
    joined = visibility_work.plans_of_year(actor).select_related("agency", "issued_by", "drafted_by")
    found = joined.filter(pk=pk).first()
    if found is None:
        raise Unknown
    return found


def task(actor: Actor, pk: int) -> TaskView:
    """One task with everything its page shows."""
    joined = ("problem", "drill", "carried_from__plan", "carried_to__plan", "handed_in_by", "confirmed_by")
    found = visibility_work.tasks(actor).select_related(*JOINED, *joined).filter(pk=pk).first()
    if found is None:
        raise Unknown
    return TaskView(
        row=shower(found.agency_id)(found),
        task=found,
        notes=list(found.notes.select_related("by").order_by("-id")),
        files=list(found.files.select_related("file", "added_by")),
        may=_may(actor, found),
    )


def file(actor: Actor, pk: int, sha256: str) -> TaskFile | None:
    """One file of a task this person may see."""
    mine = visibility_work.tasks(actor).filter(pk=pk)
    return TaskFile.objects.select_related("file").filter(task__in=mine, file__sha256=sha256).first()


def waiting(actor: Actor, today: date) -> list[TaskRow]:
    """Open tasks of this person, or of nobody in the person's section, late or due soon."""
    days = reminders(actor.agency_id).task_days
    own = Q(person_id=actor.user_id)
    if actor.section_id:
        own |= Q(person=None, section_id=actor.section_id)
    due = Task.objects.filter(own, state__in=states_tasks.WORKING, plan__issued_on__isnull=False)
    near = due.filter(due_on__lte=today + timedelta(days=days)).select_related(*JOINED).order_by("due_on")[:100]
    return [_row(one, today, days) for one in near]


def late_below(actor: Actor, today: date) -> list[TaskRow]:
    """Tasks past their day of the bodies this person assigns for."""
    found = _assigned_by(actor).filter(state__in=states_tasks.WORKING, due_on__lt=today)
    return [_row(one, today, 0) for one in found.select_related(*JOINED).order_by("due_on")[:100]]


def to_confirm(actor: Actor, today: date) -> list[TaskRow]:
    """Tasks handed in by others that wait for this person's word."""
    found = _assigned_by(actor).filter(state=TaskState.HANDED_IN).exclude(handed_in_by_id=actor.user_id)
    return [_row(one, today, 0) for one in found.select_related(*JOINED).order_by("handed_in_on")[:100]]


def does(actor: Actor, one: Task) -> bool:
    """Whether this person may report on the task."""
    return may_do(one.agency_id, one.section_id, one.person_id, by=actor)


def people(agency_id: int) -> list[tuple[int, str]]:
    """The people of a body a task can be given to."""
    found = User.objects.filter(agency_id=agency_id, is_active=True).select_related("section").order_by("name", "pk")
    return [(one.pk, f"{one.name}（{one.section or one.username}）") for one in found]


def sections(agency_id: int) -> list[tuple[int, str]]:
    """The sections of a body a task can be given to."""
    return list(Section.objects.filter(agency_id=agency_id, is_active=True).values_list("pk", "name"))


def tally(standing: Iterable[tuple[str, date]]) -> Tally:
    """How many stand where today."""
    today, found = timezone.localdate(), dict.fromkeys(("done", "handed_in", "doing", "todo", "cancelled", "late"), 0)
    for state, due_on in standing:
        found[str(state)] += 1
        found["late"] += clock_work.is_late(state, due_on, today=today)
    total = sum(found[name] for name in ("done", "handed_in", "doing", "todo"))
    return Tally(total=total, **found)


def shower(agency_id: int | None) -> Show:
    """What makes a line of a task, with the reminders of a body."""
    today, days = timezone.localdate(), reminders(agency_id).task_days
    return lambda one: _row(one, today, days)


def _assigned_by(actor: Actor) -> QuerySet[Task]:
    scope = actor.scope(ASSIGN)
    return Task.objects.filter(
        EVERYTHING if scope.everything else Q(agency_id__in=scope.agency_ids), plan__issued_on__isnull=False
    )


def _narrowed(actor: Actor, filters: TaskFilters) -> QuerySet[Task]:
    equal = {"agency_id": filters.agency_id, "plan__year": filters.year, "source": filters.source}
    chosen = visibility_work.tasks(actor).filter(**{name: value for name, value in equal.items() if value})
    if filters.mine:
        chosen = chosen.filter(person_id=actor.user_id)
    for word in filters.q.split()[:MOST_WORDS]:
        chosen = chosen.filter(
            Q(title__icontains=word) | Q(section__name__icontains=word) | Q(person__name__icontains=word)
        )
    return _of_state(chosen, filters.state, actor).select_related(*JOINED)


def _of_state(chosen: QuerySet[Task], state: str, actor: Actor) -> QuerySet[Task]:
    today = timezone.localdate()
    if state == LATE:
        return chosen.filter(state__in=states_tasks.WORKING, due_on__lt=today)
    if state == SOON:
        until = today + timedelta(days=reminders(actor.agency_id).task_days)
        return chosen.filter(state__in=states_tasks.WORKING, due_on__range=(today, until))
    if state == OPEN:
        return chosen.filter(state__in=OPEN_TASKS)
    return chosen.filter(state=state) if state else chosen


def _row(one: Task, today: date, days: int) -> TaskRow:
    return TaskRow(
        id=one.pk,
        plan_id=one.plan_id,
        year=one.plan.year,
        agency_id=one.agency_id,
        agency_name=one.agency.name,
        number=one.number,
        title=one.title,
        requirement=one.requirement,
        source=TaskSource(one.source),
        source_words=one.source_words,
        section_name=one.section.name if one.section else "",
        person_name=one.person.name if one.person else "",
        starts_on=one.starts_on,
        due_on=one.due_on,
        done_on=one.done_on,
        state=TaskState(one.state),
        percent=one.percent,
        is_late=clock_work.is_late(one.state, one.due_on, today=today),
        is_soon=clock_work.is_soon(one.state, one.due_on, today=today, days=days),
        is_carried=one.source == TaskSource.CARRIED,
        is_issued=one.plan.issued_on is not None,
    )


def _may(actor: Actor, one: Task) -> dict[str, bool]:
    assigns = actor.may(ASSIGN, At(one.agency_id))
    does = may_do(one.agency_id, one.section_id, one.person_id, by=actor) and one.plan.issued_on is not None
    own = one.handed_in_by_id is not None and one.handed_in_by_id == actor.user_id
    fits = {verb: states_tasks.may(verb, one.state) for verb in states_tasks.ROWS}
    by_doer = {verb: does and fits[verb] for verb in ("note_progress", "hand_in")}
    by_head = {verb: assigns and fits[verb] for verb in ("amend", "send_back", "cancel", "reopen")}
    by_head["reopen"] = by_head["reopen"] and not hasattr(one, "carried_to")
    waits = {"confirm": assigns and fits["confirm"] and not own, "confirm_by_other": fits["confirm"] and own}
    return by_doer | by_head | waits
