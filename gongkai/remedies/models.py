"""Reconsiderations and suits about information, as the reports count them; no rules."""

from django.db import models
from django.db.models import F, Q

from gongkai.accounts.models import User
from gongkai.agencies.models import Agency
from gongkai.attachments.attached import Attached
from gongkai.info_requests.models import InfoRequest
from gongkai.information.models import InfoItem
from gongkai.law.vocabulary import RemedyBlock, RemedyResult
from gongkai.remedies.vocabulary import DecisionPaper, EventKind, Instance, Procedure


class RemedyCase(models.Model):
    """行政复议或者行政诉讼案件: one case before one organ, counted by the body it was brought against.

    A suit against two bodies is entered once for each of them. Without a result it is 尚未审结. `appeal_of` is the suit of
    the instance below: the table counts the two as one, by the result of the last, or by `stands` where that one ended
    without judging and left the result below in force.
    """

    agency = models.ForeignKey(
        Agency, on_delete=models.PROTECT, related_name="remedy_cases", verbose_name="被申请人、被告"
    )
    block = models.CharField("类别", max_length=40, choices=RemedyBlock.choices())
    info_request = models.ForeignKey(InfoRequest, on_delete=models.PROTECT, null=True, related_name="remedy_cases")
    item = models.ForeignKey(InfoItem, on_delete=models.PROTECT, null=True, related_name="+")
    earlier = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="later")
    appeal_of = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="appeals")
    instance = models.CharField("审级", max_length=10, choices=Instance.choices(), default=Instance.FIRST)
    procedure = models.CharField("复议程序", max_length=10, choices=Procedure.choices(), default=Procedure.ORDINARY)
    case_number = models.CharField("案号", max_length=80)
    organ = models.CharField("复议机关、法院", max_length=120)
    party_masked = models.CharField("申请人、原告", max_length=120)  # 张**; an organisation's full name
    about = models.CharField("争议事项", max_length=300)
    filed_on = models.DateField("申请、起诉日期")
    accepted_on = models.DateField("受理、立案日期", null=True)
    concluded_on = models.DateField("审结日期", null=True)
    result = models.CharField("结果", max_length=10, blank=True, choices=RemedyResult.choices())
    stands = models.CharField(
        "生效的原审结果", max_length=10, blank=True, choices=RemedyResult.choices()
    )  # appeal withdrawn
    result_words = models.CharField("结果说明", max_length=500, blank=True)
    correction_note = models.CharField("纠正后的处理", max_length=500, blank=True)
    corrected_reply = models.CharField("重新答复的文号", max_length=80, blank=True)
    # reckoned from what happened: clock.py writes them
    notified_on = models.DateField("收到通知日期", null=True)
    reply_due_on = models.DateField("答复、答辩期限", null=True)
    reply_provisional = models.BooleanField(default=False)
    replied_on = models.DateField("提交答复、答辩日期", null=True)
    decision_paper = models.CharField("裁决文书", max_length=10, blank=True, choices=DecisionPaper.choices())
    decision_received_on = models.DateField("收到裁决日期", null=True)
    contest_until = models.DateField("可以起诉、上诉至", null=True)  # by the other side, and in a suit by the body too
    perform_by = models.DateField("履行期限", null=True)
    perform_provisional = models.BooleanField(default=False)
    performed_on = models.DateField("履行日期", null=True)
    redone_request = models.ForeignKey(InfoRequest, on_delete=models.PROTECT, null=True, related_name="+")
    registered_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    registered_at = models.DateTimeField()

    class Meta:
        indexes = [
            models.Index(fields=["agency", "filed_on", "concluded_on", "block", "result"], name="remedies_counted"),
            models.Index(fields=["-filed_on", "-id"], name="remedies_newest"),
            models.Index(fields=["agency", "replied_on", "reply_due_on"], name="remedies_reply_due"),
            models.Index(fields=["agency", "performed_on", "perform_by"], name="remedies_perform_due"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["agency", "organ", "case_number"], name="remedies_number_once"),
            models.CheckConstraint(condition=Q(block__in=[b.value for b in RemedyBlock]), name="remedies_block_known"),
            models.CheckConstraint(
                condition=Q(result="", concluded_on__isnull=True)
                | Q(result__in=[r.value for r in RemedyResult], concluded_on__isnull=False),
                name="remedies_result_when_concluded",
            ),
            models.CheckConstraint(
                condition=Q(concluded_on__isnull=True) | Q(concluded_on__gte=F("filed_on")),
                name="remedies_filed_before_concluded",
            ),
            models.CheckConstraint(
                condition=Q(earlier__isnull=True) | Q(block=RemedyBlock.LITIGATION_AFTER_RECONSIDERATION.value),
                name="remedies_earlier_of_a_later_suit",
            ),
            models.CheckConstraint(
                condition=Q(instance=Instance.FIRST.value, appeal_of__isnull=True)
                | Q(instance__in=[Instance.SECOND.value, Instance.RETRIAL.value])
                & ~Q(block=RemedyBlock.RECONSIDERATION.value),
                name="remedies_instance_of_suits",
            ),
            models.CheckConstraint(
                condition=Q(stands="")
                | Q(
                    stands__in=[r.value for r in RemedyResult], result=RemedyResult.OTHER.value, appeal_of__isnull=False
                ),
                name="remedies_stands_of_the_instance_below",
            ),
            models.CheckConstraint(
                condition=Q(procedure__in=[p.value for p in Procedure]), name="remedies_procedure_known"
            ),
        ]

    def __str__(self) -> str:
        return self.case_number

    @property
    def section_id(self) -> int | None:
        """The section whose people may know of it: that of the request it is about."""
        return self.info_request.section_id if self.info_request else None


class RemedyEvent(models.Model):
    """案件进程: one thing that happened in a case, or a hearing set for a day to come."""

    case = models.ForeignKey(RemedyCase, on_delete=models.PROTECT, related_name="events")
    kind = models.CharField("进程", max_length=12, choices=EventKind.choices())
    on = models.DateField("日期")
    clock_time = models.TimeField("时间", null=True)
    place = models.CharField("地点", max_length=120, blank=True)
    words = models.CharField("说明", max_length=500, blank=True)
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["on", "id"]
        indexes = [models.Index(fields=["kind", "on"], name="remedies_hearings")]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=[kind.value for kind in EventKind]), name="remedies_event_known"
            ),
        ]


class RemedyPaper(Attached):
    """案件材料: notices, replies, evidence, decisions."""

    case = models.ForeignKey(RemedyCase, on_delete=models.PROTECT, related_name="papers")
