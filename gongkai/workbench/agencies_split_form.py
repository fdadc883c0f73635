"""The form of a split: up to four bodies the work goes to, and which section goes where."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.utils.translation import gettext as _, gettext_lazy

from gongkai.agencies.actions.split import Heir
from gongkai.agencies.queries import AgencyView
from gongkai.workbench.fields import DayField, number_choice, offer

MOST = 4


class SplitForm(forms.Form):
    """Each heir is one in use, or a new name with its code; rows left empty are none."""

    on = DayField(label=gettext_lazy("生效日期"))
    basis = forms.CharField(label=gettext_lazy("依据"), max_length=200, required=False)

    def __init__(self, *args: Any, view: AgencyView, own: list[tuple[int, str]], **kwargs: Any) -> None:
        """Rows for heirs, one choice for each section, and who finishes what is open."""
        super().__init__(*args, **kwargs)
        self.sections = [one for one in view.sections if one.is_active]
        places = [(n, _("第%(n)d个承接机构") % {"n": n + 1}) for n in range(MOST)]
        for n in range(MOST):
            self._row(n, own)
        self.fields["finishes"] = number_choice(
            gettext_lazy("承接未办结事项"),
            help_text=gettext_lazy("下级机构、随机构的职责和没有办结的事项由该机构承接，其工作人员可以继续办理。"),
        )
        offer(self, "finishes", places)
        for one in self.sections:
            name = f"section_{one.pk}"
            label = _("内设机构“%(name)s”转到") % {"name": one.name}
            self.fields[name] = number_choice(label, required=False)
            offer(self, name, [("", _("不转")), *places])

    def _row(self, n: int, own: list[tuple[int, str]]) -> None:
        self.fields[f"body_{n}"] = number_choice(_("现有机构"), required=False)
        offer(self, f"body_{n}", [("", _("新设机构")), *own])
        for name, label, most in (
            ("name", _("新设机构名称"), 120),
            ("code", _("新设机构代码"), 18),
            ("takes", _("承接的工作"), 300),
        ):
            self.fields[f"{name}_{n}"] = forms.CharField(label=label, max_length=most, required=False)

    def groups(self) -> Iterator[tuple[str, list[forms.BoundField]]]:
        """The rows as the page shows them, each under its head."""
        for n in range(MOST):
            head = _("第%(n)d个承接机构") % {"n": n + 1}
            yield head, [self[f"{name}_{n}"] for name in ("body", "name", "code", "takes")]

    def rest(self) -> list[forms.BoundField]:
        """The fields after the rows."""
        return [self["finishes"], *(self[f"section_{one.pk}"] for one in self.sections)]

    def said(self) -> dict[str, Any]:
        """What the action is told; places are counted over the rows that were filled in."""
        given = self.cleaned_data
        filled = [n for n in range(MOST) if given[f"body_{n}"] or given[f"name_{n}"].strip()]
        place = {n: at for at, n in enumerate(filled)}
        wanted = {one.pk: given[f"section_{one.pk}"] for one in self.sections}
        sections = {pk: place.get(n, -1) for pk, n in wanted.items() if n is not None}
        heirs = [Heir(given[f"body_{n}"], given[f"name_{n}"], given[f"code_{n}"], given[f"takes_{n}"]) for n in filled]
        return {
            "into": heirs,
            "on": given["on"],
            "basis": given["basis"],
            "sections": sections,
            "finishes": place.get(given["finishes"], 0),
        }
