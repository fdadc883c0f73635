"""督办: numbered letters that remind or urge a unit, who opened them, and what was answered."""

from django.db import models
from django.db.models import F, Q

from gongkai.accounts.models import User
from gongkai.agencies.models import Agency
from gongkai.supervision.vocabulary import UrgingKind, UrgingState


class Urging(models.Model):
    """One letter to one unit; `sender` numbers it."""

    sender = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+", verbose_name="制发机关")
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+", verbose_name="被督办单位")
    year = models.PositiveSmallIntegerField("编号年度")
    serial = models.PositiveIntegerField("序号")
    number = models.CharField("编号", max_length=40)
    kind = models.CharField("种类", max_length=10, choices=UrgingKind.choices())
    title = models.CharField("事项", max_length=120)
    body = models.CharField("要求", max_length=2000)
    issued_on = models.DateField("制发日期")
    reply_due_on = models.DateField("回复期限")
    issued_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    state = models.CharField("进度", max_length=10, choices=UrgingState.choices())
    answer = models.CharField("回复", max_length=2000, blank=True)
    answered_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    answered_on = models.DateField("回复日期", null=True)
    closed_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    closed_on = models.DateField("办结日期", null=True)
    closed_words = models.CharField("办结意见", max_length=500, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["agency", "state", "reply_due_on"], name="supervision_urging_due"),
            models.Index(fields=["-issued_on", "-id"], name="supervision_urging_newest"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["sender", "year", "serial"], name="supervision_urging_once"),
            models.CheckConstraint(condition=Q(kind__in=[k.value for k in UrgingKind]), name="supervision_urging_kind"),
            models.CheckConstraint(
                condition=Q(state__in=[s.value for s in UrgingState]), name="supervision_urging_state"
            ),
            models.CheckConstraint(condition=Q(reply_due_on__gte=F("issued_on")), name="supervision_urging_days"),
        ]

    def __str__(self) -> str:
        return self.number


class UrgedRecord(models.Model):
    """One record a letter is about: how the clerk knows it, and the page it is on."""

    urging = models.ForeignKey(Urging, on_delete=models.CASCADE, related_name="records")
    label = models.CharField("事项", max_length=200)
    address = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["id"]


class UrgingRead(models.Model):
    """阅收: who of the unit opened the letter first, and when."""

    urging = models.ForeignKey(Urging, on_delete=models.PROTECT, related_name="reads")
    person = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["at", "id"]
        constraints = [models.UniqueConstraint(fields=["urging", "person"], name="supervision_read_once")]
