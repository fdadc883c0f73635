"""What a version is called wherever it is shown: whose, of what time, on which form, how far."""

from typing import Any

from gongkai.annual_reports.models import ReportVersion
from gongkai.annual_reports.vocabulary import Origin, Scope, State
from gongkai.law import annual_reports as law, forms


def head_of(version: ReportVersion, *, name: str) -> dict[str, Any]:
    """The fields of `ReportShown` that staff and public see alike; `name` is what the body is called there."""
    report = version.report
    return {
        "pk": version.pk,
        "report_id": report.pk,
        "agency_id": report.agency_id,
        "agency_name": name,
        "covers": report.covers,
        "scope": Scope(report.scope),
        "form_key": report.form_key,
        "form_title": forms.form(report.form_key).title,
        "title": law.title_of(name, report.covers, form_key=report.form_key),
        "number": version.number,
        "state": State(version.state),
        "origin": Origin(version.origin),
        "reason": version.reason,
        "not_applicable": dict(version.not_applicable),
        "item_id": version.item_id,
        "digest": version.digest,
    }
