"""收结存: the cases of a year by block and by body, each figure opening its cases; to print, to export.

Law: Report Format 2021; Regulation 2019, Art. 50.
"""

from typing import Any
from urllib.parse import urlencode

from django import forms
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.actor import Actor
from gongkai.law.vocabulary import RemedyResult
from gongkai.remedies import queries, stock
from gongkai.remedies.counting import PENDING
from gongkai.remedies.stock import StockRow
from gongkai.workbench import exports
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.fields import number_choice, offer
from gongkai.workbench.remedies import readable, years

HEADS = (
    gettext_lazy("类别、单位"), gettext_lazy("上年结转"), gettext_lazy("本年新收"), gettext_lazy("合计"),
    gettext_lazy("结果维持"), gettext_lazy("结果纠正"), gettext_lazy("其他结果"), gettext_lazy("审结合计"),
    gettext_lazy("尚未审结"),
)  # fmt: skip
NAMES = ("opening", "new", "total", "upheld", "corrected", "other", "concluded", "pending")
ASKED: dict[str, dict[str, str]] = {
    "opening": {"stock": stock.OPENING},
    "new": {"stock": stock.NEW},
    "pending": {"result": PENDING},
    **{result.value: {"result": result.value} for result in RemedyResult},
}


class TableForm(forms.Form):
    """Which year, which body."""

    year = number_choice(gettext_lazy("年度"))
    agency_id = number_choice(gettext_lazy("被申请人、被告"), required=False)

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        """Offer the years and the bodies this person may read of."""
        super().__init__(*args, **kwargs)
        offer(self, "year", [(year, year) for year in years()])
        offer(self, "agency_id", [("", _("全部")), *readable(actor)])


@staff
def remedy_table(request: HttpRequest) -> HttpResponseBase:
    """The table of one year: what was carried over, what came, how it ended, what is left.

    Law: Report Format 2021; Regulation 2019, Art. 50(3).
    """
    actor = actor_of(request)
    actor.must("remedies.read")
    form = TableForm({"year": timezone.localdate().year} | request.GET.dict(), actor=actor)
    form.is_valid()
    year = form.cleaned_data.get("year") or timezone.localdate().year
    agency_id = form.cleaned_data.get("agency_id")
    mine = queries.visible_to(actor)
    mine = mine.filter(agency_id=agency_id) if agency_id else mine
    blocks, bodies = stock.by_block(mine, year=year), stock.by_body(mine, year=year)
    if request.GET.get("export"):
        lines = (_line(row) for row in [*blocks, *bodies])
        heads = [str(head) for head in HEADS]
        return exports.download(lines, heads=heads, shape=request.GET["export"], name=_("复议诉讼收结存"))
    where = {"year": year} | ({"agency_id": agency_id} if agency_id else {})
    context = {
        "form": form,
        "year": year,
        "heads": HEADS,
        "blocks": [_shown(row, where | ({} if row.key == "total" else {"block": row.key})) for row in blocks],
        "bodies": [_shown(row, {"year": year, "agency_id": row.key}) for row in bodies],
    }
    return render(request, "workbench/remedy_table.html", context)


def _shown(row: StockRow, asked: dict[str, Any]) -> dict[str, Any]:
    """A line with the address behind each figure."""
    here = reverse("workbench:remedies")
    cells = [(getattr(row, name), f"{here}?{urlencode(asked | ASKED.get(name, {}))}", name) for name in NAMES]
    return {"label": _(row.label), "cells": [_cell(*cell) for cell in cells], "is_total": row.key == "total"}


def _cell(figure: int, address: str, name: str) -> dict[str, Any]:
    linked = figure and name != "concluded"
    return {"figure": figure, "address": address if linked else "", "head": HEADS[NAMES.index(name) + 1]}


def _line(row: StockRow) -> list[Any]:
    return [_(row.label), *(getattr(row, name) for name in NAMES)]
