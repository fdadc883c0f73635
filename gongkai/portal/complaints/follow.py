"""查询投诉举报: number and query code let a complainant in."""

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _, gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST

from gongkai.complaints.actions.unlock import unlock
from gongkai.portal import limits
from gongkai.portal.complaints import entry
from gongkai.portal.complaints.pages import page
from gongkai.portal.info_requests.door import Door, FollowForm, enter_by_code
from gongkai.portal.info_requests.guarded import guarded, is_foreign


@guarded
@require_http_methods(["GET", "HEAD", "POST"])
def follow(request: HttpRequest) -> HttpResponseBase:
    """Ask for number and code, and go on to the own complaint.

    Law: Personal Information Law 2021, Art. 51.
    """
    return enter_by_code(request, DOOR)


@guarded
@require_POST
def leave(request: HttpRequest) -> HttpResponse:
    """退出查询: the next person at this computer sees nothing of it."""
    answer = redirect("portal:complaint_follow")
    if not is_foreign(request):
        entry.leave(answer)
    return answer


def _opened(request: HttpRequest, number: str, code: str) -> HttpResponse | None:
    pk = unlock(number, code, address=limits.address_of(request))
    if pk is None:
        return None
    answer = redirect("portal:complaint_case")
    entry.let_in(answer, pk=pk)
    return answer


def _shown(request: HttpRequest, form: FollowForm, status: int) -> HttpResponse:
    return page(request, "follow", {"form": form}, title=_("查询投诉举报"), status=status)


DOOR = Door(
    hint=gettext_lazy("例如：投诉2026-0003"),
    wrong=gettext_lazy("编号或者查询码不正确。请对照回执逐位核对。"),
    opens=_opened,
    shows=_shown,
)
