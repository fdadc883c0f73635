"""案件进程和材料: what happened, hearings ahead, papers."""

from functools import partial
from typing import Any

from django import forms
from django.contrib import messages
from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _, gettext_lazy
from django.views.decorators.http import require_POST

from gongkai.attachments import storage
from gongkai.remedies import proceedings, queries
from gongkai.remedies.actions.add_paper import add_paper
from gongkai.remedies.actions.drop_event import drop_event
from gongkai.remedies.actions.note_event import note_event
from gongkai.remedies.displays import RemedyView
from gongkai.remedies.vocabulary import EventKind
from gongkai.ui.formats import cn_date
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.fields import offer
from gongkai.workbench.request_list import in_words
from gongkai.workbench.request_verbs import TodayField, long_text
from gongkai.workbench.verb_pages import Subject, Verb, sent, verb_page

EVENT = Verb(
    gettext_lazy("登记进程"),
    gettext_lazy(
        "收到通知、提交答复、开庭、收到裁判、履行等都在这里登记，期限随之重新推算；听证、开庭可以登记将来的日期。"
    ),
    gettext_lazy("登记"),
    gettext_lazy("已登记进程。"),
)
PAPER = Verb(
    gettext_lazy("添加案件材料"),
    gettext_lazy("通知书、答复书、证据、决定书、裁判文书等；能查看本案的人都能下载。"),
    gettext_lazy("添加"),
    gettext_lazy("材料已添加。"),
)


class EventForm(forms.Form):
    """What happened, when, where."""

    kind = forms.ChoiceField(label=gettext_lazy("进程"))
    on = TodayField(label=gettext_lazy("日期"))
    clock_time = forms.TimeField(
        label=gettext_lazy("时间"), required=False, widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
    )
    place = forms.CharField(label=gettext_lazy("地点"), max_length=120, required=False)
    words = long_text(gettext_lazy("说明"), max_length=500, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer the kinds."""
        super().__init__(*args, **kwargs)
        offer(self, "kind", in_words(EventKind))


class PaperForm(forms.Form):
    """One file and what it is."""

    upload = forms.FileField(label=gettext_lazy("文件"))
    note = forms.CharField(label=gettext_lazy("说明"), max_length=200, required=False)


@staff
def remedy_event(request: HttpRequest, pk: int) -> HttpResponse:
    """Add one thing that happened; `kind` in the address chooses it."""
    case = _writable(request, pk)
    kind = request.GET.get("kind", "")
    form = EventForm(initial={"kind": kind if kind in set(EventKind) else EventKind.NOTICE.value}, **sent(request))
    return verb_page(request, EVENT, form, partial(note_event, pk), about=_subject(case))


@staff
@require_POST
def remedy_event_drop(request: HttpRequest, pk: int, event_id: int) -> HttpResponse:
    """Take out what was entered by mistake."""
    drop_event(pk, event_id=event_id, by=actor_of(request))
    messages.success(request, _("已删除。"))
    return redirect("workbench:remedy", pk)


@staff
def remedy_add_paper(request: HttpRequest, pk: int) -> HttpResponse:
    """Add a file to the case."""
    case = _writable(request, pk)
    return verb_page(request, PAPER, PaperForm(**sent(request)), partial(_keep, pk), about=_subject(case))


def _keep(pk: int, *, upload: Any, note: str, by: Any) -> None:
    add_paper(pk, upload, name=upload.name or "", note=note, by=by)


@staff
def remedy_paper(request: HttpRequest, pk: int, paper_id: int) -> HttpResponseBase:
    """One file, always as a download."""
    row = proceedings.paper(actor_of(request), pk, paper_id)
    response = FileResponse(storage.open_file(row.file.sha256, name=row.name), as_attachment=True, filename=row.name)
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "private, no-store"
    return response


def _writable(request: HttpRequest, pk: int) -> RemedyView:
    actor = actor_of(request)
    case = queries.case(actor, pk)
    actor.must("remedies.write", case)
    return case


def _subject(case: RemedyView) -> Subject:
    facts = (
        (_("争议事项"), case.about),
        (_("复议机关、法院"), case.organ),
        (_("申请、起诉日期"), cn_date(case.filed_on)),
        (_("收到通知日期"), cn_date(case.notified_on) if case.notified_on else ""),
    )
    return Subject(case.case_number, reverse("workbench:remedy", args=[case.id]), facts)
