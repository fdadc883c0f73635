"""我的投诉举报: the receipt, what happened, the letters."""

from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from gongkai.accounts.errors import Unknown
from gongkai.attachments import storage
from gongkai.complaints.following import enclosure, letter_file
from gongkai.complaints.vocabulary import State
from gongkai.law.refusals import Refusal
from gongkai.letters.errors import NoFonts
from gongkai.portal.complaints import entry
from gongkai.portal.complaints.pages import page
from gongkai.portal.info_requests.guarded import guarded
from gongkai.ui.saying import said

GROUP = 5  # characters of a query code read at one glance
TYPES = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
}
TONES = {State.ANSWERED: "good", State.CLOSED: "good", State.REFUSED: "plain", State.SENT_ON: "plain"}


@guarded
@require_safe
def sent(request: HttpRequest) -> HttpResponse:
    """The receipt: number and query code, for looking at and for paper."""
    found = entry.entered(request)
    if found is None:
        return redirect("portal:complaint_follow")
    code = " ".join(found.code[place : place + GROUP] for place in range(0, len(found.code), GROUP))
    answer = page(request, "sent", {"complaint": found, "code": code}, title=_("收件回执"))
    entry.stay(request, answer)
    return answer


@guarded
@require_safe
def case(request: HttpRequest) -> HttpResponse:
    """Everything the complainant may see of the own complaint.

    Law: Regulation 2019, Arts. 47, 51.
    """
    found = entry.entered(request)
    if found is None:
        return redirect("portal:complaint_follow")
    shown = {"complaint": found, "tone": TONES.get(found.state, "info")}
    answer = page(request, "case", shown, title=_("我的投诉举报"))
    entry.stay(request, answer)
    return answer


@guarded
@require_safe
def enclosure_file(request: HttpRequest, pk: int) -> HttpResponseBase:
    """A file that went with the answer, always as a download."""
    found = entry.entered(request)
    if found is None:
        return redirect("portal:complaint_follow")
    try:
        row = enclosure(found.id, pk)
        data = storage.open_file(row.file.sha256, name=row.name)
    except (Unknown, Refusal):
        raise Http404 from None
    response = FileResponse(data, as_attachment=True, filename=row.name)
    response["X-Content-Type-Options"] = "nosniff"
    return response


@guarded
@require_safe
def letter(request: HttpRequest, pk: int, file_format: str) -> HttpResponse:
    """A letter to this complainant as a document."""
    found = entry.entered(request)
    if found is None:
        return redirect("portal:complaint_follow")
    try:
        drawn = letter_file(found.id, pk, shape=file_format)
    except Unknown:
        raise Http404 from None
    except NoFonts as refusal:
        return page(request, "unavailable", {"sentence": said(refusal)}, title=_("文书"), status=503)
    response = HttpResponse(drawn, content_type=TYPES[file_format])
    response["Content-Disposition"] = content_disposition_header(True, f"{_('文书')}.{file_format}") or ""
    return response
