"""Telling a person why something was refused, beside the form and with everything they typed."""

from http import HTTPStatus

from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.agencies.errors import UnknownAgency
from gongkai.law.refusals import Refusal
from gongkai.ui.saying import said

HIDDEN = (NotAllowed, Unknown, UnknownAgency)  # look the same from outside: as if there were nothing


def show_refusal(request: HttpRequest, form: BaseForm, refusal: Refusal, field: str | None = None) -> None:
    """Put the sentence above the form, or at a field; what must stay hidden goes on to the 404."""
    if isinstance(refusal, HIDDEN):
        raise refusal
    form.add_error(field if field in form.fields else None, said(refusal))


def not_found(request: HttpRequest) -> HttpResponse:
    """The one answer to what does not exist and to what this person may not know of."""
    words = {"title": _("没有找到"), "sentence": said(Unknown.sentence)}
    return render(request, "workbench/refused.html", words, status=HTTPStatus.NOT_FOUND)


def refused(request: HttpRequest, refusal: Refusal) -> HttpResponse:
    """A page with the sentence and the way back, for what was asked without a form."""
    back = request.headers.get("Referer", "")
    words = {"title": _("未能办理"), "sentence": said(refusal), "back": _own_path(request, back)}
    return render(request, "workbench/refused.html", words, status=HTTPStatus.UNPROCESSABLE_ENTITY)


def _own_path(request: HttpRequest, address: str) -> str:
    """The path of an address on this site; empty for any other."""
    own = f"{request.scheme}://{request.get_host()}/"
    return address[len(own) - 1 :] if address.startswith(own) else ""
