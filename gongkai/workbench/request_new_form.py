"""The counter clerk's form: how a request came, who applies, what is wanted. Shape only; the room checks the rest."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _, gettext_lazy

from gongkai import law
from gongkai.accounts.actor import Actor
from gongkai.agencies import queries as agencies
from gongkai.info_requests import clock
from gongkai.info_requests.id_papers import IdType
from gongkai.info_requests.identity import Identity
from gongkai.info_requests.vocabulary import Form, RequestKind, Way
from gongkai.info_requests.wish import Wish
from gongkai.law import receipt
from gongkai.law.deadlines import Due, reply_due
from gongkai.law.receipt import Receipt
from gongkai.law.refusals import Refusal
from gongkai.law.vocabulary import ApplicantKind, Channel, Version
from gongkai.ui.saying import said
from gongkai.workbench.fields import DayField, number_choice, offer
from gongkai.workbench.request_list import in_words

IDENTITY = (
    "name", "id_type", "id_number", "credit_code", "legal_person", "contact", "phone", "email", "address", "postcode",
    "fax", "agent_name", "agent_id",
)  # fmt: skip
WISH = (
    "title", "doc_hint", "description", "purpose", "form_wanted", "way_wanted", "waiver_reason", "help_needed",
)  # fmt: skip
ORGANISATION_ONLY = ("credit_code", "legal_person", "contact")
PERSON_ONLY = ("id_type", "id_number")


@dataclass(frozen=True)
class ByDay:
    """What the day and the channel decide: the version, the day of receipt by its rule, and the last day to answer."""

    version: Version
    receipt: Receipt | None = None
    due: Due | None = None
    problem: str = ""

    @property
    def is_2008(self) -> bool:
        """Whether the form is that of the first Regulation."""
        return self.version is Version.R2008


class WhoForm(forms.Form):
    """Who applies: a person, or an organisation of one of five kinds."""

    kind = forms.ChoiceField(label=gettext_lazy("申请人类别"), widget=forms.RadioSelect, initial=ApplicantKind.PERSON)
    name = forms.CharField(label=gettext_lazy("姓名或者名称"), max_length=100)
    id_type = forms.ChoiceField(label=gettext_lazy("证件名称"), required=False, initial=IdType.RESIDENT)
    id_number = forms.CharField(label=gettext_lazy("证件号码"), max_length=60, required=False)
    credit_code = forms.CharField(label=gettext_lazy("统一社会信用代码"), max_length=40, required=False)
    legal_person = forms.CharField(label=gettext_lazy("法定代表人"), max_length=60, required=False)
    contact = forms.CharField(label=gettext_lazy("联系人"), max_length=60, required=False)
    phone = forms.CharField(label=gettext_lazy("联系电话"), max_length=40, required=False)
    email = forms.CharField(label=gettext_lazy("电子邮箱"), max_length=254, required=False)
    address = forms.CharField(label=gettext_lazy("通信地址"), max_length=200, required=False)
    postcode = forms.CharField(label=gettext_lazy("邮政编码"), max_length=20, required=False)
    fax = forms.CharField(label=gettext_lazy("传真"), max_length=40, required=False)
    agent_name = forms.CharField(label=gettext_lazy("代理人姓名"), max_length=60, required=False)
    agent_id = forms.CharField(label=gettext_lazy("代理人身份证号码"), max_length=40, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer the kinds of applicant and of identity papers."""
        super().__init__(*args, **kwargs)
        offer(self, "kind", in_words(ApplicantKind))
        offer(self, "id_type", [pair for pair in in_words(IdType) if pair[0] != IdType.CREDIT])

    def identity(self) -> Identity:
        """Who applies, without what belongs to the other sort of applicant."""
        said = {name: self.cleaned_data[name] for name in IDENTITY}
        is_person = self.applicant_kind() is ApplicantKind.PERSON
        left_out = ORGANISATION_ONLY if is_person else PERSON_ONLY
        if is_person and not said["id_number"]:
            left_out = (*left_out, "id_type")
        return Identity(**(said | dict.fromkeys(left_out, "")))

    def applicant_kind(self) -> ApplicantKind:
        """Which column of the annual table."""
        return ApplicantKind(self.cleaned_data["kind"])


class WhatForm(forms.Form):
    """What is asked for, as the Regulation of the day has it asked."""

    request_kind = forms.ChoiceField(
        label=gettext_lazy("申请事项"), widget=forms.RadioSelect, initial=RequestKind.DISCLOSURE
    )
    title = forms.CharField(
        label=gettext_lazy("所需信息名称"), max_length=200, help_text=gettext_lazy("名称，或者便于查询的其他特征。")
    )
    doc_hint = forms.CharField(label=gettext_lazy("文号"), max_length=100, required=False)
    description = forms.CharField(
        label=gettext_lazy("内容描述"), max_length=5000, required=False, widget=forms.Textarea(attrs={"rows": 4})
    )
    purpose = forms.CharField(
        label=gettext_lazy("用途"), max_length=300, required=False, help_text=gettext_lazy("没有说明的，填“未说明”。")
    )
    form_wanted = forms.ChoiceField(label=gettext_lazy("载体形式"), initial=Form.PAPER)
    way_wanted = forms.ChoiceField(label=gettext_lazy("获取方式"), initial=Way.PICKUP)
    waiver_reason = forms.CharField(
        label=gettext_lazy("申请减免费用的理由"), max_length=300, required=False,
        help_text=gettext_lazy("经济确有困难的，可以申请减免。"),
    )  # fmt: skip
    help_needed = forms.CharField(
        label=gettext_lazy("需要的帮助"),
        max_length=200,
        required=False,
        help_text=gettext_lazy("阅读困难、视听障碍等。"),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer the shapes and ways."""
        super().__init__(*args, **kwargs)
        for name, terms in (("request_kind", RequestKind), ("form_wanted", Form), ("way_wanted", Way)):
            offer(self, name, in_words(terms))

    def wish(self) -> Wish:
        """What is asked for."""
        return Wish(kind=self.cleaned_data["request_kind"], **{name: self.cleaned_data[name] for name in WISH})


class RegisterForm(WhoForm, WhatForm):
    """登记: the whole form, with how and when the request came."""

    agency_id = number_choice(gettext_lazy("被申请机关"))
    channel = forms.ChoiceField(label=gettext_lazy("申请渠道"), initial=Channel.COUNTER)
    arrived_on = DayField(label=gettext_lazy("提交、到达或者签收日期"))
    confirmed_on = DayField(label=gettext_lazy("与申请人确认收到的日期"), required=False)
    postal_number = forms.CharField(label=gettext_lazy("邮件号码"), max_length=60, required=False)

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        """Offer the bodies this person takes requests for."""
        WhoForm.__init__(self, *args, **kwargs)
        offer(self, "request_kind", in_words(RequestKind))
        self.fields["arrived_on"].initial = timezone.localdate()
        offer(self, "channel", in_words(Channel))
        offer(self, "agency_id", agencies.choices(actor, "info_requests.register"))
        self.fields["agency_id"].initial = actor.agency_id

    def source(self) -> dict[str, Any]:
        """How it came, as the room takes it."""
        names = ("agency_id", "arrived_on", "confirmed_on", "postal_number")
        said = {name: self.cleaned_data[name] for name in names}
        return said | {"channel": Channel(self.cleaned_data["channel"])}

    def by_day(self) -> ByDay:
        """What the day and channel now in the form decide; of a form not sent yet, those it begins with."""
        channel, arrived_on, confirmed_on = (_now(self, name) for name in ("channel", "arrived_on", "confirmed_on"))
        if channel not in set(Channel) or not isinstance(arrived_on, date):
            return ByDay(law.regulation_on(timezone.localdate()), problem=_("请先填写申请渠道和日期。"))
        return by_day(Channel(channel), arrived_on, confirmed_on)


def by_day(channel: Channel, arrived_on: date, confirmed_on: date | None) -> ByDay:
    """The day of receipt by the rule of the channel, and the last day to answer.

    Law: Regulation 2019, Arts. 31, 33(2); Regulation 2008, Art. 24(2).
    """
    version, calendar = law.regulation_on(confirmed_on or arrived_on), clock.calendar()
    try:
        found = receipt.received_on(
            channel, arrived_on=arrived_on, confirmed_on=confirmed_on, calendar=calendar, version=version
        )
        due = reply_due(found.on, calendar=calendar, version=version) if found.on else None
    except Refusal as refusal:
        return ByDay(version, problem=said(refusal))
    return ByDay(version, found, due)


def _now(form: forms.Form, name: str) -> Any:
    field = form.fields[name]
    if not form.is_bound:
        return form.get_initial_for_field(field, name)
    try:
        return field.clean(form[name].data)
    except forms.ValidationError:
        return None
