"""Slips and their signatures, and how an agency reviews; no rules."""

from django.db import models
from django.db.models import F, Q

from gongkai.accounts.models import User
from gongkai.agencies.models import Agency
from gongkai.information.models import InfoItem, Revision
from gongkai.law.vocabulary import Openness
from gongkai.review.vocabulary import Conclusion, Decision, SlipState, Step


class ReviewPolicy(models.Model):
    """How one agency reviews: whether there is a 复审, and how many working days each step should take."""

    agency = models.OneToOneField(Agency, on_delete=models.CASCADE, related_name="review_policy")
    second_review = models.BooleanField("设复审", default=False)
    section_days = models.PositiveIntegerField(
        "初审工作日", null=True, blank=True
    )  # empty: the default of law/parameters
    body_days = models.PositiveIntegerField("保密审查工作日", null=True, blank=True)
    leader_days = models.PositiveIntegerField("签发工作日", null=True, blank=True)
    referral_days = models.PositiveIntegerField("报审答复工作日", null=True, blank=True)
    urgent_days = models.PositiveIntegerField("先行公开补办工作日", null=True, blank=True)
    coordination_days = models.PositiveIntegerField("发布协调答复工作日", null=True, blank=True)
    summary_day = models.PositiveIntegerField("汇总表每月报送日", null=True, blank=True)
    look_months = models.PositiveIntegerField("不予公开复查间隔月数", null=True, blank=True)
    meeting_for_major = models.BooleanField("重大事项须集体研究", default=False)
    meeting_for_backlog = models.BooleanField("历史清理信息须集体研究", default=False)
    merges_steps = models.BooleanField("初审和保密审查合并签署", default=False)  # small bodies: three people in all
    office_phones = models.TextField("可公开的办公电话", blank=True)  # one a line; the scan lets these pass


class SlipCounter(models.Model):
    """The last slip number given out by an agency in a year."""

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+")
    year = models.PositiveIntegerField()
    last = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["agency", "year"], name="review_counter")]


class ReviewSlip(models.Model):
    """《政府信息公开保密审查单》: one review of one revision; voided when the item changes."""

    number = models.CharField("编号", max_length=60, unique=True)
    item = models.ForeignKey(InfoItem, on_delete=models.PROTECT, related_name="slips")
    revision = models.ForeignKey(Revision, on_delete=models.PROTECT, related_name="slips")
    digest = models.CharField(max_length=64)  # of the revision that was reviewed
    state = models.CharField(max_length=12, choices=SlipState.choices(), default=SlipState.OPEN)
    waits_for = models.CharField(max_length=20, choices=Step.choices(), blank=True)
    step_due_on = models.DateField("本环节应于", null=True)
    proposed_openness = models.CharField("拟公开属性", max_length=20, choices=Openness.choices())
    final_openness = models.CharField("最终公开属性", max_length=20, choices=Openness.choices(), blank=True)
    conclusion = models.CharField("审查结论", max_length=12, choices=Conclusion.choices(), blank=True)
    ground_code = models.CharField("依据", max_length=12, blank=True)
    ground_reason = models.TextField("理由", blank=True)
    answers = models.JSONField("逐项审查", default=dict)  # question code → yes/no, of review.questions
    checks = models.JSONField("预先审核", default=dict)  # check → fit, note, of review.checks
    is_major = models.BooleanField("重大事项", default=False)
    is_released = models.BooleanField("先行公开后补办", default=False)  # the item went out before the signatures
    opened_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", verbose_name="承办人")
    opened_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True)
    void_reason = models.CharField(max_length=200, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["state", "waits_for", "step_due_on"], name="review_waiting"),
            models.Index(fields=["item", "-id"], name="review_item"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["item"], condition=Q(state__in=["open", "referred"]), name="review_one_open"
            ),
            models.CheckConstraint(condition=Q(state__in=[s.value for s in SlipState]), name="review_state_known"),
        ]

    def __str__(self) -> str:
        return self.number

    @property
    def journal_agency_id(self) -> int:
        """Whose auditor reads what was done to this slip."""
        return self.item.agency_id


class Signature(models.Model):
    """One person's opinion and signature on a slip; nobody signs the same slip twice."""

    slip = models.ForeignKey(ReviewSlip, on_delete=models.PROTECT, related_name="signatures")
    step = models.CharField(max_length=20, choices=Step.choices())
    decision = models.CharField(max_length=12, choices=Decision.choices())
    covers = models.CharField("一并签署的环节", max_length=20, choices=Step.choices(), blank=True)
    opinion = models.TextField("意见", blank=True)
    signer = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    signer_name = models.CharField(max_length=40)
    post = models.CharField(max_length=60, blank=True)
    meeting = models.CharField("集体研究的会议和纪要文号", max_length=200, blank=True)
    signed_at = models.DateTimeField()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["slip", "signer"], name="review_signs_once"),
            models.CheckConstraint(condition=Q(covers="") | ~Q(covers=F("step")), name="review_covers_another"),
        ]
