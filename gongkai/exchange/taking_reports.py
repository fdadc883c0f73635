"""Figures of released reports, laid before a person as a sheet handed in: never approved and never released from here.

Law: Regulation 2019, Arts. 49-50; Regulation 2008, Arts. 31-32.
"""

import hashlib
import json
from decimal import Decimal, InvalidOperation
from typing import Any

from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.agencies.models import Agency
from gongkai.agencies.queries import Branches
from gongkai.annual_reports import keeping
from gongkai.annual_reports.actions.take_in_sheet import take_in_sheet
from gongkai.annual_reports.models import ReportVersion
from gongkai.annual_reports.sheets.template import template
from gongkai.annual_reports.vocabulary import Scope, State
from gongkai.exchange.models import Line, Run, Source, TakenReport
from gongkai.exchange.reading import OfferedReport, ReportPage
from gongkai.exchange.taking_items import line
from gongkai.exchange.vocabulary import LineKind
from gongkai.law import forms
from gongkai.law.refusals import Refusal
from gongkai.law.report_periods import PeriodKind, ReportPeriod
from gongkai.law.sentences import say


def take_reports(source: Source, run: Run, page: ReportPage, *, by: Actor) -> list[Line]:
    """Lay what is new or changed before the competent office; the counts go to the run. Lines are not saved."""
    lines = []
    for one in page.reports:
        made = _taken(source, one, by)
        if made is None:
            run.known += 1
            continue
        run.reports += made.kind == LineKind.REPORT
        run.refused += made.kind == LineKind.REFUSED
        lines.append(made)
    return lines


def title_of(one: OfferedReport) -> str:
    """A report as lines name it."""
    scope = Scope(one.scope).label if one.scope in list(Scope) else one.scope
    return f"{one.agency_name} {one.year}（{scope}）"


def body_of(source: Source, one: OfferedReport) -> Agency | None:
    """The body of this system the report is of: by its code, at or below the body the source stands for."""
    found = Agency.objects.filter(code=one.agency_code).first() if one.agency_code else None
    return found if found and found.pk in Branches.now().below(source.agency_id) else None


def _taken(source: Source, one: OfferedReport, by: Actor) -> Line | None:
    """The line to write; none where nothing has changed since it was taken in."""
    body = body_of(source, one)
    if one.why or body is None:
        why = one.why or say("本系统中没有代码为“{code}”的下属机构，没有取入。", code=one.agency_code or "—")
        return line(LineKind.REFUSED, title_of(one), one.address, why)
    digest = digest_of(one)
    place: dict[str, Any] = {"source": source, "agency": body, "year": one.year, "scope": one.scope}
    if TakenReport.objects.filter(**place, digest=digest).exists():
        return None
    try:
        is_new = _laid_before(body, one, source, by)
    except Refusal as refusal:
        return line(LineKind.REFUSED, title_of(one), one.address, refusal.sentence)
    TakenReport.objects.update_or_create(**place, defaults={"digest": digest, "taken_at": timezone.now()})
    return line(LineKind.REPORT, title_of(one), one.address) if is_new else None


def _laid_before(body: Agency, one: OfferedReport, source: Source, by: Actor) -> bool:
    """Hand the figures in as a sheet; says whether there was anything to hand in."""
    form, covers, scope = forms.form(one.form), ReportPeriod(one.year), Scope(one.scope)
    figures = _figures(one)
    last = _last(body, covers, scope)
    if last is not None and keeping.numbers(last.figures) == figures:
        return False
    file = template(
        form, agency_name=body.name, agency_code=body.code, period=covers, scope=scope, values=figures,
        reasons=one.not_applicable,
    )  # fmt: skip
    approved = last is not None and last.state == State.APPROVED
    reason = say("来源系统“{name}”公布的数据有变动", name=source.name) if approved else ""
    name = f"{body.name}{one.year}年度报告数据（{source.name}）.xlsx"
    take_in_sheet(body.pk, covers=covers, scope=scope, file=file, name=name, reason=str(reason), by=by)
    return True


def _last(body: Agency, covers: ReportPeriod, scope: Scope) -> ReportVersion | None:
    place = {"agency": body, "year": covers.year, "period": PeriodKind.YEAR, "scope": scope}
    versions = ReportVersion.objects.filter(**{f"report__{name}": value for name, value in place.items()})
    return versions.order_by("-number").first()


def _figures(one: OfferedReport) -> dict[str, Decimal]:
    """The figures as numbers. Raises a refusal for what is none."""
    found = {}
    for key, text in one.figures.items():
        try:
            value = Decimal(text)
        except InvalidOperation:
            value = Decimal("NaN")
        if not value.is_finite() or abs(value) >= Decimal(10) ** 15:
            raise Refusal(say("“{key}”的值“{given}”不是数字，没有取入。", key=key[:60], given=text[:30]))
        found[key] = value
    return found


def digest_of(one: OfferedReport) -> str:
    """By which the same figures are known again."""
    said = json.dumps([one.form, dict(one.figures), dict(one.not_applicable)], sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(said.encode()).hexdigest()
