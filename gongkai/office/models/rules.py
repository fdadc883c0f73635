"""制度: rules with their immutable versions, the commitments made to the public, and the rules that are missing."""

from django.db import models
from django.db.models import Q

from gongkai.accounts.models import User
from gongkai.agencies.models import Agency
from gongkai.attachments.attached import Attached
from gongkai.office.vocabulary_work import (
    Audience,
    CommitmentKind,
    CommitmentState,
    GapCause,
    GapState,
    GapStepKind,
    RuleKind,
    RuleStatus,
)


class Rule(models.Model):
    """制度: one rule of a body, as it stands; what it said at any time stands in its versions.

    `current` is the version in force, none while it is a draft. `claimed_items` is the number a scheme's name promises.
    """

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+", verbose_name="制定单位")
    kind = models.CharField("类别", max_length=20, choices=RuleKind.choices())
    title = models.CharField("名称", max_length=200)
    status = models.CharField("状态", max_length=10, choices=RuleStatus.choices(), default=RuleStatus.DRAFT)
    audience = models.CharField("公开范围", max_length=10, choices=Audience.choices(), default=Audience.STAFF)
    document_number = models.CharField("文号", max_length=80, blank=True)
    adopted_on = models.DateField("通过日期", null=True)
    effective_on = models.DateField("施行日期", null=True)
    trial_until = models.DateField("试行期满", null=True)
    repealed_on = models.DateField("废止日期", null=True)
    replaced_by = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="replaced")
    implements = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="details")
    implements_words = models.CharField("据以制定的上级制度", max_length=200, blank=True)
    claimed_items = models.PositiveSmallIntegerField("应有项数", null=True)
    current = models.OneToOneField("RuleVersion", on_delete=models.PROTECT, null=True, related_name="+")
    entered_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    entered_at = models.DateTimeField()

    class Meta:
        indexes = [
            models.Index(fields=["agency", "kind", "status"], name="office_rule_listed"),
            models.Index(fields=["status", "trial_until"], name="office_rule_trial"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["agency", "title"], name="office_rule_title_once"),
            models.CheckConstraint(condition=Q(kind__in=[k.value for k in RuleKind]), name="office_rule_kind"),
            models.CheckConstraint(condition=Q(status__in=[s.value for s in RuleStatus]), name="office_rule_status"),
            models.CheckConstraint(condition=Q(audience__in=[a.value for a in Audience]), name="office_rule_audience"),
            models.CheckConstraint(
                condition=Q(status=RuleStatus.DRAFT.value, adopted_on__isnull=True, current__isnull=True)
                | (~Q(status=RuleStatus.DRAFT.value) & Q(adopted_on__isnull=False, current__isnull=False)),
                name="office_rule_draft_not_adopted",
            ),
            models.CheckConstraint(
                condition=Q(trial_until__isnull=True) | Q(trial_until__gte=models.F("effective_on")),
                name="office_rule_trial_after_start",
            ),
            models.CheckConstraint(
                condition=Q(status=RuleStatus.REPEALED.value, repealed_on__isnull=False)
                | (~Q(status=RuleStatus.REPEALED.value) & Q(repealed_on__isnull=True)),
                name="office_rule_repealed_on",
            ),
        ]

    def __str__(self) -> str:
        return self.title


class RuleVersion(models.Model):
    """What a rule said from one revision to the next; never changed once written."""

    rule = models.ForeignKey(Rule, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField("版本")
    title = models.CharField("名称", max_length=200)
    text = models.TextField("正文", blank=True)
    items = models.JSONField("项目", default=list)  # of a scheme: the names of its items, in order
    note = models.CharField("修订说明", max_length=300, blank=True)
    written_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField()

    class Meta:
        ordering = ["rule_id", "number"]
        constraints = [models.UniqueConstraint(fields=["rule", "number"], name="office_rule_version_once")]

    def __str__(self) -> str:
        return f"{self.rule} {self.number}"


class RuleFile(Attached):
    """A file of one version: the document as signed, its annexes."""

    version = models.ForeignKey(RuleVersion, on_delete=models.PROTECT, related_name="files")


class RuleEvent(models.Model):
    """What was decided about a rule, and which version it concerned; rows are added only."""

    rule = models.ForeignKey(Rule, on_delete=models.PROTECT, related_name="events")
    version = models.ForeignKey(RuleVersion, on_delete=models.PROTECT, null=True, related_name="+")
    verb = models.CharField(max_length=20)
    status = models.CharField(max_length=10, choices=RuleStatus.choices())  # after it
    on = models.DateField()
    note = models.CharField(max_length=300, blank=True)
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["id"]


class RuleEvidence(models.Model):
    """执行情况: a sign that the rule is used: a record, an address, a note."""

    rule = models.ForeignKey(Rule, on_delete=models.PROTECT, related_name="evidence")
    on = models.DateField("日期")
    what = models.CharField("情况", max_length=300)
    address = models.CharField("链接", max_length=300, blank=True)
    noted_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    noted_at = models.DateTimeField()

    class Meta:
        ordering = ["-on", "-id"]


class Commitment(models.Model):
    """服务承诺: what a body promises everybody who comes; shown to the public once another person has agreed."""

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+", verbose_name="承诺单位")
    kind = models.CharField("类别", max_length=20, choices=CommitmentKind.choices())
    title = models.CharField("名称", max_length=120)
    text = models.TextField("承诺内容")
    phone = models.CharField("监督电话", max_length=60, blank=True)
    rule = models.ForeignKey(Rule, on_delete=models.PROTECT, null=True, related_name="commitments")
    state = models.CharField("状态", max_length=10, choices=CommitmentState.choices(), default=CommitmentState.DRAFT)
    written_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField()
    shown_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    shown_on = models.DateField("公开日期", null=True)
    ended_on = models.DateField("停止日期", null=True)

    class Meta:
        indexes = [models.Index(fields=["agency", "state"], name="office_commitment_shown")]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=[k.value for k in CommitmentKind]), name="office_commitment_kind"
            ),
            models.CheckConstraint(
                condition=Q(state=CommitmentState.DRAFT.value, shown_on__isnull=True)
                | (~Q(state=CommitmentState.DRAFT.value) & Q(shown_on__isnull=False)),
                name="office_commitment_shown_on",
            ),
        ]

    def __str__(self) -> str:
        return self.title


class Gap(models.Model):
    """缺项: a rule that should be there and is not, and what was done about it."""

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+", verbose_name="单位")
    kind = models.CharField("类别", max_length=20, choices=RuleKind.choices())
    code = models.CharField("清单项", max_length=40, blank=True)  # of the checklist it was found by
    title = models.CharField("缺少的制度", max_length=200)
    cause = models.CharField("原因", max_length=10, choices=GapCause.choices())
    state = models.CharField("状态", max_length=10, choices=GapState.choices(), default=GapState.OPEN)
    found_on = models.DateField("发现日期")
    due_on = models.DateField("期限", null=True)
    asked_of = models.ForeignKey(Agency, on_delete=models.PROTECT, null=True, related_name="+")
    closed_on = models.DateField("销号日期", null=True)
    rule = models.ForeignKey(Rule, on_delete=models.PROTECT, null=True, related_name="closes")

    class Meta:
        indexes = [
            models.Index(fields=["agency", "state"], name="office_gap_listed"),
            models.Index(fields=["asked_of", "state"], name="office_gap_asked"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["agency", "kind", "title"],
                condition=~Q(state=GapState.CLOSED.value),
                name="office_gap_open_once",
            ),
            models.CheckConstraint(condition=Q(cause__in=[c.value for c in GapCause]), name="office_gap_cause"),
            models.CheckConstraint(
                condition=Q(state=GapState.CLOSED.value, closed_on__isnull=False)
                | (~Q(state=GapState.CLOSED.value) & Q(closed_on__isnull=True)),
                name="office_gap_closed_on",
            ),
        ]

    def __str__(self) -> str:
        return self.title


class GapStep(models.Model):
    """What was done about a gap, when and by whom; rows are added only."""

    gap = models.ForeignKey(Gap, on_delete=models.PROTECT, related_name="steps")
    kind = models.CharField(max_length=10, choices=GapStepKind.choices())
    on = models.DateField()
    to = models.ForeignKey(Agency, on_delete=models.PROTECT, null=True, related_name="+")
    text = models.CharField(max_length=500, blank=True)
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["id"]
