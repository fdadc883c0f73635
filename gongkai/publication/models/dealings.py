"""What ties items to each other, to other bodies and to documents of higher levels."""

from django.db import models
from django.db.models import F, Q

from gongkai.accounts.models import User
from gongkai.agencies.models import Agency
from gongkai.information.models import InfoItem
from gongkai.publication.vocabulary import LinkOrigin, RelationKind, SendingState, SendingWish


class Relation(models.Model):
    """文件沿革: a later document changes, ends, replaces, explains or passes on an earlier one."""

    later = models.ForeignKey(InfoItem, on_delete=models.PROTECT, related_name="acts_on")
    earlier = models.ForeignKey(InfoItem, on_delete=models.PROTECT, related_name="acted_on_by")
    kind = models.CharField("关系", max_length=8, choices=RelationKind.choices())
    takes_effect_on = models.DateField("起始日期")
    note = models.CharField("说明", max_length=200, blank=True)
    added_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    added_at = models.DateTimeField()

    class Meta:
        ordering = ["takes_effect_on", "id"]
        constraints = [
            models.UniqueConstraint(fields=["later", "earlier", "kind"], name="publication_relation_once"),
            models.CheckConstraint(condition=~Q(later=F("earlier")), name="publication_relation_two"),
            models.CheckConstraint(
                condition=Q(kind__in=[k.value for k in RelationKind]), name="publication_relation_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.later_id} {RelationKind(self.kind).label} {self.earlier_id}"


class PublicationPolicy(models.Model):
    """公开工作的设置 of one body; without a row the room's own defaults hold."""

    agency = models.OneToOneField(Agency, on_delete=models.PROTECT, related_name="publication_policy")
    expiring_days = models.PositiveIntegerField("有效期届满前提醒天数")
    changed_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    changed_at = models.DateTimeField()


class Sending(models.Model):
    """转送: an item offered to another body, to be listed there as well or to become its own."""

    item = models.ForeignKey(InfoItem, on_delete=models.PROTECT, related_name="sendings")
    sender = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+", verbose_name="转出单位")
    receiver = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+", verbose_name="接收单位")
    wish = models.CharField("转送方式", max_length=8, choices=SendingWish.choices())
    state = models.CharField("状态", max_length=10, choices=SendingState.choices(), default=SendingState.OFFERED)
    note = models.CharField("说明", max_length=300, blank=True)
    column_code = models.CharField("列入栏目", max_length=60, blank=True)  # where the receiver lists it
    sent_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    sent_at = models.DateTimeField()
    answered_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    answered_at = models.DateTimeField(null=True)
    reason = models.CharField("不接收、撤回的理由", max_length=300, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["receiver", "state"], name="publication_sending_in"),
            models.Index(fields=["sender", "state"], name="publication_sending_out"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["item", "receiver"], condition=Q(state__in=["offered", "listed"]), name="publication_sent_once"
            ),
            models.CheckConstraint(condition=~Q(sender=F("receiver")), name="publication_sent_away"),
            models.CheckConstraint(
                condition=Q(state__in=[s.value for s in SendingState]), name="publication_sending_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.sender_id} → {self.receiver_id}"

    @property
    def agency_id(self) -> int:
        """Whose auditor reads of it."""
        return self.sender_id


class LinkedDocument(models.Model):
    """上级文件: a document of a higher level, linked where it is published and never counted as the body's own."""

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+", verbose_name="登记单位")
    title = models.CharField("名称", max_length=300)
    doc_number = models.CharField("文号", max_length=80, blank=True)
    issuer = models.CharField("发文机关", max_length=120)
    issued_on = models.DateField("成文日期", null=True)
    address = models.CharField("网址", max_length=500)
    column_code = models.CharField("栏目", max_length=60)
    origin = models.CharField("来源", max_length=10, choices=LinkOrigin.choices(), default=LinkOrigin.TYPED)
    source_name = models.CharField("来源系统", max_length=60, blank=True)  # of what was fetched from another system
    source_key = models.CharField(max_length=120)  # of the address: read twice, kept once
    written_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField()
    shown_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")  # null: not public yet
    shown_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    ended_reason = models.CharField("取消的原因", max_length=200, blank=True)
    checked_at = models.DateTimeField(null=True)
    link_problem = models.CharField(max_length=100, blank=True)

    class Meta:
        indexes = [models.Index(fields=["column_code", "-issued_on", "-id"], name="publication_linked_column")]
        constraints = [
            models.UniqueConstraint(fields=["agency", "source_key"], name="publication_linked_once"),
            models.CheckConstraint(
                condition=Q(shown_by__isnull=True) | ~Q(shown_by=F("written_by")), name="publication_linked_second"
            ),
            models.CheckConstraint(
                condition=Q(origin__in=[o.value for o in LinkOrigin]), name="publication_linked_origin"
            ),
        ]

    def __str__(self) -> str:
        return self.title


class SiteKeeper(models.Model):
    """网站主办: which body answers for the site, and which runs it, from a day on; a change is a new row."""

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+", verbose_name="主办单位")
    runs = models.CharField("承办单位", max_length=120)
    from_on = models.DateField("起始日期", unique=True)
    basis = models.CharField("依据", max_length=200)
    note = models.CharField("移交说明", max_length=300, blank=True)
    entered_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    entered_at = models.DateTimeField()

    class Meta:
        ordering = ["-from_on"]

    def __str__(self) -> str:
        return self.runs
