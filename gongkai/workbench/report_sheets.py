"""表格报送: the sheet for a body that does not use the system, out and in again."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.errors import Unknown
from gongkai.agencies import queries as agencies
from gongkai.annual_reports import queries
from gongkai.annual_reports.actions.take_in_sheet import take_in_sheet
from gongkai.annual_reports.sheets.template import template
from gongkai.annual_reports.vocabulary import Scope
from gongkai.law import forms as law_forms
from gongkai.law.refusals import Refusal
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.fields import number_choice, offer
from gongkai.workbench.refusals import show_refusal
from gongkai.workbench.reports import PeriodFields
from gongkai.workbench.request_list import in_words

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class SheetForm(PeriodFields):
    """Whose sheet, of which period."""

    agency_id = number_choice(gettext_lazy("单位"))
    scope = forms.ChoiceField(label=gettext_lazy("口径"))
    field_order = ("agency_id", "year", "span", "scope", "reason", "upload")

    def __init__(self, *args: Any, offices: list[tuple[int, str]], **kwargs: Any) -> None:
        """The bodies whose sheets this person may bring in."""
        super().__init__(*args, **kwargs)
        offer(self, "agency_id", offices)
        offer(self, "scope", in_words(Scope))
        self.fields["scope"].initial = Scope.OWN.value


class UploadForm(SheetForm):
    """The same with the sheet itself."""

    reason = forms.CharField(
        label=gettext_lazy("更正原因"),
        max_length=300,
        required=False,
        help_text=gettext_lazy("该单位的报告已经审定的，须写明原因；第一次导入不用填。"),
    )
    upload = forms.FileField(
        label=gettext_lazy("填好的表格"), help_text=gettext_lazy("用本系统的模板填写的 XLSX，最大5 MB。")
    )


@staff
def report_template(request: HttpRequest) -> HttpResponse:
    """The form as a sheet, empty."""
    actor = actor_of(request)
    form = SheetForm(request.GET, offices=_offices(request))
    if not form.is_valid():
        raise Unknown
    covers, body = form.covers(), agencies.facts(form.cleaned_data["agency_id"])
    actor.must("annual_reports.read")
    statutory = law_forms.national_form(covers.year) or law_forms.forms_of(covers.year)[0]
    scope = form.cleaned_data["scope"]
    made = template(statutory, agency_name=body.name, agency_code=body.code, period=covers, scope=scope)
    response = HttpResponse(made, content_type=XLSX)
    name = f"{body.name}{covers.label}{Scope(scope).label}.xlsx"
    response["Content-Disposition"] = content_disposition_header(True, name) or ""
    return response


@staff
def report_sheet_new(request: HttpRequest) -> HttpResponse:
    """Bring a filled-in sheet in; what is wrong with it is told cell by cell, and nothing is kept."""
    actor = actor_of(request)
    actor.must("annual_reports.compile")
    initial = {"agency_id": request.GET.get("agency", "")} | request.GET.dict()
    given = (request.POST, request.FILES) if request.method == "POST" else ()
    form = UploadForm(*given, offices=_offices(request), initial=initial)
    if request.method == "POST" and form.is_valid():
        clean = form.cleaned_data
        try:
            version = take_in_sheet(
                clean["agency_id"],
                covers=form.covers(),
                scope=clean["scope"],
                file=clean["upload"].read(),
                name=clean["upload"].name,
                reason=clean["reason"],
                by=actor,
            )
        except Refusal as refusal:
            show_refusal(request, form, refusal, "upload")
        else:
            messages.success(request, _("表格已导入，状态为已报送。"))
            return redirect("workbench:report", version.pk)
    return page(request, "workbench/report_sheet_new.html", {"form": form})


def _offices(request: HttpRequest) -> list[tuple[int, str]]:
    actor = actor_of(request)
    return list(dict.fromkeys([*queries.approved_for(actor), *queries.compiled_for(actor)]))
