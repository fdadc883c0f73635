"""试取一次: what would come, looked at and not kept."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.exchange.asking import ask_items, ask_reports
from gongkai.exchange.displays import Trial, TrialRow
from gongkai.exchange.entering import FETCH, schemes_of
from gongkai.exchange.locking import locked
from gongkai.exchange.models import Source
from gongkai.exchange.reading import ItemPage, ReportPage
from gongkai.exchange.taking_items import sort
from gongkai.exchange.taking_reports import body_of, title_of
from gongkai.law.sentences import say
from gongkai.publication.linked_trial import would_be

FEW = 20


def try_source(source_id: int, *, by: Actor) -> Trial:
    """The first few of everything the source offers, each with what would become of it. Raises `FetchFailed`."""
    source = _looked_up(source_id, by)
    items = ask_items(source, "", limit=FEW) if source.takes_items else None
    reports = ask_reports(source, "") if source.takes_reports else None
    return Trial(_items(source, items), _reports(source, reports))


@transaction.atomic
def _looked_up(source_id: int, by: Actor) -> Source:
    source = locked(source_id, permission=FETCH, by=by)
    journal.record("exchange.try_source", source, by=by)
    return source


def _items(source: Source, page: ItemPage | None) -> list[TrialRow]:
    if page is None:
        return []
    found = sort(source, page)
    judged = would_be(source.agency_id, found.entries, schemes=schemes_of(source))
    sound = [TrialRow(one.title, one.address, known, why) for one, known, why in judged]
    return [*sound, *(TrialRow(one.title or "—", one.address, False, one.why) for one in found.refused)]


def _reports(source: Source, page: ReportPage | None) -> list[TrialRow]:
    rows = []
    for one in page.reports if page else []:
        missing = (
            ""
            if body_of(source, one)
            else say("本系统中没有代码为“{code}”的下属机构，没有取入。", code=one.agency_code or "—")
        )
        rows.append(TrialRow(title_of(one), one.address, False, one.why or missing))
    return rows
