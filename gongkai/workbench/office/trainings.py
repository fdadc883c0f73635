"""培训和会议: the list, the sums of a year, study plans; filters, paging, export."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.actor import Actor
from gongkai.agencies import queries as agencies
from gongkai.office import queries_publicity, queries_trainings
from gongkai.office.actions.save_study_plan import save_study_plan
from gongkai.office.displays_trainings import TrainingFilters, TrainingRow, YearSums
from gongkai.office.visibility_people import READ, WRITE
from gongkai.office.vocabulary_people import TrainingKind
from gongkai.workbench import exports
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.fields import number_choice, offer
from gongkai.workbench.lists import number_asked, page_asked
from gongkai.workbench.office.choosing import bodies_read, years
from gongkai.workbench.request_list import in_words
from gongkai.workbench.request_verbs import long_text
from gongkai.workbench.verb_pages import Subject, Verb, sent, verb_page

HEADS = (
    gettext_lazy("单位"), gettext_lazy("类型"), gettext_lazy("主题"), gettext_lazy("开始日期"), gettext_lazy("结束日期"),
    gettext_lazy("地点"), gettext_lazy("对象"), gettext_lazy("参加人次"), gettext_lazy("学时"), gettext_lazy("传达文件"),
    gettext_lazy("状态"),
)  # fmt: skip
SUM_HEADS = (
    gettext_lazy("单位"), gettext_lazy("培训次数"), gettext_lazy("参加人次"), gettext_lazy("学时"),
    gettext_lazy("会议次数"), gettext_lazy("宣传数量"),
)  # fmt: skip
SORTS = (("trainings", gettext_lazy("全部培训")), ("meetings", gettext_lazy("全部会议")))
PLAN = Verb(
    gettext_lazy("登记学法计划"),
    gettext_lazy("把年度学法计划登记在这里，举办培训时可以选择所属的计划。"),
    gettext_lazy("登记"),
    gettext_lazy("已登记学法计划。"),
    law="《条例》第四十八条",
)


class FilterForm(forms.Form):
    """What the list can be narrowed by."""

    q = forms.CharField(label=gettext_lazy("主题、地点或者文号"), max_length=100, required=False)
    agency_id = number_choice(gettext_lazy("举办单位"), required=False)
    sort = forms.ChoiceField(label=gettext_lazy("类型"), required=False)
    year = number_choice(gettext_lazy("年度"), required=False)

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        """Offer the bodies in reach."""
        super().__init__(*args, **kwargs)
        everything = ("", _("全部"))
        offer(self, "agency_id", [everything, *bodies_read(actor)])
        offer(self, "sort", [everything, *SORTS, *in_words(TrainingKind)])
        offer(self, "year", [everything, *years(ahead=1)])


class PlanForm(forms.Form):
    """A study plan."""

    agency_id = number_choice(gettext_lazy("单位"))
    year = number_choice(gettext_lazy("年度"))
    title = forms.CharField(label=gettext_lazy("计划名称"), max_length=120)
    doc_number = forms.CharField(label=gettext_lazy("文号"), max_length=80, required=False)
    content = long_text(gettext_lazy("学习内容"), rows=5, max_length=4000, required=False)

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        """Offer the bodies this person keeps."""
        super().__init__(*args, **kwargs)
        offer(self, "agency_id", agencies.choices(actor, WRITE))
        offer(self, "year", years(ahead=1))
        self.fields["agency_id"].initial = actor.agency_id
        self.fields["year"].initial = timezone.localdate().year


@staff
def trainings(request: HttpRequest) -> HttpResponseBase:
    """One page of the list, or all of it as a sheet."""
    actor = actor_of(request)
    actor.must(READ)
    form = FilterForm(request.GET, actor=actor)
    form.is_valid()
    filters = TrainingFilters(**{name: value for name, value in form.cleaned_data.items() if value})
    if request.GET.get("export"):
        lines = (_line(row) for row in queries_trainings.training_rows(actor, filters))
        heads = [str(head) for head in HEADS]
        return exports.download(lines, heads=heads, shape=request.GET["export"], name=_("培训和会议"))
    context = {
        "form": form,
        "page": queries_trainings.trainings(actor, filters, page=page_asked(request)),
        "may_write": actor.may(WRITE),
        "filtered": form.has_changed(),
    }
    return render(request, "workbench/office/trainings.html", context)


@staff
def training_sums(request: HttpRequest) -> HttpResponseBase:
    """A year of every unit: trainings, person-times, meetings, publicity, and what does not go together."""
    actor = actor_of(request)
    actor.must(READ)
    this = timezone.localdate().year
    asked = number_asked(request, "year") or this
    year = asked if asked in dict(years()) else this
    rows = queries_publicity.sums(actor, year)
    if request.GET.get("export"):
        heads = [str(head) for head in SUM_HEADS]
        name = _("{year}年度培训和宣传").format(year=year)
        return exports.download(
            [*map(_sum_line, rows), _total(rows)], heads=heads, shape=request.GET["export"], name=name
        )
    context = {"rows": rows, "year": year, "years": years(), "tiles": _tiles(rows)}
    return render(request, "workbench/office/training_sums.html", context)


@staff
def study_plans(request: HttpRequest) -> HttpResponse:
    """Study plans, and how much of each was held."""
    actor = actor_of(request)
    actor.must(READ)
    context = {"plans": queries_trainings.plans(actor), "may_write": actor.may(WRITE)}
    return render(request, "workbench/office/study_plans.html", context)


@staff
def study_plan_new(request: HttpRequest) -> HttpResponse:
    """Enter a study plan."""
    actor = actor_of(request)
    actor.must(WRITE)

    def act(*, agency_id: int, by: Actor, **said: Any) -> None:
        save_study_plan(agency_id, **said, by=by)

    about = Subject(_("学法计划"), reverse("workbench:study_plans"))
    return verb_page(request, PLAN, PlanForm(**sent(request), actor=actor), act, about=about)


def _line(row: TrainingRow) -> list[Any]:
    state = _("已取消") if row.called_off else _("未举办") if row.is_to_come else _("已举办")
    return [
        row.agency_name, _(row.kind.label), row.theme, row.from_on, row.to_on, row.place, row.audience, row.heads,
        row.hours, row.documents, state,
    ]  # fmt: skip


def _sum_line(row: YearSums) -> list[Any]:
    return [row.agency_name, row.trainings, row.heads, row.hours, row.meetings, row.publicity]


def _total(rows: list[YearSums]) -> list[Any]:
    columns = zip(*(_sum_line(row)[1:] for row in rows), strict=True)
    return [_("合计"), *(sum(column) for column in columns)]


def _tiles(rows: list[YearSums]) -> list[dict[str, Any]]:
    none = sum(not row.trainings for row in rows)
    counts = (
        (_("培训（次）"), sum(row.trainings for row in rows), "info"),
        (_("参加人次"), sum(row.heads for row in rows), "info"),
        (_("会议（次）"), sum(row.meetings for row in rows), "info"),
        (_("没有培训的单位"), none, "soon" if none else "good"),
    )
    return [{"label": label, "value": value, "tone": tone} for label, value, tone in counts]
