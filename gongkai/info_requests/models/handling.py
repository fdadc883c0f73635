"""What is done about a request before it is answered: sections, corrections, consultations, extensions, reasons, fees."""

from django.db import models
from django.db.models import F, Q

from gongkai.accounts.models import User
from gongkai.agencies.models import Agency, Section
from gongkai.info_requests.models.cases import InfoRequest
from gongkai.info_requests.vocabulary import ConsultationKind, FeeBasis, FeeItem, Opinion, Way


class Assignment(models.Model):
    """交办: a section looks for the information and drafts, by a day of its own."""

    info_request = models.ForeignKey(InfoRequest, on_delete=models.PROTECT, related_name="assignments")
    section = models.ForeignKey(Section, on_delete=models.PROTECT, related_name="+")
    note = models.CharField("要求", max_length=500, blank=True)
    assigned_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    assigned_on = models.DateField()
    due_on = models.DateField("应于")
    draft = models.TextField("承办意见", blank=True)
    draft_kind = models.CharField("建议的答复", max_length=12, blank=True)
    handed_in_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    handed_in_on = models.DateField(null=True)
    sent_back_note = models.CharField(max_length=500, blank=True)
    is_current = models.BooleanField(default=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["info_request"], condition=Q(is_current=True), name="requests_one_section"),
        ]


class Correction(models.Model):
    """补正: told once, everything together.

    Law: Regulation 2019, Art. 30; Regulation 2008, Art. 21(4).
    """

    info_request = models.OneToOneField(InfoRequest, on_delete=models.PROTECT, related_name="correction")
    items = models.JSONField("需要补正的内容", default=list)
    guidance = models.TextField("指导", blank=True)
    working_days = models.PositiveSmallIntegerField("补正期限（工作日）")
    asked_on = models.DateField()
    told_on = models.DateField("申请人收到告知的日期", null=True)
    due_on = models.DateField(null=True)
    due_provisional = models.BooleanField(default=False)
    answer = models.TextField(blank=True)
    before = models.JSONField(default=dict)  # what the form said before it was corrected
    answered_on = models.DateField(null=True)
    late_reason = models.CharField("逾期的正当理由", max_length=300, blank=True)
    lapsed_on = models.DateField(null=True)


class Consultation(models.Model):
    """征求意见 from a third party, a co-maker or another body; whom it concerns stands sealed.

    Law: Regulation 2019, Arts. 32-34; Regulation 2008, Art. 23.
    """

    info_request = models.ForeignKey(InfoRequest, on_delete=models.PROTECT, related_name="consultations")
    kind = models.CharField(max_length=12, choices=ConsultationKind.choices())
    sealed = models.TextField(blank=True)  # a sealed identity.Party
    masked = models.CharField(max_length=120)
    organ = models.ForeignKey(Agency, on_delete=models.PROTECT, null=True, related_name="+")
    content = models.TextField("涉及的内容")
    way = models.CharField(max_length=10, choices=Way.choices())
    sent_on = models.DateField()
    received_on = models.DateField("对方收到日期", null=True)
    due_on = models.DateField("应于", null=True)
    due_provisional = models.BooleanField(default=False)
    opinion = models.CharField(max_length=10, choices=Opinion.choices(), blank=True)
    opinion_reasons = models.TextField(blank=True)
    answered_on = models.DateField(null=True)
    is_reasonable = models.BooleanField("理由合理", null=True)
    is_overridden = models.BooleanField("因公共利益决定公开", default=False)
    override_reason = models.TextField(blank=True)
    overridden_on = models.DateField(null=True)

    class Meta:
        ordering = ["id"]

    @property
    def key(self) -> str:
        """What joins its events."""
        return f"c{self.pk}"


class Extension(models.Model):
    """延长答复期限: proposed by the clerk, approved by the head of the working body, once.

    Law: Regulation 2019, Art. 33(2); Regulation 2008, Art. 24(2).
    """

    info_request = models.ForeignKey(InfoRequest, on_delete=models.PROTECT, related_name="extensions")
    working_days = models.PositiveSmallIntegerField()
    reason = models.CharField("理由", max_length=500)
    proposed_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    proposed_on = models.DateField()
    agreed = models.BooleanField(null=True)
    decided_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    decided_on = models.DateField(null=True)
    words = models.CharField("意见", max_length=300, blank=True)
    is_void = models.BooleanField(default=False)  # a corrected or paid request begins a new period

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["info_request"], condition=Q(is_void=False) & ~Q(agreed=False), name="requests_extended_once"
            ),
        ]


class Explanation(models.Model):
    """说明理由: asked of whoever applies beyond reason; what was answered and what the body made of it.

    Law: Regulation 2019, Art. 35.
    """

    info_request = models.OneToOneField(InfoRequest, on_delete=models.PROTECT, related_name="explanation")
    facts = models.TextField("申请数量、频次的事实")
    asked_on = models.DateField()
    due_on = models.DateField()
    answer = models.TextField(blank=True)
    answered_on = models.DateField(null=True)
    is_reasonable = models.BooleanField(null=True)
    finding = models.TextField(blank=True)
    period_until = models.DateField("合理的答复期限至", null=True)


class FeeNotice(models.Model):
    """收费通知: what is charged, how it was reckoned, and what became of it. Amounts in 元.

    Law: Regulation 2008, Arts. 27-28; Regulation 2019, Art. 42; Fee Measure 2020, Arts. 2-8.
    """

    info_request = models.OneToOneField(InfoRequest, on_delete=models.PROTECT, related_name="fee")
    basis = models.CharField(max_length=6, choices=FeeBasis.choices())
    month = models.CharField(max_length=7, blank=True)  # 2026-11, of a fee by piece
    first_piece = models.PositiveIntegerField(null=True)  # the piece of the month this request begins with
    pieces = models.PositiveIntegerField(null=True)
    pages = models.PositiveIntegerField(null=True)
    bands = models.JSONField(default=list)  # [[words, quantity, rate, amount], …] as text
    amount = models.DecimalField("应收", max_digits=12, decimal_places=2)
    waived = models.DecimalField("减免", max_digits=12, decimal_places=2, default=0)
    waiver_reason = models.CharField(max_length=300, blank=True)
    waived_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    legal_basis = models.CharField(max_length=300)
    pay_channel = models.CharField("缴纳方式", max_length=300)
    notified_on = models.DateField()
    way = models.CharField(max_length=10, choices=Way.choices())
    received_on = models.DateField("申请人收到日期", null=True)
    due_on = models.DateField(null=True)
    due_provisional = models.BooleanField(default=False)
    paid_on = models.DateField(null=True)
    receipt_number = models.CharField("票据号", max_length=60, blank=True)
    lapsed_on = models.DateField(null=True)
    refunded_on = models.DateField(null=True)
    refund_reason = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(amount__gte=0) & Q(waived__gte=0) & Q(waived__lte=F("amount")),
                                   name="requests_fee_amounts"),
            models.CheckConstraint(condition=Q(paid_on__isnull=True) | Q(lapsed_on__isnull=True), name="requests_fee_end"),
        ]  # fmt: skip


class FeeLine(models.Model):
    """One cost fee: searching, copying or postage, and nothing else."""

    notice = models.ForeignKey(FeeNotice, on_delete=models.CASCADE, related_name="lines")
    item = models.CharField(max_length=8, choices=FeeItem.choices())
    medium = models.CharField(max_length=60, blank=True)  # A4双面 光盘 …
    quantity = models.DecimalField(max_digits=10, decimal_places=2)
    rate = models.DecimalField(max_digits=10, decimal_places=2)
    amount = models.DecimalField(max_digits=12, decimal_places=2)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(condition=Q(item__in=[i.value for i in FeeItem]), name="requests_three_cost_fees"),
        ]
