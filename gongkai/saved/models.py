"""Queries kept under a name, and batches of one action over many records; no rules.

What a query asks and what a batch does belongs to whoever uses them: here they are plain values.
"""

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import Q

from gongkai.accounts.models import User
from gongkai.agencies.models import Agency
from gongkai.saved.vocabulary import BatchState, LineState, Sharing


class SavedQuery(models.Model):
    """已存查询: conditions, columns and order under a name; others open it within what they may see themselves."""

    owner = models.ForeignKey(User, on_delete=models.PROTECT, related_name="saved_queries", verbose_name="所有人")
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+", verbose_name="所属单位")
    name = models.CharField("名称", max_length=60)
    note = models.CharField("说明", max_length=200, blank=True)
    question = models.JSONField("查询", default=dict, encoder=DjangoJSONEncoder)
    sharing = models.CharField("共享", max_length=10, choices=Sharing.choices(), default=Sharing.OWN)
    created_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField()

    class Meta:
        ordering = ["name", "id"]
        indexes = [models.Index(fields=["agency", "sharing"], name="saved_shared")]
        constraints = [
            models.UniqueConstraint(fields=["owner", "name"], name="saved_name_once"),
            models.CheckConstraint(condition=Q(sharing__in=[s.value for s in Sharing]), name="saved_sharing_known"),
        ]

    def __str__(self) -> str:
        return self.name


class Pin(models.Model):
    """A query somebody keeps on their own start page."""

    query = models.ForeignKey(SavedQuery, on_delete=models.CASCADE, related_name="pins")
    person = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    pinned_at = models.DateTimeField()

    class Meta:
        ordering = ["pinned_at", "id"]
        constraints = [models.UniqueConstraint(fields=["query", "person"], name="saved_pin_once")]


class BatchAct(models.Model):
    """批量办理: one action over many records: who, what, with which values, and how far it has come."""

    key = models.CharField(max_length=40)  # of the form that was sent: a second press finds the first batch
    verb = models.CharField("操作", max_length=30)
    values = models.JSONField("内容", default=dict, encoder=DjangoJSONEncoder)
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+")
    made_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", verbose_name="办理人")
    started_at = models.DateTimeField("开始时间")
    finished_at = models.DateTimeField("完成时间", null=True)
    undone_at = models.DateTimeField("撤销时间", null=True)
    state = models.CharField(max_length=10, choices=BatchState.choices(), default=BatchState.RUNNING)
    total = models.PositiveIntegerField("共", default=0)
    done = models.PositiveIntegerField("已处理", default=0)
    refused = models.PositiveIntegerField("未通过", default=0)

    class Meta:
        ordering = ["-id"]
        indexes = [models.Index(fields=["made_by", "-id"], name="saved_batches")]
        constraints = [
            models.UniqueConstraint(fields=["made_by", "key"], name="saved_batch_once"),
            models.CheckConstraint(condition=Q(state__in=[s.value for s in BatchState]), name="saved_batch_state"),
        ]

    def __str__(self) -> str:
        return f"批量办理{self.pk}"


class BatchLine(models.Model):
    """One record of a batch: what became of it, why it was refused, and how it stood before."""

    batch = models.ForeignKey(BatchAct, on_delete=models.CASCADE, related_name="lines")
    position = models.PositiveIntegerField()
    record_id = models.BigIntegerField()  # a value, not a link: a deleted draft stays in the record of the batch
    label = models.CharField("名称", max_length=300)
    state = models.CharField(max_length=10, choices=LineState.choices(), default=LineState.WAITING)
    why = models.CharField("说明", max_length=500, blank=True)
    before = models.JSONField("原值", default=dict, encoder=DjangoJSONEncoder)
    after = models.JSONField("现值", default=dict, encoder=DjangoJSONEncoder)

    class Meta:
        ordering = ["position"]
        indexes = [models.Index(fields=["batch", "state", "position"], name="saved_line_state")]
        constraints = [
            models.UniqueConstraint(fields=["batch", "position"], name="saved_line_once"),
            models.CheckConstraint(condition=Q(state__in=[s.value for s in LineState]), name="saved_line_known"),
        ]
