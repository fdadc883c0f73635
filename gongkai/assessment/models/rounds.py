"""一次考核: the rounds of a scheme, what every body got in each, why, and what it said to that."""

from django.db import models
from django.db.models import F, Q

from gongkai.accounts.models import User
from gongkai.agencies.models import Agency
from gongkai.assessment.models.schemes import POINTS, Indicator, Scheme
from gongkai.assessment.vocabulary import AppealState, ChangeKind, RoundState
from gongkai.attachments.attached import Attached
from gongkai.law.report_periods import PeriodKind, ReportPeriod


class Round(models.Model):
    """The assessment of one month, quarter or year by one scheme."""

    scheme = models.ForeignKey(Scheme, on_delete=models.PROTECT, related_name="rounds")
    authority = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+")
    year = models.PositiveSmallIntegerField("年度")
    period = models.CharField("考核周期", max_length=8, choices=PeriodKind.choices())
    ordinal = models.PositiveSmallIntegerField(default=1)
    state = models.CharField("状态", max_length=10, choices=RoundState.choices(), default=RoundState.SCORING)
    opened_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")  # none: the timed job
    opened_at = models.DateTimeField()
    computed_at = models.DateTimeField("自动得分计算时间", null=True)
    check_on = models.DateField("实地考核日期", null=True)
    check_noticed_on = models.DateField("通知日期", null=True)
    shown_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    shown_on = models.DateField("征求意见日期", null=True)
    appeals_until = models.DateField("申诉截止", null=True)
    approved_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    approved_on = models.DateField("审定日期", null=True)
    opinion = models.CharField("审定意见", max_length=500, blank=True)
    published_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    published_on = models.DateField("公布日期", null=True)
    note = models.TextField("公布说明", blank=True)

    class Meta:
        ordering = ["-year", "-ordinal", "-id"]
        indexes = [
            models.Index(fields=["authority", "state", "year", "period", "ordinal"], name="assess_round_listed"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["scheme", "ordinal"], name="assess_round_once"),
            models.CheckConstraint(condition=Q(state__in=[s.value for s in RoundState]), name="assess_round_state"),
            models.CheckConstraint(
                condition=Q(appeals_until__isnull=True) | Q(appeals_until__gte=F("shown_on")), name="assess_round_days"
            ),
            models.CheckConstraint(
                condition=~Q(state=RoundState.PUBLISHED.value) | Q(published_on__isnull=False),
                name="assess_round_published_on",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.covers.label}：{self.scheme.title}"

    @property
    def agency_id(self) -> int:
        """Whose round it is: what permissions are asked about."""
        return self.authority_id

    @property
    def covers(self) -> ReportPeriod:
        """The stretch of time that is assessed."""
        return ReportPeriod(self.year, PeriodKind(self.period), self.ordinal)


class Result(models.Model):
    """What one body got in one round; name, points, grade and rank stay as published."""

    round = models.ForeignKey(Round, on_delete=models.PROTECT, related_name="results")
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="assessment_results")
    agency_name = models.CharField(max_length=120)
    position = models.PositiveSmallIntegerField(default=0)  # in the order of the bodies
    earned = models.DecimalField("本次得分", **POINTS, null=True)  # none: something is not scored yet
    carried = models.DecimalField("各月、各季平均分", **POINTS, null=True)
    points = models.DecimalField("得分", **POINTS, null=True)
    grade = models.CharField("等次", max_length=20, blank=True)
    rank = models.PositiveSmallIntegerField("名次", null=True)

    class Meta:
        ordering = ["position", "id"]
        indexes = [models.Index(fields=["agency", "round"], name="assess_result_of_body")]
        constraints = [models.UniqueConstraint(fields=["round", "agency"], name="assess_result_once")]

    def __str__(self) -> str:
        return f"{self.agency_name} {self.round}"


class Score(models.Model):
    """得分: one indicator of one body, with the figures of the moment it was counted."""

    result = models.ForeignKey(Result, on_delete=models.PROTECT, related_name="scores")
    indicator = models.ForeignKey(Indicator, on_delete=models.PROTECT, related_name="+")
    value = models.DecimalField("得分", **POINTS, null=True)  # none: not scored yet, or 不涉及 where such are spread
    is_blank = models.BooleanField("不涉及", default=False)
    numerator = models.DecimalField("分子", **POINTS, null=True)
    denominator = models.DecimalField("分母", **POINTS, null=True)
    reason = models.CharField("扣分理由", max_length=500, blank=True)
    scored_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")  # none: counted
    scored_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["result", "indicator"], name="assess_score_once"),
            models.CheckConstraint(condition=Q(value__isnull=True) | Q(value__gte=0), name="assess_score_from_nought"),
        ]

    def __str__(self) -> str:
        return f"{self.result} {self.indicator}"

    @property
    def agency_id(self) -> int:
        """The body that was scored."""
        return self.result.agency_id


class ScoreFile(Attached):
    """依据: what shows why points were given or taken."""

    score = models.ForeignKey(Score, on_delete=models.PROTECT, related_name="files")


class ScoreChange(models.Model):
    """What a score was before, and why it is another now. Never changed."""

    score = models.ForeignKey(Score, on_delete=models.PROTECT, related_name="changes")
    kind = models.CharField(max_length=10, choices=ChangeKind.choices())
    before = models.DecimalField(**POINTS, null=True)
    after = models.DecimalField(**POINTS, null=True)
    reason = models.CharField(max_length=500, blank=True)
    by_name = models.CharField(max_length=40, blank=True)
    at = models.DateTimeField()

    class Meta:
        ordering = ["id"]
        indexes = [models.Index(fields=["kind", "at"], name="assess_changes")]


class Appeal(models.Model):
    """申诉: what a body says against one of its scores, and what was decided."""

    score = models.OneToOneField(Score, on_delete=models.PROTECT, related_name="appeal")  # once for each indicator
    round = models.ForeignKey(Round, on_delete=models.PROTECT, related_name="appeals")
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+")
    wanted = models.DecimalField("认为应得", **POINTS, null=True)
    text = models.TextField("申诉理由")
    state = models.CharField("状态", max_length=10, choices=AppealState.choices(), default=AppealState.OPEN)
    filed_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    filed_on = models.DateField("申诉日期")
    before = models.DecimalField("申诉时得分", **POINTS)
    after = models.DecimalField("裁定后得分", **POINTS, null=True)
    answer = models.CharField("裁定理由", max_length=500, blank=True)
    decided_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    decided_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["state", "filed_on", "id"]
        constraints = [
            models.CheckConstraint(condition=Q(state__in=[s.value for s in AppealState]), name="assess_appeal_state"),
            models.CheckConstraint(
                condition=Q(state=AppealState.OPEN.value, decided_at__isnull=True)
                | ~Q(state=AppealState.OPEN.value) & Q(decided_at__isnull=False) & ~Q(answer=""),
                name="assess_appeal_answered",
            ),
        ]

    def __str__(self) -> str:
        return str(self.score)


class AppealFile(Attached):
    """What a body adds to its appeal."""

    appeal = models.ForeignKey(Appeal, on_delete=models.PROTECT, related_name="files")
