"""Approved reports on their way to the public, for the tests of what the public sees."""

from gongkai.annual_reports.actions.enter_for_review import enter_for_review
from gongkai.annual_reports.actions.release import release
from gongkai.annual_reports.models import ReportVersion
from gongkai.annual_reports.vocabulary import State
from gongkai.catalogue.actions.sign_off import sign_off
from gongkai.law.report_periods import ReportPeriod
from gongkai.review.actions.sign import sign
from gongkai.review.actions.submit import submit
from tests.factories import answers
from tests.rooms.annual_reports.reports import YEAR, figures, make_report, make_version


def approved(team, covers=YEAR, **fields):
    """The team's report of 2025 as the office approved it; `scope` and `form_key` are of its frame."""
    frame = {name: fields.pop(name) for name in ("scope", "form_key") if name in fields}
    return make_version(make_report(team.agency, covers, **frame), State.APPROVED, **fields)


def corrected(version, *, reason="第三部分数据有误", **changes):
    """The next version of the same report, approved with these figures in the place of others."""
    return make_version(version.report, State.APPROVED, reason=reason, figures=figures(**changes))


def reviewed(team, item):
    """The item handed in by its clerk and signed by three people."""
    slip = submit(item.pk, answers=answers(item), by=team.clerk)
    sign(slip.pk, decision="pass", opinion="同意", by=team.head)
    sign(slip.pk, decision="pass", opinion="不涉密，同意公开", by=team.secrecy)
    return sign_off(slip.pk, conclusion="open", final_openness="proactive", opinion="同意", by=team.leader).item


def released(team, covers=YEAR, **fields):
    """The team's report, approved, reviewed and before the public."""
    return shown_to_all(team, approved(team, covers, **fields))


def shown_to_all(team, version):
    """An approved version, taken all the way."""
    reviewed(team, enter_for_review(version.pk, by=team.clerk))
    release(version.pk, by=team.publisher)
    return fresh(version)


def released_for(team, year, **fields):
    """The same for another year."""
    return released(team, ReportPeriod(year), **fields)


def fresh(version):
    """The version as the database has it now."""
    return ReportVersion.objects.select_related("report__agency", "item__current").get(pk=version.pk)
