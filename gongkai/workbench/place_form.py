"""Which bodies a new item belongs to."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.accounts.actor import Actor
from gongkai.agencies import queries
from gongkai.workbench.fields import number_choice, offer


class PlaceForm(forms.Form):
    """发布机构, 科室, 责任单位 and 原制作机关 of a new item; offers only agencies the person writes for."""

    agency_id = number_choice(gettext_lazy("发布机构"))
    section_id = number_choice(gettext_lazy("产生科室"), required=False)
    responsible_id = number_choice(gettext_lazy("责任单位"), required=False)
    original_id = number_choice(gettext_lazy("原制作机关"), required=False)

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        """Offer the agencies and sections of the person's own reach."""
        super().__init__(*args, **kwargs)
        scope = actor.scope("information.write")
        everybody = queries.name_choices()
        own_ids = scope.agency_ids | {agency_id for agency_id, _section in scope.sections}
        section_ids = {section_id for _agency, section_id in scope.sections}
        sections = [
            row
            for row in queries.section_choices(own_ids)
            if scope.everything or row[2] in scope.agency_ids or row[0] in section_ids
        ]
        self.agency_of = {pk: agency_id for pk, _name, agency_id in sections}
        self.whole = None if scope.everything else scope.agency_ids
        self._offer([row for row in everybody if scope.everything or row[0] in own_ids], sections, everybody)
        self.fields["agency_id"].initial = actor.agency_id
        self.fields["section_id"].initial = actor.section_id

    def _offer(self, own: list[Any], sections: list[Any], everybody: list[Any]) -> None:
        offer(self, "agency_id", own)
        offer(self, "section_id", [("", _("不分科室")), *((pk, name) for pk, name, _agency in sections)])
        offer(self, "responsible_id", [("", _("同发布机构")), *everybody])
        offer(self, "original_id", [("", _("本机关制作")), *everybody])

    def clean(self) -> dict[str, Any]:
        """The section is one of the publisher's, and named where the person writes for single sections only."""
        said: dict[str, Any] = super().clean() or {}
        agency_id, section_id = said.get("agency_id"), said.get("section_id")
        if agency_id and section_id and self.agency_of.get(section_id) != agency_id:
            self.add_error("section_id", _("所选科室不属于该发布机构，请重新选择。"))
        if agency_id and not section_id and self.whole is not None and agency_id not in self.whole:
            self.add_error("section_id", _("您只能为本科室填报，请选择科室。"))
        return said
