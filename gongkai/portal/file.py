"""附件下载: one file of a public item; a file of anything else does not exist here."""

from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase, HttpResponseNotModified
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from gongkai.attachments.errors import FileSealed, StillReading
from gongkai.attachments.storage import open_file
from gongkai.portal.freshness import holds
from gongkai.portal.ranges import part_of
from gongkai.publication import queries_public
from gongkai.publication.queries_public import NotFound


@require_safe
def file(request: HttpRequest, pk: int, sha: str, name: str) -> HttpResponseBase:
    """Hand out a file as long as its item is public, under the name it was given.

    Law: Regulation 2019, Art. 24.
    """
    try:
        row = queries_public.file(pk, sha)
        content = open_file(sha)
    except (NotFound, FileNotFoundError, StillReading, FileSealed) as absent:
        raise Http404 from absent
    tag = f'"{sha}"'
    if holds(request, tag):
        content.close()
        return _dress(HttpResponseNotModified(), tag)
    answer: HttpResponse | FileResponse | None = part_of(request, content, size=row.size)
    if answer is None:
        answer = FileResponse(content)
    answer["Content-Type"] = row.media_type
    answer["Content-Disposition"] = content_disposition_header(True, row.name)
    return _dress(answer, tag)


def _dress(answer: HttpResponseBase, tag: str) -> HttpResponseBase:
    answer["ETag"] = tag
    answer["Cache-Control"] = "no-cache"
    answer["Accept-Ranges"] = "bytes"
    return answer
