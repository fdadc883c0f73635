"""What search engines may read: the sitemap in parts, and the rules for robots."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from gongkai.annual_reports import public
from gongkai.portal.annual_reports import addresses, kept
from gongkai.portal.directory import directory
from gongkai.portal.frame import column_address
from gongkai.portal.freshness import public_page
from gongkai.publication import queries_public
from gongkai.publication.queries_public import NotFound

MOST_REPORTS = 20_000
XML = "application/xml; charset=utf-8"


@public_page
def sitemap(request: HttpRequest) -> HttpResponse:
    """The list of sitemap parts: one for the fixed pages, one for each stretch of item numbers."""
    numbers = [0, *(part.number + 1 for part in queries_public.sitemap_pages())]
    parts = [request.build_absolute_uri(reverse("portal:sitemap_part", args=[number])) for number in numbers]
    return render(request, "portal/sitemap_index.xml", {"parts": parts}, content_type=XML)


@public_page
def sitemap_part(request: HttpRequest, number: int) -> HttpResponse:
    """Part 0 names the fixed pages, the others the items."""
    pages = _fixed(request) if number == 0 else _items(request, number - 1)
    return render(request, "portal/sitemap.xml", {"pages": pages}, content_type=XML)


def _fixed(request: HttpRequest) -> list[tuple[str, str]]:
    listed = directory(request)
    addresses = [
        *(reverse(f"portal:{name}") for name in ("home", "catalogue", "guide", "help", "request_titles")),
        *(column_address(node) for node in listed.tree.walk() if node.page != "guide"),
        *(reverse("portal:agency", args=[agency.code]) for agency in listed.agencies),
        *_reports(request),
    ]
    return [(request.build_absolute_uri(address), "") for address in addresses]


def _reports(request: HttpRequest) -> list[str]:
    """The pages of annual reports: the list, each body over the years, each report."""
    rows = public.index(size=MOST_REPORTS)
    return [
        reverse("portal:reports"),
        *(reverse("portal:reports_agency", args=[body.code]) for body in kept.bodies(request)),
        *(addresses.of_row(request, row) for row in rows),
    ]


def _items(request: HttpRequest, number: int) -> list[tuple[str, str]]:
    try:
        rows = queries_public.sitemap_page(number)
    except NotFound as absent:
        raise Http404 from absent
    stem = request.build_absolute_uri(reverse("portal:item", args=[0])).removesuffix("0/")
    return [(f"{stem}{pk}/", changed.isoformat(timespec="seconds")) for pk, changed in rows]


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Robots may read what the public reads, and leave search and staff pages alone."""
    closed = (
        "work",
        "ui",
        "search",
        "mode",
        "reports/compare",
        *(f"requests/{page}" for page in ("found", "new", "sent", "follow", "case")),
    )
    lines = ["User-agent: *", *(f"Disallow: {before}/{path}/" for path in closed for before in ("", "/en"))]
    lines.append(f"Sitemap: {request.build_absolute_uri(reverse('portal:sitemap'))}")
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")
