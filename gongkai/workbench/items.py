"""The list of items: tabs by stage, filters, sorting, paging and export."""

from datetime import date
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponseBase, QueryDict
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.actor import Actor
from gongkai.catalogue import queries as catalogue
from gongkai.information import queries
from gongkai.information.queries import ItemFilters
from gongkai.information.vocabulary import Stage
from gongkai.law import kinds
from gongkai.law.vocabulary import Openness
from gongkai.workbench import batch_table, choices, exports
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.fields import DayField, Select, number_choice, offer
from gongkai.workbench.lists import page_asked

TABS = (
    ("all", gettext_lazy("全部"), ()),
    ("draft", gettext_lazy("草稿与退回"), (Stage.DRAFT, Stage.RETURNED)),
    (
        "review",
        gettext_lazy("待审核"),
        (Stage.FIRST_REVIEW, Stage.SECOND_REVIEW, Stage.SECRECY_REVIEW, Stage.APPROVAL, Stage.REFERRED),
    ),
    ("ready", gettext_lazy("待公开"), (Stage.READY, Stage.SCHEDULED)),
    ("public", gettext_lazy("已公开"), (Stage.PUBLISHED,)),
    ("closed", gettext_lazy("不主动公开"), (Stage.CLOSED,)),
    ("gone", gettext_lazy("已撤销"), (Stage.WITHDRAWN, Stage.REPEALED)),
)
_STAGES_OF = {code: stages for code, _label, stages in TABS}
_EXPORTED = (
    ("title", gettext_lazy("信息名称")),
    ("doc_number", gettext_lazy("文号")),
    ("agency_name", gettext_lazy("发布机构")),
    ("section_name", gettext_lazy("产生科室")),
    ("kind", gettext_lazy("信息种类")),
    ("stage", gettext_lazy("状态")),
    ("openness", gettext_lazy("公开属性")),
    ("made_on", gettext_lazy("生成日期")),
    ("due_on", gettext_lazy("公开期限")),
    ("summary", gettext_lazy("内容概述")),
)


class FilterForm(forms.Form):
    """What the list can be narrowed by."""

    q = forms.CharField(label=gettext_lazy("名称或文号"), max_length=100, required=False)
    agency_id = number_choice(gettext_lazy("发布机构"), required=False)
    kind = forms.ChoiceField(label=gettext_lazy("信息种类"), required=False, widget=Select)
    openness = forms.ChoiceField(
        label=gettext_lazy("公开属性"),
        choices=[("", gettext_lazy("全部")), *Openness.choices()],
        required=False,
        widget=Select,
    )
    column_code = forms.ChoiceField(label=gettext_lazy("栏目"), required=False, widget=Select)
    made_from = DayField(label=gettext_lazy("生成日期自"), required=False)
    made_to = DayField(label=gettext_lazy("至"), required=False)
    due_by = DayField(label=gettext_lazy("公开期限不晚于"), required=False)
    mine = forms.BooleanField(label=gettext_lazy("只看我填报的"), required=False)

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        """Offer the agencies this person may look into."""
        super().__init__(*args, **kwargs)
        offer(self, "agency_id", [("", _("全部")), *choices.readable_agencies(actor)])
        offer(self, "kind", [("", _("全部")), *kinds.choices()])
        offer(self, "column_code", [("", _("全部")), *choices.columns()])


@staff
def items(request: HttpRequest) -> HttpResponseBase:
    """One page of the list, or all of it as a sheet."""
    actor = actor_of(request)
    actor.must("information.read")
    numbered = catalogue.item_numbered(request.GET.get("q", "").replace("\0", ""))
    if numbered and queries.visible_to(actor).filter(pk=numbered).exists():
        return redirect("workbench:item", numbered)
    form = FilterForm(request.GET, actor=actor)
    tab, sort = _place(request.GET)
    filters = _filters(form, tab=tab, sort=sort)
    if request.GET.get("export"):
        return _export(actor, filters, request.GET["export"])
    page = queries.items(actor, filters, page=page_asked(request))
    context = {"form": form, "tab": tab, "sort": sort, "tabs": _tabs(actor), "page": page, "rows": _rows(page.rows)}
    context |= {
        "may_write": actor.may("information.write"),
        "filtered": form.has_changed(),
        "q": request.GET.get("q", ""),
        "today": timezone.localdate(),
        "verbs": batch_table.offered(actor),
    }
    return render(request, "workbench/items.html", context)


def records(actor: Actor, asked: QueryDict, *, most: int) -> list[tuple[int, str]]:
    """Number and title of all the list would show under these filters, for a batch; one more than `most` if more."""
    form = FilterForm(asked, actor=actor)
    tab, sort = _place(asked)
    found = queries.all_rows(actor, _filters(form, tab=tab, sort=sort))
    return list(found.values_list("id", "listed_title")[: most + 1])


def _place(asked: QueryDict) -> tuple[str, str]:
    """The tab and the order an address names."""
    tab = asked.get("tab", "all")
    return tab if tab in _STAGES_OF else "all", asked.get("sort", "-changed")


def _filters(form: FilterForm, *, tab: str, sort: str) -> ItemFilters:
    form.is_valid()  # a field that makes no sense says so and narrows nothing; the others do
    given = {name: value for name, value in form.cleaned_data.items() if value}
    return ItemFilters(text=given.pop("q", ""), **given, stages=_STAGES_OF[tab], sort=sort)


def _tabs(actor: Actor) -> list[dict[str, Any]]:
    counts = queries.tab_counts(actor, {code: stages for code, _label, stages in TABS if stages})
    counts["all"] = sum(counts.values())  # every stage has its tab
    return [_tab(code, label, counts[code]) for code, label, _stages in TABS]


def _tab(code: str, label: Any, count: int) -> dict[str, Any]:
    """One tab; a number too large to be counted on every page says so."""
    return {
        "code": code,
        "label": label,
        "count": min(count, queries.COUNTED),
        "is_more": count > queries.COUNTED,
    }


def _rows(rows: Any) -> list[dict[str, Any]]:
    names = choices.column_names()
    return [
        row
        | {
            "stage": Stage(row["stage"]),
            "kind": kinds.name_of(row["kind"]),
            "column_name": names.get(row["column_code"], ""),
        }
        for row in rows
    ]


def _export(actor: Actor, filters: ItemFilters, shape: str) -> HttpResponseBase:
    def lines() -> Any:
        for row in queries.all_rows(actor, filters).iterator(chunk_size=1000):
            row["kind"], row["stage"] = kinds.name_of(row["kind"]), Stage(row["stage"]).label
            row["openness"] = Openness(row["openness"]).label if row["openness"] else ""
            yield [_cell(row[name]) for name, _label in _EXPORTED]

    heads = [str(label) for _name, label in _EXPORTED]
    return exports.download(lines(), heads=heads, shape=shape, name=_("信息清单"))


def _cell(value: Any) -> str:
    return f"{value:%Y-%m-%d}" if isinstance(value, date) else str(value or "")
