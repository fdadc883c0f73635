"""历史报告: reports of earlier years, read from files, checked against their text and kept.

Law: Regulation 2019, Art. 50; Regulation 2008, Art. 32.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.annual_reports import queries
from gongkai.annual_reports.actions.read_old_report import read_old_report
from gongkai.annual_reports.vocabulary import Scope
from gongkai.law.refusals import Refusal
from gongkai.law.report_periods import first_year
from gongkai.ui.inputs import FilesInput
from gongkai.ui.saying import said
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.fields import number_choice, offer
from gongkai.workbench.import_form import SeveralFiles
from gongkai.workbench.refusals import HIDDEN
from gongkai.workbench.request_list import in_words

MOST = 30  # files at once
ACCEPT = ".txt,.html,.htm,.docx,.pdf,.xlsx"


class ReportFiles(SeveralFiles):
    """Files of reports."""

    widget = FilesInput(attrs={"accept": ACCEPT})


class OldReportsForm(forms.Form):
    """Whose reports, and the files."""

    agency_id = number_choice(gettext_lazy("单位"))
    scope = forms.ChoiceField(label=gettext_lazy("口径"), initial=Scope.OWN)
    year = forms.IntegerField(
        label=gettext_lazy("报告年度"),
        min_value=first_year(),
        max_value=2999,
        required=False,
        help_text=gettext_lazy("文件标题写明年度的不用填；一次读取多份不同年度的报告时留空。"),
    )
    upload = ReportFiles(
        label=gettext_lazy("报告文件"),
        help_text=gettext_lazy("TXT、HTML、DOCX、PDF 或 XLSX，一次最多30个；每个文件是一份报告。"),
    )

    def __init__(self, *args: Any, offices: list[tuple[int, str]], **kwargs: Any) -> None:
        """The bodies this person compiles for."""
        super().__init__(*args, **kwargs)
        offer(self, "agency_id", offices)
        offer(self, "scope", in_words(Scope))


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
        outcomes = [_read(request, form.cleaned_data, file) for file in files[:MOST]]
        outcomes += [
            Outcome(file.name, sentence=_("一次最多读取30个文件，这个没有读取。请再次上传。")) for file in files[MOST:]
        ]
    rows = queries.old_reports(actor)
    return page(request, "workbench/old_reports.html", {"form": form, "rows": rows, "outcomes": outcomes})


def _read(request: HttpRequest, clean: Mapping[str, Any], file: Any) -> Outcome:
    """One file; one that cannot be read says why and leaves the others alone."""
    try:
        version = read_old_report(
            clean["agency_id"],
            content=file.read(),
            name=file.name,
            year=clean["year"],
            scope=clean["scope"],
            by=actor_of(request),
        )
    except HIDDEN:
        raise
    except Refusal as refusal:
        return Outcome(file.name, sentence=said(refusal))
    return Outcome(file.name, version.pk)
