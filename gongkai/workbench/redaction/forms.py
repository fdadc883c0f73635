"""The forms of marking: shape only."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gongkai.redaction import queries
from gongkai.workbench.fields import offer


class GroundForm(forms.Form):
    """Why it is taken away."""

    ground_code = forms.ChoiceField(label=_("依据"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer the grounds of the Regulation."""
        super().__init__(*args, **kwargs)
        offer(self, "ground_code", [("", _("不注明")), *queries.ground_names().items()])


class RegionForm(GroundForm):
    """A rectangle in per cent of the page."""

    page = forms.IntegerField(label=_("页"), min_value=1, max_value=100_000)
    left = forms.FloatField(label=_("左（%）"), min_value=0, max_value=100)
    top = forms.FloatField(label=_("上（%）"), min_value=0, max_value=100)
    width = forms.FloatField(label=_("宽（%）"), min_value=0, max_value=100)
    height = forms.FloatField(label=_("高（%）"), min_value=0, max_value=100)
    note = forms.CharField(label=_("说明"), max_length=120, required=False)


class FindForm(GroundForm):
    """Words to be taken away wherever they stand."""

    words = forms.CharField(label=_("查找并遮盖"), max_length=100)
