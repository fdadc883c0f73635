"""访问量: how often pages were opened, by column, body, item and year. Pages are counted, never people."""

from datetime import date, timedelta
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.actor import Actor
from gongkai.readers import view_queries
from gongkai.readers.displays import Views
from gongkai.workbench import exports
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.choices import bodies_in_reach
from gongkai.workbench.fields import DayField, number_choice, offer
from gongkai.workbench.lists import with_period

READ = "readers.read"
DAYS = 30
LONGEST = 366
BY_MONTH = 62  # days; a longer period is drawn month by month
HEADS = (gettext_lazy("年份"), gettext_lazy("单位"), gettext_lazy("栏目"), gettext_lazy("次数"))


class FilterForm(forms.Form):
    """Whose pages, and when."""

    agency_id = number_choice(gettext_lazy("单位"), required=False)
    from_on = DayField(label=gettext_lazy("自"), required=False)
    to_on = DayField(label=gettext_lazy("至"), required=False)

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        """Offer the bodies in reach."""
        super().__init__(*args, **kwargs)
        offer(self, "agency_id", [("", _("全部")), *bodies_in_reach(actor, READ)])

    def period(self, today: date) -> tuple[date, date]:
        """The days asked for, at most a year of them; the last thirty where nothing sensible was."""
        said = getattr(self, "cleaned_data", {})
        to_on = min(said.get("to_on") or today, today)
        if to_on.year < 2000:  # before anything was counted
            to_on = today
        from_on = said.get("from_on") or to_on - timedelta(DAYS - 1)
        return (from_on, to_on) if timedelta(0) <= to_on - from_on < timedelta(LONGEST) else (
            to_on - timedelta(DAYS - 1), to_on
        )  # fmt: skip


@staff
def page_views(request: HttpRequest) -> HttpResponseBase:
    """The figures of a period, or the sums by year, body and column as a sheet."""
    actor, today = actor_of(request), timezone.localdate()
    actor.must(READ)
    form = FilterForm(with_period(request.GET, first=today - timedelta(DAYS - 1), last=today), actor=actor)
    form.is_valid()
    from_on, to_on = form.period(today)
    asked: dict[str, Any] = {
        "from_on": from_on,
        "to_on": to_on,
        "agency_id": getattr(form, "cleaned_data", {}).get("agency_id"),
    }
    if request.GET.get("export"):
        lines = view_queries.table(actor, **asked)
        heads = [str(head) for head in HEADS]
        return exports.download(lines, heads=heads, shape=request.GET["export"], name=_("访问量"))
    found = view_queries.views(actor, **asked)
    labels, values = _course(found)
    context = {
        "form": form,
        "views": found,
        "from_on": from_on,
        "to_on": to_on,
        "labels": labels,
        "series": [(_("次数"), values)],
        "tiles": _tiles(found),
    }
    return render(request, "workbench/readers/page_views.html", context)


def _course(found: Views) -> tuple[list[str], list[int]]:
    """What the drawing shows: days, or months where there are many days."""
    if len(found.days) <= BY_MONTH:
        return [f"{on:%m-%d}" for on, _count in found.days], [count for _on, count in found.days]
    months: dict[str, int] = {}
    for on, count in found.days:
        months[f"{on:%Y-%m}"] = months.get(f"{on:%Y-%m}", 0) + count
    return list(months), list(months.values())


def _tiles(found: Views) -> list[dict[str, Any]]:
    change = _("上一个同样长的时段%(n)s次") % {"n": f"{found.before:,}"}
    return [
        {"label": _("页面访问次数"), "value": found.total, "note": change, "tone": "info"},
        {"label": _("其中信息页"), "value": found.items, "tone": "info"},
        {"label": _("平均每天"), "value": found.total // len(found.days), "tone": "info"},
        {"label": _("有访问的栏目"), "value": len(found.by_column), "tone": "info"},
    ]
