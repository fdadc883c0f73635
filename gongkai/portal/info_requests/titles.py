"""依申请公开目录: what exists and is given to whoever asks; titles only.

Law: Regulation 2019, Art. 12; Regulation 2008, Art. 19.
"""

from collections.abc import Sequence
from http import HTTPStatus
from types import SimpleNamespace
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _

from gongkai import law
from gongkai.law.vocabulary import Version
from gongkai.letters import Cell, Form, form_pdf
from gongkai.portal import lists
from gongkai.portal.annual_reports import sheets
from gongkai.portal.directory import directory
from gongkai.portal.freshness import checked_page
from gongkai.portal.info_requests.pages import page
from gongkai.portal.limits import too_many
from gongkai.publication import on_request_titles
from gongkai.publication.on_request_titles import TitlePage

PLAIN = "text/plain; charset=utf-8"
FILES = (sheets.XLSX, sheets.CSV, "pdf")
WIDTHS = (1, 12, 5, 3)  # shares of the printed columns


@checked_page
def titles(request: HttpRequest) -> HttpResponse:
    """The catalogue of what is given on request, by body and year.

    Law: Regulation 2019, Art. 12.
    """
    given = lists.asked(request, "agency", "year")
    agency = directory(request).by_code.get(given.get("agency", ""))
    year = int(given["year"]) if lists.YEAR.fullmatch(given.get("year", "")) else None
    asked_file = request.GET.get("file", "")
    if asked_file in FILES:
        return _file(request, asked_file, agency.id if agency else None, agency.name if agency else "", year)
    number = request.GET.get("page", "")
    number_asked = int(number) if number.isascii() and number.isdigit() and len(number) < 7 else 1
    found = on_request_titles.titles(agency_id=agency.id if agency else None, year=year, page=number_asked)
    shown = {
        "found": found,
        "chosen": given,
        "agencies": directory(request).agencies,
        "years": range(timezone.localdate().year, law.regulation(Version.R2008).from_on.year - 1, -1),
        "pager": _pager(given, found),
        "bodies": on_request_titles.by_body(year=year) if not agency else [],
        "most": on_request_titles.MOST,
        "files": [(shape, f"?{urlencode({**given, 'file': shape})}") for shape in FILES],
    }
    return page(request, "titles", shown, title=_("依申请公开目录"))


def _file(request: HttpRequest, shape: str, agency_id: int | None, body: str, year: int | None) -> HttpResponse:
    """The catalogue as a sheet, or to print; titles and nothing else."""
    if too_many(request, what="titles-file"):
        return HttpResponse(_("请求过于频繁，请稍后再试。"), status=HTTPStatus.TOO_MANY_REQUESTS, content_type=PLAIN)
    rows = on_request_titles.all_titles(agency_id=agency_id, year=year)
    name = f"{body}{f'{year}年' if year else ''}依申请公开目录"
    heads = [_("序号"), _("名称"), _("制作机关"), _("生成日期")]
    lines: list[list[sheets.Cell]] = [
        [at, row.title, row.agency_name, row.made_on.isoformat()] for at, row in enumerate(rows, start=1)
    ]
    if shape != "pdf":
        return sheets.download(lines, heads=heads, shape=shape, name=name)
    said = _("共%(n)d条") if len(rows) < on_request_titles.MOST else _("前%(n)d条")
    form = Form(name, said % {"n": len(rows)}, [_cells(heads, head=True), *map(_cells, lines)])
    answer = HttpResponse(form_pdf(form), content_type="application/pdf")
    answer["Content-Disposition"] = content_disposition_header(True, f"{name}.pdf") or ""
    return answer


def _cells(texts: Sequence[object], *, head: bool = False) -> list[Cell]:
    return [Cell(str(text), span, head=head) for text, span in zip(texts, WIDTHS, strict=True)]


def _pager(given: dict[str, str], found: TitlePage) -> SimpleNamespace:
    def to(number: int) -> str:
        return f"?{urlencode({**given, 'page': number})}"

    at, last = found.page, found.pages
    return SimpleNamespace(
        total=found.total,
        first=to(1) if at > 1 else "",
        previous=to(at - 1) if at > 1 else "",
        next=to(at + 1) if at < last else "",
        last=to(last) if at < last else "",
        label=_("第%(page)s页，共%(pages)s页") % {"page": at, "pages": last},
    )
