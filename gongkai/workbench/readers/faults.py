"""读者反馈: the reports of errors, one of them whole, and how each body stands with its readers."""

from datetime import date
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.information import queries as items
from gongkai.readers import queries
from gongkai.readers.displays import FaultFilters, FaultRow, FaultTotals
from gongkai.readers.vocabulary import FaultKind, FaultState
from gongkai.workbench import exports
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.choices import bodies_in_reach
from gongkai.workbench.fields import number_choice, offer
from gongkai.workbench.lists import number_asked, page_asked
from gongkai.workbench.request_list import in_words

READ, HANDLE = "readers.read", "readers.handle"
HEADS = (
    gettext_lazy("编号"), gettext_lazy("承办单位"), gettext_lazy("问题类别"), gettext_lazy("所在页面"), gettext_lazy("网址"),
    gettext_lazy("问题描述"), gettext_lazy("收到日期"), gettext_lazy("办理期限"), gettext_lazy("状态"), gettext_lazy("办结日期"),
    gettext_lazy("处理结果"),
)  # fmt: skip
UNIT_HEADS = (
    gettext_lazy("单位"), gettext_lazy("收到"), gettext_lazy("采纳"), gettext_lazy("未采纳"), gettext_lazy("待处理"),
    gettext_lazy("逾期"), gettext_lazy("有用"), gettext_lazy("没有帮助"),
)  # fmt: skip


class FilterForm(forms.Form):
    """What the list can be narrowed by."""

    q = forms.CharField(label=gettext_lazy("编号、页面或描述"), max_length=100, required=False)
    agency_id = number_choice(gettext_lazy("承办单位"), required=False)
    kind = forms.ChoiceField(label=gettext_lazy("问题类别"), required=False)
    state = forms.ChoiceField(label=gettext_lazy("状态"), required=False)
    year = number_choice(gettext_lazy("年度"), required=False)
    pressing = forms.BooleanField(label=gettext_lazy("只看逾期和临近期限的"), required=False)

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        """Offer the bodies in reach, and every value of the closed lists."""
        super().__init__(*args, **kwargs)
        everything = ("", _("全部"))
        offer(self, "agency_id", [everything, *bodies_in_reach(actor, READ)])
        offer(self, "kind", [everything, *in_words(FaultKind)])
        offer(self, "state", [everything, *in_words(FaultState)])
        offer(self, "year", [everything, *((year, str(year)) for year in queries.years(actor))])


@staff
def reader_reports(request: HttpRequest) -> HttpResponseBase:
    """One page of the list, or all of it as a sheet."""
    actor, today = actor_of(request), timezone.localdate()
    actor.must(READ)
    form = FilterForm(request.GET, actor=actor)
    form.is_valid()  # a field that makes no sense says so and narrows nothing; the others do
    said = {name: value for name, value in form.cleaned_data.items() if value}
    filters = FaultFilters(pressing_on=today if said.pop("pressing", False) else None, **said)
    if request.GET.get("export"):
        lines = (_line(row) for row in queries.all_faults(actor, filters))
        return exports.download(
            lines, heads=[str(head) for head in HEADS], shape=request.GET["export"], name=_("读者反馈")
        )
    page = queries.faults(actor, filters, page=page_asked(request))
    context = {
        "form": form,
        "page": page,
        "pressing": queries.pressing(page.rows, today=today),
        "tiles": _tiles(queries.totals(actor, filters, today=today)),
        "today": today,
        "filtered": form.has_changed(),
        "may_handle": actor.may(HANDLE),
        "may_configure": actor.may("readers.configure"),
    }
    return render(request, "workbench/readers/reports.html", context)


@staff
def reader_report(request: HttpRequest, pk: int) -> HttpResponse:
    """The page of a report, with what can be done about it and about the item it speaks of."""
    actor = actor_of(request)
    found = queries.fault(actor, pk)
    item = items.visible_to(actor).filter(pk=found.item_id or 0, is_public=True).first()
    context = {
        "fault": found,
        "today": timezone.localdate(),
        "may_withdraw": item is not None and actor.may("publication.withdraw", item),
        "may_revise": item is not None and actor.may("information.write", item),
        "history": journal.history(queries.history_of(actor, pk)),
    }
    return render(request, "workbench/readers/report.html", context)


@staff
def reader_figures(request: HttpRequest) -> HttpResponseBase:
    """How every body stands with its readers in a year; what was found of no help."""
    actor, today = actor_of(request), timezone.localdate()
    actor.must(READ)
    asked = number_asked(request, "year") or today.year
    year = asked if asked in range(2000, today.year + 1) else today.year
    rows = queries.figures(actor, from_on=date(year, 1, 1), to_on=date(year, 12, 31), today=today)
    if request.GET.get("export"):
        lines = [
            [row.agency_name, row.received, row.accepted, row.declined, row.waiting, row.late, row.useful, row.useless]
            for row in rows
        ]
        heads = [str(head) for head in UNIT_HEADS]
        return exports.download(lines, heads=heads, shape=request.GET["export"], name=_("读者反馈统计"))
    context = {
        "rows": rows,
        "year": year,
        "years": range(today.year, today.year - 5, -1),
        "least": queries.least_useful(actor, since=date(year, 1, 1)),
        "marks": queries.marks(actor, page=page_asked(request)),
    }
    return render(request, "workbench/readers/figures.html", context | {"page": context["marks"]})


def _tiles(totals: FaultTotals) -> list[dict[str, Any]]:
    address = reverse("workbench:reader_reports")
    waiting = f"{address}?state={FaultState.OPEN.value}"
    return [
        {
            "label": _("待处理"),
            "value": totals.waiting,
            "tone": "soon" if totals.waiting else "good",
            "address": waiting,
        },
        {"label": _("已逾期"), "value": totals.late, "tone": "bad" if totals.late else "good", "address": waiting},
        {
            "label": _("隐私泄露待处理"),
            "value": totals.leaks,
            "tone": "bad" if totals.leaks else "good",
            "address": f"{waiting}&kind={FaultKind.PRIVACY.value}",
        },
        {
            "label": _("按期办结率"),
            "value": f"{totals.share}%" if totals.share is not None else "—",
            "note": _("已办结%(n)d件") % {"n": totals.settled},
            "tone": "info",
        },
    ]


def _line(row: FaultRow) -> list[Any]:
    return [
        row.number, row.agency_name, _(row.kind.label), row.page_title, row.page, row.words, row.received_on, row.due_on,
        _(row.state.label), row.settled_on, row.answer,
    ]  # fmt: skip
