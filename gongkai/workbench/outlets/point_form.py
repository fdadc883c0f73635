"""登记、修改查阅场所: the same form, empty or with what was entered."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.actor import Actor
from gongkai.agencies import queries as agencies
from gongkai.law.refusals import Refusal
from gongkai.law.vocabulary import Level
from gongkai.outlets import queries
from gongkai.outlets.actions.amend_point import amend_point
from gongkai.outlets.actions.register_point import register_point
from gongkai.outlets.displays import PointView
from gongkai.outlets.entering import PointEntry
from gongkai.outlets.vocabulary import PointKind
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.fields import DayField, number_choice, offer
from gongkai.workbench.request_list import in_words
from gongkai.workbench.request_verbs import long_text, show_problems

WRITE = "outlets.write"


class PointForm(forms.Form):
    """A place as a clerk enters it; fields are called as the room calls them."""

    agency_id = number_choice(gettext_lazy("设置单位"), help_text=gettext_lazy("由该单位统计查阅点数和人次。"))
    name = forms.CharField(label=gettext_lazy("名称"), max_length=80)
    kind = forms.ChoiceField(label=gettext_lazy("类别"))
    level = forms.ChoiceField(label=gettext_lazy("级别"), initial=Level.COUNTY)
    owner = forms.CharField(
        label=gettext_lazy("管理单位"), max_length=120, help_text=gettext_lazy("例如县档案馆、县图书馆、某村民委员会。")
    )
    address = forms.CharField(label=gettext_lazy("地址"), max_length=200)
    room = forms.CharField(label=gettext_lazy("房间、窗口"), max_length=60, required=False)
    route = forms.CharField(label=gettext_lazy("乘车和步行路线"), max_length=300, required=False)
    hours = forms.CharField(
        label=gettext_lazy("开放时间"),
        max_length=200,
        help_text=gettext_lazy("写成“周一至周五 8:30-12:00，14:00-17:30；周六 9:00-12:00”。露天公告栏写“每天 全天”。"),
    )
    opens_on_holidays = forms.BooleanField(label=gettext_lazy("法定节假日照常开放"), required=False)
    phone = forms.CharField(label=gettext_lazy("电话"), max_length=60, required=False)
    note = long_text(gettext_lazy("服务说明"), rows=2, max_length=300, required=False)
    opened_on = DayField(label=gettext_lazy("设立日期"))
    has_sign_since = DayField(label=gettext_lazy("挂牌日期"), required=False)
    electronic_since = DayField(
        label=gettext_lazy("开通电子查阅日期"), required=False, help_text=gettext_lazy("不能电子查阅的不填。")
    )
    keeper = forms.CharField(label=gettext_lazy("负责人"), max_length=40, required=False)
    custodian = forms.CharField(label=gettext_lazy("纸质文本保管人"), max_length=40, required=False)
    shelf = forms.CharField(
        label=gettext_lazy("纸质文本存放位置"),
        max_length=80,
        required=False,
        help_text=gettext_lazy("例如二楼阅览室3号柜。"),
    )
    receives_since = DayField(
        label=gettext_lazy("接收移送起始日期"),
        required=False,
        help_text=gettext_lazy("自该日起公开的信息须向本场所移送。"),
    )
    receives_for_id = number_choice(
        gettext_lazy("接收移送的范围"), required=False, help_text=gettext_lazy("该单位及其全部下级单位。")
    )

    def __init__(self, *args: Any, actor: Actor, point: PointView | None = None, **kwargs: Any) -> None:
        """Offer the bodies this person keeps places for."""
        super().__init__(*args, **kwargs)
        bodies = agencies.choices(actor, WRITE)
        known = dict(bodies)
        if point and point.agency_id not in known:
            bodies = [(point.agency_id, point.agency_name), *bodies]
        receiving = [("", _("不接收移送")), *agencies.choices(actor, WRITE)]
        if point and point.receives_for_id and point.receives_for_id not in known:
            receiving.append((point.receives_for_id, point.receives_for))
        offer(self, "agency_id", bodies)
        offer(self, "receives_for_id", receiving)
        offer(self, "kind", in_words(PointKind))
        offer(self, "level", in_words(Level))
        self.fields["agency_id"].initial = actor.agency_id

    def entry(self) -> PointEntry:
        """The place as the room takes it."""
        said = dict(self.cleaned_data)
        return PointEntry(**(said | {"kind": PointKind(said["kind"]), "level": Level(said["level"])}))


@staff
def point_new(request: HttpRequest) -> HttpResponse:
    """Enter a place."""
    actor = actor_of(request)
    actor.must(WRITE)
    form = PointForm(request.POST or None, actor=actor)
    if request.method == "POST" and form.is_valid():
        try:
            point = register_point(form.entry(), by=actor)
        except Refusal as refusal:
            show_problems(request, form, refusal)
        else:
            messages.success(request, _("已登记{name}。请另一名工作人员核对后公示。").format(name=point.name))
            return redirect("workbench:point", point.pk)
    return page(request, "workbench/outlets/point_form.html", {"form": form, "point": None})


@staff
def point_amend(request: HttpRequest, pk: int) -> HttpResponse:
    """Put a place's facts right."""
    actor = actor_of(request)
    point = queries.point(actor, pk)
    actor.must(WRITE, point)
    names = PointEntry.__dataclass_fields__
    given = {"data": request.POST} if request.method == "POST" else {"initial": {n: getattr(point, n) for n in names}}
    form = PointForm(**given, actor=actor, point=point)
    if request.method == "POST" and form.is_valid():
        try:
            amend_point(pk, form.entry(), by=actor)
        except Refusal as refusal:
            show_problems(request, form, refusal)
        else:
            messages.success(request, _("已保存。公众看到的内容在另一名工作人员核对公示后更新。"))
            return redirect("workbench:point", pk)
    return page(request, "workbench/outlets/point_form.html", {"form": form, "point": point})
