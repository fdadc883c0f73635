"""Counting the office's own work: tasks finished on time, trainings held."""

from collections.abc import Mapping

from django.db.models import Count, F, Q

from gongkai.assessment.measures.figure import Figure, Measure, Shape, Span, counted
from gongkai.office.counting import trainings_held
from gongkai.office.counting_work import tasks_due


def tasks(span: Span) -> Mapping[int, Figure]:
    """Tasks done by their day, of all that fell due in the period."""
    due = tasks_due(*span.days).filter(agency_id__in=span.agency_ids).order_by().values("agency_id")
    rows = due.annotate(part=Count("pk", filter=Q(done_on__lte=F("due_on"))), whole=Count("pk"))
    return counted(rows.values_list("agency_id", "part", "whole"))


def trainings(span: Span) -> Mapping[int, Figure]:
    """Trainings held.

    Law: Regulation 2019, Art. 48.
    """
    held = trainings_held(*span.days).filter(agency_id__in=span.agency_ids)
    return counted(held.order_by().values_list("agency_id").annotate(n=Count("pk")))


MEASURES = (
    Measure("tasks_done", "任务按期完成率", "本期到期的分解任务中，按期完成的比例", Shape.SHARE, tasks, "tasks"),
    Measure("trainings_held", "举办培训", "本期举办的培训次数，与目标次数比较", Shape.TARGET, trainings, "trainings"),
)  # fmt: skip
