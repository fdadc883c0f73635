"""澄清: the list of matters by where they stand; the hours that run stand on top; filters, paging, export."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.actor import Actor
from gongkai.clarifications import queries
from gongkai.clarifications.displays import Filters, Row
from gongkai.clarifications.vocabulary import Severity, Source, Verdict
from gongkai.workbench import exports
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.choices import bodies_in_reach
from gongkai.workbench.clarifications import labels
from gongkai.workbench.clarifications.labels import in_words
from gongkai.workbench.fields import number_choice, offer
from gongkai.workbench.lists import page_asked

TABS = (
    ("open", gettext_lazy("办理中")),
    ("late", gettext_lazy("已逾期")),
    ("published", gettext_lazy("已发布")),
    ("done", gettext_lazy("已办结")),
    ("all", gettext_lazy("全部")),
)
HEADS = (
    gettext_lazy("编号"), gettext_lazy("事项"), gettext_lazy("线索来源"), gettext_lazy("等级"), gettext_lazy("牵头机关"),
    gettext_lazy("发现时间"), gettext_lazy("澄清期限"), gettext_lazy("发布会时限"), gettext_lazy("发布会情况"),
    gettext_lazy("状态"), gettext_lazy("核实结论"), gettext_lazy("发布时间"), gettext_lazy("是否逾期"),
)  # fmt: skip


class FilterForm(forms.Form):
    """What the list can be narrowed by."""

    q = forms.CharField(label=gettext_lazy("编号、事项或载体"), max_length=100, required=False)
    agency_id = number_choice(gettext_lazy("牵头机关"), required=False)
    source = forms.ChoiceField(label=gettext_lazy("线索来源"), required=False)
    severity = forms.ChoiceField(label=gettext_lazy("等级"), required=False)
    verdict = forms.ChoiceField(label=gettext_lazy("核实结论"), required=False)
    year = number_choice(gettext_lazy("年度"), required=False)

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        """Offer the bodies whose matters this person may see."""
        super().__init__(*args, **kwargs)
        everything = ("", _("全部"))
        offer(self, "agency_id", [everything, *readable(actor)])
        for name, terms in (("source", Source), ("severity", Severity), ("verdict", Verdict)):
            offer(self, name, [everything, *in_words(terms)])
        years = range(timezone.localdate().year, timezone.localdate().year - 20, -1)
        offer(self, "year", [everything, *((year, year) for year in years)])


def readable(actor: Actor) -> Sequence[tuple[int, str]]:
    """The bodies whose matters this person may see."""
    return bodies_in_reach(actor, "clarifications.read")


@staff
def clarifications(request: HttpRequest) -> HttpResponseBase:
    """One page of the list, or all of it as a sheet."""
    actor = actor_of(request)
    actor.must("clarifications.read")
    form = FilterForm(request.GET, actor=actor)
    form.is_valid()  # a field that makes no sense says so and narrows nothing; the others do
    tab = request.GET.get("tab", "")
    tab = tab if tab in dict(TABS) else "open"
    filters = Filters(tab=tab, **{name: value for name, value in form.cleaned_data.items() if value})
    if request.GET.get("export"):
        lines = (line(row) for row in queries.rows(actor, filters))
        heads = [str(head) for head in HEADS]
        return exports.download(lines, heads=heads, shape=request.GET["export"], name=_("澄清事项"))
    counts = queries.counts(actor)
    context = {
        "form": form,
        "tabs": [(code, label, counts[code]) for code, label in TABS],
        "tab": tab,
        "page": queries.cases(actor, filters, page=page_asked(request)),
        "clocks": queries.clocks_running(actor),
        "may_register": actor.may("clarifications.handle"),
        "may_configure": actor.may("clarifications.approve"),
        "filtered": form.has_changed(),
    }
    return render(request, "workbench/clarifications/list.html", context)


def line(row: Row) -> list[Any]:
    """One line of the sheet."""
    clock = row.clock
    return [
        row.number, row.subject, _(row.source.label), _(row.severity.label), row.agency_name, _moment(row.found_at),
        row.due_on, _moment(clock.until) if clock else "", labels.clock_words(clock) if clock else "",
        _(row.state.label), labels.verdict_words(row.verdict), _moment(row.published_at), _("是") if row.is_late else "",
    ]  # fmt: skip


def _moment(at: Any) -> str:
    return f"{timezone.localtime(at):%Y-%m-%d %H:%M}" if at else ""
