"""不予公开复查: whether what was kept from the public may be disclosed now; no rules."""

from django.db import models
from django.db.models import F, Q

from gongkai.accounts.models import User
from gongkai.agencies.models import Agency
from gongkai.information.models import InfoItem, Revision
from gongkai.review.models.slips import ReviewSlip
from gongkai.review.vocabulary import LookOutcome, LookState


class SecondLook(models.Model):
    """One look at one decision not to publish: proposed by somebody, approved by another.

    Law: Regulation 2019, Art. 18.
    """

    item = models.ForeignKey(InfoItem, on_delete=models.PROTECT, related_name="second_looks")
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+", verbose_name="单位")
    slip = models.ForeignKey(ReviewSlip, on_delete=models.PROTECT, related_name="second_looks", verbose_name="原审查单")
    outcome = models.CharField("复查意见", max_length=12, choices=LookOutcome.choices())
    reason = models.TextField("理由")
    state = models.CharField("状态", max_length=12, choices=LookState.choices(), default=LookState.PROPOSED)
    proposed_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", verbose_name="提出人")
    proposed_on = models.DateField("提出日期")
    decided_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+", verbose_name="审定人")
    decided_on = models.DateField("审定日期", null=True)
    remark = models.CharField("审定意见", max_length=300, blank=True)
    started = models.ForeignKey(Revision, on_delete=models.PROTECT, null=True, related_name="+")  # the draft it led to

    class Meta:
        ordering = ["-id"]
        indexes = [
            models.Index(fields=["agency", "state"], name="review_look_state"),
            models.Index(fields=["slip", "state", "-decided_on"], name="review_look_slip"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["slip"], condition=Q(state="proposed"), name="review_look_one_open"),
            models.CheckConstraint(condition=Q(state__in=[s.value for s in LookState]), name="review_look_known"),
            models.CheckConstraint(condition=Q(outcome__in=[o.value for o in LookOutcome]), name="review_look_outcome"),
            models.CheckConstraint(
                condition=Q(decided_by__isnull=True) | ~Q(decided_by=F("proposed_by")), name="review_look_second"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.slip.number} {self.outcome}"
