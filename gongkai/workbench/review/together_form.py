"""四同步表: the one form on which a clerk reviews, sets the attribute, the catalogue and the way of publishing."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms
from django.utils.html import format_html_join
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.catalogue import numbering, queries as catalogue
from gongkai.information.content import SUMMARY_LIMIT, TITLE_LIMIT, Content, FileRef
from gongkai.information.vocabulary import Way
from gongkai.law.refusals import Refusal
from gongkai.law.vocabulary import Openness
from gongkai.workbench.fields import DayField
from gongkai.workbench.submit import QuestionsForm

WAYS = [(way.value, way.label) for way in Way]
CONTENT_FIELDS = (
    "title", "doc_number", "made_on", "summary", "column_code", "subject_code", "openness", "ground_code", "ground_reason",
)  # fmt: skip


class TogetherForm(QuestionsForm):
    """Shape only: whether it is right in law is the room's matter."""

    title = forms.CharField(label=gettext_lazy("信息名称"), max_length=TITLE_LIMIT)
    doc_number = forms.CharField(label=gettext_lazy("文号"), max_length=80, required=False)
    made_on = DayField(label=gettext_lazy("生成日期"))
    summary = forms.CharField(
        label=gettext_lazy("内容概述"),
        max_length=SUMMARY_LIMIT,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    text = forms.CharField(
        label=gettext_lazy("正文"), max_length=200_000, required=False, widget=forms.Textarea(attrs={"rows": 8}),
        help_text=gettext_lazy("一行一段；有附件的可以不填。"),
    )  # fmt: skip
    openness = forms.ChoiceField(
        label=gettext_lazy("公开属性"), widget=forms.RadioSelect, initial=Openness.PROACTIVE,
        choices=[(one.value, one.label) for one in Openness if one is not Openness.UNDETERMINED],
    )  # fmt: skip
    ground_code = forms.ChoiceField(label=gettext_lazy("不予公开的依据"), required=False)
    ground_reason = forms.CharField(
        label=gettext_lazy("理由说明"), required=False, max_length=1000, widget=forms.Textarea(attrs={"rows": 2})
    )
    column_code = forms.ChoiceField(label=gettext_lazy("栏目"), required=False)
    subject_code = forms.ChoiceField(label=gettext_lazy("主题分类"), required=False)
    ways = forms.MultipleChoiceField(
        label=gettext_lazy("公开方式"), choices=WAYS, required=False, widget=forms.CheckboxSelectMultiple,
        initial=[Way.WEBSITE.value],
    )  # fmt: skip

    def __init__(self, *args: Any, offered: dict[str, list[tuple[str, Any]]], has_text: bool, **kwargs: Any) -> None:
        """Offer the columns, classes and grounds of the body; what was entered with its text keeps it."""
        super().__init__(*args, **kwargs)
        self.made_with = kwargs | {"offered": offered, "has_text": has_text}
        empty = [("", _("请选择"))]
        for name, choices in (("column_code", "columns"), ("subject_code", "subjects"), ("ground_code", "grounds")):
            self.fields[name].choices = [*empty, *offered[choices]]  # type: ignore[attr-defined]
        if has_text:
            del self.fields["text"]

    def content(self, files: Sequence[FileRef], *, before: Content | None) -> Content:
        """What the form says; everything it lacks stays as it was."""
        said = {name: self.cleaned_data[name] for name in CONTENT_FIELDS}
        said["ways"] = tuple(self.cleaned_data["ways"])
        said["files"] = tuple(files)
        if "text" in self.fields:
            lines = [line.strip() for line in self.cleaned_data["text"].splitlines() if line.strip()]
            said["body_html"] = format_html_join("", "<p>{}</p>", ((line,) for line in lines))
        return before.with_(**said) if before else Content(**said)

    def said_so_far(self) -> dict[str, Any]:
        """What stands in the fields now, judged or not."""
        return {name: self._said(name) for name in self.fields}

    def unjudged(self) -> "TogetherForm":
        """The same with what was typed, without complaining yet."""
        typed = {name: self[name].value() for name in self.fields}
        return TogetherForm(**self.made_with | {"initial": typed})

    def _said(self, name: str) -> Any:
        try:
            return self.fields[name].clean(self[name].value())
        except forms.ValidationError:
            return None


def initial_of(content: Content) -> dict[str, Any]:
    """A kept revision as the form's first values."""
    return {name: getattr(content, name) for name in CONTENT_FIELDS} | {"ways": list(content.ways)}


@dataclass(frozen=True)
class _Said:
    column_code: str
    subject_code: str
    made_on: date


@dataclass(frozen=True)
class _Thing:
    agency: Any
    current: _Said


def index_preview(agency: Any, said: dict[str, Any], *, today: date) -> str:
    """The index number as the body's rule would write it, its serial left at nought; empty where the rule lacks a part."""
    thing: Any = _Thing(
        agency, _Said(str(said.get("column_code") or ""), str(said.get("subject_code") or ""), _day(said, today))
    )
    try:
        rule = numbering.rule_for(agency)
        return rule.render(numbering.parts_of(thing, day=today), 0, agency=agency.name)
    except Refusal:
        return ""


def column_path(code: str) -> str:
    """Where in the catalogue it will stand."""
    return " › ".join(node.name for node in catalogue.column_tree().path(code)) if code else ""


def _day(said: dict[str, Any], today: date) -> date:
    given = said.get("made_on")
    return given if isinstance(given, date) else today
