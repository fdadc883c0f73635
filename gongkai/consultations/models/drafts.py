"""Drafts put to the public, their papers and dates; and how each body works this room."""

from django.db import models
from django.db.models import F, Q

from gongkai.accounts.models import User
from gongkai.agencies.models import Agency
from gongkai.attachments.attached import Attached
from gongkai.consultations.vocabulary import PUBLIC_STATES, Part, State
from gongkai.information.models import InfoItem


class ConsultationPolicy(models.Model):
    """本单位的设置; empty numbers take the product's default (`policies`)."""

    agency = models.OneToOneField(Agency, on_delete=models.PROTECT, related_name="consultation_policy")
    least_days = models.PositiveSmallIntegerField("征求意见最短天数", null=True)
    answer_days = models.PositiveSmallIntegerField("咨询答复工作日", null=True)
    most_per_hour = models.PositiveSmallIntegerField("同一地址每小时提交数", null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(answer_days__isnull=True) | Q(answer_days__gte=1), name="consultations_answer_days"
            ),
        ]

    def __str__(self) -> str:
        return str(self.agency)


class Consultation(models.Model):
    """征求意见: one draft put to the public from a day to a day, and what became of the comments."""

    agency = models.ForeignKey(
        Agency, on_delete=models.PROTECT, related_name="consultations_held", verbose_name="征求意见单位"
    )
    year = models.PositiveSmallIntegerField("年份")
    serial = models.PositiveIntegerField("序号")
    number = models.CharField("编号", max_length=40)  # 征2026-0003
    title = models.CharField("标题", max_length=200)
    draft_html = models.TextField("征求意见稿", blank=True)  # sanitised by attachments.html
    explanation = models.TextField("起草说明", blank=True)
    from_on = models.DateField("开始日期")
    to_on = models.DateField("截止日期")
    by_web = models.BooleanField("网上提交", default=True)
    by_letter = models.BooleanField("信函、电子邮件", default=False)
    by_phone = models.BooleanField("电话", default=False)
    by_meeting = models.BooleanField("座谈会、听证会", default=False)
    contact = models.CharField("联系部门", max_length=120)
    phone = models.CharField("联系电话", max_length=60, blank=True)
    address = models.CharField("通信地址", max_length=200, blank=True)
    email = models.CharField("电子邮箱", max_length=254, blank=True)
    meeting = models.CharField("座谈会、听证会的时间地点", max_length=300, blank=True)
    shows_comments = models.BooleanField("公布收到的意见", default=True)
    state = models.CharField("状态", max_length=20, choices=State.choices(), default=State.DRAFT)
    remark = models.CharField("退回意见", max_length=300, blank=True)
    drafted_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    drafted_at = models.DateTimeField()
    submitted_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    submitted_at = models.DateTimeField(null=True)
    approved_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    approved_at = models.DateTimeField(null=True)
    stopped_on = models.DateField("中止日期", null=True)
    stop_reason = models.CharField("中止原因", max_length=500, blank=True)
    # 意见反馈
    feedback = models.TextField("综合说明", blank=True)
    final_item = models.ForeignKey(InfoItem, on_delete=models.PROTECT, null=True, related_name="+")
    final_title = models.CharField("正式文件", max_length=200, blank=True)
    feedback_written_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    feedback_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    feedback_at = models.DateTimeField(null=True)
    feedback_approved_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    answered_on = models.DateField("反馈日期", null=True)

    class Meta:
        indexes = [
            models.Index(fields=["agency", "state", "from_on"], name="consultations_listed"),
            models.Index(fields=["-from_on", "-id"], name="consultations_newest"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["agency", "year", "serial"], name="consultations_serial_once"),
            models.CheckConstraint(condition=Q(state__in=[s.value for s in State]), name="consultations_state_known"),
            models.CheckConstraint(condition=Q(to_on__gte=F("from_on")), name="consultations_day_order"),
            models.CheckConstraint(
                condition=~Q(state__in=[s.value for s in PUBLIC_STATES]) | Q(approved_at__isnull=False),
                name="consultations_public_when_approved",
            ),
            models.CheckConstraint(
                condition=Q(state=State.ANSWERED, answered_on__isnull=False)
                | (~Q(state=State.ANSWERED) & Q(answered_on__isnull=True)),
                name="consultations_answered_day",
            ),
            models.CheckConstraint(
                condition=~Q(state=State.STOPPED) | (Q(stopped_on__isnull=False) & ~Q(stop_reason="")),
                name="consultations_stopped_why",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.title}"


class ConsultationExtension(models.Model):
    """延期: the last day put off once, with the reason the public reads."""

    consultation = models.ForeignKey(Consultation, on_delete=models.PROTECT, related_name="extensions")
    from_on = models.DateField("原截止日期")
    to_on = models.DateField("新截止日期")
    reason = models.CharField("延期原因", max_length=300)
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(condition=Q(to_on__gt=F("from_on")), name="consultations_extension_later"),
        ]

    def __str__(self) -> str:
        return f"{self.consultation} {self.to_on}"


class ConsultationFile(Attached):
    """A paper of a consultation: the draft itself, its explanation, something more."""

    consultation = models.ForeignKey(Consultation, on_delete=models.PROTECT, related_name="files")
    part = models.CharField("材料类别", max_length=12, choices=Part.choices(), default=Part.TEXT)

    class Meta(Attached.Meta):
        constraints = [
            models.CheckConstraint(condition=Q(part__in=[p.value for p in Part]), name="consultations_part_known"),
        ]

    def __str__(self) -> str:
        return self.name
