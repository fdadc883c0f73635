"""责任追究: what was done against a duty, who answers for it (sealed), what was decided, appealed and put right."""

from django.db import models
from django.db.models import F, Q

from gongkai.accounts.models import User
from gongkai.agencies.models import Agency
from gongkai.law.vocabulary import Version
from gongkai.supervision.vocabulary import AppealResult, CaseSource, CaseState, SanctionKind


class AccountabilityCase(models.Model):
    """One case of one unit; `trigger` is a key of law/accountability.toml."""

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+", verbose_name="责任单位")
    year = models.PositiveSmallIntegerField("编号年度")
    serial = models.PositiveIntegerField("序号")
    number = models.CharField("编号", max_length=40)
    source = models.CharField("线索来源", max_length=10, choices=CaseSource.choices())
    source_words = models.CharField("线索说明", max_length=200, blank=True)
    version = models.CharField("适用《条例》", max_length=4, choices=Version.choices())
    trigger = models.CharField("追责情形", max_length=30)
    is_enforcement_fault = models.BooleanField("行政执法过错", default=False)
    facts_sealed = models.TextField("事实")
    happened_on = models.DateField("行为发生日期")
    found_on = models.DateField("发现日期")
    state = models.CharField("进度", max_length=10, choices=CaseState.choices())
    closing = models.CharField("办结、不予追究的说明", max_length=1000, blank=True)
    appealed_on = models.DateField("申诉日期", null=True)
    appeal_result = models.CharField("申诉结果", max_length=10, blank=True, choices=AppealResult.choices())
    appeal_decided_on = models.DateField("申诉处理日期", null=True)
    correction = models.CharField("整改情况", max_length=1000, blank=True)
    corrected_on = models.DateField("整改日期", null=True)
    entered_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    entered_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["-found_on", "-id"], name="supervision_case_newest")]
        constraints = [
            models.UniqueConstraint(fields=["agency", "year", "serial"], name="supervision_case_once"),
            models.CheckConstraint(condition=Q(state__in=[s.value for s in CaseState]), name="supervision_case_state"),
            models.CheckConstraint(condition=Q(found_on__gte=F("happened_on")), name="supervision_case_days"),
        ]

    def __str__(self) -> str:
        return self.number


class Sanction(models.Model):
    """One decision against the unit or one person of it; the name and post are sealed, lists show the surname."""

    case = models.ForeignKey(AccountabilityCase, on_delete=models.PROTECT, related_name="sanctions")
    is_unit = models.BooleanField("对单位")
    person_sealed = models.TextField(blank=True)
    masked = models.CharField("责任人", max_length=60, blank=True)
    kind = models.CharField("追究方式", max_length=16, choices=SanctionKind.choices())
    organ = models.CharField("处理机关", max_length=120)
    doc_number = models.CharField("决定文号", max_length=80, blank=True)
    decided_on = models.DateField("决定日期")
    is_revoked = models.BooleanField("已撤销", default=False)

    class Meta:
        ordering = ["decided_on", "id"]
        indexes = [models.Index(fields=["decided_on", "kind"], name="supervision_sanction_year")]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=[k.value for k in SanctionKind]), name="supervision_sanction_kind"
            ),
            models.CheckConstraint(
                condition=Q(is_unit=True, person_sealed="") | (Q(is_unit=False) & ~Q(person_sealed="")),
                name="supervision_sanction_whom",
            ),
        ]
