"""零信息说明: the list, and one declaration on one page."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.actor import Actor
from gongkai.catalogue import nil_queries
from gongkai.catalogue.nil_queries import NilFilters, NilRow
from gongkai.catalogue.visibility import NIL, READ
from gongkai.catalogue.vocabulary import NilState
from gongkai.workbench import choices, exports
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.fields import number_choice, offer
from gongkai.workbench.lists import page_asked

STANDING = [
    ("", gettext_lazy("全部")),
    (NilState.WRITTEN.value, gettext_lazy("待审核")),
    (NilState.RETURNED.value, gettext_lazy("已退回")),
    (NilState.AGREED.value, gettext_lazy("已审核")),
    ("over", gettext_lazy("已到期")),
    (NilState.ENDED.value, gettext_lazy("已结束")),
]
TONES = {NilState.WRITTEN: "soon", NilState.RETURNED: "bad", NilState.AGREED: "good", NilState.ENDED: ""}


class FilterForm(forms.Form):
    """What the list can be narrowed by."""

    agency_id = number_choice(gettext_lazy("单位"), required=False)
    standing = forms.ChoiceField(label=gettext_lazy("状态"), choices=STANDING, required=False)

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        """Offer the bodies in reach."""
        super().__init__(*args, **kwargs)
        offer(self, "agency_id", [("", _("全部")), *choices.bodies_in_reach(actor, READ)])


@staff
def nil_list(request: HttpRequest) -> HttpResponseBase:
    """Every declaration in reach."""
    actor, today = actor_of(request), timezone.localdate()
    actor.must(READ)
    form = FilterForm(request.GET or None, actor=actor)
    given = {name: value for name, value in form.cleaned_data.items() if value} if form.is_valid() else {}
    filters = NilFilters(**given)
    page = nil_queries.rows(actor, filters, today=today, page=page_asked(request))
    if request.GET.get("export"):
        pages = (nil_queries.rows(actor, filters, today=today, page=n) for n in range(1, page.pages + 1))
        lines = (_line(row) for one in pages for row in one.rows)
        return exports.download(lines, heads=_heads(), shape=request.GET["export"], name=_("零信息说明"))
    context = {
        "form": form,
        "page": page,
        "rows": [(row, TONES[row.state]) for row in page.rows],
        "filtered": bool(given),
        "tiles": _tiles(nil_queries.counts(actor, today=today)),
        "may_write": actor.may(NIL),
    }
    return render(request, "workbench/catalogue/nil_list.html", context)


@staff
def nil(request: HttpRequest, pk: int) -> HttpResponse:
    """One declaration with what can be done."""
    actor = actor_of(request)
    found = nil_queries.one(actor, pk, today=timezone.localdate())
    context = {"row": found.row, "verbs": found.verbs, "tone": TONES[found.row.state]}
    return render(request, "workbench/catalogue/nil.html", context)


def _tiles(counts: Any) -> list[dict[str, Any]]:
    stem = reverse("workbench:nil_list") + "?standing="
    return [
        {"label": _("正在公示"), "value": counts["live"], "tone": "good", "address": f"{stem}agreed"},
        {"label": _("待审核"), "value": counts["written"], "tone": "soon", "address": f"{stem}written"},
        {"label": _("已退回"), "value": counts["returned"], "tone": "bad", "address": f"{stem}returned"},
        {"label": _("已到期"), "value": counts["over"], "tone": "soon", "address": f"{stem}over"},
    ]


def _heads() -> list[str]:
    return [_("单位"), _("法定内容"), _("依据"), _("原因"), _("起始日期"), _("截止日期"), _("状态"), _("结束日期")]


def _line(row: NilRow) -> list[Any]:
    state = _("已到期") if row.over else _(row.state.label)
    return [row.agency_name, row.text, row.article, row.reason, row.from_on, row.to_on, state, row.ended_on]
