"""发布协调: the written consent of other bodies before a release; no rules."""

from django.db import models
from django.db.models import F, Q

from gongkai.accounts.models import User
from gongkai.agencies.models import Agency
from gongkai.attachments.attached import Attached
from gongkai.information.models import InfoItem, Revision
from gongkai.review.vocabulary import ConsentAnswer, CoordinationKind, CoordinationState


class Coordination(models.Model):
    """What other bodies were asked about one revision before it goes out."""

    item = models.ForeignKey(InfoItem, on_delete=models.PROTECT, related_name="coordinations")
    revision = models.ForeignKey(Revision, on_delete=models.PROTECT, related_name="+")
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+", verbose_name="牵头单位")
    year = models.PositiveIntegerField()
    serial = models.PositiveIntegerField()
    number = models.CharField("编号", max_length=60, unique=True)
    kind = models.CharField("协调情形", max_length=12, choices=CoordinationKind.choices())
    matter = models.TextField("请确认的内容")
    asked_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", verbose_name="经办人")
    asked_on = models.DateField("发出日期")
    due_on = models.DateField("答复期限")  # written by clock alone
    state = models.CharField("状态", max_length=12, choices=CoordinationState.choices(), default=CoordinationState.OPEN)
    decision = models.TextField("负责人决定", blank=True)
    decided_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+", verbose_name="决定人")
    decided_on = models.DateField("决定日期", null=True)

    class Meta:
        ordering = ["-id"]
        indexes = [
            models.Index(fields=["agency", "state", "due_on"], name="review_coord_due"),
            models.Index(fields=["item", "state"], name="review_coord_item"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["agency", "year", "serial"], name="review_coord_serial"),
            models.UniqueConstraint(fields=["item"], condition=Q(state="open"), name="review_coord_one_open"),
            models.CheckConstraint(condition=Q(kind__in=[k.value for k in CoordinationKind]), name="review_coord_kind"),
            models.CheckConstraint(
                condition=Q(state__in=[s.value for s in CoordinationState]), name="review_coord_state"
            ),
            models.CheckConstraint(condition=Q(due_on__gte=F("asked_on")), name="review_coord_days"),
        ]

    def __str__(self) -> str:
        return self.number


class Consent(models.Model):
    """One body that was asked: inside the system, or outside by letter."""

    coordination = models.ForeignKey(Coordination, on_delete=models.PROTECT, related_name="consents")
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, null=True, related_name="+", verbose_name="被征求单位")
    name = models.CharField("被征求单位名称", max_length=120)  # as it was called then
    answer = models.CharField("意见", max_length=12, choices=ConsentAnswer.choices(), blank=True)
    reason = models.TextField("理由和修改意见", blank=True)
    doc_number = models.CharField("回函文号", max_length=80, blank=True)
    answered_on = models.DateField("答复日期", null=True)
    answered_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+", verbose_name="登记人")

    class Meta:
        ordering = ["id"]
        indexes = [models.Index(fields=["agency", "answered_on"], name="review_consent_open")]
        constraints = [
            models.UniqueConstraint(fields=["coordination", "name"], name="review_consent_once"),
            models.CheckConstraint(
                condition=Q(answer="", answered_on__isnull=True)
                | (Q(answer__in=[a.value for a in ConsentAnswer]) & Q(answered_on__isnull=False)),
                name="review_consent_answer",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.coordination.number} → {self.name}"

    @property
    def journal_agency_id(self) -> int:
        """Whose auditor reads what was done about it."""
        return self.coordination.agency_id


class ConsentFile(Attached):
    """The written consent."""

    consent = models.ForeignKey(Consent, on_delete=models.PROTECT, related_name="files")
