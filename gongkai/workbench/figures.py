"""公开时限与公开情况: what is late, what is near, and how timely each agency has been."""

from datetime import date
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponseBase
from django.utils import timezone
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.actor import Actor
from gongkai.information.vocabulary import Stage
from gongkai.publication import figures_queries, queries
from gongkai.publication.figures_queries import Period, Totals
from gongkai.workbench import exports, figures_shares
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.choices import bodies_in_reach
from gongkai.workbench.fields import DayField, number_choice, offer
from gongkai.workbench.lists import number_asked

LATE, SOON = "late", "soon"
_HEADS = ("单位", "发布条数", "按期", "逾期", "无期限", "更正", "按期率（%）", "平均工作日", "最长工作日")


class PeriodForm(forms.Form):
    """From which day to which."""

    from_on = DayField(label=gettext_lazy("自"), required=False)
    to_on = DayField(label=gettext_lazy("至"), required=False)
    agency_id = number_choice(gettext_lazy("单位"), required=False)

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        """Offer the bodies whose figures this person may see."""
        super().__init__(*args, **kwargs)
        offer(self, "agency_id", [("", _("全部")), *bodies_in_reach(actor, "publication.figures")])


@staff
def overdue(request: HttpRequest) -> HttpResponseBase:
    """公开时限预警: late first, then what comes due next; `only` one of the two, as the oversight board opens it."""
    actor, today = actor_of(request), timezone.localdate()
    actor.must("publication.figures")
    body = number_asked(request, "agency_id")
    only = request.GET.get("only")
    late = queries.overdue(actor, today=today, agency_id=body) if only != SOON else []
    soon = queries.due_soon(actor, today=today, agency_id=body) if only != LATE else []
    if request.GET.get("export"):
        rows = (
            [row.title, row.agency_name, Stage(row.stage).label, row.started_on, row.due_on, row.days_late]
            for row in (*late, *soon)
        )
        heads = [_(head) for head in ("信息名称", "单位", "状态", "形成日期", "公开期限", "逾期工作日")]
        return exports.download(rows, heads=heads, shape=request.GET["export"], name=_("公开时限"))
    return page(
        request,
        "workbench/overdue.html",
        {
            "late": late,
            "soon": soon,
            "only": only,
            "today": today,
            "is_of_one": bool(body),
            "explainable": actor.scope("publication.explain").bodies,
        },  # fmt: skip
    )


@staff
def figures(request: HttpRequest) -> HttpResponseBase:
    """公开情况: how many were published, of what, in which shares, and how timely."""
    actor, today = actor_of(request), timezone.localdate()
    actor.must("publication.figures")
    form = PeriodForm(request.GET or None, actor=actor, initial={"from_on": date(today.year, 1, 1), "to_on": today})
    form.is_valid()  # a field that makes no sense says so and narrows nothing; the others do
    given = form.cleaned_data if form.is_bound else {}
    from_on, to_on = given.get("from_on") or date(today.year, 1, 1), given.get("to_on") or today
    body = given.get("agency_id") or None
    period = Period(from_on, to_on, body)
    if request.GET.get("export") and request.GET.get("what") == "shares":
        heads = [_("统计口径"), _("项目"), _("条数"), _("占比（%）")]
        lines = figures_shares.lines(actor, period)
        return exports.download(lines, heads=heads, shape=request.GET["export"], name=_("主动公开分类统计"))
    found = queries.timeliness(actor, from_on, to_on, agency_id=body)
    if request.GET.get("export"):
        return exports.download(
            _lines(found), heads=[_(head) for head in _HEADS], shape=request.GET["export"], name=_("公开及时情况")
        )
    acts = queries.act_counts(actor, from_on, to_on)
    context = {
        "form": form,
        "figures": found,
        "from_on": from_on,
        "to_on": to_on,
        "sections": figures_shares.sections(actor, period),
        "tiles": _tiles(found, acts, figures_queries.totals(actor, period)),
    }
    return page(request, "workbench/figures.html", context)


def _tiles(found: Any, acts: dict[str, int], totals: Totals) -> list[dict[str, Any]]:
    total = found.total
    share = f"{total.share}%" if total.share is not None else "—"
    return [
        {"label": _("现行法定主动公开"), "value": totals.statutory, "note": _("条，期间内发布"), "tone": "info"},
        {"label": _("不计入的动态类信息"), "value": totals.apart, "note": _("条，单列"), "tone": "info"},
        {"label": _("发布"), "value": total.published, "note": _("条次，含已撤下的"), "tone": "info"},
        {
            "label": _("按期公开"),
            "value": total.in_time,
            "note": _("占有期限的{share}").format(share=share),
            "tone": "good",
        },
        {"label": _("逾期公开"), "value": total.late, "note": _("条"), "tone": "bad" if total.late else "good"},
        {"label": _("更正"), "value": acts["correct"], "note": _("条"), "tone": "info"},
        {"label": _("撤回与废止"), "value": acts["withdraw"] + acts["repeal"], "note": _("条"), "tone": "soon"},
    ]


def _lines(found: Any) -> list[list[Any]]:
    return [
        [
            row.agency_name,
            row.published,
            row.in_time,
            row.late,
            row.undated,
            row.corrected,
            row.share,
            row.average_days,
            row.longest_days,
        ]
        for row in (*found.rows, found.total)
    ]
