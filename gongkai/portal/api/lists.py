"""Columns, bodies and released reports for machines."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from gongkai.annual_reports import public_harvest
from gongkai.portal.api import shapes
from gongkai.portal.api.answers import BadQuestion, api_page, size_asked, told
from gongkai.publication import queries_public


@api_page
def api_columns(request: HttpRequest) -> HttpResponse:
    """The columns of the site with how much is in them.

    Law: Regulation 2019, Arts. 12, 24; Regulation 2008, Art. 19.
    """
    return told({"columns": [shapes.column(one) for one in queries_public.columns_with_counts()]})


@api_page
def api_agencies(request: HttpRequest) -> HttpResponse:
    """The bodies that publish here with how much they published."""
    bodies = queries_public.agencies_with_counts()
    codes, address = {one.id: one.code for one in bodies}, shapes.addresses(request)
    return told({"agencies": [shapes.agency(one, codes, address) for one in bodies]})


@api_page
def api_reports(request: HttpRequest) -> HttpResponse:
    """One page of the released annual reports with their figures.

    Law: Regulation 2019, Arts. 49-50; Regulation 2008, Arts. 31-32.
    """
    size = size_asked(request, public_harvest.SIZE)
    found = public_harvest.harvest(after=_after(request), size=size + 1)
    shown, address = found[:size], shapes.addresses(request)
    cursor = str(shown[-1].version_id) if len(found) > size else None
    onward = request.build_absolute_uri(f"{reverse('portal:api_reports')}?cursor={cursor}") if cursor else None
    return told({"reports": [shapes.report(one, address) for one in shown], "cursor": cursor, "next": onward})


def _after(request: HttpRequest) -> int:
    asked = request.GET.get("cursor", "") or "0"
    if not (asked.isascii() and asked.isdecimal() and len(asked) < 19):
        raise BadQuestion("cursor")
    return int(asked)
