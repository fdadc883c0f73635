"""逾期原因: saying why one item is late, and the figures by cause."""

from datetime import date
from functools import partial
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils import timezone
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.agencies import queries as agencies
from gongkai.publication import causes_queries as queries
from gongkai.publication.actions.explain_delay import explain_delay
from gongkai.publication.vocabulary import Cause
from gongkai.workbench import exports
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.fields import DayField, number_choice, offer
from gongkai.workbench.lists import page_asked, with_period
from gongkai.workbench.publication.about import item_of, subject
from gongkai.workbench.request_list import in_words
from gongkai.workbench.verb_pages import Verb, sent, verb_page

FIGURES = "publication.figures"
HEADS = (
    gettext_lazy("名称"), gettext_lazy("单位"), gettext_lazy("生成日期"), gettext_lazy("公开期限"), gettext_lazy("公开日期"),
    gettext_lazy("所用工作日"), gettext_lazy("原因"), gettext_lazy("说明"),
)  # fmt: skip
EXPLAIN = Verb(
    gettext_lazy("登记逾期原因"),
    gettext_lazy("逾期公开、没有公开期限的信息都应当说明原因，按原因计入公开情况统计。再次登记的，以最后一次为准。"),
    gettext_lazy("登记"), gettext_lazy("已登记逾期原因。"), law="《条例》第二十六条",
)  # fmt: skip


class CauseForm(forms.Form):
    """Which cause, and in words."""

    cause = forms.ChoiceField(label=gettext_lazy("原因"), widget=forms.RadioSelect)
    note = forms.CharField(label=gettext_lazy("说明"), max_length=300, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer the causes."""
        super().__init__(*args, **kwargs)
        offer(self, "cause", in_words(Cause))


class PeriodForm(forms.Form):
    """From which day to which, of which body, which cause."""

    from_on = DayField(label=gettext_lazy("自"), required=False)
    to_on = DayField(label=gettext_lazy("至"), required=False)
    agency_id = number_choice(gettext_lazy("单位"), required=False)
    cause = forms.ChoiceField(label=gettext_lazy("原因"), required=False)

    def __init__(self, *args: Any, actor: Any, **kwargs: Any) -> None:
        """Offer the bodies in reach."""
        super().__init__(*args, **kwargs)
        everything = ("", _("全部"))
        offer(self, "agency_id", [everything, *agencies.choices(actor, FIGURES)])
        offer(self, "cause", [everything, *in_words(Cause), (queries.NONE, _("未登记"))])


@staff
def item_cause(request: HttpRequest, pk: int) -> HttpResponse:
    """Say why an item is late."""
    item = item_of(actor_of(request), pk, "publication.explain")
    form = CauseForm(**sent(request))
    return verb_page(request, EXPLAIN, form, partial(explain_delay, pk), about=subject(item))


@staff
def figures_causes(request: HttpRequest) -> HttpResponseBase:
    """Releases by cause, with the records behind them."""
    actor, today = actor_of(request), timezone.localdate()
    actor.must(FIGURES)
    year = {"from_on": date(today.year, 1, 1), "to_on": today}
    form = PeriodForm(with_period(request.GET, first=year["from_on"], last=today), actor=actor, initial=year)
    form.is_valid()
    said = form.cleaned_data
    from_on, to_on = said.get("from_on") or year["from_on"], said.get("to_on") or today
    body, cause = said.get("agency_id"), said.get("cause") or ""
    if request.GET.get("export"):
        rows = (_line(row) for row in queries.all_releases(actor, from_on, to_on, cause=cause, agency_id=body))
        heads = [str(head) for head in HEADS]
        return exports.download(rows, heads=heads, shape=request.GET["export"], name=_("逾期原因"))
    found = queries.figures(actor, from_on, to_on, agency_id=body)
    shown = queries.releases(actor, from_on, to_on, cause=cause, agency_id=body, page=page_asked(request))
    context = {
        "form": form, "figures": found, "page": shown, "from_on": from_on, "to_on": to_on, "tiles": _tiles(found),
        "chart": [(_said(row.cause), row.total) for row in found.rows if row.total], "filtered": form.has_changed(),
        "explainable": actor.scope("publication.explain").bodies,
    }  # fmt: skip
    return page(request, "workbench/publication/figures_causes.html", context)


def _tiles(found: queries.CauseFigures) -> list[dict[str, Any]]:
    share = "—" if found.share_in_time is None else f"{found.share_in_time}%"
    return [
        {"label": _("主动公开"), "value": found.published, "note": _("条"), "tone": "info"},
        {"label": _("按期公开"), "value": found.in_time, "note": share, "tone": "good"},
        {"label": _("逾期公开"), "value": found.late, "note": _("条"), "tone": "bad" if found.late else "good"},
        {"label": _("无期限"), "value": found.undated, "note": _("条"), "tone": "soon" if found.undated else "good"},
        {
            "label": _("未登记原因"), "value": found.unexplained, "note": _("条"),
            "tone": "bad" if found.unexplained else "good",
        },
    ]  # fmt: skip


def _said(cause: Cause | None) -> str:
    return _(cause.label) if cause else _("未登记")


def _line(row: queries.CauseRow) -> list[Any]:
    return [
        row.title, row.agency_name, row.made_on, row.due_on, row.done_on, row.working_days, _said(row.cause), row.note,
    ]  # fmt: skip
