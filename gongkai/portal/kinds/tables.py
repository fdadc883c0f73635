"""一类信息一张表: fees, standards, decisions, projects of all bodies with their main fields, one line an item."""

from collections.abc import Sequence
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language, gettext as _

from gongkai.law import kinds
from gongkai.law.kinds import KindField, called
from gongkai.law.vocabulary import NORMS
from gongkai.portal import limits, metatags
from gongkai.portal.annual_reports import sheets
from gongkai.portal.catalogue_files.data import MOST
from gongkai.portal.frame import frame, side
from gongkai.portal.freshness import public_page
from gongkai.portal.kinds import asking
from gongkai.portal.kinds.dictionary import public_kind
from gongkai.portal.skeleton import stem
from gongkai.publication import public_kinds
from gongkai.publication.public_kinds import KindRow, Sort
from gongkai.ui.special import cell

TABLE = 6  # fields a page shows beside the title; a sheet has them all


def table_links(column_code: str) -> list[tuple[str, str]]:
    """The tables of the kinds whose usual column this is, and the list of norms in force: their names and addresses."""
    language = get_language() or ""
    found = [
        (called(kind, language), reverse("portal:kind_table", args=[kind.code]))
        for kind in kinds.KINDS.values()
        if column_code in kind.columns and kind.list_fields and not kind.internal and kind.layout != "article"
    ]
    if any(column_code in kinds.KINDS[code].columns for code in NORMS):
        found.append((_("规范性文件"), reverse("portal:normative")))
    return found


@public_page
def kind_table(request: HttpRequest, code: str) -> HttpResponse:
    """The items of one kind as a table, narrowed by words, publisher and year; documents lead to the search.

    Law: Regulation 2019, Arts. 20, 24; Regulation 2008, Art. 10.
    """
    kind = public_kind(code)
    if kind.layout == "article":  # told by its text, not by its fields
        return redirect(f"{reverse('portal:search')}?{urlencode({'kind': kind.code})}")
    name = called(kind, get_language() or "")
    fields = kind.list_fields[:TABLE]
    shown = asking.context(request, Sort(kinds=(kind.code,)))
    context = {
        **frame(request, tags=metatags.for_list(name, description=kind.about), crumbs=[(name, "")]),
        **shown,
        "side": side(request, kind.columns[0] if kind.columns else ""),
        "kind": kind,
        "name": name,
        "heads": heads(fields),
        "rows": [(row, cells(fields, row)) for row in shown["page"].rows],
        "stem": stem(),
        "is_long": shown["page"].total is None or shown["page"].total > MOST["xlsx"],
        "most": MOST,
    }
    return render(request, "portal/kinds/table.html", context)


@public_page
def kind_sheet(request: HttpRequest, code: str, shape: str) -> HttpResponse:
    """The same list with every public field as a sheet, XLSX or CSV."""
    kind = public_kind(code)
    if shape not in {"xlsx", "csv"}:
        raise Http404
    refused = limits.too_many_files(request, what="kind-sheet")
    if refused is not None:
        return refused
    found = public_kinds.every(asking.narrowed(request, Sort(kinds=(kind.code,))), most=MOST[shape])
    core = [_("名称"), _("发布机构"), _("生成日期"), _("公开日期"), _("网页地址")]
    rows = [
        [row.title, row.agency_name, row.made_on.isoformat(), row.published_on.isoformat(), _address(request, row)]
        + [text for _name, text in cells(kind.public_fields, row)]
        for row in found
    ]
    return sheets.download(rows, heads=[*core, *heads(kind.public_fields)], shape=shape, name=kind.name)


def heads(fields: Sequence[KindField]) -> list[str]:
    """The headings of the fields in the reader's language, with their units."""
    language = get_language() or ""
    return [f"{called(one, language)}（{_(one.unit)}）" if one.unit else called(one, language) for one in fields]


def cells(fields: Sequence[KindField], row: KindRow) -> list[tuple[str, str]]:
    """What one item says in each field: its heading and its words, units left to the heading."""
    return [(head, cell(one, row.extra)) for head, one in zip(heads(fields), fields, strict=True)]


def _address(request: HttpRequest, row: KindRow) -> str:
    return request.build_absolute_uri(f"{stem()}{row.item_id}/")
