"""目录与指南: columns, classification, index numbers and each agency's guide."""

from django.db import models
from django.db.models import F, Q, Value
from django.db.models.functions import Coalesce
from tree_queries.models import TreeNode

from gongkai.accounts.models import User
from gongkai.agencies.models import Agency
from gongkai.catalogue.vocabulary import IssueKind, NilState
from gongkai.information.models import InfoItem


class Column(TreeNode):
    """栏目 of the platform: shared by all agencies, or delegated to one that maintains it and what stands below it."""

    code = models.CharField(max_length=60, unique=True)
    name = models.CharField("栏目名称", max_length=80)
    description = models.CharField("栏目说明", max_length=300, blank=True)
    keywords = models.CharField("栏目关键词", max_length=120, blank=True)
    law = models.CharField("依据", max_length=120, blank=True)
    kinds = models.JSONField("收录信息种类", default=list)  # empty: every kind
    owner = models.ForeignKey(Agency, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    is_open = models.BooleanField("其他单位可以使用", default=False)  # of a delegated column
    content = models.CharField("公开内容", max_length=300, blank=True)
    procedure = models.CharField("公开程序", max_length=300, blank=True)
    ways = models.CharField("公开方式", max_length=200, blank=True)
    time_limit = models.CharField("公开时限", max_length=120, blank=True)
    template = models.CharField("来自模板", max_length=20, blank=True)  # the template it was added from
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
    owner = models.ForeignKey(
        Agency, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="规则维护单位"
    )  # such as the archive; without one whoever keeps the catalogue of the agency
    changed_at = models.DateTimeField(null=True)


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
    checked_on = models.DateField("最近核对", null=True)  # read through and found right, without a new version
    checked_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    is_current = models.BooleanField(default=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["agency", "number"], name="catalogue_guide_number"),
            models.UniqueConstraint(fields=["agency"], condition=Q(is_current=True), name="catalogue_guide_current"),
        ]


class Edition(models.Model):
    """One row whose token changes with every change of columns, subjects, genres or guides, so that caches know."""

    token = models.CharField(max_length=32)
    columns_at = models.DateTimeField(null=True)  # when the columns were last changed


class TemplateAdoption(models.Model):
    """采用目录模板: which columns stand for the classes of a template, and which of them were added for it."""

    template = models.CharField("模板", max_length=20)
    parent_code = models.CharField("上级栏目", max_length=60, blank=True)
    mapping = models.JSONField("对应关系", default=dict)  # code in the template → code of the column
    added = models.JSONField("增设的栏目", default=list)
    adopted_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")  # empty: the program
    adopted_at = models.DateTimeField("采用时间")
    undone_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    undone_at = models.DateTimeField("撤销时间", null=True)

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["template"], condition=Q(undone_at__isnull=True), name="catalogue_template_once"
            )
        ]


class CompileNote(models.Model):
    """目录编制说明 of one agency: why and how its catalogue is compiled; a version shows once another person agreed."""

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="compile_notes", verbose_name="单位")
    number = models.PositiveIntegerField("版本")
    purpose = models.TextField("编制目的")
    extent = models.TextField("入编范围")
    elements = models.TextField("数据项释义")
    others = models.TextField("其他说明", blank=True)
    written_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField("起草时间")
    agreed_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    agreed_at = models.DateTimeField("核定时间", null=True)
    is_current = models.BooleanField(default=False)

    class Meta:
        ordering = ["agency_id", "-number"]
        constraints = [
            models.UniqueConstraint(fields=["agency", "number"], name="catalogue_note_number"),
            models.UniqueConstraint(fields=["agency"], condition=Q(is_current=True), name="catalogue_note_current"),
            models.UniqueConstraint(
                fields=["agency"], condition=Q(agreed_at__isnull=True), name="catalogue_note_one_draft"
            ),
            models.CheckConstraint(
                condition=Q(is_current=False) | Q(agreed_at__isnull=False), name="catalogue_note_agreed"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.agency}目录编制说明第{self.number}版"


class NilDeclaration(models.Model):
    """零信息说明: an agency has nothing under a statutory heading for a time, with the reason, agreed by another person."""

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="nil_declarations", verbose_name="单位")
    heading = models.CharField("法定内容", max_length=30)
    reason = models.CharField("原因", max_length=300)
    from_on = models.DateField("起始日期")
    to_on = models.DateField("截止日期")
    state = models.CharField("状态", max_length=10, choices=NilState.choices(), default=NilState.WRITTEN)
    written_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField("填写时间")
    agreed_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    agreed_at = models.DateTimeField("审核时间", null=True)
    remark = models.CharField("审核意见", max_length=300, blank=True)
    ended_on = models.DateField("结束日期", null=True)
    end_reason = models.CharField("结束原因", max_length=300, blank=True)

    class Meta:
        ordering = ["-id"]
        indexes = [models.Index(fields=["state", "to_on"], name="catalogue_nil_state")]
        constraints = [
            models.UniqueConstraint(
                fields=["agency", "heading"], condition=~Q(state=NilState.ENDED.value), name="catalogue_nil_once"
            ),
            models.CheckConstraint(
                condition=Q(state__in=[one.value for one in NilState]), name="catalogue_nil_state_known"
            ),
            models.CheckConstraint(condition=Q(to_on__gte=F("from_on")), name="catalogue_nil_order"),
        ]

    def __str__(self) -> str:
        return f"{self.agency}零信息说明"


class CataloguePolicy(models.Model):
    """本单位目录和指南的管理设置; the row without agency holds for whoever has none."""

    agency = models.OneToOneField(
        Agency, on_delete=models.CASCADE, null=True, related_name="catalogue_policy", verbose_name="单位"
    )
    guide_months = models.PositiveSmallIntegerField("指南核对周期（月）", default=12)
    nil_months = models.PositiveSmallIntegerField("零信息说明最长期限（月）", default=12)
    residual_percent = models.PositiveSmallIntegerField("“其他”类占比提示线（%）", default=50)

    class Meta:
        constraints = [models.UniqueConstraint(Coalesce("agency", Value(0)), name="catalogue_policy_once")]


class CatalogueIssue(models.Model):
    """目录印发: when an agency last gave its catalogue out, on paper or as a file, so that what changed since is known."""

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="catalogue_issues", verbose_name="单位")
    kind = models.CharField("形式", max_length=10, choices=IssueKind.choices())
    number = models.PositiveIntegerField("期次")
    items = models.PositiveIntegerField("条数")
    issued_on = models.DateField("印发日期")
    issued_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    issued_at = models.DateTimeField()
    remark = models.CharField("说明", max_length=200, blank=True)

    class Meta:
        ordering = ["-issued_at", "-id"]
        constraints = [
            models.UniqueConstraint(fields=["agency", "number"], name="catalogue_issue_number"),
            models.CheckConstraint(
                condition=Q(kind__in=[one.value for one in IssueKind]), name="catalogue_issue_kind_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.agency}目录第{self.number}期"
