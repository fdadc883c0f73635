"""公开时限与公开情况: what is late, what is near, and how timely each agency has been."""

from datetime import date
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponseBase
from django.utils import timezone
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.information.vocabulary import Stage
from gongkai.publication import queries
from gongkai.workbench import exports
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.fields import DayField
from gongkai.workbench.lists import number_asked

LATE, SOON = "late", "soon"
_HEADS = ("单位", "发布条数", "按期", "逾期", "无期限", "更正", "按期率（%）", "平均工作日", "最长工作日")


class PeriodForm(forms.Form):
    """From which day to which."""

    from_on = DayField(label=gettext_lazy("自"), required=False)
    to_on = DayField(label=gettext_lazy("至"), required=False)


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
        {"late": late, "soon": soon, "only": only, "today": today, "is_of_one": bool(body)},
    )


@staff
def figures(request: HttpRequest) -> HttpResponseBase:
    """公开情况: how many were published, how timely, agency by agency."""
    actor, today = actor_of(request), timezone.localdate()
    actor.must("publication.figures")
    form = PeriodForm(request.GET or None, initial={"from_on": date(today.year, 1, 1), "to_on": today})
    given = form.cleaned_data if form.is_bound and form.is_valid() else {}
    from_on, to_on = given.get("from_on") or date(today.year, 1, 1), given.get("to_on") or today
    body = number_asked(request, "agency_id")
    found = queries.timeliness(actor, from_on, to_on, agency_id=body)
    if request.GET.get("export"):
        return exports.download(
            _lines(found), heads=[_(head) for head in _HEADS], shape=request.GET["export"], name=_("公开及时情况")
        )
    chart = [(row.agency_name, row.published) for row in sorted(found.rows, key=lambda row: -row.published)[:12]]
    acts = queries.act_counts(actor, from_on, to_on)
    context = {"form": form, "figures": found, "from_on": from_on, "to_on": to_on, "chart": chart, "acts": acts}
    return page(request, "workbench/figures.html", context | {"tiles": _tiles(found, acts)})


def _tiles(found: Any, acts: dict[str, int]) -> list[dict[str, Any]]:
    total = found.total
    share = f"{total.share}%" if total.share is not None else "—"
    return [
        {"label": _("主动公开"), "value": total.published, "note": _("条"), "tone": "info"},
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
