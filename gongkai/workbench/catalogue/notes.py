"""目录编制说明: every unit's note, one unit's versions, writing the next one and agreeing to it."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.errors import Unknown
from gongkai.catalogue import note_queries
from gongkai.catalogue.actions.agree_note import agree_note
from gongkai.catalogue.actions.write_note import write_note
from gongkai.catalogue.entering import LONGEST_PART, NOTE_PARTS, NoteEntry
from gongkai.catalogue.note_queries import NoteView
from gongkai.catalogue.visibility import GUIDE, READ, must_agree
from gongkai.law.refusals import Refusal
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.request_verbs import long_text, show_problems
from gongkai.workbench.verb_pages import Subject, Verb, sent, verb_page

AGREE = Verb(
    gettext_lazy("核定目录编制说明"),
    gettext_lazy("请核对右侧的草稿。核定后，它替换现行的说明，公众在目录旁边看到。"),
    gettext_lazy("核定并公开"),
    gettext_lazy("已核定，公众可以看到。"),
    law="《条例》第十二条",
)


class NoteForm(forms.Form):
    """The four parts of a note."""

    purpose = long_text(
        gettext_lazy("编制目的"), max_length=LONGEST_PART, help_text=gettext_lazy("为什么编目录，依据什么。")
    )
    extent = long_text(
        gettext_lazy("入编范围"), rows=4, max_length=LONGEST_PART,
        help_text=gettext_lazy("哪些信息、从什么时候起列入目录，哪些不列。"),
    )  # fmt: skip
    elements = long_text(
        gettext_lazy("数据项释义"), rows=6, max_length=LONGEST_PART,
        help_text=gettext_lazy("索引、名称、内容概述、生成日期等各是什么意思，索引号怎样编。"),
    )  # fmt: skip
    others = long_text(gettext_lazy("其他说明"), max_length=LONGEST_PART, required=False)


@staff
def guide_notes(request: HttpRequest) -> HttpResponse:
    """Every unit in reach with its note."""
    actor = actor_of(request)
    actor.must(READ)
    return render(request, "workbench/catalogue/notes.html", {"rows": note_queries.rows(actor)})


@staff
def guide_note(request: HttpRequest, pk: int) -> HttpResponse:
    """One unit's note with its earlier versions."""
    found = note_queries.view(actor_of(request), pk)
    return render(request, "workbench/catalogue/note.html", {"found": found})


@staff
def guide_note_write(request: HttpRequest, pk: int) -> HttpResponse:
    """Write the next version, beginning from the draft or the current one."""
    actor = actor_of(request)
    found = note_queries.view(actor, pk)
    if not found.may_write:
        raise Unknown
    form = NoteForm(**sent(request), initial=_initial(found))
    if request.method == "POST" and form.is_valid():
        try:
            write_note(pk, NoteEntry(**form.cleaned_data), by=actor)
        except Refusal as refusal:
            show_problems(request, form, refusal)
        else:
            messages.success(request, _("草稿已保存，请另一名工作人员核定。"))
            return redirect("workbench:guide_note", pk)
    return page(request, "workbench/catalogue/note_form.html", {"form": form, "found": found})


@staff
def guide_note_agree(request: HttpRequest, pk: int) -> HttpResponse:
    """Agree to what another person wrote."""
    actor = actor_of(request)
    found = note_queries.view(actor, pk)
    must_agree(actor, pk, permission=GUIDE)
    facts = tuple((_(label), text) for label, text in found.draft.parts) if found.draft else ()
    about = Subject(f"{found.agency_name} · {_('目录编制说明')}", reverse("workbench:guide_note", args=[pk]), facts)
    return verb_page(request, AGREE, forms.Form(**sent(request)), lambda by: agree_note(pk, by=by), about=about)


def _initial(found: NoteView) -> dict[str, Any]:
    """The words to begin with, by field."""
    newest = found.draft or found.current
    said = dict(newest.parts) if newest else {}
    return {field: said.get(label, "") for field, label in NOTE_PARTS.items()}
