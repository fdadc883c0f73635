"""征求意见、咨询设置 of one body."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.agencies import queries as agencies
from gongkai.consultations import policies
from gongkai.consultations.actions.set_policy import LIMITS, set_policy
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.fields import number_choice, offer
from gongkai.workbench.lists import number_asked
from gongkai.workbench.verb_pages import Subject, Verb, sent, verb_page

APPROVE = "consultations.approve"
SET = Verb(
    gettext_lazy("征求意见和咨询设置"),
    gettext_lazy("不填的，用系统的默认值。已经收到的咨询，答复期限不变。"),
    gettext_lazy("保存"),
    gettext_lazy("已保存设置。"),
)
DEFAULTS = {
    "least_days": policies.LEAST_DAYS, "answer_days": policies.ANSWER_DAYS, "most_per_hour": policies.MOST_PER_HOUR,
}  # fmt: skip
LABELS = {
    "least_days": gettext_lazy("征求意见最短天数"),
    "answer_days": gettext_lazy("咨询答复期限（工作日）"),
    "most_per_hour": gettext_lazy("同一网络地址每小时最多提交意见、咨询（件）"),
}


class PolicyForm(forms.Form):
    """The numbers of one body."""

    agency_id = number_choice(gettext_lazy("单位"))

    def __init__(self, *args: Any, bodies: list[tuple[int, str]], **kwargs: Any) -> None:
        """A field for each number, saying its default."""
        super().__init__(*args, **kwargs)
        offer(self, "agency_id", bodies)
        for name, (_what, least, most) in LIMITS.items():
            help_text = _("默认{n}，可填{least}至{most}。").format(n=DEFAULTS[name], least=least, most=most)
            self.fields[name] = forms.IntegerField(
                label=LABELS[name], min_value=least, max_value=most, required=False, help_text=help_text
            )


@staff
def consultation_policy(request: HttpRequest) -> HttpResponse:
    """The numbers, and changing them; `agency` in the address says of which body."""
    actor = actor_of(request)
    actor.must(APPROVE)
    bodies = agencies.choices(actor, APPROVE)
    chosen = number_asked(request, "agency") or actor.agency_id
    begun = policies.policy_of(chosen) if chosen in dict(bodies) else None
    initial = {name: getattr(begun, name) for name in LIMITS} | {"agency_id": chosen} if begun else {}
    form = PolicyForm(**sent(request), bodies=bodies, initial=initial)
    about = Subject(_("咨询"), reverse("workbench:inquiries"))

    return verb_page(request, SET, form, set_policy, about=about)
