"""本单位的设置: how often a guide is read through, how long nothing may be declared, when 其他 is too large."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from gongkai.catalogue.models import CataloguePolicy

GUIDE_MONTHS, NIL_MONTHS, RESIDUAL_PERCENT = 12, 12, 50
LONGEST = 36  # months


@dataclass(frozen=True)
class Policy:
    """What holds for one body; `own` where it has set it itself."""

    guide_months: int = GUIDE_MONTHS
    nil_months: int = NIL_MONTHS
    residual_percent: int = RESIDUAL_PERCENT
    own: bool = False


def of_many(agency_ids: Collection[int]) -> Mapping[int, Policy]:
    """The settings of several bodies: their own, those of everybody, or the program's. One query."""
    rows = {row.agency_id: row for row in CataloguePolicy.objects.all()}
    default = _policy(rows[None], own=False) if None in rows else Policy()
    return {pk: _policy(rows[pk], own=True) if pk in rows else default for pk in agency_ids}


def of(agency_id: int | None) -> Policy:
    """The settings of one body; without one, those of everybody."""
    if agency_id is None:
        row = CataloguePolicy.objects.filter(agency=None).first()
        return _policy(row, own=True) if row else Policy()
    return of_many([agency_id])[agency_id]


def _policy(row: CataloguePolicy, *, own: bool) -> Policy:
    return Policy(row.guide_months, row.nil_months, row.residual_percent, own)
