"""Bodies 机关 and their sections 科室, with their place and name by date."""

from django.db import models
from django.db.models import F, Q
from tree_queries.models import TreeNode

from gongkai.agencies.vocabulary import DutyKind, Passing
from gongkai.law.vocabulary import AgencyKind, Level


class Agency(TreeNode):
    """A body that makes, keeps or publishes government information; `parent` is where it stands today."""

    code = models.CharField("组织机构代码", max_length=18, unique=True)
    credit_code = models.CharField("统一社会信用代码", max_length=18, blank=True)
    area_code = models.CharField("行政区划代码", max_length=12, blank=True)
    name = models.CharField("全称", max_length=120, unique=True)
    short_name = models.CharField("简称", max_length=60, blank=True)
    kind = models.CharField("单位类型", max_length=20, choices=AgencyKind.choices())
    level = models.CharField("行政层级", max_length=12, choices=Level.choices())
    is_competent = models.BooleanField("政府信息公开工作主管部门", default=False)
    is_active = models.BooleanField("在用", default=True)
    closed_on = models.DateField("撤销日期", null=True, blank=True)
    successor = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="predecessors", verbose_name="承继机构"
    )  # the one that finishes what was left open; every body the work went to stands in `Succession`
    position = models.PositiveIntegerField("排序", default=0)
    # 联系信息: shown in the guide, the footer and every report
    address = models.CharField("办公地址", max_length=200, blank=True)
    postcode = models.CharField("邮政编码", max_length=6, blank=True)
    office_hours = models.CharField("办公时间", max_length=120, blank=True)
    phone = models.CharField("联系电话", max_length=60, blank=True)
    fax = models.CharField("传真号码", max_length=60, blank=True)
    email = models.EmailField("电子邮箱", blank=True)
    website = models.URLField("网站", blank=True)

    class Meta:
        ordering = ["position", "id"]

    def __str__(self) -> str:
        return self.name

    @property
    def journal_agency_id(self) -> int:
        """Whose auditors read of it."""
        return self.pk


class AgencyPlace(models.Model):
    """Where a body stood in the hierarchy, by date; the open row (`to_on` empty) equals `Agency.parent`."""

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="places")
    parent = models.ForeignKey(Agency, on_delete=models.PROTECT, null=True, related_name="+")
    from_on = models.DateField()
    to_on = models.DateField(null=True, blank=True)
    basis = models.CharField("依据", max_length=200, blank=True)

    class Meta:
        ordering = ["agency_id", "from_on"]
        constraints = [
            models.UniqueConstraint(
                fields=["agency"], condition=models.Q(to_on__isnull=True), name="agencies_place_open"
            ),
            models.CheckConstraint(
                condition=models.Q(to_on__isnull=True) | models.Q(to_on__gte=models.F("from_on")),
                name="agencies_place_order",
            ),
        ]


class AgencyName(models.Model):
    """What a body was called, by date; old documents keep the name of their day."""

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="names")
    name = models.CharField(max_length=120)
    from_on = models.DateField()
    to_on = models.DateField(null=True, blank=True)
    basis = models.CharField("依据", max_length=200, blank=True)

    class Meta:
        ordering = ["agency_id", "from_on"]
        constraints = [
            models.UniqueConstraint(
                fields=["agency"], condition=models.Q(to_on__isnull=True), name="agencies_name_open"
            ),
            models.CheckConstraint(
                condition=models.Q(to_on__isnull=True) | models.Q(to_on__gte=models.F("from_on")),
                name="agencies_name_order",
            ),
        ]


class Section(models.Model):
    """内设机构, a source of information inside a body."""

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="sections")
    name = models.CharField(max_length=60)
    address = models.CharField("办公地点", max_length=200, blank=True)
    phone = models.CharField("联系电话", max_length=60, blank=True)
    is_active = models.BooleanField(default=True)
    position = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["position", "id"]
        constraints = [models.UniqueConstraint(fields=["agency", "name"], name="agencies_section_name")]

    def __str__(self) -> str:
        return self.name


class Succession(models.Model):
    """One body that ended going on in another: a merger has one row, a split one for each body the work went to."""

    predecessor = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="passed_to", verbose_name="原机构")
    successor = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="took_from", verbose_name="承继机构")
    how = models.CharField("承继方式", max_length=8, choices=Passing.choices())
    on = models.DateField("生效日期")  # the first day of the new order
    takes = models.CharField("承接的工作", max_length=300, blank=True)
    basis = models.CharField("依据", max_length=200, blank=True)

    class Meta:
        ordering = ["on", "id"]
        constraints = [
            models.UniqueConstraint(fields=["predecessor", "successor"], name="agencies_succession_once"),
            models.CheckConstraint(condition=~Q(predecessor=F("successor")), name="agencies_succession_of_another"),
            models.CheckConstraint(condition=Q(how__in=[p.value for p in Passing]), name="agencies_succession_how"),
        ]


class AgencyDuty(models.Model):
    """A duty a body holds by date: since when, from whom it came, under which notice. The open row holds today.

    Who is the competent office, who runs the site, who keeps the columns: one body at a time for each `scope`, the body
    at the head of the branch the duty is about.

    Law: Regulation 2019, Arts. 3, 4; Regulation 2008, Arts. 3, 4.
    """

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="duties", verbose_name="承担机构")
    kind = models.CharField("职责", max_length=12, choices=DutyKind.choices())
    scope = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+", verbose_name="职责范围")
    what = models.CharField("职责内容", max_length=200, blank=True)
    from_on = models.DateField("起")
    to_on = models.DateField("止", null=True, blank=True)
    taken_from = models.ForeignKey(Agency, on_delete=models.PROTECT, null=True, related_name="duties_given")
    basis = models.CharField("依据", max_length=200, blank=True)

    class Meta:
        ordering = ["agency_id", "from_on", "id"]
        indexes = [models.Index(fields=["kind", "scope", "from_on"], name="agencies_duty_by_kind")]
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "scope", "what"], condition=Q(to_on__isnull=True), name="agencies_duty_open"
            ),
            models.CheckConstraint(
                condition=Q(to_on__isnull=True) | Q(to_on__gte=F("from_on")), name="agencies_duty_order"
            ),
            models.CheckConstraint(condition=Q(kind__in=[k.value for k in DutyKind]), name="agencies_duty_kind"),
        ]

    def __str__(self) -> str:
        return self.what or DutyKind(self.kind).label


class HistoryCorrection(models.Model):
    """更正登记: a line of a body's history that was entered wrongly, what stood there, and why it was put right."""

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="corrections", verbose_name="机构")
    line = models.CharField("更正的事项", max_length=200)
    before = models.CharField("原登记", max_length=300)
    after = models.CharField("更正为", max_length=300)
    reason = models.CharField("更正理由", max_length=300)
    corrected_by = models.CharField("更正人", max_length=40)  # the name as it stood then; people are a higher floor
    corrected_at = models.DateTimeField()

    class Meta:
        ordering = ["corrected_at", "id"]
