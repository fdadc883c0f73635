"""受理部门和职能: the desks, their contact and days, and the table of who receives what."""

from functools import partial
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _, gettext_lazy
from django.views.decorators.http import require_POST

from gongkai import law
from gongkai.accounts.actor import Actor
from gongkai.agencies import queries as agencies
from gongkai.complaints import desk_queries
from gongkai.complaints.actions.drop_route import drop_route
from gongkai.complaints.actions.save_desk import save_desk
from gongkai.complaints.actions.save_route import save_route
from gongkai.law.complaints import reasons
from gongkai.law.vocabulary import AgencyKind
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.fields import number_choice, offer
from gongkai.workbench.request_list import in_words
from gongkai.workbench.request_verbs import long_text
from gongkai.workbench.verb_pages import Subject, Verb, sent, verb_page

CONFIGURE = "complaints.configure"
DESK = Verb(
    gettext_lazy("设置受理部门"),
    gettext_lazy(
        "电话、信箱、地址对外公布在“投诉举报”页；不填的用机构的联系信息。各项天数由本地自行规定，只影响以后收到的件。"
    ),
    gettext_lazy("保存"),
    gettext_lazy("已保存。"),
)
ROUTE = Verb(
    gettext_lazy("增加受理分工"),
    gettext_lazy(
        "单独指定的单位优先，其次按单位类型，再其次是全部单位；没有匹配的，由主管部门受理，反映主管部门的由其上一级受理。"
    ),
    gettext_lazy("增加"),
    gettext_lazy("已增加。"),
    law="《条例》第四十七条、第五十一条",
)


class DeskForm(forms.Form):
    """A desk's contact and days."""

    office_name = forms.CharField(label=gettext_lazy("受理机构"), max_length=120, required=False)
    duties = long_text(gettext_lazy("受理职能"), rows=2, max_length=500, required=False)
    phone = forms.CharField(label=gettext_lazy("监督投诉电话"), max_length=60, required=False)
    email = forms.EmailField(label=gettext_lazy("电子信箱"), required=False)
    box = forms.CharField(label=gettext_lazy("投诉意见箱"), max_length=200, required=False)
    address = forms.CharField(label=gettext_lazy("来信来访地址"), max_length=200, required=False)
    postcode = forms.CharField(label=gettext_lazy("邮政编码"), max_length=6, required=False)
    hours = forms.CharField(label=gettext_lazy("接待时间"), max_length=120, required=False)
    mark = forms.CharField(
        label=gettext_lazy("文书代字"), max_length=20, required=False, help_text=gettext_lazy("例如：示公开")
    )
    accept_days = forms.IntegerField(label=gettext_lazy("审查受理（工作日）"), min_value=1, max_value=60)
    assign_days = forms.IntegerField(label=gettext_lazy("指定调查人员（工作日）"), min_value=1, max_value=60)
    decide_days = forms.IntegerField(label=gettext_lazy("作出处理（工作日）"), min_value=1, max_value=60)
    extension_days = forms.IntegerField(label=gettext_lazy("最多延长（日）"), min_value=0, max_value=60)
    opinion_days = forms.IntegerField(label=gettext_lazy("被投诉单位说明情况（工作日）"), min_value=1, max_value=60)
    least_investigators = forms.IntegerField(label=gettext_lazy("调查人员最少人数"), min_value=1, max_value=60)
    is_published = forms.BooleanField(label=gettext_lazy("对外公布"), required=False)


class RouteForm(forms.Form):
    """One line of the table."""

    against_kind = forms.ChoiceField(label=gettext_lazy("被投诉举报单位类型"), required=False)
    against_id = number_choice(gettext_lazy("单独指定的单位"), required=False)
    reason = forms.ChoiceField(label=gettext_lazy("事由"), required=False)
    receiver_id = number_choice(gettext_lazy("受理单位"))
    note = forms.CharField(label=gettext_lazy("说明"), max_length=200, required=False)

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        """Offer kinds, bodies and the desks this person sets up."""
        super().__init__(*args, **kwargs)
        everything = ("", _("全部"))
        offer(self, "against_kind", [everything, *in_words(AgencyKind)])
        offer(self, "against_id", [("", _("无")), *agencies.name_choices()])
        known = reasons(law.regulation_on(timezone.localdate())).values()
        offer(self, "reason", [everything, *((one.code, _(one.label)) for one in known)])
        offer(self, "receiver_id", agencies.choices(actor, CONFIGURE))


@staff
def complaint_desks(request: HttpRequest) -> HttpResponse:
    """Every desk, and the table of who receives what."""
    actor = actor_of(request)
    actor.must(CONFIGURE)
    desks = desk_queries.desks(actor)
    there = {desk.agency_id for desk in desks}
    more = [(pk, name) for pk, name in agencies.choices(actor, CONFIGURE) if pk not in there]
    context = {"desks": desks, "routes": desk_queries.routes(actor), "more": more}
    chosen = request.GET.get("agency_id", "")
    if chosen.isascii() and chosen.isdecimal() and int(chosen[:15]) in dict(more):
        return redirect("workbench:complaint_desk", int(chosen[:15]))
    return page(request, "workbench/complaints/desks.html", context)


@staff
def complaint_desk(request: HttpRequest, agency_id: int) -> HttpResponse:
    """One desk."""
    actor = actor_of(request)
    agencies.facts(agency_id)
    desk = desk_queries.desk(actor, agency_id)
    begun = {name: getattr(desk, name) for name in DeskForm.base_fields}
    about = Subject(desk.agency.name, reverse("workbench:complaint_desks"))
    return verb_page(request, DESK, DeskForm(initial=begun, **sent(request)), partial(_save, agency_id), about=about)


def _save(agency_id: int, *, by: Actor, **values: Any) -> None:
    save_desk(agency_id, values, by=by)


@staff
def complaint_route_new(request: HttpRequest) -> HttpResponse:
    """Add a line to the table."""
    actor = actor_of(request)
    actor.must(CONFIGURE)
    about = Subject(_("受理部门和职能"), reverse("workbench:complaint_desks"))
    return verb_page(request, ROUTE, RouteForm(actor=actor, **sent(request)), save_route, about=about)


@staff
@require_POST
def complaint_route_drop(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a line out."""
    drop_route(pk, by=actor_of(request))
    messages.success(request, _("已删除。"))
    return redirect("workbench:complaint_desks")
