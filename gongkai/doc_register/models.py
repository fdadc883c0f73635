"""发文登记: what a body issued, as its registry wrote it down; how it stands is found by comparing, never kept."""

from django.db import models
from django.db.models import F, Q

from gongkai.accounts.models import User
from gongkai.agencies.models import Agency, Section
from gongkai.doc_register.vocabulary import Origin
from gongkai.information.models import InfoItem
from gongkai.law.vocabulary import Openness


class IssuedDocument(models.Model):
    """One document of the register."""

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="issued", verbose_name="发文机关")
    section = models.ForeignKey(
        Section, on_delete=models.PROTECT, null=True, related_name="issued", verbose_name="拟稿科室"
    )
    doc_number = models.CharField("文号", max_length=80, blank=True)  # normalised: X政发〔2026〕1号
    title = models.CharField("标题", max_length=300)
    issued_on = models.DateField("发文日期")
    files = models.PositiveIntegerField("附件数", default=0)
    pages = models.PositiveIntegerField("页数", null=True)
    openness = models.CharField(
        "拟公开属性", max_length=20, choices=Openness.choices(), default=Openness.UNDETERMINED.value
    )
    note = models.CharField("备注", max_length=200, blank=True)
    origin = models.CharField("来源", max_length=8, choices=Origin.choices(), default=Origin.TYPED.value)
    key = models.CharField(max_length=64)  # 文号, else title and day: the same document is entered once
    item = models.ForeignKey(  # named by hand; empty: found by number, then by title
        InfoItem, on_delete=models.PROTECT, null=True, related_name="issued_as"
    )
    excuse = models.CharField("不录入的理由", max_length=200, blank=True)
    excused_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    added_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    added_at = models.DateTimeField()

    class Meta:
        indexes = [
            models.Index(fields=["agency", "-issued_on", "-id"], name="issued_newest"),
            models.Index(fields=["agency", "doc_number"], name="issued_number"),
            models.Index(fields=["section", "-issued_on"], name="issued_section"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["agency", "key"], name="issued_once"),
            models.CheckConstraint(condition=Q(openness__in=[o.value for o in Openness]), name="issued_openness_known"),
            models.CheckConstraint(
                condition=Q(excused_by__isnull=True) | ~Q(excused_by=F("added_by")), name="issued_second_person"
            ),
        ]

    def __str__(self) -> str:
        return self.doc_number or self.title


class NumberNote(models.Model):
    """跳号说明: why a number of a body's series was never used, or is not in the register."""

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+")
    doc_number = models.CharField("文号", max_length=80)
    reason = models.CharField("说明", max_length=200)
    noted_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    noted_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["agency", "doc_number"], name="issued_gap_once")]

    def __str__(self) -> str:
        return self.doc_number


class Reminder(models.Model):
    """催报: a section was told which documents it has not reported yet."""

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+")
    section = models.ForeignKey(Section, on_delete=models.PROTECT, null=True, related_name="+")
    documents = models.PositiveIntegerField("份数")
    words = models.CharField("要求", max_length=300, blank=True)
    sent_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    sent_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["agency", "section", "-sent_at"], name="issued_reminded")]

    def __str__(self) -> str:
        return f"{self.documents}"
