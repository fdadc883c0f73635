"""空白申请表: to print and fill in by hand, as a page, DOCX or PDF.

Law: Regulation 2019, Art. 29; Channel Letter 2017.
"""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from gongkai import law
from gongkai.info_requests.actions.print_form import print_blank_form
from gongkai.info_requests.papers import forms
from gongkai.info_requests.reception import Reception, receptions
from gongkai.portal.directory import directory
from gongkai.portal.info_requests.guarded import guarded
from gongkai.portal.info_requests.pages import page
from gongkai.portal.info_requests.papers import as_file, drawn_or_said


@guarded
@require_safe
def blank_form(request: HttpRequest) -> HttpResponse:
    """The form of the day for one body, set as it will look on paper.

    Law: Regulation 2019, Art. 29; Regulation 2008, Art. 20.
    """
    bodies = receptions()
    asked = _asked(request, bodies)
    version = law.regulation_on(timezone.localdate())
    shown = {"asked": asked, "bodies": bodies, "paper": forms.blank_form(asked.agency_id, version)}
    return page(request, "blank_form", shown, title=_("申请表下载和打印"))


@guarded
@require_safe
def blank_form_file(request: HttpRequest, file_format: str) -> HttpResponse:
    """The same as a document.

    Law: Regulation 2019, Art. 29; Regulation 2008, Art. 20.
    """
    asked = _asked(request, receptions())
    version = law.regulation_on(timezone.localdate())
    return drawn_or_said(
        request,
        lambda: as_file(
            print_blank_form(asked.agency_id, version=version, file_format=file_format),  # type: ignore[arg-type]
            name=f"{_('政府信息公开申请表')}.{file_format}",
        ),
    )


def _asked(request: HttpRequest, bodies: list[Reception]) -> Reception:
    """The body of the address line; without one the government itself."""
    government = directory(request).government
    code = request.GET.get("agency", "") or (government.code if government else "")
    found = next((body for body in bodies if body.code == code), None)
    if found is None:
        raise Http404
    return found
