"""Whether a page of a report may be opened: two people, or two tabs, are often at the same report."""

from django.http import HttpRequest

from gongkai.annual_reports import queries
from gongkai.law.refusals import Refusal
from gongkai.workbench.acting import actor_of
from gongkai.workbench.refusals import HIDDEN


def must_be_open(request: HttpRequest, pk: int, verb: str) -> None:
    """Refuse whoever has no such duty; what came too late is told at once, or after typing, beside what was typed.

    What was sent goes on to the action, whose refusal leaves the form as it was filled in.
    """
    try:
        queries.must_be_open(actor_of(request), pk, verb)
    except HIDDEN:
        raise
    except Refusal:
        if request.method != "POST":
            raise
