"""标明不适用: what a body has no duty for, with the reason, so that no blank cell passes for a zero."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.annual_reports import queries
from gongkai.annual_reports.actions.declare_not_applicable import declare_not_applicable
from gongkai.annual_reports.displays import ReportShown
from gongkai.law.refusals import Refusal
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.fields import Select, offer, plain
from gongkai.workbench.refusals import show_refusal
from gongkai.workbench.report_openness import must_be_open


class SetAsideForm(forms.Form):
    """Which rows or cells, and why."""

    key = forms.ChoiceField(label=gettext_lazy("数据项"), widget=Select)
    reason = forms.CharField(
        label=gettext_lazy("不适用的原因"),
        max_length=200,
        help_text=gettext_lazy("例如“本机关没有行政强制职权”。"),
    )

    def __init__(self, *args: Any, shown: ReportShown, **kwargs: Any) -> None:
        """Offer every row of the tables, and every cell of those that have several."""
        super().__init__(*args, **kwargs)
        offer(self, "key", [("", _("请选择")), *choices(shown)])


@staff
def report_not_applicable(request: HttpRequest, pk: int) -> HttpResponse:
    """Declare, and take back."""
    actor = actor_of(request)
    must_be_open(request, pk, "declare")
    shown = queries.report(actor, pk)
    if request.method == "POST" and "withdraw" in request.POST:
        declare_not_applicable(pk, key=plain(request, "withdraw"), reason="", by=actor)
        messages.success(request, _("已取消“不适用”。"))
        return redirect("workbench:report_not_applicable", pk)
    form = SetAsideForm(request.POST or None, shown=shown, initial={"key": request.GET.get("key", "")})
    if request.method == "POST" and form.is_valid():
        try:
            declare_not_applicable(pk, **form.cleaned_data, by=actor)
        except Refusal as refusal:
            show_refusal(request, form, refusal)
        else:
            messages.success(request, _("已标明“不适用”。"))
            return redirect("workbench:report_not_applicable", pk)
    names = dict(choices(shown))
    declared = [(key, names.get(key, key), reason) for key, reason in shown.not_applicable.items()]
    context = {"shown": shown, "form": form, "declared": declared}
    return page(request, "workbench/report_not_applicable.html", context)


def choices(shown: ReportShown) -> list[tuple[str, str]]:
    """Rows and cells by key: a row of several cells can be set aside as a whole."""
    return [pair for table in shown.tables for row in table.rows for pair in _row(table.block or table.title, row)]


def _row(table: str, row: Any) -> Iterator[tuple[str, str]]:
    beginnings = {cell.key.rpartition(".")[0] for cell in row.cells}
    if len(row.cells) > 1 and len(beginnings) == 1:
        yield beginnings.pop(), f"{table} · {row.label}"
    else:
        yield from ((cell.key, f"{table} · {cell.label}") for cell in row.cells)
