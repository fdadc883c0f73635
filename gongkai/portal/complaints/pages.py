"""How a page of complaints is put together."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from gongkai.portal import metatags
from gongkai.portal.frame import frame


def page(request: HttpRequest, name: str, shown: Mapping[str, Any], *, title: str, status: int = 200) -> HttpResponse:
    """One page under 投诉举报; no name or number is in its head."""
    crumbs = [(title, "")] if name == "start" else [(_("投诉举报"), reverse("portal:complaint_start")), (title, "")]
    parts = frame(request, tags=metatags.for_list(title), crumbs=crumbs)
    return render(request, f"portal/complaints/{name}.html", {**parts, "title": title, **shown}, status=status)
