"""What the release checks found, and who lifted it; no rules."""

from django.db import models
from django.db.models import Q

from gongkai.accounts.models import User
from gongkai.information.models import Revision


class Scan(models.Model):
    """One run of the release checks over one revision and its files."""

    revision = models.OneToOneField(Revision, on_delete=models.CASCADE, related_name="scan")  # goes with a draft
    ran_at = models.DateTimeField()
    blocks = models.PositiveIntegerField(default=0)
    warnings = models.PositiveIntegerField(default=0)


class Finding(models.Model):
    """One thing the scan found, masked; a block is lifted only by a second person."""

    scan = models.ForeignKey(Scan, on_delete=models.CASCADE, related_name="findings")
    rule = models.CharField(max_length=30)  # P1 … P12, T1 … (review.scan)
    severity = models.CharField(max_length=8)  # block warn info
    place = models.CharField(max_length=200)  # 标题 正文 附件《…》
    offset = models.PositiveIntegerField(default=0)
    masked = models.CharField(max_length=200)
    message = models.CharField(max_length=300)
    said = models.JSONField("如何组成", null=True)  # of law.sentences.packed: for readers of another language
    fingerprint = models.CharField(max_length=64)  # keyed hash of the value, to recognise it in the next revision
    asked_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    asked_reason = models.CharField("误报说明", max_length=300, blank=True)
    lifted_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    lifted_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(lifted_by__isnull=True) | ~Q(lifted_by=models.F("asked_by")), name="review_second_person"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.rule} {self.place}"

    @property
    def journal_agency_id(self) -> int:
        """Whose auditor reads what was done about this finding."""
        return self.scan.revision.item.agency_id
