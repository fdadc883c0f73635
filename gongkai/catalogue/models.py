"""目录与指南: columns, classification, index numbers and each agency's guide."""

from django.db import models
from tree_queries.models import TreeNode

from gongkai.agencies.models import Agency
from gongkai.information.models import InfoItem


class Column(TreeNode):
    """栏目 of the platform: shared by all agencies, or delegated to one that maintains it."""

    code = models.CharField(max_length=60, unique=True)
    name = models.CharField("栏目名称", max_length=80)
    description = models.CharField("栏目说明", max_length=300, blank=True)
    keywords = models.CharField("栏目关键词", max_length=120, blank=True)
    law = models.CharField("依据", max_length=120, blank=True)
    kinds = models.JSONField("收录信息种类", default=list)  # empty: every kind
    owner = models.ForeignKey(Agency, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    page = models.CharField(max_length=20, default="list")  # list | guide | year_list | requests
    takes_items = models.BooleanField("可收录信息", default=True)
    is_active = models.BooleanField(default=True)
    position = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["position", "id"]


class Subject(models.Model):
    """主题分类: the national list by default, editable."""

    code = models.CharField(max_length=12, unique=True)
    name = models.CharField(max_length=60)
    parent_code = models.CharField(max_length=12, blank=True)
    is_active = models.BooleanField(default=True)
    position = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["position", "id"]


class Genre(models.Model):
    """体裁分类 with the days it was in use."""

    code = models.CharField(max_length=12, unique=True)
    name = models.CharField(max_length=30)
    from_on = models.DateField(null=True)
    to_on = models.DateField(null=True)
    position = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["position", "id"]


class IndexRule(models.Model):
    """索引号规则 of an agency and everybody below it, unless they have their own; the row without agency is the default."""

    agency = models.OneToOneField(Agency, on_delete=models.CASCADE, null=True, related_name="index_rule")
    template = models.CharField("编码规则", max_length=120, default="{org}/{year}-{seq:05d}")
    scope = models.CharField("流水号范围", max_length=40, default="org,year")  # org | org,year | org,class,year
    owner_note = models.CharField("规则制定单位", max_length=120, blank=True)


class IndexCounter(models.Model):
    """The last serial given out in one scope; locked while a number is reserved."""

    scope = models.CharField(max_length=120, unique=True)
    last = models.PositiveIntegerField(default=0)


class IndexNumber(models.Model):
    """索引号: reserved at approval, unique for ever, kept on withdrawal."""

    number = models.CharField(max_length=60, unique=True)
    item = models.OneToOneField(InfoItem, on_delete=models.PROTECT, related_name="index_number")
    scope = models.CharField(max_length=120)
    serial = models.PositiveIntegerField()
    reserved_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["scope", "serial"], name="catalogue_serial")]


class Guide(models.Model):
    """政府信息公开指南 of one agency, with every statutory element; each saving is a new version."""

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="guides")
    number = models.PositiveIntegerField("版本")
    classification = models.TextField("政府信息的分类")
    arrangement = models.TextField("编排体系")
    how_to_get = models.TextField("获取方式")
    office_name = models.CharField("工作机构名称", max_length=120)
    office_address = models.CharField("办公地址", max_length=200)
    office_hours = models.CharField("办公时间", max_length=120)
    office_phone = models.CharField("联系电话", max_length=60)
    office_fax = models.CharField("传真号码", max_length=60)
    office_online = models.CharField("互联网联系方式", max_length=200)
    proactive = models.TextField("主动公开", blank=True)
    on_request = models.TextField("依申请公开", blank=True)
    remedies = models.TextField("监督和救济方式", blank=True)
    catalogue_note = models.TextField("目录编制说明", blank=True)
    updated_on = models.DateField()
    is_current = models.BooleanField(default=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["agency", "number"], name="catalogue_guide_number"),
            models.UniqueConstraint(
                fields=["agency"], condition=models.Q(is_current=True), name="catalogue_guide_current"
            ),
        ]


class Edition(models.Model):
    """One row whose token changes with every change of columns, subjects, genres or guides, so that caches know."""

    token = models.CharField(max_length=32)
