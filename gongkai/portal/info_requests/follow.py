"""查询进度: number and query code let an applicant in; on a shared computer one click lets nobody else in.

Law: Regulation 2019, Art. 33; Personal Information Law 2021, Art. 51.
"""

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _, gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST

from gongkai.info_requests import following
from gongkai.info_requests.actions.unlock import unlock
from gongkai.portal import limits
from gongkai.portal.info_requests import entry
from gongkai.portal.info_requests.door import Door, FollowForm, enter_by_code
from gongkai.portal.info_requests.guarded import guarded, is_foreign
from gongkai.portal.info_requests.pages import page


@guarded
@require_http_methods(["GET", "HEAD", "POST"])
def follow(request: HttpRequest) -> HttpResponseBase:
    """Ask for number and code, and go on to the own request.

    Law: Personal Information Law 2021, Art. 51.
    """
    return enter_by_code(request, DOOR)


@guarded
@require_POST
def leave(request: HttpRequest) -> HttpResponse:
    """退出查询: the next person at this computer sees nothing of it."""
    answer = redirect("portal:request_follow")
    if not is_foreign(request):
        entry.leave(answer)
    return answer


def _opened(request: HttpRequest, number: str, code: str) -> HttpResponse | None:
    found = unlock(number, code, address=limits.address_of(request))
    if found is None:
        return None
    answer = redirect("portal:request_case")
    entry.let_in(answer, number=found, code=following.followed(found).query_code)
    return answer


def _shown(request: HttpRequest, form: FollowForm, status: int) -> HttpResponse:
    return page(request, "follow", {"form": form}, title=_("查询申请进度"), status=status)


DOOR = Door(
    label=gettext_lazy("申请编号"),
    hint=gettext_lazy("印在收件回执上。"),
    wrong=gettext_lazy("申请编号或者查询码不正确。请对照收件回执逐位核对。"),
    opens=_opened,
    shows=_shown,
)
