"""任务分解: a body's plan for a year, its tasks, the problems they answer, and what was done about each."""

from django.db import models
from django.db.models import Q

from gongkai.accounts.models import User
from gongkai.agencies.models import Agency, Section
from gongkai.attachments.attached import Attached
from gongkai.office.models.plans import Drill
from gongkai.office.vocabulary_work import ProblemSource, TaskNoteKind, TaskSource, TaskState


class TaskPlan(models.Model):
    """任务分解表 of one body for one year; its tasks wait for nobody until it is issued."""

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+", verbose_name="单位")
    year = models.PositiveSmallIntegerField("年度")
    title = models.CharField("名称", max_length=200)
    basis = models.CharField("依据", max_length=200, blank=True)
    drafted_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    drafted_at = models.DateTimeField()
    issued_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    issued_on = models.DateField("下达日期", null=True)

    class Meta:
        ordering = ["-year", "agency_id"]
        constraints = [models.UniqueConstraint(fields=["agency", "year"], name="office_plan_of_year_once")]

    def __str__(self) -> str:
        return self.title


class YearProblem(models.Model):
    """A problem found in one year, to be answered by tasks of the next."""

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+", verbose_name="单位")
    year = models.PositiveSmallIntegerField("年度")  # in which it was found
    text = models.CharField("问题", max_length=500)
    measure = models.CharField("改进措施", max_length=500, blank=True)
    source = models.CharField("来源", max_length=20, choices=ProblemSource.choices())
    source_ref = models.CharField("来源记录", max_length=120, blank=True)
    noted_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    noted_at = models.DateTimeField()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["agency", "year", "text"], name="office_problem_once"),
            models.CheckConstraint(
                condition=Q(source__in=[s.value for s in ProblemSource]), name="office_problem_source"
            ),
        ]

    def __str__(self) -> str:
        return self.text


class Task(models.Model):
    """任务: one thing to do, by whom and by when; `number` counts within its plan."""

    plan = models.ForeignKey(TaskPlan, on_delete=models.PROTECT, related_name="tasks")
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+", verbose_name="单位")  # the plan's
    number = models.PositiveIntegerField("序号")
    title = models.CharField("任务", max_length=200)
    requirement = models.CharField("要求和措施", max_length=1000, blank=True)
    source = models.CharField("来源", max_length=20, choices=TaskSource.choices())
    source_words = models.CharField("来源说明", max_length=500, blank=True)
    problem = models.ForeignKey(YearProblem, on_delete=models.PROTECT, null=True, related_name="tasks")
    drill = models.ForeignKey(Drill, on_delete=models.PROTECT, null=True, related_name="tasks")
    carried_from = models.OneToOneField("self", on_delete=models.PROTECT, null=True, related_name="carried_to")
    section = models.ForeignKey(Section, on_delete=models.PROTECT, null=True, related_name="+", verbose_name="责任科室")
    person = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+", verbose_name="责任人")
    starts_on = models.DateField("开始日期")
    due_on = models.DateField("完成时限")
    state = models.CharField("状态", max_length=10, choices=TaskState.choices(), default=TaskState.TODO)
    percent = models.PositiveSmallIntegerField("进度", default=0)
    handed_in_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    handed_in_on = models.DateField("提交日期", null=True)
    confirmed_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    done_on = models.DateField("完成日期", null=True)  # the day it was handed in, once confirmed

    class Meta:
        ordering = ["plan_id", "number"]
        indexes = [
            models.Index(fields=["agency", "state", "due_on"], name="office_task_listed"),
            models.Index(fields=["person", "state", "due_on"], name="office_task_mine"),
            models.Index(fields=["state", "due_on"], name="office_task_due"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["plan", "number"], name="office_task_number_once"),
            models.UniqueConstraint(fields=["plan", "title"], name="office_task_title_once"),
            models.CheckConstraint(condition=Q(state__in=[s.value for s in TaskState]), name="office_task_state"),
            models.CheckConstraint(condition=Q(source__in=[s.value for s in TaskSource]), name="office_task_source"),
            models.CheckConstraint(condition=Q(percent__lte=100), name="office_task_percent"),
            models.CheckConstraint(condition=Q(due_on__gte=models.F("starts_on")), name="office_task_days"),
            models.CheckConstraint(
                condition=Q(state=TaskState.DONE.value, done_on__isnull=False)
                | (~Q(state=TaskState.DONE.value) & Q(done_on__isnull=True)),
                name="office_task_done_on",
            ),
        ]

    def __str__(self) -> str:
        return self.title


class TaskNote(models.Model):
    """What happened to a task, in order; rows are added only."""

    task = models.ForeignKey(Task, on_delete=models.PROTECT, related_name="notes")
    kind = models.CharField(max_length=10, choices=TaskNoteKind.choices())
    text = models.CharField(max_length=1000, blank=True)
    percent = models.PositiveSmallIntegerField(null=True)
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["id"]


class TaskFile(Attached):
    """佐证材料 of a task."""

    task = models.ForeignKey(Task, on_delete=models.PROTECT, related_name="files")
