"""登记线索、更正线索: the same form, empty or with what was entered."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.actor import Actor
from gongkai.agencies import queries as agencies
from gongkai.clarifications import queries
from gongkai.clarifications.actions.amend import amend
from gongkai.clarifications.actions.register import register
from gongkai.clarifications.displays import View
from gongkai.clarifications.entering import Clue
from gongkai.clarifications.vocabulary import Severity, Source
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.clarifications.fields import MomentField
from gongkai.workbench.clarifications.labels import in_words
from gongkai.workbench.clarifications.verbs import LAW, subject
from gongkai.workbench.fields import number_choice, offer
from gongkai.workbench.request_verbs import long_text
from gongkai.workbench.verb_pages import Subject, Verb, sent, verb_page

NEW = Verb(
    gettext_lazy("登记线索"),
    gettext_lazy(
        "照实登记原文，不改动、不评论。举报人的姓名和联系方式不要写在这里。重大、特别重大的事项从发现时起计时。"
    ),
    gettext_lazy("登记"),
    gettext_lazy("已登记线索。请交办核实。"),
    law=LAW,
)
AMEND = Verb(
    gettext_lazy("更正线索"),
    gettext_lazy(
        "更正登记有误的内容。改变等级或者发现时间的，时限随之重新计算；原内容和理由可在操作日志中查到改了哪几项。"
    ),
    gettext_lazy("保存更正"),
    gettext_lazy("已更正。"),
)
BEGUN = ("agency_id", "source", "severity", "subject", "claim", "place", "link", "found_at", "spread", "others")


class ClueForm(forms.Form):
    """A clue as a clerk enters it; fields are called as the room calls them."""

    agency_id = number_choice(
        gettext_lazy("牵头机关"), help_text=gettext_lazy("负责澄清的机关；其他单位在交办时选择。")
    )
    source = forms.ChoiceField(label=gettext_lazy("线索来源"))
    subject = forms.CharField(
        label=gettext_lazy("事项"), max_length=120, help_text=gettext_lazy("一句话说明是什么事。")
    )
    severity = forms.ChoiceField(label=gettext_lazy("等级"), widget=forms.RadioSelect)
    claim = long_text(gettext_lazy("原信息内容"), rows=5, max_length=5000, help_text=gettext_lazy("照原文摘录。"))
    place = forms.CharField(
        label=gettext_lazy("载体"),
        max_length=120,
        required=False,
        help_text=gettext_lazy("平台、账号、报刊或者群组的名称。"),
    )
    link = forms.CharField(label=gettext_lazy("原信息链接"), max_length=500, required=False)
    found_at = MomentField(label=gettext_lazy("发现时间"))
    spread = forms.CharField(
        label=gettext_lazy("影响范围"),
        max_length=300,
        required=False,
        help_text=gettext_lazy("转发、评论、阅读的数量，涉及的地方和人群。"),
    )
    others = forms.CharField(label=gettext_lazy("涉及部门"), max_length=300, required=False)

    def __init__(self, *args: Any, actor: Actor, case: View | None = None, **kwargs: Any) -> None:
        """Offer the bodies this person may lead for; an entry keeps its body."""
        super().__init__(*args, **kwargs)
        bodies = agencies.choices(actor, "clarifications.handle")
        if case is not None:
            bodies = [(case.agency_id, case.agency_name)]
        offer(self, "agency_id", bodies)
        offer(self, "source", in_words(Source))
        offer(self, "severity", in_words(Severity))
        if case is None:
            self.fields["agency_id"].initial = actor.agency_id
            self.fields["severity"].initial = Severity.GENERAL

    def clue(self) -> Clue:
        """The clue as the room takes it."""
        said = {name: self.cleaned_data[name] for name in BEGUN}
        return Clue(**(said | {"source": Source(said["source"]), "severity": Severity(said["severity"])}))


class AmendForm(ClueForm):
    """The same, with the reason."""

    reason = forms.CharField(label=gettext_lazy("更正理由"), max_length=300)


@staff
def clarification_new(request: HttpRequest) -> HttpResponse:
    """Enter a clue."""
    actor = actor_of(request)
    actor.must("clarifications.handle")
    form = ClueForm(**sent(request), actor=actor)
    about = Subject(_("澄清事项"), reverse("workbench:clarifications"))

    def act(*, by: Actor, **_given: Any) -> Any:
        return register(form.clue(), by=by)

    return verb_page(request, NEW, form, act, about=about, to=_page_of)


@staff
def clarification_amend(request: HttpRequest, pk: int) -> HttpResponse:
    """Put right what was entered wrongly."""
    actor = actor_of(request)
    case = queries.case(actor, pk)
    actor.must("clarifications.handle", case)
    begun = {name: getattr(case, name) for name in BEGUN}
    form = AmendForm(**sent(request), initial=begun, actor=actor, case=case)

    def act(*, reason: str, by: Actor, **_given: Any) -> Any:
        return amend(pk, form.clue(), reason=reason, by=by)

    return verb_page(request, AMEND, form, act, about=subject(case))


def _page_of(made: Any) -> str:
    return reverse("workbench:clarification", args=[made.pk])
