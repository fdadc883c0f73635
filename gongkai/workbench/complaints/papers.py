"""身份信息、文书、材料 of a complaint: opened for a reason, printed, added and downloaded."""

from django import forms
from django.contrib import messages
from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.errors import Unknown
from gongkai.attachments import storage
from gongkai.complaints import queries
from gongkai.complaints.actions.add_file import add_file
from gongkai.complaints.actions.open_identity import open_identity
from gongkai.complaints.actions.open_paper import open_paper
from gongkai.complaints.actions.print_letter import print_letter
from gongkai.complaints.people import LABELS
from gongkai.law.refusals import Refusal
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.complaints.facts import found, subject
from gongkai.workbench.refusals import show_refusal
from gongkai.workbench.request_files import TYPES, download
from gongkai.workbench.request_identity import ReasonForm
from gongkai.workbench.request_verbs import show_problems
from gongkai.workbench.verb_pages import sent

REASONS = (
    ("contact", gettext_lazy("联系投诉举报人核实情况")),
    ("letter", gettext_lazy("制作、送达文书")),
    ("repeat", gettext_lazy("核对是否重复")),
    ("other", gettext_lazy("其他（请说明）")),
)


class WhyForm(ReasonForm):
    """Why the complainant is to be seen."""

    reasons = REASONS


class FileForm(forms.Form):
    """One file and what it is."""

    upload = forms.FileField(label=gettext_lazy("文件"))
    note = forms.CharField(label=gettext_lazy("说明"), max_length=200, required=False)


@staff
def complaint_identity(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask why, then show who complains; nothing of it is kept by the browser."""
    complaint = found(request, pk, "complaints.identity")
    form, shown = WhyForm(request.POST or None), "workbench/complaints/complaint_identity.html"
    if request.method == "POST" and form.is_valid():
        try:
            person = open_identity(pk, by=actor_of(request), reason=form.reason())
        except Refusal as refusal:
            show_refusal(request, form, refusal)
        else:
            facts = [(_(LABELS[name]), value) for name, value in vars(person).items() if value]
            response = render(request, shown, {"complaint": complaint, "facts": facts, "reason": form.reason()})
            response["Cache-Control"] = "no-store, private"
            return response
    return page(request, shown, {"complaint": complaint, "form": form})


@staff
def complaint_letter(request: HttpRequest, pk: int, letter_id: int, shape: str) -> HttpResponse:
    """A letter as DOCX or PDF, with the complainant's name."""
    if shape not in TYPES:
        raise Unknown
    complaint = found(request, pk, "complaints.identity")
    drawn = print_letter(pk, letter_id=letter_id, shape=shape, by=actor_of(request))  # type: ignore[arg-type]
    response = HttpResponse(drawn, content_type=TYPES[shape])
    name = next((_(one.kind.label) for one in complaint.letters if one.id == letter_id), "")
    response["Content-Disposition"] = content_disposition_header(True, f"{name}-{complaint.number}.{shape}") or ""
    response["Cache-Control"] = "no-store, private"
    return response


@staff
def complaint_add_file(request: HttpRequest, pk: int) -> HttpResponse:
    """Add evidence or a note of a talk."""
    complaint = found(request, pk, "complaints.register")
    form = FileForm(**sent(request))
    if request.method == "POST" and form.is_valid():
        upload = form.cleaned_data["upload"]
        try:
            add_file(pk, upload, name=upload.name or "", note=form.cleaned_data["note"], by=actor_of(request))
        except Refusal as refusal:
            show_problems(request, form, refusal)
        else:
            messages.success(request, _("材料已添加。"))
            return redirect("workbench:complaint", pk)
    context = {"verb": _ADD, "form": form, "about": subject(complaint)}
    return page(request, "workbench/verb.html", context)


_ADD = {
    "title": gettext_lazy("添加材料"),
    "hint": gettext_lazy("证据、谈话记录、被投诉举报单位提交的材料；只有受理单位看得到。"),
    "button": gettext_lazy("添加"),
}


@staff
def complaint_paper(request: HttpRequest, pk: int, paper_id: int) -> HttpResponse:
    """A paper that came with the complaint, unsealed; always as a download, with a line in the journal."""
    row, data = open_paper(pk, paper_id=paper_id, by=actor_of(request))
    return download(data, name=row.name, media_type=row.media_type)


@staff
def complaint_file(request: HttpRequest, pk: int, file_id: int) -> HttpResponseBase:
    """One file, always as a download."""
    row = queries.file(actor_of(request), pk, file_id)
    response = FileResponse(storage.open_file(row.file.sha256, name=row.name), as_attachment=True, filename=row.name)
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "private, no-store"
    return response
