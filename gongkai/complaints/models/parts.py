"""What belongs to one complaint: who looks into it, what the body said, what was ordered, what happened when."""

from django.db import models
from django.db.models import F, Q

from gongkai.accounts.models import User
from gongkai.agencies.models import Agency
from gongkai.attachments.attached import Attached
from gongkai.complaints.models.cases import Complaint
from gongkai.complaints.vocabulary import MeasureKind


class Investigator(models.Model):
    """调查人员 of a complaint."""

    complaint = models.ForeignKey(Complaint, on_delete=models.PROTECT, related_name="investigators")
    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    from_on = models.DateField()
    to_on = models.DateField(null=True)  # relieved

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["complaint", "user"], condition=Q(to_on__isnull=True), name="complaints_investigator_once"
            ),
        ]


class ComplaintOpinion(models.Model):
    """情况说明: what the body complained about was asked, and what it said. It sees `asked`, never the complaint."""

    complaint = models.ForeignKey(Complaint, on_delete=models.PROTECT, related_name="opinions")
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+", verbose_name="说明单位")
    asked = models.TextField("要求说明的事项", max_length=1000)
    asked_on = models.DateField()
    asked_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    due_on = models.DateField("说明期限")
    due_provisional = models.BooleanField(default=False)
    answer = models.TextField("情况说明", max_length=3000, blank=True)
    answered_on = models.DateField(null=True)
    answered_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ["id"]
        indexes = [models.Index(fields=["agency", "answered_on", "due_on"], name="complaints_opinions_due")]
        constraints = [
            models.CheckConstraint(
                condition=Q(answered_on__isnull=True) | Q(answered_on__gte=F("asked_on")),
                name="complaints_opinion_days",
            ),
        ]


class ComplaintExtension(models.Model):
    """延长办理期限: asked by whoever handles it, agreed to or not by the leader."""

    complaint = models.OneToOneField(Complaint, on_delete=models.PROTECT, related_name="extension")
    days = models.PositiveSmallIntegerField("延长日数")
    reason = models.CharField("延长理由", max_length=300)
    asked_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    asked_on = models.DateField()
    agreed = models.BooleanField("是否同意", null=True)
    judged_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    judged_on = models.DateField(null=True)
    told = models.CharField("批示", max_length=300, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(days__gte=1), name="complaints_extension_days"),
            models.CheckConstraint(
                condition=Q(agreed__isnull=True, judged_on__isnull=True)
                | Q(agreed__isnull=False, judged_on__isnull=False),
                name="complaints_extension_judged",
            ),
        ]


class Measure(models.Model):
    """处理措施: what the body was told to do until when, what it did, and whether that was found enough."""

    complaint = models.ForeignKey(Complaint, on_delete=models.PROTECT, related_name="measures")
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+", verbose_name="落实单位")
    kind = models.CharField("措施", max_length=12, choices=MeasureKind.choices())
    words = models.CharField("具体要求", max_length=300)
    due_on = models.DateField("落实期限")
    done_on = models.DateField("落实日期", null=True)
    done_note = models.CharField("落实情况", max_length=500, blank=True)
    done_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    confirmed_on = models.DateField("核实日期", null=True)
    confirmed_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ["id"]
        indexes = [models.Index(fields=["agency", "confirmed_on", "due_on"], name="complaints_measures_due")]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=[kind.value for kind in MeasureKind]), name="complaints_measure_known"
            ),
            models.CheckConstraint(
                condition=Q(confirmed_on__isnull=True) | Q(done_on__isnull=False, confirmed_on__gte=F("done_on")),
                name="complaints_measure_days",
            ),
        ]


class ComplaintEvent(models.Model):
    """办理记录: one step, when it was taken, by whom; `note` is for staff alone."""

    complaint = models.ForeignKey(Complaint, on_delete=models.PROTECT, related_name="events")
    verb = models.CharField(max_length=24)  # states.py
    on = models.DateField()
    at = models.DateTimeField()
    by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    note = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ["id"]


class ComplaintFile(Attached):
    """材料: evidence, notes of a talk, what the body handed in. Those enclosed with a letter the complainant gets, too."""

    complaint = models.ForeignKey(Complaint, on_delete=models.PROTECT, related_name="files")
    enclosed_in = models.ForeignKey(
        "complaints.ComplaintLetter", on_delete=models.PROTECT, null=True, related_name="enclosures"
    )


class ComplaintPaper(models.Model):
    """投诉举报人提交的材料: what came with the complaint, sealed on disk; every opening is journalled."""

    complaint = models.ForeignKey(Complaint, on_delete=models.PROTECT, related_name="papers")
    name = models.CharField("文件名", max_length=200)
    media_type = models.CharField(max_length=100)
    size = models.BigIntegerField()
    sha256 = models.CharField(max_length=64)  # of the plain bytes
    place = models.CharField(max_length=120)  # where the vault keeps it
    came_at = models.DateTimeField("提交时间")

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return self.name
