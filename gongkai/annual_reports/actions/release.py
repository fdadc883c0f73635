"""发布: an approved annual report that has been reviewed goes before the public."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.annual_reports import freezing, history, states
from gongkai.annual_reports.locking import locked
from gongkai.annual_reports.models import ReportVersion
from gongkai.annual_reports.public_errors import ChangedByHand, NotEntered, StillReviewed
from gongkai.annual_reports.vocabulary import EventKind
from gongkai.information.vocabulary import Stage
from gongkai.law.sentences import say
from gongkai.publication.actions.publish import publish
from gongkai.publication.models import PublicationAct

LEFT = {
    Stage.DRAFT: say("须由填报人提交审查，再经部门负责人初审、保密审查机构审查、主管领导签发"),
    Stage.RETURNED: say("须由填报人重新提交审查，再经部门负责人初审、保密审查机构审查、主管领导签发"),
    Stage.FIRST_REVIEW: say("还须部门负责人初审、保密审查机构审查、主管领导签发"),
    Stage.SECOND_REVIEW: say("还须复审、保密审查机构审查、主管领导签发"),
    Stage.SECRECY_REVIEW: say("还须保密审查机构审查、主管领导签发"),
    Stage.REFERRED: say("还须主管部门或者保密行政管理部门答复、主管领导签发"),
    Stage.APPROVAL: say("还须主管领导签发"),
}


@transaction.atomic
def release(version_id: int, *, by: Actor) -> PublicationAct:
    """Publish the item of this version; whoever may not publish, or what was not reviewed, is refused as anywhere else.

    Law: Regulation 2019, Arts. 17, 49; Regulation 2008, Arts. 14, 31.
    """
    version = locked(version_id, by=by)
    by.must("publication.publish", version)
    states.must_allow("release", version)
    freezing.must_be_intact(version)
    act = publish(_reviewed(version, by=by), by=by)
    history.record(
        "release", version, by=by, kind=EventKind.RELEASED, item=version.item_id, revision=act.revision.number
    )
    return act


def _reviewed(version: ReportVersion, *, by: Actor) -> int:
    """The number of its item; refuses where it is not there, is another text by now, or waits for a signature."""
    report, item = str(version.report), version.item
    if item is None:
        raise NotEntered(report=report, number=version.number)
    by.must("publication.publish", item)
    if item.current is None or item.current.number != version.item_revision:
        raise ChangedByHand(report=report, number=version.number)
    stage = Stage(item.stage)
    if stage in LEFT:
        raise StillReviewed(report=report, stage=stage.label, left=LEFT[stage])
    return int(item.pk)
