"""Staff, posts and money by unit and year, and the liaisons of units and sections; no rules."""

from django.db import models
from django.db.models import F, Q

from gongkai.accounts.models import User
from gongkai.agencies.models import Agency, Section
from gongkai.office.vocabulary_people import StaffKind


class StaffYear(models.Model):
    """人员和经费 of one unit in one year; the total is computed by the database and cannot be typed."""

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="staff_years", verbose_name="单位")
    year = models.PositiveIntegerField("年度")
    full_time = models.PositiveIntegerField("专职人员", default=0)
    part_time = models.PositiveIntegerField("兼职人员", default=0)
    total = models.GeneratedField(
        expression=F("full_time") + F("part_time"), output_field=models.PositiveIntegerField("合计"), db_persist=True
    )
    posts_new = models.PositiveIntegerField("新增编制", default=0)
    funds = models.DecimalField("专项经费（元）", max_digits=14, decimal_places=2, default=0)
    note = models.CharField("说明", max_length=500, blank=True)
    saved_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    saved_at = models.DateTimeField()

    class Meta:
        ordering = ["-year", "agency_id"]
        constraints = [
            models.UniqueConstraint(fields=["agency", "year"], name="office_staff_year_once"),
            models.CheckConstraint(condition=Q(funds__gte=0), name="office_staff_funds_not_below_nought"),
        ]

    def __str__(self) -> str:
        return f"{self.year}年度人员和经费"


class StaffMember(models.Model):
    """One person on the roll of a year; staff only."""

    staff_year = models.ForeignKey(StaffYear, on_delete=models.CASCADE, related_name="members")
    name = models.CharField("姓名", max_length=40)
    post = models.CharField("职务", max_length=60, blank=True)
    kind = models.CharField("人员类别", max_length=10, choices=StaffKind.choices())
    position = models.PositiveIntegerField("排序", default=0)

    class Meta:
        ordering = ["position", "id"]
        constraints = [
            models.UniqueConstraint(fields=["staff_year", "name", "post"], name="office_staff_member_once"),
            models.CheckConstraint(condition=Q(kind__in=[k.value for k in StaffKind]), name="office_staff_member_kind"),
        ]


class StaffCall(models.Model):
    """催报: the competent office asks a unit for the numbers of a year, until a day."""

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="staff_calls")
    year = models.PositiveIntegerField("年度")
    due_on = models.DateField("请于此日前填报")
    called_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    called_at = models.DateTimeField()

    class Meta:
        ordering = ["-called_at"]
        indexes = [models.Index(fields=["agency", "year"], name="office_staff_call_of")]

    def __str__(self) -> str:
        return f"{self.year}年度人员和经费"


class Liaison(models.Model):
    """政府信息联络员 of a unit, or of one of its sections, by date; phone for staff only."""

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="liaisons", verbose_name="单位")
    section = models.ForeignKey(Section, on_delete=models.PROTECT, null=True, related_name="+", verbose_name="科室")
    name = models.CharField("姓名", max_length=40)
    post = models.CharField("职务", max_length=60, blank=True)
    phone = models.CharField("联系电话", max_length=60)
    from_on = models.DateField("自")
    to_on = models.DateField("至", null=True)
    recorded_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()
    registered_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    registered_on = models.DateField("向主管部门登记日期", null=True)

    class Meta:
        ordering = ["agency_id", "section_id", "-from_on"]
        indexes = [models.Index(fields=["agency", "from_on", "to_on"], name="office_liaison_days")]
        constraints = [
            models.UniqueConstraint(
                fields=["agency"],
                condition=Q(to_on__isnull=True, section__isnull=True),
                name="office_liaison_of_unit_open",
            ),
            models.UniqueConstraint(
                fields=["agency", "section"],
                condition=Q(to_on__isnull=True, section__isnull=False),
                name="office_liaison_of_section_open",
            ),
            models.CheckConstraint(
                condition=Q(to_on__isnull=True) | Q(to_on__gte=F("from_on")), name="office_liaison_order"
            ),
            models.CheckConstraint(
                condition=Q(registered_by__isnull=True, registered_on__isnull=True)
                | Q(registered_by__isnull=False, registered_on__isnull=False),
                name="office_liaison_registered_by_somebody",
            ),
        ]

    def __str__(self) -> str:
        return self.section.name if self.section else "单位联络员"
