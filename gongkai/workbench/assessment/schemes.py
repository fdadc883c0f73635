"""考核方案: the list, and one scheme with its indicators, grades and what can be done with it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from gongkai.assessment import queries_schemes
from gongkai.audit import journal
from gongkai.workbench.acting import actor_of, staff


@staff
def schemes(request: HttpRequest) -> HttpResponse:
    """Every scheme this person may see."""
    actor = actor_of(request)
    actor.must("assessment.read")
    context = {"rows": queries_schemes.schemes(actor), "may_design": actor.may("assessment.design")}
    return render(request, "workbench/assessment/schemes.html", context)


@staff
def scheme(request: HttpRequest, pk: int) -> HttpResponse:
    """The page of a scheme."""
    actor = actor_of(request)
    found = queries_schemes.scheme(actor, pk)
    history = journal.history(queries_schemes.visible(actor).get(pk=pk)) if found.may["copy"] else []
    return render(request, "workbench/assessment/scheme.html", {"scheme": found, "history": history})
