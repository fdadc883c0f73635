"""The form of a reconsideration or a suit, and what the numbers typed into it lead to."""

from typing import Any

from django import forms
from django.http import HttpRequest
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.actor import Actor
from gongkai.agencies import queries as agencies
from gongkai.law.vocabulary import RemedyBlock
from gongkai.remedies import queries
from gongkai.remedies.displays import About, RemedyView
from gongkai.remedies.entering import Entry
from gongkai.remedies.vocabulary import Instance, Procedure
from gongkai.workbench.fields import DayField, number_choice, offer, plain
from gongkai.workbench.request_list import in_words
from gongkai.workbench.request_verbs import long_text

LOOK = "look"
MOST = 2**53


class RemedyForm(forms.Form):
    """A case as a clerk enters it; fields are called as the room calls them."""

    agency_id = number_choice(
        gettext_lazy("被申请人、被告"),
        help_text=gettext_lazy("计入该单位的年度报告。共同被告的，各单位分别登记。"),
    )
    block = forms.ChoiceField(label=gettext_lazy("类别"))
    organ = forms.CharField(label=gettext_lazy("复议机关、法院"), max_length=120)
    case_number = forms.CharField(
        label=gettext_lazy("案号"),
        max_length=80,
        help_text=gettext_lazy("照通知书填写，例如：示政复〔2026〕12号。"),
    )
    filed_on = DayField(label=gettext_lazy("申请、起诉日期"))
    accepted_on = DayField(label=gettext_lazy("受理、立案日期"), required=False)
    earlier_id = number_choice(
        gettext_lazy("在先的行政复议案件"),
        required=False,
        help_text=gettext_lazy("复议后起诉的，必须选择；没有登记过的，先登记复议案件。"),
    )
    notified_on = DayField(
        label=gettext_lazy("收到通知日期"),
        required=False,
        help_text=gettext_lazy("收到答复通知书、应诉通知书之日，答复、答辩期限由此计算。"),
    )
    procedure = forms.ChoiceField(label=gettext_lazy("复议程序"), required=False)
    instance = forms.ChoiceField(label=gettext_lazy("审级"), required=False)
    appeal_of_id = number_choice(
        gettext_lazy("原审案件"),
        required=False,
        help_text=gettext_lazy("二审、再审的选择；与原审案件合为一件统计。"),
    )
    request_number = forms.CharField(label=gettext_lazy("申请编号"), max_length=60, required=False)
    item_id = forms.IntegerField(
        label=gettext_lazy("信息序号"),
        min_value=1,
        max_value=MOST,
        required=False,
        help_text=gettext_lazy("因主动公开发生争议的，填写信息页面地址中的序号。"),
    )
    party = forms.CharField(
        label=gettext_lazy("申请人、原告"),
        max_length=120,
        required=False,
        help_text=gettext_lazy("个人只保存姓氏，单位保存全称；填写了申请编号的，可以不填。"),
    )
    about = long_text(gettext_lazy("争议事项"), rows=2, max_length=300)

    def __init__(self, *args: Any, actor: Actor, case: RemedyView | None = None, **kwargs: Any) -> None:
        """Offer the bodies this person enters cases for, and the reconsiderations a suit may follow."""
        super().__init__(*args, **kwargs)
        bodies = agencies.choices(actor, "remedies.write")
        if case and case.agency_id not in dict(bodies):
            bodies = [(case.agency_id, case.agency_name), *bodies]  # closed since
        offer(self, "agency_id", bodies)
        offer(self, "block", in_words(RemedyBlock))
        self.fields["agency_id"].initial = actor.agency_id
        found = [(pk, name) for pk, name in queries.reconsiderations(actor) if case is None or pk != case.id]
        if case and case.earlier and case.earlier.id not in dict(found):
            found = [(case.earlier.id, case.earlier.case_number), *found]  # older than what is offered
        offer(self, "earlier_id", [("", _("无")), *found])
        offer(self, "procedure", in_words(Procedure))
        offer(self, "instance", in_words(Instance))
        below = [(pk, name) for pk, name in queries.suits(actor) if case is None or pk != case.id]
        if case and case.appeal_of and case.appeal_of.id not in dict(below):
            below = [(case.appeal_of.id, case.appeal_of.case_number), *below]
        offer(self, "appeal_of_id", [("", _("无")), *below])

    def entry(self) -> Entry:
        """The case as the room takes it."""
        names = Entry.__dataclass_fields__
        said = {name: value for name, value in self.cleaned_data.items() if name in names}
        terms = {
            "block": RemedyBlock(said["block"]),
            "procedure": Procedure(said.get("procedure") or Procedure.ORDINARY),
            "instance": Instance(said.get("instance") or Instance.FIRST),
        }
        return Entry(**(said | terms))


class AmendForm(RemedyForm):
    """The same, with the reason; when the notice came stands in the course of the case."""

    notified_on = None  # type: ignore[assignment]

    reason = forms.CharField(label=gettext_lazy("更正理由"), max_length=300)


def first_values(case: RemedyView) -> dict[str, Any]:
    """What the form of a case already entered begins with."""
    names = (
        "agency_id",
        "block",
        "organ",
        "case_number",
        "filed_on",
        "accepted_on",
        "party",
        "about",
        "request_number",
        "procedure",
        "instance",
    )
    values = {name: getattr(case, name) for name in names}
    return values | {
        "earlier_id": case.earlier.id if case.earlier else None,
        "appeal_of_id": case.appeal_of.id if case.appeal_of else None,
        "item_id": case.item.number if case.item else None,
    }


def as_typed(request: HttpRequest) -> dict[str, str]:
    """What stands in the form now, to be shown again unjudged."""
    return {name: plain(request, name) for name in request.POST}


def found_by(actor: Actor, form: RemedyForm) -> dict[str, Any]:
    """What the numbers now in the form lead to, for the eye: number, title, or that there is nothing."""
    number, pk = (str(form[name].value() or "").replace("\0", "").strip() for name in ("request_number", "item_id"))
    item: About | None = None
    if pk.isascii() and pk.isdecimal() and int(pk[:20]) <= MOST:
        item = queries.about_item(actor, int(pk))
    return {"request": queries.about_request(actor, number), "item": item, "number": number, "pk": pk}
