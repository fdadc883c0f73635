"""受理设置: how each office works its requests, with a default where it has set nothing."""

from collections.abc import Iterator

from django.conf import settings

from gongkai import law
from gongkai.agencies.models import Agency
from gongkai.info_requests.models import InfoRequest, RequestPolicy
from gongkai.info_requests.vocabulary import ConsultationKind
from gongkai.law.remedies import Bodies
from gongkai.law.vocabulary import AgencyKind, Version

CORRECTION_DAYS = 15  # the law says only "a reasonable period"
CONSULT_DAYS = 15  # the Regulation of 2008 set none
SECTION_DAYS = 10
HIGHER_GOVERNMENT = "上一级人民政府"
HIGHER_DEPARTMENT = "上一级主管部门"
COURT = "有管辖权的人民法院"


def policy_of(agency_id: int) -> RequestPolicy:
    """How one body works its requests; not saved when it has set nothing."""
    return RequestPolicy.objects.filter(agency_id=agency_id).first() or RequestPolicy(agency_id=agency_id)


def correction_days(case: InfoRequest) -> int:
    """How many working days an applicant is given to correct, unless the clerk says otherwise.

    Law: Regulation 2019, Art. 30.
    """
    return policy_of(case.agency_id).correction_days or CORRECTION_DAYS


def section_days(case: InfoRequest) -> int:
    """How many working days a section is given for its draft."""
    return policy_of(case.agency_id).section_days or SECTION_DAYS


def warning_days(case: InfoRequest) -> int:
    """From how many working days before a date on people are warned of it."""
    return policy_of(case.agency_id).warning_days or int(settings.DUE_SOON_DAYS)


def consult_days(case: InfoRequest, *, kind: ConsultationKind = ConsultationKind.THIRD_PARTY) -> int:
    """How many working days whoever is asked has to answer: by law under 2019, else as the office sets it.

    Law: Regulation 2019, Arts. 32, 34.
    """
    if Version(case.version) is Version.R2019 and kind is not ConsultationKind.OTHER_ORGAN:
        name = "third_party" if kind is ConsultationKind.THIRD_PARTY else "co_maker"
        in_force = case.received_on or case.arrived_on
        return law.parameter(f"info_requests.{name}", on=in_force, region=settings.REGION).number
    return policy_of(case.agency_id).consult_days or CONSULT_DAYS


def bodies_of(agency_id: int) -> Bodies:
    """Where a decision of the body may be challenged: as its office set it, else by its kind and place.

    Law: Reconsideration Law 2023, Art. 24.
    """
    rules = policy_of(agency_id)
    agency = Agency.objects.select_related("parent").get(pk=agency_id)
    body, address = _reviewer(agency)
    if rules.reconsideration_body:
        body, address = rules.reconsideration_body, rules.reconsideration_address
    return Bodies(
        reconsideration=body,
        former=rules.former_reconsideration_body or _former(agency),
        address=rules.reconsideration_address or address,
        online=rules.reconsideration_online,
        court=rules.court or COURT,
    )


def _reviewer(agency: Agency) -> tuple[str, str]:
    """Name and address of the body that reconsiders: the government above, for vertical organs the superior organ."""
    if agency.kind == AgencyKind.VERTICAL:
        above = agency.parent
        fits = above is not None and above.kind == AgencyKind.VERTICAL
        return (above.name, above.address) if above is not None and fits else (HIGHER_DEPARTMENT, "")
    for above in _above(agency):
        if above.kind == AgencyKind.GOVERNMENT:
            return above.name, above.address
    return (HIGHER_GOVERNMENT if agency.kind in {AgencyKind.GOVERNMENT, AgencyKind.TOWNSHIP} else "本级人民政府"), ""


def _former(agency: Agency) -> str:
    """Before 2024 a department's decisions also went to the department above it."""
    return HIGHER_DEPARTMENT if agency.kind in {AgencyKind.DEPARTMENT, AgencyKind.DUAL} else ""


def _above(agency: Agency) -> Iterator[Agency]:
    above = agency.parent
    while above is not None:
        yield above
        above = above.parent
