"""不予公开复查: what is due for another look, one decision with its looks, and the figures of refusals."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _, gettext_lazy
from django.views.decorators.http import require_POST

from gongkai.accounts.actor import Actor
from gongkai.law.vocabulary import Openness
from gongkai.review import look_queries as queries
from gongkai.review.actions.decide_look import decide_look
from gongkai.review.actions.propose_look import propose_look
from gongkai.review.actions.start_opening import start_opening
from gongkai.review.look_queries import LookRow
from gongkai.review.vocabulary import KEPT, LookOutcome
from gongkai.workbench import choices, exports
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.fields import number_choice, offer
from gongkai.workbench.lists import number_asked, page_asked
from gongkai.workbench.request_list import in_words
from gongkai.workbench.request_verbs import long_text
from gongkai.workbench.review.lists import READ, asked
from gongkai.workbench.verb_pages import Subject, Verb, sent, verb_page

LOOK, APPROVE = "review.look_again", "review.approval"
LAW = "《条例》第十八条"
TABS = {
    queries.DUE: gettext_lazy("到期应复查"),
    queries.PROPOSED: gettext_lazy("待审定"),
    queries.ALL: gettext_lazy("全部"),
}
HEADS = (
    gettext_lazy("审查单编号"), gettext_lazy("信息名称"), gettext_lazy("单位"), gettext_lazy("公开属性"), gettext_lazy("依据"),
    gettext_lazy("理由"), gettext_lazy("审定日期"), gettext_lazy("上次评估"), gettext_lazy("应复查"), gettext_lazy("复查意见"),
)  # fmt: skip
PROPOSE = Verb(
    gettext_lazy("提出复查意见"),
    gettext_lazy("逐条评估原来的依据是否还成立。因情势变化可以公开的，应当公开。意见由另一名负责人审定。"),
    gettext_lazy("提交审定"),
    gettext_lazy("已提交，等待审定。"),
    law=LAW,
)
DECIDE = Verb(
    gettext_lazy("审定复查意见"),
    gettext_lazy("同意转为公开的，由经办人起草新版本并重新审查；退回的请写明原因。"),
    gettext_lazy("审定"),
    gettext_lazy("已审定。"),
    law=LAW,
)


class FilterForm(forms.Form):
    """By body and attribute."""

    agency_id = number_choice(gettext_lazy("单位"), required=False)
    openness = forms.ChoiceField(label=gettext_lazy("公开属性"), required=False)

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        """Offer the bodies within reach."""
        super().__init__(*args, **kwargs)
        everything = ("", _("全部"))
        offer(self, "agency_id", [everything, *choices.bodies_in_reach(actor, READ)])
        offer(self, "openness", [everything, *((one.value, _(one.label)) for one in KEPT)])


class ProposeForm(forms.Form):
    """Keep it, or open it further, and why."""

    outcome = forms.ChoiceField(label=gettext_lazy("复查意见"), widget=forms.RadioSelect)
    reason = long_text(gettext_lazy("理由"), max_length=2000)

    def __init__(self, *args: Any, openness: str, **kwargs: Any) -> None:
        """Offer what leads further."""
        super().__init__(*args, **kwargs)
        same = LookOutcome.ON_REQUEST if openness == Openness.ON_REQUEST else None
        offer(self, "outcome", [pair for pair in in_words(LookOutcome) if pair[0] != same])


class DecideForm(forms.Form):
    """Agree, or give it back."""

    agree = forms.TypedChoiceField(
        label=gettext_lazy("审定"),
        coerce=lambda said: said == "yes",
        widget=forms.RadioSelect,
        choices=[("yes", gettext_lazy("同意")), ("no", gettext_lazy("退回"))],
    )
    remark = forms.CharField(label=gettext_lazy("审定意见"), max_length=300, required=False)


@staff
def second_looks(request: HttpRequest) -> HttpResponseBase:
    """What is due, waits or stands, as a page or a sheet."""
    actor = actor_of(request)
    actor.must(READ)
    form = FilterForm(request.GET, actor=actor)
    given = asked(form)
    tab = request.GET.get("tab", queries.DUE)
    tab = tab if tab in TABS else queries.DUE
    if request.GET.get("export"):
        lines = (_line(row) for row in queries.all_second_looks(actor, tab=tab, **given))
        heads = [str(head) for head in HEADS]
        return exports.download(lines, heads=heads, shape=request.GET["export"], name=_("不予公开复查"))
    counts = queries.counts(actor)
    context = {
        "form": form,
        "page": queries.second_looks(actor, tab=tab, **given, page=page_asked(request)),
        "tabs": [(name, label, counts[name]) for name, label in TABS.items()],
        "tab": tab,
        "may_look": actor.may(LOOK),
        "filtered": form.has_changed(),
    }
    return render(request, "workbench/review/second_looks.html", context)


@staff
def second_look(request: HttpRequest, pk: int) -> HttpResponse:
    """One decision with every look at it; `pk` is the slip."""
    actor = actor_of(request)
    row = queries.second_look(actor, pk)
    context = {
        "row": row,
        "may_propose": actor.may(LOOK) and row.proposed is None,
        "may_decide": actor.may(APPROVE) and row.proposed is not None,
        "may_start": actor.may("information.write"),
    }
    return render(request, "workbench/review/second_look.html", context)


@staff
def second_look_propose(request: HttpRequest, pk: int) -> HttpResponse:
    """Say whether the decision still holds."""
    actor = actor_of(request)
    row = queries.second_look(actor, pk)
    actor.must(LOOK)

    def act(**said: Any) -> Any:
        return propose_look(pk, **said)

    form = ProposeForm(**sent(request), openness=row.openness)
    return verb_page(request, PROPOSE, form, act, about=_subject(row))


@staff
def second_look_decide(request: HttpRequest, pk: int) -> HttpResponse:
    """Approve a look, or give it back; `pk` is the look."""
    actor = actor_of(request)
    look = queries.look(actor, pk)
    actor.must(APPROVE)
    facts = (
        (_("复查意见"), _(look.outcome.label)),
        (_("理由"), look.reason),
        (_("提出人"), look.proposed_by),
        (_("提出日期"), f"{look.proposed_on:%Y-%m-%d}"),
    )
    about = Subject(look.title, reverse("workbench:second_look", args=[look.slip_id]), facts)

    def act(**said: Any) -> Any:
        return decide_look(pk, **said)

    return verb_page(request, DECIDE, DecideForm(**sent(request)), act, about=about)


@staff
@require_POST
def second_look_start(request: HttpRequest, pk: int) -> HttpResponse:
    """Begin the draft an approved look leads to."""
    look = start_opening(pk, by=actor_of(request))
    messages.success(request, _("已起草，请补充完整后提交审查。"))
    return redirect("workbench:item_edit", look.item_id)


@staff
def second_look_figures(request: HttpRequest) -> HttpResponseBase:
    """Refusals by ground, body and year."""
    actor = actor_of(request)
    actor.must(READ)
    bodies = choices.bodies_in_reach(actor, READ)
    wanted = number_asked(request, "agency_id")
    agency_id = wanted if wanted in {pk for pk, _name in bodies} else None
    grounds, units = queries.by_ground(actor, agency_id=agency_id), queries.by_body(actor)
    counted = [*(one.by_year for one in grounds), *(one.by_year for one in units)]
    years = sorted({year for by_year in counted for year in by_year})[-8:]
    if request.GET.get("export"):
        return _figures_sheet(request.GET["export"], grounds, units, years)
    context = {
        "grounds": [
            (one.label or _("未注明"), [one.by_year.get(year, 0) for year in years], one.total) for one in grounds
        ],
        "units": [(one, [one.by_year.get(year, 0) for year in years]) for one in units],
        "years": years,
        "bars": [(one.label or _("未注明"), one.total) for one in grounds],
        "bodies": bodies if len(bodies) > 1 else [],
        "agency_id": agency_id,
    }
    return render(request, "workbench/review/second_look_figures.html", context)


def _figures_sheet(shape: str, grounds: Any, units: Any, years: list[int]) -> HttpResponseBase:
    heads = [_("分类"), _("项目"), *(str(year) for year in years), _("合计")]
    rows = [
        [_("按依据"), one.label or _("未注明"), *(one.by_year.get(y, 0) for y in years), one.total] for one in grounds
    ]
    rows += [[_("按单位"), one.agency_name, *(one.by_year.get(y, 0) for y in years), one.total] for one in units]
    return exports.download(rows, heads=heads, shape=shape, name=_("不予公开统计"))


def _subject(row: LookRow) -> Subject:
    facts = (
        (_("公开属性"), _(row.openness.label)),
        (_("依据"), row.ground),
        (_("原理由"), row.reason),
        (_("审定日期"), f"{row.decided_on:%Y-%m-%d}"),
        (_("上次评估"), f"{row.last_on:%Y-%m-%d}"),
    )
    return Subject(row.title, reverse("workbench:second_look", args=[row.slip_id]), facts)


def _line(row: LookRow) -> list[Any]:
    newest = row.looks[0] if row.looks else None
    said = f"{_(newest.outcome.label)}（{_(newest.state.label)}）" if newest else ""
    return [
        row.number, row.title, row.agency_name, _(row.openness.label), row.ground, row.reason, row.decided_on,
        row.last_on, row.due_on, said,
    ]  # fmt: skip
