"""不能确定属性: the question put to the competent department or the secrecy administration; no rules."""

from django.db import models
from django.db.models import F, Q

from gongkai.accounts.models import User
from gongkai.agencies.models import Agency
from gongkai.attachments.attached import Attached
from gongkai.law.vocabulary import Openness
from gongkai.review.models.slips import ReviewSlip
from gongkai.review.vocabulary import AskedBody, Conclusion


class Referral(models.Model):
    """《不能确定属性审查表》: a record of its own; publishing waits for the answer."""

    slip = models.ForeignKey(ReviewSlip, on_delete=models.PROTECT, related_name="referrals")
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+", verbose_name="报送单位")
    year = models.PositiveIntegerField()
    serial = models.PositiveIntegerField()
    number = models.CharField("编号", max_length=60, unique=True)
    body = models.CharField("报送机关类别", max_length=12, choices=AskedBody.choices(), default=AskedBody.COMPETENT)
    sent_to = models.CharField("报送机关", max_length=120)
    reason = models.TextField("不能确定的理由")
    provisions = models.CharField("涉及的保密事项范围或法律条款", max_length=300, blank=True)
    own_opinion = models.TextField("本机关初步意见", blank=True)
    preliminary = models.CharField("初步属性", max_length=20, choices=Openness.choices(), blank=True)
    body_opinion = models.TextField("本机关保密审查机构意见", blank=True)
    letter_number = models.CharField("报审函文号", max_length=80, blank=True)
    endorsed_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+", verbose_name="批准人")
    endorsed_on = models.DateField("批准日期", null=True)
    sent_on = models.DateField("报送日期")
    answer_due_on = models.DateField("答复期限", null=True)  # written by clock alone
    answered_on = models.DateField("答复日期", null=True)
    answer_number = models.CharField("答复文号", max_length=80, blank=True)
    answer = models.CharField("答复结论", max_length=12, choices=Conclusion.choices(), blank=True)
    answer_text = models.TextField("答复内容", blank=True)
    sent_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", verbose_name="经办人")

    class Meta:
        ordering = ["id"]
        indexes = [models.Index(fields=["agency", "answered_on", "answer_due_on"], name="review_referral_due")]
        constraints = [
            models.UniqueConstraint(fields=["agency", "year", "serial"], name="review_referral_serial"),
            models.CheckConstraint(
                condition=Q(answered_on__isnull=True) | Q(answered_on__gte=F("sent_on")), name="review_referral_days"
            ),
            models.CheckConstraint(condition=Q(body__in=[b.value for b in AskedBody]), name="review_referral_body"),
        ]

    def __str__(self) -> str:
        return f"{self.number} → {self.sent_to}"

    @property
    def journal_agency_id(self) -> int:
        """Whose auditor reads what was done about it."""
        return self.agency_id


class ReferralFile(Attached):
    """The letter as sent, or the answer as it came."""

    referral = models.ForeignKey(Referral, on_delete=models.PROTECT, related_name="files")
