"""考核方案: what bodies are assessed by in a year, point by point, and which points earn which grade."""

from decimal import Decimal
from typing import Any

from django.db import models
from django.db.models import F, Q

from gongkai.accounts.models import User
from gongkai.agencies.models import Agency
from gongkai.assessment.vocabulary import Blank, Method, SchemeState
from gongkai.law.report_periods import PeriodKind

POINTS: dict[str, Any] = {"max_digits": 8, "decimal_places": 2}


class Scheme(models.Model):
    """One year's scheme for some kinds of bodies below an authority. Once adopted it stays as it is; a change is a copy.

    Law: Regulation 2019, Art. 46; Regulation 2008, Art. 29.
    """

    authority = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+", verbose_name="考核机关")
    title = models.CharField("名称", max_length=120)
    year = models.PositiveSmallIntegerField("年度")
    period = models.CharField("考核周期", max_length=8, choices=PeriodKind.choices(), default=PeriodKind.YEAR)
    basis = models.CharField("依据（文号）", max_length=200, blank=True)
    kinds = models.JSONField("适用单位类型", default=list)  # of AgencyKind; empty: every kind
    includes_office = models.BooleanField("主管部门自身也参加考核", default=False)
    total = models.DecimalField("总分", **POINTS, default=Decimal(100))
    blank = models.CharField("不涉及的指标", max_length=8, choices=Blank.choices(), default=Blank.FULL)
    appeal_days = models.PositiveSmallIntegerField("申诉期（工作日）", default=5)
    notice_days = models.PositiveSmallIntegerField("实地考核提前通知（日）", default=20)
    carried_share = models.DecimalField("月度、季度平均分计入年度的比例（%）", **POINTS, default=Decimal(0))
    outside_name = models.CharField("挂钩的其他考评", max_length=120, blank=True)
    outside_share = models.DecimalField("计入其他考评的权重（%）", **POINTS, default=Decimal(0))
    version = models.PositiveSmallIntegerField("版本", default=1)
    previous = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="later")
    state = models.CharField("状态", max_length=8, choices=SchemeState.choices(), default=SchemeState.DRAFT)
    made_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    made_at = models.DateTimeField()
    adopted_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    adopted_on = models.DateField("采用日期", null=True)
    retired_on = models.DateField("停用日期", null=True)

    class Meta:
        ordering = ["-year", "period", "id"]
        indexes = [models.Index(fields=["authority", "year", "period", "state"], name="assess_scheme_listed")]
        constraints = [
            models.UniqueConstraint(fields=["authority", "year", "title", "version"], name="assess_scheme_once"),
            models.CheckConstraint(condition=Q(state__in=[s.value for s in SchemeState]), name="assess_scheme_state"),
            models.CheckConstraint(condition=Q(blank__in=[b.value for b in Blank]), name="assess_scheme_blank"),
            models.CheckConstraint(condition=Q(total__gt=0), name="assess_scheme_total"),
            models.CheckConstraint(
                condition=Q(carried_share__range=(0, 100), outside_share__range=(0, 100)), name="assess_scheme_shares"
            ),
            models.CheckConstraint(
                condition=Q(retired_on__isnull=True) | Q(retired_on__gte=F("adopted_on")), name="assess_scheme_days"
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def agency_id(self) -> int:
        """Whose scheme it is: what permissions are asked about."""
        return self.authority_id


class GradeBand(models.Model):
    """等次: from how many points to how many a grade reaches, as the scheme writes it."""

    scheme = models.ForeignKey(Scheme, on_delete=models.CASCADE, related_name="bands")
    label = models.CharField("等次", max_length=20)
    least = models.DecimalField("不低于", **POINTS)
    most = models.DecimalField("不高于", **POINTS)

    class Meta:
        ordering = ["-least", "id"]
        constraints = [
            models.UniqueConstraint(fields=["scheme", "label"], name="assess_band_once"),
            models.CheckConstraint(condition=Q(most__gte=F("least")), name="assess_band_order"),
        ]


class Indicator(models.Model):
    """指标: a group, or something points are given for, by counting or by a person."""

    scheme = models.ForeignKey(Scheme, on_delete=models.CASCADE, related_name="indicators")
    parent = models.ForeignKey("self", on_delete=models.CASCADE, null=True, related_name="below")
    position = models.PositiveSmallIntegerField(default=0)
    title = models.CharField("指标", max_length=120)
    words = models.TextField("评分标准", blank=True)
    max_score = models.DecimalField("分值", **POINTS)  # of a group: what its parts must add up to; 0: not stated
    method = models.CharField("评分方式", max_length=8, choices=Method.choices())
    formula = models.CharField("自动计算", max_length=40, blank=True)  # key of measures.MEASURES
    parameters = models.JSONField("参数", default=dict)
    evidence_required = models.BooleanField("扣分须附依据", default=False)

    class Meta:
        ordering = ["position", "id"]
        constraints = [
            models.CheckConstraint(condition=Q(method__in=[m.value for m in Method]), name="assess_indicator_method"),
            models.CheckConstraint(condition=Q(max_score__gte=0), name="assess_indicator_points"),
            models.CheckConstraint(
                condition=Q(method=Method.AUTO.value) & ~Q(formula="") | ~Q(method=Method.AUTO.value) & Q(formula=""),
                name="assess_indicator_formula",
            ),
        ]

    def __str__(self) -> str:
        return self.title
