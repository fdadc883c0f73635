"""Batches of old stock, the items in them, and who signed; no rules."""

from django.db import models
from django.db.models import F, Q

from gongkai.accounts.models import User
from gongkai.agencies.models import Agency, Section
from gongkai.clearance.vocabulary import ClearanceState, Order, SignedAs
from gongkai.information.models import InfoItem
from gongkai.law.vocabulary import Openness


class Clearance(models.Model):
    """清理批次: one span of old stock of one body, cleared together and signed for twice."""

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="clearances", verbose_name="清理单位")
    year = models.PositiveSmallIntegerField()
    serial = models.PositiveIntegerField()
    number = models.CharField("编号", max_length=20)  # 清理2026-0001
    name = models.CharField("名称", max_length=80)
    sections = models.ManyToManyField(Section, through="ClearanceSection", related_name="+")  # none: the whole body
    from_on = models.DateField("起始日期", null=True)  # none: from the oldest there is
    cut_off_on = models.DateField("截止日期")
    includes_cut_off = models.BooleanField("含截止当日", default=False)  # else the day belongs to the daily flow
    order = models.CharField("清理顺序", max_length=14, choices=Order.choices(), default=Order.OLDEST_FIRST)
    planned_from = models.DateField("计划开始日期", null=True)
    planned_to = models.DateField("计划完成日期", null=True)
    source = models.CharField("信息来源", max_length=200, blank=True)
    note = models.CharField("说明", max_length=300, blank=True)
    state = models.CharField("状态", max_length=12, choices=ClearanceState.choices(), default=ClearanceState.OPEN)
    signed_on = models.DateField("定案日期", null=True)
    made_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField()

    class Meta:
        indexes = [
            models.Index(fields=["agency", "state", "-id"], name="clearance_agency"),
            models.Index(fields=["signed_on"], name="clearance_signed"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["agency", "year", "serial"], name="clearance_serial"),
            models.CheckConstraint(
                condition=Q(state__in=[s.value for s in ClearanceState]), name="clearance_state_known"
            ),
            models.CheckConstraint(condition=Q(order__in=[o.value for o in Order]), name="clearance_order_known"),
            models.CheckConstraint(
                condition=Q(from_on__isnull=True) | Q(from_on__lte=F("cut_off_on")), name="clearance_days"
            ),
            models.CheckConstraint(
                condition=Q(planned_from__isnull=True)
                | Q(planned_to__isnull=True)
                | Q(planned_to__gte=F("planned_from")),
                name="clearance_planned",
            ),
        ]

    def __str__(self) -> str:
        return self.number


class ClearanceSection(models.Model):
    """A section whose stock the batch is about."""

    clearance = models.ForeignKey(Clearance, on_delete=models.CASCADE, related_name="scope")
    section = models.ForeignKey(Section, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["clearance", "section"], name="clearance_section_once")]

    def __str__(self) -> str:
        return f"{self.clearance_id}·{self.section_id}"


class ClearanceLine(models.Model):
    """One item of a batch and what was proposed for it; title and day are kept as they were when it was signed for.

    A draft thrown away before the signature leaves a line without an item, which the signature drops.
    """

    clearance = models.ForeignKey(Clearance, on_delete=models.PROTECT, related_name="lines")
    item = models.ForeignKey(InfoItem, on_delete=models.SET_NULL, null=True, related_name="+")
    section = models.ForeignKey(Section, on_delete=models.PROTECT, null=True, related_name="+")
    title = models.CharField("信息名称", max_length=300)
    doc_number = models.CharField("文号", max_length=80, blank=True)
    made_on = models.DateField("生成日期")
    openness = models.CharField("拟定属性", max_length=20, choices=Openness.choices(), blank=True)  # empty: not yet
    ground_code = models.CharField("不予公开理由", max_length=12, blank=True)
    is_live = models.BooleanField(default=True)  # a cancelled batch lets its items go
    cleared_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    cleared_at = models.DateTimeField(null=True)
    checked_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    checked_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["clearance", "made_on", "id"], name="clearance_line_order"),
            models.Index(fields=["clearance", "section", "openness"], name="clearance_line_counted"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["item"], condition=Q(is_live=True), name="clearance_item_once"),
            models.CheckConstraint(
                condition=Q(openness="") | Q(openness__in=[o.value for o in Openness]), name="clearance_openness_known"
            ),
        ]

    def __str__(self) -> str:
        return self.title


class ClearanceSignature(models.Model):
    """One of the two signatures; a batch sent back keeps the earlier ones as struck out."""

    clearance = models.ForeignKey(Clearance, on_delete=models.PROTECT, related_name="signatures")
    signed_as = models.CharField(max_length=10, choices=SignedAs.choices())
    signer = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    signer_name = models.CharField(max_length=40)
    post = models.CharField(max_length=60, blank=True)
    opinion = models.CharField("意见", max_length=300, blank=True)
    signed_at = models.DateTimeField()
    is_struck = models.BooleanField(default=False)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["clearance", "signed_as"], condition=Q(is_struck=False), name="clearance_signed_once"
            ),
            models.UniqueConstraint(
                fields=["clearance", "signer"], condition=Q(is_struck=False), name="clearance_two_people"
            ),
            models.CheckConstraint(
                condition=Q(signed_as__in=[s.value for s in SignedAs]), name="clearance_signed_as_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.signer_name}"
