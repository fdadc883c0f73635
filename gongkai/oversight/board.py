"""监管总览: every unit on one page, what is late first; each figure opens its records.

Law: Regulation 2019, Arts. 3, 46; Regulation 2008, Arts. 3, 29.
"""

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.oversight.columns import BY_KEY, COLUMNS, cells, report_words
from gongkai.oversight.units import READ, Month, UnitRow, months, units
from gongkai.paging import SIZE, Page
from gongkai.workbench import exports
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.lists import address, page_asked

TREE, LATE, SCORE = "tree", "late", "score"
ORDERS: dict[str, Callable[[UnitRow], Any]] = {
    LATE: lambda unit: -unit.late,
    SCORE: lambda unit: -(unit.standing.points or Decimal(0)) if unit.standing else Decimal(1),
}


class FilterForm(forms.Form):
    """What the board is narrowed and sorted by."""

    q = forms.CharField(label=gettext_lazy("单位名称"), max_length=60, required=False)
    kind = forms.ChoiceField(label=gettext_lazy("单位类型"), required=False)
    only = forms.ChoiceField(label=gettext_lazy("只看"), required=False)
    order = forms.ChoiceField(label=gettext_lazy("排序"), required=False)

    def __init__(self, *args: Any, kinds: Sequence[str], **kwargs: Any) -> None:
        """Offer the kinds of body there are, and every figure to sort by."""
        super().__init__(*args, **kwargs)
        everything = ("", _("全部"))
        self.fields["kind"].choices = [everything, *((kind, _(kind)) for kind in kinds)]  # type: ignore[attr-defined]
        self.fields["only"].choices = [everything, (LATE, _("有逾期的单位"))]  # type: ignore[attr-defined]
        named = [(column.key, f"{column.group}·{column.label}") for column in COLUMNS]
        self.fields["order"].choices = [  # type: ignore[attr-defined]
            (LATE, _("逾期多的在前")), (TREE, _("机构顺序")), (SCORE, _("考核得分高的在前")), *named,
        ]  # fmt: skip


@staff
def board(request: HttpRequest) -> HttpResponseBase:
    """One page of the board, or all of it as a sheet."""
    actor, today = actor_of(request), timezone.localdate()
    actor.must(READ)
    everything = units(actor, today=today)
    form = FilterForm(request.GET, kinds=sorted({unit.kind for unit in everything}))
    form.is_valid()  # a value that makes no sense narrows nothing
    chosen = _ordered(_narrowed(everything, form.cleaned_data), form.cleaned_data.get("order") or LATE)
    if request.GET.get("export"):
        return exports.download(map(_line, chosen), heads=_heads(), shape=request.GET["export"], name=_("监管总览"))
    page = _page(chosen, page_asked(request))
    context = {
        "form": form,
        "page": page,
        "rows": [(unit, cells(unit), report_words(unit)) for unit in page.rows],
        "columns": COLUMNS,
        "groups": _groups(),
        "tiles": _tiles(request, everything),
        "months": drawn(months(actor, today=today)),
        "today": today,
        "filtered": form.has_changed(),
    }
    return render(request, "oversight/board.html", context)


def _narrowed(rows: Sequence[UnitRow], asked: dict[str, Any]) -> list[UnitRow]:
    return [
        unit
        for unit in rows
        if asked.get("q", "") in unit.name
        and asked.get("kind", "") in ("", unit.kind)
        and (not asked.get("only") or unit.late)
    ]


def _ordered(rows: list[UnitRow], order: str) -> list[UnitRow]:
    """Figures fall, what is not known comes last; the tree keeps its order among equals."""
    if order in BY_KEY:
        read = BY_KEY[order].of
        return sorted(rows, key=lambda unit: -read(unit) if read(unit) is not None else Decimal(1))
    return sorted(rows, key=ORDERS[order]) if order in ORDERS else rows


def _page(rows: Sequence[UnitRow], asked: int) -> Page[UnitRow]:
    pages = max(-(-len(rows) // SIZE), 1)
    number = min(max(asked, 1), pages)
    return Page(rows[(number - 1) * SIZE : number * SIZE], len(rows), number, pages)


def _groups() -> list[tuple[str, int]]:
    """The heads above the columns, and over how many each stands."""
    names = [str(column.group) for column in COLUMNS]
    return [(name, names.count(name)) for name in dict.fromkeys(names)]


def _tiles(request: HttpRequest, rows: Sequence[UnitRow]) -> list[dict[str, Any]]:
    """The sums of all units; each sorts the board by its figure."""
    named = (
        ("publish_late", _("公开逾期"), _("条")),
        ("request_late", _("申请逾期"), _("件")),
        ("complaints", _("投诉在办"), _("件")),
        ("cases", _("复议诉讼"), _("件")),
        ("problems_late", _("整改逾期"), _("项")),
        ("tasks_late", _("任务逾期"), _("项")),
    )
    sums = [(key, label, note, sum(BY_KEY[key].of(unit) for unit in rows)) for key, label, note in named]
    return [
        {
            "label": label,
            "value": value,
            "note": note,
            "tone": _tone(key, value),
            "address": address(request, drop=["page"], order=key),
        }
        for key, label, note, value in sums
    ]


def _tone(key: str, value: int) -> str:
    if not value:
        return "good"
    return "bad" if key.endswith("late") else "info"


def drawn(found: Sequence[Month]) -> dict[str, Any]:
    """The months as `line_chart` takes them."""
    return {
        "labels": [f"{month.first:%y.%m}" for month in found],
        "rows": [
            (_("主动公开按期率"), [month.publishing for month in found]),
            (_("依申请公开按期率"), [month.answering for month in found]),
        ],
    }


def _heads() -> list[str]:
    figures = [f"{column.group}·{column.label}" for column in COLUMNS]
    return [_("单位"), _("单位类型"), *figures, _("年度报告"), _("考核得分"), _("等次"), _("名次")]


def _line(unit: UnitRow) -> list[Any]:
    mark = unit.standing
    score = [mark.points, _(mark.grade), mark.rank] if mark else ["", "", ""]
    return [unit.name, _(unit.kind), *(column.of(unit) for column in COLUMNS), report_words(unit), *score]
