"""集体研究: meetings that decided slips, with their minutes; no rules."""

from django.db import models
from django.db.models import Q

from gongkai.accounts.models import User
from gongkai.agencies.models import Agency
from gongkai.attachments.attached import Attached
from gongkai.law.vocabulary import Openness
from gongkai.review.models.slips import ReviewSlip
from gongkai.review.vocabulary import MeetingKind


class Meeting(models.Model):
    """A meeting of the office, the leading group or the secrecy committee, with its minutes."""

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+", verbose_name="单位")
    kind = models.CharField("会议类别", max_length=16, choices=MeetingKind.choices())
    name = models.CharField("会议名称", max_length=120)
    held_on = models.DateField("会议日期")
    minutes_number = models.CharField("纪要文号", max_length=80)
    chair = models.CharField("主持人", max_length=40)
    present = models.CharField("出席人员", max_length=400, blank=True)
    conclusion = models.TextField("会议结论")
    recorded_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", verbose_name="登记人")
    recorded_at = models.DateTimeField()

    class Meta:
        ordering = ["-held_on", "-id"]
        indexes = [models.Index(fields=["agency", "-held_on"], name="review_meeting_held")]
        constraints = [
            models.UniqueConstraint(fields=["agency", "minutes_number"], name="review_minutes_once"),
            models.CheckConstraint(condition=Q(kind__in=[k.value for k in MeetingKind]), name="review_meeting_kind"),
        ]

    def __str__(self) -> str:
        return f"{self.name}（{self.minutes_number}）"


class MeetingFile(Attached):
    """The minutes."""

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="files")


class MeetingDecision(models.Model):
    """What the meeting decided about one slip."""

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="decisions")
    slip = models.OneToOneField(ReviewSlip, on_delete=models.PROTECT, related_name="meeting_decision")
    openness = models.CharField("研究确定的属性", max_length=20, choices=Openness.choices())
    note = models.CharField("说明", max_length=300, blank=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(openness__in=[o.value for o in Openness if o is not Openness.UNDETERMINED]),
                name="review_meeting_openness",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.meeting_id}: {self.slip_id}"
