"""申请办理统计: what came in, how it ended, how long it took, what it cost; every number opens its cases.

Law: Regulation 2019, Art. 50; Regulation 2008, Art. 32; Report Format 2021.
"""

import calendar
from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponseBase, QueryDict
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.agencies import queries as agencies
from gongkai.info_requests import queries
from gongkai.info_requests.displays import CaseFilters
from gongkai.info_requests.displays_figures import Figure, RequestFigures
from gongkai.ui import charts
from gongkai.workbench import exports
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.fields import DayField, number_choice, offer

FIGURES = "info_requests.figures"
FIRST_YEAR = 2008
YEAR, QUARTER, MONTH, OWN = "year", "quarter", "month", "own"
SPANS = (
    (YEAR, gettext_lazy("全年")), (QUARTER, gettext_lazy("季度")), (MONTH, gettext_lazy("月份")),
    (OWN, gettext_lazy("自定")),
)  # fmt: skip
HEADS = (
    gettext_lazy("分类"),
    gettext_lazy("项目"),
    gettext_lazy("数值"),
    gettext_lazy("单位"),
    gettext_lazy("占比（%）"),
)
_PLAIN = CaseFilters()


class PeriodForm(forms.Form):
    """Of which days, of which body."""

    span = forms.ChoiceField(label=gettext_lazy("时段"), choices=SPANS, required=False)
    year = forms.IntegerField(label=gettext_lazy("年份"), min_value=FIRST_YEAR, max_value=2999, required=False)
    part = forms.IntegerField(label=gettext_lazy("第几季度（月）"), min_value=1, max_value=12, required=False)
    from_on = DayField(label=gettext_lazy("自"), required=False)
    to_on = DayField(label=gettext_lazy("至"), required=False)
    agency_id = number_choice(gettext_lazy("机关"), required=False)

    def __init__(self, *args: Any, offices: list[tuple[int, str]], **kwargs: Any) -> None:
        """The bodies whose figures this person sees."""
        super().__init__(*args, **kwargs)
        offer(self, "agency_id", [("", _("全部")), *offices])

    def clean(self) -> dict[str, Any]:
        """There is no fifth quarter, and a period ends after it begins."""
        clean = super().clean() or {}
        if clean.get("span") == QUARTER and (clean.get("part") or 1) > 4:
            self.add_error("part", _("季度请填1至4。"))
        begins, ends = clean.get("from_on"), clean.get("to_on")
        if begins and ends and begins > ends:
            self.add_error("to_on", _("结束日期早于开始日期。"))
        return clean

    def period(self, today: date) -> tuple[date, date]:
        """From which day to which; the year so far where nothing sensible was asked."""
        clean = self.cleaned_data if self.is_valid() else {}
        year, part = clean.get("year") or today.year, clean.get("part") or 1
        if clean.get("span") == QUARTER:
            return _months(year, part * 3 - 2, part * 3)
        if clean.get("span") == MONTH:
            return _months(year, part, part)
        if clean.get("span") == OWN:
            return clean.get("from_on") or date(today.year, 1, 1), clean.get("to_on") or today
        return date(year, 1, 1), date(year, 12, 31)


def _months(year: int, first: int, last: int) -> tuple[date, date]:
    return date(year, first, 1), date(year, last, calendar.monthrange(year, last)[1])


@dataclass(frozen=True)
class Cell:
    """A figure as the page shows it, with the list that it counts."""

    figure: Figure
    address: str
    bar: float | None = None  # length from 0 to 100, where the table is drawn

    @property
    def label(self) -> str:
        """What it counts."""
        return _(self.figure.label)

    @property
    def value(self) -> str:
        """The number in writing; a dash where there is nothing to take the mean of."""
        value = self.figure.value
        if value is None:
            return "—"
        return f"{value:,}" if isinstance(value, Decimal | int) else str(value)

    @property
    def unit(self) -> str:
        """What it is counted in."""
        return _(self.figure.unit)

    @property
    def share(self) -> str:
        """The part of the whole, in writing."""
        return f"{self.figure.share}%" if self.figure.share is not None else ""


@dataclass(frozen=True)
class Table:
    """Figures under one heading, drawn as bars or not."""

    title: str
    cells: list[Cell]
    is_drawn: bool
    note: str = ""


@staff
def request_figures(request: HttpRequest) -> HttpResponseBase:
    """The figures of a period on a page, as a sheet, or laid out for paper."""
    actor, today = actor_of(request), timezone.localdate()
    actor.must(FIGURES)
    form = PeriodForm(_asked(request, today), offices=agencies.choices(actor, FIGURES))
    from_on, to_on = form.period(today)
    agency_id = form.cleaned_data.get("agency_id")
    found = queries.figures(actor, from_on=from_on, to_on=to_on, agency_id=agency_id)
    tables = tables_of(found)
    if request.GET.get("export"):
        name = f"{_('申请办理统计')}{from_on:%Y%m%d}-{to_on:%Y%m%d}"
        return exports.download(
            _lines(tables), heads=[str(head) for head in HEADS], shape=request.GET["export"], name=name
        )
    context = {
        "form": form,
        "found": found,
        "tables": tables,
        "tiles": _tiles(found),
        "is_empty": not found.received.value and not found.concluded.value and not found.carried_in.value,
        "other_fees": Cell(found.other_fees, address_to(found.other_fees)),
        "today": today,
    }
    template = "workbench/request_figures_print.html" if request.GET.get("print") else "workbench/request_figures.html"
    return page(request, template, context)


def _asked(request: HttpRequest, today: date) -> QueryDict:
    """The address, with this year where it says nothing."""
    asked = request.GET.copy()
    asked.setdefault("span", YEAR)
    asked.setdefault("year", str(today.year))
    return asked


def address_to(figure: Figure) -> str:
    """The list of cases narrowed to those a figure counts; empty where it counts none."""
    if figure.filters is None:
        return ""
    said = {}
    for one in fields(CaseFilters):
        value = getattr(figure.filters, one.name)
        if value != getattr(_PLAIN, one.name):
            said[one.name] = ",".join(value) if isinstance(value, list | tuple) else value
    return f"{reverse('workbench:requests')}?{urlencode(said)}"


def tables_of(found: RequestFigures) -> list[Table]:
    """The tables of the page, in its order."""
    whole = [found.granted, found.partly, found.refused, found.not_given, found.not_processed, found.otherwise]
    return [
        _table(_("收到和办结"), [found.carried_in, found.received, found.concluded, found.carried_out, found.sent_on,
                                found.record_corrections],
               note=_("新收与上期结转之和，等于办结与结转下期之和。移送、拆分的在去向处统计。")),
        _table(_("新收申请：按渠道"), found.by_channel, drawn=True),
        _table(_("新收申请：按申请人"), found.by_kind, drawn=True),
        _table(_("办理结果"), whole, drawn=True),
        _table(_("办理结果：按答复种类"), found.results, drawn=True),
        _table(_("期限"), [found.on_time, found.late, found.waiting_late, *found.elapsed]),
        _table(_("办理过程"), [found.extensions, found.corrections, found.consultations, *found.flags]),
        _table(_("费用"), [*found.fees, found.fee_total, found.paid, found.waived, found.waivers, found.refunded,
                          found.other_fees],
               note=_("除检索、复制、邮寄的成本费用和信息处理费外，不得以任何名义收取其他费用（2008年《条例》第二十七条、《条例》第四十二条）。")),
        _table(_("其他"), [found.paper_forms, *found.searches, *found.suggestions, *found.ratings,
                          found.on_request_items],
               note=_("“属性为依申请公开的信息”是目录中的信息条数，不是申请件数。")),
    ]  # fmt: skip


def _table(title: str, found: Iterable[Figure], *, drawn: bool = False, note: str = "") -> Table:
    shown = list(found)
    bars = charts.bars([(figure.label, float(figure.value or 0)) for figure in shown]) if drawn else []
    lengths: list[float | None] = [bar.length for bar in bars] or [None] * len(shown)
    cells = [Cell(figure, address_to(figure), length) for figure, length in zip(shown, lengths, strict=True)]
    return Table(title, cells, drawn, note)


def _tiles(found: RequestFigures) -> list[dict[str, Any]]:
    share = f"{found.on_time.share}%" if found.on_time.share is not None else "—"
    return [
        {"label": _("新收申请"), "value": found.received.value, "tone": "info", "address": address_to(found.received)},
        {"label": _("办结"), "value": found.concluded.value, "tone": "info", "address": address_to(found.concluded)},
        {"label": _("结转下期"), "value": found.carried_out.value, "tone": "soon", "address": address_to(found.carried_out)},
        {"label": _("按期答复"), "value": found.on_time.value, "note": share, "tone": "good",
         "address": address_to(found.on_time)},
        {"label": _("逾期答复"), "value": found.late.value, "tone": "bad" if found.late.value else "good",
         "address": address_to(found.late)},
        {"label": _("逾期未答复"), "value": found.waiting_late.value,
         "tone": "bad" if found.waiting_late.value else "good", "address": address_to(found.waiting_late)},
    ]  # fmt: skip


def _lines(tables: list[Table]) -> Iterable[list[Any]]:
    for table in tables:
        for cell in table.cells:
            share = cell.figure.share
            yield [
                table.title, cell.label, "" if cell.figure.value is None else cell.figure.value, cell.unit,
                "" if share is None else share,
            ]  # fmt: skip
