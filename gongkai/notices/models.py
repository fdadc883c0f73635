"""Notices with their receipts, and messages in threads about a record; no rules.

A record is named by the journal's kind and number and by its address: what stands above this room is not known here.
"""

from django.db import models
from django.db.models import F, Q

from gongkai.accounts.models import User
from gongkai.agencies.models import Agency
from gongkai.attachments.attached import Attached


class Notice(models.Model):
    """通知: told to units, or to some duties of them; each receiver has a receipt."""

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="notices", verbose_name="发出单位")
    year = models.PositiveSmallIntegerField("年度")
    serial = models.PositiveIntegerField("序号")
    number = models.CharField("编号", max_length=40)
    title = models.CharField("标题", max_length=120)
    text = models.TextField("正文")
    must_read = models.BooleanField("必读", default=False)
    wants_reply = models.BooleanField("需要回执", default=False)
    due_on = models.DateField("办理期限", null=True, blank=True)
    duties = models.JSONField("收件职责", default=list)  # codes of Duty; empty: everybody of the units
    sent_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", verbose_name="发出人")
    sent_at = models.DateTimeField("发出时间")
    sent_on = models.DateField("发出日期")
    recalled_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    recalled_at = models.DateTimeField("撤回时间", null=True)
    recall_reason = models.CharField("撤回原因", max_length=200, blank=True)

    class Meta:
        ordering = ["-id"]
        indexes = [models.Index(fields=["agency", "-sent_at"], name="notices_by_sender")]
        constraints = [
            models.UniqueConstraint(fields=["agency", "year", "serial"], name="notices_number_once"),
            models.CheckConstraint(
                condition=Q(due_on__isnull=True) | Q(due_on__gte=F("sent_on")), name="notices_due_order"
            ),
            models.CheckConstraint(
                condition=Q(recalled_at__isnull=True, recall_reason="")
                | (Q(recalled_at__isnull=False) & ~Q(recall_reason="")),
                name="notices_recall_said",
            ),
        ]

    def __str__(self) -> str:
        return self.number


class NoticeUnit(models.Model):
    """A unit a notice went to, with or without anybody there to read it."""

    notice = models.ForeignKey(Notice, on_delete=models.CASCADE, related_name="units")
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["notice", "agency"], name="notices_unit_once")]


class Receipt(models.Model):
    """阅读回执: one receiver of a notice, when they first opened it and what they answered."""

    notice = models.ForeignKey(Notice, on_delete=models.CASCADE, related_name="receipts")
    person = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+")  # as which unit they were told
    opened_at = models.DateTimeField("打开时间", null=True)
    replied_at = models.DateTimeField("回执时间", null=True)
    reply = models.CharField("回执内容", max_length=500, blank=True)
    reminded_at = models.DateTimeField("最近催阅", null=True)
    reminders = models.PositiveSmallIntegerField("催阅次数", default=0)

    class Meta:
        indexes = [
            models.Index(fields=["person", "opened_at"], name="notices_of_person"),
            models.Index(fields=["notice", "agency", "opened_at"], name="notices_of_unit"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["notice", "person"], name="notices_receipt_once"),
            models.CheckConstraint(
                condition=Q(replied_at__isnull=True) | Q(opened_at__isnull=False), name="notices_read_before_reply"
            ),
        ]


class NoticeFile(Attached):
    """附件 of a notice."""

    notice = models.ForeignKey(Notice, on_delete=models.CASCADE, related_name="files")


class Thread(models.Model):
    """消息: what some people say to one another about one record."""

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+", verbose_name="发起单位")
    subject = models.CharField("事由", max_length=120)
    to_label = models.CharField("收件人", max_length=200)  # as the sender chose it: a person, or a duty of a unit
    about_kind = models.CharField(max_length=80, blank=True)  # as the journal names it; empty: about no record
    about_id = models.CharField(max_length=40, blank=True)
    about_label = models.CharField("相关记录", max_length=200, blank=True)
    about_address = models.CharField(max_length=200, blank=True)
    started_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    started_at = models.DateTimeField()
    last_at = models.DateTimeField()

    class Meta:
        ordering = ["-last_at", "-id"]
        indexes = [models.Index(fields=["about_kind", "about_id"], name="notices_about")]

    def __str__(self) -> str:
        return f"消息{self.pk}"  # the subject is free text, and stays out of the journal

    @property
    def journal_agency_id(self) -> int:
        """Whose auditor reads that it was sent."""
        return self.agency_id


class Message(models.Model):
    """One thing said in a thread. Never changed."""

    thread = models.ForeignKey(Thread, on_delete=models.CASCADE, related_name="messages")
    writer = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    text = models.TextField("内容")
    sent_at = models.DateTimeField()

    class Meta:
        ordering = ["id"]
        indexes = [models.Index(fields=["writer", "sent_at"], name="notices_rate")]


class MessageFile(Attached):
    """附件 of a message."""

    message = models.ForeignKey(Message, on_delete=models.CASCADE, related_name="files")


class Participant(models.Model):
    """Somebody who may read a thread: who began it and whom it went to; how much of it is new to them."""

    thread = models.ForeignKey(Thread, on_delete=models.CASCADE, related_name="participants")
    person = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    unread = models.PositiveIntegerField("未读", default=0)
    read_at = models.DateTimeField("最近阅读", null=True)

    class Meta:
        indexes = [models.Index(fields=["person", "unread"], name="notices_unread")]
        constraints = [models.UniqueConstraint(fields=["thread", "person"], name="notices_participant_once")]
