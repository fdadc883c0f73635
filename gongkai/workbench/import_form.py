"""The form of an import: whose, what kind, and the files."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _words, gettext_lazy as _

from gongkai.accounts.actor import Actor
from gongkai.agencies import queries as agencies
from gongkai.agencies.reach import ADMINISTER
from gongkai.clearance import queries as clearances
from gongkai.law import kinds
from gongkai.ui.inputs import FilesInput
from gongkai.workbench.fields import number_choice, offer

ACCEPT = ".xlsx,.csv,.zip,.txt,.html,.htm,.docx,.pdf"


class SeveralFiles(forms.FileField):
    """A file field that takes several files and answers with all of them."""

    widget = FilesInput(attrs={"accept": ACCEPT})

    def clean(self, data: Any, initial: Any = None) -> Any:
        """Each file must be there and not empty of a name."""
        single = super().clean
        return (
            [single(one, initial) for one in data]
            if isinstance(data, list | tuple) and data
            else [single(data, initial)]
        )


class ImportForm(forms.Form):
    """Shape only: what is in the files is the room's matter."""

    agency_id = number_choice(_("发布机构"))
    section_id = number_choice(_("产生科室"), required=False)
    kind = forms.ChoiceField(label=_("信息种类"), help_text=_("表格中另有“信息种类”一列的，以表格为准。"))
    upload = SeveralFiles(
        label=_("文件"),
        allow_empty_file=True,
        help_text=_("一份元数据表（XLSX、CSV），或者多个文件（TXT、HTML、DOCX、PDF），也可以打包成一个 ZIP。"),
    )
    agency_from_title = forms.BooleanField(label=_("按文件标题识别发布机构"), required=False)
    found_agencies = forms.BooleanField(label=_("标题中的机构没有登记的，自动建立"), required=False)
    backlog = forms.BooleanField(
        label=_("历史清理"),
        required=False,
        help_text=_("全部记为历史清理，不计算公开期限。不勾选时按生成日期自动判断。"),
    )

    clearance = number_choice(
        _("列入清理批次"),
        required=False,
        help_text=_("生成日期不在批次范围内的行，校验时提示。导入完成后自动列入。"),
    )

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        """Offer the agencies and sections the person imports for."""
        super().__init__(*args, **kwargs)
        scope = actor.scope("information.import")
        own_ids = scope.agency_ids | {agency_id for agency_id, _section in scope.sections}
        own_sections = {section_id for _agency, section_id in scope.sections}
        named = [(pk, name) for pk, name in agencies.name_choices() if scope.everything or pk in own_ids]
        sections = [
            (pk, name)
            for pk, name, agency_id in agencies.section_choices(own_ids)
            if agency_id in scope.agency_ids or pk in own_sections
        ]
        offer(self, "agency_id", named)
        self.fields["agency_id"].initial = actor.agency_id
        offer(self, "kind", [(code, _words(name)) for code, name in kinds.choices()])
        open_ones = clearances.open_choices(actor)
        offer(self, "clearance", [("", _("不列入")), *open_ones])
        if not open_ones:
            del self.fields["clearance"]
        offer(self, "section_id", [("", _("不分科室")), *sections])
        self.fields["section_id"].initial = actor.section_id
        if not actor.may(ADMINISTER):
            del self.fields["found_agencies"]
