"""政府信息公开指南: how to find and obtain government information, with every element the law asks for."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from gongkai.catalogue import public
from gongkai.catalogue.queries import guide_elements_of
from gongkai.law import regulation_on
from gongkai.portal import metatags
from gongkai.portal.directory import directory
from gongkai.portal.frame import frame, side
from gongkai.portal.freshness import checked_page
from gongkai.portal.offices import office_of

OFFICE = "office_"


@checked_page
def guide(request: HttpRequest, code: str = "") -> HttpResponse:
    """The guide of one agency, or of the government when none is named.

    Law: Regulation 2019, Art. 12; Regulation 2008, Art. 19.
    """
    listed = directory(request)
    agency = listed.agency(code) if code else listed.government
    if agency is None:
        raise Http404
    office = office_of(agency)
    kept = office.guide if office else None
    elements = guide_elements_of(kept, regulation_on(timezone.localdate())) if kept else []
    column = next((root for root in listed.tree.roots if root.page == "guide"), None)
    name = _("政府信息公开指南")
    tags = metatags.for_column(column, root=name) if column else metatags.for_list(name)
    crumbs = [(name, reverse("portal:guide")), *([(agency.name, "")] if code else [])]
    shown = {
        **frame(request, tags=tags, active=column.code if column else "", crumbs=crumbs),
        "side": side(request, column.code if column else ""),
        "agency": agency,
        "guide": kept,
        "note": public.note(agency.id),
        "office": office,
        "chapters": [(_(label), text) for field, label, text in elements if not field.startswith(OFFICE)],
        "contact": [(_(label), text) for field, label, text in elements if field.startswith(OFFICE)],
        "agencies": listed.agencies,
    }
    return render(request, "portal/guide.html", shown)
