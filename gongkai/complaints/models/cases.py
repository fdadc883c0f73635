"""One complaint or report, received by one body about another."""

from django.db import models
from django.db.models import F, Q

from gongkai.accounts.models import User
from gongkai.agencies.models import Agency
from gongkai.complaints.vocabulary import OPEN, AnswerWay, Channel, NextStep, Outcome, Sort, State
from gongkai.info_requests.models import InfoRequest
from gongkai.information.models import InfoItem
from gongkai.law.vocabulary import Version
from gongkai.remedies.models import RemedyCase


class Complaint(models.Model):
    """投诉、举报、申诉. `agency` received it, `against` is the body it is about; who complains is sealed."""

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="complaints", verbose_name="受理单位")
    against = models.ForeignKey(
        Agency, on_delete=models.PROTECT, null=True, related_name="complaints_against", verbose_name="被投诉举报单位"
    )
    against_words = models.CharField("被投诉举报对象", max_length=120, blank=True)  # a body the system does not know
    year = models.PositiveSmallIntegerField("年度")
    serial = models.PositiveIntegerField("序号")
    number = models.CharField("编号", max_length=40)
    version = models.CharField("适用《条例》", max_length=4, choices=Version.choices())
    sort = models.CharField("类别", max_length=10, choices=Sort.choices())
    channel = models.CharField("来源渠道", max_length=10, choices=Channel.choices())
    reason = models.CharField("事由", max_length=30)  # law/complaints.toml
    title = models.CharField("投诉举报事项", max_length=120)
    text = models.TextField("内容", max_length=3000)
    wish = models.CharField("诉求", max_length=500, blank=True)
    heard_on_spot = models.CharField("接听、接谈记录人", max_length=60, blank=True)
    received_on = models.DateField("收到日期")
    registered_on = models.DateField("登记日期")
    registered_at = models.DateTimeField()
    registered_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")  # none: by the web
    form_key = models.CharField(max_length=64, null=True, unique=True)  # noqa: DJ001 - one web form is one complaint

    is_anonymous = models.BooleanField("匿名", default=False)
    sealed = models.TextField(blank=True)
    masked = models.CharField("投诉举报人", max_length=120, blank=True)
    person_key = models.CharField(max_length=64, blank=True)  # finds what the same person sent before
    answer_way = models.CharField("答复方式", max_length=10, blank=True, choices=AnswerWay.choices())

    info_request = models.ForeignKey(InfoRequest, on_delete=models.PROTECT, null=True, related_name="complaints")
    item = models.ForeignKey(InfoItem, on_delete=models.PROTECT, null=True, related_name="+")
    remedy_case = models.ForeignKey(RemedyCase, on_delete=models.PROTECT, null=True, related_name="complaints")
    merged_into = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="merged")
    sent_on_from = models.OneToOneField("self", on_delete=models.PROTECT, null=True, related_name="sent_on_as")
    sent_on_to = models.CharField("转送单位", max_length=120, blank=True)
    earlier = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, related_name="appeals"
    )  # 申诉: handled first
    contested = models.CharField("不服的处理", max_length=200, blank=True)  # 申诉: the decision's title and number
    contested_on = models.DateField("原处理日期", null=True)

    state = models.CharField("办理状态", max_length=16, choices=State.choices(), default=State.RECEIVED)
    accepted_on = models.DateField("受理日期", null=True)
    refusal = models.CharField("不予受理情形", max_length=30, blank=True)  # law/complaints.toml
    refusal_words = models.CharField("不予受理理由", max_length=500, blank=True)
    accept_days = models.PositiveSmallIntegerField(default=0)  # the desk's days as they were when this one came
    assign_days = models.PositiveSmallIntegerField(default=0)
    decide_days = models.PositiveSmallIntegerField(default=0)
    accept_due_on = models.DateField("受理审查期限", null=True)
    assign_due_on = models.DateField("指定调查人员期限", null=True)
    due_on = models.DateField("办理期限", null=True)
    due_provisional = models.BooleanField(default=False)
    next_step = models.CharField(max_length=10, choices=NextStep.choices(), default=NextStep.NONE)
    next_due_on = models.DateField(null=True)

    findings = models.TextField("调查结论", max_length=3000, blank=True)
    proposal = models.CharField("处理建议", max_length=1000, blank=True)
    found_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    found_on = models.DateField("调查终结日期", null=True)
    outcome = models.CharField("处理结论", max_length=12, blank=True, choices=Outcome.choices())
    decision = models.CharField("处理决定", max_length=1000, blank=True)
    decided_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    decided_on = models.DateField("决定日期", null=True)
    answered_on = models.DateField("答复日期", null=True)
    closed_on = models.DateField("办结日期", null=True)

    class Meta:
        indexes = [
            models.Index(fields=["agency", "registered_on", "outcome"], name="complaints_received"),
            models.Index(fields=["against", "registered_on", "outcome"], name="complaints_against"),
            models.Index(fields=["state", "next_due_on"], name="complaints_due"),
            models.Index(fields=["-registered_on", "-id"], name="complaints_newest"),
            models.Index(fields=["number"], name="complaints_number"),
            models.Index(fields=["sort", "-registered_on", "-id"], name="complaints_registers"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["agency", "year", "serial"], name="complaints_serial_once"),
            models.CheckConstraint(condition=Q(state__in=[s.value for s in State]), name="complaints_state_known"),
            models.CheckConstraint(condition=Q(sort__in=[s.value for s in Sort]), name="complaints_sort_known"),
            models.CheckConstraint(
                condition=Q(channel__in=[c.value for c in Channel]), name="complaints_channel_known"
            ),
            models.CheckConstraint(
                condition=Q(outcome="", decided_on__isnull=True)
                | Q(outcome__in=[o.value for o in Outcome], decided_on__isnull=False),
                name="complaints_outcome_when_decided",
            ),
            models.CheckConstraint(
                condition=Q(earlier__isnull=True, contested="", contested_on__isnull=True) | Q(sort=Sort.APPEAL.value),
                name="complaints_only_appeals_contest",
            ),
            models.CheckConstraint(
                condition=Q(contested_on__isnull=True) | Q(contested_on__lte=F("received_on")),
                name="complaints_contested_before",
            ),
            models.CheckConstraint(
                condition=Q(is_anonymous=False) | Q(sort=Sort.REPORT.value), name="complaints_only_reports_anonymous"
            ),
            models.CheckConstraint(
                condition=Q(received_on__lte=F("registered_on"))
                & (Q(accepted_on__isnull=True) | Q(accepted_on__gte=F("received_on")))
                & (Q(decided_on__isnull=True) | Q(decided_on__gte=F("accepted_on")))
                & (Q(answered_on__isnull=True) | Q(answered_on__gte=F("decided_on"))),
                name="complaints_days_in_order",
            ),
            models.CheckConstraint(
                condition=Q(closed_on__isnull=True, state__in=[s.value for s in OPEN])
                | Q(closed_on__isnull=False) & ~Q(state__in=[s.value for s in OPEN]),
                name="complaints_closed_with_its_day",
            ),
        ]

    def __str__(self) -> str:
        return self.number

    @property
    def about_whom(self) -> str:
        """The body it is about, by whatever name is known."""
        return self.against.name if self.against else self.against_words
