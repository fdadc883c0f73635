"""The life of a version: which verb may be used where, and where it leads. The one writer of `state`.

Law: Regulation 2019, Arts. 49-50; Regulation 2008, Arts. 31-32.
"""

from collections.abc import Iterable
from typing import NamedTuple

from gongkai.accounts.actor import Actor
from gongkai.annual_reports.errors import NotApprovedYet, OwnReport, WrongState
from gongkai.annual_reports.models import Report, ReportVersion
from gongkai.annual_reports.vocabulary import EDITABLE, OPEN, EventKind, Origin, State
from gongkai.law.sentences import named


class Row(NamedTuple):
    """One verb: what people call it, where it may be used, where it leads (None: it stays), the article, for which origins."""

    verb: str
    label: str
    at: tuple[State, ...]
    to: State | None
    law: str
    of: tuple[Origin, ...] = tuple(Origin)


COMPILED = (Origin.RECORDS, Origin.SHEET)  # an old report is checked against its file and kept, never handed in
TO_SUBMIT = "Regulation 2019, Art. 49; Regulation 2008, Art. 31"
TO_SAY = "Regulation 2019, Art. 50; Regulation 2008, Art. 32"

_ROWS = (
    Row("fill_in", "填报数据", EDITABLE, None, TO_SAY, COMPILED),
    Row("declare_not_applicable", "标明不适用", EDITABLE, None, TO_SAY),
    Row("write_sections", "编写文字", EDITABLE, None, TO_SAY),
    Row("note_finding", "说明核对问题", OPEN, None, TO_SAY),  # also on what waits: a sheet came without notes
    Row("submit", "报送", EDITABLE, State.SUBMITTED, TO_SUBMIT, COMPILED),
    Row("recall", "撤回报送", (State.SUBMITTED,), State.DRAFT, TO_SUBMIT, (Origin.RECORDS,)),
    Row("send_back", "退回", (State.SUBMITTED,), State.RETURNED, TO_SUBMIT),
    Row("approve", "审定", (State.SUBMITTED,), State.APPROVED, TO_SUBMIT),
    Row("take_in_sheet", "重新导入表格", (*EDITABLE, State.SUBMITTED), State.SUBMITTED, TO_SUBMIT, (Origin.SHEET,)),
    Row("read_old_report", "重新读取", (State.DRAFT,), None, TO_SAY, (Origin.FILE,)),
    Row("confirm_old_report", "核对入库", (State.DRAFT,), State.APPROVED, TO_SAY, (Origin.FILE,)),
    Row("discard", "放弃编制", (State.DRAFT,), None, ""),
    Row("correct", "更正", (State.APPROVED,), None, TO_SUBMIT),
    Row("enter_for_review", "送公开审查", (State.APPROVED,), None, "Regulation 2019, Arts. 17, 49; Regulation 2008, Arts. 14, 31"),
    Row("release", "发布", (State.APPROVED,), None, TO_SUBMIT),
)  # fmt: skip
ROWS = {row.verb: row for row in _ROWS}
TRANSITIONS = {(row.verb, state): row.to or state for row in _ROWS for state in row.at}
_ADVICE = {
    State.DRAFT: "该报告还在编制，请先报送。",
    State.SUBMITTED: "该报告已经报送。需要修改的，请先撤回报送，或者由主管部门退回。",
    State.RETURNED: "该报告已被退回，请修改后重新报送。",
    State.APPROVED: "该报告已经审定，内容不再变动。确需改正的，请办理更正并说明原因。",
}
_HANDED_IN = (EventKind.SUBMITTED, EventKind.TAKEN_IN)


def allowed(version: ReportVersion) -> frozenset[str]:
    """The verbs that fit where the version stands, whoever asks."""
    return frozenset(row.verb for row in _ROWS if may(row.verb, version))


def may(verb: str, version: ReportVersion) -> bool:
    """Whether the verb fits where the version stands; what was ever handed in cannot be discarded."""
    row = ROWS[verb]
    fits = State(version.state) in row.at and Origin(version.origin) in row.of
    return fits and not (verb == "discard" and was_handed_in(version))


def must_allow(verb: str, version: ReportVersion) -> None:
    """Refuse a verb that does not fit, saying where the version stands and what to do."""
    if not may(verb, version):
        state, label = State(version.state), named(ROWS[verb].label, sort="report verb")
        raise WrongState(report=str(version.report), state=state.label, verb=label, advice=_ADVICE[state])


def move(version: ReportVersion, verb: str, *, writing: Iterable[str] = ()) -> State:
    """Take the version where the verb leads, and keep the fields named in the same stroke."""
    must_allow(verb, version)
    version.state = TRANSITIONS[verb, State(version.state)]
    version.save(update_fields=["state", *writing])
    return State(version.state)


def last_approved(report: Report) -> ReportVersion:
    """The newest version of a report, from which a correction begins; refused while it can still be changed as it is."""
    last = report.versions.order_by("-number").first()
    if last is None or last.state != State.APPROVED:
        number, state = (last.number, State(last.state)) if last else (1, State.DRAFT)
        raise NotApprovedYet(report=str(report), number=number, state=state.label)
    return last


def is_own(version: ReportVersion, *, by: Actor) -> bool:
    """Whether this person handed the version in; nobody approves what they handed in themselves."""
    return version.submitted_by_id is not None and version.submitted_by_id == by.user_id


def must_not_be_own(version: ReportVersion, *, by: Actor) -> None:
    """Refuse to decide on what one handed in oneself."""
    if is_own(version, by=by):
        raise OwnReport(report=str(version.report))


def was_handed_in(version: ReportVersion) -> bool:
    """Whether it was ever handed in, even if it was taken back since."""
    return version.pk is not None and any(event.kind in _HANDED_IN for event in version.events.all())
