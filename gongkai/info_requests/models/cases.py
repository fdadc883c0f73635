"""A request, who makes it, its papers and what happened to it."""

from django.db import models
from django.db.models import Q

from gongkai.accounts.models import User
from gongkai.agencies.models import Agency, Section
from gongkai.info_requests.vocabulary import FileRole, Form, NextStep, RelatedKind, RequestKind, State, Way
from gongkai.information.models import InfoItem
from gongkai.law.vocabulary import ApplicantKind, Channel, EventKind, Version


class Applicant(models.Model):
    """申请人. Who it is stands sealed in one column; beside it only what lists show and what finds the same person again."""

    kind = models.CharField("申请人类别", max_length=10, choices=ApplicantKind.choices())
    sealed = models.TextField(blank=True)  # a sealed identity.Identity; empty once erased
    masked = models.CharField("称呼", max_length=120)  # 张*; an organisation's full name
    person_key = models.CharField(max_length=64, blank=True, db_index=True)  # keyed hash of the ID or credit code
    name_key = models.CharField(max_length=64, blank=True, db_index=True)
    erased_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return self.masked


class InfoRequest(models.Model):
    """政府信息公开申请: one matter asked of one body, with the version of the Regulation that governs it for good."""

    number = models.CharField("申请编号", max_length=60, unique=True)
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="info_requests")
    section = models.ForeignKey(Section, on_delete=models.PROTECT, null=True, related_name="+", verbose_name="承办科室")
    handler = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+", verbose_name="经办人")
    applicant = models.ForeignKey(Applicant, on_delete=models.PROTECT, related_name="info_requests")
    version = models.CharField(max_length=4, choices=Version.choices())
    kind = models.CharField(max_length=12, choices=RequestKind.choices(), default=RequestKind.DISCLOSURE)
    state = models.CharField(max_length=14, choices=State.choices())
    outcome = models.CharField(max_length=12, blank=True)  # a reply kind of law.replies, or an Outcome
    is_open = models.BooleanField(default=True)

    # the form, as the law of its day asks it
    title = models.CharField("所需信息名称", max_length=200)
    doc_hint = models.CharField("文号", max_length=100, blank=True)
    description = models.TextField("内容描述", blank=True)
    purpose = models.CharField("用途", max_length=300, blank=True)  # 2008 only
    form_wanted = models.CharField("载体形式", max_length=12, choices=Form.choices())
    way_wanted = models.CharField("获取方式", max_length=10, choices=Way.choices())
    waiver_reason = models.CharField("申请减免费用的理由", max_length=300, blank=True)  # 2008 only
    help_needed = models.CharField("需要的帮助", max_length=200, blank=True)

    # receipt
    channel = models.CharField("申请渠道", max_length=12, choices=Channel.choices())
    submitted_at = models.DateTimeField("提交时间")
    arrived_on = models.DateField("到达日期")
    received_on = models.DateField("收到日期", null=True)
    receipt_rule = models.CharField(max_length=30, blank=True)  # which rule of law.receipt gave `received_on`
    postal_number = models.CharField("邮件号码", max_length=60, blank=True)
    form_key = models.CharField(max_length=64, unique=True, null=True)  # noqa: DJ001 - one sending of one form
    digest = models.CharField(max_length=64, blank=True)  # of what was sent with that key
    code_version = models.PositiveSmallIntegerField(default=1)  # raised when a lost query code is replaced
    registered_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")

    # the clock; written by clock.py alone
    period_from = models.DateField("起算日", null=True)
    due_on = models.DateField("答复期限", null=True)
    due_provisional = models.BooleanField(default=False)
    is_paused = models.BooleanField(default=False)
    days_extended = models.PositiveSmallIntegerField(default=0)
    next_step = models.CharField(max_length=20, choices=NextStep.choices(), blank=True)
    next_due_on = models.DateField(null=True)
    next_provisional = models.BooleanField(default=False)

    # marks
    is_sensitive = models.BooleanField("敏感事项", default=False)
    is_group = models.BooleanField("群体申请", default=False)
    is_improper = models.BooleanField("违规申请", default=False)
    is_vexatious = models.BooleanField("纠缠申请", default=False)
    plan = models.TextField("处置预案", blank=True)

    # kinship and end
    sent_on_from = models.OneToOneField("self", on_delete=models.PROTECT, null=True, related_name="sent_on_as")
    split_from = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="split_into")
    merged_into = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="merged")
    closed_on = models.DateField("办结日期", null=True)
    archived_on = models.DateField("归档日期", null=True)
    archive_number = models.CharField("案卷号", max_length=60, blank=True)
    rating = models.PositiveSmallIntegerField("评价", null=True)  # 1 to 5
    rating_words = models.CharField(max_length=500, blank=True)

    class Meta:
        indexes = [
            # the inbox, its tabs, filters and search are answered out of this one, without reading the cases
            models.Index(
                fields=[
                    "agency",
                    "is_open",
                    "next_due_on",
                    "id",
                    "section",
                    "state",
                    "is_paused",
                    "handler",
                    "channel",
                    "received_on",
                    "due_on",
                    "is_sensitive",
                    "title",
                    "number",
                    "postal_number",
                    "applicant",
                ],
                condition=Q(is_open=True),
                name="requests_open",
            ),
            models.Index(
                fields=["agency", "title", "number", "postal_number", "applicant", "section"], name="requests_words"
            ),
            models.Index(fields=["agency", "-id"], name="requests_agency_newest"),
            models.Index(fields=["state", "closed_on", "agency"], name="requests_state"),
            # yearly figures are counted out of this one, for one body or for all
            models.Index(
                fields=["agency", "received_on", "closed_on", "outcome", "kind", "applicant"], name="requests_counted"
            ),
            models.Index(fields=["agency", "closed_on", "outcome"], name="requests_closed"),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(state__in=[s.value for s in State]), name="requests_state_known"),
            models.CheckConstraint(
                condition=Q(received_on__isnull=False) | Q(state__in=[State.UNCONFIRMED.value, State.CLOSED.value,
                                                                     State.ARCHIVED.value]),
                name="requests_received_before_handled",
            ),
            models.CheckConstraint(condition=Q(rating__isnull=True) | Q(rating__range=(1, 5)), name="requests_rating"),
        ]  # fmt: skip

    def __str__(self) -> str:
        return self.number


class RequestEvent(models.Model):
    """One thing that happened to a case. Never changed: the dates of a case are a pure function of these rows."""

    info_request = models.ForeignKey(InfoRequest, on_delete=models.PROTECT, related_name="events")
    kind = models.CharField(max_length=20, choices=EventKind.choices())
    on = models.DateField()
    until = models.DateField(null=True)
    working_days = models.PositiveSmallIntegerField(null=True)
    key = models.CharField(max_length=20, blank=True)  # joins an opinion to its consultation
    note = models.TextField(blank=True)
    is_public = models.BooleanField(default=True)  # shown to the applicant
    by_id = models.BigIntegerField(null=True)  # empty: the applicant or the program
    by_name = models.CharField(max_length=40, blank=True)
    at = models.DateTimeField()

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.info_request_id} {self.kind} {self.on}"


class CaseFile(models.Model):
    """A paper of a case, sealed on disk. One not yet joined to a case is held for a form that was sent back."""

    info_request = models.ForeignKey(InfoRequest, on_delete=models.PROTECT, null=True, related_name="files")
    form_key = models.CharField(max_length=64, blank=True, db_index=True)
    role = models.CharField(max_length=12, choices=FileRole.choices())
    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=10)
    media_type = models.CharField(max_length=100)
    size = models.BigIntegerField()
    sha256 = models.CharField(max_length=64)  # of the plain bytes
    place = models.CharField(max_length=120)  # where the vault keeps it; empty once erased
    uploaded_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    uploaded_at = models.DateTimeField()

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return self.name

    @property
    def journal_agency_id(self) -> int | None:
        """Whose auditor reads who opened it."""
        return self.info_request.agency_id if self.info_request else None


class RelatedCase(models.Model):
    """A complaint, petition, reconsideration or lawsuit that belongs to a request."""

    info_request = models.ForeignKey(InfoRequest, on_delete=models.PROTECT, related_name="related")
    kind = models.CharField(max_length=16, choices=RelatedKind.choices())
    number = models.CharField("编号", max_length=80)
    note = models.CharField("说明", max_length=300, blank=True)
    added_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    added_at = models.DateTimeField()


class Suggestion(models.Model):
    """建议转为主动公开, and what became of it.

    Law: Regulation 2019, Art. 44.
    """

    info_request = models.OneToOneField(InfoRequest, on_delete=models.PROTECT, related_name="suggestion")
    words = models.CharField(max_length=500, blank=True)
    suggested_on = models.DateField()
    adopted = models.BooleanField(null=True)
    answer = models.CharField(max_length=500, blank=True)
    decided_on = models.DateField(null=True)
    decided_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    item = models.ForeignKey(InfoItem, on_delete=models.PROTECT, null=True, related_name="+")
