"""上下级系统: the list, one source with its fetchings, one fetching with what came."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.audit import journal
from gongkai.exchange import queries
from gongkai.exchange.displays import LineRow, RunRow, SourceRow
from gongkai.exchange.vocabulary import LineKind, SourceState
from gongkai.workbench import choices, exports
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.fields import offer
from gongkai.workbench.lists import page_asked
from gongkai.workbench.request_list import in_words

READ, CONFIGURE = "exchange.read", "exchange.configure"
HEADS = (
    gettext_lazy("系统名称"), gettext_lazy("方向"), gettext_lazy("对应机构"), gettext_lazy("网址"), gettext_lazy("取什么"),
    gettext_lazy("间隔（小时）"), gettext_lazy("状态"), gettext_lazy("上次取数"), gettext_lazy("下次取数"),
    gettext_lazy("现有条目"), gettext_lazy("问题"),
)  # fmt: skip
LINE_HEADS = (gettext_lazy("结果"), gettext_lazy("名称"), gettext_lazy("网址"), gettext_lazy("说明"))


class StateForm(forms.Form):
    """How they stand."""

    state = forms.ChoiceField(label=gettext_lazy("状态"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer every state."""
        super().__init__(*args, **kwargs)
        offer(self, "state", [("", _("全部")), *in_words(SourceState)])


class KindForm(forms.Form):
    """What became of things."""

    kind = forms.ChoiceField(label=gettext_lazy("结果"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer every outcome."""
        super().__init__(*args, **kwargs)
        offer(self, "kind", [("", _("全部")), *in_words(LineKind)])


@staff
def exchange_sources(request: HttpRequest) -> HttpResponseBase:
    """Every source, or all of them as a sheet."""
    actor = actor_of(request)
    actor.must(READ)
    form = StateForm(request.GET)
    form.is_valid()
    state = form.cleaned_data.get("state", "")
    rows = queries.sources(actor, state=state)
    if request.GET.get("export"):
        heads = [str(head) for head in HEADS]
        return exports.download(map(_sheet, rows), heads=heads, shape=request.GET["export"], name=_("上下级系统"))
    context = {"form": form, "rows": rows, "filtered": bool(state), "may_add": actor.may(CONFIGURE)}
    return render(request, "workbench/exchange/sources.html", context)


@staff
def exchange_source(request: HttpRequest, pk: int) -> HttpResponse:
    """One source: what is taken, how it stands, its newest fetchings."""
    actor = actor_of(request)
    actor.must(READ)
    source = queries.source(actor, pk)
    context = {
        "source": source,
        "runs": queries.runs(actor, pk),
        "column": choices.column_names().get(source.column_code, source.column_code),
        "history": journal.history(queries.history_of(actor, pk)),
    }
    return render(request, "workbench/exchange/source.html", context)


@staff
def exchange_run(request: HttpRequest, pk: int, run_id: int) -> HttpResponseBase:
    """One fetching with what came, changed, went and was refused."""
    actor = actor_of(request)
    actor.must(READ)
    source, run = queries.source(actor, pk), queries.run(actor, pk, run_id)
    form = KindForm(request.GET)
    form.is_valid()
    kind = form.cleaned_data.get("kind", "")
    if request.GET.get("export"):
        rows = (_line(row) for row in queries.all_lines(actor, run_id, kind=kind))
        heads = [str(head) for head in LINE_HEADS]
        return exports.download(rows, heads=heads, shape=request.GET["export"], name=_("取数结果"))
    page = queries.lines(actor, run_id, kind=kind, page=page_asked(request))
    context = {
        "source": source, "run": run, "tiles": _tiles(run), "page": page, "form": form, "filtered": bool(kind),
    }  # fmt: skip
    return render(request, "workbench/exchange/run.html", context)


def _tiles(run: RunRow) -> list[dict[str, Any]]:
    told = (
        (_("新取入"), run.created, "info"), (_("已更新"), run.changed, "info"), (_("已撤下"), run.gone, "info"),
        (_("年度报告"), run.reports, "info"), (_("没有变化"), run.known, "info"),
        (_("未取入"), run.refused, "bad" if run.refused else "info"),
    )  # fmt: skip
    return [{"label": label, "value": value, "tone": tone} for label, value, tone in told]


def _sheet(row: SourceRow) -> list[Any]:
    taken = [_("目录信息")] * row.takes_items + [_("年度报告")] * row.takes_reports
    return [
        row.name, _(row.direction.label), row.agency_name, row.address, "、".join(taken), row.hours, _(row.state.label),
        _moment(row.last_at), _moment(row.next_at), row.linked, row.problem,
    ]  # fmt: skip


def _line(row: LineRow) -> list[Any]:
    return [_(row.kind.label), row.title, row.address, row.why]


def _moment(at: Any) -> str:
    return f"{timezone.localtime(at):%Y-%m-%d %H:%M}" if at else ""
