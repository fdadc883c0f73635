"""缺号: the numbers missing in a body's series, and why."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.agencies import queries as agencies
from gongkai.agencies.reach import At
from gongkai.doc_register import queries
from gongkai.doc_register.actions.note_gap import note_gap
from gongkai.law.refusals import Refusal
from gongkai.workbench import exports
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.fields import offer
from gongkai.workbench.lists import number_asked
from gongkai.workbench.request_verbs import show_problems

READ, WRITE = "doc_register.read", "doc_register.write"
HEADS = (gettext_lazy("缺号"), gettext_lazy("前一号"), gettext_lazy("后一号"), gettext_lazy("说明"))


class NoteForm(forms.Form):
    """Which number, and why."""

    doc_number = forms.ChoiceField(label=gettext_lazy("缺号"))
    reason = forms.CharField(
        label=gettext_lazy("说明"), max_length=200, help_text=gettext_lazy("如：空号、作废、另行登记。不要写涉密内容。")
    )


@staff
def doc_register_gaps(request: HttpRequest) -> HttpResponseBase:
    """The missing numbers of one body; explain one."""
    actor = actor_of(request)
    actor.must(READ)
    bodies = agencies.choices(actor, READ)
    chosen = _chosen([pk for pk, _name in bodies], number_asked(request, "agency_id"), actor.agency_id)
    rows = queries.gaps(actor, chosen, year=number_asked(request, "year")) if chosen else []
    if request.GET.get("export"):
        lines = ([one.doc_number, one.before, one.after, one.reason] for one in rows)
        heads = [str(head) for head in HEADS]
        return exports.download(lines, heads=heads, shape=request.GET["export"], name=_("发文缺号"))
    may = bool(chosen) and actor.may(WRITE, At(chosen))
    form = NoteForm(request.POST or None)
    offer(form, "doc_number", [(one.doc_number, one.doc_number) for one in rows])
    if request.method == "POST" and chosen and form.is_valid():
        try:
            note_gap(chosen, **form.cleaned_data, by=actor)
        except Refusal as refusal:
            show_problems(request, form, refusal)
        else:
            messages.success(request, _("已说明。"))
            return redirect(f"{reverse('workbench:doc_register_gaps')}?agency_id={chosen}")
    context: dict[str, Any] = {"rows": rows, "bodies": bodies, "chosen": chosen, "form": form, "may": may}
    return page(request, "workbench/doc_register/gaps.html", context)


def _chosen(offered: list[int], asked: int | None, own: int | None) -> int | None:
    """The body asked for, else the person's own, else the first."""
    return next((pk for pk in (asked, own, *offered) if pk in offered), None)
