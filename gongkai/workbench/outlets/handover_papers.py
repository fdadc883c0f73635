"""移送明细表、收回通知、回执: the papers of a list, to print or to keep."""

from typing import Any

from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.utils.translation import gettext as _, gettext_lazy

from gongkai import letters
from gongkai.accounts.errors import Unknown
from gongkai.attachments import storage
from gongkai.outlets import handover_queries as queries
from gongkai.outlets.displays import LineRow
from gongkai.outlets.papers import lists
from gongkai.workbench import exports
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.request_files import DOCX, PDF, TYPES, download

HEADS = (
    gettext_lazy("序号"), gettext_lazy("索引号"), gettext_lazy("名称"), gettext_lazy("文号"), gettext_lazy("生成日期"),
    gettext_lazy("公开日期"), gettext_lazy("移送期限"), gettext_lazy("份数"), gettext_lazy("备注"),
)  # fmt: skip


@staff
def handover_list(request: HttpRequest, pk: int, shape: str) -> HttpResponseBase:
    """The list as PDF, DOCX, XLSX or CSV."""
    found = queries.handover(actor_of(request), pk)
    name = f"{_('移送明细表')}{found.number}"
    if shape in (exports.XLSX, exports.CSV):
        lines = [_line(number, row) for number, row in enumerate(found.rows, start=1)]
        return exports.download(lines, heads=[str(head) for head in HEADS], shape=shape, name=name)
    if shape not in TYPES:
        raise Http404
    form = lists.handover_form(found)
    data = letters.form_docx(form) if shape == DOCX else letters.form_pdf(form)
    return download(data, name=f"{name}.{shape}", media_type=TYPES[shape])


@staff
def handover_recall_notice(request: HttpRequest, pk: int, shape: str) -> HttpResponse:
    """The notice that withdrawn items are to be given out no more."""
    if shape not in (PDF, DOCX):
        raise Http404
    actor = actor_of(request)
    found = queries.handover(actor, pk)
    gone = [row for row in found.rows if not row.is_public]
    if not gone:
        raise Unknown
    paper = lists.recall_paper(queries.handover_record(actor, pk), gone)
    data = letters.docx([paper]) if shape == DOCX else letters.pdf([paper])
    return download(data, name=f"{_('收回通知')}{found.number}.{shape}", media_type=TYPES[shape])


@staff
def handover_file(request: HttpRequest, pk: int, file_id: int) -> HttpResponseBase:
    """A receipt kept with a list, always as a download."""
    row = queries.receipt(actor_of(request), pk, file_id)
    if row is None:
        raise Unknown
    response = FileResponse(storage.open_file(row.file.sha256, name=row.name), as_attachment=True, filename=row.name)
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "private, no-store"
    return response


def _line(number: int, row: LineRow) -> list[Any]:
    note = "" if row.is_public else _("已撤回公开")
    return [
        number, row.index_number, row.title, row.doc_number, row.made_on, row.published_on, row.due_on, row.copies,
        note,
    ]  # fmt: skip
