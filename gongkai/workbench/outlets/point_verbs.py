"""公示、撤销、盘点设备: the pages that do one thing to a place."""

from functools import partial

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.outlets import queries
from gongkai.outlets.actions.close_point import close_point
from gongkai.outlets.actions.count_equipment import MOST, count_equipment
from gongkai.outlets.actions.show_point import show_point
from gongkai.outlets.displays import PointView
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.request_verbs import TodayField
from gongkai.workbench.verb_pages import Subject, Verb, sent, verb_page

WRITE, LOG = "outlets.write", "outlets.log"
SHOW = Verb(
    gettext_lazy("核对公示"),
    gettext_lazy(
        "请逐项核对右侧内容与现场一致。公示后，公众在网站上看到名称、地址、开放时间、电话、路线和设备；负责人、保管人不公开。"
    ),
    gettext_lazy("核对无误，公示"),
    gettext_lazy("已公示。"),
    law="《条例》第二十五条",
)
CLOSE = Verb(
    gettext_lazy("撤销场所"),
    gettext_lazy("撤销后不再计入查阅点数，公众页面同时撤下；以前的查阅登记和移送仍计入当时的统计。"),
    gettext_lazy("撤销场所"),
    gettext_lazy("已撤销。"),
    is_final=True,
)
EQUIPMENT = Verb(
    gettext_lazy("盘点设备"),
    gettext_lazy("按现场实有数填写。统计取报告期末最近一次盘点；同一天再次盘点的，以后一次为准。"),
    gettext_lazy("保存盘点"),
    gettext_lazy("已保存盘点。"),
)


class NothingForm(forms.Form):
    """A verb that asks for nothing but the click."""


class CloseForm(forms.Form):
    """When and why."""

    closed_on = TodayField(label=gettext_lazy("撤销日期"))
    reason = forms.CharField(label=gettext_lazy("撤销原因"), max_length=200)


class EquipmentForm(forms.Form):
    """What stands there."""

    counted_on = TodayField(label=gettext_lazy("盘点日期"))
    computers = forms.IntegerField(label=gettext_lazy("查询电脑（台）"), min_value=0, max_value=MOST)
    printers = forms.IntegerField(label=gettext_lazy("打印复印设备（台）"), min_value=0, max_value=MOST)
    screens = forms.IntegerField(label=gettext_lazy("电子信息屏（块）"), min_value=0, max_value=MOST)
    catalogues = forms.IntegerField(label=gettext_lazy("目录（册）"), min_value=0, max_value=MOST)


@staff
def point_show(request: HttpRequest, pk: int) -> HttpResponse:
    """Agree to what the public will read."""
    actor = actor_of(request)
    point = queries.point(actor, pk)
    actor.must(WRITE, point)
    return verb_page(request, SHOW, NothingForm(**sent(request)), partial(show_point, pk), about=_subject(point))


@staff
def point_close(request: HttpRequest, pk: int) -> HttpResponse:
    """End a place."""
    actor = actor_of(request)
    point = queries.point(actor, pk)
    actor.must(WRITE, point)
    return verb_page(request, CLOSE, CloseForm(**sent(request)), partial(close_point, pk), about=_subject(point))


@staff
def point_equipment(request: HttpRequest, pk: int) -> HttpResponse:
    """Count what stands there."""
    actor = actor_of(request)
    point = queries.point(actor, pk)
    actor.must(LOG, point)
    names = ("computers", "printers", "screens", "catalogues")
    form = EquipmentForm(**sent(request), initial={name: getattr(point.counted, name) for name in names})
    return verb_page(request, EQUIPMENT, form, partial(count_equipment, pk), about=_subject(point))


def _subject(point: PointView) -> Subject:
    facts = (
        (_("名称"), point.name), (_("类别"), _(point.kind.label)), (_("管理单位"), point.owner), (_("地址"), point.address),
        (_("房间、窗口"), point.room), (_("开放时间"), point.hours), (_("电话"), point.phone), (_("路线"), point.route),
        (_("服务说明"), point.note), (_("查询电脑"), point.counted.computers), (_("目录册数"), point.counted.catalogues),
    )  # fmt: skip
    return Subject(point.name, reverse("workbench:point", args=[point.id]), facts)
