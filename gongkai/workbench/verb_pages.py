"""A page that does one thing to one record: the form, the rule beside it, the way back; the same in every room.

A verb's form names its fields as the action names its arguments.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.functional import Promise

from gongkai.law.refusals import Refusal
from gongkai.workbench.acting import actor_of, page
from gongkai.workbench.request_verbs import show_problems


@dataclass(frozen=True)
class Verb:
    """One thing that can be done: its name, what stands beside the form, what is said afterwards.

    `law` is the article as a clerk reads it (《条例》第六条), where law is the reason for the step.
    """

    title: Promise
    hint: Promise
    button: Promise
    done: Promise
    is_final: bool = False
    law: str = ""


@dataclass(frozen=True)
class Subject:
    """The record a verb is about, as the page of the verb shows it: its name, its page, some facts (label, value)."""

    name: str
    address: str
    facts: tuple[tuple[Any, Any], ...] = ()


def verb_page(
    request: HttpRequest,
    verb: Verb,
    form: forms.Form,
    act: Callable[..., Any],
    *,
    about: Subject,
    to: Callable[[Any], str] | None = None,
    template: str = "workbench/verb.html",
    beside: Mapping[str, Any] | None = None,
) -> HttpResponse:
    """Show the form of a verb, or do it; `act` takes the form's fields and `by`.

    `to` makes of the action's answer the address to go to, else back to the record. `beside` is what the verb's own
    template shows more.
    """
    if request.method == "POST" and form.is_valid():
        try:
            answer = act(**form.cleaned_data, by=actor_of(request))
        except Refusal as refusal:
            show_problems(request, form, refusal)
        else:
            messages.success(request, str(verb.done))
            return redirect(to(answer) if to else about.address)
    return page(request, template, {"verb": verb, "form": form, "about": about} | dict(beside or {}))


def sent(request: HttpRequest) -> dict[str, Any]:
    """What a form is bound to: everything posted, or nothing on a first look."""
    return {"data": request.POST, "files": request.FILES} if request.method == "POST" else {}
