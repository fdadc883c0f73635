"""Runs of the self-inspection, what they found, and the place's own limits; no rules."""

from django.db import models
from django.db.models import F, Q

from gongkai.accounts.models import User
from gongkai.agencies.models import Agency
from gongkai.site_checks.vocabulary import FindingState, RunState


class Run(models.Model):
    """自查: one walk through every check, by night or by hand; done check by check, so that it can be followed and resumed."""

    started_at = models.DateTimeField("开始时间")
    started_on = models.DateField("日期")
    finished_at = models.DateTimeField("完成时间", null=True)
    is_nightly = models.BooleanField("每夜自查", default=True)
    asked_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+", verbose_name="发起人")
    state = models.CharField("状态", max_length=8, choices=RunState.choices(), default=RunState.WAITING)
    done = models.PositiveSmallIntegerField("已检查项数", default=0)
    total = models.PositiveSmallIntegerField("检查项数", default=0)
    found = models.PositiveIntegerField("问题数", default=0)
    new = models.PositiveIntegerField("新发现", default=0)
    gone = models.PositiveIntegerField("已消除", default=0)
    tries = models.PositiveSmallIntegerField(default=0)  # at the check now in hand: one that fails twice is left out
    failed = models.JSONField("没有完成的检查项", default=list)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(state__in=[s.value for s in RunState]), name="checks_run_state"),
            models.CheckConstraint(condition=Q(done__lte=F("total")), name="checks_run_progress"),
            models.UniqueConstraint(
                fields=["started_on"], condition=Q(is_nightly=True), name="checks_run_one_each_night"
            ),
        ]
        indexes = [models.Index(fields=["state", "id"], name="checks_run_waiting")]

    def __str__(self) -> str:
        return f"{self.started_on:%Y-%m-%d}"


class RunCount(models.Model):
    """What one check found of one body in one run; bodies without findings have no row."""

    run = models.ForeignKey(Run, on_delete=models.CASCADE, related_name="counts")
    check_code = models.CharField("检查项", max_length=30)
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, null=True, related_name="+")  # none: the whole site
    found = models.PositiveIntegerField("问题数")

    class Meta:
        indexes = [models.Index(fields=["run", "check_code", "agency", "found"], name="checks_count_run")]


class Finding(models.Model):
    """自查问题, recognised by its key from night to night: first seen, last seen, settled by whom and why."""

    check_code = models.CharField("检查项", max_length=30)
    key = models.CharField(max_length=160, unique=True)  # the check, and what it is about: the same every night
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, null=True, related_name="+", verbose_name="单位")
    about = models.CharField("对象", max_length=80)  # item:12, column:plans, guide:3, agency:3, person:7, site:
    title = models.CharField("名称", max_length=300)
    detail = models.CharField("问题", max_length=500)
    said = models.JSONField("如何组成", null=True)  # of law.sentences.packed: for readers of another language
    first_seen_on = models.DateField("首次发现")
    last_seen_on = models.DateField("最近发现")
    state = models.CharField("状态", max_length=8, choices=FindingState.choices(), default=FindingState.OPEN)
    gone_on = models.DateField("消除日期", null=True)
    times_back = models.PositiveSmallIntegerField("再次出现次数", default=0)
    asked_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+", verbose_name="申请人")
    asked_why = models.CharField("理由", max_length=300, blank=True)
    waived_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+", verbose_name="认定人")
    waived_on = models.DateField("认定日期", null=True)
    waived_until = models.DateField("有效至", null=True)  # then it counts again

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(state__in=[s.value for s in FindingState]), name="checks_finding_state"),
            models.CheckConstraint(condition=Q(last_seen_on__gte=F("first_seen_on")), name="checks_finding_days"),
            models.CheckConstraint(
                condition=Q(waived_by__isnull=True) | Q(asked_by__isnull=True) | ~Q(waived_by=F("asked_by")),
                name="checks_finding_two_people",
            ),
        ]
        indexes = [
            models.Index(fields=["state", "check_code", "agency"], name="checks_finding_list"),
            models.Index(fields=["agency", "state", "check_code"], name="checks_finding_agency"),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def journal_agency_id(self) -> int | None:
        """Whose auditors read of it."""
        return self.agency_id


class CheckSetting(models.Model):
    """自查设置: the place's own limit for a check, or that it is not run; without a row the default holds."""

    check_code = models.CharField("检查项", max_length=30, unique=True)
    is_on = models.BooleanField("启用", default=True)
    limit = models.PositiveIntegerField("限值", null=True)
    basis = models.CharField("依据", max_length=120, blank=True)
    changed_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    changed_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.check_code


class ColumnPeriod(models.Model):
    """更新周期 of one column, in days, where it differs from that of its sort."""

    column_code = models.CharField("栏目", max_length=60, unique=True)
    days = models.PositiveIntegerField("更新周期（天）")
    changed_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    changed_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.column_code
