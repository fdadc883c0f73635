"""Reconsiderations and suits about information, as the reports count them; no rules."""

from django.db import models
from django.db.models import F, Q

from gongkai.accounts.models import User
from gongkai.agencies.models import Agency
from gongkai.info_requests.models import InfoRequest
from gongkai.information.models import InfoItem
from gongkai.law.vocabulary import RemedyBlock, RemedyResult


class RemedyCase(models.Model):
    """行政复议或者行政诉讼案件: one case before one organ, counted by the body it was brought against.

    A suit against two bodies is entered once for each of them. Without a result it is 尚未审结.
    """

    agency = models.ForeignKey(
        Agency, on_delete=models.PROTECT, related_name="remedy_cases", verbose_name="被申请人、被告"
    )
    block = models.CharField("类别", max_length=40, choices=RemedyBlock.choices())
    info_request = models.ForeignKey(InfoRequest, on_delete=models.PROTECT, null=True, related_name="remedy_cases")
    item = models.ForeignKey(InfoItem, on_delete=models.PROTECT, null=True, related_name="+")
    earlier = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="later")
    case_number = models.CharField("案号", max_length=80)
    organ = models.CharField("复议机关、法院", max_length=120)
    party_masked = models.CharField("申请人、原告", max_length=120)  # 张**; an organisation's full name
    about = models.CharField("争议事项", max_length=300)
    filed_on = models.DateField("申请、起诉日期")
    accepted_on = models.DateField("受理、立案日期", null=True)
    concluded_on = models.DateField("审结日期", null=True)
    result = models.CharField("结果", max_length=10, blank=True, choices=RemedyResult.choices())
    result_words = models.CharField("结果说明", max_length=500, blank=True)
    correction_note = models.CharField("纠正后的处理", max_length=500, blank=True)
    corrected_reply = models.CharField("重新答复的文号", max_length=80, blank=True)
    registered_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    registered_at = models.DateTimeField()

    class Meta:
        indexes = [
            models.Index(fields=["agency", "filed_on", "concluded_on", "block", "result"], name="remedies_counted"),
            models.Index(fields=["-filed_on", "-id"], name="remedies_newest"),
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
        ]

    def __str__(self) -> str:
        return self.case_number

    @property
    def section_id(self) -> int | None:
        """The section whose people may know of it: that of the request it is about."""
        return self.info_request.section_id if self.info_request else None
