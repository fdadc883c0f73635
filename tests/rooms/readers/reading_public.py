"""Pages, readers and the people who answer them, for the tests of this room."""

from dataclasses import dataclass
from datetime import date
from itertools import count

from gongkai.accounts.actor import Actor
from gongkai.agencies.models import Agency
from gongkai.law.vocabulary import Duty
from gongkai.readers.actions.report_fault import report_fault
from gongkai.readers.entering import FaultEntry
from gongkai.readers.models import Fault
from tests.factories import Team, make_actor, make_agency, make_team, published_item

_serial = count(1)
DAY = date(2026, 3, 2)


@dataclass(frozen=True)
class Desk:
    """A body with a public item and the people who hear from its readers."""

    agency: Agency
    team: Team
    head: Actor  # 公开工作机构负责人
    catalogue: Actor
    overseer: Actor
    stranger: Actor


def make_desk(agency=None) -> Desk:
    """The body, and somebody of another body with the same duties."""
    agency = agency or make_agency()
    return Desk(
        agency,
        make_team(agency),
        make_actor(agency, Duty.OFFICE_HEAD),
        make_actor(agency, Duty.CATALOGUE),
        make_actor(agency, Duty.OVERSEE),
        make_actor(make_agency(), Duty.OFFICE_HEAD, Duty.CATALOGUE, Duty.PUBLISH),
    )


def key() -> str:
    """The key of a new form."""
    return f"web-{next(_serial)}"


def said(page="/", **changes) -> FaultEntry:
    """A reader's words."""
    values = {"page": page, "kind": "typo", "words": f"第{next(_serial)}段有错别字"} | changes
    return FaultEntry(**values)


def reported(desk, item=None, **changes) -> Fault:
    """A report about an item of the desk, taken in."""
    item = item or published_item(desk.team)
    mark = key()
    report_fault(said(f"/items/{item.pk}/", **changes), form_key=mark)
    return Fault.objects.get(form_key=mark)
