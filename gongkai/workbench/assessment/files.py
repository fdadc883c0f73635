"""Files beside scores, appeals and adoptions, always as a download."""

from typing import Any

from django.http import FileResponse, HttpRequest, HttpResponseBase

from gongkai.assessment import queries, queries_adoptions
from gongkai.attachments import storage
from gongkai.workbench.acting import actor_of, staff


@staff
def score_file(request: HttpRequest, pk: int) -> HttpResponseBase:
    """What shows why points were taken."""
    return _sent(queries.score_file(actor_of(request), pk))


@staff
def appeal_file(request: HttpRequest, pk: int) -> HttpResponseBase:
    """What goes with an appeal."""
    return _sent(queries.appeal_file(actor_of(request), pk))


@staff
def adoption_file(request: HttpRequest, pk: int) -> HttpResponseBase:
    """The proof of an adoption."""
    return _sent(queries_adoptions.adoption_file(actor_of(request), pk))


def _sent(row: Any) -> HttpResponseBase:
    response = FileResponse(storage.open_file(row.file.sha256, name=row.name), as_attachment=True, filename=row.name)
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "private, no-store"
    return response
