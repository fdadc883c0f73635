"""印制: the catalogue, the leaflet, the poster and the broadcast: chosen, looked at, taken away."""

from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from gongkai.law.refusals import Refusal
from gongkai.outlets import leaflet_queries
from gongkai.outlets.papers import typesetting
from gongkai.outlets.papers.broadcast import script
from gongkai.outlets.papers.leaflet import leaflet
from gongkai.ui.saying import said as in_language
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.outlets.printing import READ, SORTS, TXT, Sort, agency_of, chosen, pictures
from gongkai.workbench.refusals import HIDDEN
from gongkai.workbench.request_files import PDF, TYPES, download

KINDS = TYPES | {TXT: "text/plain; charset=utf-8"}


@staff
def printed(request: HttpRequest) -> HttpResponse:
    """What can be printed."""
    actor = actor_of(request)
    actor.must(READ)
    return render(request, "workbench/outlets/printed.html", {"sorts": list(SORTS.values())})


@staff
def printed_one(request: HttpRequest, what: str) -> HttpResponse:
    """The form of one of them with a look at what it gives; with `shape` in the address, the file itself."""
    actor = actor_of(request)
    actor.must(READ)
    sort = SORTS.get(what)
    if sort is None:
        raise Http404
    form = sort.form(request.GET or None, actor=actor)
    shape = request.GET.get("shape", "")
    if shape in sort.shapes and form.is_valid():
        return _file(sort, form.cleaned_data, shape)
    context: dict[str, Any] = {"sort": sort, "form": form, "asked": form.is_bound and form.is_valid()}
    if context["asked"]:
        context |= _look(sort, form)
    return render(request, "workbench/outlets/printed_one.html", context | _beside(request, sort, form))


def _file(sort: Sort, said: dict[str, Any], shape: str) -> HttpResponse:
    data = sort.draw(said, shape)
    name = f"{agency_of(said).name}{sort.title}-{timezone.localdate():%Y%m%d}.{shape}"
    return download(data, name=name, media_type=KINDS[shape])


def _look(sort: Sort, form: forms.Form) -> dict[str, Any]:
    """What it gives, or the sentence why it cannot be made."""
    try:
        if sort.code == "broadcast":
            return {"script": script(chosen(form.cleaned_data), speed=form.cleaned_data["speed"])}
        data = sort.draw(form.cleaned_data, PDF)
    except HIDDEN:
        raise
    except Refusal as refusal:
        return {"problem": in_language(refusal)}
    shown = pictures(data)
    count = typesetting.page_count(data)
    return {"pictures": shown, "pages": count, "hidden": max(count - len(shown), 0), "kilobytes": len(data) // 1024}


def _beside(request: HttpRequest, sort: Sort, form: forms.Form) -> dict[str, Any]:
    """How full the panels of a leaflet are, and who may shorten them."""
    if sort.code != "leaflet" or not (form.is_bound and form.is_valid()):
        return {}
    agency = agency_of(form.cleaned_data)
    try:
        found = leaflet(agency)
    except Refusal:
        return {}
    return {
        "leaflet": found,
        "texts": leaflet_queries.texts(actor_of(request), agency.pk),
        "address": request.get_full_path(),
        "title": _("折页文字"),
    }
