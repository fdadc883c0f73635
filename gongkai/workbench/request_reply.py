"""拟稿答复: choose the kind, say what it needs, look at the letter, hand it in for signature; a draft may stay unfinished."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, BinaryIO, cast

from django.contrib import messages
from django.forms import Form
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from gongkai import letters
from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.info_requests import queries, queries_letters, queries_papers
from gongkai.info_requests.actions.hold_file import hold_file
from gongkai.info_requests.actions.prepare_reply import prepare_reply
from gongkai.info_requests.actions.submit_reply import submit_reply
from gongkai.info_requests.vocabulary import FileRole
from gongkai.law.letters import letter as instrument
from gongkai.law.refusals import Refusal
from gongkai.law.replies import ReplyKind
from gongkai.ui.saying import said
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.fields import plain
from gongkai.workbench.request_files import TYPES, download
from gongkai.workbench.request_reply_form import (
    PREFIX,
    PartTable,
    ReplyForm,
    first_words,
    gives_files,
    grounds_of,
    has_table,
    kind_named,
    kinds_of,
    part_table,
    to_give,
)
from gongkai.workbench.request_sheet import sheet
from gongkai.workbench.request_verbs import HANDLE, must_fit, show_problems

MORE_ROWS = 3
CHOOSE, INSERT, ROWS, SAVE, PREVIEW, SUBMIT = "choose", "insert", "rows", "save", "preview", "submit"
KEEPING = (SAVE, PREVIEW, SUBMIT)


@dataclass
class Desk:
    """A reply being written: the form, the table of parts, the files, and what was refused while uploading."""

    form: ReplyForm
    table: PartTable | None
    refused: Sequence[str] = field(default=())

    @property
    def is_valid(self) -> bool:
        """Whether everything has a shape the action can take."""
        fits = self.form.is_valid()
        return (self.table is None or self.table.is_valid()) and fits


@staff
def reply(request: HttpRequest, number: str) -> HttpResponse:
    """Write the answer of a case; whoever may not write it reads it."""
    actor = actor_of(request)
    case = queries.case(actor, number)
    if not case.may.get("prepare_reply"):
        return _read(request, actor, case)
    kind = kind_named(case, _code(request, case))
    if kind is None or request.GET.get("choose"):
        return render(request, "workbench/request_reply_kinds.html", {"case": case, "groups": kinds_of(case)})
    if request.method != "POST":
        desk = Desk(ReplyForm(initial=first_words(case, kind), **_about(case, kind)), part_table(kind, case, None))
        return _page(request, case, kind, desk)
    return _posted(request, actor, case, kind)


@staff
def reply_file(request: HttpRequest, number: str, shape: str) -> HttpResponse:
    """The letter of the draft as DOCX or PDF, unnumbered and without its addressee."""
    actor = actor_of(request)
    if queries.case(actor, number).reply is None:
        raise Unknown
    paper = queries_papers.reply_preview(actor, number, on=timezone.localdate())
    data = letters.docx([paper]) if shape == "docx" else letters.pdf([paper])
    return download(data, name=f"{number}（草稿）.{shape}", media_type=TYPES[shape])


def _code(request: HttpRequest, case: Any) -> str:
    asked = plain(request, "kind") or request.GET.get("kind", "")
    drafted = case.reply.kind if case.reply else ""
    proposed = case.assignment.draft_kind if case.assignment else ""
    return asked or drafted or proposed


def _about(case: Any, kind: ReplyKind) -> dict[str, Any]:
    return {"kind": kind, "case": case, "papers": to_give(case)}


def _read(request: HttpRequest, actor: Actor, case: Any) -> HttpResponse:
    if case.reply is None:
        if actor.may(HANDLE, case):
            must_fit("prepare_reply", case)
        raise Unknown
    paper = queries_letters.reply_sheet(actor, case.number, on=case.reply.signed_on or timezone.localdate())
    context = {"case": case, "sheet": sheet(paper), "today": timezone.localdate()}
    return render(request, "workbench/request_reply_read.html", context)


def _posted(request: HttpRequest, actor: Actor, case: Any, kind: ReplyKind) -> HttpResponse:
    verb = plain(request, "verb", SAVE)
    data, refused = uploaded(request, actor, case)
    case = queries.case(actor, case.number) if request.FILES else case
    if verb not in KEEPING:
        desk = Desk(ReplyForm(_changed(data, verb), **_about(case, kind)), part_table(kind, case, data), refused)
        return _page(request, case, kind, desk, again=True)
    desk = Desk(ReplyForm(data, **_about(case, kind)), part_table(kind, case, data), refused)
    done = desk.is_valid and not refused and _keep(request, actor, case.number, desk, verb=verb)
    return done or _page(request, queries.case(actor, case.number), kind, desk)


def _keep(request: HttpRequest, actor: Actor, number: str, desk: Desk, *, verb: str) -> HttpResponse | None:
    """Save the draft and, where asked, hand it in; nothing where that was refused, with the sentence at the form."""
    parts = desk.table.inputs() if desk.table else []
    try:
        prepare_reply(number, **desk.form.told(), parts=parts, by=actor)
        if verb == SUBMIT:
            submit_reply(number, by=actor)
    except Refusal as refusal:
        show_problems(request, desk.form, refusal)
        return None
    if verb == SUBMIT:
        messages.success(request, _("答复已送签，等待负责人签发。"))
        return redirect("workbench:request", number)
    messages.success(request, _("草稿已保存。"))
    return redirect(f"{request.path}{'#preview' if verb == PREVIEW else ''}")


def uploaded(request: HttpRequest, actor: Actor, case: Any) -> tuple[QueryDict, list[str]]:
    """What was typed, with the files that came put into the case and ticked; a sentence for each that was refused."""
    data, refused = request.POST.copy(), []
    for upload in request.FILES.getlist("upload"):
        try:
            file = hold_file(
                cast(BinaryIO, upload), name=upload.name or "", role=FileRole.REPLY, number=case.number, by=actor
            )
        except Refusal as refusal:
            refused.append(said(refusal))
        else:
            data.appendlist("files", str(file.pk))
    return data, refused


def _changed(data: QueryDict, verb: str) -> QueryDict:
    """What was typed, with a script put in or more rows added."""
    script, reasons = (str(data.get(name, "")).strip() for name in ("script", "reasons"))
    if verb == INSERT and script:
        data["reasons"] = "\n".join(filter(None, [reasons, script]))
    total = data.get(f"{PREFIX}-TOTAL_FORMS", "")
    if verb == ROWS and total.isascii() and total.isdecimal() and len(total) < 3:
        data[f"{PREFIX}-TOTAL_FORMS"] = str(int(total) + MORE_ROWS)
    return data


def scripts_for(actor: Actor, case: Any, kind: ReplyKind) -> list[Any]:
    """Texts kept for the kind and its grounds, for whoever may read them."""
    grounds = grounds_of(kind) if has_table(kind) else []
    codes = {kind.code, "", *(code for _article, found in grounds for code, _label in found)}
    rows = queries_papers.scripts(actor, agency_id=case.agency_id)
    return [row for row in rows if row.code in codes and row.kind in ("reason", "explanation")]


def _page(request: HttpRequest, case: Any, kind: ReplyKind, desk: Desk, *, again: bool = False) -> HttpResponse:
    actor = actor_of(request)
    paper = queries_letters.reply_sheet(actor, case.number, on=timezone.localdate())
    context = {
        "case": case,
        "kind": kind,
        "groups": kinds_of(case),
        "letter": instrument(kind.letter),
        "table": desk.table,
        "refused": desk.refused,
        "gives_files": gives_files(kind),
        "papers": to_give(case),
        "scripts": scripts_for(actor, case, kind),
        "gaps": queries_papers.reply_gaps(actor, case.number) if case.reply else [],
        "sheet": sheet(paper),
        "today": timezone.localdate(),
        "saved": case.reply,
        "unsaved": desk.form.is_bound,
    }
    if again:  # nothing was saved, nothing is complained of
        return render(request, "workbench/request_reply.html", context | {"reply_form": desk.form, "form": Form()})
    shown = context | {"reply_form": desk.form, "form": desk.form}
    status = (
        422 if desk.refused or (desk.table is not None and desk.table.is_bound and not desk.table.is_valid()) else 0
    )
    answer = page(request, "workbench/request_reply.html", shown)
    answer.status_code = status or answer.status_code
    return answer
