"""Tables and constraints of this room; no rules."""

from django.db import models
from django.db.models import F, Q

from gongkai.accounts.models import User
from gongkai.agencies.models import Agency
from gongkai.attachments.attached import Attached
from gongkai.clarifications.vocabulary import (
    Answer,
    Channel,
    Effect,
    FileRole,
    Severity,
    Source,
    State,
    Verdict,
)


class ClarificationPolicy(models.Model):
    """澄清设置: how many working days a body gives itself; empty: the default of `policies`."""

    agency = models.OneToOneField(Agency, on_delete=models.CASCADE, related_name="clarification_policy")
    verify_days = models.PositiveSmallIntegerField("核实期限（工作日）", null=True, blank=True)
    clarify_days = models.PositiveSmallIntegerField("澄清期限（工作日）", null=True, blank=True)
    follow_days = models.PositiveSmallIntegerField("跟踪期（工作日）", null=True, blank=True)


class Clarification(models.Model):
    """澄清事项: one false or incomplete piece of information, from the clue to the archive.

    Law: Regulation 2019, Art. 6; Regulation 2008, Art. 6.
    """

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="clarifications", verbose_name="牵头机关")
    year = models.PositiveSmallIntegerField("年度")
    serial = models.PositiveIntegerField("序号")
    number = models.CharField("编号", max_length=40)
    state = models.CharField("状态", max_length=12, choices=State.choices(), default=State.CLUE)
    # 线索
    source = models.CharField("线索来源", max_length=12, choices=Source.choices())
    subject = models.CharField("事项", max_length=120)
    claim = models.TextField("原信息内容")
    place = models.CharField("载体", max_length=120, blank=True)
    link = models.CharField("原信息链接", max_length=500, blank=True)
    found_at = models.DateTimeField("发现时间")
    spread = models.CharField("影响范围", max_length=300, blank=True)
    others = models.CharField("涉及的其他单位", max_length=300, blank=True)
    severity = models.CharField("等级", max_length=8, choices=Severity.choices())
    # 时限, written by `clock` alone
    due_on = models.DateField("澄清期限", null=True)
    due_provisional = models.BooleanField(default=False)
    respond_by = models.DateTimeField("发布会时限", null=True)
    responded_at = models.DateTimeField("首场发布会", null=True)
    # 核实结论
    verdict = models.CharField("核实结论", max_length=14, choices=Verdict.choices(), blank=True)
    reasons = models.TextField("结论理由", blank=True)
    suggestion = models.CharField("公开建议", max_length=500, blank=True)
    concluded_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    concluded_at = models.DateTimeField(null=True)
    override_reason = models.CharField("先行处理理由", max_length=300, blank=True)
    overridden_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    # 审查和审批 of the draft now in force
    submitted_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    secrecy_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    secrecy_opinion = models.CharField("保密审查意见", max_length=300, blank=True)
    secrecy_at = models.DateTimeField(null=True)
    approved_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    approval_opinion = models.CharField("审批意见", max_length=300, blank=True)
    approved_at = models.DateTimeField(null=True)
    sent_back_note = models.CharField("退回意见", max_length=300, blank=True)
    # 发布
    published_at = models.DateTimeField("发布时间", null=True)
    published_on = models.DateField("发布日期", null=True)
    published_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    published_name = models.CharField("发布时的机关名称", max_length=120, blank=True)
    closing = models.CharField("归档说明", max_length=500, blank=True)
    archived_at = models.DateTimeField(null=True)
    registered_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    registered_at = models.DateTimeField()

    class Meta:
        indexes = [
            models.Index(fields=["agency", "state", "-found_at"], name="clarifications_listed"),
            models.Index(fields=["-published_at", "-id"], name="clarifications_public"),
            models.Index(fields=["published_on", "agency"], name="clarifications_counted"),
            models.Index(fields=["-found_at", "-id"], name="clarifications_newest"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["agency", "year", "serial"], name="clarifications_number_once"),
            models.CheckConstraint(condition=Q(state__in=[s.value for s in State]), name="clarifications_state"),
            models.CheckConstraint(condition=Q(source__in=[s.value for s in Source]), name="clarifications_source"),
            models.CheckConstraint(
                condition=Q(severity__in=[s.value for s in Severity]), name="clarifications_severity"
            ),
            models.CheckConstraint(
                condition=Q(verdict="") | Q(verdict__in=[v.value for v in Verdict]), name="clarifications_verdict"
            ),
            models.CheckConstraint(
                condition=Q(published_at__isnull=True, published_on__isnull=True)
                | Q(published_at__gte=F("found_at"), published_on__isnull=False),
                name="clarifications_found_before_published",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=[State.PUBLISHED.value]) | Q(published_at__isnull=False),
                name="clarifications_published_has_its_hour",
            ),
        ]

    def __str__(self) -> str:
        return self.number


class Handling(models.Model):
    """核实交办: one body asked what is true, by when, and what it found."""

    case = models.ForeignKey(Clarification, on_delete=models.CASCADE, related_name="handlings")
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+", verbose_name="责任单位")
    asked_on = models.DateField("交办日期")
    asked_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    due_on = models.DateField("核实期限")
    verdict = models.CharField("核实结论", max_length=14, choices=Verdict.choices(), blank=True)
    finding = models.TextField("核实情况", blank=True)
    found_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    found_on = models.DateField("反馈日期", null=True)

    class Meta:
        ordering = ["id"]
        indexes = [models.Index(fields=["agency", "found_on", "due_on"], name="clarifications_handling_due")]
        constraints = [
            models.UniqueConstraint(fields=["case", "agency"], name="clarifications_handled_once"),
            models.CheckConstraint(condition=Q(due_on__gte=F("asked_on")), name="clarifications_handling_order"),
            models.CheckConstraint(
                condition=Q(verdict="", found_on__isnull=True) | Q(~Q(verdict=""), found_on__gte=F("asked_on")),
                name="clarifications_finding_has_its_day",
            ),
        ]


class Draft(models.Model):
    """澄清稿: one version of the text, never changed; the last one is the one reviewed and published."""

    case = models.ForeignKey(Clarification, on_delete=models.CASCADE, related_name="drafts")
    version = models.PositiveSmallIntegerField()
    title = models.CharField("标题", max_length=120)
    quoted = models.CharField("不实或者不完整的说法", max_length=300)
    facts = models.TextField("准确信息")
    sources = models.CharField("依据和来源", max_length=500)
    written_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField()

    class Meta:
        ordering = ["version"]
        constraints = [models.UniqueConstraint(fields=["case", "version"], name="clarifications_draft_once")]


class Confirmation(models.Model):
    """沟通确认: another organ the draft speaks of, and what it said to it.

    Law: Regulation 2019, Art. 11; Regulation 2008, Art. 7.
    """

    case = models.ForeignKey(Clarification, on_delete=models.CASCADE, related_name="confirmations")
    organ = models.CharField("机关", max_length=120)
    asked_on = models.DateField("送请确认日期")
    answer = models.CharField("确认意见", max_length=10, choices=Answer.choices(), default=Answer.WAITING)
    answered_on = models.DateField("答复日期", null=True)
    words = models.CharField("意见内容", max_length=500, blank=True)
    recorded_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["case", "organ"], name="clarifications_confirmed_once"),
            models.CheckConstraint(
                condition=Q(answer=Answer.WAITING.value, answered_on__isnull=True)
                | Q(answer__in=[Answer.AGREED.value, Answer.OBJECTED.value], answered_on__gte=F("asked_on")),
                name="clarifications_answer_has_its_day",
            ),
        ]


class Release(models.Model):
    """发布: the clarification put out in one channel, when, where, and what proves it."""

    case = models.ForeignKey(Clarification, on_delete=models.CASCADE, related_name="releases")
    channel = models.CharField("渠道", max_length=18, choices=Channel.choices())
    at = models.DateTimeField("发布时间")
    on = models.DateField("发布日期")
    where = models.CharField("名称、地点或者网址", max_length=300, blank=True)
    proof = models.CharField("凭证说明", max_length=200, blank=True)
    recorded_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["at", "id"]
        indexes = [models.Index(fields=["channel", "on"], name="clarifications_released")]
        constraints = [
            models.CheckConstraint(condition=Q(channel__in=[c.value for c in Channel]), name="clarifications_channel")
        ]


class FollowUp(models.Model):
    """跟踪: what became of the matter after the clarification."""

    case = models.ForeignKey(Clarification, on_delete=models.CASCADE, related_name="follow_ups")
    on = models.DateField("日期")
    effect = models.CharField("效果", max_length=10, choices=Effect.choices())
    words = models.CharField("情况", max_length=500)
    recorded_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["on", "id"]


class ClarificationFile(Attached):
    """A screenshot, a paper of the finding, or the proof of a release."""

    case = models.ForeignKey(Clarification, on_delete=models.PROTECT, related_name="files")
    role = models.CharField("材料类别", max_length=8, choices=FileRole.choices())
    release = models.ForeignKey(Release, on_delete=models.PROTECT, null=True, related_name="files")
