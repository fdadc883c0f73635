"""信息采纳奖励: what an item is worth that others took up, where each was taken up, and the year's awards."""

from django.db import models
from django.db.models import Q

from gongkai.accounts.models import User
from gongkai.agencies.models import Agency
from gongkai.assessment.models.schemes import POINTS
from gongkai.assessment.vocabulary import Level, Together
from gongkai.attachments.attached import Attached
from gongkai.information.models import InfoItem


class AdoptionPolicy(models.Model):
    """How an authority counts in a year; without a row the defaults of these fields stand."""

    authority = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+")
    year = models.PositiveSmallIntegerField("年度")
    together = models.CharField("同一信息多级采纳", max_length=8, choices=Together.choices(), default=Together.HIGHEST)
    basis = models.CharField("依据（文号）", max_length=200, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["authority", "year"], name="assess_policy_once"),
            models.CheckConstraint(condition=Q(together__in=[t.value for t in Together]), name="assess_policy_known"),
        ]

    def __str__(self) -> str:
        return f"{self.year}"

    @property
    def agency_id(self) -> int:
        """Whose policy it is."""
        return self.authority_id


class AdoptionRule(models.Model):
    """What one item earns that this channel took up; of one year."""

    authority = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+")
    year = models.PositiveSmallIntegerField("年度")
    channel = models.CharField("采纳渠道", max_length=80)
    level = models.CharField("层级", max_length=10, choices=Level.choices())
    points = models.DecimalField("计分", **POINTS)
    cash = models.DecimalField("奖励（元）", **POINTS, default=0)
    is_active = models.BooleanField(default=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["authority", "year", "channel"], name="assess_adoption_rule_once"),
            models.CheckConstraint(condition=Q(level__in=[one.value for one in Level]), name="assess_adoption_level"),
            models.CheckConstraint(condition=Q(cash__gte=0), name="assess_adoption_cash"),
        ]

    def __str__(self) -> str:
        return self.channel

    @property
    def agency_id(self) -> int:
        """Whose rule it is."""
        return self.authority_id


class AdoptionRecord(models.Model):
    """One item taken up by one channel. Points and money are those of the rule on the day it was entered."""

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="adoptions")
    item = models.ForeignKey(InfoItem, on_delete=models.PROTECT, null=True, related_name="+")
    title = models.CharField("信息名称", max_length=200)
    rule = models.ForeignKey(AdoptionRule, on_delete=models.PROTECT, related_name="records")
    year = models.PositiveSmallIntegerField()  # of adopted_on
    adopted_on = models.DateField("采纳日期")
    proof = models.CharField("采纳证明（网址、刊期）", max_length=300)
    points = models.DecimalField("计分", **POINTS)
    cash = models.DecimalField("奖励（元）", **POINTS)
    reason = models.CharField("更正、撤销理由", max_length=300, blank=True)
    is_void = models.BooleanField("已撤销", default=False)
    entered_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    entered_at = models.DateTimeField()

    class Meta:
        ordering = ["-adopted_on", "-id"]
        indexes = [models.Index(fields=["year", "agency", "adopted_on"], name="assess_adoptions_listed")]
        constraints = [
            models.UniqueConstraint(
                fields=["agency", "title", "rule"], condition=Q(is_void=False), name="assess_adoption_once"
            ),
            models.CheckConstraint(condition=Q(is_void=False) | ~Q(reason=""), name="assess_adoption_void_reason"),
        ]

    def __str__(self) -> str:
        return self.title


class AdoptionFile(Attached):
    """A page, a picture of it, or a notice that proves the adoption."""

    record = models.ForeignKey(AdoptionRecord, on_delete=models.PROTECT, related_name="files")


class Award(models.Model):
    """奖励: what a body gets for a year, as it was decided; frozen."""

    authority = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+")
    year = models.PositiveSmallIntegerField("年度")
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+")
    agency_name = models.CharField(max_length=120)
    rank = models.PositiveSmallIntegerField("名次")
    records = models.PositiveSmallIntegerField("采纳条数")
    points = models.DecimalField("计分", **POINTS)
    cash = models.DecimalField("按条奖励（元）", **POINTS)
    prize = models.CharField("奖项", max_length=40, blank=True)
    prize_cash = models.DecimalField("奖金（元）", **POINTS, default=0)
    decided_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    decided_on = models.DateField()

    class Meta:
        ordering = ["-year", "rank", "id"]
        constraints = [models.UniqueConstraint(fields=["authority", "year", "agency"], name="assess_award_once")]

    def __str__(self) -> str:
        return f"{self.year} {self.agency_name}"
