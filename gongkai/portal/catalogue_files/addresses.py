"""Where the files beside the catalogue are."""

from typing import Any

from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse

from gongkai.portal.directory import directory
from gongkai.publication.queries_public import PublicFilters

SHAPES = ("xlsx", "xml", "json")


def addresses(request: HttpRequest, filters: PublicFilters) -> dict[str, Any]:
    """The files of the catalogue page and the note of the agency chosen, or of the government."""
    listed = directory(request)
    agency = listed.by_id.get(filters.agency_id) if filters.agency_id else listed.government
    try:
        files = [(shape.upper(), reverse("portal:catalogue_data", args=[shape])) for shape in SHAPES]
        note = reverse("portal:catalogue_note", args=[agency.code]) if agency else ""
    except NoReverseMatch:
        return {"files": (), "note_address": ""}
    return {"files": files, "note_address": note}
