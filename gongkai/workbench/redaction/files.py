"""The files of a piece of work, for staff alone: its pages as pictures, the original, the finished copy."""

from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseBase

from gongkai.attachments import storage
from gongkai.redaction import queries
from gongkai.redaction.actions.view import view
from gongkai.redaction.making import released_name
from gongkai.workbench.acting import actor_of, staff

PRIVATE = "private, no-store"


@staff
def redaction_picture(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """One page as it is; who was shown it is written down, by whatever address they came."""
    actor = actor_of(request)
    picture = queries.page_picture(actor, pk, number)
    view(queries.record(actor, pk), what=f"第{number}页", by=actor)
    response = HttpResponse(picture, content_type="image/webp")
    response["Cache-Control"] = PRIVATE
    return response


@staff
def redaction_original(request: HttpRequest, pk: int) -> HttpResponseBase:
    """The original, as a download; who fetched it is written down."""
    actor = actor_of(request)
    found = queries.record(actor, pk)
    view(found, what="原件", by=actor)
    return _download(
        FileResponse(
            storage.open_file(found.source.sha256, reader=actor.user_id, name=found.name),
            as_attachment=True,
            filename=found.name,
        )
    )


@staff
def redaction_result(request: HttpRequest, pk: int) -> HttpResponseBase:
    """The finished copy: to look at by whoever checks it, to use once it is checked."""
    actor = actor_of(request)
    name = released_name(queries.record(actor, pk).name)
    return _download(FileResponse(queries.result(actor, pk), as_attachment=True, filename=name))


def _download(response: FileResponse) -> FileResponse:
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = PRIVATE
    return response
