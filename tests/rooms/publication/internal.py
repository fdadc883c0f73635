"""Internal matters on their way to the internal board, for the tests of this room."""

from gongkai.information.actions.enter import enter
from gongkai.information.models import InfoItem
from gongkai.information.placing import Place
from gongkai.review.actions.approve import approve
from gongkai.review.actions.sign import sign
from gongkai.review.actions.submit import submit
from tests.factories import COLUMN, answers, content

TITLE = "关于办公用品采购情况的内部通报"


def internal_item(team, *, ground="X16a", **changes):
    """A notice of the team on its internal funds, reviewed and decided not to be public: it waits for the board."""
    said = {
        "title": TITLE, "openness": "withheld", "ground_code": "X16a", "ground_reason": "内部事务信息",
        "column_code": COLUMN, "extra": {"internal_matter": "funds", "readers": "全体工作人员"},
    } | changes  # fmt: skip
    item = enter(content(**said), kind="internal_notice", place=Place(team.agency.pk, None), by=team.clerk)
    decide(team, item, ground=ground)
    return InfoItem.objects.select_related("current", "agency").get(pk=item.pk)


def decide(team, item, *, ground="X16a"):
    """Have the item reviewed by three people and closed."""
    slip = submit(item.pk, answers=answers(item, internal="yes", internal_reason="内部事务"), by=team.clerk)
    sign(slip.pk, decision="pass", opinion="同意", by=team.head)
    sign(slip.pk, decision="pass", opinion="不涉密", by=team.secrecy)
    approve(
        slip.pk, conclusion="exempt", final_openness="withheld", ground_code=ground, ground_reason="内部事务信息",
        by=team.leader,
    )  # fmt: skip
