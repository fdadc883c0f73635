"""移送: what is owed to archives, libraries and halls, the lists made so far, and one list on one page."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.actor import Actor
from gongkai.agencies import queries as agencies
from gongkai.audit import journal
from gongkai.outlets import handover_queries as queries
from gongkai.outlets.displays import HandoverRow, HandoverView, Owed
from gongkai.outlets.vocabulary import HandoverState
from gongkai.workbench import exports
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.fields import number_choice, offer
from gongkai.workbench.lists import page_asked
from gongkai.workbench.request_list import in_words

READ, WRITE = "outlets.read", "outlets.write"
HEADS = (
    gettext_lazy("编号"), gettext_lazy("移送单位"), gettext_lazy("接收单位"), gettext_lazy("状态"), gettext_lazy("造表日期"),
    gettext_lazy("移送日期"), gettext_lazy("签收日期"), gettext_lazy("条数"), gettext_lazy("份数"),
)  # fmt: skip
MOST_OWED = 30


class FilterForm(forms.Form):
    """What the lists can be narrowed by."""

    agency_id = number_choice(gettext_lazy("移送单位"), required=False)
    state = forms.ChoiceField(label=gettext_lazy("状态"), required=False)

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        """Offer the bodies whose lists this person may see."""
        super().__init__(*args, **kwargs)
        everything = ("", _("全部"))
        offer(self, "agency_id", [everything, *agencies.choices(actor, READ)])
        offer(self, "state", [everything, *in_words(HandoverState)])


@staff
def handovers(request: HttpRequest) -> HttpResponseBase:
    """What is owed, and one page of the lists, or all of them as a sheet."""
    actor = actor_of(request)
    actor.must(READ)
    form = FilterForm(request.GET, actor=actor)
    form.is_valid()  # a field that makes no sense says so and narrows nothing; the others do
    asked: dict[str, Any] = {name: value for name, value in form.cleaned_data.items() if value}
    if request.GET.get("export"):
        lines = (_line(row) for row in queries.all_handovers(actor, **asked))
        heads = [str(head) for head in HEADS]
        return exports.download(lines, heads=heads, shape=request.GET["export"], name=_("移送明细表"))
    today = timezone.localdate()
    owed = queries.owed(actor, today=today, agency_id=asked.get("agency_id"))
    context = {
        "form": form,
        "page": queries.handovers(actor, **asked, page=page_asked(request)),
        "owed": owed[:MOST_OWED],
        "more_owed": max(len(owed) - MOST_OWED, 0),
        "tiles": _tiles(owed, queries.recalls(actor), sent=queries.sent_count(actor)),
        "today": today,
        "may_write": actor.may(WRITE),
        "filtered": form.has_changed(),
    }
    return render(request, "workbench/outlets/handovers.html", context)


@staff
def handover(request: HttpRequest, pk: int) -> HttpResponse:
    """The page of a list."""
    actor = actor_of(request)
    found = queries.handover(actor, pk)
    context = {
        "handover": found,
        "steps": _steps(found),
        "withdrawn": [row for row in found.rows if not row.is_public and row.recalled_on is None],
        "history": journal.history(queries.handover_record(actor, pk)),
    }
    return render(request, "workbench/outlets/handover.html", context)


def _steps(found: HandoverView) -> list[dict[str, Any]]:
    if found.state is HandoverState.CANCELLED:
        return []
    days = ((_("造表"), found.prepared_on), (_("送出"), found.sent_on), (_("签收"), found.received_on))
    reached = sum(on is not None for _label, on in days)
    states = ["done"] * reached + ["now"] + ["later"] * 2
    return [
        {"name": label, "note": f"{on:%Y-%m-%d}" if on else "", "state": states[place]}
        for place, (label, on) in enumerate(days)
    ]


def _tiles(owed: list[Owed], recalls: list[HandoverRow], *, sent: int) -> list[dict[str, Any]]:
    late, waiting = sum(one.late for one in owed), sum(one.waiting for one in owed)
    under_way = reverse("workbench:handovers") + f"?state={HandoverState.SENT.value}"
    gone = sum(one.withdrawn for one in recalls)
    return [
        {"label": _("待移送"), "value": waiting, "note": _("条次，按接收单位计"), "tone": "info"},
        {"label": _("已超过移送期限"), "value": late, "tone": "bad" if late else "good"},
        {"label": _("待通知收回"), "value": gone, "note": _("移送后撤回公开的"), "tone": "bad" if gone else "good"},
        {"label": _("送出待签收"), "value": sent, "note": _("张"), "tone": "info", "address": under_way},
    ]


def _line(row: HandoverRow) -> list[Any]:
    return [
        row.number, row.agency_name, row.receiver_name, _(row.state.label), row.prepared_on, row.sent_on,
        row.received_on, row.lines, row.copies,
    ]  # fmt: skip
