"""年度报告和统计报表: the reports of one's own bodies, and the form that begins another.

Law: Regulation 2019, Arts. 49-50; Regulation 2008, Arts. 31-32.
"""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.actor import Actor
from gongkai.annual_reports import queries
from gongkai.annual_reports.actions.open_report import open_report
from gongkai.annual_reports.vocabulary import Scope
from gongkai.law import forms as law_forms
from gongkai.law.refusals import Refusal
from gongkai.law.report_periods import PeriodKind, ReportPeriod, first_year
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.fields import number_choice, offer
from gongkai.workbench.lists import number_asked
from gongkai.workbench.refusals import show_refusal
from gongkai.workbench.request_list import in_words

FIGURES = 4  # of a year


class PeriodFields(forms.Form):
    """A period: the year, and which stretch of it."""

    year = forms.IntegerField(label=gettext_lazy("年份"), min_value=first_year(), max_value=2999)
    span = forms.ChoiceField(label=gettext_lazy("报告期"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Begin with the year that was last completed."""
        super().__init__(*args, **kwargs)
        offer(self, "span", spans())
        self.fields["year"].initial = timezone.localdate().year - 1

    def covers(self) -> ReportPeriod:
        """The period asked for."""
        kind, _, ordinal = self.cleaned_data["span"].partition("-")
        return ReportPeriod(self.cleaned_data["year"], PeriodKind(kind), int(ordinal))


def spans() -> list[tuple[str, str]]:
    """Every stretch of a year: the whole, halves, quarters, months."""
    return [
        (span_of(ReportPeriod(first_year(), kind, n)), _span_label(kind, n))
        for kind in PeriodKind
        for n in range(1, kind.most + 1)
    ]


def span_of(covers: ReportPeriod) -> str:
    """What a stretch of the year is called in forms and addresses: quarter-2."""
    return f"{covers.kind}-{covers.ordinal}"


def _span_label(kind: PeriodKind, ordinal: int) -> str:
    if kind is PeriodKind.YEAR:
        return _("年度")
    if kind is PeriodKind.HALF:
        return _("上半年") if ordinal == 1 else _("下半年")
    if kind is PeriodKind.QUARTER:
        return _("第{n}季度").format(n=ordinal)
    return _("{n}月").format(n=ordinal)


class OpenForm(PeriodFields):
    """Whose report of which period."""

    agency_id = number_choice(gettext_lazy("单位"))
    scope = forms.ChoiceField(label=gettext_lazy("口径"), initial=Scope.OWN)
    form_key = forms.ChoiceField(label=gettext_lazy("表式"), required=False)
    field_order = ("agency_id", "year", "span", "scope", "form_key")

    def __init__(self, *args: Any, offices: list[tuple[int, str]], **kwargs: Any) -> None:
        """The bodies this person compiles for."""
        super().__init__(*args, **kwargs)
        offer(self, "agency_id", offices)
        offer(self, "scope", in_words(Scope))
        local = local_forms(self.data.get("year", ""))
        offer(self, "form_key", [("", _("请选择")), *local])
        if not local:
            del self.fields["form_key"]


def local_forms(year: str) -> list[tuple[str, str]]:
    """The forms to choose from in a year that had no national one; none in any other, where the year decides.

    Law: Statistics Notice 2014; Regulation 2008, Art. 32.
    """
    typed = year.strip()
    if not (typed.isascii() and typed.isdecimal() and len(typed) <= FIGURES) or law_forms.national_form(int(typed)):
        return []
    return [(one.key, one.title) for one in law_forms.forms_of(int(typed))]


@staff
def reports(request: HttpRequest) -> HttpResponseBase:
    """What there is, newest first; opening a report that exists leads to it."""
    actor = actor_of(request)
    actor.must("annual_reports.read")
    offices = queries.compiled_for(actor)
    form = OpenForm(request.POST or None, offices=offices, initial={"agency_id": actor.agency_id})
    if request.method == "POST" and form.is_valid():
        try:
            version = _opened(form, actor)
        except Refusal as refusal:
            show_refusal(request, form, refusal)
        else:
            return redirect("workbench:report", version.pk)
    year, agency_id = number_asked(request, "year"), number_asked(request, "agency")
    asked = request.GET.get("period", "")
    period = asked if asked in set(PeriodKind) else ""
    rows = queries.own_reports(actor, agency_id=agency_id, year=year, period=period)
    chosen = {"year": year, "agency": agency_id, "period": period}
    context = {"form": form, "rows": rows, "offices": offices, "kinds": in_words(PeriodKind), "chosen": chosen}
    return page(request, "workbench/reports.html", context)


def _opened(form: OpenForm, actor: Actor) -> Any:
    clean = form.cleaned_data
    chosen = clean.get("form_key", "")
    return open_report(clean["agency_id"], covers=form.covers(), scope=clean["scope"], form_key=chosen, by=actor)
