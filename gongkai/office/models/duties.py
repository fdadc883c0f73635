"""内容保障: who keeps which column up to date, how often and how; and the reminders a body has chosen."""

from django.db import models
from django.db.models import Q

from gongkai.accounts.models import User
from gongkai.agencies.models import Agency, Section
from gongkai.office.vocabulary_work import Cycle


class ContentDuty(models.Model):
    """内容保障责任: one column kept up to date by one body; the column is known by its code and name of that day."""

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+", verbose_name="责任单位")
    section = models.ForeignKey(Section, on_delete=models.PROTECT, null=True, related_name="+", verbose_name="责任科室")
    column_code = models.CharField("栏目代码", max_length=60)
    column_name = models.CharField("栏目", max_length=120)
    cycle = models.CharField("更新周期", max_length=12, choices=Cycle.choices())
    content = models.CharField("公开内容", max_length=300)
    procedure = models.CharField("发布程序", max_length=300, blank=True)
    form = models.CharField("公开方式", max_length=200, blank=True)
    time_limit = models.CharField("公开时限", max_length=200, blank=True)
    from_on = models.DateField("起")
    to_on = models.DateField("止", null=True)
    set_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    set_at = models.DateTimeField()

    class Meta:
        ordering = ["column_code", "agency_id"]
        indexes = [models.Index(fields=["agency", "to_on"], name="office_duty_listed")]
        constraints = [
            models.UniqueConstraint(
                fields=["agency", "column_code"], condition=Q(to_on__isnull=True), name="office_duty_open_once"
            ),
            models.CheckConstraint(condition=Q(cycle__in=[c.value for c in Cycle]), name="office_duty_cycle"),
            models.CheckConstraint(
                condition=Q(to_on__isnull=True) | Q(to_on__gte=models.F("from_on")), name="office_duty_days"
            ),
        ]

    def __str__(self) -> str:
        return self.column_name


class Reminders(models.Model):
    """提醒设置 of a body; without a row the defaults hold, which are no law but common practice."""

    agency = models.OneToOneField(Agency, on_delete=models.PROTECT, related_name="+")
    task_days = models.PositiveSmallIntegerField("任务到期前几天提醒", default=7)
    trial_days = models.PositiveSmallIntegerField("试行期满前几天提醒", default=60)
    drill_months = models.PositiveSmallIntegerField("几个月内应演练一次", default=12)
    gap_days = models.PositiveSmallIntegerField("请示后几天未答复提醒", default=30)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(drill_months__gte=1), name="office_reminders_drill_months"),
        ]
