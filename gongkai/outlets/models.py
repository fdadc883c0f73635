"""Reading places, visits, hand-overs and stock; no rules."""

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import F, Q

from gongkai.accounts.models import User
from gongkai.agencies.models import Agency
from gongkai.attachments.attached import Attached
from gongkai.information.models import InfoItem
from gongkai.law.vocabulary import Level
from gongkai.outlets.vocabulary import (
    CountedFrom,
    HandoverState,
    MaterialKind,
    MoveKind,
    Panel,
    PointKind,
    Reader,
    ReadingWay,
)

HANDOVER_DAYS = 20  # working days, where the place has fixed no other number; the Regulation itself says only 及时
WARN_DAYS = 5  # working days before the last one
UNDO_MINUTES = 15
LOW_STOCK = 20


class Point(models.Model):
    """查阅场所: a place where people read government information without the internet.

    `shown` holds what the public is told, as it was last agreed to by a second person; empty: nothing yet.
    """

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="points", verbose_name="设置单位")
    name = models.CharField("名称", max_length=80)
    kind = models.CharField("类别", max_length=20, choices=PointKind.choices())
    level = models.CharField("级别", max_length=12, choices=Level.choices())
    owner = models.CharField("管理单位", max_length=120)
    address = models.CharField("地址", max_length=200)
    room = models.CharField("房间、窗口", max_length=60, blank=True)
    route = models.CharField("乘车和步行路线", max_length=300, blank=True)
    hours = models.CharField("开放时间", max_length=200)  # as opening.read takes it: 周一至周五 8:30-12:00，14:00-17:30
    opens_on_holidays = models.BooleanField("法定节假日开放", default=False)
    phone = models.CharField("电话", max_length=60, blank=True)
    note = models.CharField("服务说明", max_length=300, blank=True)
    keeper = models.CharField("负责人", max_length=40, blank=True)  # for staff alone
    custodian = models.CharField("纸质文本保管人", max_length=40, blank=True)  # for staff alone
    shelf = models.CharField("纸质文本存放位置", max_length=80, blank=True)
    has_sign_since = models.DateField("挂牌日期", null=True)
    electronic_since = models.DateField("开通电子查阅日期", null=True)
    receives_since = models.DateField("接收移送起始日期", null=True)  # items public since then are handed over here
    receives_for = models.ForeignKey(
        Agency, on_delete=models.PROTECT, null=True, related_name="+", verbose_name="接收移送的范围"
    )  # this body and every one below it hands over here
    opened_on = models.DateField("设立日期")
    closed_on = models.DateField("撤销日期", null=True)
    shown = models.JSONField(default=dict, encoder=DjangoJSONEncoder)
    shown_at = models.DateTimeField(null=True)
    shown_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    changed_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    changed_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["agency", "opened_on", "closed_on", "kind"], name="outlets_point_counted")]
        constraints = [
            models.UniqueConstraint(fields=["agency", "name"], name="outlets_point_once"),
            models.CheckConstraint(condition=Q(kind__in=[k.value for k in PointKind]), name="outlets_point_kind"),
            models.CheckConstraint(condition=Q(level__in=[k.value for k in Level]), name="outlets_point_level"),
            models.CheckConstraint(
                condition=Q(closed_on__isnull=True) | Q(closed_on__gte=F("opened_on")), name="outlets_point_days"
            ),
            models.CheckConstraint(
                condition=Q(electronic_since__isnull=True) | Q(electronic_since__gte=F("opened_on")),
                name="outlets_point_electronic",
            ),
            models.CheckConstraint(
                condition=Q(receives_since__isnull=True, receives_for__isnull=True)
                | Q(receives_since__isnull=False, receives_for__isnull=False),
                name="outlets_point_receives",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Equipment(models.Model):
    """设备盘点: what stood in a point on a day; the newest row is what stands there now."""

    point = models.ForeignKey(Point, on_delete=models.PROTECT, related_name="equipment")
    counted_on = models.DateField("盘点日期")
    computers = models.PositiveIntegerField("查询电脑")
    printers = models.PositiveIntegerField("打印复印设备")
    screens = models.PositiveIntegerField("电子信息屏")
    catalogues = models.PositiveIntegerField("目录册数")
    counted_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    counted_at = models.DateTimeField()

    class Meta:
        ordering = ["counted_on", "id"]
        constraints = [models.UniqueConstraint(fields=["point", "counted_on"], name="outlets_equipment_day")]

    def __str__(self) -> str:
        return f"{self.counted_on:%Y-%m-%d}"


class Visit(models.Model):
    """查阅登记: some people at a point, or the totals of a day written on paper first (`is_sheet`). Never a name."""

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+")  # the point's, on that day
    point = models.ForeignKey(Point, on_delete=models.PROTECT, related_name="visits")
    on = models.DateField("日期")
    persons = models.PositiveIntegerField("人次")
    reader = models.CharField("查阅人类别", max_length=12, blank=True, choices=Reader.choices())
    way = models.CharField("查阅方式", max_length=14, choices=ReadingWay.choices())
    files = models.PositiveIntegerField("查阅卷（件）数", default=0)
    pages = models.PositiveIntegerField("复制页数", default=0)
    note = models.CharField("备注", max_length=200, blank=True)
    is_sheet = models.BooleanField("按日汇总补录", default=False)
    key = models.CharField(max_length=80, unique=True)  # of the form it was sent from: a second click counts nothing
    logged_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    logged_at = models.DateTimeField()
    undone_at = models.DateTimeField("撤销时间", null=True)

    class Meta:
        indexes = [
            models.Index(fields=["agency", "on", "persons", "files"], name="outlets_visits_counted"),
            models.Index(fields=["point", "-on", "-id"], name="outlets_visits_point"),
            models.Index(fields=["-on", "-id"], name="outlets_visits_newest"),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(way__in=[w.value for w in ReadingWay]), name="outlets_visit_way"),
            models.CheckConstraint(
                condition=Q(reader="") | Q(reader__in=[r.value for r in Reader]), name="outlets_visit_reader"
            ),
            models.CheckConstraint(condition=Q(persons__gte=1), name="outlets_visit_somebody"),
        ]

    def __str__(self) -> str:
        return f"{self.on:%Y-%m-%d}"


class Handover(models.Model):
    """移送: one list of public items handed over to one archive, library or hall."""

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+", verbose_name="移送单位")
    receiver = models.ForeignKey(Point, on_delete=models.PROTECT, related_name="handovers", verbose_name="接收单位")
    year = models.PositiveSmallIntegerField()
    serial = models.PositiveIntegerField()
    number = models.CharField("编号", max_length=30)  # 移送2026-0003
    state = models.CharField("状态", max_length=10, choices=HandoverState.choices(), default=HandoverState.PREPARED)
    prepared_on = models.DateField("造表日期")
    sent_on = models.DateField("移送日期", null=True)
    received_on = models.DateField("签收日期", null=True)
    received_by = models.CharField("签收人", max_length=40, blank=True)
    note = models.CharField("备注", max_length=300, blank=True)
    prepared_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    prepared_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["agency", "state", "-prepared_on", "-id"], name="outlets_handovers")]
        constraints = [
            models.UniqueConstraint(fields=["agency", "year", "serial"], name="outlets_handover_number"),
            models.CheckConstraint(
                condition=Q(state__in=[s.value for s in HandoverState]), name="outlets_handover_state"
            ),
            models.CheckConstraint(
                condition=Q(received_on__isnull=True) | Q(received_on__gte=F("sent_on")), name="outlets_handover_days"
            ),
            models.CheckConstraint(
                condition=~Q(state=HandoverState.RECEIVED.value) | Q(received_on__isnull=False),
                name="outlets_handover_signed",
            ),
        ]

    def __str__(self) -> str:
        return self.number


class HandoverLine(models.Model):
    """One item on a list, with what it was called then; `is_live` ends with a cancelled list, so that it can go anew."""

    handover = models.ForeignKey(Handover, on_delete=models.PROTECT, related_name="lines")
    receiver = models.ForeignKey(Point, on_delete=models.PROTECT, related_name="+")
    item = models.ForeignKey(InfoItem, on_delete=models.PROTECT, related_name="+")
    index_number = models.CharField("索引号", max_length=60)
    title = models.CharField("名称", max_length=300)
    doc_number = models.CharField("文号", max_length=80, blank=True)
    made_on = models.DateField("生成日期")
    published_on = models.DateField("公开日期")
    revision_number = models.PositiveIntegerField()  # as handed over
    due_on = models.DateField("移送期限")  # written by outlets.clock alone
    copies = models.PositiveIntegerField("份数", default=1)
    is_live = models.BooleanField(default=True)
    recalled_on = models.DateField("通知收回日期", null=True)

    class Meta:
        ordering = ["id"]
        indexes = [models.Index(fields=["item", "receiver"], name="outlets_line_item")]
        constraints = [
            models.UniqueConstraint(
                fields=["receiver", "item"], condition=Q(is_live=True), name="outlets_handed_over_once"
            ),
            models.CheckConstraint(condition=Q(copies__gte=1), name="outlets_line_copies"),
        ]

    def __str__(self) -> str:
        return self.title


class HandoverFile(Attached):
    """回执: the receipt of a hand-over as signed."""

    handover = models.ForeignKey(Handover, on_delete=models.PROTECT, related_name="files")


class Material(models.Model):
    """资料: something printed that is laid out for people to take."""

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+", verbose_name="印制单位")
    name = models.CharField("名称", max_length=80)
    kind = models.CharField("类别", max_length=12, choices=MaterialKind.choices())
    is_active = models.BooleanField("在用", default=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["agency", "name"], name="outlets_material_once"),
            models.CheckConstraint(condition=Q(kind__in=[k.value for k in MaterialKind]), name="outlets_material_kind"),
        ]

    def __str__(self) -> str:
        return self.name


class Stock(models.Model):
    """How many copies of a material lie at a point now; `low_at` and fewer asks for more."""

    point = models.ForeignKey(Point, on_delete=models.PROTECT, related_name="stock")
    material = models.ForeignKey(Material, on_delete=models.PROTECT, related_name="stock")
    amount = models.PositiveIntegerField("现有份数", default=0)
    low_at = models.PositiveIntegerField("补充提示线", default=LOW_STOCK)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["point", "material"], name="outlets_stock_once"),
            models.CheckConstraint(condition=Q(amount__gte=0), name="outlets_stock_never_negative"),
        ]

    def __str__(self) -> str:
        return str(self.material)


class StockMove(models.Model):
    """印制、配送、发放、盘点、作废: one change of a stock. Never updated."""

    stock = models.ForeignKey(Stock, on_delete=models.PROTECT, related_name="moves")
    kind = models.CharField("变动", max_length=10, choices=MoveKind.choices())
    change = models.IntegerField("增减")
    after = models.PositiveIntegerField("变动后")
    on = models.DateField("日期")
    note = models.CharField("备注", max_length=200, blank=True)
    key = models.CharField(max_length=80, unique=True)
    moved_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    moved_at = models.DateTimeField()

    class Meta:
        ordering = ["id"]
        indexes = [models.Index(fields=["kind", "on"], name="outlets_moves_on")]
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=[k.value for k in MoveKind]), name="outlets_move_kind")
        ]

    def __str__(self) -> str:
        return f"{self.on:%Y-%m-%d}"


class PanelText(models.Model):
    """折页文字: a shorter wording of one panel than the guide's own; printed once a second person agreed."""

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+")
    panel = models.CharField(max_length=10, choices=Panel.choices())
    words = models.TextField("文字", max_length=1000)
    written_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField()
    agreed_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    agreed_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["agency", "panel"], name="outlets_panel_once"),
            models.CheckConstraint(condition=Q(panel__in=[p.value for p in Panel]), name="outlets_panel_known"),
        ]

    def __str__(self) -> str:
        return self.panel


class OutletPolicy(models.Model):
    """查阅和移送设置 of a body and every one below it, unless they have their own."""

    agency = models.OneToOneField(Agency, on_delete=models.PROTECT, related_name="+")
    handover_days = models.PositiveSmallIntegerField("移送期限（工作日）", default=HANDOVER_DAYS)
    counted_from = models.CharField(
        "起算日", max_length=10, choices=CountedFrom.choices(), default=CountedFrom.PUBLISHED
    )
    warn_days = models.PositiveSmallIntegerField("提前提醒（工作日）", default=WARN_DAYS)
    undo_minutes = models.PositiveSmallIntegerField("查阅登记可撤销的分钟数", default=UNDO_MINUTES)
    basis = models.CharField("依据", max_length=120, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(counted_from__in=[c.value for c in CountedFrom]), name="outlets_policy_from"
            )
        ]

    def __str__(self) -> str:
        return str(self.agency)
