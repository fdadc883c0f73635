"""收费通知: reckoned before the eyes of the clerk by the rules of the day, then sent.

Law: Regulation 2019, Art. 42; Fee Measure 2020, Arts. 3-6; Regulation 2008, Art. 27.
"""

from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _, gettext_lazy

from gongkai import law
from gongkai.accounts.actor import Actor
from gongkai.agencies import queries as agencies
from gongkai.info_requests import fees, policies, queries
from gongkai.info_requests.actions.notify_fee import notify_fee
from gongkai.info_requests.fees import Measure
from gongkai.info_requests.vocabulary import FeeBasis, FeeItem, Way
from gongkai.law import fees as law_fees
from gongkai.law.fees import Charge, CostLine, FeeRegime
from gongkai.law.refusals import Refusal
from gongkai.law.tariffs import Tariff
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.fields import DayField, offer, plain
from gongkai.workbench.request_list import in_words
from gongkai.workbench.request_verbs import HANDLE, TodayField, Verb, must_fit, rule_of, show_problems

NOTICE = Verb("notify_fee", done="")
LINES = 6
PREFIX = "lines"
BASES = {
    FeeRegime.COST: (FeeBasis.COST,),
    FeeRegime.PROCESSING: (FeeBasis.PIECE, FeeBasis.PAGE),
    FeeRegime.NONE: (),
}
MOST = Decimal("99999.99")


class NoticeForm(forms.Form):
    """By what it is reckoned, how it goes out; only the bases of the day."""

    basis = forms.ChoiceField(label=gettext_lazy("计收方式"), widget=forms.RadioSelect)
    pieces = forms.IntegerField(
        label=gettext_lazy("本申请的件数"), min_value=1, max_value=9999, required=False,
        help_text=gettext_lazy("按件计收时填写；一份申请包含多项内容的，按事项计件。不填的为1件。"),
    )  # fmt: skip
    pages = forms.IntegerField(
        label=gettext_lazy("页数"), min_value=1, max_value=99999, required=False,
        help_text=gettext_lazy("按量计收时填写；A4及以下幅面的单面为1页。"),
    )  # fmt: skip
    way = forms.ChoiceField(label=gettext_lazy("送达方式"))
    on = TodayField(label=gettext_lazy("通知日期"))
    received_on = DayField(
        label=gettext_lazy("申请人收到的日期"), required=False,
        help_text=gettext_lazy("当面交付的填当日；缴费期限自收到之日起算，可以以后再登记。"),
    )  # fmt: skip

    def __init__(self, *args: Any, case: Any, regime: FeeRegime, **kwargs: Any) -> None:
        """Offer the bases of the regime and the way the applicant asked for."""
        super().__init__(*args, **kwargs)
        bases = BASES[regime]
        offer(self, "basis", [(basis.value, _(basis.label)) for basis in bases])
        usual = policies.policy_of(case.agency_id).fee_basis
        self.fields["basis"].initial = usual if usual in bases else (bases[0] if bases else None)
        offer(self, "way", in_words(Way))
        self.fields["way"].initial = case.wish.way_wanted.value
        if regime is FeeRegime.COST:
            del self.fields["pieces"], self.fields["pages"]


class LineForm(forms.Form):
    """One cost fee."""

    item = forms.ChoiceField(label=gettext_lazy("项目"), required=False)
    medium = forms.CharField(label=gettext_lazy("规格"), max_length=60, required=False)
    quantity = forms.DecimalField(
        label=gettext_lazy("数量"), min_value=0, max_value=MOST, decimal_places=2, required=False
    )
    rate = forms.DecimalField(
        label=gettext_lazy("单价（元）"), min_value=0, max_value=MOST, decimal_places=2, required=False
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """The three items of the law, and nothing else."""
        super().__init__(*args, **kwargs)
        offer(self, "item", [("", _("无")), *in_words(FeeItem)])


@staff
def request_notify_fee(request: HttpRequest, number: str) -> HttpResponse:
    """Reckon the fee and show every band; send the notice once asked to."""
    actor = actor_of(request)
    case = queries.case(actor, number)
    actor.must(HANDLE, case)
    must_fit("notify_fee", case)
    regime = law_fees.regime(_day(request))
    data = request.POST if request.method == "POST" else None
    form = NoticeForm(data, case=case, regime=regime)
    lines = _lines(data) if regime is FeeRegime.COST else None
    charge = None
    if request.method == "POST" and form.is_valid() and (lines is None or lines.is_valid()):
        try:
            measure = _measure(form, lines)
            charge = fees.reckon(queries.visible_to(actor).get(pk=case.id), measure, on=form.cleaned_data["on"])
            if plain(request, "verb") == "send":
                return _sent(request, actor, number, form, measure)
        except Refusal as refusal:
            show_problems(request, form, refusal)
    return _page(request, actor, case, form, lines, charge)


def _day(request: HttpRequest) -> date:
    """The day of the notice decides which fees there are; today while none that makes sense is given."""
    field = DayField(required=False)
    try:
        return field.clean(plain(request, "on")) or timezone.localdate()
    except forms.ValidationError:
        return timezone.localdate()


def _lines(data: QueryDict | None) -> Any:
    made = forms.formset_factory(LineForm, extra=LINES, max_num=20, absolute_max=20)
    sent = data is not None and f"{PREFIX}-TOTAL_FORMS" in data
    return made(data if sent else None, prefix=PREFIX)


def _measure(form: NoticeForm, lines: Any) -> Measure:
    clean = form.cleaned_data
    basis = FeeBasis(clean["basis"])
    if basis is FeeBasis.COST:
        rows = [row.cleaned_data for row in lines.forms if row.cleaned_data.get("item")]
        cost = tuple(CostLine(row["item"], row["medium"].strip(), row["quantity"] or 0, row["rate"]) for row in rows)
        return Measure(basis, lines=cost)
    return Measure(basis, pieces=clean.get("pieces"), pages=clean.get("pages"))


def _sent(request: HttpRequest, actor: Actor, number: str, form: NoticeForm, measure: Measure) -> HttpResponse:
    days = {name: form.cleaned_data[name] for name in ("way", "on", "received_on")}
    notice = notify_fee(
        number, basis=measure.basis, pages=measure.pages, pieces=measure.pieces, lines=measure.lines, **days, by=actor
    )
    messages.success(request, _("收费通知已制发，应缴{amount}元。").format(amount=notice.amount))
    return redirect("workbench:request", number)


def _page(
    request: HttpRequest, actor: Actor, case: Any, form: NoticeForm, lines: Any, charge: Charge | None
) -> HttpResponse:
    found = queries.visible_to(actor).get(pk=case.id)
    on = _day(request)
    regime = law_fees.regime(on)
    context = {
        "case": case,
        "form": form,
        "lines": lines,
        "charge": charge,
        "regime": regime,
        "article": charge_article(charge),
        "first_piece": fees.first_piece(found),
        "month_pieces": case.pieces_this_month,
        "tariff": _tariff(case, on) if regime is FeeRegime.COST else None,
        "free": fees.only_tells_the_way(found),
        "rules": rule_of(case, NOTICE),
        "today": timezone.localdate(),
    }
    answer = page(request, "workbench/request_fee_notice.html", context)
    if lines is not None and lines.is_bound and not lines.is_valid():
        answer.status_code = 422
    return answer


def charge_article(charge: Charge | None) -> str:
    """The article a charge rests on, as a clerk reads it."""
    return law.chinese(charge.law) if charge else ""


def _tariff(case: Any, on: date) -> Tariff | None:
    """The place's list of cost fees, with the unit of each."""
    region = policies.policy_of(case.agency_id).tariff_region
    try:
        return law_fees.tariff(region or agencies.facts(case.agency_id).area_code, on=on)
    except Refusal:
        return None
