"""年度报告 and the statistics of shorter periods: the frame, its versions, what happened to them, and when they are due."""

from django.db import models
from django.db.models import Q

from gongkai.accounts.models import User
from gongkai.agencies.models import Agency
from gongkai.annual_reports.vocabulary import OPEN, EventKind, Origin, Scope, State
from gongkai.attachments.models import StoredFile
from gongkai.information.models import InfoItem
from gongkai.law.report_periods import PeriodKind, ReportPeriod


class Report(models.Model):
    """One body's figures of one period, for itself (本级) or with everything below it (汇总); its versions hold them."""

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="reports")
    year = models.PositiveSmallIntegerField("报告年度")
    period = models.CharField("报告期", max_length=8, choices=PeriodKind.choices(), default=PeriodKind.YEAR)
    ordinal = models.PositiveSmallIntegerField(default=1)  # which quarter, half or month of the year
    scope = models.CharField("口径", max_length=4, choices=Scope.choices(), default=Scope.OWN)
    form_key = models.CharField("表式", max_length=20)  # of law.forms

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["agency", "year", "period", "ordinal", "scope"], name="reports_once"),
        ]
        indexes = [models.Index(fields=["year", "period", "ordinal", "scope", "agency"], name="reports_of_period")]

    def __str__(self) -> str:
        return f"{self.agency} {self.covers.label}"

    @property
    def covers(self) -> ReportPeriod:
        """The stretch of time it reports on."""
        return ReportPeriod(self.year, PeriodKind(self.period), self.ordinal)

    @property
    def journal_agency_id(self) -> int:
        """Whose auditor reads what was done to it."""
        return self.agency_id


class ReportVersion(models.Model):
    """What a report says. Figures stand by indicator key, as decimal strings; once approved nothing of it changes.

    `figures` is written when the version is handed in (and, for sheets and old reports, when they are read): until then
    the figures of a version made of records are counted anew each time it is looked at.
    """

    report = models.ForeignKey(Report, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveSmallIntegerField("版本", default=1)
    state = models.CharField("状态", max_length=10, choices=State.choices(), default=State.DRAFT)
    origin = models.CharField("来源", max_length=8, choices=Origin.choices(), default=Origin.RECORDS)
    reason = models.CharField("更正原因", max_length=300, blank=True)
    figures = models.JSONField(default=dict)  # key → "12": as handed in
    recorded = models.JSONField(default=dict)  # key → "12": what the records, or the parts, said when it was handed in
    typed = models.JSONField(default=dict)  # key → {"value", "source", "by", "on"}
    not_applicable = models.JSONField(default=dict)  # key or beginning of keys → reason
    sections = models.JSONField(default=dict)  # section key → text
    notes = models.JSONField(default=dict)  # finding → {"note", "by", "on"}
    parts = models.JSONField(default=list)  # of a 汇总, when handed in: [{"agency_id", "name", "version_id"}, …]
    reading = models.JSONField(default=dict)  # of an old report: key → {"value", "quote", "start", "end", "confidence"}
    remark = models.CharField("退回意见", max_length=500, blank=True)
    source_file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, null=True, related_name="+")
    source_name = models.CharField(max_length=200, blank=True)
    started_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    started_at = models.DateTimeField()
    submitted_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    submitted_at = models.DateTimeField(null=True)
    submitted_on = models.DateField(null=True)
    approved_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    approved_at = models.DateTimeField(null=True)
    digest = models.CharField(max_length=64, blank=True)  # SHA-256 over figures and sections, once approved
    item = models.ForeignKey(InfoItem, on_delete=models.PROTECT, null=True, related_name="report_versions")
    item_revision = models.PositiveIntegerField(null=True)  # public exactly while this revision of the item is

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["report", "number"], name="reports_version_number"),
            models.UniqueConstraint(
                fields=["report"], condition=Q(state__in=[state.value for state in OPEN]), name="reports_one_open"
            ),
            models.CheckConstraint(condition=Q(state__in=[s.value for s in State]), name="reports_state_known"),
            models.CheckConstraint(
                condition=~Q(state=State.APPROVED.value) | ~Q(digest=""), name="reports_frozen_with_digest"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.report} v{self.number}"

    @property
    def agency_id(self) -> int:
        """Whose report it is: what permissions are asked about."""
        return self.report.agency_id

    @property
    def journal_agency_id(self) -> int:
        """Whose auditor reads what was done to it."""
        return self.report.agency_id


class ReportEvent(models.Model):
    """One thing that happened to a version, with what was said. Never changed."""

    version = models.ForeignKey(ReportVersion, on_delete=models.CASCADE, related_name="events")  # goes with a draft
    kind = models.CharField(max_length=10, choices=EventKind.choices())
    words = models.CharField(max_length=500, blank=True)
    by_name = models.CharField(max_length=40, blank=True)
    at = models.DateTimeField()

    class Meta:
        ordering = ["id"]


class ReportDeadline(models.Model):
    """A competent office's own earlier dates for the bodies below it; where there is none the law's dates stand.

    Law: Regulation 2019, Arts. 49-50; Regulation 2008, Art. 31.
    """

    authority = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+")
    year = models.PositiveSmallIntegerField()
    period = models.CharField(max_length=8, choices=PeriodKind.choices())
    ordinal = models.PositiveSmallIntegerField(default=1)
    submit_on = models.DateField("报送期限")
    release_on = models.DateField("公布期限", null=True)
    basis = models.CharField("依据", max_length=200, blank=True)
    set_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["authority", "year", "period", "ordinal"], name="reports_deadline_once"),
        ]

    @property
    def journal_agency_id(self) -> int:
        """Whose auditor reads of it."""
        return self.authority_id
