"""查询反馈结果: number and query code show what became of a report."""

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.translation import gettext as _, gettext_lazy
from django.views.decorators.http import require_http_methods

from gongkai.law.refusals import Refusal
from gongkai.portal import limits
from gongkai.portal.info_requests.door import Door, FollowForm, enter_by_code
from gongkai.portal.info_requests.guarded import guarded
from gongkai.portal.readers.pages import HOUR, page
from gongkai.readers import public

TRIES = 30  # from one address in an hour


@guarded
@require_http_methods(["GET", "HEAD", "POST"])
def fault_follow(request: HttpRequest) -> HttpResponseBase:
    """Ask for number and code, and show the report.

    Law: Personal Information Law 2021, Art. 51.
    """
    return enter_by_code(request, DOOR)


def _opened(request: HttpRequest, number: str, code: str) -> HttpResponse | None:
    if limits.too_many(request, what="fault-follow", most=TRIES, window=HOUR):
        raise Refusal(_("查询次数过多，请一小时后再试。"))
    found = public.followed(number, code)
    return page(request, "fault_shown", {"found": found}, title=_("反馈处理结果")) if found else None


def _shown(request: HttpRequest, form: FollowForm, status: int) -> HttpResponse:
    return page(request, "fault_follow", {"form": form}, title=_("查询反馈结果"), status=status)


DOOR = Door(
    hint=gettext_lazy("例如：反馈2026-0003"),
    wrong=gettext_lazy("编号或者查询码不正确。请对照回执逐位核对。"),
    opens=_opened,
    shows=_shown,
)
