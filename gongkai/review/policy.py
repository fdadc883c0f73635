"""How an agency reviews, with the defaults where it has said nothing."""

from gongkai.review.models import ReviewPolicy


def of(agency_id: int) -> ReviewPolicy:
    """The agency's review policy; an unsaved one with the defaults where there is none."""
    return ReviewPolicy.objects.filter(agency_id=agency_id).first() or ReviewPolicy(agency_id=agency_id)
