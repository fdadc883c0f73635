"""What a batch asks for before it begins, one form a verb; the values are plain, as they are kept."""

from datetime import datetime
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.actor import Actor
from gongkai.agencies import queries as agencies
from gongkai.catalogue import queries as catalogue
from gongkai.information.vocabulary import Way
from gongkai.workbench import choices
from gongkai.workbench.fields import number_choice, offer


class ValuesForm(forms.Form):
    """Nothing but the press of a button."""

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        """Offer what this person may choose."""
        super().__init__(*args, **kwargs)
        self.actor = actor
        self.fill()

    def fill(self) -> None:
        """Give choice fields their choices."""

    def values(self) -> dict[str, Any]:
        """What is kept with the batch."""
        return {name: value for name, value in self.cleaned_data.items() if name != "sure"}


class SureForm(ValuesForm):
    """A tick before something that many people notice."""

    sure = forms.BooleanField(label=gettext_lazy("我已核对所选信息"), required=True)


class ColumnForm(ValuesForm):
    """Another column."""

    column_code = forms.ChoiceField(label=gettext_lazy("栏目"))

    def fill(self) -> None:
        """Columns that take items."""
        offer(self, "column_code", [("", _("请选择")), *choices.columns()])


class SubjectForm(ValuesForm):
    """Another subject class."""

    subject_code = forms.ChoiceField(label=gettext_lazy("主题分类"))

    def fill(self) -> None:
        """Classes with their sub-classes."""
        nested = [(one.name, [(one.code, one.name), *one.children]) for one in catalogue.subjects()]
        offer(self, "subject_code", [("", _("请选择")), *nested])


class KeywordsForm(ValuesForm):
    """Other keywords, or more of them."""

    keywords = forms.CharField(
        label=gettext_lazy("关键词"), max_length=200, help_text=gettext_lazy("多个关键词之间用空格分开。")
    )
    adds = forms.BooleanField(label=gettext_lazy("保留原有关键词，只增加缺少的"), required=False, initial=True)

    def clean_keywords(self) -> str:
        """One blank between two words, whatever stood there."""
        said: str = self.cleaned_data["keywords"]
        return " ".join(said.replace("，", " ").replace(",", " ").replace("；", " ").replace("、", " ").split())


class WaysForm(ValuesForm):
    """Other ways of disclosure."""

    ways = forms.MultipleChoiceField(label=gettext_lazy("公开方式"), widget=forms.CheckboxSelectMultiple)

    def fill(self) -> None:
        """The ways the Regulation names."""
        offer(self, "ways", [(one.value, _(one.label)) for one in Way])


class PlaceForm(ValuesForm):
    """Another section, another responsible body."""

    section_id = number_choice(
        gettext_lazy("产生科室"), required=False, help_text=gettext_lazy("须属于信息的发布机构；不选则不变。")
    )
    responsible_id = number_choice(gettext_lazy("责任单位"), required=False, help_text=gettext_lazy("不选则不变。"))

    def fill(self) -> None:
        """Sections of the bodies one writes for, and all bodies in use."""
        bodies = [pk for pk, _name in choices.bodies_in_reach(self.actor, "information.write")]
        sections = [(pk, name) for pk, name, _agency in agencies.section_choices(bodies)]
        offer(self, "section_id", [("", _("不变")), *sections])
        offer(self, "responsible_id", [("", _("不变")), *agencies.name_choices()])

    def clean(self) -> dict[str, Any]:
        """One of the two at least."""
        said: dict[str, Any] = super().clean() or {}
        if not said.get("section_id") and not said.get("responsible_id"):
            self.add_error(None, _("请至少选择一项。"))
        return said


class ScheduleForm(ValuesForm):
    """An hour to come."""

    release_at = forms.DateTimeField(
        label=gettext_lazy("发布时间"), help_text=gettext_lazy("北京时间，不晚于公开期限。"),
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
        input_formats=["%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M"],
    )  # fmt: skip

    def clean_release_at(self) -> datetime:
        """An hour that has gone by is refused here, once, not for each item."""
        at: datetime = self.cleaned_data["release_at"]
        if at <= timezone.now():
            raise forms.ValidationError(_("发布时间已过，请选择以后的时间。"))
        return at

    def values(self) -> dict[str, Any]:
        """The hour as text."""
        return {"release_at": self.cleaned_data["release_at"].isoformat()}


FORMS: dict[str, type[ValuesForm]] = {
    "set_column": ColumnForm,
    "set_subject": SubjectForm,
    "set_keywords": KeywordsForm,
    "set_ways": WaysForm,
    "set_place": PlaceForm,
    "delete": SureForm,
    "publish": SureForm,
    "schedule": ScheduleForm,
}
