"""整改台账: problems found, what is done about them by whom and until when, the evidence, and who confirmed it."""

from django.db import models
from django.db.models import F, Q

from gongkai.accounts.models import User
from gongkai.agencies.models import Agency, Section
from gongkai.attachments.attached import Attached
from gongkai.supervision.models.evaluations import Ballot
from gongkai.supervision.models.inspections import CheckAnswer
from gongkai.supervision.models.self_inspections import SelfInspection
from gongkai.supervision.vocabulary import ProblemSource, ProblemState, ProblemStep


class Problem(models.Model):
    """One problem of one unit, from where it was found to where it is confirmed as put right."""

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+", verbose_name="责任单位")
    section = models.ForeignKey(Section, on_delete=models.PROTECT, null=True, related_name="+", verbose_name="责任科室")
    year = models.PositiveSmallIntegerField("编号年度")
    serial = models.PositiveIntegerField("序号")
    number = models.CharField("编号", max_length=40)
    source = models.CharField("来源", max_length=10, choices=ProblemSource.choices())
    source_words = models.CharField("来源说明", max_length=200, blank=True)
    answer = models.OneToOneField(CheckAnswer, on_delete=models.PROTECT, null=True, related_name="problem")
    self_inspection = models.ForeignKey(SelfInspection, on_delete=models.PROTECT, null=True, related_name="problems")
    ballot = models.OneToOneField(Ballot, on_delete=models.PROTECT, null=True, related_name="problem")
    what = models.CharField("问题", max_length=500)
    found_on = models.DateField("发现日期")
    due_on = models.DateField("整改期限")
    state = models.CharField("进度", max_length=10, choices=ProblemState.choices())
    measure = models.CharField("整改措施", max_length=1000, blank=True)
    owner = models.CharField("责任人", max_length=60, blank=True)
    result = models.CharField("整改结果", max_length=1000, blank=True)
    handed_in_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    handed_in_on = models.DateField("报送日期", null=True)
    confirmed_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    confirmed_on = models.DateField("确认日期", null=True)
    check_again = models.BooleanField("下年度复查", default=False)
    entered_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    entered_at = models.DateTimeField()

    class Meta:
        indexes = [
            models.Index(fields=["agency", "state", "due_on"], name="supervision_problem_due"),
            models.Index(fields=["-found_on", "-id"], name="supervision_problem_newest"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["agency", "year", "serial"], name="supervision_problem_once"),
            models.CheckConstraint(
                condition=Q(source__in=[s.value for s in ProblemSource]), name="supervision_problem_source"
            ),
            models.CheckConstraint(
                condition=Q(state__in=[s.value for s in ProblemState]), name="supervision_problem_state"
            ),
            models.CheckConstraint(condition=Q(due_on__gte=F("found_on")), name="supervision_problem_days"),
            models.CheckConstraint(
                condition=~Q(state=ProblemState.CONFIRMED.value) | Q(confirmed_on__isnull=False),
                name="supervision_problem_confirmed",
            ),
            models.CheckConstraint(
                condition=Q(confirmed_by__isnull=True) | ~Q(confirmed_by=F("handed_in_by")),
                name="supervision_problem_by_another",
            ),
        ]

    def __str__(self) -> str:
        return self.number


class ProblemEvent(models.Model):
    """One step in the life of a problem; never changed."""

    problem = models.ForeignKey(Problem, on_delete=models.PROTECT, related_name="events")
    step = models.CharField(max_length=10, choices=ProblemStep.choices())
    words = models.CharField(max_length=1000, blank=True)
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["at", "id"]
        constraints = [
            models.CheckConstraint(condition=Q(step__in=[s.value for s in ProblemStep]), name="supervision_event_step")
        ]


class ProblemFile(Attached):
    """佐证材料: a file that shows what was done."""

    problem = models.ForeignKey(Problem, on_delete=models.PROTECT, related_name="files")
