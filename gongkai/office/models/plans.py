"""应急预案: plans with their immutable versions, the people to call, and the drills."""

from django.db import models
from django.db.models import Q

from gongkai.accounts.models import User
from gongkai.agencies.models import Agency
from gongkai.attachments.attached import Attached
from gongkai.office.vocabulary_work import PlanDegree, PlanKind, RuleStatus


class EmergencyPlan(models.Model):
    """应急预案 of a body as it stands; `current` is the version in force, none while it is a draft."""

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+", verbose_name="单位")
    kind = models.CharField("类别", max_length=20, choices=PlanKind.choices())
    title = models.CharField("名称", max_length=200)
    status = models.CharField("状态", max_length=10, choices=RuleStatus.choices(), default=RuleStatus.DRAFT)
    effective_on = models.DateField("生效日期", null=True)
    repealed_on = models.DateField("废止日期", null=True)
    current = models.OneToOneField("PlanVersion", on_delete=models.PROTECT, null=True, related_name="+")
    entered_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    entered_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["agency", "status"], name="office_emergency_listed")]
        constraints = [
            models.UniqueConstraint(fields=["agency", "title"], name="office_emergency_title_once"),
            models.CheckConstraint(condition=Q(kind__in=[k.value for k in PlanKind]), name="office_emergency_kind"),
            models.CheckConstraint(
                condition=Q(status__in=[s.value for s in RuleStatus]), name="office_emergency_status"
            ),
            models.CheckConstraint(
                condition=Q(status=RuleStatus.DRAFT.value, effective_on__isnull=True, current__isnull=True)
                | (~Q(status=RuleStatus.DRAFT.value) & Q(effective_on__isnull=False, current__isnull=False)),
                name="office_emergency_draft",
            ),
        ]

    def __str__(self) -> str:
        return self.title


class PlanVersion(models.Model):
    """What a plan said from one revision to the next; never changed once written."""

    plan = models.ForeignKey(EmergencyPlan, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField("版本")
    purpose = models.TextField("适用范围", blank=True)
    organisation = models.TextField("组织机构", blank=True)
    note = models.CharField("修订说明", max_length=300, blank=True)
    written_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField()

    class Meta:
        ordering = ["plan_id", "number"]
        constraints = [models.UniqueConstraint(fields=["plan", "number"], name="office_emergency_version_once")]


class PlanLevel(models.Model):
    """One of the four levels in one version: when it holds, and what is then done."""

    version = models.ForeignKey(PlanVersion, on_delete=models.PROTECT, related_name="levels")
    degree = models.CharField("级别", max_length=1, choices=PlanDegree.choices())
    criterion = models.CharField("标准", max_length=500)
    response = models.CharField("响应", max_length=500)

    class Meta:
        ordering = ["version_id", "degree"]
        constraints = [
            models.UniqueConstraint(fields=["version", "degree"], name="office_emergency_degree_once"),
            models.CheckConstraint(
                condition=Q(degree__in=[d.value for d in PlanDegree]), name="office_emergency_degree"
            ),
        ]


class PlanStep(models.Model):
    """One step of the response in one version."""

    version = models.ForeignKey(PlanVersion, on_delete=models.PROTECT, related_name="steps")
    position = models.PositiveSmallIntegerField()
    what = models.CharField("步骤", max_length=300)

    class Meta:
        ordering = ["version_id", "position"]
        constraints = [models.UniqueConstraint(fields=["version", "position"], name="office_emergency_step_once")]


class PlanContact(models.Model):
    """Whom to call; for staff only, and changed without a new version."""

    plan = models.ForeignKey(EmergencyPlan, on_delete=models.PROTECT, related_name="contacts")
    position = models.PositiveSmallIntegerField()
    role = models.CharField("应急职责", max_length=60)
    name = models.CharField("姓名", max_length=40)
    post = models.CharField("职务", max_length=60, blank=True)
    phone = models.CharField("电话", max_length=60)

    class Meta:
        ordering = ["plan_id", "position"]
        constraints = [models.UniqueConstraint(fields=["plan", "position"], name="office_emergency_contact_once")]


class PlanFile(Attached):
    """A file of one version of a plan."""

    version = models.ForeignKey(PlanVersion, on_delete=models.PROTECT, related_name="files")


class PlanEvent(models.Model):
    """What was decided about a plan; rows are added only."""

    plan = models.ForeignKey(EmergencyPlan, on_delete=models.PROTECT, related_name="events")
    version = models.ForeignKey(PlanVersion, on_delete=models.PROTECT, null=True, related_name="+")
    verb = models.CharField(max_length=20)
    status = models.CharField(max_length=10, choices=RuleStatus.choices())  # after it
    on = models.DateField()
    note = models.CharField(max_length=300, blank=True)
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["id"]


class Drill(models.Model):
    """演练: when, what was practised, who took part, what went wrong (one problem a line)."""

    plan = models.ForeignKey(EmergencyPlan, on_delete=models.PROTECT, related_name="drills")
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+")  # the plan's
    held_on = models.DateField("演练日期")
    subject = models.CharField("科目", max_length=200)
    participants = models.CharField("参加单位和人员", max_length=300)
    headcount = models.PositiveIntegerField("参加人数")
    summary = models.CharField("情况", max_length=1000, blank=True)
    problems = models.CharField("发现的问题", max_length=1000, blank=True)
    noted_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    noted_at = models.DateTimeField()

    class Meta:
        ordering = ["-held_on", "-id"]
        indexes = [models.Index(fields=["agency", "held_on"], name="office_drill_counted")]
        constraints = [
            models.UniqueConstraint(fields=["plan", "held_on", "subject"], name="office_drill_once"),
            models.CheckConstraint(condition=Q(headcount__gte=1), name="office_drill_headcount"),
        ]

    def __str__(self) -> str:
        return self.subject


class DrillFile(Attached):
    """A file of one drill."""

    drill = models.ForeignKey(Drill, on_delete=models.PROTECT, related_name="files")
