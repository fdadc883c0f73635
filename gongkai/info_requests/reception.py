"""受理机构: which bodies take requests, and where and how each of them does, for whoever wants to ask.

Law: Regulation 2019, Arts. 4, 12, 29; Regulation 2008, Art. 19; Channel Letter 2017.
"""

from dataclasses import dataclass

from gongkai.agencies.models import Agency
from gongkai.info_requests.models import RequestPolicy
from gongkai.law.vocabulary import AgencyKind, Channel


@dataclass(frozen=True)
class Reception:
    """One body that may be asked, with the office that takes its requests."""

    agency_id: int
    code: str
    name: str
    office_name: str
    address: str
    postcode: str
    hours: str
    phone: str
    fax: str
    email: str
    channels: tuple[Channel, ...]  # announced, beside the counter and the post, which are always open

    @property
    def is_online(self) -> bool:
        """Whether it takes requests through the portal."""
        return Channel.ONLINE in self.channels


def receptions() -> list[Reception]:
    """Every body bound by the Regulation and in use, in the order of the county; two queries."""
    policies = {policy.agency_id: policy for policy in RequestPolicy.objects.select_related("accepted_by")}
    asked = Agency.objects.filter(is_active=True).exclude(kind=AgencyKind.OUT_OF_SCOPE)
    return [_reception(agency, policies.get(agency.pk)) for agency in asked.order_by("position", "pk")]


def reception(code: str) -> Reception | None:
    """The same of one body; none when there is no such body to ask."""
    try:
        asked = Agency.objects.exclude(kind=AgencyKind.OUT_OF_SCOPE).get(is_active=True, code=code)
    except Agency.DoesNotExist:
        return None
    return reception_of(asked)


def reception_of(agency: Agency) -> Reception:
    """The same of a body at hand: its own working body, or that of the body that accepts for it."""
    return _reception(agency, RequestPolicy.objects.filter(agency=agency).first())


def _reception(agency: Agency, policy: RequestPolicy | None) -> Reception:
    kept = policy or RequestPolicy(agency_id=agency.pk)
    place = kept.accepted_by or agency
    return Reception(
        agency_id=agency.pk,
        code=agency.code,
        name=agency.name,
        office_name=kept.office_name or f"{place.name}政府信息公开工作机构",
        address=kept.address or place.address,
        postcode="" if kept.address else place.postcode,
        hours=kept.hours or place.office_hours,
        phone=kept.phone or place.phone,
        fax=kept.fax or place.fax,
        email=kept.email or place.email,
        channels=tuple(Channel(one) for one in kept.channels) or (Channel.ONLINE,),
    )
