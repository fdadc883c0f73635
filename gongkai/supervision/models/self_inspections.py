"""自查整改报告: a unit's own report for an inspection, chapter by chapter."""

from django.db import models
from django.db.models import Q

from gongkai.accounts.models import User
from gongkai.agencies.models import Agency
from gongkai.supervision.models.inspections import Inspection
from gongkai.supervision.vocabulary import SelfState


class SelfInspection(models.Model):
    """One unit's report on one inspection; who handed it in does not accept it."""

    inspection = models.ForeignKey(Inspection, on_delete=models.PROTECT, related_name="self_inspections")
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+", verbose_name="单位")
    title = models.CharField("标题", max_length=120)
    state = models.CharField("状态", max_length=10, choices=SelfState.choices())
    started_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    started_at = models.DateTimeField()
    submitted_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    submitted_on = models.DateField("报送日期", null=True)
    judged_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    judged_on = models.DateField("接收、退回日期", null=True)
    judged_words = models.CharField("意见", max_length=500, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["inspection", "agency"], name="supervision_self_once"),
            models.CheckConstraint(condition=Q(state__in=[s.value for s in SelfState]), name="supervision_self_state"),
            models.CheckConstraint(
                condition=Q(state=SelfState.DRAFT.value) | Q(submitted_on__isnull=False),
                name="supervision_self_handed_in",
            ),
        ]

    def __str__(self) -> str:
        return self.title


class SelfChapter(models.Model):
    """The text of one chapter; `key` is that of `self_inspection.toml`."""

    report = models.ForeignKey(SelfInspection, on_delete=models.CASCADE, related_name="chapters")
    key = models.CharField(max_length=30)
    body = models.TextField("内容", max_length=8000, blank=True)
    written_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["report", "key"], name="supervision_chapter_once")]
