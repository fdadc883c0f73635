"""投诉举报: to whom, where, by which telephone and box, for what, and what then happens.

Law: Regulation 2019, Arts. 47, 51.
"""

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from gongkai.complaints import public
from gongkai.portal.complaints.pages import page


@require_safe
def start(request: HttpRequest) -> HttpResponse:
    """The channels, the desks, the table of who receives what, and the two doors.

    Law: Regulation 2019, Arts. 47, 51; Regulation 2008, Art. 33.
    """
    today = timezone.localdate()
    shown = {
        "receivers": public.whom_to_turn_to(today),
        "desks": public.desks(),
        "routes": public.routes(),
        "reasons": public.may_be_complained_of(today),
        "not_taken": public.not_taken(),
    }
    return page(request, "start", shown, title=_("投诉举报"))
