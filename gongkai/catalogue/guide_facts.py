"""What has changed since a guide was written: the agency's own entry, its name, the fees, the Regulation itself."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from gongkai.agencies.models import Agency
from gongkai.catalogue import months
from gongkai.catalogue.models import Guide
from gongkai.law import fees, guide_elements, regulation_on
from gongkai.law.instruments import regulation
from gongkai.law.sentences import say

Pair = tuple[str, str]
CONTACT = {
    "office_address": "address",
    "office_hours": "office_hours",
    "office_phone": "phone",
    "office_fax": "fax",
}


@dataclass(frozen=True)
class Newer:
    """One fact younger than the guide: since when, and what to look at."""

    on: date
    what: str


def outdated(agency: Agency, guide: Guide) -> list[Pair]:
    """The contact elements in which the guide does not say what the agency's entry says, as (field, name)."""
    labels = {one.code: one.label for one in guide_elements.guide_elements(regulation_on(guide.updated_on))}
    now = ((field, getattr(agency, source)) for field, source in CONTACT.items())
    return [(field, labels.get(field, field)) for field, value in now if value and value not in getattr(guide, field)]


def newer(guide: Guide, names: Sequence[tuple[date, str]], *, today: date) -> list[Newer]:
    """Names the body took, fee rules and a Regulation that came after the guide; `names` are (from, name).

    Law: Regulation 2019, Arts. 12, 42; Regulation 2008, Arts. 19, 27.
    """
    written = guide.updated_on
    found = [
        Newer(on, say("机构更名为“{name}”", name=name))
        for on, name in names
        if isinstance(on, date) and written < on <= today
    ]
    if fees.regime(written) is not fees.regime(today):
        found.append(Newer(_since(written, today), say("收费规定有变化，请核对收费标准")))
    now = regulation_on(today)
    if regulation_on(written) is not now:
        found.append(Newer(regulation(now).from_on, say("《条例》有新的版本，请核对条文")))
    return found


def due_on(guide: Guide, *, every_months: int) -> date:
    """The day by which somebody should have read the guide through again."""
    return months.later(guide.checked_on or guide.updated_on, every_months)


def _since(written: date, today: date) -> date:
    """The first day of the fee rules of today, found between the two days by halving."""
    low, high, now = written, today, fees.regime(today)
    while (high - low).days > 1:
        middle = low + (high - low) / 2
        low, high = (low, middle) if fees.regime(middle) is now else (middle, high)
    return high
