"""回执、催阅、撤回, and the files of a notice."""

from django.contrib import messages
from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_POST

from gongkai.attachments import storage
from gongkai.notices import queries
from gongkai.notices.actions.recall_notice import recall_notice
from gongkai.notices.actions.remind import remind
from gongkai.notices.actions.reply import reply
from gongkai.notices.displays import FileRow
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.fields import plain
from gongkai.workbench.notices.forms import RecallForm, ReplyForm
from gongkai.workbench.verb_pages import Subject, Verb, sent, verb_page

REPLY = Verb(
    gettext_lazy("回执"),
    gettext_lazy("确认已经收到并知悉；有情况需要说明的，简要填写。再次回执以最后一次为准。"),
    gettext_lazy("确认"),
    gettext_lazy("已回执。"),
)
RECALL = Verb(
    gettext_lazy("撤回通知"),
    gettext_lazy("撤回后收件人不再需要阅读和回执，页面上显示撤回原因；已经阅读的记录保留。"),
    gettext_lazy("撤回"),
    gettext_lazy("通知已撤回。"),
    is_final=True,
)


@staff
def notice_reply(request: HttpRequest, pk: int) -> HttpResponse:
    """Confirm a notice."""
    found = queries.notice(actor_of(request), pk)
    about = Subject(found.title, reverse("workbench:notice", args=[pk]))
    return verb_page(request, REPLY, ReplyForm(**sent(request)), lambda **said: reply(pk, **said), about=about)


@staff
def notice_recall(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a notice back."""
    actor = actor_of(request)
    found = queries.notice(actor, pk)
    actor.must("notices.announce", found)
    about = Subject(found.title, reverse("workbench:notice", args=[pk]))
    return verb_page(
        request, RECALL, RecallForm(**sent(request)), lambda **said: recall_notice(pk, **said), about=about
    )


@staff
@require_POST
def notice_remind(request: HttpRequest, pk: int) -> HttpResponse:
    """Tell those who owe it once more, all or those of one unit."""
    unit = plain(request, "unit")
    unit_id = int(unit) if unit.isascii() and unit.isdecimal() and len(unit) < 16 else None
    n = remind(pk, unit_id=unit_id, by=actor_of(request))
    messages.success(request, ngettext("已催阅%(n)d人。", "已催阅%(n)d人。", n) % {"n": n})
    return redirect("workbench:notice", pk)


@staff
def notice_file(request: HttpRequest, pk: int, file_id: int) -> HttpResponseBase:
    """A file of a notice, as a download."""
    return download(queries.file(actor_of(request), pk, file_id))


def download(found: FileRow) -> HttpResponseBase:
    """A file this person may see, always as a download."""
    response = FileResponse(storage.open_file(found.sha256, name=found.name), as_attachment=True, filename=found.name)
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "private, no-store"
    return response
