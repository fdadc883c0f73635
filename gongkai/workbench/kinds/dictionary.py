"""信息种类: the data dictionary for those who enter information: every kind, its fields, its rule, its columns."""

from collections.abc import Iterator

from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.utils.translation import get_language, gettext as _

from gongkai.catalogue import queries as catalogue
from gongkai.information.importing.headings import columns as core_columns
from gongkai.law import kinds
from gongkai.law.kinds import Kind, called, dictionary as lines
from gongkai.ui.special import dictionary_lines
from gongkai.workbench import choices, exports
from gongkai.workbench.acting import actor_of, staff

READ = "information.read"
KIND_OF_ITEM = "kind"  # the column of a sheet that names the kind: no element of the item itself


@staff
def kinds_page(request: HttpRequest) -> HttpResponseBase:
    """Every kind on one page, or the whole dictionary as a sheet."""
    actor = actor_of(request)
    actor.must(READ)
    if request.GET.get("export"):
        heads = [_("信息种类"), _("种类代码"), *(_(head) for head in lines.HEADS)]
        rows = (line for kind in kinds.KINDS.values() for line in _lines(kind))
        return exports.download(rows, heads=heads, shape=request.GET["export"], name=_("数据字典"))
    language = get_language() or ""
    shown = {
        "kinds": [(kind, called(kind, language), len(kind.fields)) for kind in kinds.KINDS.values()],
        "core": [column for column in core_columns() if column.field != KIND_OF_ITEM and not column.hidden],
        "may_write": actor.may("information.write"),
    }
    return render(request, "workbench/kinds/kinds.html", shown)


@staff
def kind(request: HttpRequest, code: str) -> HttpResponseBase:
    """One kind: what it is, its fields and their rules, its columns; or the same as a sheet."""
    actor = actor_of(request)
    actor.must(READ)
    found = kinds.KINDS.get(code)
    if found is None:
        raise Http404
    if request.GET.get("export"):
        heads = [_("信息种类"), _("种类代码"), *(_(head) for head in lines.HEADS)]
        return exports.download(_lines(found), heads=heads, shape=request.GET["export"], name=found.name)
    names = choices.column_names()
    shown = {
        "kind": found,
        "name": called(found, get_language() or ""),
        "entries": dictionary_lines(found),
        "usual": [names[column] for column in found.columns if column in names],
        "reserved": [node.name for node in catalogue.column_tree().walk() if found.code in node.kinds],
        "may_write": actor.may("information.write"),
    }
    return render(request, "workbench/kinds/kind.html", shown)


def _lines(kind: Kind) -> Iterator[list[str]]:
    for entry in lines.entries(kind):
        yield [kind.name, kind.code, *entry.cells()]
