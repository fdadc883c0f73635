"""资料出入、登记资料、停用、补充提示线: the pages that change what lies where."""

from functools import partial
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _, gettext_lazy
from django.views.decorators.http import require_POST

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.agencies import queries as agencies
from gongkai.outlets import queries, stock_queries
from gongkai.outlets.actions.add_material import add_material
from gongkai.outlets.actions.move_stock import Move, move_stock
from gongkai.outlets.actions.retire_material import retire_material
from gongkai.outlets.actions.set_low import set_low
from gongkai.outlets.entering import MOST
from gongkai.outlets.vocabulary import MaterialKind, MoveKind
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.fields import number_choice, offer
from gongkai.workbench.lists import number_asked
from gongkai.workbench.outlets.visit_new import KeyField, fresh_key
from gongkai.workbench.request_list import in_words
from gongkai.workbench.request_verbs import TodayField
from gongkai.workbench.verb_pages import Subject, Verb, sent, verb_page

WRITE, LOG = "outlets.write", "outlets.log"
MOVE = Verb(
    gettext_lazy("登记资料出入"),
    gettext_lazy("印制、配送增加库存，发放、作废减少库存；盘点填写实有份数。库存不会减到零以下。"),
    gettext_lazy("登记"),
    gettext_lazy("已登记。"),
)
ADD = Verb(
    gettext_lazy("登记资料"),
    gettext_lazy(
        "先给资料起名，再登记它在各查阅场所的入库和发放。同一资料改版后可以另起名称，如“指南折页（2026年版）”。"
    ),
    gettext_lazy("登记"),
    gettext_lazy("已登记资料。"),
)
LOW = Verb(
    gettext_lazy("设置补充提示线"),
    gettext_lazy("现有份数降到这个数或者更少时，提示补充。"),
    gettext_lazy("保存"),
    gettext_lazy("已保存。"),
)


class MoveForm(forms.Form):
    """What came in or went out of which place."""

    point_id = number_choice(gettext_lazy("查阅场所"))
    material_id = number_choice(gettext_lazy("资料"))
    kind = forms.ChoiceField(label=gettext_lazy("变动"))
    amount = forms.IntegerField(label=gettext_lazy("份数"), min_value=0, max_value=MOST)
    on = TodayField(label=gettext_lazy("日期"))
    note = forms.CharField(label=gettext_lazy("备注"), max_length=200, required=False)
    key = KeyField()

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        """Offer the places this person keeps, and the material of their body and those above it."""
        super().__init__(*args, **kwargs)
        offer(self, "point_id", queries.loggable(actor))
        offer(self, "material_id", stock_queries.material_choices(actor.agency_id) if actor.agency_id else [])
        offer(self, "kind", in_words(MoveKind))


class MaterialForm(forms.Form):
    """A material's name."""

    agency_id = number_choice(gettext_lazy("印制单位"))
    name = forms.CharField(label=gettext_lazy("资料名称"), max_length=80)
    kind = forms.ChoiceField(label=gettext_lazy("类别"))

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        """Offer the bodies this person keeps material for."""
        super().__init__(*args, **kwargs)
        offer(self, "agency_id", agencies.choices(actor, WRITE))
        offer(self, "kind", in_words(MaterialKind))
        self.fields["agency_id"].initial = actor.agency_id


class LowForm(forms.Form):
    """At how many copies."""

    low_at = forms.IntegerField(label=gettext_lazy("补充提示线（份）"), min_value=0, max_value=MOST)


@staff
def stock_move(request: HttpRequest) -> HttpResponse:
    """Note what came in or went out."""
    actor = actor_of(request)
    actor.must(LOG)
    begun = {
        "point_id": number_asked(request, "point"),
        "material_id": number_asked(request, "material"),
        "key": fresh_key(),
    }
    form = MoveForm(**sent(request), initial=begun, actor=actor)

    def act(*, point_id: int, material_id: int, key: str, by: Actor, **said: Any) -> Any:
        move = Move(MoveKind(said["kind"]), said["amount"], said["on"], said["note"])
        return move_stock(point_id, material_id=material_id, move=move, key=key, by=by)

    return verb_page(request, MOVE, form, act, about=_stock())


@staff
def material_new(request: HttpRequest) -> HttpResponse:
    """Name a material."""
    actor = actor_of(request)
    actor.must(WRITE)
    form = MaterialForm(**sent(request), actor=actor)

    def act(*, agency_id: int, name: str, kind: str, by: Actor) -> Any:
        return add_material(agency_id, name=name, kind=MaterialKind(kind), by=by)

    return verb_page(request, ADD, form, act, about=_stock())


@staff
def stock_low(request: HttpRequest, pk: int) -> HttpResponse:
    """Set the line below which a stock is low."""
    row = stock_queries.one_stock(actor_of(request), pk)
    if row is None:
        raise Unknown
    facts = ((_("查阅场所"), row.point_name), (_("资料"), row.material), (_("现有份数"), row.amount))
    form = LowForm(**sent(request), initial={"low_at": row.low_at})
    return verb_page(request, LOW, form, partial(set_low, pk), about=_stock(facts))


@staff
@require_POST
def material_retire(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a material out of use."""
    material = retire_material(pk, by=actor_of(request))
    messages.success(request, _("已停用{name}。").format(name=material.name))
    return redirect("workbench:leaflets")


def _stock(facts: tuple[tuple[Any, Any], ...] = ()) -> Subject:
    return Subject(_("资料库存"), reverse("workbench:leaflets"), facts)
