"""The forms about questions."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.actor import Actor
from gongkai.agencies import queries as agencies
from gongkai.consultations.answering import LONGEST as LONGEST_ANSWER
from gongkai.consultations.asking import LONGEST, MOST_PERSONS
from gongkai.consultations.vocabulary import Channel, Referral
from gongkai.workbench.consultations.labels import in_words
from gongkai.workbench.fields import number_choice, offer
from gongkai.workbench.request_verbs import TodayField, long_text

ANSWER = "consultations.answer"


class EntryForm(forms.Form):
    """A question as it is told; with the answer it is done at once."""

    channel = forms.ChoiceField(label=gettext_lazy("渠道"), widget=forms.RadioSelect, initial=Channel.PHONE)
    question = long_text(gettext_lazy("咨询内容"), rows=3, max_length=LONGEST)
    answer = long_text(
        gettext_lazy("当场答复"), rows=3, max_length=LONGEST_ANSWER, required=False,
        help_text=gettext_lazy("当场答复的在这里填写，登记后即办结；不能当场答复的不填。"),
    )  # fmt: skip
    title = forms.CharField(
        label=gettext_lazy("事项"), max_length=120, required=False,
        help_text=gettext_lazy("不填的，取咨询内容的开头。"),
    )  # fmt: skip
    name = forms.CharField(label=gettext_lazy("咨询人"), max_length=60, required=False)
    contact = forms.CharField(label=gettext_lazy("联系方式"), max_length=120, required=False)
    persons = forms.IntegerField(label=gettext_lazy("人数"), min_value=1, max_value=MOST_PERSONS, initial=1)
    asked_on = TodayField(label=gettext_lazy("咨询日期"))
    agency_id = number_choice(gettext_lazy("单位"))
    section_id = number_choice(gettext_lazy("承办科室"), required=False)

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        """Offer the bodies this person answers for, and their sections."""
        super().__init__(*args, **kwargs)
        bodies = agencies.choices(actor, ANSWER)
        offer(self, "channel", [pair for pair in in_words(Channel) if pair[0] != Channel.WEB])
        offer(self, "agency_id", bodies)
        self.fields["agency_id"].initial = actor.agency_id
        offer(self, "section_id", [("", _("受理窗口")), *sections([pk for pk, _name in bodies])])


class AnswerForm(forms.Form):
    """The answer."""

    answer = long_text(gettext_lazy("答复"), rows=8, max_length=LONGEST_ANSWER)


class AssignForm(forms.Form):
    """Which section."""

    section_id = number_choice(gettext_lazy("承办科室"))


class ReferForm(forms.Form):
    """Which channel, and what whoever asked is told."""

    referral = forms.ChoiceField(label=gettext_lazy("应走的渠道"), widget=forms.RadioSelect)
    answer = long_text(gettext_lazy("告知内容"), rows=5, max_length=LONGEST_ANSWER)
    request_number = forms.CharField(
        label=gettext_lazy("申请编号"), max_length=60, required=False,
        help_text=gettext_lazy("已经登记为政府信息公开申请的，填写编号。"),
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer the channels in the reader's language."""
        super().__init__(*args, **kwargs)
        offer(self, "referral", in_words(Referral))


def sections(agency_ids: list[int]) -> list[tuple[int, str]]:
    """The sections in use of these bodies."""
    return [(pk, name) for pk, name, _agency in agencies.section_choices(agency_ids)]
