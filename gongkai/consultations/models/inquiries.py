"""Questions asked of a body, and those asked often enough to be published with their answer."""

from django.db import models
from django.db.models import F, Q

from gongkai.accounts.models import User
from gongkai.agencies.models import Agency, Section
from gongkai.consultations.vocabulary import Channel, InquiryState, QuestionState, Referral


class Inquiry(models.Model):
    """咨询: one question, however it came, and its answer; who asked stays sealed."""

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="inquiries", verbose_name="被咨询单位")
    section = models.ForeignKey(
        Section, on_delete=models.PROTECT, null=True, related_name="inquiries", verbose_name="承办科室"
    )
    year = models.PositiveSmallIntegerField("年份")
    serial = models.PositiveIntegerField("序号")
    number = models.CharField("编号", max_length=40, db_index=True)  # 咨询2026-0003; one of each body may have it
    channel = models.CharField("渠道", max_length=10, choices=Channel.choices())
    asked_on = models.DateField("咨询日期")
    asked_at = models.DateTimeField()
    persons = models.PositiveSmallIntegerField("人数", default=1)
    title = models.CharField("事项", max_length=120)
    question = models.TextField("咨询内容")
    sealed = models.TextField(blank=True)
    masked = models.CharField("咨询人", max_length=120, blank=True)
    state = models.CharField("状态", max_length=10, choices=InquiryState.choices(), default=InquiryState.OPEN)
    due_on = models.DateField("答复期限", null=True)  # written by `clock` alone
    due_provisional = models.BooleanField(default=False)
    answer = models.TextField("答复", blank=True)
    answered_on = models.DateField("答复日期", null=True)
    answered_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    referral = models.CharField("应走的渠道", max_length=12, choices=Referral.choices(), blank=True)
    request_number = models.CharField("申请编号", max_length=60, blank=True)
    entered_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")  # none: by the web
    form_key = models.CharField(max_length=64, null=True, unique=True)  # noqa: DJ001  one sending of the form, one question

    class Meta:
        verbose_name = "咨询"
        indexes = [
            models.Index(fields=["agency", "asked_on", "channel"], name="consultations_asked"),
            models.Index(fields=["agency", "state", "due_on"], name="consultations_due"),
            models.Index(fields=["-asked_on", "-id"], name="consultations_asked_newest"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["agency", "year", "serial"], name="consultations_inquiry_once"),
            models.CheckConstraint(condition=Q(channel__in=[c.value for c in Channel]), name="consultations_channel"),
            models.CheckConstraint(condition=Q(persons__gte=1), name="consultations_somebody"),
            models.CheckConstraint(
                condition=Q(state=InquiryState.OPEN, answered_on__isnull=True)
                | (
                    Q(state__in=[InquiryState.ANSWERED, InquiryState.REFERRED], answered_on__isnull=False)
                    & ~Q(answer="")
                ),
                name="consultations_inquiry_answered",
            ),
            models.CheckConstraint(
                condition=Q(answered_on__isnull=True) | Q(answered_on__gte=F("asked_on")),
                name="consultations_asked_before_answered",
            ),
            models.CheckConstraint(
                condition=Q(state=InquiryState.REFERRED, referral__in=[r.value for r in Referral])
                | (~Q(state=InquiryState.REFERRED) & Q(referral="")),
                name="consultations_referral_when_referred",
            ),
        ]

    def __str__(self) -> str:
        return self.number


class FrequentQuestion(models.Model):
    """常见问题: a question in the body's own words with its answer, for the public page."""

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="frequent_questions")
    inquiry = models.ForeignKey(Inquiry, on_delete=models.PROTECT, null=True, related_name="frequent_questions")
    question = models.CharField("问题", max_length=200)
    answer = models.TextField("答复")
    state = models.CharField("状态", max_length=12, choices=QuestionState.choices(), default=QuestionState.DRAFT)
    remark = models.CharField("退回意见", max_length=300, blank=True)
    drafted_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    drafted_at = models.DateTimeField()
    approved_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    published_on = models.DateField("发布日期", null=True)
    withdrawn_on = models.DateField("撤下日期", null=True)

    class Meta:
        indexes = [models.Index(fields=["agency", "state", "-published_on"], name="consultations_frequent")]
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=[s.value for s in QuestionState]), name="consultations_question_known"
            ),
            models.CheckConstraint(
                condition=~Q(state__in=[QuestionState.PUBLISHED, QuestionState.WITHDRAWN])
                | Q(approved_by__isnull=False, published_on__isnull=False),
                name="consultations_question_approved",
            ),
        ]

    def __str__(self) -> str:
        return self.question
