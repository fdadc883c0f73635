"""宣传: what was done in the media to make the law and the work known."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.agencies import queries as agencies
from gongkai.office import queries_publicity
from gongkai.office.actions.note_publicity import note_publicity
from gongkai.office.actions.strike_publicity import strike_publicity
from gongkai.office.displays_trainings import PublicityFilters, PublicityRow
from gongkai.office.entering_trainings import MOST_HEADS, PublicityEntry
from gongkai.office.visibility_people import READ, WRITE
from gongkai.office.vocabulary_people import Medium
from gongkai.workbench import exports
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.fields import number_choice, offer
from gongkai.workbench.lists import page_asked
from gongkai.workbench.office.choosing import bodies_read, years
from gongkai.workbench.request_list import in_words
from gongkai.workbench.request_verbs import TodayField
from gongkai.workbench.verb_pages import Subject, Verb, sent, verb_page

HEADS = (
    gettext_lazy("单位"), gettext_lazy("形式"), gettext_lazy("内容"), gettext_lazy("日期"), gettext_lazy("数量"),
    gettext_lazy("计量单位"), gettext_lazy("媒体、地点"), gettext_lazy("说明"),
)  # fmt: skip
NOTE = Verb(
    gettext_lazy("登记宣传"),
    gettext_lazy("按形式逐次登记：电视、广播写次数，报刊写篇数，宣传单写份数。年度小结按形式相加。"),
    gettext_lazy("登记"),
    gettext_lazy("已登记。"),
)
STRIKE = Verb(
    gettext_lazy("删除宣传记录"),
    gettext_lazy("只用于重复登记、登记有误的。删除的理由记入操作日志。"),
    gettext_lazy("删除"),
    gettext_lazy("已删除。"),
    is_final=True,
)


class FilterForm(forms.Form):
    """What the list can be narrowed by."""

    q = forms.CharField(label=gettext_lazy("内容、媒体或者单位"), max_length=100, required=False)
    agency_id = number_choice(gettext_lazy("单位"), required=False)
    medium = forms.ChoiceField(label=gettext_lazy("形式"), required=False)
    year = number_choice(gettext_lazy("年度"), required=False)

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        """Offer the bodies in reach."""
        super().__init__(*args, **kwargs)
        everything = ("", _("全部"))
        offer(self, "agency_id", [everything, *bodies_read(actor)])
        offer(self, "medium", [everything, *in_words(Medium)])
        offer(self, "year", [everything, *years()])


class NoteForm(forms.Form):
    """One piece of publicity."""

    agency_id = number_choice(gettext_lazy("单位"))
    medium = forms.ChoiceField(label=gettext_lazy("形式"))
    theme = forms.CharField(label=gettext_lazy("内容"), max_length=200)
    on = TodayField(label=gettext_lazy("日期"))
    count = forms.IntegerField(label=gettext_lazy("数量"), min_value=1, max_value=MOST_HEADS, initial=1)
    unit = forms.CharField(
        label=gettext_lazy("计量单位"), max_length=10, initial="次", help_text=gettext_lazy("次、篇、份、期、块等。")
    )
    outlet = forms.CharField(label=gettext_lazy("媒体、地点"), max_length=120, required=False)
    note = forms.CharField(label=gettext_lazy("说明"), max_length=300, required=False)

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        """Offer the bodies this person keeps."""
        super().__init__(*args, **kwargs)
        offer(self, "agency_id", agencies.choices(actor, WRITE))
        self.fields["agency_id"].initial = actor.agency_id
        offer(self, "medium", in_words(Medium))


class StrikeForm(forms.Form):
    """Why."""

    reason = forms.CharField(label=gettext_lazy("删除理由"), max_length=200)


@staff
def publicity(request: HttpRequest) -> HttpResponseBase:
    """One page of the list with the sums by medium, or all of it as a sheet."""
    actor = actor_of(request)
    actor.must(READ)
    form = FilterForm(request.GET, actor=actor)
    form.is_valid()
    filters = PublicityFilters(**{name: value for name, value in form.cleaned_data.items() if value})
    if request.GET.get("export"):
        lines = (_line(row) for row in queries_publicity.publicity_rows(actor, filters))
        heads = [str(head) for head in HEADS]
        return exports.download(lines, heads=heads, shape=request.GET["export"], name=_("宣传"))
    media = queries_publicity.by_medium(actor, filters)
    context = {
        "form": form,
        "page": queries_publicity.publicity(actor, filters, page=page_asked(request)),
        "bars": [(_(medium.label), records) for medium, records, _amount in media],
        "may_write": actor.may(WRITE),
        "filtered": form.has_changed(),
    }
    return render(request, "workbench/office/publicity.html", context)


@staff
def publicity_new(request: HttpRequest) -> HttpResponse:
    """Enter a piece of publicity."""
    actor = actor_of(request)
    actor.must(WRITE)

    def act(*, by: Actor, **said: Any) -> None:
        note_publicity(PublicityEntry(**said | {"medium": Medium(said["medium"])}), by=by)

    form = NoteForm(**sent(request), actor=actor)
    return verb_page(request, NOTE, form, act, about=Subject(_("宣传"), reverse("workbench:publicity")))


@staff
def publicity_strike(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a record away."""
    row = queries_publicity.one_publicity(actor_of(request), pk)
    if not row.may_strike:
        raise Unknown

    def act(*, reason: str, by: Actor) -> None:
        strike_publicity(pk, reason=reason, by=by)

    facts = ((gettext_lazy("单位"), row.agency_name), (gettext_lazy("日期"), row.on))
    about = Subject(row.theme, reverse("workbench:publicity"), facts)
    return verb_page(request, STRIKE, StrikeForm(**sent(request)), act, about=about)


def _line(row: PublicityRow) -> list[Any]:
    return [row.agency_name, _(row.medium.label), row.theme, row.on, row.count, row.unit, row.outlet, row.note]
