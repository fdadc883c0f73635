"""折页精简文字: shorter wordings than the guide's own where a panel is too full; agreed to by a second person."""

from django import forms
from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.agencies import queries as agencies
from gongkai.agencies.reach import At
from gongkai.law.refusals import Refusal
from gongkai.outlets import leaflet_queries
from gongkai.outlets.actions.agree_panels import agree_panels
from gongkai.outlets.actions.write_panel import MOST, write_panel
from gongkai.outlets.papers.leaflet import leaflet
from gongkai.outlets.vocabulary import Panel
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.request_verbs import long_text, show_problems

WRITE = "outlets.write"


class TextsForm(forms.Form):
    """One text for each panel; an empty one prints the guide's own."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        """A field for every panel."""
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        for panel in Panel:
            self.fields[f"panel_{panel.value}"] = long_text(_(panel.label), rows=4, max_length=MOST, required=False)


@staff
def leaflet_texts(request: HttpRequest, agency_id: int) -> HttpResponse:
    """Write the wordings beside what the guide says and how full the panels are."""
    actor = actor_of(request)
    _must_write(actor, agency_id)
    kept = leaflet_queries.texts(actor, agency_id)
    begun = {f"panel_{row.panel.value}": row.words for row in kept.rows}
    form = TextsForm(request.POST) if request.method == "POST" else TextsForm(initial=begun)
    if request.method == "POST" and form.is_valid():
        try:
            _keep(form, agency_id, actor)
        except Refusal as refusal:
            show_problems(request, form, refusal)
        else:
            messages.success(request, _("已保存。另一名工作人员审核后用于印制。"))
            return redirect(f"{reverse('workbench:printed_one', args=['leaflet'])}?agency_id={agency_id}")
    context = {
        "form": form,
        "agency": agencies.facts(agency_id),
        "leaflet": leaflet(agencies.facts(agency_id)),
        "texts": kept,
    }
    return page(request, "workbench/outlets/leaflet_texts.html", context)


@staff
@require_POST
def leaflet_agree(request: HttpRequest, agency_id: int) -> HttpResponse:
    """Agree to the wordings that wait."""
    actor = actor_of(request)
    _must_write(actor, agency_id)
    agree_panels(agency_id, by=actor)
    messages.success(request, _("已审核，今后按精简文字印制。"))
    return redirect(f"{reverse('workbench:printed_one', args=['leaflet'])}?agency_id={agency_id}")


@transaction.atomic
def _keep(form: TextsForm, agency_id: int, actor: Actor) -> None:
    for panel in Panel:
        write_panel(agency_id, panel=panel, words=form.cleaned_data[f"panel_{panel.value}"], by=actor)


def _must_write(actor: Actor, agency_id: int) -> None:
    if not actor.may("outlets.read", At(agency_id)):
        raise Unknown
    actor.must(WRITE, At(agency_id))
