"""目录编制说明 beside the catalogue."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from gongkai.catalogue import public
from gongkai.portal import metatags
from gongkai.portal.directory import directory
from gongkai.portal.frame import frame
from gongkai.portal.freshness import checked_page


@checked_page
def catalogue_note(request: HttpRequest, code: str) -> HttpResponse:
    """How one agency compiles its catalogue.

    Law: Regulation 2019, Art. 12; Regulation 2008, Art. 19.
    """
    agency = directory(request).agency(code)
    name = _("目录编制说明")
    crumbs = [(_("政府信息公开目录"), reverse("portal:catalogue")), (name, "")]
    shown = {"agency": agency, "note": public.note(agency.id)}
    framed = frame(request, tags=metatags.for_list(name), active="catalogue", crumbs=crumbs)
    return render(request, "portal/catalogue_note.html", {**framed, **shown})
