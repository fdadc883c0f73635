"""Form fields several pages share."""

from typing import Any

from django import forms
from django.forms.utils import flatatt
from django.http import HttpRequest
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from gongkai.ui.saying import offered


class DayField(forms.DateField):
    """A day typed or picked, as 2026-03-01, 2026/3/1 or 2026年3月1日."""

    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    default_error_messages = {"invalid": _("请按“2026-03-01”的格式填写日期。")}

    def __init__(self, **kwargs: Any) -> None:
        """Accept the ways a day is written."""
        super().__init__(input_formats=["%Y-%m-%d", "%Y/%m/%d", "%Y年%m月%d日", "%Y.%m.%d"], **kwargs)


class Select(forms.Select):
    """A list of any length, as Django's but without two templates for each line: hundreds of bodies and sections cost little."""

    def render(self, name: str, value: Any, attrs: dict[str, Any] | None = None, renderer: Any = None) -> SafeString:
        """The list as HTML; lists in groups the way Django does."""
        lines = list(self.choices)
        if any(isinstance(label, list | tuple) for _value, label in lines):
            return super().render(name, value, attrs, renderer)
        chosen = set(self.format_value(value))
        shown = ((option, SELECTED[str(option) in chosen], offered(label)) for option, label in lines)
        inside = format_html_join("\n", '<option value="{}"{}>{}</option>', shown)
        return format_html(
            "<select{}>\n{}\n</select>", flatatt(self.build_attrs(self.attrs, {"name": name} | (attrs or {}))), inside
        )


SELECTED = ("", SafeString(" selected"))


def number_choice(label: Any, *, required: bool = True, help_text: Any = "") -> forms.TypedChoiceField:
    """A choice whose value is a record's number, or none."""
    return forms.TypedChoiceField(
        label=label, coerce=int, empty_value=None, required=required, help_text=help_text, widget=Select
    )


def offer(form: forms.BaseForm, name: str, choices: list[Any]) -> None:
    """Give a choice field its choices."""
    form.fields[name].choices = choices  # type: ignore[attr-defined]


def plain(request: HttpRequest, name: str, default: str = "") -> str:
    """A value posted without a form, without the sign no database holds."""
    return request.POST.get(name, default).replace("\0", "")
