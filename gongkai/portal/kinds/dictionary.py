"""数据字典: what every kind of information says of itself, for readers and for programs."""

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language, gettext as _

from gongkai.law import kinds
from gongkai.law.kinds import Kind, called, dictionary as lines
from gongkai.portal import metatags
from gongkai.portal.annual_reports import sheets
from gongkai.portal.directory import directory
from gongkai.portal.frame import Crumbs, column_address, frame, side
from gongkai.portal.freshness import public_page
from gongkai.ui.special import dictionary_lines


def public_kinds() -> list[Kind]:
    """The kinds the public may meet: not the ones for staff alone."""
    return [kind for kind in kinds.KINDS.values() if not kind.internal]


def public_kind(code: str) -> Kind:
    """One of them, or the page does not exist."""
    found = kinds.KINDS.get(code)
    if found is None or found.internal:
        raise Http404
    return found


@public_page
def dictionary(request: HttpRequest) -> HttpResponse:
    """Every kind with what it is and how many fields it has."""
    name = _("数据字典")
    shown = {
        **frame(request, tags=metatags.for_list(name), crumbs=[(name, "")]),
        "side": side(request, ""),
        "kinds": [(kind, called(kind, get_language() or ""), len(kind.public_fields)) for kind in public_kinds()],
    }
    return render(request, "portal/kinds/dictionary.html", shown)


@public_page
def dictionary_kind(request: HttpRequest, code: str) -> HttpResponse:
    """One kind: its fields, the rule of each, its basis, the columns its items stand in."""
    kind = public_kind(code)
    name = called(kind, get_language() or "")
    crumbs: Crumbs = [(_("数据字典"), reverse("portal:dictionary")), (name, "")]
    by_code = directory(request).tree.by_code
    shown = {
        **frame(request, tags=metatags.for_list(name), crumbs=crumbs),
        "side": side(request, ""),
        "kind": kind,
        "name": name,
        "entries": dictionary_lines(kind, public=True),
        "columns": [(_(by_code[one].name), column_address(by_code[one])) for one in kind.columns if one in by_code],
    }
    return render(request, "portal/kinds/dictionary_kind.html", shown)


@public_page
def dictionary_sheet(request: HttpRequest, shape: str) -> HttpResponse:
    """The whole dictionary as one sheet, XLSX or CSV."""
    if shape not in {"xlsx", "csv"}:
        raise Http404
    rows = [
        [kind.name, kind.code, *entry.cells()] for kind in public_kinds() for entry in lines.entries(kind, public=True)
    ]
    return sheets.download(rows, heads=["信息种类", "种类代码", *lines.HEADS], shape=shape, name="数据字典")


@public_page
def kind_schema(request: HttpRequest, code: str) -> HttpResponse:
    """The public fields of a kind as JSON Schema."""
    found = kinds.json_schema(public_kind(code), public=True)
    address = request.build_absolute_uri(reverse("portal:kind_schema", args=[code]))
    answer = JsonResponse({"$id": address, **found}, json_dumps_params={"ensure_ascii": False, "indent": 1})
    answer["Content-Type"] = "application/schema+json; charset=utf-8"
    return answer
