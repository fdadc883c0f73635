"""规定报送期限: the office's own dates for the bodies below it, earlier than the law's."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.annual_reports import queries
from gongkai.annual_reports.actions.set_deadline import set_deadline
from gongkai.law.annual_reports import ReportDue, report_due
from gongkai.law.refusals import Refusal
from gongkai.law.report_periods import ReportPeriod
from gongkai.law.vocabulary import AgencyKind, Level
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.fields import DayField, number_choice, offer
from gongkai.workbench.refusals import show_refusal
from gongkai.workbench.reports import PeriodFields, span_of


class DeadlineForm(PeriodFields):
    """Whose dates, of which period."""

    authority_id = number_choice(gettext_lazy("规定期限的机关"))
    submit_on = DayField(label=gettext_lazy("报送期限"))
    release_on = DayField(
        label=gettext_lazy("公布期限"), required=False, help_text=gettext_lazy("不填的，按法定期限。")
    )
    basis = forms.CharField(label=gettext_lazy("依据的通知"), max_length=200, required=False)
    field_order = ("authority_id", "year", "span", "submit_on", "release_on", "basis")

    def __init__(self, *args: Any, offices: list[tuple[int, str]], **kwargs: Any) -> None:
        """The offices this person sets dates for."""
        super().__init__(*args, **kwargs)
        offer(self, "authority_id", offices)


@staff
def report_deadline(request: HttpRequest) -> HttpResponse:
    """Set the dates of one period, or set them anew."""
    actor = actor_of(request)
    actor.must("annual_reports.approve")
    initial = request.GET.dict() | {"authority_id": actor.agency_id}
    form = DeadlineForm(request.POST or None, offices=queries.approved_for(actor), initial=initial)
    if request.method == "POST" and form.is_valid():
        clean, covers = form.cleaned_data, form.covers()
        try:
            dates = {name: clean[name] for name in ("submit_on", "release_on", "basis")}
            set_deadline(clean["authority_id"], covers=covers, **dates, by=actor)
        except Refusal as refusal:
            show_refusal(request, form, refusal)
        else:
            messages.success(request, _("已规定期限。"))
            asked = {"year": str(covers.year), "span": span_of(covers)}
            return redirect(f"{reverse('workbench:report_board')}?{urlencode(asked)}")
    last = ReportPeriod(timezone.localdate().year - 1)
    context = {"form": form, "period": last.label, "dues": by_law(last)}
    return page(request, "workbench/report_deadline.html", context)


def by_law(covers: ReportPeriod) -> list[tuple[str, ReportDue]]:
    """The law's own days for the bodies of a county, which an office can only bring forward.

    Law: Regulation 2019, Art. 49; Regulation 2008, Art. 31.
    """
    kinds = (AgencyKind.DEPARTMENT, AgencyKind.GOVERNMENT)
    return [(_(kind.label), report_due(kind=kind, level=Level.COUNTY, period=covers)) for kind in kinds]
