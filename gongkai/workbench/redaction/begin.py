"""开始遮盖: choose a file of an item, or bring one."""

from typing import BinaryIO, cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from gongkai.information import queries as information
from gongkai.law.refusals import Refusal
from gongkai.redaction import queries
from gongkai.redaction.actions.begin import begin
from gongkai.redaction.actions.begin_upload import begin_upload
from gongkai.ui.saying import said
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.fields import plain
from gongkai.workbench.lists import number_asked

ITEM = "item"


@staff
def redaction_new(request: HttpRequest) -> HttpResponse:
    """Show what can be redacted, or begin."""
    actor = actor_of(request)
    actor.must("redaction.mark")
    problem = ""
    if request.method == "POST":
        try:
            return redirect("workbench:redaction", _begun(request))
        except Refusal as refusal:
            problem = said(refusal)
    number = number_asked(request, ITEM)
    item = information.item(actor, number) if number else None
    context = {"item": item, "files": queries.files_of(actor, item) if item else [], "problem": problem}
    return render(request, "workbench/redaction/new.html", context, status=422 if problem else 200)


def _begun(request: HttpRequest) -> int:
    actor, upload = actor_of(request), request.FILES.get("upload")
    if upload is not None:
        return begin_upload(cast(BinaryIO, upload), name=upload.name or "", by=actor).pk
    number = plain(request, ITEM)
    return begin(int(number) if number.isdecimal() and len(number) < 18 else 0, plain(request, "file"), by=actor).pk
