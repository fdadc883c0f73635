"""消息: the threads one takes part in, one of them, a new one about a record."""

from django.contrib import messages as told
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.law.refusals import Refusal
from gongkai.notices import message_queries as queries
from gongkai.notices.actions.answer_message import answer_message
from gongkai.notices.actions.read_thread import read_thread
from gongkai.notices.actions.send_message import send_message
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.lists import page_asked
from gongkai.workbench.notices.forms import AnswerForm, MessageForm
from gongkai.workbench.notices.notice_verbs import download
from gongkai.workbench.notices.records import record
from gongkai.workbench.request_verbs import show_problems
from gongkai.workbench.verb_pages import Subject, Verb, sent, verb_page

READ = "notices.read"
NEW = Verb(
    gettext_lazy("发送消息"),
    gettext_lazy(
        "只有发送人和收件人能看到内容。不要在消息里写身份证号、电话等个人信息，需要时请对方打开相关记录查看。"
    ),
    gettext_lazy("发送"),
    gettext_lazy("消息已发送。"),
)


@staff
def messages(request: HttpRequest) -> HttpResponse:
    """One's threads, the latest first."""
    actor = actor_of(request)
    actor.must(READ)
    unread, words = request.GET.get("unread") == "on", request.GET.get("q", "").replace("\0", "")[:100]
    context = {
        "page": queries.thread_page(actor, unread=unread, q=words, page=page_asked(request)),
        "unread": unread,
        "words": words,
    }
    return page(request, "workbench/notices/messages.html", context)


@staff
def message(request: HttpRequest, pk: int) -> HttpResponse:
    """A thread: read, and answered below."""
    actor = actor_of(request)
    form = AnswerForm(**sent(request))
    if request.method == "POST" and form.is_valid():
        try:
            answer_message(pk, **form.cleaned_data, by=actor)
        except Refusal as refusal:
            show_problems(request, form, refusal)
        else:
            told.success(request, _("已回复。"))
            return redirect(f"{reverse('workbench:message', args=[pk])}#last")
    context = {
        "thread": read_thread(pk, by=actor),
        "messages_said": queries.messages(actor, pk),
        "people": queries.participants(actor, pk),
        "form": form,
    }
    return page(request, "workbench/notices/message.html", context)


@staff
def message_new(request: HttpRequest) -> HttpResponse:
    """Begin a thread; `kind` and `id` in the address name the record it is about."""
    actor = actor_of(request)
    actor.must("notices.write")
    about = record(actor, request.GET.get("kind", ""), request.GET.get("id", ""))
    subject = Subject(about.label or str(_("消息")), about.address or reverse("workbench:messages"))
    return verb_page(
        request,
        NEW,
        MessageForm(**sent(request), actor=actor),
        lambda **said: send_message(**said, about=about),
        about=subject,
        to=lambda thread: reverse("workbench:message", args=[thread.pk]),
    )


@staff
def message_file(request: HttpRequest, pk: int, file_id: int) -> HttpResponseBase:
    """A file of a thread one takes part in."""
    return download(queries.file(actor_of(request), pk, file_id))
