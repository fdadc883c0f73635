"""Page views as bare sums, presses of 有用, errors readers report; no rules, and nothing that tells readers apart."""

from django.db import models
from django.db.models import F, Q

from gongkai.accounts.models import User
from gongkai.agencies.models import Agency
from gongkai.information.models import InfoItem
from gongkai.readers.vocabulary import FaultKind, FaultState, PageKind

DUE_DAYS = 3  # working days to answer a reader, where the place has fixed no other number
WARN_DAYS = 1  # working days before the last one


class DayViews(models.Model):
    """访问量: how often pages of one sort were opened on one day, by body and column. Sums alone, no reader."""

    on = models.DateField("日期")
    page = models.CharField("页面类别", max_length=8, choices=PageKind.choices())
    agency_id = models.BigIntegerField(default=0)  # 0: of no single body
    column_code = models.CharField(max_length=60, blank=True)
    count = models.PositiveIntegerField("次数", default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["on", "page", "agency_id", "column_code"], name="readers_views_once"),
            models.CheckConstraint(condition=Q(page__in=[p.value for p in PageKind]), name="readers_views_page"),
        ]
        indexes = [
            models.Index(fields=["agency_id", "on", "column_code", "count"], name="readers_views_agency"),
            models.Index(fields=["column_code", "on", "count"], name="readers_views_column"),
        ]


class ItemViews(models.Model):
    """How often one item's page was opened on one day."""

    on = models.DateField("日期")
    item_id = models.BigIntegerField()
    agency_id = models.BigIntegerField()
    count = models.PositiveIntegerField("次数", default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["on", "item_id"], name="readers_item_views_once")]
        indexes = [models.Index(fields=["item_id", "on", "count"], name="readers_item_views")]


class UsefulMark(models.Model):
    """One press of 有用 or 没有帮助 under an item, with the words the reader added; nothing of the reader."""

    item = models.ForeignKey(InfoItem, on_delete=models.PROTECT, related_name="+", verbose_name="信息")
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+", verbose_name="单位")
    is_useful = models.BooleanField("有用")
    words = models.CharField("意见", max_length=500, blank=True)
    marked_on = models.DateField("日期")
    form_key = models.CharField(max_length=80, unique=True)  # of the form: sent twice, it counts once

    class Meta:
        indexes = [
            models.Index(fields=["agency", "-marked_on", "-id"], name="readers_useful_agency"),
            models.Index(fields=["item", "is_useful"], name="readers_useful_item"),
        ]


class Fault(models.Model):
    """读者反馈: an error a reader reported, with the unit that answers for it. How to reach the reader is sealed."""

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+", verbose_name="承办单位")
    desk = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+", verbose_name="编号单位")
    year = models.PositiveSmallIntegerField("年份")
    serial = models.PositiveIntegerField("序号")
    number = models.CharField("编号", max_length=30)
    item = models.ForeignKey(InfoItem, on_delete=models.PROTECT, null=True, related_name="+", verbose_name="信息")
    page = models.CharField("所在页面", max_length=300)
    page_title = models.CharField("页面标题", max_length=300, blank=True)
    kind = models.CharField("问题类别", max_length=8, choices=FaultKind.choices())
    words = models.CharField("问题描述", max_length=1000)
    contact = models.TextField("联系方式（密封）", blank=True)
    received_at = models.DateTimeField("收到时间")
    received_on = models.DateField("收到日期")
    due_on = models.DateField("办理期限")  # written by readers.clock alone
    due_provisional = models.BooleanField("期限暂按周一至周五推算", default=False)
    state = models.CharField("状态", max_length=8, choices=FaultState.choices(), default=FaultState.OPEN)
    answer = models.CharField("处理结果", max_length=1000, blank=True)
    correction = models.CharField("更正后的页面", max_length=300, blank=True)
    passed_from = models.ForeignKey(
        Agency, on_delete=models.PROTECT, null=True, related_name="+", verbose_name="转来单位"
    )
    passed_why = models.CharField("转办理由", max_length=300, blank=True)
    settled_on = models.DateField("办结日期", null=True)
    settled_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+", verbose_name="办理人")
    form_key = models.CharField(max_length=80, unique=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["desk", "year", "serial"], name="readers_fault_number"),
            models.CheckConstraint(condition=Q(kind__in=[k.value for k in FaultKind]), name="readers_fault_kind"),
            models.CheckConstraint(condition=Q(state__in=[s.value for s in FaultState]), name="readers_fault_state"),
            models.CheckConstraint(
                condition=Q(settled_on__isnull=True) | Q(settled_on__gte=F("received_on")), name="readers_fault_days"
            ),
            models.CheckConstraint(
                condition=Q(state="open", settled_on__isnull=True) | (~Q(state="open") & Q(settled_on__isnull=False)),
                name="readers_fault_settled",
            ),
        ]
        indexes = [
            models.Index(fields=["agency", "state", "due_on"], name="readers_fault_agency"),
            models.Index(fields=["number"], name="readers_fault_number_ix"),
            models.Index(fields=["-received_on", "-id"], name="readers_fault_newest"),
        ]

    def __str__(self) -> str:
        return self.number

    @property
    def section_id(self) -> int | None:
        """The section the item came from: whose clerks may handle the report."""
        return self.item.section_id if self.item else None


class ReaderPolicy(models.Model):
    """反馈办理设置 of a body and those below it: how many working days a report may take."""

    agency = models.OneToOneField(Agency, on_delete=models.PROTECT, related_name="+", verbose_name="单位")
    due_days = models.PositiveSmallIntegerField("办理期限（工作日）", default=DUE_DAYS)
    warn_days = models.PositiveSmallIntegerField("提前提醒（工作日）", default=WARN_DAYS)
    basis = models.CharField("依据", max_length=120, blank=True)

    def __str__(self) -> str:
        return str(self.agency)
