"""意见汇编: all comments on a draft as a document, by the point they speak of; who commented stands masked."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from django.http import HttpResponse
from django.utils import timezone
from django.utils.http import content_disposition_header

from gongkai import letters
from gongkai.consultations.displays import CommentRow, ConsultationView
from gongkai.letters import Paper

TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
UNSORTED = "未归类"
ANONYMOUS = "匿名"


def compiled(one: ConsultationView, rows: Sequence[CommentRow]) -> HttpResponse:
    """The compilation as a file to keep."""
    today = timezone.localdate()
    paper = Paper(
        mark="", number=one.number, title=f"《{one.title}》\n意见汇编", addressee="", lines=list(_lines(one, rows)),
        attachments=(), signer=one.agency_name, signed_on=today, shape="form",
    )  # fmt: skip
    response = HttpResponse(letters.docx([paper]), content_type=TYPE)
    name = f"意见汇编-{one.number}-{today:%Y%m%d}.docx"
    response["Content-Disposition"] = content_disposition_header(True, name) or ""
    response["Cache-Control"] = "no-store"
    return response


def _lines(one: ConsultationView, rows: Sequence[CommentRow]) -> Iterator[tuple[str, str]]:
    yield "body", f"征求意见期间：{one.from_on.isoformat()}至{one.to_on.isoformat()}；汇编意见{len(rows)}条。"
    answers = {f"{point.position}. {point.title}": point for point in one.points}
    for name, group in groupby(sorted(rows, key=_order), key=lambda row: row.point):
        yield "h1", name or UNSORTED
        point = answers.get(name)
        if point and point.response:
            reason = f"理由：{point.reason}" if point.reason else ""
            yield "body", f"采纳情况：{point.response.label}。{reason}"
        for row in group:
            yield from _comment(row)


def _order(row: CommentRow) -> tuple[bool, str, int]:
    return (not row.point, row.point.rjust(130), row.serial)


def _comment(row: CommentRow) -> Iterator[tuple[str, str]]:
    concerns = f"，涉及{row.concerns}" if row.concerns else ""
    yield "h2", f"{row.number}（{row.received_on.isoformat()}，{row.way.label}，{row.masked or ANONYMOUS}{concerns}）"
    yield "body", row.text
