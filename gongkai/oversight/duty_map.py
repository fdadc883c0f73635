"""责任分布: who answers for what in every unit, and where nobody does.

Law: Regulation 2019, Arts. 3-4; Regulation 2008, Arts. 3-4.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from gongkai.accounts.holders import holders
from gongkai.agencies.reach import At
from gongkai.law.vocabulary import Duty
from gongkai.office import queries_structure
from gongkai.office.displays_groups import UnitTiers
from gongkai.oversight.units import READ
from gongkai.workbench import exports
from gongkai.workbench.acting import actor_of, staff

NEEDED = (
    Duty.FILL, Duty.FIRST_REVIEW, Duty.SECRECY_REVIEW, Duty.APPROVE, Duty.PUBLISH, Duty.ACCEPT, Duty.OFFICE_HEAD,
    Duty.PRINCIPAL,
)  # fmt: skip
SHOWN = 2  # names in one cell; the rest is counted


class Line(NamedTuple):
    """One unit: its three tiers as (words, name), and for each duty the names of those who hold it."""

    unit: UnitTiers
    tiers: list[tuple[str, str]]
    duties: list[tuple[str, ...]]

    @property
    def gaps(self) -> int:
        """How many places of it are empty."""
        return sum(not words for words, _name in self.tiers) + sum(not names for names in self.duties)


@staff
def duty_map(request: HttpRequest) -> HttpResponseBase:
    """Every unit in reach with the people behind its work; gaps on request alone."""
    actor = actor_of(request)
    actor.must(READ)
    lines = list(_lines(actor))
    gaps = sum(bool(line.gaps) for line in lines)
    only = request.GET.get("only") == "gaps"
    shown = [line for line in lines if line.gaps or not only]
    if request.GET.get("export"):
        sheet = ([line.unit.agency_name, *map("　".join, line.tiers), *map("、".join, line.duties)] for line in shown)
        return exports.download(sheet, heads=_heads(), shape=request.GET["export"], name=_("责任分布"))
    context = {"lines": shown, "heads": _heads()[1:], "gaps": gaps, "only": only, "shown": SHOWN}
    return render(request, "oversight/duty_map.html", context)


def _lines(actor: Any) -> Iterator[Line]:
    today = timezone.localdate()
    units = [one for one in queries_structure.tiers(actor, on=today) if actor.may(READ, At(one.agency_id))]
    named = holders([one.agency_id for one in units], on=today)
    for one in units:
        own = named.get(one.agency_id, {})
        tiers = [(row.label, row.name) for row in one.rows]
        yield Line(one, tiers, [own.get(duty, ()) for duty in NEEDED])


def _heads() -> list[str]:
    tiers = (_("主要领导"), _("分管领导"), _("专门机构"))
    return [_("单位"), *tiers, *(_(duty.label) for duty in NEEDED)]
