"""受理部门和职能: where complaints of which kind go, how to reach that desk, and the days it gives itself."""

from django.db import models
from django.db.models import Q

from gongkai.accounts.models import User
from gongkai.agencies.models import Agency
from gongkai.law.vocabulary import AgencyKind


class ComplaintDesk(models.Model):
    """The desk of one receiving body: what the public is told of it, and its own time limits.

    The days are local rules; the Regulation sets none. A body without a row works with these defaults.
    """

    agency = models.OneToOneField(
        Agency, on_delete=models.PROTECT, related_name="complaint_desk", verbose_name="受理单位"
    )
    office_name = models.CharField("受理机构", max_length=120, blank=True)
    duties = models.CharField("受理职能", max_length=500, blank=True)
    phone = models.CharField("监督投诉电话", max_length=60, blank=True)
    email = models.EmailField("电子信箱", blank=True)
    box = models.CharField("投诉意见箱", max_length=200, blank=True)
    address = models.CharField("来信来访地址", max_length=200, blank=True)
    postcode = models.CharField("邮政编码", max_length=6, blank=True)
    hours = models.CharField("接待时间", max_length=120, blank=True)
    mark = models.CharField("文书代字", max_length=20, blank=True)
    accept_days = models.PositiveSmallIntegerField("审查受理（工作日）", default=5)
    assign_days = models.PositiveSmallIntegerField("指定调查人员（工作日）", default=5)
    decide_days = models.PositiveSmallIntegerField("作出处理（工作日）", default=15)
    extension_days = models.PositiveSmallIntegerField("最多延长（日）", default=10)
    opinion_days = models.PositiveSmallIntegerField("被投诉单位说明情况（工作日）", default=5)
    least_investigators = models.PositiveSmallIntegerField("调查人员最少人数", default=2)
    is_published = models.BooleanField("对外公布", default=True)
    changed_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    changed_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["agency__position", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(accept_days__gte=1)
                & Q(assign_days__gte=1)
                & Q(decide_days__gte=1)
                & Q(opinion_days__gte=1)
                & Q(least_investigators__gte=1),
                name="complaints_desk_days",
            ),
        ]

    def __str__(self) -> str:
        return self.agency.name


class ComplaintRoute(models.Model):
    """One line of the routing table: complaints about these bodies (and of this reason) go to that desk.

    Empty columns hold for every body or reason; the narrowest line that fits decides.
    """

    against = models.ForeignKey(
        Agency, on_delete=models.PROTECT, null=True, related_name="+", verbose_name="被投诉举报单位"
    )
    against_kind = models.CharField("单位类型", max_length=20, blank=True, choices=AgencyKind.choices())
    reason = models.CharField("事由", max_length=30, blank=True)
    receiver = models.ForeignKey(
        Agency, on_delete=models.PROTECT, related_name="complaint_routes", verbose_name="受理单位"
    )
    note = models.CharField("说明", max_length=200, blank=True)
    position = models.PositiveSmallIntegerField("排序", default=0)
    changed_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ["position", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(against_kind="") | Q(against_kind__in=[kind.value for kind in AgencyKind]),
                name="complaints_route_kind",
            ),
            models.CheckConstraint(
                condition=Q(against__isnull=True) | Q(against_kind=""), name="complaints_route_one_narrowing"
            ),
            models.UniqueConstraint(
                fields=["against", "reason"], condition=Q(against__isnull=False), name="complaints_route_body_once"
            ),
            models.UniqueConstraint(
                fields=["against_kind", "reason"], condition=Q(against__isnull=True), name="complaints_route_kind_once"
            ),
        ]

    def __str__(self) -> str:
        return f"→ {self.receiver.name}"
