"""Tags and filters for every template: dates, chips, sizes, figures, sorting and active navigation."""

from collections.abc import Sequence
from typing import Any
from zlib import crc32

from django import template
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from gongkai.ui import charts, formats, plots, saying

register = template.Library()

register.filter("cn_date", formats.cn_date)
register.filter("cn_datetime", formats.cn_datetime)
register.filter("short_date", formats.short_date)
register.filter("file_size", formats.file_size)
register.filter("stage_badge", formats.stage_badge)
register.filter("validity_badge", formats.validity_badge)
register.filter("done_chip", formats.done_chip)
register.filter("said", saying.said)
register.filter("offered", saying.offered)
register.filter("written_in", saying.written_in)
register.simple_tag(formats.due_chip, name="due_chip")


@register.filter
def iso_date(day: Any) -> str:
    """A date as machines and tables write it: 2026-11-23."""
    return day.isoformat()[:10] if day else ""


@register.filter
def words(term: str) -> str:
    """A stored label in the reader's language."""
    return gettext(term) if term else ""


@register.filter
def lines(text: str) -> list[str]:
    """The paragraphs of a plain text."""
    return [line.strip() for line in (text or "").splitlines() if line.strip()]


@register.simple_tag
def here(value: Any, wanted: Any) -> SafeString:
    """`aria-current` for the link of the page one is on."""
    return SafeString(' aria-current="page"') if str(value or "") == str(wanted or "") else SafeString("")


@register.simple_tag(takes_context=True)
def query(context: template.Context, **changes: Any) -> str:
    """The page's query string with some values changed (None or empty takes one away) and the paging dropped."""
    request: HttpRequest = context["request"]
    asked = request.GET.copy()
    for paging in ("cursor", "page"):
        asked.pop(paging, None)
    for name, value in changes.items():
        asked.pop(name, None)
        if value not in (None, ""):
            asked[name] = str(value)
    return "?" + asked.urlencode()


@register.simple_tag(takes_context=True)
def sort_head(context: template.Context, field: str, label: str) -> SafeString:
    """A table head that sorts: `<th>` with `aria-sort` and a link that turns the order (`?sort=field` or `-field`)."""
    now = context["request"].GET.get("sort", "")
    state = {field: "ascending", f"-{field}": "descending"}.get(now, "none")
    turned = f"-{field}" if state == "ascending" else field
    address = query(context, sort=turned)
    return format_html(
        '<th scope="col" aria-sort="{}"><a class="sort" href="{}">{}</a></th>', state, address, gettext(label)
    )


@register.inclusion_tag("ui/parts/bar_chart.html")
def bar_chart(rows: Sequence[tuple[str, float]], title: str, unit: str = "") -> dict[str, Any]:
    """Bars beside their figures: the table is the drawing's own data table."""
    return {"bars": charts.bars(rows), "title": title, "unit": unit}


@register.inclusion_tag("ui/parts/column_chart.html")
def column_chart(rows: Sequence[tuple[str, float]], title: str, unit: str = "") -> dict[str, Any]:
    """Upright bars in order of time, with the figures in a folded table."""
    drawing = {"width": charts.WIDTH, "height": charts.HEIGHT, "base": charts.BASE}
    return {"columns": charts.columns(rows), "title": title, "unit": unit, **drawing}


@register.inclusion_tag("ui/parts/plot.html")
def line_chart(
    labels: Sequence[str], rows: Sequence[plots.Series], title: str, head: str, unit: str = ""
) -> dict[str, Any]:
    """Lines over the labels (years, say), `head` being the name of their column in the table; None is a gap."""
    return _plot(plots.lines(labels, rows), labels, rows, title=title, head=head, unit=unit, shape="lines")


@register.inclusion_tag("ui/parts/plot.html")
def group_chart(
    labels: Sequence[str], rows: Sequence[plots.Series], title: str, head: str, unit: str = ""
) -> dict[str, Any]:
    """Bars in groups, one group for each label and one bar for each row; None is no bar."""
    return _plot(plots.groups(labels, rows), labels, rows, title=title, head=head, unit=unit, shape="groups")


def _plot(
    plot: plots.Plot, labels: Sequence[str], rows: Sequence[plots.Series], *, title: str, **said: str
) -> dict[str, Any]:
    """What the template of a plot shows; the name is the same for the same title, so that pages keep their ETag."""
    name = f"plot-{crc32(f'{said}{title}'.encode()):x}"
    size = {"width": plots.WIDTH, "left": plots.LEFT, "right": plots.RIGHT, "below": plots.BASE + 4}
    table = [(label, [values[place] for _, values in rows]) for place, label in enumerate(labels)]
    return {"plot": plot, "table": table, "title": title, "name": name, **said, **size}


@register.simple_tag
def sparkline(values: Sequence[float], label: str) -> SafeString:
    """A line of a word's size; the label says in words what it shows."""
    return format_html(
        '<svg class="spark" viewBox="0 0 100 24" preserveAspectRatio="none" role="img" aria-label="{}">'
        '<polyline points="{}" vector-effect="non-scaling-stroke"/></svg>',
        label,
        charts.spark_points(values),
    )


@register.inclusion_tag("ui/parts/progress.html")
def progress(value: int, top: int, label: str) -> dict[str, Any]:
    """How far a long piece of work has come."""
    return {"value": value, "top": top or 1, "label": label, "percent": round(100 * value / (top or 1))}
