"""Handing out a paper of this room as PDF or DOCX, and a file kept with one of its records."""

from typing import Any

from django.http import FileResponse, Http404, HttpResponse, HttpResponseBase

from gongkai import letters
from gongkai.accounts.errors import Unknown
from gongkai.attachments import storage
from gongkai.workbench.request_files import DOCX, TYPES, download


def form_file(form: letters.Form, shape: str, *, name: str) -> HttpResponse:
    """A form as a file."""
    if shape not in TYPES:
        raise Http404
    data = letters.form_docx(form) if shape == DOCX else letters.form_pdf(form)
    return download(data, name=f"{name}.{shape}", media_type=TYPES[shape])


def letter_file(paper: letters.Paper, shape: str, *, name: str) -> HttpResponse:
    """A letter as a file."""
    if shape not in TYPES:
        raise Http404
    data = letters.docx([paper]) if shape == DOCX else letters.pdf([paper])
    return download(data, name=f"{name}.{shape}", media_type=TYPES[shape])


def kept_file(row: Any) -> HttpResponseBase:
    """A file kept with a record, always as a download; none looks like an unknown one."""
    if row is None:
        raise Unknown
    response = FileResponse(storage.open_file(row.file.sha256, name=row.name), as_attachment=True, filename=row.name)
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "private, no-store"
    return response
