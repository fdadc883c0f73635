"""凭编号和查询码查询: the one way in to a request, a complaint, a reader's report, a question; a guesser learns nothing."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

from gongkai.law.refusals import Refusal
from gongkai.portal.info_requests.fields import SENT_TWICE, Words
from gongkai.portal.info_requests.guarded import is_foreign
from gongkai.ui.saying import said

NUMBER = gettext_lazy("编号")


class FollowForm(forms.Form):
    """What is printed on the receipt."""

    use_required_attribute = False

    number = Words(label=NUMBER, must=True, autocomplete="off")
    code = Words(
        label=gettext_lazy("查询码"),
        must=True,
        help_text=gettext_lazy("10位字母和数字，不分大小写，空格可以不填。"),
        autocomplete="off",
        spellcheck="false",
    )

    def __init__(self, *args: Any, label: Any, hint: Any, **kwargs: Any) -> None:
        """The number as this receipt calls it."""
        super().__init__(*args, **kwargs)
        self.fields["number"].label = label
        self.fields["number"].help_text = hint


@dataclass(frozen=True)
class Door:
    """One page that asks for number and code.

    `opens` answers with the page behind it, or with None where the two do not fit; a refusal is that of too many tries.
    `shows` is the page with the form.
    """

    hint: Promise
    wrong: Promise
    opens: Callable[[HttpRequest, str, str], HttpResponseBase | None]
    shows: Callable[[HttpRequest, FollowForm, int], HttpResponse]
    label: Promise = NUMBER


def enter_by_code(request: HttpRequest, door: Door) -> HttpResponseBase:
    """Ask for number and code, and let in whoever has both. A wrong code and an unknown number look the same.

    Law: Personal Information Law 2021, Art. 51.
    """
    form = FollowForm(request.POST if request.method == "POST" else None, label=door.label, hint=door.hint)
    if request.method != "POST":
        return door.shows(request, form, 200)
    form.is_valid()
    if is_foreign(request):
        return _refused(request, form, door, SENT_TWICE, 422)
    given = form.cleaned_data
    try:
        answer = door.opens(request, given.get("number", ""), given.get("code", ""))
    except Refusal as refusal:
        return _refused(request, form, door, said(refusal), 429)
    return _refused(request, form, door, door.wrong, 422) if answer is None else answer


def _refused(request: HttpRequest, form: FollowForm, door: Door, words: str | Promise, status: int) -> HttpResponse:
    form.add_error(None, words)  # type: ignore[arg-type]
    return door.shows(request, form, status)
