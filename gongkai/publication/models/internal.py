"""机关内部公开: what staff alone may read. A projection of its own; nothing of it ever becomes a `PublicItem`."""

from django.db import models
from django.db.models import Q

from gongkai.accounts.models import User
from gongkai.agencies.models import Agency
from gongkai.information.models import InfoItem
from gongkai.publication.vocabulary import InternalReach


class InternalItem(models.Model):
    """One item on the internal board, as the staff within its reach see it. Rewritten whole when published again."""

    item = models.OneToOneField(InfoItem, on_delete=models.PROTECT, primary_key=True, related_name="internal")
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+", verbose_name="公开单位")
    reach = models.CharField("公开范围", max_length=8, choices=InternalReach.choices())
    kind = models.CharField("信息种类", max_length=20)
    title = models.CharField("名称", max_length=300)
    doc_number = models.CharField("文号", max_length=80, blank=True)
    summary = models.TextField(blank=True)
    body_html = models.TextField(blank=True)
    body_text = models.TextField(blank=True)
    matter = models.CharField("内部公开事项", max_length=20, blank=True)  # a choice of the kind's own field
    extra = models.JSONField(default=dict)
    made_on = models.DateField("生成日期")
    revision_number = models.PositiveIntegerField()
    published_at = models.DateTimeField()
    published_on = models.DateField("公开日期")
    updated_at = models.DateTimeField()
    published_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")

    class Meta:
        indexes = [
            models.Index(fields=["agency", "-published_on", "-item"], name="internal_newest"),
            models.Index(fields=["matter", "-published_on", "-item"], name="internal_matter"),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(reach__in=[r.value for r in InternalReach]), name="internal_reach_known")
        ]

    def __str__(self) -> str:
        return self.title


class InternalFile(models.Model):
    """附件 beside it; gone with its item."""

    internal = models.ForeignKey(InternalItem, on_delete=models.CASCADE, related_name="files")
    sha256 = models.CharField(max_length=64)
    name = models.CharField(max_length=200)
    media_type = models.CharField(max_length=100)
    size = models.BigIntegerField()
    position = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["position", "id"]


class InternalRead(models.Model):
    """已阅: who opened which item first when, and the version read."""

    item = models.ForeignKey(InfoItem, on_delete=models.PROTECT, related_name="internal_reads")
    reader = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    revision_number = models.PositiveIntegerField()
    read_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["item", "reader"], name="internal_read_once")]
