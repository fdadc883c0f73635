"""机构图、三级责任、职责分工: how a body is organised for the work, and who does what for all."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.agencies import queries as agencies
from gongkai.agencies.reach import At
from gongkai.office import queries_structure
from gongkai.office.actions.end_body_duty import end_body_duty
from gongkai.office.actions.give_body_duty import give_body_duty
from gongkai.office.actions.set_tier import set_tier
from gongkai.office.visibility_people import READ, WRITE
from gongkai.office.vocabulary_people import BodyDutyKind, Tier
from gongkai.workbench import exports
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.fields import number_choice, offer
from gongkai.workbench.office.choosing import bodies_read
from gongkai.workbench.office.group import day_asked
from gongkai.workbench.request_list import in_words
from gongkai.workbench.request_verbs import TodayField
from gongkai.workbench.verb_pages import Subject, Verb, sent, verb_page

TIER = Verb(
    gettext_lazy("明确三级责任"),
    gettext_lazy("主要领导、分管领导按职务登记，专门机构选择科室。原来的一项到前一日为止。"),
    gettext_lazy("保存"),
    gettext_lazy("已登记责任。"),
    law="《条例》第四条",
)
GIVE = Verb(
    gettext_lazy("登记职责分工"),
    gettext_lazy("主管部门的推进、指导、协调、监督职责，牵头单位，以及网上公开、保密审查、档案、技术等由谁承担。"),
    gettext_lazy("登记"),
    gettext_lazy("已登记职责分工。"),
    law="《条例》第三条",
)
END = Verb(
    gettext_lazy("结束职责"),
    gettext_lazy("自次日起该单位不再承担；以往的分工仍可按日期查阅。"),
    gettext_lazy("结束"),
    gettext_lazy("已结束。"),
)
HEADS = (
    gettext_lazy("单位"), gettext_lazy("主要领导"), gettext_lazy("分管领导"), gettext_lazy("专门机构"),
)  # fmt: skip


class TierForm(forms.Form):
    """Who answers at one tier."""

    tier = forms.ChoiceField(label=gettext_lazy("责任层级"))
    title = forms.CharField(label=gettext_lazy("职务"), max_length=60, required=False,
                            help_text=gettext_lazy("主要领导、分管领导填写，例如：局长。"))  # fmt: skip
    person_name = forms.CharField(label=gettext_lazy("姓名"), max_length=40, required=False,
                                  help_text=gettext_lazy("该职务已经登记任职的，可以不填。"))  # fmt: skip
    section_id = number_choice(gettext_lazy("专门机构"), required=False)
    details = forms.CharField(label=gettext_lazy("责任内容"), max_length=300, required=False)
    from_on = TodayField(label=gettext_lazy("起始日期"))

    def __init__(self, *args: Any, agency_id: int, **kwargs: Any) -> None:
        """Offer the sections of the body."""
        super().__init__(*args, **kwargs)
        offer(self, "tier", in_words(Tier))
        sections = [(pk, name) for pk, name, _agency in agencies.section_choices([agency_id])]
        offer(self, "section_id", [("", _("请选择")), *sections])


class DutyForm(forms.Form):
    """What a body does for the others."""

    agency_id = number_choice(gettext_lazy("承担单位"))
    kind = forms.ChoiceField(label=gettext_lazy("职责"))
    details = forms.CharField(label=gettext_lazy("内容"), max_length=500, required=False)
    basis = forms.CharField(label=gettext_lazy("依据"), max_length=120, required=False)
    from_on = TodayField(label=gettext_lazy("起始日期"))

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        """Offer the bodies this person keeps."""
        super().__init__(*args, **kwargs)
        offer(self, "agency_id", agencies.choices(actor, WRITE))
        offer(self, "kind", in_words(BodyDutyKind))


class EndForm(forms.Form):
    """The last day."""

    to_on = TodayField(label=gettext_lazy("终止日期"))


@staff
def structure(request: HttpRequest, pk: int) -> HttpResponse:
    """The picture of one body, to look at and to print."""
    actor = actor_of(request)
    shown = queries_structure.structure(actor, pk, on=day_asked(request))
    context = {"shown": shown, "bodies": bodies_read(actor), "today": timezone.localdate()}
    return render(request, "workbench/office/structure.html", context)


@staff
def tiers(request: HttpRequest) -> HttpResponseBase:
    """The three tiers of every unit in reach, and what is missing."""
    actor = actor_of(request)
    actor.must(READ)
    rows = queries_structure.tiers(actor, on=timezone.localdate())
    if request.GET.get("export"):
        lines = ([one.agency_name, *(f"{row.label} {row.name}".strip() for row in one.rows)] for one in rows)
        heads = [str(head) for head in HEADS]
        return exports.download(lines, heads=heads, shape=request.GET["export"], name=_("三级责任"))
    missing = sum(bool(one.missing) for one in rows)
    return render(request, "workbench/office/tiers.html", {"rows": rows, "missing": missing})


@staff
def tier_set(request: HttpRequest, pk: int) -> HttpResponse:
    """Say who of a unit answers."""
    actor = actor_of(request)
    if not actor.may(READ, At(pk)):
        raise Unknown
    actor.must(WRITE, At(pk))
    begun = {"tier": request.GET.get("tier", "")}
    form = TierForm(**sent(request), agency_id=pk, initial=begun)

    def act(*, by: Actor, **said: Any) -> None:
        set_tier(pk, **said, by=by)

    about = Subject(agencies.facts(pk).name, reverse("workbench:tiers"))
    return verb_page(request, TIER, form, act, about=about)


@staff
def body_duties(request: HttpRequest) -> HttpResponse:
    """Who leads, guides, coordinates, supervises, publishes …"""
    actor = actor_of(request)
    rows = queries_structure.duties(actor, on=timezone.localdate())
    there = {row.kind for row in rows}
    context = {"rows": rows, "missing": [kind for kind in BodyDutyKind if kind not in there],
               "may_write": actor.may(WRITE)}  # fmt: skip
    return render(request, "workbench/office/body_duties.html", context)


@staff
def body_duty_new(request: HttpRequest) -> HttpResponse:
    """Enter a duty of a body."""
    actor = actor_of(request)
    actor.must(WRITE)
    form = DutyForm(**sent(request), actor=actor, initial={"kind": request.GET.get("kind", "")})

    def act(*, agency_id: int, by: Actor, **said: Any) -> None:
        give_body_duty(agency_id, **said, by=by)

    return verb_page(request, GIVE, form, act, about=Subject(_("职责分工"), reverse("workbench:body_duties")))


@staff
def body_duty_end(request: HttpRequest, pk: int) -> HttpResponse:
    """End a duty."""
    rows = queries_structure.duties(actor_of(request), on=timezone.localdate())
    one = next((row for row in rows if row.id == pk and row.may_end), None)
    if one is None:
        raise Unknown

    def act(*, by: Actor, **said: Any) -> None:
        end_body_duty(pk, **said, by=by)

    facts = ((gettext_lazy("承担单位"), one.agency_name), (gettext_lazy("起始日期"), one.from_on))
    about = Subject(_(one.kind.label), reverse("workbench:body_duties"), facts)
    return verb_page(request, END, EndForm(**sent(request)), act, about=about)
