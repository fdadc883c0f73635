"""Atom feeds of what is new: everything, one column, one agency."""

from collections.abc import Sequence

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import get_language, gettext as _

from gongkai.portal.directory import directory
from gongkai.portal.freshness import public_page
from gongkai.publication import queries_public
from gongkai.publication.queries_public import PublicRow


@public_page
def feed(request: HttpRequest) -> HttpResponse:
    """The latest releases of all agencies."""
    return _answer(request, _("最新公开"), reverse("portal:home"), queries_public.feed_rows())


@public_page
def column_feed(request: HttpRequest, code: str) -> HttpResponse:
    """The latest releases in one column."""
    node = directory(request).column(code)
    rows = queries_public.feed_rows(column_code=code)
    return _answer(request, _(node.name), reverse("portal:column", args=[code]), rows)


@public_page
def agency_feed(request: HttpRequest, code: str) -> HttpResponse:
    """The latest releases of one agency."""
    agency = directory(request).agency(code)
    rows = queries_public.feed_rows(agency_id=agency.id)
    return _answer(request, agency.name, reverse("portal:agency", args=[code]), rows)


def _answer(request: HttpRequest, name: str, page: str, rows: Sequence[PublicRow]) -> HttpResponse:
    written = Atom1Feed(
        title=f"{settings.SITE_NAME} - {name}",
        link=request.build_absolute_uri(page),
        description="",
        language="en" if get_language() == "en" else "zh-CN",
        feed_url=request.build_absolute_uri(request.path),
        author_name=settings.SITE_ORGANISER,
    )
    for row in rows:
        address = request.build_absolute_uri(reverse("portal:item", args=[row.item_id]))
        written.add_item(
            title=row.title,
            link=address,
            description=row.summary or row.title,
            author_name=row.agency_name,
            unique_id=address,
            pubdate=row.published_at,
            updateddate=row.updated_at,
            categories=[row.column_name],
        )
    return HttpResponse(written.writeString("utf-8"), content_type="application/atom+xml; charset=utf-8")
