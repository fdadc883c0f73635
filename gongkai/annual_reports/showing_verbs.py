"""What a person may do with a version now: where it stands, and what they were appointed to."""

from collections.abc import Sequence

from gongkai.accounts.actor import Actor
from gongkai.annual_reports import states
from gongkai.annual_reports.models import ReportVersion
from gongkai.annual_reports.visibility import APPROVE, COMPILE, visible_version
from gongkai.annual_reports.vocabulary import OPEN, State
from gongkai.information.models import InfoItem
from gongkai.information.vocabulary import Stage

VERBS = {  # what a page calls it → the verb of the states, and the permission it takes
    "fill_in": ("fill_in", COMPILE),
    "declare": ("declare_not_applicable", COMPILE),
    "write": ("write_sections", COMPILE),
    "note": ("note_finding", COMPILE),
    "submit": ("submit", COMPILE),
    "recall": ("recall", COMPILE),
    "discard": ("discard", COMPILE),
    "correct": ("correct", COMPILE),
    "take_in": ("take_in_sheet", COMPILE),
    "reread": ("read_old_report", COMPILE),
    "confirm": ("confirm_old_report", COMPILE),
    "send_back": ("send_back", APPROVE),
    "approve": ("approve", APPROVE),
}


def open_to(actor: Actor, version: ReportVersion, versions: Sequence[ReportVersion]) -> frozenset[str]:
    """The verbs open to this person; `versions` are all of the report.

    Law: Regulation 2019, Arts. 49-50; Regulation 2008, Arts. 31-32.
    """
    fits = states.allowed(version)
    found = {name for name, (verb, permission) in VERBS.items() if verb in fits and actor.may(permission, version)}
    if states.is_own(version, by=actor):
        found.discard("approve")
    if not _is_newest_settled(version, versions):
        found.discard("correct")
    if "take_in_sheet" in fits and actor.may(APPROVE, version):
        found.add("take_in")  # the office may do it for a unit that does not work here
    return frozenset(found | _always(actor, version) | _going_public(actor, version, versions, fits))


def must_be_open(actor: Actor, version_pk: int, name: str) -> None:
    """Refuse a verb of `VERBS` as its action would: unknown and hidden look the same, what came too late is a sentence."""
    version = visible_version(actor, version_pk)
    verb, permission = VERBS[name]
    actor.must(permission, version)
    states.must_allow(verb, version)
    if name == "approve":
        states.must_not_be_own(version, by=actor)
    if name == "correct":
        states.last_approved(version.report)


def _is_newest_settled(version: ReportVersion, versions: Sequence[ReportVersion]) -> bool:
    """Whether it is the last word of its report, with no correction of it under way."""
    return versions[-1].pk == version.pk and not any(State(one.state) in OPEN for one in versions)


def _always(actor: Actor, version: ReportVersion) -> set[str]:
    """To read is to take out; whoever compiles may have the empty sheet."""
    return {"export", "template"} if actor.may(COMPILE, version) else {"export"}


def _going_public(
    actor: Actor, version: ReportVersion, versions: Sequence[ReportVersion], fits: frozenset[str]
) -> set[str]:
    """An approved report of a year goes through review as an item, and is published as one.

    Law: Regulation 2019, Arts. 17, 49; Regulation 2008, Arts. 14, 31.
    """
    if not version.report.covers.is_whole_year or _is_superseded(version, versions):
        return set()
    item = version.item
    if item is None or item.stage == Stage.WITHDRAWN or not _is_unchanged(version, item):
        may = "enter_for_review" in fits and actor.may(COMPILE, version) and actor.may("information.write", version)
        return {"enter_for_review"} if may else set()
    may = "release" in fits and item.stage == Stage.READY and actor.may("publication.publish", item)
    return {"release"} if may else set()


def _is_superseded(version: ReportVersion, versions: Sequence[ReportVersion]) -> bool:
    """Whether an approved correction has taken its place."""
    return any(one.number > version.number and one.state == State.APPROVED for one in versions)


def _is_unchanged(version: ReportVersion, item: InfoItem) -> bool:
    """Whether the item still says what this version put into it."""
    return item.current is not None and item.current.number == version.item_revision
