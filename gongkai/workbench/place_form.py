"""Which bodies a new item belongs to."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gongkai.accounts.actor import Actor
from gongkai.agencies import queries
from gongkai.workbench.fields import number_choice, offer


class PlaceForm(forms.Form):
    """发布机构, 科室, 责任单位 and 原制作机关 of a new item; offers only agencies the person writes for."""

    agency_id = number_choice(_("发布机构"))
    section_id = number_choice(_("产生科室"), required=False)
    responsible_id = number_choice(_("责任单位"), required=False)
    original_id = number_choice(_("原制作机关"), required=False)

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        """Offer the agencies and sections of the person's own reach."""
        super().__init__(*args, **kwargs)
        scope = actor.scope("information.write")
        everybody = queries.name_choices()
        own_ids = scope.agency_ids | {agency_id for agency_id, _section in scope.sections}
        own = [(pk, name) for pk, name in everybody if scope.everything or pk in own_ids]
        section_ids = {section_id for _agency, section_id in scope.sections}
        sections = [
            (pk, name)
            for pk, name, agency_id in queries.section_choices(own_ids)
            if agency_id in scope.agency_ids or pk in section_ids
        ]
        offer(self, "agency_id", own)
        self.fields["agency_id"].initial = actor.agency_id
        offer(self, "section_id", [("", _("不分科室")), *sections])
        self.fields["section_id"].initial = actor.section_id
        others = [("", _("同发布机构")), *everybody]
        offer(self, "responsible_id", others)
        offer(self, "original_id", [("", _("本机关制作")), *everybody])
