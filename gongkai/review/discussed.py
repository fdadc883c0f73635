"""集体研究: what a meeting decided about a slip, and whether the leader's signature agrees with it."""

from gongkai.law.vocabulary import Openness
from gongkai.review import policy
from gongkai.review.errors import AgainstMeeting, MeetingNeeded
from gongkai.review.models import MeetingDecision, ReviewPolicy, ReviewSlip


def decision_of(slip: ReviewSlip) -> MeetingDecision | None:
    """What a meeting decided about this slip."""
    return MeetingDecision.objects.select_related("meeting").filter(slip=slip).first()


def must_agree(slip: ReviewSlip, openness: Openness, rules: ReviewPolicy) -> str:
    """Refuse a conclusion a meeting has yet to take, or took otherwise; gives the meeting as the signature names it."""
    decided, why = decision_of(slip), policy.why_meeting(slip, rules)
    if decided is None:
        if why:
            raise MeetingNeeded(why=why, number=slip.number)
        return ""
    if decided.openness != openness:
        minutes, label = str(decided.meeting), Openness(decided.openness).label
        raise AgainstMeeting(decided=label, minutes=minutes, openness=openness.label)
    return str(decided.meeting)
