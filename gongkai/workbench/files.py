"""附件 of an item for staff, also before the public may see it."""

import re

from django.http import FileResponse, HttpRequest, HttpResponseBase

from gongkai.accounts.errors import Unknown
from gongkai.attachments import storage
from gongkai.information import queries
from gongkai.workbench.acting import actor_of, staff

_SHA256 = re.compile(r"[0-9a-f]{64}")


@staff
def file(request: HttpRequest, pk: int, sha256: str) -> HttpResponseBase:
    """One file of any revision of an item this person may see, always as a download."""
    actor = actor_of(request)
    row = queries.file(actor, pk, sha256) if _SHA256.fullmatch(sha256) else None
    if row is None:
        raise Unknown
    opened = storage.open_file(sha256, reader=actor.user_id, name=row.name)
    response = FileResponse(opened, as_attachment=True, filename=row.name)
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "private, no-store"
    return response
