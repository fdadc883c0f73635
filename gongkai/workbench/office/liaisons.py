"""联络员: whom to ring in which unit and section; the list for all staff, and its few verbs."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _, gettext_lazy
from django.views.decorators.http import require_POST

from gongkai.accounts.actor import Actor
from gongkai.agencies import queries as agencies
from gongkai.agencies.reach import At
from gongkai.office import queries_staff
from gongkai.office.actions.amend_liaison import amend_liaison
from gongkai.office.actions.appoint_liaison import appoint_liaison
from gongkai.office.actions.end_liaison import end_liaison
from gongkai.office.actions.register_liaison import register_liaison
from gongkai.office.displays_staff import LiaisonFilters, LiaisonRow
from gongkai.office.entering_staff import LiaisonEntry
from gongkai.office.visibility_people import READ, WRITE
from gongkai.workbench import exports
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.fields import DayField, number_choice, offer
from gongkai.workbench.lists import page_asked
from gongkai.workbench.request_verbs import TodayField
from gongkai.workbench.verb_pages import Subject, Verb, sent, verb_page

STATES = (
    ("now", gettext_lazy("在任")),
    ("unregistered", gettext_lazy("在任、未备案")),
    ("ended", gettext_lazy("已终止")),
    ("all", gettext_lazy("全部")),
)
HEADS = (
    gettext_lazy("单位"), gettext_lazy("科室"), gettext_lazy("姓名"), gettext_lazy("职务"), gettext_lazy("联系电话"),
    gettext_lazy("自"), gettext_lazy("至"), gettext_lazy("备案日期"),
)  # fmt: skip
APPOINT = Verb(
    gettext_lazy("登记联络员"),
    gettext_lazy("一个单位、一个科室同一天只有一名联络员。登记后由主管部门备案；电话只供工作人员查阅，不公开。"),
    gettext_lazy("登记"),
    gettext_lazy("已登记联络员。"),
)
AMEND = Verb(
    gettext_lazy("修改联络员"),
    gettext_lazy("换人的，请先终止原联络员再登记新的；改了姓名的，须重新备案。"),
    gettext_lazy("保存"),
    gettext_lazy("已保存。"),
)
END = Verb(
    gettext_lazy("终止联络员"),
    gettext_lazy("自次日起不再担任；以往的联络员仍可查阅。"),
    gettext_lazy("终止"),
    gettext_lazy("已终止。"),
)


class FilterForm(forms.Form):
    """What the list can be narrowed by."""

    q = forms.CharField(label=gettext_lazy("单位、科室、姓名或者电话"), max_length=100, required=False)
    agency_id = number_choice(gettext_lazy("单位"), required=False)
    state = forms.ChoiceField(label=gettext_lazy("状态"), choices=STATES, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer every body: whom to ring is no secret among staff."""
        super().__init__(*args, **kwargs)
        offer(self, "agency_id", [("", _("全部")), *agencies.name_choices()])


class LiaisonForm(forms.Form):
    """Who, how to reach them, since when."""

    name = forms.CharField(label=gettext_lazy("姓名"), max_length=40)
    post = forms.CharField(label=gettext_lazy("职务"), max_length=60, required=False)
    phone = forms.CharField(label=gettext_lazy("联系电话"), max_length=60)
    from_on = TodayField(label=gettext_lazy("起始日期"))
    to_on = DayField(label=gettext_lazy("终止日期"), required=False)


class NewForm(LiaisonForm):
    """The same, with the place."""

    place = forms.ChoiceField(label=gettext_lazy("单位、科室"))
    field_order = ("place",)

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        """Offer the bodies this person keeps, each followed by its sections."""
        super().__init__(*args, **kwargs)
        bodies = agencies.choices(actor, WRITE)
        sections = agencies.section_choices([pk for pk, _name in bodies])
        places = [(str(pk), name) for pk, name in bodies]
        places += [(f"{agency_id}-{pk}", name) for pk, name, agency_id in sections]
        offer(self, "place", places)
        self.fields["place"].initial = str(actor.agency_id)


class EndForm(forms.Form):
    """The last day."""

    to_on = TodayField(label=gettext_lazy("终止日期"))


@staff
def liaisons(request: HttpRequest) -> HttpResponseBase:
    """One page of the list, or all of it as a sheet."""
    actor = actor_of(request)
    actor.must(READ)
    form = FilterForm(request.GET)
    form.is_valid()
    filters = LiaisonFilters(**{name: value for name, value in form.cleaned_data.items() if value})
    if request.GET.get("export"):
        lines = (_line(row) for row in queries_staff.liaison_rows(actor, filters))
        heads = [str(head) for head in HEADS]
        return exports.download(lines, heads=heads, shape=request.GET["export"], name=_("政府信息联络员"))
    context = {
        "form": form,
        "page": queries_staff.liaisons(actor, filters, page=page_asked(request)),
        "missing": queries_staff.without_liaison(actor),
        "may_write": actor.may(WRITE),
        "filtered": form.has_changed(),
    }
    return render(request, "workbench/office/liaisons.html", context)


@staff
def liaison_new(request: HttpRequest) -> HttpResponse:
    """Enter a liaison."""
    actor = actor_of(request)
    actor.must(WRITE)
    form = NewForm(**sent(request), actor=actor)

    def act(*, place: str, by: Actor, **said: Any) -> None:
        agency_id, _dash, section_id = place.partition("-")
        section = int(section_id) if section_id else None
        appoint_liaison(LiaisonEntry(agency_id=int(agency_id), section_id=section, **said), by=by)

    return verb_page(request, APPOINT, form, act, about=Subject(_("联络员"), reverse("workbench:liaisons")))


@staff
def liaison_amend(request: HttpRequest, pk: int) -> HttpResponse:
    """Put right what stands about a liaison."""
    row = _kept(actor_of(request), pk)
    begun = {name: getattr(row, name) for name in LiaisonForm.base_fields}
    form = LiaisonForm(**sent(request), initial=begun)

    def act(*, by: Actor, **said: Any) -> None:
        amend_liaison(pk, LiaisonEntry(agency_id=row.agency_id, section_id=row.section_id, **said), by=by)

    return verb_page(request, AMEND, form, act, about=_subject(row))


@staff
def liaison_end(request: HttpRequest, pk: int) -> HttpResponse:
    """The last day of a liaison."""
    row = _kept(actor_of(request), pk)

    def act(*, by: Actor, **said: Any) -> None:
        end_liaison(pk, **said, by=by)

    return verb_page(request, END, EndForm(**sent(request)), act, about=_subject(row))


@staff
@require_POST
def liaison_register(request: HttpRequest, pk: int) -> HttpResponse:
    """The competent office takes a liaison on its list."""
    register_liaison(pk, by=actor_of(request))
    messages.success(request, _("已备案。"))
    return redirect(f"{reverse('workbench:liaisons')}?state=unregistered")


def _kept(actor: Actor, pk: int) -> LiaisonRow:
    row = queries_staff.liaison(actor, pk)
    actor.must(WRITE, At(row.agency_id))
    return row


def _subject(row: LiaisonRow) -> Subject:
    facts = ((gettext_lazy("单位"), row.agency_name), (gettext_lazy("科室"), row.section_name),
             (gettext_lazy("起始日期"), row.from_on))  # fmt: skip
    return Subject(row.name, reverse("workbench:liaisons"), facts)


def _line(row: LiaisonRow) -> list[Any]:
    return [
        row.agency_name, row.section_name, row.name, row.post, row.phone, row.from_on, row.to_on, row.registered_on,
    ]  # fmt: skip
