"""The form of a complaint: one screen for a letter opened, a call taken or a visitor heard."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _, gettext_lazy

from gongkai import law
from gongkai.accounts.actor import Actor
from gongkai.agencies import queries as agencies
from gongkai.complaints.displays import ComplaintView
from gongkai.complaints.entering import Entry
from gongkai.complaints.people import Person
from gongkai.complaints.vocabulary import AnswerWay, Channel, Sort
from gongkai.law.complaints import reasons
from gongkai.workbench.fields import DayField, number_choice, offer
from gongkai.workbench.request_list import in_words
from gongkai.workbench.request_verbs import TodayField, long_text

MOST = 2**53
BY_HAND = tuple(one for one in Channel if one not in (Channel.WEB, Channel.SENT_ON))


class FiledForm(forms.Form):
    """What a complaint is filed under and joined to."""

    sort = forms.ChoiceField(label=gettext_lazy("类别"), widget=forms.RadioSelect)
    against_id = number_choice(gettext_lazy("被投诉举报单位"), required=False)
    against_words = forms.CharField(label=gettext_lazy("单位名称（列表中没有的）"), max_length=120, required=False)
    reason = forms.ChoiceField(label=gettext_lazy("事由"))
    title = forms.CharField(
        label=gettext_lazy("投诉举报事项"),
        max_length=120,
        help_text=gettext_lazy("一句话概括，不写投诉举报人的姓名。"),
    )
    text = long_text(gettext_lazy("内容"), rows=6, max_length=3000)
    wish = long_text(gettext_lazy("诉求"), rows=2, max_length=500, required=False)
    request_number = forms.CharField(label=gettext_lazy("申请编号"), max_length=60, required=False)
    item_id = forms.IntegerField(label=gettext_lazy("信息序号"), min_value=1, max_value=MOST, required=False)
    remedy_number = forms.CharField(label=gettext_lazy("复议诉讼案号"), max_length=80, required=False)

    contested = forms.CharField(
        label=gettext_lazy("不服的处理"),
        max_length=200,
        required=False,
        help_text=gettext_lazy("写明处理决定、答复的名称和文号。"),
    )
    contested_on = DayField(label=gettext_lazy("原处理日期"), required=False)
    earlier_number = forms.CharField(
        label=gettext_lazy("原投诉举报编号"),
        max_length=40,
        required=False,
        help_text=gettext_lazy("不服某件投诉举报处理结果的填写。"),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer the bodies and the reasons of the law of today."""
        super().__init__(*args, **kwargs)
        offer(self, "sort", in_words(Sort))
        offer(self, "against_id", [("", _("请选择")), *agencies.name_choices()])
        known = reasons(law.regulation_on(timezone.localdate())).values()
        offer(self, "reason", [("", _("请选择")), *((one.code, _(one.label)) for one in known)])

    def entry(self) -> Entry:
        """The complaint as the room takes it."""
        said = {name: value for name, value in self.cleaned_data.items() if name in Entry.__dataclass_fields__}
        terms = {"sort": Sort, "channel": Channel, "answer_way": AnswerWay}
        return Entry(**(said | {name: term(said[name]) for name, term in terms.items() if name in said}))


class RegisterForm(FiledForm):
    """The same with how it came and who sent it."""

    agency_id = number_choice(gettext_lazy("受理单位"))
    channel = forms.ChoiceField(label=gettext_lazy("来源渠道"), widget=forms.RadioSelect)
    received_on = TodayField(label=gettext_lazy("收到日期"))
    heard_on_spot = forms.CharField(
        label=gettext_lazy("接听、接谈记录人"),
        max_length=60,
        required=False,
        help_text=gettext_lazy("电话、来访的填写；所述内容记入“内容”，并当场向本人复述核对。"),
    )
    is_anonymous = forms.BooleanField(label=gettext_lazy("匿名举报"), required=False)
    name = forms.CharField(label=gettext_lazy("姓名或者单位名称"), max_length=100, required=False)
    phone = forms.CharField(label=gettext_lazy("联系电话"), max_length=40, required=False)
    email = forms.CharField(label=gettext_lazy("电子邮箱"), max_length=254, required=False)
    address = forms.CharField(label=gettext_lazy("通信地址"), max_length=200, required=False)
    answer_way = forms.ChoiceField(label=gettext_lazy("答复方式"))

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        """Offer the desks this person works at."""
        super().__init__(*args, **kwargs)
        offer(self, "agency_id", agencies.choices(actor, "complaints.register"))
        self.fields["agency_id"].initial = actor.agency_id
        offer(self, "channel", [(one.value, _(one.label)) for one in BY_HAND])
        offer(self, "answer_way", in_words(AnswerWay))
        self.fields["answer_way"].initial = AnswerWay.POST.value

    def person(self) -> Person:
        """The complainant."""
        return Person(**{name: self.cleaned_data[name] for name in Person.__dataclass_fields__})


class AmendForm(FiledForm):
    """What it is filed under, put right, with the reason; its own words stay."""

    text = None  # type: ignore[assignment]
    reason_words = forms.CharField(label=gettext_lazy("更正理由"), max_length=300)

    def entry_of(self, text: str) -> Entry:
        """The complaint as amended, its words as they came."""
        self.cleaned_data["text"] = text
        return self.entry()


def first_values(found: ComplaintView, *, against_id: int | None) -> dict[str, Any]:
    """What the form of a complaint already entered begins with."""
    return {
        "sort": found.sort.value,
        "against_id": against_id,
        "against_words": "" if against_id else found.about_whom,
        "title": found.title,
        "wish": found.wish,
        "request_number": found.request.number if found.request else "",
        "item_id": found.item.number if found.item else None,
        "remedy_number": found.remedy.number if found.remedy else "",
        "contested": found.contested,
        "contested_on": found.contested_on,
        "earlier_number": found.earlier.number if found.earlier else "",
    }
