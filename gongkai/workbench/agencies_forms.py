"""The forms about bodies: shape only, the actions know the rules."""

from typing import Any

from django import forms
from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _

from gongkai.law.vocabulary import AgencyKind, Level
from gongkai.workbench.fields import DayField, number_choice, offer

_CODE = RegexValidator(r"\A[0-9A-Za-z-]+\Z", _("只能填写数字、字母和“-”。"))
_POSTCODE = RegexValidator(r"\A\d{6}\Z", _("邮政编码为6位数字。"))


def _basis() -> forms.CharField:
    return forms.CharField(label=_("依据"), max_length=200, required=False, help_text=_("批准文件的名称或文号。"))


def _on() -> DayField:
    return DayField(label=_("生效日期"))


class _Superior(forms.Form):
    """A form that names another body; `own` are the bodies to choose from."""

    chooses = ""

    def __init__(self, *args: Any, own: list[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, self.chooses, own)


class FoundForm(_Superior):
    """A new body."""

    chooses = "parent_id"
    name = forms.CharField(label=_("机构全称"), max_length=120)
    short_name = forms.CharField(label=_("简称"), max_length=60, required=False)
    parent_id = number_choice(_("上级机构"))
    kind = forms.ChoiceField(
        label=_("单位类型"), choices=AgencyKind.choices(), help_text=_("决定该机构必须公开的内容。")
    )
    level = forms.ChoiceField(label=_("行政层级"), choices=Level.choices())
    code = forms.CharField(
        label=_("组织机构代码"), max_length=18, validators=[_CODE], help_text=_("用于索引号，建立后不能修改。")
    )
    credit_code = forms.CharField(label=_("统一社会信用代码"), max_length=18, required=False, validators=[_CODE])
    area_code = forms.CharField(label=_("行政区划代码"), max_length=12, required=False, validators=[_CODE])
    on = DayField(label=_("成立日期"))
    basis = _basis()


class RenameForm(forms.Form):
    """A new name by date."""

    name = forms.CharField(label=_("新名称"), max_length=120)
    short_name = forms.CharField(label=_("新简称"), max_length=60, required=False)
    on = _on()
    basis = _basis()


class MoveForm(_Superior):
    """A new superior by date."""

    chooses = "to_id"
    to_id = number_choice(_("新的上级机构"))
    on = _on()
    basis = _basis()


class CloseForm(forms.Form):
    """The last day."""

    on = DayField(label=_("撤销日期"))
    basis = _basis()


class MergeForm(_Superior):
    """Into which body, by date."""

    chooses = "into_id"
    into_id = number_choice(_("并入的机构"))
    on = _on()
    basis = _basis()


class ContactForm(forms.Form):
    """联系信息."""

    address = forms.CharField(label=_("办公地址"), max_length=200, required=False)
    postcode = forms.CharField(label=_("邮政编码"), max_length=6, required=False, validators=[_POSTCODE])
    office_hours = forms.CharField(label=_("办公时间"), max_length=120, required=False)
    phone = forms.CharField(label=_("联系电话"), max_length=60, required=False)
    fax = forms.CharField(label=_("传真号码"), max_length=60, required=False)
    email = forms.EmailField(label=_("电子邮箱"), required=False)
    website = forms.URLField(label=_("网站"), required=False, assume_scheme="https")
