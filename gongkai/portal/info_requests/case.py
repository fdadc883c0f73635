"""我的申请: what happened, what comes next, why this date, what can be done.

Law: Regulation 2019, Arts. 30-36; Regulation 2008, Arts. 21-24.
"""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _, gettext_noop
from django.views.decorators.http import require_POST, require_safe

from gongkai.info_requests import following
from gongkai.info_requests.displays_following import Followed
from gongkai.info_requests.vocabulary import State
from gongkai.portal.info_requests import entry
from gongkai.portal.info_requests.counting import counted
from gongkai.portal.info_requests.guarded import guarded, is_foreign
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
        "said": _said(found),
        "elsewhere": _elsewhere(found),
        "done": DONE.get(request.GET.get("done", "")),
    }
    answer = page(request, "case", shown, title=_("我的申请"))
    entry.stay(request, answer)
    return answer


@guarded
@require_POST
def switch(request: HttpRequest) -> HttpResponse:
    """From a case that was sent on or split to one it became: the same applicant's, so the same code opened both."""
    found, number = entry.entered(request), request.POST.get("number", "")
    answer = redirect("portal:request_case")
    if found is not None and number in dict(_elsewhere(found)) and not is_foreign(request):
        entry.let_in(answer, number=number, code=following.followed(number).query_code)
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


def _said(found: Followed) -> list[str]:
    """What the kind of answer makes the body say: where to find it, whom to ask instead, what was searched."""
    said = found.reply.said.values() if found.reply else ()
    return [words for words in said if isinstance(words, str) and words]


def _elsewhere(found: Followed) -> list[tuple[str, str]]:
    """What the case became: number, and the body or the matter."""
    return [*found.parts, *([found.sent_on_to] if found.sent_on_to else [])]
