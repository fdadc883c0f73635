"""我的申请: what happened, what comes next, why this date, what can be done.

Law: Regulation 2019, Arts. 30-36; Regulation 2008, Arts. 21-24.
"""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _, gettext_noop
from django.views.decorators.http import require_safe

from gongkai.info_requests.displays_following import Followed
from gongkai.info_requests.vocabulary import State
from gongkai.portal.info_requests import entry
from gongkai.portal.info_requests.counting import counted
from gongkai.portal.info_requests.guarded import guarded
from gongkai.portal.info_requests.pages import page

FEE = "fee"  # on the page of the case itself
DOORS = (  # verb, name, page, whether it is what the case waits for
    ("correct", gettext_noop("补正申请"), "request_correct", True),
    ("give_reasons", gettext_noop("说明理由"), "request_reasons", True),
    ("pay", gettext_noop("查看怎样缴费"), FEE, True),
    ("rate", gettext_noop("评价答复"), "request_rate", False),
    ("suggest", gettext_noop("建议主动公开"), "request_suggest", False),
    ("withdraw", gettext_noop("撤回申请"), "request_withdraw", False),
)
TONES = {
    State.CORRECTING: "soon",
    State.EXPLAINING: "soon",
    State.AWAITING_FEE: "soon",
    State.DECIDED: "good",
    State.CLOSED: "good",
    State.ARCHIVED: "good",
}


@guarded
@require_safe
def case(request: HttpRequest) -> HttpResponse:
    """Everything the applicant may see of the own case.

    Law: Regulation 2019, Arts. 30-36.
    """
    found = entry.entered(request)
    if found is None:
        return redirect("portal:request_follow")
    shown = {
        "case": found,
        "tone": TONES.get(found.state, "info"),
        "doors": _doors(found),
        "counted": counted(found.due),
        "done": DONE.get(request.GET.get("done", "")),
    }
    answer = page(request, "case", shown, title=_("我的申请"))
    entry.stay(request, answer)
    return answer


DONE = {
    "correct": gettext_noop("补正材料已收到，答复期限重新计算。"),
    "withdraw": gettext_noop("申请已撤回。"),
    "give_reasons": gettext_noop("您说明的理由已收到。"),
    "rate": gettext_noop("评价已收到，感谢您的意见。"),
    "suggest": gettext_noop("建议已收到，受理机构将研究答复。"),
}


def _doors(found: Followed) -> list[tuple[str, str, bool]]:
    """What can be done now: name, address, whether the case waits for it."""
    return [
        (_(name), f"#{FEE}" if address == FEE else reverse(f"portal:{address}"), is_awaited)
        for verb, name, address, is_awaited in DOORS
        if verb in found.can
    ]
