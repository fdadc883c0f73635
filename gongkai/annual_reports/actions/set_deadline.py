"""规定报送期限: a competent office sets dates of its own for the bodies below it, never later than the law's."""

from datetime import date

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import NotAllowed
from gongkai.accounts.permissions import PERMISSIONS
from gongkai.agencies.models import Agency
from gongkai.agencies.queries import Branches
from gongkai.agencies.reach import At
from gongkai.annual_reports import periods, visibility
from gongkai.annual_reports.errors import BadDeadline, LaterThanLaw, NoAuthority
from gongkai.annual_reports.models import ReportDeadline
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.law.annual_reports import ReportDue, report_due
from gongkai.law.report_periods import ReportPeriod
from gongkai.law.sentences import say
from gongkai.law.vocabulary import AgencyKind, Level

LONGEST = 200  # characters of the basis
SUBMIT, RELEASE = "报送期限", "公布期限"


@transaction.atomic
def set_deadline(
    authority_id: int, *, covers: ReportPeriod, submit_on: date, release_on: date | None, basis: str, by: Actor
) -> ReportDeadline:
    """Set, or set anew, the dates of one period; where `release_on` is None the law's day to make public stands.

    Law: Regulation 2019, Arts. 46, 49; Regulation 2008, Art. 31.
    """
    visibility.must_read(by, authority_id)
    by.must(visibility.APPROVE, At(authority_id))
    if by.user_id is None:
        raise NotAllowed(label=PERMISSIONS[visibility.APPROVE].label)
    authority = Agency.objects.select_for_update().get(pk=authority_id)
    periods.must_be_one(covers)
    _must_make_sense(covers, submit_on, release_on)
    _must_keep_the_law(_dues_below(authority, covers), submit_on, release_on)

    basis = plain.said(basis, what="依据", most=LONGEST, field="basis")
    said = {"submit_on": submit_on, "release_on": release_on, "basis": basis}
    place = {"authority": authority, "year": covers.year, "period": covers.kind, "ordinal": covers.ordinal}
    same = ReportDeadline.objects.filter(**place, **said).first()
    if same is not None:
        return same
    deadline, _is_new = ReportDeadline.objects.update_or_create(**place, defaults=said | {"set_by_id": by.user_id})
    journal.record("annual_reports.set_deadline", deadline, by=by, covers=covers.label, **said)
    return deadline


def _must_make_sense(covers: ReportPeriod, submit_on: date, release_on: date | None) -> None:
    if submit_on <= covers.to_on:
        why = say("不晚于{period}的最后一天，那时数据还没有形成。请改为之后的日期。", period=covers.label)
        raise BadDeadline(what=SUBMIT, given=submit_on, why=why)
    if release_on is not None and release_on < submit_on:
        raise BadDeadline(what=RELEASE, given=release_on, why=say("早于报送期限。请改为报送期限当日或者之后的日期。"))


def _dues_below(authority: Agency, covers: ReportPeriod) -> list[ReportDue]:
    """What a text of law asks of each sort of body these dates are for; local habits bind no office."""
    top = authority.parent_id if authority.is_competent and authority.parent_id else authority.pk
    below = Branches.now().below(top) - {top}
    if not below or (top != authority.pk and below == {authority.pk}):
        raise NoAuthority(agency=authority.name)
    sorts = Agency.objects.filter(pk__in=below, is_active=True).order_by().values_list("kind", "level").distinct()
    dues = (report_due(kind=AgencyKind(kind), level=Level(level), period=covers) for kind, level in sorts)
    return sorted((due for due in dues if due.law), key=lambda due: (due.submit_on or date.max, due.law))


def _must_keep_the_law(dues: list[ReportDue], submit_on: date, release_on: date | None) -> None:
    """Refuse a day later than a text of law gives any of the bodies."""
    for due in dues:
        _must_not_be_later(SUBMIT, submit_on, due.submit_on, due)
        _must_not_be_later(RELEASE, release_on, due.release_on, due)


def _must_not_be_later(what: str, given: date | None, limit: date | None, due: ReportDue) -> None:
    if given and limit and given > limit:
        raise LaterThanLaw(what=what, given=given, limit=limit, article=due.article)
