"""网上投诉举报: the form, and what is said when it cannot be taken. Sent once, it is one complaint, however often it comes.

Law: Regulation 2019, Arts. 47, 51.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _, gettext_lazy
from django.views.decorators.http import require_http_methods

from gongkai.complaints import public
from gongkai.complaints.actions.receive import receive
from gongkai.complaints.entering import Entry
from gongkai.complaints.people import Person
from gongkai.complaints.vocabulary import AnswerWay, Sort
from gongkai.info_requests.vocabulary import FileRole
from gongkai.law.refusals import Refusal
from gongkai.portal import limits
from gongkai.portal.complaints import entry
from gongkai.portal.complaints.pages import page
from gongkai.portal.consultations.sending import TRAP, key_of
from gongkai.portal.info_requests import form_key, uploads
from gongkai.portal.info_requests.fields import Choice, Words, show
from gongkai.portal.info_requests.guarded import guarded
from gongkai.portal.info_requests.pages import in_words
from gongkai.ui.held_papers import Held, release
from gongkai.ui.saying import said

HOUR = 3600  # seconds
TEXTS = ("title", "text", "wish", "against_words", "request_number", "contested")
PAPERS = (FileRole.OTHER,)


@dataclass(frozen=True)
class Sent:
    """The sending: its key as the page carries it and inside, its papers, and what was said of those refused."""

    wrapped: str
    key: str = ""
    held: Sequence[Held] = ()
    refused: Sequence[str] = ()


class ComplaintForm(forms.Form):
    """What is complained of, of whom, and by whom; the room says what is wrong with it."""

    use_required_attribute = False

    sort = forms.ChoiceField(label=gettext_lazy("类别"), widget=forms.RadioSelect, initial=Sort.COMPLAINT.value)
    against_id = Choice(label=gettext_lazy("反映的单位"), required=False)
    against_words = Words(label=gettext_lazy("单位名称（列表中没有的）"), maxlength="120")
    reason = Choice(label=gettext_lazy("事由"))
    title = Words(label=gettext_lazy("事项"), must=True, help_text=gettext_lazy("用一句话概括。"), maxlength="120")
    text = Words(
        label=gettext_lazy("事实和理由"),
        must=True,
        rows=8,
        help_text=gettext_lazy("写明时间、经过和依据，3000字以内。请不要填写国家秘密和他人的身份证号码等信息。"),
    )
    wish = Words(label=gettext_lazy("诉求"), rows=2, help_text=gettext_lazy("希望怎样解决，可以不填。"))
    request_number = Words(
        label=gettext_lazy("政府信息公开申请编号"), help_text=gettext_lazy("与某件申请有关的，填写回执上的编号。")
    )
    contested = Words(
        label=gettext_lazy("不服的处理"),
        maxlength="200",
        help_text=gettext_lazy(
            "申诉填写：不服哪一项处理决定或者答复（名称、文号），不服投诉举报处理结果的填写原编号。"
        ),
    )
    is_anonymous = forms.BooleanField(
        label=gettext_lazy("匿名举报"),
        required=False,
        help_text=gettext_lazy("只适用于举报；匿名的不制发通知，凭查询码仍可查询结果。"),
    )
    name = Words(label=gettext_lazy("姓名或者单位名称"), autocomplete="name")
    phone = Words(label=gettext_lazy("联系电话"), autocomplete="tel")
    email = Words(label=gettext_lazy("电子邮箱"), autocomplete="email")
    address = Words(label=gettext_lazy("通信地址"), autocomplete="street-address")
    answer_way = forms.ChoiceField(label=gettext_lazy("答复方式"), initial=AnswerWay.ONLINE.value)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer the bodies and the reasons of the law of today."""
        super().__init__(*args, **kwargs)
        none = ("", _("请选择"))
        reasons = public.may_be_complained_of(timezone.localdate())
        offered: dict[str, list[Any]] = {
            "sort": in_words(Sort),
            "against_id": [none, *public.bodies()],
            "reason": [none, *((one.code, _(one.label)) for one in reasons)],
            "answer_way": in_words(AnswerWay),
        }
        for name, choices in offered.items():
            self.fields[name].choices = choices  # type: ignore[attr-defined]

    def entry(self) -> Entry:
        """The complaint as the room takes it."""
        said_so, body = self.cleaned_data, self.cleaned_data.get("against_id", "")
        texts = {name: said_so.get(name, "") for name in TEXTS}
        return Entry(
            sort=Sort(said_so["sort"]),
            reason=said_so.get("reason", ""),
            against_id=int(body) if body.isascii() and body.isdecimal() and len(body) < 16 else None,
            is_anonymous=said_so["is_anonymous"],
            answer_way=AnswerWay(said_so["answer_way"]),
            **texts,
        )

    def person(self) -> Person:
        """Who complains."""
        return Person(**{name: self.cleaned_data.get(name, "") for name in Person.__dataclass_fields__})


@guarded
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """Fill in the form and send it.

    Law: Regulation 2019, Arts. 47, 51.
    """
    if request.method != "POST":
        return _shown(request, ComplaintForm(initial=_begun(request)), Sent(form_key.issue()))
    form = ComplaintForm(request.POST)
    form.is_valid()
    wrapped = key_of(request, form)[0]
    key = form_key.read(wrapped)[0]  # where the key was renewed, the papers are held under the new one
    held, refused = uploads.taken(request, form_key=key, roles=PAPERS)
    sent = Sent(wrapped, key, held, refused)
    if form.errors or refused:
        return _shown(request, form, sent, status=422)
    if limits.too_many(request, what="complaint", most=settings.REQUESTS_PER_HOUR, window=HOUR):
        form.add_error(None, _("提交次数过多，没有收下。请一小时后再试，或者来信、来电、来访反映。"))
        return _shown(request, form, sent, status=429)
    return _take(request, form, sent)


def _begun(request: HttpRequest) -> dict[str, str]:
    """What the address says: the request it is about, or the complaint whose handling is contested."""
    asked = {name: request.GET.get(name, "").replace("\0", "")[:60] for name in ("request", "contested")}
    begun = {"request_number": asked["request"], "contested": asked["contested"]}
    return begun | ({"sort": Sort.APPEAL.value} if asked["contested"] else {})


def _take(request: HttpRequest, form: ComplaintForm, sent: Sent) -> HttpResponse:
    try:
        receipt = receive(form.entry(), form.person(), form_key=sent.key, files=[one.id for one in sent.held])
    except Refusal as refusal:
        show(form, refusal)
        if not form.errors:
            form.add_error(None, said(refusal))
        return _shown(request, form, sent, status=422)
    release(sent.held, form_key=sent.key)  # of a second click: nothing else is left
    answer = redirect("portal:complaint_sent")
    entry.let_in(answer, pk=receipt.complaint_id)
    return answer


def _shown(request: HttpRequest, form: ComplaintForm, sent: Sent, *, status: int = 200) -> HttpResponse:
    shown = {
        "form": form,
        "form_key": sent.wrapped,
        "held": sent.held,
        "refused": sent.refused,
        "trap": TRAP,
        "max_files": settings.REQUEST_FILES_MAX,
        "max_mb": settings.REQUEST_FILES_MAX_MB,
    }
    return page(request, "new", shown, title=_("网上投诉举报"), status=status)
