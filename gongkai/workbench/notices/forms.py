"""The forms of notices and messages."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.actor import Actor
from gongkai.agencies import queries as agencies
from gongkai.law.vocabulary import Duty
from gongkai.notices import limits
from gongkai.review import release_check
from gongkai.review.scan import Severity, scan_text
from gongkai.workbench.choices import bodies_in_reach
from gongkai.workbench.fields import DayField, number_choice, offer
from gongkai.workbench.office.work_fields import FilesField

ANNOUNCE = "notices.announce"


def without_personal_data(text: str) -> str:
    """The text, refused where an identity number, an account or a mark of secrecy stands in it."""
    held = [one for one in scan_text(text, place=_("内容")) if one.severity is Severity.BLOCK]
    if held:
        told = _("内容中有不宜写入消息和通知的信息（{what}）。请删除，改写为“详见该记录”。")
        raise ValidationError(told.format(what=release_check.in_words(held)))
    return text


class NoticeForm(forms.Form):
    """A notice to units."""

    agency_id = number_choice(gettext_lazy("发出单位"))
    title = forms.CharField(label=gettext_lazy("标题"), max_length=limits.TITLE)
    text = forms.CharField(
        label=gettext_lazy("正文"), max_length=limits.TEXT, widget=forms.Textarea(attrs={"rows": 10})
    )
    unit_ids = forms.TypedMultipleChoiceField(
        label=gettext_lazy("收件单位"), coerce=int, widget=forms.CheckboxSelectMultiple(attrs={"class": "pick-many"}),
        help_text=gettext_lazy("逐个勾选，或者勾选下面的“我职责范围内的全部单位”。"), required=False,
    )  # fmt: skip
    everybody = forms.BooleanField(label=gettext_lazy("我职责范围内的全部单位"), required=False)
    duties = forms.MultipleChoiceField(
        label=gettext_lazy("收件职责"), required=False, widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy("不选则发给所选单位的全部在用人员。"),
    )  # fmt: skip
    must_read = forms.BooleanField(label=gettext_lazy("必读"), required=False)
    wants_reply = forms.BooleanField(label=gettext_lazy("需要回执"), required=False)
    due_on = DayField(label=gettext_lazy("办理期限"), required=False)
    papers = FilesField(label=gettext_lazy("附件"), required=False)

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        """Offer the bodies one announces for, and the duties there are."""
        super().__init__(*args, **kwargs)
        reach = bodies_in_reach(actor, ANNOUNCE)
        own = [body for body in reach if body[0] == actor.agency_id]
        offer(self, "agency_id", own + [body for body in reach if body not in own])
        offer(self, "unit_ids", reach)
        offer(self, "duties", [(duty.value, _(duty.label)) for duty in Duty])
        self.reach = [pk for pk, _name in reach]

    def clean_text(self) -> str:
        """No personal data."""
        return without_personal_data(self.cleaned_data["text"])

    def clean(self) -> dict[str, Any]:
        """Some unit, or all."""
        said: dict[str, Any] = super().clean() or {}
        said["files"] = said.pop("papers", [])
        if said.pop("everybody", False):
            said["unit_ids"] = self.reach
        elif not said.get("unit_ids") and "unit_ids" not in self.errors:
            self.add_error("unit_ids", _("请选择收件单位，或者勾选“我职责范围内的全部单位”。"))
        return said


class ReplyForm(forms.Form):
    """A few words with a confirmation."""

    text = forms.CharField(
        label=gettext_lazy("回执内容"), max_length=limits.REPLY, required=False,
        widget=forms.Textarea(attrs={"rows": 2}), help_text=gettext_lazy("可以不填，直接确认。"),
    )  # fmt: skip


class RecallForm(forms.Form):
    """Why it is taken back."""

    reason = forms.CharField(label=gettext_lazy("撤回原因"), max_length=limits.REASON)


class AnswerForm(forms.Form):
    """One more message in a thread."""

    text = forms.CharField(label=gettext_lazy("内容"), max_length=limits.TEXT, widget=forms.Textarea(attrs={"rows": 4}))
    papers = FilesField(label=gettext_lazy("附件"), required=False)

    def clean_text(self) -> str:
        """No personal data."""
        return without_personal_data(self.cleaned_data["text"])

    def clean(self) -> dict[str, Any]:
        """The files under the name the action knows them by."""
        said: dict[str, Any] = super().clean() or {}
        said["files"] = said.pop("papers", [])
        return said


class MessageForm(AnswerForm):
    """A first message: to a duty of a unit, or to somebody there by name."""

    unit_id = number_choice(gettext_lazy("收件单位"))
    duty = forms.ChoiceField(label=gettext_lazy("收件职责"), required=False)
    person = forms.CharField(
        label=gettext_lazy("收件人"), max_length=40, required=False,
        help_text=gettext_lazy("姓名或者账号。填写后只发给这一个人；不填则发给承担所选职责的全部人员。"),
    )  # fmt: skip
    subject = forms.CharField(
        label=gettext_lazy("事由"), max_length=limits.TITLE,
        help_text=gettext_lazy("会显示在对方的首页上，请不要写个人信息。"),
    )  # fmt: skip
    field_order = ("unit_id", "duty", "person", "subject", "text", "papers")

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        """Offer every unit in use, the own one first."""
        super().__init__(*args, **kwargs)
        bodies = sorted(agencies.name_choices(), key=lambda body: body[0] != actor.agency_id)
        offer(self, "unit_id", list(bodies))
        offer(self, "duty", [("", _("不选")), *((duty.value, _(duty.label)) for duty in Duty)])

    def clean_subject(self) -> str:
        """No personal data: it stands on the start page."""
        return without_personal_data(self.cleaned_data["subject"])
