"""Files by content hash, and the text taken out of them."""

from django.db import models


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
    stored_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        indexes = [models.Index(fields=["id"], condition=models.Q(waits_for_ocr=True), name="attachments_wait_for_ocr")]
