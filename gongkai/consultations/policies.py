"""设置: how each body works this room, with a default where it has set nothing."""

from gongkai.consultations.models import ConsultationPolicy

LEAST_DAYS = 30  # of a consultation; no national text in the standards sets one for every draft
ANSWER_DAYS = 5  # working days for a question
MOST_PER_HOUR = 10  # comments or questions from one address


def policy_of(agency_id: int) -> ConsultationPolicy:
    """How one body works its consultations and questions; not saved when it has set nothing."""
    return ConsultationPolicy.objects.filter(agency_id=agency_id).first() or ConsultationPolicy(agency_id=agency_id)


def least_days(agency_id: int) -> int:
    """How many days the public has at least to comment."""
    found = policy_of(agency_id).least_days
    return LEAST_DAYS if found is None else found


def answer_days(agency_id: int) -> int:
    """How many working days a question may take."""
    return policy_of(agency_id).answer_days or ANSWER_DAYS


def most_per_hour(agency_id: int) -> int:
    """How many comments or questions one address may send within an hour."""
    found = policy_of(agency_id).most_per_hour
    return MOST_PER_HOUR if found is None else found
