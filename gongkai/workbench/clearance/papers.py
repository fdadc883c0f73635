"""清理登记表、清理目录: the signed sheet and the catalogue of a batch, to print or to keep."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponseBase
from django.utils.translation import gettext as _, gettext_lazy

from gongkai import letters
from gongkai.clearance import papers, queries
from gongkai.clearance.displays import ClearanceView, LineRow
from gongkai.clearance.queries import LineFilters
from gongkai.law.vocabulary import Openness
from gongkai.workbench import exports
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.request_files import DOCX, TYPES, download

HEADS = (
    gettext_lazy("序号"), gettext_lazy("信息名称"), gettext_lazy("文号"), gettext_lazy("生成日期"), gettext_lazy("产生科室"),
    gettext_lazy("公开属性"), gettext_lazy("不予公开依据"), gettext_lazy("进度"), gettext_lazy("状态"), gettext_lazy("索引号"),
    gettext_lazy("内容概述"),
)  # fmt: skip


@staff
def clearance_sheet(request: HttpRequest, pk: int, shape: str) -> HttpResponseBase:
    """The whole batch with both signatures as PDF or DOCX, or its items as XLSX or CSV with the totals below."""
    actor = actor_of(request)
    found, rows = queries.clearance(actor, pk), queries.all_lines(actor, pk)
    name = f"{_('历史信息清理登记表')}{found.number}"
    if shape in (exports.XLSX, exports.CSV):
        lines = [_line(at, row) for at, row in enumerate(rows, start=1)] + _below(found)
        return exports.download(lines, heads=[str(head) for head in HEADS], shape=shape, name=name)
    if shape not in TYPES:
        raise Http404
    form = papers.sheet(found, rows)
    data = letters.form_docx(form) if shape == DOCX else letters.form_pdf(form)
    return download(data, name=f"{name}.{shape}", media_type=TYPES[shape])


@staff
def clearance_catalogue(request: HttpRequest, pk: int, openness: str, shape: str) -> HttpResponseBase:
    """The catalogue of one attribute: number, title, summary, day; of what is given on request, titles alone."""
    if shape not in TYPES or openness not in (Openness.PROACTIVE, Openness.ON_REQUEST):
        raise Http404
    actor = actor_of(request)
    found = queries.clearance(actor, pk)
    rows = queries.all_lines(actor, pk, LineFilters(openness=openness))
    form = papers.catalogue(found, rows, Openness(openness))
    data = letters.form_docx(form) if shape == DOCX else letters.form_pdf(form)
    return download(data, name=f"{form.title}{found.number}.{shape}", media_type=TYPES[shape])


def _line(at: int, row: LineRow) -> list[Any]:
    return [
        at, row.title, row.doc_number, f"{row.made_on:%Y-%m-%d}", row.section,
        _(row.openness.label) if row.openness else "", row.ground, _(row.standing.label),
        _(row.stage.label) if row.stage else "", row.index_number, row.summary,
    ]  # fmt: skip


def _below(found: ClearanceView) -> list[list[Any]]:
    return [["", f"{label}：{count}（{share}%）"] for label, count, share in papers.shares(found.totals)] + [
        ["", f"{_('合计')}：{found.totals.equation}"]
    ]
