"""One reconsideration or suit on one page: where it stands, what it is about, and what can be done."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from gongkai.audit import journal
from gongkai.law.vocabulary import RemedyBlock
from gongkai.remedies import queries
from gongkai.workbench.acting import actor_of, staff


@staff
def remedy(request: HttpRequest, pk: int) -> HttpResponse:
    """The page of a case."""
    actor = actor_of(request)
    case = queries.case(actor, pk)
    context = {
        "case": case,
        "may_sue": case.may["amend"] and case.block is RemedyBlock.RECONSIDERATION,
        "may_appeal": case.may["amend"] and case.block is not RemedyBlock.RECONSIDERATION and bool(case.result),
        "history": journal.history(queries.visible_to(actor).get(pk=pk)),
    }
    return render(request, "workbench/remedy.html", context)
