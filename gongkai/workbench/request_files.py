"""案卷材料: the papers of a case, opened, added, and drawn: receipt, register form, contents of the file."""

from collections.abc import Callable
from typing import Any, BinaryIO, cast

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _, gettext_lazy

from gongkai import letters
from gongkai.accounts.errors import Unknown
from gongkai.info_requests import queries
from gongkai.info_requests.actions.hold_file import hold_file
from gongkai.info_requests.actions.open_file import open_file
from gongkai.info_requests.actions.open_identity import open_identity
from gongkai.info_requests.papers import drawing, forms as sheets
from gongkai.info_requests.vocabulary import FileRole
from gongkai.law.refusals import Refusal
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.fields import offer
from gongkai.workbench.refusals import show_refusal
from gongkai.workbench.request_list import in_words

PDF, DOCX = "pdf", "docx"
TYPES = {
    PDF: "application/pdf",
    DOCX: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}
_PRINTING = "打印回执、登记表"
Drawn = Callable[[Any, str], bytes]


class PaperForm(forms.Form):
    """A paper for the case."""

    role = forms.ChoiceField(label=gettext_lazy("材料种类"))
    upload = forms.FileField(label=gettext_lazy("文件"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Every kind of paper but the information given, which goes with the answer."""
        super().__init__(*args, **kwargs)
        offer(self, "role", [pair for pair in in_words(FileRole) if pair[0] != FileRole.REPLY])


@staff
def request_file(request: HttpRequest, number: str, pk: int) -> HttpResponse:
    """One paper of the case, always as a download; private ones are journaled by the action."""
    actor = actor_of(request)
    if pk not in {paper.id for paper in queries.case(actor, number).papers}:
        raise Unknown
    file, data = open_file(pk, by=actor)
    return download(data, name=file.name, media_type="application/octet-stream")


@staff
def request_add_file(request: HttpRequest, number: str) -> HttpResponse:
    """Put one more paper into the case."""
    actor = actor_of(request)
    case = queries.case(actor, number)
    actor.must("info_requests.draft", case)
    form = PaperForm(*((request.POST, request.FILES) if request.method == "POST" else ()))
    if request.method == "POST" and form.is_valid():
        upload = form.cleaned_data["upload"]
        try:
            hold_file(cast(BinaryIO, upload), name=upload.name, role=form.cleaned_data["role"], number=number, by=actor)
        except Refusal as refusal:
            show_refusal(request, form, refusal, field="upload")
        else:
            messages.success(request, _("已存入案卷。"))
            return redirect("workbench:request", number)
    return page(request, "workbench/request_add_file.html", {"case": case, "form": form})


@staff
def request_paper(request: HttpRequest, number: str, which: str, shape: str) -> HttpResponse:
    """A paper drawn from the case: the receipt, the register form, the contents of the file."""
    if which not in _DRAWN or shape not in TYPES:
        raise Http404
    actor = actor_of(request)
    case = queries.case(actor, number)
    title, draw, names_applicant = _DRAWN[which]
    if names_applicant:
        open_identity(number, by=actor, reason=_PRINTING)
    data = draw(queries.visible_to(actor).get(pk=case.id), shape)
    return download(data, name=f"{case.number}{title}.{shape}", media_type=TYPES[shape])


def prints(case: Any) -> list[tuple[str, str]]:
    """What can be printed from the case page: the receipt and the register form, which name the applicant."""
    return [("receipt", _("回执")), ("register", _("登记表"))] if case.may.get("open_identity") else []


def _receipt(case: Any, shape: str) -> bytes:
    paper = drawing.receipt_paper(case)
    return letters.docx([paper]) if shape == DOCX else letters.pdf([paper])


def _register(case: Any, shape: str) -> bytes:
    return _sheet(sheets.register_form(case), shape)


def _contents(case: Any, shape: str) -> bytes:
    return _sheet(sheets.case_contents(case), shape)


def _sheet(form: letters.Form, shape: str) -> bytes:
    return letters.form_docx(form) if shape == DOCX else letters.form_pdf(form)


_DRAWN: dict[str, tuple[str, Drawn, bool]] = {
    "receipt": ("回执", _receipt, True),
    "register": ("登记表", _register, True),
    "contents": ("卷内目录", _contents, False),
}


def download(data: bytes, *, name: str, media_type: str) -> HttpResponse:
    """A paper handed over, kept by no cache."""
    response = HttpResponse(data, content_type=media_type)
    response["Content-Disposition"] = content_disposition_header(True, name) or ""
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "no-store, private"
    return response
