"""核对指南, 目录和指南的设置: the pages that do one thing to a unit's guide and its settings."""

from functools import partial

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.errors import Unknown
from gongkai.agencies import queries as agencies
from gongkai.agencies.reach import At
from gongkai.catalogue import policies, queries
from gongkai.catalogue.actions.confirm_guide import confirm_guide
from gongkai.catalogue.actions.save_policy import save_policy
from gongkai.catalogue.policies import LONGEST
from gongkai.catalogue.visibility import GUIDE
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.verb_pages import Subject, Verb, sent, verb_page

CONFIRM = Verb(
    gettext_lazy("核对公开指南"),
    gettext_lazy(
        "请通读现行指南，核对机构名称、地址、时间、电话、收费和申请方式。确认后记下核对日期，公众在指南上看到“最近核对”。"
    ),
    gettext_lazy("已核对无变化"),
    gettext_lazy("已记下核对日期。"),
    law="《条例》第十二条",
)
SETTINGS = Verb(
    gettext_lazy("目录和指南设置"),
    gettext_lazy("这里是本单位自己的管理要求，不是法定期限。没有单独设置的单位沿用默认设置。"),
    gettext_lazy("保存"),
    gettext_lazy("设置已保存。"),
)


class PolicyForm(forms.Form):
    """What a unit sets for itself."""

    guide_months = forms.IntegerField(label=gettext_lazy("公开指南多少个月核对一次"), min_value=1, max_value=LONGEST)
    nil_months = forms.IntegerField(label=gettext_lazy("零信息说明最长多少个月"), min_value=1, max_value=LONGEST)
    residual_percent = forms.IntegerField(
        label=gettext_lazy("“其他”类超过百分之多少时提示"), min_value=1, max_value=100
    )


@staff
def guide_confirm(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep that the guide was read through."""
    actor, today = actor_of(request), timezone.localdate()
    if not actor.may(GUIDE, At(pk)):
        raise Unknown
    found = queries.guide_checks([pk], today=today)
    if not found or found[0][1] is None:
        raise Unknown
    agency, guide, check = found[0][0], found[0][1], found[0][2]
    facts = (
        (_("更新日期"), guide.updated_on),
        (_("最近核对"), guide.checked_on),
        (_("应当核对的日期"), check.due_on),
        (_("与机构登记不符"), "、".join(_(label) for _field, label in check.outdated)),
        (_("指南之后的变化"), "；".join(f"{one.on} {one.what}" for one in check.newer)),
    )
    about = Subject(agency.name, reverse("workbench:guide", args=[pk]), facts)
    return verb_page(request, CONFIRM, forms.Form(**sent(request)), partial(confirm_guide, pk), about=about)


@staff
def guide_policies(request: HttpRequest) -> HttpResponse:
    """The settings of every unit this person keeps, and of everybody else."""
    actor = actor_of(request)
    actor.must(GUIDE)
    bodies = agencies.choices(actor, GUIDE)
    kept = policies.of_many([pk for pk, _name in bodies])
    rows = [(pk, name.strip(), kept[pk]) for pk, name in bodies]
    return render(request, "workbench/catalogue/policies.html", {"rows": rows, "default": policies.of(None)})


@staff
def guide_policy(request: HttpRequest, pk: int) -> HttpResponse:
    """The settings of one unit; 0 for everybody without their own."""
    actor = actor_of(request)
    actor.must(GUIDE)
    names = dict(agencies.choices(actor, GUIDE))
    if pk and pk not in names:
        raise Unknown
    current = policies.of(pk or None)
    initial = {name: getattr(current, name) for name in PolicyForm.base_fields}
    name = names[pk].strip() if pk else _("默认设置")
    about = Subject(name, reverse("workbench:guide_policies"))
    form = PolicyForm(**sent(request), initial=initial)
    return verb_page(request, SETTINGS, form, partial(save_policy, pk or None), about=about)
