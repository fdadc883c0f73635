"""Form fields made from the definition of a kind: shape only, the rule stands in `law.kinds`."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.utils.translation import get_language, gettext as _, gettext_lazy

from gongkai.law import kinds
from gongkai.law.kinds import Kind, KindField, called
from gongkai.law.kinds.definitions import WRITTEN

LONGEST = 20_000  # signs a form takes at all; what is too much for a field is said by its own rule
_ROWS = 3
_INPUT = {
    "day": {"type": "date"},
    "phone": {"inputmode": "tel"},
    "link": {"inputmode": "url"},
    "count": {"inputmode": "numeric"},
    "year": {"inputmode": "numeric"},
    "money": {"inputmode": "decimal"},
    "percent": {"inputmode": "decimal"},
}
YES_NO = [("", gettext_lazy("未填写")), ("true", gettext_lazy("是")), ("false", gettext_lazy("否"))]


def form_fields(kind: Kind) -> dict[str, forms.Field]:
    """The fields a kind adds to the form, by code, in their order."""
    return {field.code: _form_field(field) for field in kind.fields}


def several() -> frozenset[str]:
    """The fields of any kind that take more than one value."""
    return frozenset(field.code for kind in kinds.KINDS.values() for field in kind.fields if field.shape == "choices")


def every_code() -> frozenset[str]:
    """The codes of the fields of every kind."""
    return frozenset(field.code for kind in kinds.KINDS.values() for field in kind.fields)


def initial_of(values: Mapping[str, Any]) -> dict[str, Any]:
    """Kept values as a form shows them."""
    return {code: str(value).lower() if isinstance(value, bool) else value for code, value in values.items()}


def lasting(kind: Kind, values: Mapping[str, Any]) -> dict[str, Any]:
    """Of kept values those a copy of an item may take over: no numbers of documents, no days, no years."""
    single = {field.code for field in kind.fields if field.shape in {"number", "day", "year"}}
    return {code: value for code, value in initial_of(values).items() if code not in single}


def _form_field(field: KindField) -> forms.Field:
    said: dict[str, Any] = {"label": _label(field), "required": field.must, "help_text": _help(field)}
    offered = [(code, _(label)) for code, label in field.choices]
    if field.shape == "choices":
        return forms.MultipleChoiceField(choices=offered, widget=forms.CheckboxSelectMultiple, **said)
    return forms.CharField(max_length=LONGEST, widget=_widget(field, offered), **said)


def _widget(field: KindField, offered: Sequence[tuple[str, str]]) -> forms.Widget:
    if field.shape == "choice":
        return forms.Select(choices=[("", _("请选择")), *offered])
    if field.shape == "yes_no":
        return forms.Select(choices=YES_NO)
    if field.shape == "lines":
        return forms.Textarea(attrs={"rows": _ROWS})
    attrs: dict[str, Any] = dict(_INPUT.get(field.shape, {}))
    if field.shape in WRITTEN:
        attrs["maxlength"] = field.most
    return forms.TextInput(attrs=attrs)


def _label(field: KindField) -> str:
    name = called(field, get_language() or "")
    return f"{name}（{_(field.unit)}）" if field.unit else name


def _help(field: KindField) -> str:
    told = [_(field.help)] if field.help else []
    if field.example and field.shape != "lines":
        told.append(_("例如：{example}").format(example=field.example))
    if not field.public:
        told.insert(0, _("只在内部留存。"))
    return "".join(dict.fromkeys(told))
