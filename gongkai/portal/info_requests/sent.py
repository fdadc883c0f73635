"""收件回执: number, query code, the day of receipt, and the last day to answer with the count that led there.

Law: Regulation 2019, Arts. 31, 33; Regulation 2008, Art. 24.
"""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from gongkai.info_requests.actions.print_form import print_receipt
from gongkai.info_requests.locking import APPLICANT
from gongkai.info_requests.reception import receptions
from gongkai.portal.info_requests import entry
from gongkai.portal.info_requests.counting import counted
from gongkai.portal.info_requests.guarded import guarded
from gongkai.portal.info_requests.pages import page, steps
from gongkai.portal.info_requests.papers import as_file, drawn_or_said

GROUP = 5  # characters of a query code read at one glance


@guarded
@require_safe
def sent(request: HttpRequest) -> HttpResponse:
    """The receipt, for looking at and for paper.

    Law: Regulation 2019, Art. 31.
    """
    case = entry.entered(request)
    if case is None:
        return redirect("portal:request_follow")
    code = case.query_code
    shown = {
        "case": case,
        "code": " ".join(code[place : place + GROUP] for place in range(0, len(code), GROUP)),
        "office": next((body for body in receptions() if body.name == case.agency_name), None),
        "counted": counted(case.due),
        "steps": steps("receipt"),
    }
    answer = page(request, "sent", shown, title=_("收件回执"), above="case")
    entry.stay(request, answer)
    return answer


@guarded
@require_safe
def receipt_file(request: HttpRequest, file_format: str) -> HttpResponse:
    """The receipt as a document; its name and address say nothing of the case.

    Law: Regulation 2019, Art. 31.
    """
    case = entry.entered(request)
    if case is None:
        return redirect("portal:request_follow")
    return drawn_or_said(
        request,
        lambda: as_file(
            print_receipt(case.number, file_format=file_format, by=APPLICANT),  # type: ignore[arg-type]
            name=f"{_('收件回执')}.{file_format}",
        ),
    )
