"""How an agency reviews, with the defaults where it has said nothing."""

from gongkai.review.models import ReviewPolicy, ReviewSlip


def of(agency_id: int) -> ReviewPolicy:
    """The agency's review policy; an unsaved one with the defaults where there is none."""
    return ReviewPolicy.objects.filter(agency_id=agency_id).first() or ReviewPolicy(agency_id=agency_id)


def why_meeting(slip: ReviewSlip, rules: ReviewPolicy) -> str:
    """Why the agency's own rule sends a slip before a meeting; empty where it does not."""
    if rules.meeting_for_major and slip.is_major:
        return "重大事项"
    if rules.meeting_for_backlog and slip.item.is_backlog:
        return "历史清理信息"
    return ""


def merges(rules: ReviewPolicy) -> bool:
    """Whether one person may sign 初审 and 保密审查 in one press: three people in all, never the same twice."""
    return rules.merges_steps and not rules.second_review
