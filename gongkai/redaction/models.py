"""遮盖: a piece of work on one file, and the regions marked on its pages."""

from django.db import models
from django.db.models import F, Q

from gongkai.accounts.models import User
from gongkai.agencies.models import Agency, Section
from gongkai.attachments.models import StoredFile
from gongkai.information.models import InfoItem
from gongkai.redaction.vocabulary import RedactionState

OPEN = (RedactionState.MARKING, RedactionState.MAKING, RedactionState.MADE, RedactionState.CHECKED)


class Redaction(models.Model):
    """One file being redacted: the original, its pages to mark on, and the copy fit for release.

    The original stays where it is and is never public; the result stands beside it under its own hash.
    """

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+", verbose_name="单位")
    section = models.ForeignKey(Section, on_delete=models.PROTECT, null=True, related_name="+", verbose_name="科室")
    item = models.ForeignKey(InfoItem, on_delete=models.PROTECT, null=True, related_name="redactions")
    name = models.CharField("文件名", max_length=200)
    source = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")
    pages = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")  # the PDF that is marked on
    page_count = models.PositiveIntegerField("页数")
    is_laid_out = models.BooleanField("重新排版", default=False)  # a Word file: text and tables only
    state = models.CharField("状态", max_length=12, choices=RedactionState.choices(), default=RedactionState.MARKING)
    result = models.ForeignKey(StoredFile, on_delete=models.PROTECT, null=True, related_name="+")
    proof = models.JSONField("读回检查", default=dict)  # what was looked at and how much of it; no removed text
    problem = models.CharField("没有生成的原因", max_length=500, blank=True)
    opened_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", verbose_name="标记人")
    opened_at = models.DateTimeField()
    marked_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")  # the last one
    marked_at = models.DateTimeField()
    made_at = models.DateTimeField(null=True)
    checked_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    checked_at = models.DateTimeField(null=True)
    remark = models.CharField("核验意见", max_length=300, blank=True)

    class Meta:
        indexes = [models.Index(fields=["agency", "state", "-marked_at"], name="redaction_list")]
        constraints = [
            models.UniqueConstraint(
                fields=["item", "source"], condition=Q(state__in=[s.value for s in OPEN]), name="redaction_one_open"
            ),
            models.CheckConstraint(
                condition=Q(state__in=[s.value for s in RedactionState]), name="redaction_state_known"
            ),
            models.CheckConstraint(
                condition=Q(state__in=["marking", "making", "cancelled"]) | Q(result__isnull=False),
                name="redaction_has_result",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def journal_agency_id(self) -> int:
        """Whose auditor reads what was done to it."""
        return self.agency_id


class Mark(models.Model):
    """A region that is to be taken away, in shares of the page as it is shown; what was undone can be done again."""

    redaction = models.ForeignKey(Redaction, on_delete=models.CASCADE, related_name="marks")
    step = models.PositiveIntegerField()  # marks made in one go are undone in one go
    page = models.PositiveIntegerField("页")  # from 1
    left = models.FloatField()
    top = models.FloatField()
    right = models.FloatField()
    bottom = models.FloatField()
    ground_code = models.CharField("依据", max_length=12, blank=True)
    note = models.CharField("说明", max_length=120, blank=True)
    is_undone = models.BooleanField(default=False)
    made_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["page", "top", "left", "id"]
        indexes = [models.Index(fields=["redaction", "is_undone", "page"], name="redaction_marks")]
        constraints = [
            models.CheckConstraint(
                condition=Q(
                    left__gte=0, top__gte=0, right__lte=1, bottom__lte=1, left__lt=F("right"), top__lt=F("bottom")
                ),
                name="redaction_mark_on_page",
            )
        ]


class PageText(models.Model):
    """What was recognised on a page without a text layer; empty until the background job has read it.

    As private as the original, and let go of when the work is done.
    """

    redaction = models.ForeignKey(Redaction, on_delete=models.CASCADE, related_name="page_texts")
    page = models.PositiveIntegerField("页")  # from 1
    glyphs = models.JSONField(null=True)  # [text, left, top, right, bottom] each

    class Meta:
        constraints = [models.UniqueConstraint(fields=["redaction", "page"], name="redaction_page_once")]
        indexes = [
            models.Index(fields=["id"], condition=Q(glyphs__isnull=True), name="redaction_unread_pages"),
        ]
