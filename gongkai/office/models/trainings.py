"""Trainings, meetings, study plans and publicity; no rules."""

from django.db import models
from django.db.models import F, Q

from gongkai.accounts.models import User
from gongkai.agencies.models import Agency
from gongkai.attachments.attached import Attached
from gongkai.office.vocabulary_people import Medium, TrainingFileKind, TrainingKind


class StudyPlan(models.Model):
    """学法计划 of a unit and year, in which trainings can stand.

    Law: Regulation 2019, Art. 48.
    """

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="study_plans", verbose_name="单位")
    year = models.PositiveIntegerField("年度")
    title = models.CharField("计划名称", max_length=120)
    doc_number = models.CharField("文号", max_length=80, blank=True)
    content = models.TextField("学习内容", blank=True)
    recorded_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        ordering = ["-year", "id"]
        constraints = [models.UniqueConstraint(fields=["agency", "year", "title"], name="office_study_plan_once")]

    def __str__(self) -> str:
        return self.title


class Training(models.Model):
    """培训、会议: held, or still to come, or called off.

    Law: Regulation 2019, Art. 48.
    """

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="trainings", verbose_name="举办单位")
    kind = models.CharField("类型", max_length=20, choices=TrainingKind.choices())
    theme = models.CharField("主题", max_length=200)
    from_on = models.DateField("开始日期")
    to_on = models.DateField("结束日期")
    place = models.CharField("地点", max_length=120, blank=True)
    organiser = models.CharField("承办科室、单位", max_length=120, blank=True)
    audience = models.CharField("对象", max_length=200, blank=True)
    hours = models.DecimalField("学时", max_digits=5, decimal_places=1, default=0)
    summary = models.TextField("内容摘要", blank=True)
    study_plan = models.ForeignKey(StudyPlan, on_delete=models.PROTECT, null=True, related_name="trainings")
    called_off_because = models.CharField("取消原因", max_length=200, blank=True)  # empty: not called off
    recorded_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        ordering = ["-from_on", "-id"]
        indexes = [
            models.Index(fields=["agency", "to_on", "kind"], name="office_training_counted"),
            models.Index(fields=["-from_on", "-id"], name="office_training_newest"),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=[k.value for k in TrainingKind]), name="office_training_kind"),
            models.CheckConstraint(condition=Q(to_on__gte=F("from_on")), name="office_training_order"),
            models.CheckConstraint(condition=Q(hours__gte=0), name="office_training_hours"),
        ]

    def __str__(self) -> str:
        return self.theme


class Attendance(models.Model):
    """参加人数 of one unit at one training; the unit need not work with this system."""

    training = models.ForeignKey(Training, on_delete=models.CASCADE, related_name="attendances")
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, null=True, related_name="+", verbose_name="参加单位")
    unit_name = models.CharField("单位名称", max_length=120, blank=True)
    heads = models.PositiveIntegerField("人数")

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["training", "agency", "unit_name"], name="office_attendance_once"),
            models.UniqueConstraint(
                fields=["training", "unit_name"], condition=Q(agency__isnull=True), name="office_attendance_named_once"
            ),
            models.CheckConstraint(
                condition=Q(agency__isnull=False, unit_name="") | (Q(agency__isnull=True) & ~Q(unit_name="")),
                name="office_attendance_of_one_unit",
            ),
        ]


class DocumentPassed(models.Model):
    """传达学习的文件: a document passed on at a training, its number in the standard form."""

    training = models.ForeignKey(Training, on_delete=models.CASCADE, related_name="documents")
    doc_number = models.CharField("文号", max_length=80, blank=True)
    title = models.CharField("文件名称", max_length=200, blank=True)
    position = models.PositiveIntegerField("排序", default=0)

    class Meta:
        ordering = ["position", "id"]
        constraints = [
            models.CheckConstraint(condition=~Q(doc_number="", title=""), name="office_document_passed_named")
        ]


class TrainingFile(Attached):
    """通知、材料、签到表、照片 of a training."""

    training = models.ForeignKey(Training, on_delete=models.PROTECT, related_name="files")
    kind = models.CharField("材料类型", max_length=10, choices=TrainingFileKind.choices())

    class Meta(Attached.Meta):
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=[k.value for k in TrainingFileKind]), name="office_training_file_kind"
            ),
            models.UniqueConstraint(fields=["training", "file"], name="office_training_file_once"),
        ]


class Publicity(models.Model):
    """宣传: what was done in one medium to make the law and the work known."""

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="publicity", verbose_name="单位")
    medium = models.CharField("形式", max_length=20, choices=Medium.choices())
    theme = models.CharField("内容", max_length=200)
    on = models.DateField("日期")
    count = models.PositiveIntegerField("数量", default=1)  # times, issues, copies: see `unit`
    unit = models.CharField("计量单位", max_length=10, default="次")
    outlet = models.CharField("媒体、地点", max_length=120, blank=True)
    note = models.CharField("说明", max_length=300, blank=True)
    recorded_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        ordering = ["-on", "-id"]
        indexes = [models.Index(fields=["agency", "on", "medium"], name="office_publicity_counted")]
        constraints = [
            models.CheckConstraint(condition=Q(medium__in=[m.value for m in Medium]), name="office_publicity_medium"),
            models.CheckConstraint(condition=Q(count__gte=1), name="office_publicity_count"),
        ]

    def __str__(self) -> str:
        return self.theme
