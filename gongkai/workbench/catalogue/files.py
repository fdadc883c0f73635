"""目录导出: the paper catalogue with four elements and the electronic one with fourteen, narrowed as asked."""

from collections.abc import Iterator
from datetime import date
from tempfile import TemporaryFile
from typing import Any

from django import forms
from django.conf import settings
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.actor import Actor
from gongkai.agencies import queries as agencies
from gongkai.catalogue import issue_queries
from gongkai.catalogue.queries import column_tree
from gongkai.catalogue.visibility import GUIDE, READ
from gongkai.law import core_metadata
from gongkai.publication import catalogue_sheet
from gongkai.publication.catalogue_sheet import CORE, PRINT, Extent
from gongkai.ui import row_files
from gongkai.workbench import choices
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.fields import DayField, Select, number_choice, offer

PAPER = "paper"
SHAPES = ("xlsx", "csv", "xml", "json")
MOST_IN_A_BOOK = 200_000  # rows of a sheet made while somebody waits; beyond that the other shapes, or the command
OBLIGATIONS = {"must": gettext_lazy("必选"), "if": gettext_lazy("有则必选"), "may": gettext_lazy("可选")}
STATUSES = {"verified": gettext_lazy("已核对原文"), "recalled": gettext_lazy("凭记忆，未见原文")}


class ExtentForm(forms.Form):
    """Which part of the catalogue."""

    agency_id = number_choice(gettext_lazy("单位"), required=False)
    below = forms.BooleanField(label=gettext_lazy("包括下级单位"), required=False)
    column = forms.ChoiceField(label=gettext_lazy("栏目"), required=False, widget=Select)
    year = forms.IntegerField(label=gettext_lazy("年份"), min_value=1900, max_value=2999, required=False)
    since = DayField(
        label=gettext_lazy("该日以来新增或改动的"),
        required=False,
        help_text=gettext_lazy("用于定期向上级或档案馆报送。"),
    )

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        """Offer the bodies in reach and every column."""
        super().__init__(*args, **kwargs)
        everybody = [("", _("全部"))] if actor.scope(READ).everything else []
        offer(self, "agency_id", [*everybody, *choices.bodies_in_reach(actor, READ)])
        columns = ((node.code, f"{'　' * node.depth}{_(node.name)}") for node in column_tree().walk())
        offer(self, "column", [("", _("全部")), *columns])


@staff
def catalogue_exports(request: HttpRequest) -> HttpResponse:
    """Choose a part, see how much it is, take it away."""
    actor = actor_of(request)
    actor.must(READ)
    form = ExtentForm(request.GET or None, actor=actor, initial={"agency_id": actor.agency_id})
    extent = extent_of(actor, form)
    total = catalogue_sheet.total(extent) if extent else 0
    context = {
        "form": form,
        "asked": extent is not None,
        "total": total,
        "query": request.GET.urlencode(),
        "too_long": total > MOST_IN_A_BOOK,
        "most": MOST_IN_A_BOOK,
        "columns": catalogue_sheet.paper_columns(extent) if extent else [],
        "pdf": _pdf_address(form) if extent else "",
        "elements": [
            (one, OBLIGATIONS[one.obligation], STATUSES.get(one.status, one.status)) for one in core_metadata.elements()
        ],
        "issues": issue_queries.issues(actor, most=8),
        "may_issue": actor.may(GUIDE),
    }
    return render(request, "workbench/catalogue/exports.html", context)


@staff
def catalogue_export_file(request: HttpRequest, shape: str) -> HttpResponseBase:
    """The file itself: `paper` is the printed catalogue as a workbook, the rest the electronic one."""
    actor = actor_of(request)
    actor.must(READ)
    if shape not in (PAPER, *SHAPES):
        raise Http404
    extent = extent_of(actor, ExtentForm(request.GET, actor=actor))
    if extent is None:
        raise Http404
    if shape == PAPER:
        return _book(_write_paper(extent), name=_("纸质目录"))
    rows = catalogue_sheet.core(extent, link=link_for(request))
    if shape == "xlsx":
        return _book(_write_core(rows), name=_("电子目录"))
    pieces = row_files.PIECES[shape](CORE, rows, about())
    answer = StreamingHttpResponse(pieces, content_type=row_files.MEDIA_TYPES[shape])
    return _named(answer, f"{_('电子目录')}-{timezone.localdate():%Y%m%d}.{shape}")


def extent_of(actor: Actor, form: ExtentForm) -> Extent | None:
    """What is asked for, within what the person may read; none while nothing sensible is asked."""
    if not (form.is_bound and form.is_valid()):
        return None
    said = form.cleaned_data
    bodies: frozenset[int] | None = None
    if said["agency_id"]:
        bodies = agencies.branch_ids(said["agency_id"]) if said["below"] else frozenset({said["agency_id"]})
    scope = actor.scope(READ)
    if not scope.everything:
        reach = scope.agency_ids | {agency_id for agency_id, _section in scope.sections}
        bodies = (bodies or reach) & reach
    return Extent(bodies, said["column"], said["year"], said["since"])


def link_for(request: HttpRequest) -> Any:
    """How the address of an item is made."""
    stem = request.build_absolute_uri(reverse("portal:item", args=[0])).removesuffix("0/")
    return lambda item_id: f"{stem}{item_id}/"


def about() -> dict[str, str]:
    """What a file for machines says of itself."""
    return {"site": settings.SITE_NAME, "made_on": timezone.localdate().isoformat()}


def _write_paper(extent: Extent) -> Any:
    groups = [
        row_files.Group(one.name, one.depth, one.count, catalogue_sheet.in_column(extent, one.code))
        for one in catalogue_sheet.paper_columns(extent)
    ]
    return lambda out: row_files.write_grouped_xlsx(
        out, PRINT, groups, name="目录", contents="目次", counted=_("共{n}条")
    )


def _write_core(rows: Iterator[tuple[str, ...]]) -> Any:
    return lambda out: row_files.write_xlsx(out, CORE, rows, name="目录")


def _book(write: Any, *, name: str) -> HttpResponseBase:
    """A workbook by way of a file on disk, so that its length does not matter."""
    out = TemporaryFile()  # noqa: SIM115 - closed by the answer when it has been sent
    write(out)
    out.seek(0)
    answer = FileResponse(out, content_type=row_files.MEDIA_TYPES["xlsx"])
    return _named(answer, f"{name}-{timezone.localdate():%Y%m%d}.xlsx")


def _named(answer: HttpResponseBase, name: str) -> HttpResponseBase:
    answer["Content-Disposition"] = content_disposition_header(True, name) or ""
    answer["Cache-Control"] = "no-store"
    return answer


def _pdf_address(form: ExtentForm) -> str:
    """The printed catalogue with contents and index of titles, where a body is chosen."""
    said = form.cleaned_data
    if not said["agency_id"]:
        return ""
    asked = f"agency_id={said['agency_id']}&below={'on' if said['below'] else ''}"
    since: date | None = said["since"]
    return (
        f"{reverse('workbench:printed_one', args=['catalogue'])}?{asked}"
        + (f"&columns={said['column']}" if said["column"] else "")
        + (f"&from_on={since:%Y-%m-%d}" if since else "")
    )
