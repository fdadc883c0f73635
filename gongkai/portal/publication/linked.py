"""上级文件: links to documents of higher levels."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from gongkai.portal import metatags
from gongkai.portal.frame import frame, side
from gongkai.portal.freshness import checked_page
from gongkai.publication import linked_public

MOST = 60  # signs of a search


@checked_page
def linked(request: HttpRequest) -> HttpResponse:
    """The links by words and column, the newest documents on top.

    Law: Regulation 2019, Arts. 10, 12; Regulation 2008, Arts. 17, 19.
    """
    q, column = (request.GET.get(name, "").replace("\0", "").strip()[:MOST] for name in ("q", "column"))
    said = request.GET.get("page", "")
    number = int(said) if said.isascii() and said.isdecimal() and len(said) < 6 else 1
    name = _("上级文件")
    shown = {
        **frame(request, tags=metatags.for_list(name), crumbs=[(name, "")]),
        "side": side(request, column),
        "page": linked_public.linked(q=q, column_code=column, page=number),
        "q": q,
        "column": column,
    }
    return render(request, "portal/publication/linked.html", shown)
