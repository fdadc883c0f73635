"""审查设置: how one body reviews, its own days and rules, with the defaults beside them."""

from dataclasses import fields
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.errors import Unknown
from gongkai.agencies import queries as agencies
from gongkai.review import clock, policy as rules
from gongkai.review.actions.configure import Wishes, configure
from gongkai.review.vocabulary import Step
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.request_verbs import long_text
from gongkai.workbench.verb_pages import Subject, Verb, sent, verb_page

SAVE = Verb(
    gettext_lazy("审查设置"),
    gettext_lazy("各环节合计不得超过法定公开期限；不填的按默认天数。条文没有规定的天数，默认值为本系统默认。"),
    gettext_lazy("保存"),
    gettext_lazy("审查设置已保存。"),
    law="《条例》第十七条",
)
MOST = 60


def _days(label: Any, most: int = MOST) -> forms.IntegerField:
    return forms.IntegerField(label=label, min_value=1, max_value=most, required=False)


class PolicyForm(forms.Form):
    """本单位怎样审查."""

    second_review = forms.BooleanField(label=gettext_lazy("设复审环节"), required=False)
    merges_steps = forms.BooleanField(
        label=gettext_lazy("初审和保密审查可以由同一人一并签署"),
        required=False,
        help_text=gettext_lazy("人员少的单位适用；承办、审查、签发仍须三人，任何人不得签两次。"),
    )
    section_days = _days(gettext_lazy("初审工作日"))
    body_days = _days(gettext_lazy("保密审查工作日"))
    leader_days = _days(gettext_lazy("签发工作日"))
    referral_days = _days(gettext_lazy("报审答复工作日"))
    urgent_days = _days(gettext_lazy("先行公开补办工作日"))
    coordination_days = _days(gettext_lazy("发布协调答复工作日"))
    look_months = _days(gettext_lazy("不予公开复查间隔月数"))
    summary_day = _days(gettext_lazy("汇总表每月报送日"), 28)
    meeting_for_major = forms.BooleanField(label=gettext_lazy("重大事项须集体研究"), required=False)
    meeting_for_backlog = forms.BooleanField(label=gettext_lazy("历史清理信息须集体研究"), required=False)
    office_phones = long_text(
        gettext_lazy("可公开的办公电话"),
        required=False,
        help_text=gettext_lazy("每行一个；这些号码不按个人手机号拦截。"),
    )


@staff
def review_policy(request: HttpRequest, pk: int) -> HttpResponse:
    """How one body reviews, for its administrator."""
    actor = actor_of(request)
    name = dict(agencies.choices(actor, "review.configure")).get(pk)
    if name is None:
        raise Unknown
    current = rules.of(pk)
    form = PolicyForm(**sent(request), initial={one.name: getattr(current, one.name) for one in fields(Wishes)})

    def act(*, by: Any, **said: Any) -> Any:
        return configure(pk, Wishes(**said), by=by)

    about = Subject(name.strip(), reverse("workbench:agency", args=[pk]), _defaults())
    return verb_page(request, SAVE, form, act, about=about)


def _defaults() -> tuple[tuple[Any, Any], ...]:
    """The default days, as the page shows them beside the form."""
    today = timezone.localdate()
    plain = rules.of(0)
    steps = tuple((_(step.label), clock.step_days(step, policy=plain, on=today)) for step in Step)
    days = (("referral", _("报审答复")), ("urgent", _("先行公开补办")), ("coordination", _("发布协调答复")))
    return (
        *steps,
        *((label, clock.days_of(code, own=None, on=today)) for code, label in days),
        (_("不予公开复查（月）"), clock.reassess_months(today)),
        (_("汇总表每月报送日"), clock.days_of("month_sheet", own=None, on=today)),
    )
