"""内容保障: who keeps which column up to date, beside the day something was last published there."""

from collections.abc import Callable
from datetime import date
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.actor import Actor
from gongkai.agencies import queries as agencies
from gongkai.catalogue import queries as catalogue
from gongkai.office import queries_duties
from gongkai.office.actions.end_duty import end_duty
from gongkai.office.actions.set_duty import DutyWords, set_duty
from gongkai.office.actions.set_reminders import set_reminders
from gongkai.office.displays_plans import DutyRow
from gongkai.office.reminding import reminders
from gongkai.office.vocabulary_work import Cycle
from gongkai.paging import cut
from gongkai.publication.latest import latest_by_column
from gongkai.workbench import choices, exports
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.fields import number_choice, offer
from gongkai.workbench.lists import page_asked
from gongkai.workbench.office.work_fields import NOBODY, READ, WRITE, bodies_for, bodies_read, everything
from gongkai.workbench.request_list import in_words
from gongkai.workbench.request_verbs import TodayField, long_text
from gongkai.workbench.verb_pages import Subject, Verb, sent, verb_page

HEADS = (
    gettext_lazy("栏目"), gettext_lazy("栏目代码"), gettext_lazy("责任单位"), gettext_lazy("责任科室"), gettext_lazy("更新周期"),
    gettext_lazy("公开内容"), gettext_lazy("发布程序"), gettext_lazy("公开方式"), gettext_lazy("公开时限"),
    gettext_lazy("最近发布"), gettext_lazy("应更新日期"), gettext_lazy("逾期天数"),
)  # fmt: skip
SET = Verb(
    gettext_lazy("登记内容保障责任"),
    gettext_lazy("明确栏目由哪个单位、哪个科室保障，多久更新一次，公开什么、走什么程序、用什么方式、多长时间内公开。"),
    gettext_lazy("保存"),
    gettext_lazy("已保存。"),
)
END = Verb(
    gettext_lazy("结束保障责任"),
    gettext_lazy("结束后不再提醒更新；由别的单位接手的，请另行登记。"),
    gettext_lazy("结束"),
    gettext_lazy("已结束。"),
    is_final=True,
)
REMIND = Verb(
    gettext_lazy("提醒设置"),
    gettext_lazy("本单位的提醒天数；下级单位没有自己的设置时，也按这里的执行。这些天数由本单位规定，不是法定期限。"),
    gettext_lazy("保存"),
    gettext_lazy("已保存提醒设置。"),
)


class FilterForm(forms.Form):
    """What the matrix is narrowed to."""

    agency_id = number_choice(gettext_lazy("责任单位"), required=False)
    column = forms.ChoiceField(label=gettext_lazy("栏目"), required=False)
    late = forms.BooleanField(label=gettext_lazy("只看逾期未更新的"), required=False)

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        """Offer the bodies in reach and every column."""
        super().__init__(*args, **kwargs)
        offer(self, "agency_id", everything(bodies_read(actor)))
        offer(self, "column", everything(_columns()))


class DutyForm(forms.Form):
    """A duty as it is typed."""

    agency_id = number_choice(gettext_lazy("责任单位"))
    column_code = forms.ChoiceField(label=gettext_lazy("栏目"))
    section_id = number_choice(gettext_lazy("责任科室"), required=False)
    cycle = forms.ChoiceField(label=gettext_lazy("更新周期"))
    from_on = TodayField(label=gettext_lazy("起始日期"))
    content = long_text(gettext_lazy("公开内容"), rows=2, max_length=300)
    procedure = forms.CharField(label=gettext_lazy("发布程序"), max_length=300, required=False)
    form = forms.CharField(label=gettext_lazy("公开方式"), max_length=200, required=False)
    time_limit = forms.CharField(label=gettext_lazy("公开时限"), max_length=200, required=False)

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        """Offer the bodies this person writes for, their sections, and every column."""
        super().__init__(*args, **kwargs)
        bodies = bodies_for(actor, WRITE)
        offer(self, "agency_id", bodies)
        offer(self, "column_code", _columns())
        sections = agencies.section_choices([pk for pk, _name in bodies])
        offer(self, "section_id", [NOBODY, *((pk, name) for pk, name, _agency in sections)])
        offer(self, "cycle", in_words(Cycle))


class EndForm(forms.Form):
    """The last day."""

    to_on = TodayField(label=gettext_lazy("结束日期"))


class RemindersForm(forms.Form):
    """The days of reminder."""

    agency_id = number_choice(gettext_lazy("单位"))
    task_days = forms.IntegerField(label=gettext_lazy("任务到期前几天提醒"), min_value=0, max_value=365)
    trial_days = forms.IntegerField(label=gettext_lazy("试行期满前几天提醒"), min_value=0, max_value=365)
    drill_months = forms.IntegerField(label=gettext_lazy("几个月内应演练一次"), min_value=1, max_value=60)
    gap_days = forms.IntegerField(label=gettext_lazy("请示后几天未答复提醒"), min_value=0, max_value=365)


@staff
def content_duties(request: HttpRequest) -> HttpResponseBase:
    """The matrix with who is behind, or all of it as a sheet."""
    actor = actor_of(request)
    actor.must(READ)
    form = FilterForm(request.GET, actor=actor)
    form.is_valid()
    said = form.cleaned_data
    agency_id, column = said.get("agency_id"), said.get("column", "")
    latest = latest_of([pk for pk, _name in bodies_read(actor)])
    rows = queries_duties.matrix(actor, latest, agency_id=agency_id, column=column)
    late = [row for row in rows if row.is_late]
    shown = late if said.get("late") else rows
    if request.GET.get("export"):
        heads = [str(head) for head in HEADS]
        return exports.download(map(_line, shown), heads=heads, shape=request.GET["export"], name=_("内容保障责任表"))
    context = {
        "form": form,
        "page": cut(shown, page=page_asked(request)),
        "tiles": _tiles(rows, late),
        "may_enter": actor.may(WRITE),
        "filtered": form.has_changed(),
    }
    return render(request, "workbench/office/content_duties.html", context)


@staff
def content_duty_new(request: HttpRequest) -> HttpResponse:
    """Enter a duty."""
    actor = actor_of(request)
    actor.must(WRITE)
    return _form_page(request, DutyForm(**sent(request), actor=actor), None)


@staff
def content_duty_amend(request: HttpRequest, pk: int) -> HttpResponse:
    """Put a duty right."""
    actor = actor_of(request)
    duty, _may = queries_duties.duty(actor, pk)
    actor.must(WRITE, duty)
    begun = {name: getattr(duty, name) for name in DutyForm.base_fields}
    form = DutyForm(**sent(request), initial=begun, actor=actor)
    if duty.column_code not in dict(_columns()):
        offer(form, "column_code", [(duty.column_code, duty.column_name), *_columns()])  # retired since
    offer(form, "agency_id", [(duty.agency_id, duty.agency.name)])
    return _form_page(request, form, pk)


@staff
def content_duty_end(request: HttpRequest, pk: int) -> HttpResponse:
    """Close a duty."""
    actor = actor_of(request)
    duty, _may = queries_duties.duty(actor, pk)
    actor.must(WRITE, duty)
    facts = ((_("责任单位"), duty.agency.name), (_("栏目"), duty.column_name), (_("起始日期"), duty.from_on))
    about = Subject(duty.column_name, reverse("workbench:content_duties"), facts)
    return verb_page(request, END, EndForm(**sent(request)), lambda **given: end_duty(pk, **given), about=about)


@staff
def office_reminders(request: HttpRequest) -> HttpResponse:
    """The days of reminder of a body."""
    actor = actor_of(request)
    actor.must(WRITE)
    held = reminders(actor.agency_id)
    names = ("task_days", "trial_days", "drill_months", "gap_days")
    begun = {name: getattr(held, name) for name in names} | {"agency_id": actor.agency_id}
    form = RemindersForm(**sent(request), initial=begun)
    offer(form, "agency_id", bodies_for(actor, WRITE))
    about = Subject(_("任务分解"), reverse("workbench:tasks"))
    return verb_page(request, REMIND, form, lambda agency_id, **given: set_reminders(agency_id, **given), about=about)


def latest_of(agency_ids: list[int]) -> Callable[[int, str], date | None]:
    """The last day something of a body was published in a column or below it. Two queries, however many are asked."""
    found, below = latest_by_column(agency_ids), _below()

    def latest(agency_id: int, code: str) -> date | None:
        days = [found[agency_id, each] for each in below.get(code, (code,)) if (agency_id, each) in found]
        return max(days, default=None)

    return latest


def _below() -> dict[str, tuple[str, ...]]:
    tree = catalogue.column_tree(retired=True)
    return {node.code: tuple(one.code for one in _walk(node)) for node in tree.walk()}


def _walk(node: Any) -> list[Any]:
    return [node, *(one for child in node.children for one in _walk(child))]


def _columns() -> list[tuple[str, str]]:
    return list(choices.column_names().items())


def _form_page(request: HttpRequest, form: DutyForm, pk: int | None) -> HttpResponse:
    about = Subject(_("内容保障"), reverse("workbench:content_duties"))

    def act(agency_id: int, by: Actor, **given: Any) -> Any:
        name = choices.column_names().get(given["column_code"], given["column_code"])
        return set_duty(agency_id, DutyWords(column_name=name, **given), pk=pk, by=by)

    return verb_page(request, SET, form, act, about=about)


def _tiles(rows: list[DutyRow], late: list[DutyRow]) -> list[dict[str, Any]]:
    bodies = len({row.agency_id for row in late})
    here = reverse("workbench:content_duties")
    return [
        {"label": _("保障责任"), "value": len(rows), "tone": "info"},
        {
            "label": _("逾期未更新"),
            "value": len(late),
            "tone": "bad" if late else "good",
            "address": f"{here}?late=on",
            "note": _("%(n)d个单位") % {"n": bodies} if late else "",
        },
    ]


def _line(row: DutyRow) -> list[Any]:
    return [
        row.column_name, row.column_code, row.agency_name, row.section_name, _(row.cycle.label), row.content,
        row.procedure, row.form, row.time_limit, row.latest_on, row.next_on, row.days_late or "",
    ]  # fmt: skip
