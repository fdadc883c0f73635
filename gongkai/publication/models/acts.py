"""What was done before the public, what waits for its hour, and the ways in which it was made known."""

from django.db import models
from django.db.models import Q

from gongkai.accounts.models import User
from gongkai.information.models import InfoItem, Revision
from gongkai.information.vocabulary import Way
from gongkai.publication.vocabulary import Act, Cause


class PublicationAct(models.Model):
    """发布、更正、撤回、废止: what was done to an item before the public, by whom and why. Never updated."""

    item = models.ForeignKey(InfoItem, on_delete=models.PROTECT, related_name="publication_acts")
    revision = models.ForeignKey(Revision, on_delete=models.PROTECT, related_name="+")
    act = models.CharField(max_length=10, choices=Act.choices())
    reason = models.CharField(max_length=300, blank=True)
    effective_on = models.DateField(null=True)  # of a repeal: the day it ceased to be in force; of 失效: its last day
    into = models.ForeignKey(  # of a merger: where it went on; of a repeal: what took its place
        InfoItem, on_delete=models.PROTECT, null=True, related_name="+"
    )
    done_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")  # empty: the scheduled job
    done_at = models.DateTimeField()
    done_on = models.DateField()
    due_on = models.DateField(null=True)  # as the clock stood then
    in_time = models.BooleanField(null=True)
    working_days = models.PositiveIntegerField(null=True)  # taken, counted from the day after forming or change

    class Meta:
        ordering = ["id"]
        indexes = [
            models.Index(fields=["act", "done_on"], name="publication_act_on"),
            models.Index(
                fields=["effective_on", "item", "revision"],
                condition=Q(effective_on__isnull=False),
                name="publication_repeals",
            ),
        ]


class Schedule(models.Model):
    """A release that waits for its hour."""

    item = models.OneToOneField(InfoItem, on_delete=models.CASCADE, related_name="schedule")
    release_at = models.DateTimeField(db_index=True)
    set_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    problem = models.CharField(max_length=300, blank=True)  # why the release was refused when its hour came


class LinkCheck(models.Model):
    """失效链接: when the links of a public item were last tried, and those that did not open (`address`, `why`)."""

    item = models.OneToOneField(InfoItem, on_delete=models.CASCADE, primary_key=True, related_name="link_check")
    checked_at = models.DateTimeField(db_index=True)
    problems = models.JSONField(default=list)
    has_problems = models.BooleanField(default=False, db_index=True)


class WayUsed(models.Model):
    """公开方式: one way in which an item is made known: ticked, later confirmed with day and place."""

    item = models.ForeignKey(InfoItem, on_delete=models.PROTECT, related_name="ways_used")
    way = models.CharField("公开方式", max_length=20, choices=Way.choices())
    ticked_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    ticked_at = models.DateTimeField()
    done_on = models.DateField("公开日期", null=True, db_index=True)
    place = models.CharField("期号、位置", max_length=120, blank=True)
    confirmed_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    confirmed_at = models.DateTimeField(null=True)
    dropped_reason = models.CharField("不再使用的原因", max_length=200, blank=True)

    class Meta:
        ordering = ["item_id", "id"]
        constraints = [
            models.UniqueConstraint(fields=["item", "way"], name="publication_way_once"),
            models.CheckConstraint(condition=Q(way__in=[w.value for w in Way]), name="publication_way_known"),
        ]
        indexes = [models.Index(fields=["way", "done_on"], name="publication_way_done")]

    def __str__(self) -> str:
        return Way(self.way).label


class LateCause(models.Model):
    """逾期原因: why an item was or is late, or has no day to be counted from; one for each item, the last word counts."""

    item = models.OneToOneField(InfoItem, on_delete=models.PROTECT, related_name="late_cause")
    cause = models.CharField("原因", max_length=12, choices=Cause.choices())
    note = models.CharField("说明", max_length=300, blank=True)
    entered_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    entered_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(cause__in=[c.value for c in Cause]), name="publication_cause_known")
        ]

    def __str__(self) -> str:
        return Cause(self.cause).label


class HiddenVersion(models.Model):
    """An earlier public version the public may not look at any more, because of what stood in it."""

    item = models.ForeignKey(InfoItem, on_delete=models.PROTECT, related_name="hidden_versions")
    number = models.PositiveIntegerField("版本")
    reason = models.CharField("原因", max_length=200)
    hidden_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    hidden_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["item", "number"], name="publication_hidden_once")]

    def __str__(self) -> str:
        return f"{self.item_id} v{self.number}"
