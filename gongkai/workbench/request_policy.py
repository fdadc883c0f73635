"""受理设置: where requests are handed in, how long things take in the house, who reviews a decision, how to pay."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.errors import Unknown
from gongkai.agencies import queries as agencies
from gongkai.info_requests import policies, reception
from gongkai.info_requests.actions.save_policy import ANNOUNCED, MOST_DAYS, save_policy
from gongkai.info_requests.vocabulary import FeeBasis, GroupDecision
from gongkai.law.refusals import Refusal
from gongkai.law.vocabulary import Channel
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.fields import number_choice, offer
from gongkai.workbench.request_list import in_words
from gongkai.workbench.request_verbs import show_problems

CONFIGURE = "info_requests.configure"
BASES = (FeeBasis.PIECE, FeeBasis.PAGE)


def _line(label: Any, most: int = 200, **kwargs: Any) -> forms.CharField:
    return forms.CharField(label=label, max_length=most, required=False, **kwargs)


def _days(label: Any) -> forms.IntegerField:
    return forms.IntegerField(label=label, min_value=1, max_value=MOST_DAYS, required=False)


class PolicyForm(forms.Form):
    """Every setting of an office; an empty field means the default."""

    office_name = _line(gettext_lazy("受理机构名称"), 120)
    accepted_by_id = number_choice(
        gettext_lazy("受理机构所在单位"), required=False,
        help_text=gettext_lazy("由其他单位统一受理的，选该单位；本单位自己受理的不选。"),
    )  # fmt: skip
    address = _line(gettext_lazy("受理地址"))
    hours = _line(gettext_lazy("受理时间"), 120)
    phone = _line(gettext_lazy("联系电话"), 60)
    fax = _line(gettext_lazy("传真"), 60)
    email = _line(gettext_lazy("电子邮箱"), 254)
    channels = forms.MultipleChoiceField(
        label=gettext_lazy("向社会公布的申请渠道"), widget=forms.CheckboxSelectMultiple, required=False,
        help_text=gettext_lazy("当面和邮寄始终开通，不能关闭。"),
    )  # fmt: skip
    letter_mark = _line(gettext_lazy("机关代字"), 20, help_text=gettext_lazy("文号的开头，如“示府”。"))
    petition_window = _line(gettext_lazy("信访渠道"), 300)
    section_days = _days(gettext_lazy("科室办理期限（工作日）"))
    warning_days = _days(gettext_lazy("提前提醒（工作日）"))
    correction_days = _days(gettext_lazy("补正期限（工作日）"))
    consult_days = _days(gettext_lazy("2008年规则下第三方答复期限（工作日）"))
    group_decision = forms.ChoiceField(label=gettext_lazy("集体研究"), widget=forms.RadioSelect)
    reconsideration_body = _line(gettext_lazy("行政复议机关"), 120)
    former_reconsideration_body = _line(gettext_lazy("2023年以前另可申请复议的机关"), 120)
    reconsideration_address = _line(gettext_lazy("行政复议申请地址"))
    reconsideration_online = _line(gettext_lazy("网上申请行政复议的途径"))
    court = _line(gettext_lazy("管辖法院"), 120)
    fee_basis = forms.ChoiceField(label=gettext_lazy("信息处理费计收方式"), widget=forms.RadioSelect)
    pay_channel = _line(gettext_lazy("缴费方式"), 300)
    tariff_region = _line(
        gettext_lazy("收费标准地区（区划代码）"), 12, help_text=gettext_lazy("2008年规则的成本费用按该地区的标准计算。")
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer the closed lists in the reader's language."""
        super().__init__(*args, **kwargs)
        offer(self, "channels", [(one.value, _(one.label)) for one in Channel if one in ANNOUNCED])
        offer(self, "accepted_by_id", [("", _("本单位受理")), *agencies.name_choices()])
        offer(self, "group_decision", in_words(GroupDecision))
        offer(self, "fee_basis", [(basis.value, _(basis.label)) for basis in BASES])

    def groups(self) -> list[tuple[str, list[Any]]]:
        """The fields under their headings, for the template."""
        return [(str(label), [self[name] for name in names]) for label, names in GROUPS]


GROUPS = (
    (gettext_lazy("受理"), ("office_name", "accepted_by_id", "address", "hours", "phone", "fax", "email", "channels")),
    (gettext_lazy("期限和提醒"), ("section_days", "warning_days", "correction_days", "consult_days")),
    (gettext_lazy("文书"), ("letter_mark", "petition_window", "group_decision")),
    (
        gettext_lazy("救济途径"),
        (
            "reconsideration_body",
            "former_reconsideration_body",
            "reconsideration_address",
            "reconsideration_online",
            "court",
        ),
    ),
    (gettext_lazy("费用"), ("fee_basis", "pay_channel", "tariff_region")),
)


@staff
def request_policies(request: HttpRequest) -> HttpResponse:
    """The bodies whose settings this person keeps; straight to the only one."""
    actor = actor_of(request)
    actor.must(CONFIGURE)
    offices = agencies.choices(actor, CONFIGURE)
    if len(offices) == 1:
        return redirect("workbench:request_policy", offices[0][0])
    rows = [(pk, "　" * (len(name) - len(name.lstrip("　"))), name.strip()) for pk, name in offices]
    return render(request, "workbench/request_policies.html", {"offices": rows})


@staff
def request_policy(request: HttpRequest, pk: int) -> HttpResponse:
    """The settings of one body."""
    actor = actor_of(request)
    actor.must(CONFIGURE)
    offices = agencies.choices(actor, CONFIGURE)
    name = dict(offices).get(pk)
    if name is None:
        raise Unknown
    rules = policies.policy_of(pk)
    first = {field: getattr(rules, field) for field in PolicyForm.base_fields}
    form = PolicyForm(request.POST if request.method == "POST" else None, initial=first)
    if request.method == "POST" and form.is_valid():
        try:
            save_policy(pk, by=actor, **form.cleaned_data)
        except Refusal as refusal:
            show_problems(request, form, refusal)
        else:
            messages.success(request, _("受理设置已保存。"))
            return redirect("workbench:request_policy", pk)
    defaults = {"office": reception.reception_of(agencies.facts(pk)), "bodies": policies.bodies_of(pk)}
    context = {"form": form, "name": name.strip(), "many": len(offices) > 1} | defaults
    return page(request, "workbench/request_policy.html", context)
