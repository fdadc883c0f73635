"""Fields that only carry what was typed; what is wrong with it the room says, in its own words."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from gongkai.entry.errors import BadField
from gongkai.law.refusals import Refusal
from gongkai.ui.saying import said

SENT_TWICE = gettext_lazy("页面已过期，内容没有发出。您填写的内容都在，请核对后再按一次。（浏览器须允许Cookie。）")


class Words(forms.CharField):
    """Free text as it was typed, of any length and with any signs: the room refuses with a sentence that helps."""

    def __init__(self, *, label: Any, help_text: Any = "", rows: int = 0, must: bool = False, **attrs: Any) -> None:
        """One line, or an area of so many rows; `must` only marks it; `attrs` are those of the input."""
        widget = forms.Textarea(attrs={"rows": rows, **attrs}) if rows else forms.TextInput(attrs=attrs)
        super().__init__(label=label, help_text=help_text, required=must, strip=False, widget=widget)
        self.validators = []

    def validate(self, value: Any) -> None:
        """Nothing: the room says what is missing."""


class Choice(forms.ChoiceField):
    """One of a closed list; nothing chosen and something made up are told by the room."""

    def validate(self, value: Any) -> None:
        """Any value passes: the room says what is wrong with it."""


def show(form: forms.Form, refusal: Refusal) -> None:
    """Put what a room refused at its fields, or above the form."""
    problems = refusal.problems if isinstance(refusal, BadField) else {"": refusal.sentence}
    for name, sentence in problems.items():
        form.add_error(name if name in form.fields else None, said(sentence))
