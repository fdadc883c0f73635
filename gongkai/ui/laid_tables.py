"""Tables of a report on any page, as `annual_reports.papers` lays them out."""

from django.utils.html import format_html
from django.utils.safestring import SafeString

from gongkai.annual_reports.papers.cells import Laid


def spans(laid: Laid) -> SafeString:
    """The attributes of a cell that takes several columns or rows; none for any other."""
    across = format_html(' colspan="{}"', laid.across) if laid.across > 1 else ""
    down = format_html(' rowspan="{}"', laid.down) if laid.down > 1 else ""
    return format_html("{}{}", across, down)
