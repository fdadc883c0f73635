"""整改台账: the ledger with its counts, export and paper; entering a problem; the page of one."""

from itertools import islice
from typing import Any

from django import forms
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.agencies import queries as agencies
from gongkai.attachments import storage
from gongkai.supervision import papers
from gongkai.supervision.actions.enter_problem import ProblemEntry, enter_problem
from gongkai.supervision.queries import problems as queries
from gongkai.supervision.queries.problems import AGAIN, LATE, MISSED, UNFINISHED, ProblemFilters, Tally
from gongkai.supervision.vocabulary import ProblemSource, ProblemState
from gongkai.workbench import exports
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.fields import DayField, number_choice, offer
from gongkai.workbench.lists import address, page_asked
from gongkai.workbench.request_files import TYPES
from gongkai.workbench.request_list import in_words
from gongkai.workbench.request_verbs import TodayField, long_text
from gongkai.workbench.supervision.shared_fields import (
    INSPECT,
    READ,
    as_form,
    everything,
    offer_units,
    year_choices,
)
from gongkai.workbench.verb_pages import Subject, Verb, sent, verb_page

MOST_PRINTED = 500
HEADS = (
    gettext_lazy("编号"), gettext_lazy("责任单位"), gettext_lazy("责任科室"), gettext_lazy("来源"), gettext_lazy("来源说明"),
    gettext_lazy("问题"), gettext_lazy("整改措施"), gettext_lazy("责任人"), gettext_lazy("发现日期"), gettext_lazy("整改期限"),
    gettext_lazy("进度"), gettext_lazy("整改结果"), gettext_lazy("报送日期"), gettext_lazy("确认日期"), gettext_lazy("下年度复查"),
)  # fmt: skip
ENTER = Verb(
    gettext_lazy("登记问题"),
    gettext_lazy("登记后由责任单位制定措施、上传佐证、报送结果，再由另一人确认。"),
    gettext_lazy("登记"),
    gettext_lazy("已登记问题。"),
    law="《条例》第四十六条、第四十七条",
)


class FilterForm(forms.Form):
    """What the ledger can be narrowed by."""

    q = forms.CharField(label=gettext_lazy("问题、编号或来源"), max_length=100, required=False)
    agency_id = number_choice(gettext_lazy("责任单位"), required=False)
    source = forms.ChoiceField(label=gettext_lazy("来源"), required=False)
    state = forms.ChoiceField(label=gettext_lazy("进度"), required=False)
    due_from = DayField(label=gettext_lazy("整改期限自"), required=False)
    due_to = DayField(label=gettext_lazy("至"), required=False)
    year = number_choice(gettext_lazy("年度"), required=False)

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        """Offer what this person may read of."""
        super().__init__(*args, **kwargs)
        offer_units(self, "agency_id", actor, empty=True)
        offer(self, "source", [everything(), *in_words(ProblemSource)])
        computed = [
            (UNFINISHED, _("没有整改到位")),
            (LATE, _("已逾期")),
            (MISSED, _("没有按期整改到位")),
            (AGAIN, _("下年度复查")),
        ]
        offer(self, "state", [everything(), *computed, *in_words(ProblemState)])
        offer(self, "year", year_choices())


class EntryForm(forms.Form):
    """A problem as the office enters it; fields are called as the entry calls them."""

    agency_id = number_choice(gettext_lazy("责任单位"))
    section_id = number_choice(gettext_lazy("责任科室"), required=False)
    source = forms.ChoiceField(label=gettext_lazy("来源"))
    source_words = forms.CharField(
        label=gettext_lazy("来源说明"), max_length=200, required=False,
        help_text=gettext_lazy("投诉编号、年度报告名称、文号等。"),
    )  # fmt: skip
    what = long_text(gettext_lazy("问题"), max_length=500)
    found_on = TodayField(label=gettext_lazy("发现日期"))
    due_on = DayField(label=gettext_lazy("整改期限"))

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        """Offer the units this person oversees, with their sections."""
        super().__init__(*args, **kwargs)
        offer_units(self, "agency_id", actor)
        reach = [pk for pk, _name in agencies.choices(actor, INSPECT)]
        sections = [(pk, name) for pk, name, _agency in agencies.section_choices(reach)]
        offer(self, "section_id", [("", _("不指定")), *sections])
        offer(self, "source", in_words(ProblemSource))


@staff
def problems(request: HttpRequest) -> HttpResponseBase:
    """One page of the ledger, all of it as a sheet, or as a paper to sign."""
    actor, today = actor_of(request), timezone.localdate()
    actor.must(READ)
    form = FilterForm(request.GET, actor=actor)
    form.is_valid()
    filters = ProblemFilters(**{name: value for name, value in form.cleaned_data.items() if value})
    shape = request.GET.get("export", "")
    if shape in TYPES:
        rows = list(islice(queries.rows(actor, filters, today=today), MOST_PRINTED))
        office = agencies.facts(actor.agency_id).name if actor.agency_id else ""
        return as_form(papers.ledger(rows, office=office, on=today), shape, name=_("整改台账"))
    if shape:
        lines = (_line(one) for one in queries.rows(actor, filters, today=today))
        return exports.download(lines, heads=[str(head) for head in HEADS], shape=shape, name=_("整改台账"))
    context = {
        "form": form,
        "page": queries.problems(actor, filters, today=today, page=page_asked(request)),
        "tiles": _tiles(request, queries.tally(actor, filters, today=today)),
        "may_enter": actor.may(INSPECT),
        "filtered": form.has_changed(),
        "today": today,
    }
    return render(request, "workbench/supervision/problems.html", context)


@staff
def problem_new(request: HttpRequest) -> HttpResponse:
    """Enter a problem; unit, source and words may stand in the address."""
    actor = actor_of(request)
    actor.must(INSPECT)
    begun = {
        name: request.GET[name][:200] for name in ("agency_id", "source", "source_words", "what") if name in request.GET
    }
    form = EntryForm(**(sent(request) or {"initial": begun}), actor=actor)
    return verb_page(
        request, ENTER, form, lambda by, **said: enter_problem(ProblemEntry(**said), by=by),
        about=Subject(_("整改台账"), reverse("workbench:problems")),
        to=lambda one: reverse("workbench:problem", args=[one.pk]),
    )  # fmt: skip


@staff
def problem(request: HttpRequest, pk: int) -> HttpResponse:
    """The page of a problem."""
    view = queries.problem(actor_of(request), pk, today=timezone.localdate())
    events = [
        {"at": one.at, "what": _(one.get_step_display()), "who": one.by.name, "note": one.words} for one in view.events
    ]
    return render(request, "workbench/supervision/problem.html", {"view": view, "events": events})


@staff
def problem_file(request: HttpRequest, pk: int, sha256: str) -> HttpResponseBase:
    """One file of the evidence, always as a download."""
    if len(sha256) != 64 or not set(sha256) <= set("0123456789abcdef"):
        raise Http404
    row = queries.file(actor_of(request), pk, sha256)
    if row is None:
        raise Unknown
    response = FileResponse(storage.open_file(sha256, name=row.name), as_attachment=True, filename=row.name)
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "private, no-store"
    return response


def _tiles(request: HttpRequest, tally: Tally) -> list[dict[str, Any]]:
    here = reverse("workbench:problems")

    def tile(label: str, value: int, tone: str, state: str) -> dict[str, Any]:
        query = address(request, drop=("page", "state", "export"), **({"state": state} if state else {}))
        return {"label": label, "value": value, "tone": tone, "address": here + query}

    return [
        tile(_("问题总数"), tally.total, "info", ""),
        tile(_("没有整改到位"), tally.open, "soon" if tally.open else "good", UNFINISHED),
        tile(_("已逾期"), tally.late, "bad" if tally.late else "good", LATE),
        tile(_("待确认"), tally.handed_in, "soon" if tally.handed_in else "good", ProblemState.HANDED_IN.value),
        tile(_("已整改"), tally.confirmed, "good", ProblemState.CONFIRMED.value),
    ]


def _line(one: Any) -> list[Any]:
    return [
        one.number, one.agency.name, one.section or "", _(one.get_source_display()), one.source_words, one.what, one.measure,
        one.owner, one.found_on, one.due_on, _(one.get_state_display()), one.result, one.handed_in_on, one.confirmed_on,
        _("是") if one.check_again else "",
    ]  # fmt: skip
