"""查阅登记: the log of visits, narrowed and summed; by month, by point; export."""

from datetime import date
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.actor import Actor
from gongkai.outlets import queries, visit_queries
from gongkai.outlets.displays import VisitFilters, VisitRow, VisitTotals
from gongkai.outlets.vocabulary import ReadingWay
from gongkai.workbench import exports
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.fields import DayField, number_choice, offer
from gongkai.workbench.lists import page_asked
from gongkai.workbench.request_list import in_words

LOG, READ = "outlets.log", "outlets.read"
HEADS = (
    gettext_lazy("日期"), gettext_lazy("查阅场所"), gettext_lazy("人次"), gettext_lazy("查阅人类别"), gettext_lazy("查阅方式"),
    gettext_lazy("查阅卷（件）数"), gettext_lazy("复制页数"), gettext_lazy("备注"), gettext_lazy("登记人"),
)  # fmt: skip


class FilterForm(forms.Form):
    """What the log can be narrowed by."""

    point_id = number_choice(gettext_lazy("查阅场所"), required=False)
    from_on = DayField(label=gettext_lazy("自"), required=False)
    to_on = DayField(label=gettext_lazy("至"), required=False)
    way = forms.ChoiceField(label=gettext_lazy("查阅方式"), required=False)

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        """Offer the places this person may know of."""
        super().__init__(*args, **kwargs)
        everything = ("", _("全部"))
        offer(self, "point_id", [everything, *queries.readable_choices(actor)])
        offer(self, "way", [everything, *in_words(ReadingWay)])


@staff
def visits(request: HttpRequest) -> HttpResponseBase:
    """One page of the log with its sums, or all of it as a sheet."""
    actor = actor_of(request)
    if not actor.may(LOG):
        actor.must(READ)
    form = FilterForm(request.GET, actor=actor)
    form.is_valid()  # a field that makes no sense says so and narrows nothing; the others do
    filters = VisitFilters(**{name: value for name, value in form.cleaned_data.items() if value})
    if request.GET.get("export"):
        lines = (_line(row) for row in visit_queries.all_visits(actor, filters))
        heads = [str(head) for head in HEADS]
        return exports.download(lines, heads=heads, shape=request.GET["export"], name=_("查阅登记"))
    year = (filters.to_on or filters.from_on or timezone.localdate()).year
    this_year = VisitFilters(filters.point_id, date(year, 1, 1), date(year, 12, 31), filters.way)
    context = {
        "form": form,
        "page": visit_queries.visits(actor, filters, page=page_asked(request)),
        "tiles": _tiles(visit_queries.totals(actor, filters)),
        "year": year,
        "months": [str(month) for month in range(1, 13)],
        "series": _series(actor, year, filters.point_id),
        "by_point": visit_queries.by_point(actor, this_year)[:20],
        "may_log": actor.may(LOG),
        "filtered": form.has_changed(),
    }
    return render(request, "workbench/outlets/visits.html", context)


def _series(actor: Actor, year: int, point_id: int | None) -> list[tuple[str, list[int]]]:
    years = (year - 1, year) if year > date.min.year else (year,)
    return [(str(one), visit_queries.by_month(actor, one, point_id=point_id)) for one in years]


def _tiles(totals: VisitTotals) -> list[dict[str, Any]]:
    return [
        {"label": _("查阅人次"), "value": totals.persons, "tone": "info"},
        {"label": _("查阅卷（件）数"), "value": totals.files, "tone": "info"},
        {"label": _("复制页数"), "value": totals.pages, "tone": "info"},
        {"label": _("登记条数"), "value": totals.entries, "tone": "info"},
    ]


def _line(row: VisitRow) -> list[Any]:
    return [
        row.on, row.point_name, row.persons, _(row.reader.label) if row.reader else "", _(row.way.label), row.files,
        row.pages, row.note, row.logged_by,
    ]  # fmt: skip
