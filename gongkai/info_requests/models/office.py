"""How each office works its requests: its settings, texts, counters and tallies."""

from django.db import models
from django.db.models import Q

from gongkai.accounts.models import User
from gongkai.agencies.models import Agency
from gongkai.info_requests.vocabulary import FeeBasis, GroupDecision, ScriptKind


class RequestPolicy(models.Model):
    """受理设置 of one body; an empty value means the default of the law's data or of the agency's own entry."""

    agency = models.OneToOneField(Agency, on_delete=models.PROTECT, related_name="request_policy")
    accepted_by = models.ForeignKey(
        Agency, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="受理机构所在单位"
    )  # the one body whose people accept for it; empty: its own
    office_name = models.CharField("受理机构名称", max_length=120, blank=True)
    address = models.CharField("受理地址", max_length=200, blank=True)
    hours = models.CharField("受理时间", max_length=120, blank=True)
    phone = models.CharField("联系电话", max_length=60, blank=True)
    fax = models.CharField("传真", max_length=60, blank=True)
    email = models.EmailField("电子邮箱", blank=True)
    channels = models.JSONField(
        "公布的申请渠道", default=list
    )  # beside the counter and the post, which are always open
    letter_mark = models.CharField("机关代字", max_length=20, blank=True)
    petition_window = models.CharField("信访渠道", max_length=300, blank=True)
    correction_days = models.PositiveSmallIntegerField("补正期限（工作日）", null=True, blank=True)
    consult_days = models.PositiveSmallIntegerField("2008年规则下第三方答复期限（工作日）", null=True, blank=True)
    section_days = models.PositiveSmallIntegerField("科室办理期限（工作日）", null=True, blank=True)
    warning_days = models.PositiveSmallIntegerField("提前提醒（工作日）", null=True, blank=True)
    group_decision = models.CharField(
        "集体研究", max_length=8, choices=GroupDecision.choices(), default=GroupDecision.NEVER
    )
    reconsideration_body = models.CharField("行政复议机关", max_length=120, blank=True)
    former_reconsideration_body = models.CharField("2023年以前另可申请复议的机关", max_length=120, blank=True)
    reconsideration_address = models.CharField("行政复议申请地址", max_length=200, blank=True)
    reconsideration_online = models.CharField("网上申请行政复议的途径", max_length=200, blank=True)
    court = models.CharField("管辖法院", max_length=120, blank=True)
    fee_basis = models.CharField("信息处理费计收方式", max_length=6, choices=FeeBasis.choices(), default=FeeBasis.PIECE)
    pay_channel = models.CharField("缴费方式", max_length=300, blank=True)
    tariff_region = models.CharField("收费标准地区（区划代码）", max_length=12, blank=True)


class RequestCounter(models.Model):
    """The last application number given out by an agency in a year."""

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+")
    year = models.PositiveSmallIntegerField()
    last = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["agency", "year"], name="requests_counter")]


class LetterCounter(models.Model):
    """The last number given out in a series of letters of an agency in a year."""

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+")
    series = models.CharField(max_length=20)
    year = models.PositiveSmallIntegerField()
    last = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["agency", "series", "year"], name="requests_letter_counter")]


class LetterText(models.Model):
    """The office's own wording of an editable part of a letter; of one agency, or of all."""

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, null=True, related_name="+")
    code = models.CharField(max_length=6)
    part = models.CharField(max_length=20)
    text = models.TextField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["agency", "code", "part"], condition=Q(agency__isnull=False), name="requests_letter_text"
            ),
            models.UniqueConstraint(
                fields=["code", "part"], condition=Q(agency__isnull=True), name="requests_letter_text_all"
            ),
        ]


class Script(models.Model):
    """理由、口径、预案: a text to use again, of one agency or of all."""

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, null=True, related_name="+")
    kind = models.CharField(max_length=12, choices=ScriptKind.choices())
    title = models.CharField("标题", max_length=120)
    code = models.CharField("适用的答复种类或理由", max_length=12, blank=True)
    text = models.TextField("正文")
    is_active = models.BooleanField(default=True)
    saved_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    saved_at = models.DateTimeField()

    class Meta:
        ordering = ["kind", "title"]

    def __str__(self) -> str:
        return self.title


class SearchTally(models.Model):
    """What the search before the form did in a day: offered, opened, and enough without asking. No persons in it."""

    on = models.DateField(unique=True)
    shown = models.PositiveIntegerField(default=0)
    clicked = models.PositiveIntegerField(default=0)
    satisfied = models.PositiveIntegerField(default=0)


class PaperForms(models.Model):
    """领取申请表: paper forms handed out by an agency on a day."""

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+")
    on = models.DateField()
    count = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["agency", "on"], name="requests_paper_forms")]


class Attempt(models.Model):
    """Tries of one sort from one place (or at one number) within an hour; kept only as a keyed hash."""

    key = models.CharField(max_length=64)
    hour = models.DateTimeField()
    count = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["key", "hour"], name="requests_attempts")]


class CalendarLoad(models.Model):
    """A year's holiday notice as it was turned in, and what it moved."""

    year = models.PositiveSmallIntegerField()
    notice = models.CharField("通知文号", max_length=120)
    text = models.TextField()  # the calendar file itself
    moved = models.JSONField(default=list)  # [[number, was, is, why], …]
    turned_in_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    turned_in_at = models.DateTimeField()

    class Meta:
        ordering = ["-id"]
