"""先行公开: what a leader let out before the full review, to be reviewed afterwards; no rules."""

from django.db import models
from django.db.models import F, Q

from gongkai.accounts.models import User
from gongkai.information.models import InfoItem, Revision
from gongkai.review.models.slips import ReviewSlip
from gongkai.review.vocabulary import Emergency, UrgentState


class UrgentRelease(models.Model):
    """A leader's signed word that one revision goes out now; the rest of the signatures follow."""

    item = models.ForeignKey(InfoItem, on_delete=models.PROTECT, related_name="urgent_releases")
    revision = models.ForeignKey(Revision, on_delete=models.PROTECT, related_name="+")
    digest = models.CharField(max_length=64)  # of the revision the word was given for
    slip = models.ForeignKey(ReviewSlip, on_delete=models.PROTECT, related_name="urgent_releases")
    emergency = models.CharField("紧急情形", max_length=12, choices=Emergency.choices())
    reason = models.TextField("先行公开的理由")
    ordered_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", verbose_name="签批人")
    ordered_post = models.CharField(max_length=60, blank=True)
    ordered_at = models.DateTimeField("签批时间")
    ordered_on = models.DateField("签批日期")
    due_on = models.DateField("补办期限")  # written by clock alone
    state = models.CharField("状态", max_length=12, choices=UrgentState.choices(), default=UrgentState.OPEN)
    cleared_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+", verbose_name="补办人")
    cleared_on = models.DateField("补办完成日期", null=True)

    class Meta:
        ordering = ["id"]
        indexes = [models.Index(fields=["state", "due_on"], name="review_urgent_due")]
        constraints = [
            models.UniqueConstraint(fields=["item"], condition=Q(state="open"), name="review_urgent_one_open"),
            models.CheckConstraint(condition=Q(state__in=[s.value for s in UrgentState]), name="review_urgent_state"),
            models.CheckConstraint(
                condition=Q(cleared_by__isnull=True) | ~Q(cleared_by=F("ordered_by")), name="review_urgent_second"
            ),
            models.CheckConstraint(condition=Q(due_on__gte=F("ordered_on")), name="review_urgent_days"),
        ]

    def __str__(self) -> str:
        return f"{self.slip.number} {self.ordered_on:%Y-%m-%d}"

    @property
    def journal_agency_id(self) -> int:
        """Whose auditor reads what was done about it."""
        return self.item.agency_id
