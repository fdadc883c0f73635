"""取数: fetch one page of one source and take it in; the worker goes on with the next."""

from gongkai.accounts.actor import Actor
from gongkai.exchange.asking import ask_items, ask_reports
from gongkai.exchange.errors import FetchFailed
from gongkai.exchange.models import Run
from gongkai.exchange.stepping import begin, fail, keep, must_not_go_round, responsible
from gongkai.exchange.vocabulary import Part


def fetch_source(source_id: int, *, by: Actor) -> Run:
    """One step: a page asked for and taken in in the name of whoever answers for the source; a failure ends the run with its reason.

    Law: Regulation 2019, Arts. 10, 49-50; Regulation 2008, Arts. 17, 31-32.
    """
    step = begin(source_id, by=by)
    try:
        person = responsible(step.source)
        must_not_go_round(step)
        ask = ask_items if step.part is Part.ITEMS else ask_reports
        page = ask(step.source, step.cursor)
    except FetchFailed as why:
        return fail(step, why, by=by)
    return keep(step, page, by=person)
