"""Bodies 机关 and their sections 科室, with their place and name by date."""

from django.db import models
from tree_queries.models import TreeNode

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
    )
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
    is_active = models.BooleanField(default=True)
    position = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["position", "id"]
        constraints = [models.UniqueConstraint(fields=["agency", "name"], name="agencies_section_name")]

    def __str__(self) -> str:
        return self.name
