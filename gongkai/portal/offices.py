"""Where to reach an agency's information office: from its guide, or from its own entry while it has none."""

from dataclasses import dataclass
from typing import Any

from gongkai.catalogue.queries import guide
from gongkai.publication import queries_public
from gongkai.publication.queries_public import AgencyCount


@dataclass(frozen=True)
class Office:
    """The contact block of an agency, with its guide if there is one."""

    agency: AgencyCount
    guide: Any  # the current guide with its fields by name, or None
    name: str
    address: str
    hours: str
    phone: str
    fax: str
    online: str
    postcode: str = ""


def office_of(agency: AgencyCount | None) -> Office | None:
    """The office that answers for an agency.

    Law: Regulation 2019, Arts. 4, 12.
    """
    if agency is None:
        return None
    own: dict[str, Any] = queries_public.agency(agency.code)
    kept = guide(agency.id)
    if kept is None:
        return Office(
            agency, None, agency.name, own["address"], own["office_hours"], own["phone"], own["fax"],
            own["email"] or own["website"], own["postcode"],
        )  # fmt: skip
    return Office(
        agency, kept, kept.office_name, kept.office_address, kept.office_hours, kept.office_phone, kept.office_fax,
        kept.office_online, own["postcode"],
    )  # fmt: skip
