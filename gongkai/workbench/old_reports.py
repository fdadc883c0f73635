"""历史报告: reports of earlier years, read from files, checked against their text and kept.

Law: Regulation 2019, Art. 50; Regulation 2008, Art. 32.
"""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy

from gongkai.annual_reports import queries
from gongkai.annual_reports.actions.read_old_report import read_old_report
from gongkai.law.refusals import Refusal
from gongkai.ui.inputs import FilesInput
from gongkai.ui.saying import said
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.fields import number_choice, offer
from gongkai.workbench.import_form import SeveralFiles
from gongkai.workbench.refusals import HIDDEN

MOST = 30  # files at once
ACCEPT = ".txt,.html,.htm,.docx,.pdf,.xlsx"


class ReportFiles(SeveralFiles):
    """Files of reports."""

    widget = FilesInput(attrs={"accept": ACCEPT})


class OldReportsForm(forms.Form):
    """Whose reports, and the files."""

    agency_id = number_choice(gettext_lazy("单位"))
    upload = ReportFiles(
        label=gettext_lazy("报告文件"),
        help_text=gettext_lazy("TXT、HTML、DOCX、PDF 或 XLSX，一次最多30个；每个文件是一份报告。"),
    )

    def __init__(self, *args: Any, offices: list[tuple[int, str]], **kwargs: Any) -> None:
        """The bodies this person compiles for."""
        super().__init__(*args, **kwargs)
        offer(self, "agency_id", offices)


@dataclass(frozen=True)
class Outcome:
    """What became of one file: the version it was read into, or why not."""

    name: str
    version_id: int | None = None
    sentence: str = ""


@staff
def old_reports(request: HttpRequest) -> HttpResponse:
    """What was read and waits to be confirmed, what is kept, and the form that reads more."""
    actor = actor_of(request)
    actor.must("annual_reports.compile")
    given = (request.POST, request.FILES) if request.method == "POST" else ()
    offices = queries.compiled_for(actor)
    form = OldReportsForm(*given, offices=offices, initial={"agency_id": actor.agency_id})
    outcomes: list[Outcome] = []
    if request.method == "POST" and form.is_valid():
        files = form.cleaned_data["upload"]
        outcomes = [_read(request, form.cleaned_data["agency_id"], file) for file in files[:MOST]]
    rows = queries.old_reports(actor)
    return page(request, "workbench/old_reports.html", {"form": form, "rows": rows, "outcomes": outcomes})


def _read(request: HttpRequest, agency_id: int, file: Any) -> Outcome:
    """One file; one that cannot be read says why and leaves the others alone."""
    try:
        version = read_old_report(agency_id, content=file.read(), name=file.name, by=actor_of(request))
    except HIDDEN:
        raise
    except Refusal as refusal:
        return Outcome(file.name, sentence=said(refusal))
    return Outcome(file.name, version.pk)
