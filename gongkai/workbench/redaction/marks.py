"""标记: a region drawn, words found, findings ticked; one step back and forth."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _, ngettext
from django.views.decorators.http import require_POST

from gongkai.law.refusals import Refusal
from gongkai.redaction import queries
from gongkai.redaction.actions.mark import mark
from gongkai.redaction.actions.mark_findings import mark_findings
from gongkai.redaction.actions.mark_words import mark_words
from gongkai.redaction.actions.undo import undo
from gongkai.redaction.actions.unmark import unmark
from gongkai.redaction.visibility import MARK
from gongkai.ui.saying import said
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.fields import plain
from gongkai.workbench.redaction.forms import FindForm, GroundForm, RegionForm
from gongkai.workbench.redaction.work import work_page
from gongkai.workbench.request_verbs import show_problems


@staff
@require_POST
def redaction_mark(request: HttpRequest, pk: int) -> HttpResponse:
    """Mark a rectangle."""
    _must_mark(request, pk)
    form = RegionForm(request.POST)
    if form.is_valid():
        try:
            mark(pk, **form.cleaned_data, by=actor_of(request))
        except Refusal as refusal:
            show_problems(request, form, refusal)
        else:
            return _back(request, pk)
    return work_page(request, pk, region=form)


@staff
@require_POST
def redaction_words(request: HttpRequest, pk: int) -> HttpResponse:
    """Mark words wherever they stand."""
    _must_mark(request, pk)
    form = FindForm(request.POST)
    if form.is_valid():
        try:
            _told(request, mark_words(pk, **form.cleaned_data, by=actor_of(request)))
        except Refusal as refusal:
            show_problems(request, form, refusal)
        else:
            return _back(request, pk)
    return work_page(request, pk, find=form)


@staff
@require_POST
def redaction_findings(request: HttpRequest, pk: int) -> HttpResponse:
    """Mark the findings that were ticked."""
    form = GroundForm(request.POST)
    ground = form.cleaned_data["ground_code"] if form.is_valid() else ""
    keys = frozenset(key.replace("\0", "") for key in request.POST.getlist("keys"))
    return _done(
        request, pk, lambda: _told(request, mark_findings(pk, keys=keys, ground_code=ground, by=actor_of(request)))
    )


@staff
@require_POST
def redaction_unmark(request: HttpRequest, pk: int, mark_id: int) -> HttpResponse:
    """Let one mark go."""
    return _done(request, pk, lambda: unmark(pk, mark_id, by=actor_of(request)))


@staff
@require_POST
def redaction_undo(request: HttpRequest, pk: int) -> HttpResponse:
    """One step back, or on again."""
    again = plain(request, "again") == "1"
    return _done(request, pk, lambda: undo(pk, again=again, by=actor_of(request)))


def _must_mark(request: HttpRequest, pk: int) -> None:
    """Whoever only reads the work gets nothing, whatever the form holds."""
    actor = actor_of(request)
    actor.must(MARK, queries.record(actor, pk))


def _done(request: HttpRequest, pk: int, act: Callable[[], object]) -> HttpResponse:
    _must_mark(request, pk)
    try:
        act()
    except Refusal as refusal:
        messages.error(request, said(refusal))
    return _back(request, pk)


def _told(request: HttpRequest, count: int) -> None:
    if count:
        messages.success(request, ngettext("已标记%(n)d处。", "已标记%(n)d处。", count) % {"n": count})
    else:
        messages.info(request, _("没有新的标记：选中的内容都已经标记过，或者没有选中。"))


def _back(request: HttpRequest, pk: int) -> HttpResponse:
    """The page of the file the person was at, as large as it was."""
    number, zoom = plain(request, "at") or plain(request, "page"), plain(request, "zoom")
    query = f"?page={number if number.isdecimal() and len(number) < 7 else 1}"
    query += f"&zoom={zoom}" if zoom.isalpha() and zoom.isascii() else ""
    return redirect(f"{reverse('workbench:redaction', args=[pk])}{query}")
