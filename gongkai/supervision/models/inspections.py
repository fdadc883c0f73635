"""监督检查: campaigns with their checklist, the units and sections inspected, and what was found item by item."""

from django.db import models
from django.db.models import F, Q

from gongkai.accounts.models import User
from gongkai.agencies.models import Agency, Section
from gongkai.supervision.vocabulary import InspectionKind, InspectionState, Verdict


class Inspection(models.Model):
    """One inspection: who inspects, on what basis, what period is looked at, which days it takes."""

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+", verbose_name="检查机关")
    year = models.PositiveSmallIntegerField("编号年度")
    serial = models.PositiveIntegerField("序号")
    number = models.CharField("编号", max_length=40)
    kind = models.CharField("类别", max_length=10, choices=InspectionKind.choices())
    title = models.CharField("名称", max_length=120)
    basis_number = models.CharField("依据文号", max_length=80, blank=True)
    basis_title = models.CharField("依据文件", max_length=200, blank=True)
    looks_from = models.DateField("检查期间起")
    looks_to = models.DateField("检查期间止")
    opens_on = models.DateField("检查开始")
    closes_on = models.DateField("检查结束")
    self_due_on = models.DateField("自查报告报送期限", null=True)
    state = models.CharField("进度", max_length=10, choices=InspectionState.choices())
    summary = models.CharField("检查情况", max_length=4000, blank=True)
    made_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["-opens_on", "-id"], name="supervision_insp_newest")]
        constraints = [
            models.UniqueConstraint(fields=["agency", "year", "serial"], name="supervision_insp_number_once"),
            models.CheckConstraint(
                condition=Q(kind__in=[k.value for k in InspectionKind]), name="supervision_insp_kind"
            ),
            models.CheckConstraint(
                condition=Q(state__in=[s.value for s in InspectionState]), name="supervision_insp_state"
            ),
            models.CheckConstraint(condition=Q(looks_to__gte=F("looks_from")), name="supervision_insp_period"),
            models.CheckConstraint(condition=Q(closes_on__gte=F("opens_on")), name="supervision_insp_days"),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.title}"


class CheckItem(models.Model):
    """检查项目: one line of the checklist."""

    inspection = models.ForeignKey(Inspection, on_delete=models.CASCADE, related_name="items")
    position = models.PositiveSmallIntegerField()
    words = models.CharField("检查内容", max_length=300)

    class Meta:
        ordering = ["position", "id"]
        constraints = [models.UniqueConstraint(fields=["inspection", "position"], name="supervision_check_place_once")]

    def __str__(self) -> str:
        return self.words


class Inspected(models.Model):
    """被检查单位: one unit, or one of its sections, in an inspection, with the record of the visit once it took place."""

    inspection = models.ForeignKey(Inspection, on_delete=models.PROTECT, related_name="units")
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+", verbose_name="被检查单位")
    section = models.ForeignKey(Section, on_delete=models.PROTECT, null=True, related_name="+", verbose_name="科室")
    inspected_on = models.DateField("检查日期", null=True)
    inspectors = models.CharField("检查人员", max_length=120, blank=True)
    overall = models.CharField("总体情况", max_length=2000, blank=True)
    recorded_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ["agency__position", "agency_id", "section__position", "id"]
        constraints = [
            models.UniqueConstraint(fields=["inspection", "agency", "section"], name="supervision_inspected_section"),
            models.UniqueConstraint(
                fields=["inspection", "agency"], condition=Q(section=None), name="supervision_inspected_whole"
            ),  # the body as a whole, once: SQLite knows no constraint that takes two nulls for the same
            models.CheckConstraint(
                condition=Q(inspected_on__isnull=True, recorded_by__isnull=True)
                | Q(inspected_on__isnull=False, recorded_by__isnull=False),
                name="supervision_inspected_recorded",
            ),
        ]

    def __str__(self) -> str:
        place = f"{self.agency}·{self.section}" if self.section else str(self.agency)
        return f"{self.inspection.number} {place}"


class CheckAnswer(models.Model):
    """What was found on one item at one unit."""

    inspected = models.ForeignKey(Inspected, on_delete=models.CASCADE, related_name="answers")
    item = models.ForeignKey(CheckItem, on_delete=models.PROTECT, related_name="+")
    verdict = models.CharField("结论", max_length=4, choices=Verdict.choices())
    note = models.CharField("说明", max_length=500, blank=True)

    class Meta:
        ordering = ["item__position", "id"]
        constraints = [
            models.UniqueConstraint(fields=["inspected", "item"], name="supervision_answer_once"),
            models.CheckConstraint(
                condition=Q(verdict__in=[v.value for v in Verdict]), name="supervision_answer_verdict"
            ),
        ]
