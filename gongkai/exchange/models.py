"""Sources, their runs with what came, and which reports came when; no rules."""

from django.db import models
from django.db.models import Q

from gongkai.accounts.models import User
from gongkai.agencies.models import Agency
from gongkai.exchange.vocabulary import Direction, LineKind, Part, SourceState


class Source(models.Model):
    """交换来源: another installation, the body it stands for here, and what is taken from it how often."""

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+", verbose_name="对应机构")
    name = models.CharField("系统名称", max_length=60, unique=True)
    direction = models.CharField("方向", max_length=8, choices=Direction.choices())
    address = models.CharField("网址", max_length=200)
    sealed_token = models.TextField(blank=True)  # sealed by the vault; empty: none is asked for
    takes_items = models.BooleanField("取目录信息", default=True)
    takes_reports = models.BooleanField("取年度报告", default=False)
    column_code = models.CharField("列入栏目", max_length=60, blank=True)
    only_columns = models.CharField("只取这些栏目", max_length=300, blank=True)  # the other side's codes or names
    every_hours = models.PositiveSmallIntegerField("间隔小时", null=True)  # none: GONGKAI_EXCHANGE_HOURS
    state = models.CharField("状态", max_length=8, choices=SourceState.choices(), default=SourceState.WORKING)
    problem = models.CharField("问题", max_length=300, blank=True)
    failures = models.PositiveSmallIntegerField("连续失败次数", default=0)
    next_at = models.DateTimeField("下次取数", null=True, db_index=True)
    cursor = models.CharField(max_length=200, blank=True)  # where the items go on; given by the other side
    answers_for = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", verbose_name="责任人")
    changed_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(state__in=[s.value for s in SourceState]), name="exchange_source_state"),
            models.CheckConstraint(condition=Q(direction__in=[d.value for d in Direction]), name="exchange_direction"),
            models.CheckConstraint(condition=Q(takes_items=True) | Q(takes_reports=True), name="exchange_takes_some"),
            models.CheckConstraint(
                condition=Q(every_hours__isnull=True) | Q(every_hours__gte=1), name="exchange_hours"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Run(models.Model):
    """取数: one walk through what a source offers, page by page; followed while it goes on, kept afterwards."""

    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="runs")
    asked_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")  # none: by time
    begun_at = models.DateTimeField("开始时间")
    ended_at = models.DateTimeField("结束时间", null=True)
    part = models.CharField(max_length=8, choices=Part.choices())
    cursor = models.CharField(max_length=200, blank=True)  # the page that comes next
    checkpoint = models.CharField(max_length=200, blank=True)  # a mark met again means that the marks go round
    pages = models.PositiveIntegerField("页数", default=0)
    created = models.PositiveIntegerField("新取入", default=0)
    changed = models.PositiveIntegerField("已更新", default=0)
    gone = models.PositiveIntegerField("已撤下", default=0)
    known = models.PositiveIntegerField("没有变化", default=0)
    reports = models.PositiveIntegerField("年度报告", default=0)
    refused = models.PositiveIntegerField("未取入", default=0)
    problem = models.CharField("问题", max_length=300, blank=True)

    class Meta:
        indexes = [models.Index(fields=["source", "-id"], name="exchange_run_newest")]
        constraints = [
            models.CheckConstraint(condition=Q(part__in=[p.value for p in Part]), name="exchange_run_part"),
            models.UniqueConstraint(
                fields=["source"], condition=Q(ended_at__isnull=True), name="exchange_run_one_open"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.source} {self.begun_at:%Y-%m-%d %H:%M}"


class Line(models.Model):
    """What became of one thing in a run; what had not changed has no line."""

    run = models.ForeignKey(Run, on_delete=models.CASCADE, related_name="lines")
    kind = models.CharField(max_length=8, choices=LineKind.choices())
    title = models.CharField("名称", max_length=300)
    address = models.CharField("网址", max_length=500, blank=True)
    why = models.CharField("说明", max_length=300, blank=True)

    class Meta:
        indexes = [models.Index(fields=["run", "kind", "id"], name="exchange_line_run")]
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=[k.value for k in LineKind]), name="exchange_line_kind")
        ]


class TakenReport(models.Model):
    """The state in which a report of a source was last taken in: the same figures are not laid before a person twice."""

    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="+")
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+")
    year = models.PositiveSmallIntegerField()
    scope = models.CharField(max_length=8)
    digest = models.CharField(max_length=64)
    taken_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["source", "agency", "year", "scope"], name="exchange_report_once")
        ]
