"""延期: the clerk proposes, the head of the working body decides; the applicant is told.

Law: Regulation 2019, Art. 33(2); Regulation 2008, Art. 24(2).
"""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _, gettext_lazy, gettext_noop

from gongkai import law
from gongkai.info_requests.actions.extend_deadline import extend_deadline
from gongkai.info_requests.actions.propose_extension import propose_extension
from gongkai.workbench.acting import staff
from gongkai.workbench.request_verbs import HEAD, TodayField, Verb, VerbForm, long_text, verb_page

PROPOSE = Verb(
    "propose_extension",
    done=gettext_noop("已提出延期，等待公开工作机构负责人批准。期限届满前未批准的，仍按原期限答复。"),
    periods=("info_requests.extension",),
    hint=gettext_noop("延期须在答复期限届满前批准并告知申请人，只能延长一次。"),
    button=gettext_noop("申请延期"),
)
DECIDE = Verb(
    "extend_deadline",
    title=gettext_noop("批准延期"),
    done=gettext_noop("已登记决定。"),
    permission=HEAD,
    periods=("info_requests.extension",),
    letters=("L4", "D04"),
    button=gettext_noop("确定"),
)
YES, NO = "yes", "no"


class ProposeForm(VerbForm):
    """How long and why."""

    working_days = forms.IntegerField(label=gettext_lazy("延长的工作日"), min_value=1, max_value=999)
    reason = long_text(
        gettext_lazy("理由"),
        max_length=500,
        help_text=gettext_lazy("写明需要延期的具体原因，批准后写入延期答复告知书。"),
    )
    on = TodayField(label=gettext_lazy("提出日期"))

    def furnish(self) -> None:
        """Begin with the most the law allows."""
        row = self.case
        found = law.parameter("info_requests.extension", on=row.received_on or row.arrived_on, version=row.version)
        self.fields["working_days"].initial = found.number


class DecideForm(VerbForm):
    """Yes or no, with a word."""

    agreed = forms.TypedChoiceField(
        label=gettext_lazy("意见"),
        widget=forms.RadioSelect,
        choices=[(YES, gettext_lazy("同意延期")), (NO, gettext_lazy("不同意延期"))],
        coerce=lambda word: word == YES,
        initial=YES,
    )
    words = forms.CharField(label=gettext_lazy("批示"), max_length=300, required=False)
    on = TodayField(label=gettext_lazy("决定日期"))


@staff
def request_propose_extension(request: HttpRequest, number: str) -> HttpResponse:
    """Ask the head for more time."""
    return verb_page(request, number, PROPOSE, ProposeForm, propose_extension)


@staff
def request_extend_deadline(request: HttpRequest, number: str) -> HttpResponse:
    """Agree to more time or not; agreeing issues the letter."""
    return verb_page(request, number, DECIDE, DecideForm, extend_deadline, to=lambda made: (_told(made), number))


def _told(extension: Any) -> str:
    if extension.agreed:
        return _("已批准延期{n}个工作日，延期答复告知书已编号，请送达申请人。").format(n=extension.working_days)
    return _("已登记不同意延期，请按原期限答复。")
