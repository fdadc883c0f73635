"""征求意见: ask whom the information concerns, note when they got the letter and what they said, or let their time pass.

Law: Regulation 2019, Arts. 32-34; Regulation 2008, Art. 23.
"""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _, gettext_lazy, gettext_noop

from gongkai.accounts.errors import Unknown
from gongkai.agencies import queries as agencies
from gongkai.info_requests import queries
from gongkai.info_requests.actions.consult import consult
from gongkai.info_requests.actions.lapse_consultation import lapse_consultation
from gongkai.info_requests.actions.note_consultation_received import note_consultation_received
from gongkai.info_requests.actions.override_opinion import override_opinion
from gongkai.info_requests.actions.record_opinion import record_opinion
from gongkai.info_requests.identity import Party
from gongkai.info_requests.vocabulary import ConsultationKind, Opinion, Way
from gongkai.law.vocabulary import Version
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.fields import DayField, number_choice, offer
from gongkai.workbench.request_verbs import TodayField, Verb, VerbForm, long_text, verb_page

CONSULT = Verb(
    "consult",
    done=gettext_noop("征求意见书已编号，等待送达和答复期间按规定不计入答复期限。"),
    periods=("info_requests.third_party", "info_requests.co_maker"),
    letters=("L14", "D05"),
    hint=gettext_noop("只写明涉及对方的内容，不得透露申请人的身份。可以同时向几方征求意见，一方一次。"),
    button=gettext_noop("发出征求意见书"),
)
RECEIVED = Verb(
    "record_opinion",
    title=gettext_noop("对方收到征求意见书的日期"),
    done=gettext_noop("已登记，对方的答复期限自该日的次日起算。"),
    button=gettext_noop("登记"),
)
RECORD = Verb(
    "record_opinion",
    done=gettext_noop("意见已登记。"),
    hint=gettext_noop("不同意公开的，请审查其理由是否合理，并写明判断。"),
    button=gettext_noop("登记意见"),
)
LAPSE = Verb(
    "record_opinion",
    title=gettext_noop("逾期未提出意见"),
    done=gettext_noop("已登记逾期未提出意见。"),
    hint=gettext_noop("第三方逾期未提出意见的，由本机关依照《条例》决定；共同制作机关逾期未答复的，视为同意公开。"),
    button=gettext_noop("登记逾期"),
)
OVERRIDE = Verb(
    "override_opinion",
    done=gettext_noop("已决定公开，告知第三方的文书已编号，请先送达第三方。"),
    letters=("L15", "D22"),
    hint=gettext_noop(
        "只有不公开会对公共利益造成重大影响的，才可以不顾第三方的意见公开，并应书面告知第三方决定的内容和理由。"
    ),
    button=gettext_noop("决定公开"),
    is_final=True,
)


class ConsultForm(VerbForm):
    """Whom to ask, about what, and how the letter goes."""

    kind = forms.ChoiceField(
        label=gettext_lazy("征求谁的意见"), choices=ConsultationKind.choices(), widget=forms.RadioSelect
    )
    organ_id = number_choice(
        gettext_lazy("机关"),
        required=False,
        help_text=gettext_lazy("征求机关意见的，从列表选择；不在列表中的填写下面的名称。"),
    )
    name = forms.CharField(label=gettext_lazy("姓名或者名称"), max_length=120, required=False)
    contact = forms.CharField(label=gettext_lazy("联系人"), max_length=40, required=False)
    phone = forms.CharField(label=gettext_lazy("联系电话"), max_length=40, required=False)
    address = forms.CharField(label=gettext_lazy("通信地址"), max_length=200, required=False)
    content = long_text(
        gettext_lazy("涉及的内容"),
        rows=5,
        max_length=4000,
        help_text=gettext_lazy("写入征求意见书，请勿写申请人的姓名、名称。"),
    )
    way = forms.ChoiceField(label=gettext_lazy("送达方式"), choices=Way.choices(), initial=Way.POST)
    on = TodayField(label=gettext_lazy("发出日期"))
    due_on = DayField(
        label=gettext_lazy("答复期限"), required=False, help_text=gettext_lazy("一般不填，自对方收到之日起按规定推算。")
    )

    def furnish(self) -> None:
        """Third parties only under 2008; any body in use but the one that was asked."""
        kinds = ConsultationKind.choices()
        if self.case.version is Version.R2008:
            kinds = [pair for pair in kinds if pair[0] == ConsultationKind.THIRD_PARTY]
        offer(self, "kind", [(code, _(label)) for code, label in kinds])
        self.fields["kind"].initial = ConsultationKind.THIRD_PARTY
        bodies = [pair for pair in agencies.name_choices() if pair[0] != self.case.agency_id]
        offer(self, "organ_id", [("", _("不从列表选择")), *bodies])
        offer(self, "way", [(way.value, _(way.label)) for way in Way])

    def clean(self) -> dict[str, Any]:
        """Somebody must be asked."""
        said: dict[str, Any] = super().clean() or {}
        if not said.get("organ_id") and not said.get("name"):
            self.add_error("name", _("请填写向谁征求意见：第三方的姓名或者名称，或者从列表选择机关。"))
        return said

    def said(self) -> dict[str, Any]:
        """The party as the room takes it."""
        said = dict(self.cleaned_data)
        who = {name: said.pop(name) for name in ("name", "contact", "phone", "address")}
        return said | {"party": Party(**who) if who["name"] else None}


class ReceivedForm(VerbForm):
    """The day the other side got the letter."""

    on = TodayField(label=gettext_lazy("对方收到的日期"))


class OpinionForm(VerbForm):
    """What the other side said, and what we make of its reasons."""

    opinion = forms.ChoiceField(label=gettext_lazy("意见"), widget=forms.RadioSelect)
    reasons = long_text(gettext_lazy("对方的理由"), max_length=4000, required=False)
    is_reasonable = forms.TypedChoiceField(
        label=gettext_lazy("本机关认为理由是否合理"),
        choices=[("", gettext_lazy("不涉及")), ("yes", gettext_lazy("合理")), ("no", gettext_lazy("不合理"))],
        coerce=lambda word: word == "yes",
        empty_value=None,
        required=False,
    )
    on = TodayField(label=gettext_lazy("收到意见的日期"))

    def furnish(self) -> None:
        """What can be said; silence has a page of its own."""
        offer(self, "opinion", [(one.value, _(one.label)) for one in Opinion if one is not Opinion.SILENT])


class LapseForm(VerbForm):
    """The day it was noted that no answer came."""

    on = TodayField(label=gettext_lazy("登记日期"))


class OverrideForm(VerbForm):
    """Why the public interest weighs more."""

    reason = long_text(
        gettext_lazy("公共利益的理由"), rows=5, max_length=2000, help_text=gettext_lazy("写入给第三方的告知书。")
    )
    on = TodayField(label=gettext_lazy("决定日期"))


@staff
def request_consult(request: HttpRequest, number: str) -> HttpResponse:
    """Ask somebody whom the information concerns."""
    return verb_page(request, number, CONSULT, ConsultForm, consult)


@staff
def request_note_consultation_received(request: HttpRequest, number: str, pk: int) -> HttpResponse:
    """Note the day the other side got the letter."""
    return _about(request, number, pk, RECEIVED, ReceivedForm, note_consultation_received)


@staff
def request_record_opinion(request: HttpRequest, number: str, pk: int) -> HttpResponse:
    """Write down what the other side said."""
    return _about(request, number, pk, RECORD, OpinionForm, record_opinion)


@staff
def request_lapse_consultation(request: HttpRequest, number: str, pk: int) -> HttpResponse:
    """Note that the other side let its time pass."""
    return _about(request, number, pk, LAPSE, LapseForm, lapse_consultation)


@staff
def request_override_opinion(request: HttpRequest, number: str, pk: int) -> HttpResponse:
    """Decide to disclose in the public interest although the third party objects."""
    return _about(request, number, pk, OVERRIDE, OverrideForm, override_opinion)


def _about(request: HttpRequest, number: str, pk: int, verb: Verb, form: type[VerbForm], act: Any) -> HttpResponse:
    """The page of a verb about one consultation, which must be of this case."""
    case = queries.case(actor_of(request), number)
    if pk not in {row.id for row in case.consultations}:
        raise Unknown
    return verb_page(request, number, verb, form, act, about=pk)
