"""保密审查: slips, signatures, referrals and what the scan found, each about one revision."""

from django.db import models
from django.db.models import Q

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
    opinion = models.TextField("意见", blank=True)
    signer = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    signer_name = models.CharField(max_length=40)
    post = models.CharField(max_length=60, blank=True)
    meeting = models.CharField("集体研究的会议和纪要文号", max_length=200, blank=True)
    signed_at = models.DateTimeField()

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["slip", "signer"], name="review_signs_once")]


class Referral(models.Model):
    """报审: the question put to the competent department or the secrecy administration; publishing waits for it."""

    slip = models.ForeignKey(ReviewSlip, on_delete=models.PROTECT, related_name="referrals")
    sent_to = models.CharField("报送机关", max_length=120)
    reason = models.TextField("不能确定的理由")
    provisions = models.CharField("涉及的保密事项范围或法律条款", max_length=300, blank=True)
    own_opinion = models.TextField("本机关初步意见", blank=True)
    sent_on = models.DateField()
    answer_due_on = models.DateField(null=True)
    answered_on = models.DateField(null=True)
    answer_number = models.CharField("答复文号", max_length=80, blank=True)
    answer = models.CharField("答复结论", max_length=12, choices=Conclusion.choices(), blank=True)
    answer_text = models.TextField(blank=True)
    sent_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.slip.number} → {self.sent_to}"


class Scan(models.Model):
    """One run of the release checks over one revision and its files."""

    revision = models.OneToOneField(Revision, on_delete=models.CASCADE, related_name="scan")  # goes with a draft
    ran_at = models.DateTimeField()
    blocks = models.PositiveIntegerField(default=0)
    warnings = models.PositiveIntegerField(default=0)


class Finding(models.Model):
    """One thing the scan found, masked; a block is lifted only by a second person."""

    scan = models.ForeignKey(Scan, on_delete=models.CASCADE, related_name="findings")
    rule = models.CharField(max_length=30)  # P1 … P12, T1 … (review.scan)
    severity = models.CharField(max_length=8)  # block warn info
    place = models.CharField(max_length=200)  # 标题 正文 附件《…》
    offset = models.PositiveIntegerField(default=0)
    masked = models.CharField(max_length=200)
    message = models.CharField(max_length=300)
    fingerprint = models.CharField(max_length=64)  # keyed hash of the value, to recognise it in the next revision
    asked_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    asked_reason = models.CharField("误报说明", max_length=300, blank=True)
    lifted_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    lifted_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(lifted_by__isnull=True) | ~Q(lifted_by=models.F("asked_by")), name="review_second_person"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.rule} {self.place}"

    @property
    def journal_agency_id(self) -> int:
        """Whose auditor reads what was done about this finding."""
        return self.scan.revision.item.agency_id
