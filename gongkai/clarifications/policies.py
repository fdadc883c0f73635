"""澄清设置: how many working days a body gives itself, with a default where it has set nothing."""

from gongkai.clarifications.models import ClarificationPolicy

VERIFY_DAYS = 3  # the Regulation sets no number: 及时
CLARIFY_DAYS = 7
FOLLOW_DAYS = 10
MOST_DAYS = 60


def policy_of(agency_id: int) -> ClarificationPolicy:
    """What one body has set; not saved when it has set nothing."""
    return ClarificationPolicy.objects.filter(agency_id=agency_id).first() or ClarificationPolicy(agency_id=agency_id)


def verify_days(agency_id: int) -> int:
    """How many working days whoever verifies is given."""
    return policy_of(agency_id).verify_days or VERIFY_DAYS


def clarify_days(agency_id: int) -> int:
    """How many working days lie between the discovery and the clarification."""
    return policy_of(agency_id).clarify_days or CLARIFY_DAYS


def follow_days(agency_id: int) -> int:
    """For how many working days after its release a clarification is followed."""
    return policy_of(agency_id).follow_days or FOLLOW_DAYS
