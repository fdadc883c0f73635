"""依申请公开目录: what exists and is given to whoever asks; titles only.

Law: Regulation 2019, Art. 12; Regulation 2008, Art. 19.
"""

from types import SimpleNamespace
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from gongkai import law
from gongkai.law.vocabulary import Version
from gongkai.portal import lists
from gongkai.portal.directory import directory
from gongkai.portal.freshness import checked_page
from gongkai.portal.info_requests.pages import page
from gongkai.publication import on_request_titles
from gongkai.publication.on_request_titles import TitlePage


@checked_page
def titles(request: HttpRequest) -> HttpResponse:
    """The catalogue of what is given on request, by body and year.

    Law: Regulation 2019, Art. 12.
    """
    given = lists.asked(request, "agency", "year")
    agency = directory(request).by_code.get(given.get("agency", ""))
    year = int(given["year"]) if lists.YEAR.fullmatch(given.get("year", "")) else None
    number = request.GET.get("page", "")
    number_asked = int(number) if number.isascii() and number.isdigit() and len(number) < 7 else 1
    found = on_request_titles.titles(agency_id=agency.id if agency else None, year=year, page=number_asked)
    shown = {
        "found": found,
        "chosen": given,
        "agencies": directory(request).agencies,
        "years": range(timezone.localdate().year, law.regulation(Version.R2008).from_on.year - 1, -1),
        "pager": _pager(given, found),
    }
    return page(request, "titles", shown, title=_("依申请公开目录"))


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
