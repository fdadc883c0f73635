"""Leading groups, who sits in them by date, the notices that said so, and who answers for what; no rules."""

from django.db import models
from django.db.models import F, Q

from gongkai.accounts.models import User
from gongkai.agencies.models import Agency, Section
from gongkai.office.vocabulary_people import BodyDutyKind, Layer, NoticeKind, Purpose, Role, Tier

IN_ORDER = Q(to_on__isnull=True) | Q(to_on__gte=F("from_on"))


class Post(models.Model):
    """职务 of a unit, whoever holds it; the unit need not work with this system."""

    agency = models.ForeignKey(
        Agency, on_delete=models.PROTECT, null=True, related_name="posts", verbose_name="所在单位"
    )
    unit_name = models.CharField("单位名称", max_length=120, blank=True)  # where the unit is none of the system's
    title = models.CharField("职务", max_length=60)
    is_principal = models.BooleanField("主要负责人", default=False)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["agency", "unit_name", "title"], name="office_post_once"),
            models.UniqueConstraint(
                fields=["unit_name", "title"], condition=Q(agency__isnull=True), name="office_post_outside_once"
            ),
            models.CheckConstraint(
                condition=Q(agency__isnull=False, unit_name="") | (Q(agency__isnull=True) & ~Q(unit_name="")),
                name="office_post_of_one_unit",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.agency.name if self.agency else self.unit_name}{self.title}"


class PostHolder(models.Model):
    """任职: who held a post, by date; the open row is who holds it now."""

    post = models.ForeignKey(Post, on_delete=models.PROTECT, related_name="holders")
    person_name = models.CharField("姓名", max_length=40)
    from_on = models.DateField("任职日期")
    to_on = models.DateField("离任日期", null=True)
    basis = models.CharField("依据", max_length=120, blank=True)

    class Meta:
        ordering = ["post_id", "from_on"]
        indexes = [models.Index(fields=["post", "from_on", "to_on"], name="office_holder_days")]
        constraints = [
            models.UniqueConstraint(fields=["post"], condition=Q(to_on__isnull=True), name="office_holder_open"),
            models.UniqueConstraint(fields=["post", "from_on"], name="office_holder_from_once"),
            models.CheckConstraint(condition=IN_ORDER, name="office_holder_order"),
        ]


class LeadingGroup(models.Model):
    """领导机构: founded by a notice, until a notice ends it.

    Law: Regulation 2019, Art. 3; Regulation 2008, Art. 3.
    """

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="leading_groups", verbose_name="设立单位")
    name = models.CharField("名称", max_length=120)
    purpose = models.CharField("类型", max_length=20, choices=Purpose.choices())
    layer = models.CharField("层面", max_length=20, choices=Layer.choices())
    duty_text = models.TextField("职责", blank=True)
    founded_on = models.DateField("成立日期")
    dissolved_on = models.DateField("撤销日期", null=True)
    # 办公室: where its daily work is done
    office_section = models.ForeignKey(
        Section, on_delete=models.PROTECT, null=True, related_name="+", verbose_name="办公室所在科室"
    )
    office_address = models.CharField("办公室地址", max_length=200, blank=True)
    office_room = models.CharField("房间号", max_length=40, blank=True)
    office_phone = models.CharField("办公电话", max_length=60, blank=True)
    recorded_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()
    # what the public sees: the list as it was approved, [[组内职务, 单位和职务, 姓名, 职责分工]]
    public_list = models.JSONField("公开的名单", null=True)
    released_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    released_on = models.DateField("公开日期", null=True)

    class Meta:
        ordering = ["agency_id", "founded_on", "id"]
        indexes = [models.Index(fields=["agency", "dissolved_on"], name="office_group_standing")]
        constraints = [
            models.UniqueConstraint(
                fields=["agency", "name", "layer"],
                condition=Q(dissolved_on__isnull=True),
                name="office_group_name_once",
            ),
            models.CheckConstraint(condition=Q(purpose__in=[p.value for p in Purpose]), name="office_group_purpose"),
            models.CheckConstraint(condition=Q(layer__in=[each.value for each in Layer]), name="office_group_layer"),
            models.CheckConstraint(
                condition=Q(dissolved_on__isnull=True) | Q(dissolved_on__gte=F("founded_on")), name="office_group_order"
            ),
            models.CheckConstraint(
                condition=Q(public_list__isnull=True, released_by__isnull=True, released_on__isnull=True)
                | Q(public_list__isnull=False, released_by__isnull=False, released_on__isnull=False),
                name="office_group_released_by_somebody",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class GroupNotice(models.Model):
    """A notice 通知 that founded, adjusted or dissolved a group on a day; never changed afterwards."""

    group = models.ForeignKey(LeadingGroup, on_delete=models.PROTECT, related_name="notices")
    kind = models.CharField("事项", max_length=10, choices=NoticeKind.choices())
    doc_number = models.CharField("文号", max_length=80)
    title = models.CharField("标题", max_length=200)
    issued_on = models.DateField("印发日期")
    effective_on = models.DateField("生效日期")
    note = models.CharField("说明", max_length=500, blank=True)
    recorded_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        ordering = ["effective_on", "id"]
        constraints = [
            models.UniqueConstraint(fields=["group", "doc_number"], name="office_notice_once"),
            models.UniqueConstraint(fields=["group"], condition=Q(kind="found"), name="office_notice_founded_once"),
            models.UniqueConstraint(fields=["group"], condition=Q(kind="dissolve"), name="office_notice_ended_once"),
            models.CheckConstraint(condition=Q(kind__in=[k.value for k in NoticeKind]), name="office_notice_kind"),
        ]

    def __str__(self) -> str:
        return f"{self.title}（{self.doc_number}）"

    @property
    def agency_id(self) -> int:
        """Whose group it is about."""
        return self.group.agency_id


class Seat(models.Model):
    """组成人员: a place in a group, held by a post (whoever is in it) or by a person named; by date."""

    group = models.ForeignKey(LeadingGroup, on_delete=models.PROTECT, related_name="seats")
    role = models.CharField("组内职务", max_length=20, choices=Role.choices())
    position = models.PositiveIntegerField("排序", default=0)
    post = models.ForeignKey(Post, on_delete=models.PROTECT, null=True, related_name="seats", verbose_name="职务")
    person_name = models.CharField("姓名", max_length=40, blank=True)
    person_title = models.CharField("单位和职务", max_length=160, blank=True)
    responsibility = models.CharField("职责分工", max_length=500, blank=True)
    from_on = models.DateField("自")
    to_on = models.DateField("至", null=True)
    opened_by = models.ForeignKey(GroupNotice, on_delete=models.PROTECT, related_name="opened")
    closed_by = models.ForeignKey(GroupNotice, on_delete=models.PROTECT, null=True, related_name="closed")

    class Meta:
        ordering = ["position", "id"]
        indexes = [models.Index(fields=["group", "from_on", "to_on"], name="office_seat_days")]
        constraints = [
            models.UniqueConstraint(
                fields=["group", "post", "role"],
                condition=Q(to_on__isnull=True, post__isnull=False),
                name="office_seat_post",
            ),
            models.CheckConstraint(
                condition=Q(post__isnull=False, person_name="", person_title="")
                | (Q(post__isnull=True) & ~Q(person_name="")),
                name="office_seat_post_or_person",
            ),
            models.CheckConstraint(condition=Q(role__in=[r.value for r in Role]), name="office_seat_role"),
            models.CheckConstraint(
                condition=Q(to_on__isnull=True, closed_by__isnull=True)
                | Q(to_on__gte=F("from_on"), closed_by__isnull=False),
                name="office_seat_order",
            ),
        ]


class BodyDuty(models.Model):
    """职责分工: what one body does for the others, by date: 牵头, 推进, 指导, 协调, 监督, 网上公开 and the like.

    Law: Regulation 2019, Art. 3; Regulation 2008, Art. 3.
    """

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="body_duties", verbose_name="承担单位")
    kind = models.CharField("职责", max_length=20, choices=BodyDutyKind.choices())
    details = models.CharField("内容", max_length=500, blank=True)
    basis = models.CharField("依据", max_length=120, blank=True)
    from_on = models.DateField("自")
    to_on = models.DateField("至", null=True)
    recorded_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        ordering = ["kind", "from_on", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["agency", "kind"], condition=Q(to_on__isnull=True), name="office_body_duty_once"
            ),
            models.CheckConstraint(condition=Q(kind__in=[k.value for k in BodyDutyKind]), name="office_body_duty_kind"),
            models.CheckConstraint(condition=IN_ORDER, name="office_body_duty_order"),
        ]

    def __str__(self) -> str:
        return BodyDutyKind(self.kind).label


class UnitTier(models.Model):
    """三级责任 of a unit by date: its head and the deputy by post, the section that is its disclosure office.

    Law: Regulation 2019, Art. 4; Regulation 2008, Art. 4.
    """

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="unit_tiers", verbose_name="单位")
    tier = models.CharField("责任层级", max_length=12, choices=Tier.choices())
    post = models.ForeignKey(Post, on_delete=models.PROTECT, null=True, related_name="tiers", verbose_name="职务")
    section = models.ForeignKey(Section, on_delete=models.PROTECT, null=True, related_name="+", verbose_name="专门机构")
    details = models.CharField("责任内容", max_length=300, blank=True)
    from_on = models.DateField("自")
    to_on = models.DateField("至", null=True)
    recorded_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        ordering = ["agency_id", "from_on", "id"]
        indexes = [models.Index(fields=["tier", "from_on", "to_on"], name="office_tier_days")]
        constraints = [
            models.UniqueConstraint(
                fields=["agency", "tier"], condition=Q(to_on__isnull=True), name="office_tier_open"
            ),
            models.CheckConstraint(
                condition=Q(tier="office", section__isnull=False, post__isnull=True)
                | Q(tier__in=["principal", "deputy"], section__isnull=True, post__isnull=False),
                name="office_tier_section_or_post",
            ),
            models.CheckConstraint(condition=IN_ORDER, name="office_tier_order"),
        ]

    def __str__(self) -> str:
        return Tier(self.tier).label
