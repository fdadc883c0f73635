"""Consultations: their periods, who is still silent, and whose refusal stands."""

from datetime import date

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.info_requests import own_periods, policies, states
from gongkai.info_requests.locking import locked
from gongkai.info_requests.models import Consultation, InfoRequest
from gongkai.info_requests.own_periods import LastDay
from gongkai.info_requests.vocabulary import ConsultationKind, Opinion, State
from gongkai.law.vocabulary import Version

REFUSING = (Opinion.DISAGREE, Opinion.PARTLY)


def locked_consultation(consultation_id: int, *, by: Actor) -> Consultation:
    """The consultation with its case locked, for whoever may handle the case."""
    number = Consultation.objects.filter(pk=consultation_id).values_list("info_request__number", flat=True).first()
    if number is None:
        raise Unknown
    info_request = locked(number, "info_requests.handle", by=by)
    consultation = Consultation.objects.select_related("organ").get(pk=consultation_id)
    consultation.info_request = info_request
    return consultation


def is_statutory(info_request: InfoRequest, kind: str) -> bool:
    """Whether the law itself says how long those asked have: third parties and co-makers, since 2019.

    Law: Regulation 2019, Arts. 32, 34.
    """
    return info_request.version == Version.R2019 and kind != ConsultationKind.OTHER_ORGAN


def last_day(info_request: InfoRequest, kind: str, *, received_on: date) -> LastDay:
    """The last day to answer a letter received on a day; by the office's own setting where the law has none.

    Law: Regulation 2019, Arts. 32, 34.
    """
    days = policies.consult_days(info_request, kind=ConsultationKind(kind))
    return own_periods.last_day(received_on, days, what="征求意见的期限")


def silence_means(consultation: Consultation) -> Opinion:
    """What silence is taken for: a co-maker's is consent; a third party's leaves the body to decide.

    Law: Regulation 2019, Arts. 32, 34.
    """
    return Opinion.AGREE if consultation.kind == ConsultationKind.CO_MAKER else Opinion.SILENT


def is_open(info_request: InfoRequest) -> bool:
    """Whether somebody asked has neither answered nor let the time pass."""
    return info_request.consultations.filter(opinion="").exists()


def settle(info_request: InfoRequest) -> None:
    """Take the case back to handling once nobody is waited for."""
    if info_request.state == State.CONSULTING and not is_open(info_request):
        states.move(info_request, "end_consulting")


def standing_refusals(info_request: InfoRequest) -> list[Consultation]:
    """The third parties whose refusal binds: not overridden, and in cases of 2019 not found unreasonable.

    Law: Regulation 2019, Art. 32; Regulation 2008, Art. 23.
    """
    refused = info_request.consultations.filter(
        kind=ConsultationKind.THIRD_PARTY, opinion__in=REFUSING, is_overridden=False
    )
    if info_request.version == Version.R2008:
        return list(refused)
    return [row for row in refused if row.is_reasonable is not False]
