"""登记、修改培训和会议: one form with rows for the units that came and the documents passed on."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.actor import Actor
from gongkai.agencies import queries as agencies
from gongkai.agencies.reach import At
from gongkai.law.refusals import Refusal
from gongkai.office import queries_trainings
from gongkai.office.actions.amend_training import amend_training
from gongkai.office.actions.hold_training import hold_training
from gongkai.office.displays_trainings import TrainingView
from gongkai.office.entering_trainings import MOST_HEADS, MOST_HOURS, AttendeeEntry, DocumentEntry, TrainingEntry
from gongkai.office.errors_people import BadLines
from gongkai.office.visibility_people import WRITE
from gongkai.office.vocabulary_people import TrainingKind
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.fields import DayField, number_choice, offer, plain
from gongkai.workbench.office.choosing import MORE, typed_rows, unit_names, with_room
from gongkai.workbench.request_list import in_words
from gongkai.workbench.request_verbs import TodayField, long_text, show_problems

CAME, PASSED = ("unit", "heads"), ("number", "title")


class TrainingForm(forms.Form):
    """A training or meeting, beside its rows."""

    agency_id = number_choice(gettext_lazy("举办单位"))
    kind = forms.ChoiceField(label=gettext_lazy("类型"), help_text=gettext_lazy("以会代训计入培训，不再计入会议。"))
    theme = forms.CharField(label=gettext_lazy("主题"), max_length=200)
    from_on = TodayField(label=gettext_lazy("开始日期"), help_text=gettext_lazy("还没有举办的，可以先登记。"))
    to_on = DayField(label=gettext_lazy("结束日期"), required=False, help_text=gettext_lazy("当天结束的不填。"))
    hours = forms.DecimalField(
        label=gettext_lazy("学时"), min_value=0, max_value=MOST_HOURS, max_digits=5, decimal_places=1, required=False
    )
    place = forms.CharField(label=gettext_lazy("地点"), max_length=120, required=False)
    organiser = forms.CharField(label=gettext_lazy("承办科室、单位"), max_length=120, required=False)
    audience = forms.CharField(label=gettext_lazy("对象"), max_length=200, required=False)
    study_plan_id = number_choice(gettext_lazy("列入的学法计划"), required=False)
    summary = long_text(gettext_lazy("内容摘要"), rows=3, max_length=4000, required=False)

    def __init__(self, *args: Any, actor: Actor, own: TrainingView | None = None, **kwargs: Any) -> None:
        """Offer the bodies this person keeps and their study plans; the body of a training entered stays."""
        super().__init__(*args, **kwargs)
        bodies = [(own.agency_id, own.agency_name)] if own else agencies.choices(actor, WRITE)
        offer(self, "agency_id", bodies)
        self.fields["agency_id"].initial = own.agency_id if own else actor.agency_id
        offer(self, "kind", in_words(TrainingKind))
        plans = queries_trainings.plans(actor, agency_id=own.agency_id if own else None)
        offer(self, "study_plan_id", [("", _("没有列入")), *((one.id, f"{one.year}　{one.title}") for one in plans)])

    def entry(self, came: Sequence[dict[str, str]], passed: Sequence[dict[str, str]]) -> TrainingEntry:
        """The training as the room takes it."""
        said = dict(self.cleaned_data)
        said |= {"kind": TrainingKind(said["kind"]), "hours": said["hours"] or Decimal(0)}
        attendees = [AttendeeEntry(row["unit"], _heads(row, number)) for number, row in enumerate(came, start=1)]
        documents = [DocumentEntry(row["number"], row["title"]) for row in passed]
        return TrainingEntry(**said, attendees=attendees, documents=documents)


@staff
def training_new(request: HttpRequest) -> HttpResponse:
    """Enter a training or meeting."""
    actor = actor_of(request)
    actor.must(WRITE)
    form = TrainingForm(**_said(request, {}), actor=actor)

    def act(entry: TrainingEntry) -> int:
        return hold_training(entry, by=actor).pk

    return _rows_page(request, form, act, own=None)


@staff
def training_amend(request: HttpRequest, pk: int) -> HttpResponse:
    """Put right a training, or enter who came in the end."""
    actor = actor_of(request)
    shown = queries_trainings.training(actor, pk)
    actor.must(WRITE, At(shown.agency_id))
    names = (
        "agency_id", "kind", "theme", "from_on", "to_on", "hours", "place", "organiser", "audience", "summary",
    )  # fmt: skip
    begun = {name: getattr(shown, name) for name in names} | {"study_plan_id": shown.plan_id}
    form = TrainingForm(**_said(request, begun), actor=actor, own=shown)

    def act(entry: TrainingEntry) -> int:
        return amend_training(pk, entry, by=actor).pk

    return _rows_page(request, form, act, own=shown)


def _rows_page(
    request: HttpRequest, form: TrainingForm, act: Callable[[TrainingEntry], int], *, own: TrainingView | None
) -> HttpResponse:
    """A form with two lists of rows: show it, give it more rows, or do it."""
    came, passed = _rows(request, own)
    if form.is_bound and form.is_valid():
        try:
            pk = act(form.entry(came, passed))
        except Refusal as refusal:
            show_problems(request, form, refusal)
        else:
            messages.success(request, _("已保存。"))
            return redirect("workbench:training", pk)
    more = plain(request, "verb") == MORE
    context = {
        "form": form,
        "training": own,
        "came": with_room(came, CAME, more=more),
        "passed": with_room(passed, PASSED, more=more),
        "units": unit_names(),
        "most": MOST_HEADS,
    }
    return page(request, "workbench/office/training_form.html", context)


def _rows(request: HttpRequest, own: TrainingView | None) -> tuple[list[dict[str, str]], list[dict[str, str]]]:
    if request.method == "POST":
        return typed_rows(request, CAME, prefix="came"), typed_rows(request, PASSED, prefix="passed")
    if own is None:
        return [], []
    came = [{"unit": one.unit, "heads": str(one.heads)} for one in own.attendees]
    return came, [{"number": one.doc_number, "title": one.title} for one in own.papers]


def _heads(row: dict[str, str], number: int) -> int:
    typed = row["heads"]
    if not (typed.isascii() and typed.isdecimal() and len(typed) < 10):
        raise BadLines(
            what="参加单位", row=number, given=typed[:20] or row["unit"][:20], hint="人数请填写数字，例如 12。",
            field="attendees",
        )  # fmt: skip
    return int(typed)


def _said(request: HttpRequest, begun: dict[str, Any]) -> dict[str, Any]:
    """What the form is bound to, or begins with; asking for more rows judges nothing."""
    if request.method != "POST":
        return {"initial": begun}
    if plain(request, "verb") == MORE:
        return {"initial": {name: plain(request, name) for name in request.POST}}
    return {"data": request.POST}
