"""What staff may see of trainings, meetings, study plans and publicity: lists, one training, the sums of a year."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from django.db.models import Count, IntegerField, OuterRef, Q, QuerySet, Subquery, Sum
from django.db.models.functions import Coalesce
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.agencies.reach import At
from gongkai.law.sentences import say
from gongkai.office.displays_trainings import (
    AttendeeRow,
    DocumentRow,
    FileRow,
    PlanRow,
    TrainingFilters,
    TrainingRow,
    TrainingView,
)
from gongkai.office.models import Attendance, StudyPlan, Training, TrainingFile
from gongkai.office.visibility_people import WRITE, visible_plans, visible_trainings
from gongkai.office.vocabulary_people import MEETINGS, TRAININGS, TrainingFileKind, TrainingKind
from gongkai.paging import Page, paged, streamed

MOST_WORDS = 5
SORTS = {"trainings": TRAININGS, "meetings": MEETINGS}
PICTURES = ("png", "jpg", "gif")


def trainings(actor: Actor, filters: TrainingFilters | None = None, *, page: int = 1) -> Page[TrainingRow]:
    """One page of the list, the newest on top. Two queries, however long it is."""
    return paged(_chosen(actor, filters or TrainingFilters()), _row, order=("-from_on", "-id"), page=page)


def training_rows(actor: Actor, filters: TrainingFilters) -> Iterator[TrainingRow]:
    """Every line of the list, for exports."""
    return streamed(_chosen(actor, filters), _row)


def training(actor: Actor, pk: int) -> TrainingView:
    """One training whole; unknown and hidden look the same."""
    joined = ("agency", "study_plan", "recorded_by")
    found = _counted(visible_trainings(actor)).select_related(*joined).filter(pk=pk).first()
    if found is None:
        raise Unknown
    attendees = [
        AttendeeRow(one.agency.name if one.agency else one.unit_name, one.heads)
        for one in found.attendances.select_related("agency")
    ]
    return TrainingView(
        **vars(_row(found)),
        organiser=found.organiser,
        summary=found.summary,
        called_off_because=found.called_off_because,
        plan=str(found.study_plan) if found.study_plan else "",
        plan_id=found.study_plan_id,
        attendees=attendees,
        papers=[DocumentRow(one.doc_number, one.title) for one in found.documents.all()],
        files=[_file(one) for one in found.files.select_related("file")],
        recorded_by=found.recorded_by.name,
        warnings=_watch(found, attendees),
        may=_may(actor, found),
    )


def file(actor: Actor, pk: int, file_id: int) -> TrainingFile | None:
    """A file of a training this person may see."""
    if not visible_trainings(actor).filter(pk=pk).exists():
        return None
    return TrainingFile.objects.select_related("file").filter(training_id=pk, pk=file_id).first()


def plans(actor: Actor, *, agency_id: int | None = None, year: int | None = None) -> list[PlanRow]:
    """Study plans, the newest on top."""
    named = {name: value for name, value in {"agency_id": agency_id, "year": year}.items() if value}
    held = Count("trainings", filter=Q(trainings__called_off_because=""))
    found = visible_plans(actor).filter(**named).select_related("agency").annotate(held=held)
    return [_plan(one, one.held) for one in found.order_by("-year", "agency__position", "id")[:300]]


def _chosen(actor: Actor, filters: TrainingFilters) -> QuerySet[Training]:
    chosen = visible_trainings(actor)
    if filters.agency_id:
        chosen = chosen.filter(agency_id=filters.agency_id)
    if filters.year:
        chosen = chosen.filter(to_on__gte=date(filters.year, 1, 1), to_on__lte=date(filters.year, 12, 31))
    if filters.sort:
        chosen = chosen.filter(kind__in=SORTS.get(filters.sort, (filters.sort,)))
    for word in filters.q.split()[:MOST_WORDS]:
        said = Q(theme__icontains=word) | Q(place__icontains=word) | Q(organiser__icontains=word)
        chosen = chosen.filter(said | Q(documents__doc_number__icontains=word) | Q(agency__name__icontains=word))
    return _counted(chosen.distinct()).select_related("agency")


def _counted(chosen: QuerySet[Training]) -> QuerySet[Training]:
    own = Attendance.objects.filter(training=OuterRef("pk")).order_by().values("training")
    heads = Subquery(own.annotate(all=Sum("heads")).values("all"), output_field=IntegerField())
    return chosen.annotate(came=Coalesce(heads, 0), passed=Count("documents", distinct=True))


def _row(one: Training) -> TrainingRow:
    counted: Any = one
    return TrainingRow(
        id=one.pk,
        agency_id=one.agency_id,
        agency_name=one.agency.name,
        kind=TrainingKind(one.kind),
        theme=one.theme,
        from_on=one.from_on,
        to_on=one.to_on,
        place=one.place,
        audience=one.audience,
        heads=counted.came,
        hours=one.hours,
        documents=counted.passed,
        called_off=bool(one.called_off_because),
        is_to_come=one.to_on > timezone.localdate(),
    )


def _file(one: TrainingFile) -> FileRow:
    return FileRow(
        one.pk, one.name, TrainingFileKind(one.kind), one.file.kind, one.file.size, one.note, one.file.kind in PICTURES
    )


def _watch(one: Training, attendees: Iterable[AttendeeRow]) -> list[str]:
    """What is worth a second look about one training."""
    found: list[str] = []
    if one.to_on <= timezone.localdate() and not one.called_off_because:
        if not list(attendees):
            found.append(say("还没有登记参加人数。年度统计按各单位参加人数相加。"))
        if one.kind in TRAININGS and not one.hours:
            found.append(say("还没有登记学时。"))
    return found


def _may(actor: Actor, one: Training) -> dict[str, bool]:
    writes = actor.may(WRITE, At(one.agency_id)) and not one.called_off_because
    return {"write": writes, "call_off": writes and one.to_on >= timezone.localdate()}


def _plan(one: StudyPlan, held: int) -> PlanRow:
    return PlanRow(one.pk, one.agency.name, one.year, one.title, one.doc_number, one.content, held)
