"""The electronic catalogue as a file, and the shapes its XML and JSON have."""

import json
from tempfile import TemporaryFile
from typing import Any

from django.conf import settings
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from gongkai.portal import limits, lists
from gongkai.publication import catalogue_sheet
from gongkai.publication.catalogue_sheet import CORE, Extent
from gongkai.publication.queries_public import PublicFilters
from gongkai.ui import row_files

MOST = {"csv": 20_000, "json": 20_000, "xml": 20_000, "xlsx": 5_000}  # rows; more by agency, column or year


@require_safe
def catalogue_data(request: HttpRequest, shape: str) -> HttpResponseBase:
    """The public catalogue with the fourteen core elements, narrowed as the page is.

    Law: Directory Guide 2009; Regulation 2019, Arts. 12, 24; Regulation 2008, Art. 19.
    """
    if shape not in MOST:
        raise Http404
    refused = limits.too_many_files(request, what="catalogue")
    if refused is not None:
        return refused
    rows = catalogue_sheet.core(_extent(lists.filters_of(request)), link=_link(request), most=MOST[shape])
    if shape == "xlsx":
        out = TemporaryFile()  # noqa: SIM115 - closed by the answer when it has been sent
        row_files.write_xlsx(out, CORE, rows, name="目录")
        out.seek(0)
        answer: HttpResponseBase = FileResponse(out, content_type=row_files.MEDIA_TYPES[shape])
    else:
        pieces = row_files.PIECES[shape](CORE, rows, _about())
        answer = StreamingHttpResponse(pieces, content_type=row_files.MEDIA_TYPES[shape])
    answer["Content-Disposition"] = f'attachment; filename="catalogue.{shape}"'
    answer["Cache-Control"] = "no-cache"
    return answer


@require_safe
def catalogue_xsd(request: HttpRequest) -> HttpResponse:
    """The shape of the XML."""
    lines = "".join(f'<xs:element name="{one.code}" type="xs:string"/>' for one in CORE)
    return HttpResponse(XSD.format(format=row_files.FORMAT, lines=lines), content_type="application/xml; charset=utf-8")


@require_safe
def catalogue_schema(request: HttpRequest) -> HttpResponse:
    """The shape of the JSON."""
    fields = {one.code: {"type": "string", "title": one.name, "description": one.rule} for one in CORE}
    item = {"type": "object", "properties": fields, "required": [one.code for one in CORE]}
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "type": "object",
        "properties": {
            "format": {"const": row_files.FORMAT},
            "version": {"const": row_files.VERSION},
            "site": {"type": "string"},
            "made_on": {"type": "string", "format": "date"},
            "items": {"type": "array", "items": item},
        },
        "required": ["format", "version", "items"],
    }
    said = json.dumps(schema, ensure_ascii=False, indent=1)
    return HttpResponse(said, content_type="application/schema+json; charset=utf-8")


XSD = """<?xml version="1.0" encoding="utf-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
<xs:element name="Catalogue"><xs:complexType><xs:sequence>
<xs:element name="Item" minOccurs="0" maxOccurs="unbounded"><xs:complexType><xs:sequence>{lines}</xs:sequence></xs:complexType></xs:element>
</xs:sequence>
<xs:attribute name="format" use="required" fixed="{format}"/><xs:attribute name="version" type="xs:positiveInteger" use="required"/>
<xs:attribute name="site"/><xs:attribute name="made_on" type="xs:date"/>
</xs:complexType></xs:element>
</xs:schema>
"""


def _extent(filters: PublicFilters) -> Extent:
    bodies = frozenset({filters.agency_id}) if filters.agency_id else None
    return Extent(bodies, filters.column_code, filters.year)


def _link(request: HttpRequest) -> Any:
    stem = request.build_absolute_uri(reverse("portal:item", args=[0])).removesuffix("0/")
    return lambda item_id: f"{stem}{item_id}/"


def _about() -> dict[str, str]:
    return {"site": settings.SITE_NAME, "made_on": timezone.localdate().isoformat()}
