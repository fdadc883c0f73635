"""Filters and tags for the pages of reports."""

from django import template
from django.utils.safestring import SafeString

from gongkai.annual_reports.papers.cells import Laid, Role
from gongkai.workbench import report_labels

register = template.Library()

register.simple_tag(report_labels.report_badge, name="report_badge")


@register.simple_tag
def shown_cell(laid: Laid, pk: int) -> SafeString:
    """One cell of a table to look at."""
    if laid.role in (Role.FIGURE, Role.NOTE) and laid.shown is not None:
        return report_labels.figure_cell(laid, pk)
    return report_labels.head_cell(laid)


@register.simple_tag(takes_context=True)
def filled_cell(context: template.Context, laid: Laid) -> SafeString:
    """One cell of a table to fill in."""
    if laid.shown is None:
        return report_labels.head_cell(laid)
    return report_labels.filling_cell(laid, context["open_cells"], context["typed"], context["wrong"])
