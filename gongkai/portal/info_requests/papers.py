"""Documents for the applicant: letters and files of the own case, each first download kept as proof of service.

Law: Service Letter 2016; Regulation 2019, Art. 40.
"""

import mimetypes
from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from gongkai.accounts.errors import Unknown
from gongkai.info_requests.actions.note_download import note_download
from gongkai.info_requests.actions.open_file import open_file
from gongkai.info_requests.actions.print_letters import print_letters
from gongkai.info_requests.displays_following import FollowedLetter
from gongkai.info_requests.locking import APPLICANT
from gongkai.law.refusals import Refusal
from gongkai.portal import limits
from gongkai.portal.info_requests import entry
from gongkai.portal.info_requests.guarded import guarded
from gongkai.portal.info_requests.pages import page


@guarded
@require_safe
def letter(request: HttpRequest, pk: int, file_format: str) -> HttpResponse:
    """One letter of the own case as DOCX or PDF.

    Law: Service Letter 2016.
    """
    case = entry.entered(request)
    if case is None:
        return redirect("portal:request_follow")
    found = next((one for one in case.letters if one.id == pk), None)
    if found is None:
        raise Http404
    return drawn_or_said(request, lambda: _letter(case.number, found, file_format))


def _letter(number: str, found: FollowedLetter, file_format: str) -> HttpResponse:
    """Drawn first: what could not be drawn was not handed over."""
    data = print_letters([found.id], file_format=file_format, number=number, by=APPLICANT)  # type: ignore[arg-type]
    note_download(found.id, at=timezone.now())
    return as_file(data, name=f"{found.title}.{file_format}")


@guarded
@require_safe
def given_file(request: HttpRequest, pk: int) -> HttpResponse:
    """One file the answer gives.

    Law: Regulation 2019, Art. 40.
    """
    case = entry.entered(request)
    if case is None:
        return redirect("portal:request_follow")
    try:
        file, data = open_file(pk, by=APPLICANT, number=case.number)
    except Unknown as unknown:
        raise Http404 from unknown
    except Refusal as refusal:
        return page(request, "refused", {"refusal": refusal}, title=_("未能办理"), above="case", status=422)
    return as_file(data, name=file.name)


def drawn_or_said(request: HttpRequest, draw: Callable[[], HttpResponse]) -> HttpResponse:
    """The document, or why there is none; a visitor cannot have documents drawn without end."""
    if limits.too_many(request, what="request-paper"):
        refusal = Refusal(_("下载过于频繁，请一分钟后再试。"))
        return page(request, "refused", {"refusal": refusal}, title=_("未能办理"), status=429)
    try:
        return draw()
    except Refusal as refusal:
        return page(request, "refused", {"refusal": refusal}, title=_("未能办理"), status=422)


def as_file(data: bytes, *, name: str) -> HttpResponse:
    """A document to keep."""
    media_type = mimetypes.guess_type(name)[0] or "application/octet-stream"
    answer = HttpResponse(data, content_type=media_type)
    answer["Content-Disposition"] = content_disposition_header(True, name) or ""
    return answer
