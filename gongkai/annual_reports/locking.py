"""Finding one version, or one report, for changing it."""

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.annual_reports.models import Report, ReportVersion


def locked(version_id: int, *, by: Actor) -> ReportVersion:
    """The version, locked until the transaction ends; unknown and hidden look the same."""
    version = (
        ReportVersion.objects.select_for_update(of=("self",))
        .select_related("report__agency")
        .filter(pk=version_id)
        .first()
    )
    if version is None or not by.may("annual_reports.read", version):
        raise Unknown
    return version


def locked_report(report_id: int, *, by: Actor) -> Report:
    """The same of a report, under whose lock versions are added."""
    report = Report.objects.select_for_update(of=("self",)).select_related("agency").filter(pk=report_id).first()
    if report is None or not by.may("annual_reports.read", report):
        raise Unknown
    return report
