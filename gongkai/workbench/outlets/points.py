"""查阅场所: the list of reading places, and one place on one page."""

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
from gongkai.outlets import queries, visit_queries
from gongkai.outlets.displays import PointFilters, PointRow, PointTotals
from gongkai.outlets.vocabulary import PointKind
from gongkai.workbench import exports
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.fields import number_choice, offer
from gongkai.workbench.lists import page_asked
from gongkai.workbench.request_list import in_words

READ, WRITE = "outlets.read", "outlets.write"
STANDING = (
    ("", gettext_lazy("在用")), ("electronic", gettext_lazy("可电子查阅")), ("unshown", gettext_lazy("待公示")),
    ("closed", gettext_lazy("已撤销")),
)  # fmt: skip
HEADS = (
    gettext_lazy("名称"), gettext_lazy("类别"), gettext_lazy("级别"), gettext_lazy("设置单位"), gettext_lazy("管理单位"),
    gettext_lazy("地址"), gettext_lazy("房间、窗口"), gettext_lazy("开放时间"), gettext_lazy("电话"), gettext_lazy("负责人"),
    gettext_lazy("查询电脑"), gettext_lazy("打印复印设备"), gettext_lazy("电子信息屏"), gettext_lazy("目录册数"),
    gettext_lazy("开通电子查阅日期"), gettext_lazy("纸质文本保管人"), gettext_lazy("纸质文本存放位置"), gettext_lazy("设立日期"),
    gettext_lazy("撤销日期"), gettext_lazy("本年人次"),
)  # fmt: skip


class FilterForm(forms.Form):
    """What the list can be narrowed by."""

    q = forms.CharField(label=gettext_lazy("名称、地址或管理单位"), max_length=100, required=False)
    agency_id = number_choice(gettext_lazy("设置单位"), required=False)
    kind = forms.ChoiceField(label=gettext_lazy("类别"), required=False)
    standing = forms.ChoiceField(label=gettext_lazy("状态"), required=False, choices=STANDING)

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        """Offer the bodies whose places this person may see."""
        super().__init__(*args, **kwargs)
        everything = ("", _("全部"))
        offer(self, "agency_id", [everything, *agencies.choices(actor, READ)])
        offer(self, "kind", [everything, *in_words(PointKind)])


@staff
def points(request: HttpRequest) -> HttpResponseBase:
    """One page of the list, or all of it as a sheet."""
    actor = actor_of(request)
    actor.must(READ)
    form, filters = _asked(request, actor)
    if request.GET.get("export"):
        lines = (_line(row) for row in queries.all_points(actor, filters))
        heads = [str(head) for head in HEADS]
        return exports.download(lines, heads=heads, shape=request.GET["export"], name=_("查阅场所"))
    context = {
        "form": form,
        "filters": filters,
        "page": queries.points(actor, filters, page=page_asked(request)),
        "tiles": _tiles(queries.totals(actor, filters)),
        "may_write": actor.may(WRITE),
        "filtered": form.has_changed(),
    }
    return render(request, "workbench/outlets/points.html", context)


@staff
def points_print(request: HttpRequest) -> HttpResponse:
    """The same list laid out for paper."""
    actor = actor_of(request)
    actor.must(READ)
    _form, filters = _asked(request, actor)
    context = {
        "rows": list(queries.all_points(actor, filters)),
        "totals": queries.totals(actor, filters),
        "today": timezone.localdate(),
    }
    return render(request, "workbench/outlets/points_print.html", context)


@staff
def point(request: HttpRequest, pk: int) -> HttpResponse:
    """The page of a place."""
    actor = actor_of(request)
    found, year = queries.point(actor, pk), timezone.localdate().year
    context = {
        "point": found,
        "months": [str(month) for month in range(1, 13)],
        "series": [(_("人次"), visit_queries.by_month(actor, year, point_id=pk))],
        "year": year,
        "history": journal.history(queries.history_of(actor, pk)),
    }
    return render(request, "workbench/outlets/point.html", context)


def _asked(request: HttpRequest, actor: Actor) -> tuple[FilterForm, PointFilters]:
    form = FilterForm(request.GET, actor=actor)
    form.is_valid()  # a field that makes no sense says so and narrows nothing; the others do
    return form, PointFilters(**{name: value for name, value in form.cleaned_data.items() if value})


def _tiles(totals: PointTotals) -> list[dict[str, Any]]:
    address = reverse("workbench:points")
    return [
        {"label": _("查阅场所"), "value": totals.points, "note": _("在用，单位：处"), "tone": "info"},
        {
            "label": _("档案馆、图书馆和政务服务场所"),
            "value": totals.statutory,
            "note": _("《条例》第二十五条"),
            "tone": "info",
        },
        {
            "label": _("可电子查阅"),
            "value": totals.electronic,
            "tone": "info",
            "address": f"{address}?standing=electronic",
        },
        {"label": _("查询电脑"), "value": totals.computers, "note": _("最近一次盘点，单位：台"), "tone": "info"},
    ]


def _line(row: PointRow) -> list[Any]:
    counted = row.counted
    return [
        row.name, _(row.kind.label), _(row.level.label), row.agency_name, row.owner, row.address, row.room, row.hours,
        row.phone, row.keeper, counted.computers, counted.printers, counted.screens, counted.catalogues,
        row.electronic_since, row.custodian, row.shelf, row.opened_on, row.closed_on, row.persons,
    ]  # fmt: skip
