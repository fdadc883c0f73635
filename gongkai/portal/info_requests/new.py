"""填写申请表: the form, its papers, and what is said when it cannot be taken. Sent once, it is one case, however often it comes.

Law: Regulation 2019, Arts. 27, 29, 31; Regulation 2008, Arts. 13, 20.
"""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from gongkai import law
from gongkai.entry.errors import BadField
from gongkai.info_requests.actions.receive import Received, receive
from gongkai.info_requests.errors_intake import SentAlready
from gongkai.info_requests.reception import Reception, reception
from gongkai.info_requests.vocabulary import FileRole
from gongkai.law.refusals import Refusal
from gongkai.portal import limits
from gongkai.portal.info_requests import entry, form_key, uploads
from gongkai.portal.info_requests.fields import SENT_TWICE
from gongkai.portal.info_requests.form_key import Age
from gongkai.portal.info_requests.guarded import guarded, is_foreign
from gongkai.portal.info_requests.new_form import RequestForm
from gongkai.portal.info_requests.pages import page, steps
from gongkai.portal.info_requests.uploads import HOUR
from gongkai.ui.held_papers import Held, release
from gongkai.ui.saying import said

ROLES = (FileRole.IDENTITY, FileRole.AUTHORITY, FileRole.APPLICATION)
TRAP = "website"  # people do not see it; programs fill it in


@dataclass
class Sent:
    """One sending of the form: its key as the page carries it and as the room knows it, and its papers."""

    wrapped: str
    key: str
    held: list[Held]
    refused: list[str]

    def begin_anew(self) -> None:
        """A fresh key: what is pressed next is a new request, without the papers of this one."""
        release(self.held, form_key=self.key)
        self.wrapped, self.held = form_key.issue(), []


@guarded
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """Fill in the form and send it.

    Law: Regulation 2019, Art. 29.
    """
    asked = reception(request.GET.get("agency", "")[:40])
    if asked is None:
        raise Http404
    version = law.regulation_on(timezone.localdate())
    if request.method != "POST" or not asked.is_online:
        title = request.GET.get("q", "").replace("\x00", "")[:100]
        form = RequestForm(version=version, initial={"title": title})
        return _shown(request, asked, form, Sent(form_key.issue(), "", [], []))
    form = RequestForm(request.POST, version=version)
    form.is_valid()
    form.check()
    return _take(request, asked, form, _sent(request, form))


def _sent(request: HttpRequest, form: RequestForm) -> Sent:
    """The sending with its papers; a key that cannot be used any longer is replaced, and the page says so."""
    wrapped = request.POST.get("form_key", "")
    key, age = form_key.read(wrapped)
    if age is Age.UNKNOWN:
        wrapped = form_key.issue()
        key = form_key.read(wrapped)[0]
        form.add_error(None, SENT_TWICE)
    held, refused = uploads.taken(request, form_key=key, roles=ROLES)
    sent = Sent(wrapped, key, held, refused)
    if age is Age.TOO_OLD:
        sent.begin_anew()
        form.add_error(
            None, _("这份表打开已超过一天。您填写的文字都在，请重新选择文件后再提交；已经取得回执的，请不要再次提交。")
        )
    elif age is Age.TOO_QUICK or request.POST.get(TRAP):
        form.add_error(None, _("没有提交成功。请核对所填内容，再按一次“提交申请”。"))
    if is_foreign(request):
        form.add_error(None, SENT_TWICE)
    return sent


def _take(request: HttpRequest, asked: Reception, form: RequestForm, sent: Sent) -> HttpResponse:
    """Make the case, or show the form with everything typed and every paper kept."""
    if form.errors or sent.refused:
        return _shown(request, asked, form, sent, status=422)
    if limits.too_many(request, what="request", most=settings.REQUESTS_PER_HOUR, window=HOUR):
        return _shown(request, asked, form, sent, status=429, too_many=True)
    try:
        received = receive(
            form.identity(), form.wish(), kind=form.applicant_kind(), agency_id=asked.agency_id, form_key=sent.key,
            files=[one.id for one in sent.held],
        )  # fmt: skip
    except BadField as bad:
        form.show(bad)
    except SentAlready as before:
        sent.begin_anew()
        form.add_error(None, said(before))
        form.add_error(None, _("确需另外提出一件申请的，请核对内容并重新选择文件，再按一次“提交申请”。"))
    except Refusal as refusal:
        form.add_error(None, said(refusal))
    else:
        return _received(received, sent)
    return _shown(request, asked, form, sent, status=422)


def _received(received: Received, sent: Sent) -> HttpResponse:
    """On to the receipt; papers of a second sending are thrown away."""
    if not received.is_new:
        release(sent.held, form_key=sent.key)
    answer = redirect("portal:request_sent")
    entry.let_in(answer, number=received.number, code=received.code)
    return answer


def _shown(
    request: HttpRequest, asked: Reception, form: RequestForm, sent: Sent, *, status: int = 200, too_many: bool = False
) -> HttpResponse:
    shown: dict[str, Any] = {
        "asked": asked,
        "form": form,
        "form_key": sent.wrapped,
        "held": sent.held,
        "refused": sent.refused,
        "too_many": too_many,
        "trap": TRAP,
        "max_files": settings.REQUEST_FILES_MAX,
        "max_mb": settings.REQUEST_FILES_MAX_MB,
        "steps": steps("fill"),
    }
    return page(request, "new", shown, title=_("填写申请表"), status=status)
