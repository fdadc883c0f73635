"""登记查阅: one screen for the counter; a visit is one click or one key, and can be undone for some minutes."""

from typing import Any
from uuid import uuid4

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _, gettext_lazy, ngettext
from django.views.decorators.http import require_POST

from gongkai.accounts.actor import Actor
from gongkai.law.refusals import Refusal
from gongkai.outlets import queries, visit_queries
from gongkai.outlets.actions.log_visit import log_visit
from gongkai.outlets.actions.undo_visit import undo_visit
from gongkai.outlets.displays import VisitRow
from gongkai.outlets.entering import MOST, Counts, VisitEntry
from gongkai.outlets.vocabulary import Reader, ReadingWay
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.fields import DayField, number_choice, offer
from gongkai.workbench.lists import number_asked
from gongkai.workbench.request_list import in_words
from gongkai.workbench.request_verbs import show_problems

LOG = "outlets.log"
QUICK = (1, 2, 3, 5)


def fresh_key() -> str:
    """The number of one form, so that sending it twice counts once."""
    return uuid4().hex


class KeyField(forms.RegexField):
    """The hidden number of a form."""

    def __init__(self, **kwargs: Any) -> None:
        """As `fresh_key` makes it."""
        super().__init__(regex=r"\A[0-9a-f]{32}\Z", widget=forms.HiddenInput, **kwargs)


def count_field(label: Any, *, least: int) -> forms.IntegerField:
    """A count that begins empty, so that the figure typed is the figure kept; left empty it is the least there can be."""
    shown = forms.NumberInput(attrs={"placeholder": str(least)})
    return forms.IntegerField(label=label, min_value=least, max_value=MOST, required=False, widget=shown)


class VisitForm(forms.Form):
    """A visit; what was chosen last stands chosen."""

    point_id = number_choice(gettext_lazy("查阅场所"))
    way = forms.ChoiceField(label=gettext_lazy("查阅方式"), widget=forms.RadioSelect)
    reader = forms.ChoiceField(label=gettext_lazy("查阅人类别（可不选）"), required=False, widget=forms.RadioSelect)
    persons = count_field(gettext_lazy("人次"), least=1)
    files = count_field(gettext_lazy("查阅卷（件）数"), least=0)  # type: ignore[assignment]
    pages = count_field(gettext_lazy("复制页数"), least=0)
    on = DayField(label=gettext_lazy("日期"))
    note = forms.CharField(
        label=gettext_lazy("备注"), max_length=200, required=False, help_text=gettext_lazy("不要填写查阅人姓名、电话。")
    )
    key = KeyField()

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        """Offer the places this person keeps."""
        super().__init__(*args, **kwargs)
        offer(self, "point_id", queries.loggable(actor))
        offer(self, "way", in_words(ReadingWay))
        offer(self, "reader", [("", _("不区分")), *in_words(Reader)])

    def entry(self, persons: int | None = None) -> VisitEntry:
        """The visit as the room takes it; `persons` where a button said how many."""
        said = self.cleaned_data
        counts = Counts(persons or said["persons"] or 1, said["files"] or 0, said["pages"] or 0)
        reader = Reader(said["reader"]) if said["reader"] else None
        return VisitEntry(said["point_id"], said["on"], counts, ReadingWay(said["way"]), reader, said["note"])


@staff
def visit_new(request: HttpRequest) -> HttpResponse:
    """Log a visit and stay on the screen, ready for the next."""
    actor = actor_of(request)
    actor.must(LOG)
    form = (
        VisitForm(request.POST, actor=actor)
        if request.method == "POST"
        else VisitForm(initial=_begun(request, actor), actor=actor)
    )
    if request.method == "POST" and form.is_valid():
        try:
            visit = log_visit(form.entry(_quick(request)), key=form.cleaned_data["key"], by=actor)
        except Refusal as refusal:
            show_problems(request, form, refusal)
        else:
            said = ngettext("已登记%(n)d人次。", "已登记%(n)d人次。", visit.persons) % {"n": visit.persons}
            messages.success(request, said)
            return redirect(f"{reverse('workbench:visit_new')}?point={visit.point_id}")
    point_id = _point_of(form)
    context = {
        "form": form,
        "quick": QUICK,
        "newest": visit_queries.newest(actor, point_id=point_id),
        "today": visit_queries.today_at(actor, point_id, today=timezone.localdate()) if point_id else None,
    }
    return page(request, "workbench/outlets/visit_new.html", context)


@staff
@require_POST
def visit_undo(request: HttpRequest, pk: int) -> HttpResponse:
    """Take an entry back."""
    visit = undo_visit(pk, by=actor_of(request))
    messages.success(request, _("已撤销，不再计数。"))
    if request.POST.get("from") == "list":
        return redirect(f"{reverse('workbench:visits')}?point_id={visit.point_id}")
    return redirect(f"{reverse('workbench:visit_new')}?point={visit.point_id}")


def _begun(request: HttpRequest, actor: Actor) -> dict[str, Any]:
    """What a new form begins with: the last entry's place and way, today, one person."""
    last: VisitRow | None = visit_queries.last_of(actor)
    offered = dict(queries.loggable(actor))
    asked = number_asked(request, "point") or (last.point_id if last else None)
    point_id = asked if asked in offered else next(iter(offered), None)
    way = last.way.value if last else ReadingWay.PAPER.value
    return {"point_id": point_id, "way": way, "reader": "", "on": timezone.localdate(), "key": fresh_key()}


def _quick(request: HttpRequest) -> int | None:
    pressed = request.POST.get("quick", "")
    return int(pressed) if pressed in {str(n) for n in QUICK} else None


def _point_of(form: VisitForm) -> int | None:
    said = str(form["point_id"].value() or "")
    return int(said) if said.isascii() and said.isdecimal() and len(said) < 16 else None
