"""Finding one record for changing it, with the right to; unknown and hidden look the same."""

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.agencies import reach
from gongkai.agencies.models import Agency
from gongkai.agencies.reach import At
from gongkai.consultations.models import Comment, Consultation, FrequentQuestion, Inquiry, Point
from gongkai.consultations.visibility import READ, visible_comments, visible_inquiries, visible_questions, visible_to

PUBLIC = Actor(user_id=None, name="公众", is_system=True)  # whoever sends a comment or a question by the portal


def locked(pk: int, permission: str, *, by: Actor) -> Consultation:
    """The consultation, held until the transaction ends."""
    found = visible_to(by).select_for_update(of=("self",)).select_related("agency").filter(pk=pk).first()
    if found is None:
        raise Unknown
    by.must(permission, found)
    return found


def locked_body(agency_id: int, permission: str, *, by: Actor) -> Agency:
    """The body, held while one of its numbers is taken; one the person knows nothing of looks like none at all."""
    if not by.is_system:
        if not by.may(READ, At(agency_id)):
            raise Unknown
        by.must(permission, At(agency_id))
    return reach.locked_in_use(agency_id)


def locked_comment(pk: int, permission: str, *, by: Actor) -> Comment:
    """The comment with its consultation, both held."""
    found = visible_comments(by).filter(pk=pk).first()
    if found is None:
        raise Unknown
    found.consultation = locked(found.consultation_id, permission, by=by)
    return found


def locked_point(pk: int, permission: str, *, by: Actor) -> Point:
    """The point with its consultation, both held."""
    found = Point.objects.filter(pk=pk, consultation__in=visible_to(by)).first()
    if found is None:
        raise Unknown
    found.consultation = locked(found.consultation_id, permission, by=by)
    return found


def locked_inquiry(pk: int, *, by: Actor) -> Inquiry:
    """The question, for whoever answers questions of its body or section."""
    inquiries = visible_inquiries(by).select_for_update(of=("self",)).select_related("agency", "section")
    found = inquiries.filter(pk=pk).first()
    if found is None:
        raise Unknown
    by.must("consultations.answer", found)
    return found


def locked_question(pk: int, permission: str, *, by: Actor) -> FrequentQuestion:
    """The frequent question, held until the transaction ends."""
    found = visible_questions(by).select_for_update(of=("self",)).select_related("agency").filter(pk=pk).first()
    if found is None:
        raise Unknown
    by.must(permission, found)
    return found
