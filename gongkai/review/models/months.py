"""审查汇总表: what a body reviewed in a month, as it was handed in; no rules."""

from django.db import models
from django.db.models import Q

from gongkai.accounts.models import User
from gongkai.agencies.models import Agency
from gongkai.review.vocabulary import SheetState


class MonthSheet(models.Model):
    """One body's sheet of one month, handed in by a named person; `is_nil` is 零报告."""

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+", verbose_name="单位")
    year = models.PositiveIntegerField("年")
    month = models.PositiveIntegerField("月")
    state = models.CharField("状态", max_length=12, choices=SheetState.choices(), default=SheetState.HANDED_IN)
    is_nil = models.BooleanField("零报告", default=False)
    figures = models.JSONField("数据", default=dict)  # figure code → count, as counted that day
    lines = models.JSONField("明细", default=list)  # number, title, conclusion, openness, ground, day
    note = models.CharField("说明", max_length=300, blank=True)
    handed_in_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", verbose_name="报送人")
    handed_in_at = models.DateTimeField("报送时间")
    due_on = models.DateField("报送期限")  # written by clock alone
    sent_back_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    sent_back_on = models.DateField("退回日期", null=True)
    sent_back_for = models.CharField("退回原因", max_length=300, blank=True)

    class Meta:
        ordering = ["-year", "-month", "agency_id"]
        indexes = [models.Index(fields=["year", "month", "state"], name="review_month_state")]
        constraints = [
            models.UniqueConstraint(fields=["agency", "year", "month"], name="review_month_once"),
            models.CheckConstraint(condition=Q(month__gte=1, month__lte=12), name="review_month_month"),
            models.CheckConstraint(condition=Q(state__in=[s.value for s in SheetState]), name="review_month_known"),
        ]

    def __str__(self) -> str:
        return f"{self.year}-{self.month:02d}"
