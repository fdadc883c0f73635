"""今日待寄: letters chosen from a list and printed one behind the other, each on a sheet of its own."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.info_requests import queries_letters
from gongkai.info_requests.actions.print_letters import print_letters
from gongkai.workbench.acting import actor_of, page, staff
from gongkai.workbench.fields import DayField
from gongkai.workbench.request_files import DOCX, PDF, TYPES, download

MOST = 100
LONGEST = 40


class DaysForm(forms.Form):
    """Which letters are listed."""

    signed_from = DayField(label=gettext_lazy("成文日期自"), required=False)
    signed_to = DayField(label=gettext_lazy("至"), required=False)
    sent = forms.BooleanField(label=gettext_lazy("包括已登记送达的"), required=False)


@staff
def letters_print(request: HttpRequest) -> HttpResponse:
    """The list to choose from; a POST prints what was chosen."""
    actor = actor_of(request)
    actor.must("info_requests.read")
    actor.must("info_requests.identity")
    chosen = [int(one) for one in request.POST.getlist("letter") if one.isascii() and one.isdecimal() and len(one) < 16]
    if request.method == "POST" and chosen:
        shape = DOCX if request.POST.get("shape") == DOCX else PDF
        data = print_letters(chosen[:MOST], file_format=shape, by=actor)  # type: ignore[arg-type]
        return download(data, name=f"{_('文书')}{timezone.localdate():%Y%m%d}.{shape}", media_type=TYPES[shape])
    form = DaysForm(request.GET)
    form.is_valid()
    rows = queries_letters.postings(actor, **_narrowing(request, form))
    context = {
        "form": form, "rows": rows, "nothing_chosen": request.method == "POST", "most": MOST,
        "numbers": _numbers(request), "today": timezone.localdate(),
    }  # fmt: skip
    return page(request, "workbench/request_batch.html", context)


def _numbers(request: HttpRequest) -> tuple[str, ...]:
    """The cases ticked in the list of requests."""
    given = (number.replace("\0", "")[:LONGEST] for number in request.GET.getlist("number"))
    return tuple(number for number in given if number)[:MOST]


def _narrowing(request: HttpRequest, form: DaysForm) -> dict[str, Any]:
    days = {name: form.cleaned_data.get(name) for name in ("signed_from", "signed_to")}
    numbers = _numbers(request)
    return days | {"unsent": not (numbers or form.cleaned_data.get("sent")), "case_numbers": numbers}
