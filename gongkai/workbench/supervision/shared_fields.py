"""Fields and choices the pages of this room share."""

from typing import Any

from django import forms
from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _, gettext_lazy

from gongkai import letters
from gongkai.accounts.actor import Actor
from gongkai.agencies import queries as agencies
from gongkai.law.report_periods import first_year
from gongkai.letters import Form, Paper
from gongkai.workbench.choices import bodies_in_reach
from gongkai.workbench.fields import offer
from gongkai.workbench.request_files import DOCX, TYPES, download
from gongkai.workbench.request_verbs import long_text

INSPECT, RECTIFY, READ = "supervision.inspect", "supervision.rectify", "supervision.read"


class UnitsField(forms.TypedMultipleChoiceField):
    """Several units, ticked."""

    def __init__(self, **kwargs: Any) -> None:
        """Numbers of bodies; which ones is offered by the form."""
        super().__init__(coerce=int, widget=forms.CheckboxSelectMultiple, **kwargs)


class WordsForm(forms.Form):
    """A few words that are needed."""

    words = long_text(gettext_lazy("意见"), max_length=500)


class MaybeWordsForm(forms.Form):
    """A few words that may be left out."""

    words = long_text(gettext_lazy("意见"), max_length=500, required=False)


class NothingForm(forms.Form):
    """A step that asks nothing but to be confirmed."""


def everything() -> tuple[str, str]:
    """The choice that narrows nothing."""
    return ("", _("全部"))


def offer_units(form: forms.BaseForm, name: str, actor: Actor, *, empty: bool = False) -> None:
    """The units this person oversees, or every unit they may read of, for a filter."""
    if empty:
        offer(form, name, [everything(), *bodies_in_reach(actor, READ)])
        return
    offer(form, name, agencies.choices(actor, INSPECT))


def year_choices() -> list[Any]:
    """Every year there can be something of, this one first."""
    this = timezone.localdate().year
    return [everything(), *((year, year) for year in range(this, first_year() - 1, -1))]


def as_paper(paper: Paper, shape: str, *, name: str) -> HttpResponse:
    """A paper to keep, as DOCX or PDF."""
    data = letters.docx([paper]) if shape == DOCX else letters.pdf([paper])
    return download(data, name=f"{name}.{shape}", media_type=TYPES[shape])


def as_form(form: Form, shape: str, *, name: str) -> HttpResponse:
    """A table to keep or to sign, as DOCX or PDF."""
    data = letters.form_docx(form) if shape == DOCX else letters.form_pdf(form)
    return download(data, name=f"{name}.{shape}", media_type=TYPES[shape])
