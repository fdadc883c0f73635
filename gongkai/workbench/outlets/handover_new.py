"""生成移送明细表: the queue of one body for one place; what is ticked goes on a list."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.actor import Actor
from gongkai.agencies import queries as agencies
from gongkai.law.refusals import Refusal
from gongkai.outlets import clock, handover_queries as queries
from gongkai.outlets.actions.prepare_handover import MOST_COPIES, prepare_handover
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.fields import number_choice, offer
from gongkai.workbench.lists import number_asked, page_asked
from gongkai.workbench.request_verbs import show_problems

WRITE = "outlets.write"
MOST_TICKED = 500


class QueueForm(forms.Form):
    """Which body hands over to which place."""

    agency_id = number_choice(gettext_lazy("移送单位"))
    receiver_id = number_choice(gettext_lazy("接收单位"))

    def __init__(self, *args: Any, actor: Actor, agency_id: int | None, **kwargs: Any) -> None:
        """Offer the bodies this person hands over for, and the places that receive from the one chosen."""
        super().__init__(*args, **kwargs)
        offer(self, "agency_id", agencies.choices(actor, WRITE))
        self.receivers = queries.receiver_choices(actor, agency_id) if agency_id else []
        offer(self, "receiver_id", self.receivers)


class TickForm(forms.Form):
    """How many copies, and a note; what is ticked is read beside it."""

    copies = forms.IntegerField(label=gettext_lazy("每条份数"), min_value=1, max_value=MOST_COPIES, initial=1)
    note = forms.CharField(label=gettext_lazy("备注"), max_length=300, required=False)
    items = forms.TypedMultipleChoiceField(label=gettext_lazy("信息"), coerce=int, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Whatever was ticked is judged by the action: another page of the queue may hold it."""
        super().__init__(*args, **kwargs)
        ticked = [n for n in self.data.getlist("items") if _is_number(n)] if self.is_bound else []  # type: ignore[attr-defined]
        offer(self, "items", [(n, n) for n in ticked[: MOST_TICKED + 1]])


@staff
def handover_new(request: HttpRequest) -> HttpResponseBase:
    """Show the queue, or make a list of what was ticked."""
    actor = actor_of(request)
    actor.must(WRITE)
    agency_id = _chosen_agency(request, actor)
    chooser = QueueForm(initial={"agency_id": agency_id}, actor=actor, agency_id=agency_id)
    receiver_id = _chosen_receiver(request, chooser, agency_id, actor)
    chooser.fields["receiver_id"].initial = receiver_id
    form = TickForm(request.POST) if request.method == "POST" else TickForm()
    if agency_id and receiver_id and form.is_bound and form.is_valid():
        made = _prepared(request, form, agency_id, receiver_id, actor)
        if made is not None:
            return made
    return page(
        request, "workbench/outlets/handover_new.html", _context(request, actor, chooser, form, agency_id, receiver_id)
    )


def _prepared(
    request: HttpRequest, form: TickForm, agency_id: int, receiver_id: int, actor: Actor
) -> HttpResponse | None:
    said = form.cleaned_data
    items = dict.fromkeys(said["items"], said["copies"])
    try:
        made = prepare_handover(agency_id, receiver_id=receiver_id, items=items, note=said["note"], by=actor)
    except Refusal as refusal:
        show_problems(request, form, refusal)
        return None
    messages.success(request, _("已生成移送明细表{number}。请打印后随纸质文本送出。").format(number=made.number))
    return redirect("workbench:handover", made.pk)


def _context(
    request: HttpRequest,
    actor: Actor,
    chooser: QueueForm,
    form: TickForm,
    agency_id: int | None,
    receiver_id: int | None,
) -> dict[str, Any]:
    today = timezone.localdate()
    found = None
    if agency_id and receiver_id:
        found = queries.queue(actor, agency_id, receiver_id, today=today, page=page_asked(request))
    return {
        "chooser": chooser,
        "form": form,
        "page": found,
        "ticked": {str(n) for n in form.data.getlist("items")} if form.is_bound else set(),  # type: ignore[attr-defined]
        "terms": clock.terms_of(agency_id) if agency_id else None,
        "today": today,
        "receivers": chooser.receivers,
    }


def _chosen_agency(request: HttpRequest, actor: Actor) -> int | None:
    """The body asked for where this person hands over for it, else their own, else the first."""
    offered = [pk for pk, _name in agencies.choices(actor, WRITE)]
    asked = number_asked(request, "agency_id")
    wanted = [pk for pk in (asked, actor.agency_id) if pk in offered]
    return next(iter(wanted or offered), None)


def _chosen_receiver(request: HttpRequest, chooser: QueueForm, agency_id: int | None, actor: Actor) -> int | None:
    """The place asked for where it receives from this body, else the one owed most urgently, else the first."""
    offered = [pk for pk, _name in chooser.receivers]
    asked = number_asked(request, "receiver_id")
    if asked in offered or not offered:
        return asked if offered else None
    owed = queries.owed(actor, today=timezone.localdate(), agency_id=agency_id)
    return owed[0].receiver_id if owed else offered[0]


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) < 16
