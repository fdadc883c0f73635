"""澄清 for the public: the list with the newest on top, one clarification to read and print, a feed.

Law: Regulation 2019, Art. 6; Regulation 2008, Art. 6.
"""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import get_language, gettext as _

from gongkai.clarifications import public
from gongkai.portal import metatags
from gongkai.portal.frame import frame
from gongkai.portal.freshness import checked_page

NEWEST, FED = 3, 30


@checked_page
def clarifications(request: HttpRequest) -> HttpResponse:
    """Every clarification, the newest on top; a filter nobody knows narrows nothing.

    Law: Regulation 2019, Art. 6; Regulation 2008, Art. 6.
    """
    agencies, years = public.agencies(), public.years()
    code = request.GET.get("agency", "")
    code = code if code in dict(agencies) else ""
    year = next((one for one in years if str(one) == request.GET.get("year", "")), None)
    page = public.page(_number(request), agency_code=code, year=year)
    narrowed = bool(code or year)
    band = public.newest(NEWEST) if page.page == 1 and not narrowed else []
    shown = {"page": page, "band": band, "agencies": agencies, "years": years, "code": code, "year": year}
    title = _("澄清")
    parts = frame(request, tags=metatags.for_list(title), crumbs=[(title, "")])
    return render(request, "portal/clarifications/list.html", {**parts, **shown, "title": title, "narrowed": narrowed})


@checked_page
def clarification(request: HttpRequest, pk: int) -> HttpResponse:
    """What was said, what is true, and what shows it.

    Law: Regulation 2019, Art. 6; Regulation 2008, Art. 6.
    """
    one = public.one(pk)
    if one is None:
        raise Http404
    crumbs = [(_("澄清"), reverse("portal:clarifications")), (one.title, "")]
    parts = frame(request, tags=metatags.for_list(one.title, kind=_("澄清")), crumbs=crumbs)
    return render(request, "portal/clarifications/page.html", {**parts, "one": one, "title": one.title})


@checked_page
def clarifications_feed(request: HttpRequest) -> HttpResponse:
    """The newest, for a feed reader."""
    written = Atom1Feed(
        title=f"{settings.SITE_NAME} - {_('澄清')}",
        link=request.build_absolute_uri(reverse("portal:clarifications")),
        description="",
        language="en" if get_language() == "en" else "zh-CN",
        feed_url=request.build_absolute_uri(request.path),
        author_name=settings.SITE_ORGANISER,
    )
    for row in public.newest(FED):
        address = request.build_absolute_uri(reverse("portal:clarification", args=[row.id]))
        written.add_item(
            title=row.title,
            link=address,
            description=row.quoted,
            author_name=row.agency_name,
            unique_id=address,
            pubdate=row.published_at,
        )
    return HttpResponse(written.writeString("utf-8"), content_type="application/atom+xml; charset=utf-8")


def _number(request: HttpRequest) -> int:
    given = request.GET.get("page", "")
    return max(int(given), 1) if given.isascii() and given.isdigit() and len(given) < 7 else 1
