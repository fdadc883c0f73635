"""One training on one page: who came, what was passed on, its files; the sheet to sign; calling it off."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _, gettext_lazy
from django.views.decorators.http import require_POST

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.agencies.reach import At
from gongkai.attachments import storage
from gongkai.audit import journal
from gongkai.office import queries_trainings
from gongkai.office.actions.add_training_file import add_training_file
from gongkai.office.actions.call_off_training import call_off_training
from gongkai.office.actions.remove_training_file import remove_training_file
from gongkai.office.displays_trainings import TrainingView
from gongkai.office.visibility_people import WRITE, visible_trainings
from gongkai.office.vocabulary_people import TrainingFileKind
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.fields import offer
from gongkai.workbench.request_list import in_words
from gongkai.workbench.verb_pages import Subject, Verb, sent, verb_page

SIGN_LINES = 25  # empty lines of a sheet nobody was counted for
MOST_SIGN_LINES = 500
CALL_OFF = Verb(
    gettext_lazy("取消培训、会议"),
    gettext_lazy("只用于没有举办的。取消后保留记录，不计入统计。"),
    gettext_lazy("取消举办"),
    gettext_lazy("已取消。"),
    is_final=True,
)
ADD_FILE = Verb(
    gettext_lazy("上传材料"),
    gettext_lazy("通知、课件、签到表、照片。标有密级的文件不得上传。"),
    gettext_lazy("上传"),
    gettext_lazy("已上传。"),
)


class ReasonForm(forms.Form):
    """Why it is not held."""

    reason = forms.CharField(label=gettext_lazy("取消原因"), max_length=200)


class FileForm(forms.Form):
    """A file of the training."""

    kind = forms.ChoiceField(label=gettext_lazy("材料类型"))
    file = forms.FileField(label=gettext_lazy("文件"))
    note = forms.CharField(label=gettext_lazy("说明"), max_length=200, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer the kinds in the reader's language."""
        super().__init__(*args, **kwargs)
        offer(self, "kind", in_words(TrainingFileKind))


@staff
def training(request: HttpRequest, pk: int) -> HttpResponse:
    """The page of a training."""
    actor = actor_of(request)
    shown = queries_trainings.training(actor, pk)
    history = journal.history(visible_trainings(actor).get(pk=pk))
    return render(request, "workbench/office/training.html", {"training": shown, "history": history})


@staff
def training_sheet(request: HttpRequest, pk: int) -> HttpResponse:
    """签到表: a line for everybody expected, to print and to sign."""
    shown = queries_trainings.training(actor_of(request), pk)
    lines = [one.unit for one in shown.attendees for _each in range(min(one.heads, MOST_SIGN_LINES))]
    context = {"training": shown, "lines": (lines or [""] * SIGN_LINES)[:MOST_SIGN_LINES]}
    return render(request, "workbench/office/training_sheet.html", context)


@staff
def training_call_off(request: HttpRequest, pk: int) -> HttpResponse:
    """Call it off."""
    shown = _kept(actor_of(request), pk)

    def act(*, reason: str, by: Actor) -> None:
        call_off_training(pk, reason=reason, by=by)

    return verb_page(request, CALL_OFF, ReasonForm(**sent(request)), act, about=_subject(shown))


@staff
def training_file_add(request: HttpRequest, pk: int) -> HttpResponse:
    """Hang a file on it."""
    shown = _kept(actor_of(request), pk)

    def act(*, kind: str, file: Any, note: str, by: Actor) -> None:
        add_training_file(pk, file, name=file.name, kind=TrainingFileKind(kind), note=note, by=by)

    return verb_page(request, ADD_FILE, FileForm(**sent(request)), act, about=_subject(shown))


@staff
def training_file(request: HttpRequest, pk: int, file_id: int) -> HttpResponseBase:
    """One file, always as a download."""
    row = queries_trainings.file(actor_of(request), pk, file_id)
    if row is None:
        raise Unknown
    response = FileResponse(storage.open_file(row.file.sha256, name=row.name), as_attachment=True, filename=row.name)
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "private, no-store"
    return response


@staff
@require_POST
def training_file_remove(request: HttpRequest, pk: int, file_id: int) -> HttpResponse:
    """Take a file off."""
    remove_training_file(pk, file_id, by=actor_of(request))
    messages.success(request, _("已移除文件。"))
    return redirect("workbench:training", pk)


def _kept(actor: Actor, pk: int) -> TrainingView:
    shown = queries_trainings.training(actor, pk)
    actor.must(WRITE, At(shown.agency_id))
    return shown


def _subject(shown: TrainingView) -> Subject:
    facts = ((gettext_lazy("开始日期"), shown.from_on), (gettext_lazy("地点"), shown.place))
    return Subject(shown.theme, reverse("workbench:training", args=[shown.id]), facts)
