"""评议表 as the public fills it in."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.portal.info_requests.fields import Words
from gongkai.supervision.public import PublicEvaluation


class BallotForm(forms.Form):
    """The unit, a grade for every row, and what one wants to say; only shape is checked here."""

    unit = forms.ChoiceField(label=gettext_lazy("评议单位"), error_messages={"required": gettext_lazy("请选择单位。")})

    def __init__(self, *args: Any, one: PublicEvaluation, **kwargs: Any) -> None:
        """One field for each row of the questionnaire."""
        super().__init__(*args, **kwargs)
        self.one = one
        self.fields["unit"].choices = [("", _("请选择")), *((unit.id, unit.name) for unit in one.units)]  # type: ignore[attr-defined]
        grades = [(place, _(grade)) for place, grade in enumerate(one.grades, start=1)]
        for pk, words in one.rows:
            self.fields[f"row_{pk}"] = forms.TypedChoiceField(
                label=words,
                choices=grades,
                coerce=int,
                widget=forms.RadioSelect,
                error_messages={"required": _("请选择一项。")},
            )
        help_text = _("可以不填。请不要写姓名、证件号码、电话等个人信息；审核后可能随结果公布。")
        self.fields["remark"] = Words(label=_("意见和建议"), help_text=help_text, rows=4)
        if one.is_named:
            help_text = _("实名评议：号码只用来防止重复，不保存、不公布。使用邀请码的可以不填。")
            self.fields["phone"] = Words(label=_("手机号码"), help_text=help_text, inputmode="tel", autocomplete="tel")
        self.fields["code"] = Words(label=_("邀请码"), help_text=_("受邀人员填写；没有的不填。"), autocomplete="off")

    def grades(self) -> dict[int, int]:
        """The grade of each row, by the row's number."""
        return {pk: self.cleaned_data[f"row_{pk}"] for pk, _words in self.one.rows}
