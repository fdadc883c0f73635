"""咨询: frequent questions with their answers, asking a question, and following one with number and code."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _, gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from gongkai.consultations import following, public
from gongkai.consultations.actions.ask import ask
from gongkai.consultations.asking import Asked
from gongkai.law.refusals import Refusal
from gongkai.portal import limits
from gongkai.portal.consultations import receipts
from gongkai.portal.consultations.pages import HOUR, above_inquiry, asked, page, page_number, pager
from gongkai.portal.consultations.sending import around, key_of
from gongkai.portal.freshness import checked_page
from gongkai.portal.info_requests import form_key
from gongkai.portal.info_requests.door import Door, FollowForm, enter_by_code
from gongkai.portal.info_requests.fields import Choice, Words, show
from gongkai.portal.info_requests.guarded import guarded

TRIES_PER_HOUR = 30  # of number and code, from one address
GROUP = 5  # characters of a code read at one glance


class AskForm(forms.Form):
    """A question to one body."""

    use_required_attribute = False

    agency = Choice(label=gettext_lazy("咨询哪个单位"))
    title = Words(label=gettext_lazy("事项"), help_text=gettext_lazy("一句话说明问什么，可以不填。"))
    question = Words(label=gettext_lazy("咨询内容"), rows=6, must=True)
    name = Words(label=gettext_lazy("姓名或者单位名称"), help_text=gettext_lazy("可以不填。"))
    contact = Words(
        label=gettext_lazy("联系方式"), help_text=gettext_lazy("可以不填；只在需要核实问题时使用，加密保存，不公布。")
    )

    def __init__(self, *args: object, bodies: list[tuple[str, str]], **kwargs: object) -> None:
        """Offer every body a question can be put to."""
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.fields["agency"].choices = [("", _("请选择")), *bodies]  # type: ignore[attr-defined]

    def asked(self) -> Asked:
        """The question as the room takes it."""
        return Asked(**{name: self.cleaned_data.get(name, "") for name in ("question", "title", "name", "contact")})


@checked_page
def inquiries(request: HttpRequest) -> HttpResponse:
    """The frequent questions, and the ways to ask."""
    chosen = asked(request, "q", "agency")
    found = public.questions(q=chosen.get("q", ""), agency=chosen.get("agency", ""), page=page_number(request))
    shown = {
        "rows": found.rows,
        "pager": pager(found, chosen),
        "chosen": chosen,
        "bodies": public.answering_bodies(),
        "total": found.total,
    }
    return page(request, "inquiries", shown, title=_("咨询"))


@guarded
@require_http_methods(["GET", "HEAD", "POST"])
def inquiry_new(request: HttpRequest) -> HttpResponse:
    """Write a question and send it."""
    bodies = public.answering_bodies()
    if request.method != "POST":
        form = AskForm(bodies=bodies, initial={"agency": request.GET.get("agency", "")[:40]})
        return _asking(request, form, form_key.issue())
    form = AskForm(request.POST, bodies=bodies)
    form.is_valid()
    body = public.answering_body(form.cleaned_data.get("agency", ""))
    if body is None:
        form.add_error("agency", _("请从列表中选择一个单位。"))
    wrapped, key = key_of(request, form)
    if form.errors or body is None:
        return _asking(request, form, wrapped, status=422)
    if limits.too_many(request, what="inquiry", most=body.most_per_hour, window=HOUR):
        return _asking(request, form, wrapped, status=429)
    try:
        received = ask(body.id, form.asked(), form_key=key)
    except Refusal as refusal:
        show(form, refusal)
        return _asking(request, form, wrapped, status=422)
    answer = redirect("portal:inquiry_sent")
    receipts.give(answer, "inquiry", number=received.number, code=received.code)
    return answer


@guarded
@require_safe
def inquiry_sent(request: HttpRequest) -> HttpResponse:
    """The receipt with number, code and the day to expect the answer by."""
    facts = receipts.read(request, "inquiry")
    one = following.followed(str(facts["number"]), str(facts["code"])) if facts else None
    if one is None:
        return redirect("portal:inquiries")
    code = " ".join(one.code[place : place + GROUP] for place in range(0, len(one.code), GROUP))
    return page(request, "inquiry_sent", {"one": one, "code": code}, title=_("咨询已收到"), above=above_inquiry())


@guarded
@require_http_methods(["GET", "HEAD", "POST"])
def inquiry_follow(request: HttpRequest) -> HttpResponseBase:
    """Ask for number and code and show the answer.

    Law: Personal Information Law 2021, Art. 51.
    """
    return enter_by_code(request, DOOR)


def _answered(request: HttpRequest, number: str, code: str) -> HttpResponse | None:
    if limits.too_many(request, what="inquiry-follow", most=TRIES_PER_HOUR, window=HOUR):
        raise Refusal(_("查询次数过多。请一小时后再查，或者打电话询问。"))
    one = following.followed(number, code)
    return page(request, "inquiry", {"one": one}, title=_("咨询答复"), above=above_inquiry()) if one else None


def _asking(request: HttpRequest, form: AskForm, wrapped: str, *, status: int = 200) -> HttpResponse:
    shown = {"form": form, **around(wrapped, too_many=status == 429)}
    return page(request, "inquiry_new", shown, title=_("我要咨询"), above=above_inquiry(), status=status)


def _following(request: HttpRequest, form: FollowForm, status: int) -> HttpResponse:
    return page(
        request, "inquiry_follow", {"form": form}, title=_("查询咨询答复"), above=above_inquiry(), status=status
    )


DOOR = Door(
    label=gettext_lazy("咨询编号"),
    hint=gettext_lazy("印在收件回执上。"),
    wrong=gettext_lazy("咨询编号或者查询码不正确。请对照回执逐位核对。"),
    opens=_answered,
    shows=_following,
)
