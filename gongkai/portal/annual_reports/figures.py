"""一份年度报告的数据: the figures of one released report for spreadsheets and programs.

Law: Regulation 2019, Art. 50; Regulation 2008, Art. 32.
"""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from gongkai.annual_reports import public
from gongkai.portal.annual_reports import sheets
from gongkai.portal.annual_reports.pages import scope_asked, too_many
from gongkai.portal.freshness import checked_page
from gongkai.publication.errors import NotFound

MEDIA = {"csv": "text/csv; charset=utf-8", "json": "application/json; charset=utf-8"}


@checked_page
def report_figures(request: HttpRequest, code: str, year: int, shape: str) -> HttpResponse:
    """Every figure with its key, table, row, column and unit.

    Law: Regulation 2019, Art. 50; Regulation 2008, Art. 32.
    """
    refused = too_many(request, title=_("年报数据与图表"))
    if refused is not None:
        return refused
    read = public.figures_json if shape == "json" else public.figures_csv
    try:
        content = read(code, year, scope_asked(request))
    except NotFound as absent:
        raise Http404 from absent
    return sheets.as_file(content, shape=shape, name=f"annual-report-{year}", media_type=MEDIA[shape])
