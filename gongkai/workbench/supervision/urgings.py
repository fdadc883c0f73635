"""督办: the list, writing letters to one or many units at once, the page of one with who opened it."""

from collections import defaultdict
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _, gettext_lazy, ngettext

from gongkai.accounts.actor import Actor
from gongkai.law.refusals import Refusal
from gongkai.supervision import papers
from gongkai.supervision.actions.note_read import note_read
from gongkai.supervision.actions.urge import Letter, urge
from gongkai.supervision.queries import urgings as queries
from gongkai.supervision.queries.urgings import LATE, UrgingFilters
from gongkai.supervision.vocabulary import UrgingKind, UrgingState
from gongkai.workbench import exports
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.fields import DayField, number_choice, offer
from gongkai.workbench.lists import page_asked
from gongkai.workbench.request_files import TYPES
from gongkai.workbench.request_list import in_words
from gongkai.workbench.request_verbs import long_text, show_problems
from gongkai.workbench.supervision.shared_fields import INSPECT, READ, UnitsField, as_paper, everything, offer_units

HEADS = (
    gettext_lazy("编号"), gettext_lazy("种类"), gettext_lazy("被督办单位"), gettext_lazy("事项"), gettext_lazy("制发日期"),
    gettext_lazy("回复期限"), gettext_lazy("阅收人数"), gettext_lazy("回复日期"), gettext_lazy("进度"),
)  # fmt: skip
BETWEEN = "|"  # unit|label|address: how a list hands over one of its records
MOST = 500


class FilterForm(forms.Form):
    """What the list can be narrowed by."""

    q = forms.CharField(label=gettext_lazy("事项或编号"), max_length=100, required=False)
    agency_id = number_choice(gettext_lazy("被督办单位"), required=False)
    kind = forms.ChoiceField(label=gettext_lazy("种类"), required=False)
    state = forms.ChoiceField(label=gettext_lazy("进度"), required=False)

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        """Offer what this person may read of."""
        super().__init__(*args, **kwargs)
        offer_units(self, "agency_id", actor, empty=True)
        offer(self, "kind", [everything(), *in_words(UrgingKind)])
        offer(self, "state", [everything(), *in_words(UrgingState), (LATE, _("逾期未回复"))])


class LetterForm(forms.Form):
    """A letter; fields are called as the letter calls them."""

    kind = forms.ChoiceField(label=gettext_lazy("种类"))
    title = forms.CharField(label=gettext_lazy("事项"), max_length=120)
    body = long_text(gettext_lazy("要求"), rows=5, max_length=2000)
    reply_due_on = DayField(label=gettext_lazy("回复期限"))
    agency_ids = UnitsField(label=gettext_lazy("被督办单位"))

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        """Offer the units this person oversees."""
        super().__init__(*args, **kwargs)
        offer(self, "kind", in_words(UrgingKind))
        offer_units(self, "agency_ids", actor)


@staff
def urgings(request: HttpRequest) -> HttpResponseBase:
    """One page of the list, or all of it as a sheet."""
    actor, today = actor_of(request), timezone.localdate()
    actor.must(READ)
    form = FilterForm(request.GET, actor=actor)
    form.is_valid()
    filters = UrgingFilters(**{name: value for name, value in form.cleaned_data.items() if value})
    if request.GET.get("export"):
        lines = (_line(one) for one in queries.rows(actor, filters, today=today))
        heads = [str(head) for head in HEADS]
        return exports.download(lines, heads=heads, shape=request.GET["export"], name=_("督办"))
    context = {
        "form": form,
        "page": queries.urgings(actor, filters, today=today, page=page_asked(request)),
        "may_urge": actor.may(INSPECT),
        "filtered": form.has_changed(),
        "today": today,
    }
    return render(request, "workbench/supervision/urgings.html", context)


@staff
def urging_new(request: HttpRequest) -> HttpResponse:
    """Write to one or many units; a list sends its records as `record` = unit|label|address, with `from`=list."""
    actor = actor_of(request)
    actor.must(INSPECT)
    records = _records(request)
    from_list = request.method == "POST" and "from" in request.POST
    begun = {"agency_ids": list(records), "title": request.POST.get("about", "").replace("\0", "")[:120]}
    form = (
        LetterForm(request.POST, actor=actor)
        if request.method == "POST" and not from_list
        else LetterForm(initial=begun, actor=actor)
    )
    if form.is_bound and form.is_valid():
        try:
            made = urge(Letter(**form.cleaned_data, records=records), by=actor)
        except Refusal as refusal:
            show_problems(request, form, refusal)
        else:
            said = ngettext("已发出%(n)d份督办文书。", "已发出%(n)d份督办文书。", len(made)) % {"n": len(made)}
            messages.success(request, said)
            return redirect("workbench:urging", made[0].pk) if len(made) == 1 else redirect("workbench:urgings")
    kept = request.POST.getlist("record")[:MOST]
    labels = [label for rows in records.values() for label, _address in rows]
    context = {"form": form, "kept": kept, "labels": labels}
    return page(request, "workbench/supervision/urging_form.html", context)


@staff
def urging(request: HttpRequest, pk: int) -> HttpResponse:
    """The page of a letter; opening it is its receipt for the unit's people."""
    actor = actor_of(request)
    queries.urging(actor, pk, today=timezone.localdate())
    note_read(pk, by=actor)
    view = queries.urging(actor, pk, today=timezone.localdate())
    return render(request, "workbench/supervision/urging.html", {"view": view})


@staff
def urging_paper(request: HttpRequest, pk: int, shape: str) -> HttpResponse:
    """The letter as a paper."""
    if shape not in TYPES:
        raise Http404
    view = queries.urging(actor_of(request), pk, today=timezone.localdate())
    return as_paper(papers.urging_letter(view), shape, name=view.one.number)


def list_address() -> str:
    """Where a list of late records posts what is to be urged."""
    return reverse("workbench:urging_new")


def _records(request: HttpRequest) -> dict[int, list[tuple[str, str]]]:
    found: dict[int, list[tuple[str, str]]] = defaultdict(list)
    for line in request.POST.getlist("record")[:MOST]:
        unit, _mark, rest = line.replace("\0", "").partition(BETWEEN)
        label, _mark, to = rest.rpartition(BETWEEN)
        if unit.isascii() and unit.isdecimal() and len(unit) < 16:
            found[int(unit)].append((label, to))
    return dict(found)


def _line(one: Any) -> list[Any]:
    return [
        one.number, _(one.get_kind_display()), one.agency.name, one.title, one.issued_on, one.reply_due_on, one.opened,
        one.answered_on, _(one.get_state_display()),
    ]  # fmt: skip
