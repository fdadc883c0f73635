"""Files by content hash, and the text taken out of them."""

from django.db import models

from gongkai.accounts.models import User
from gongkai.agencies.models import Agency


class StoredFile(models.Model):
    """Bytes kept once, by SHA-256; who may see them is decided by the room that links to them."""

    sha256 = models.CharField(max_length=64, unique=True)
    size = models.BigIntegerField()
    kind = models.CharField("类型", max_length=10)  # docx xlsx pptx pdf png jpg txt ofd doc …, by content
    media_type = models.CharField(max_length=100)
    text = models.TextField(blank=True)
    text_problem = models.CharField(max_length=200, blank=True)  # why no text could be taken out, in Chinese
    parts = models.JSONField("文字的位置", default=list, blank=True)  # of attachments.stretches: place, span or text
    waits_for_ocr = models.BooleanField("待识别图像", default=False)  # its scanned pages are read by the worker later
    pages = models.PositiveIntegerField(null=True)
    sealed_at = models.DateTimeField("隔离时间", null=True)  # a page read later carries a classification mark
    stored_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        indexes = [models.Index(fields=["id"], condition=models.Q(waits_for_ocr=True), name="attachments_wait_for_ocr")]


class PageReading(models.Model):
    """An upload whose scanned pages are being read, or in which a classification mark was found; gone once it is clean.

    A kept file has one row for each person who brought it; a sealed paper of the vault has one by its place.
    """

    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, null=True, related_name="readings")
    place = models.CharField(max_length=120, blank=True)  # where the vault keeps a sealed paper
    kind = models.CharField(max_length=10)
    todo = models.JSONField("待识别图像", default=list, blank=True)  # of a sealed paper: place in words and key
    name = models.CharField("文件名", max_length=200, blank=True)  # empty for papers of citizens
    brought_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, null=True, related_name="+")
    begun_at = models.DateTimeField(auto_now_add=True)
    mark = models.CharField("密级标志", max_length=4, blank=True)
    found_at = models.DateTimeField("发现时间", null=True)
    discarded_at = models.DateTimeField("移除时间", null=True)
    discarded_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(file__isnull=False, place="") | (models.Q(file__isnull=True) & ~models.Q(place="")),
                name="attachments_reading_of_one",
            ),
            models.UniqueConstraint(fields=["file", "brought_by"], name="attachments_reading_once"),
            models.UniqueConstraint(
                fields=["place"], condition=~models.Q(place=""), name="attachments_reading_place_once"
            ),
        ]
        indexes = [
            models.Index(
                fields=["agency"],
                condition=models.Q(found_at__isnull=False, discarded_at__isnull=True),
                name="attachments_reading_sealed",
            )
        ]

    def __str__(self) -> str:
        return self.name or "申请材料"

    @property
    def journal_agency_id(self) -> int | None:
        """Whose auditor reads what became of it."""
        return self.agency_id
