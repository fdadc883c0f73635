"""Whether a history of a request can have happened at all, for histories that nobody's actions have kept in order."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from gongkai.law.refusals import Refusal
from gongkai.law.request_clock import Event, Phase, Standing, standing
from gongkai.law.vocabulary import EventKind, Version
from gongkai.law.workdays import WorkCalendar


class ImpossibleHistory(Refusal):
    """Something that cannot have happened where it is told."""

    sentence = "“{label}”（{on}）{problem}。请核对各项的先后和日期。"


@dataclass
class _Read:
    """What was told so far, and where the period stood then."""

    version: Version
    before: list[Event] = field(default_factory=list)
    now: Standing | None = None

    def told(self, *kinds: EventKind) -> bool:
        return any(event.kind in kinds for event in self.before)

    def out(self, key: str) -> bool:
        kinds = [one.kind for one in self.before if one.key == key and one.kind in _LETTERS]
        return bool(kinds) and kinds[-1] is EventKind.CONSULTED


_LETTERS = (EventKind.CONSULTED, EventKind.OPINION)


def must_be_possible(
    events: Sequence[Event], *, version: Version, calendar: WorkCalendar, region: str = ""
) -> Standing:
    """Refuse a history that cannot be, naming the first thing that is wrong; else where the period stands after it.

    Law: Regulation 2019, Arts. 30, 33, 35; Regulation 2008, Art. 24; Fee Measure 2020, Art. 6.
    """
    read = _Read(version)
    for event in sorted(events, key=lambda event: event.on):
        problem = _problem(event, read)
        if problem:
            raise ImpossibleHistory(label=event.kind.label, on=event.on, problem=problem)
        read.before.append(event)
        read.now = standing(read.before, version=version, calendar=calendar, region=region)
    return read.now or standing((), version=version, calendar=calendar, region=region)


def _problem(event: Event, read: _Read) -> str:
    if read.now and read.now.phase is Phase.STOPPED and event.kind in _MOVING:
        return "发生在申请已经办结之后"
    if event.kind is EventKind.SUBMITTED:
        return ""
    if event.kind is not EventKind.RECEIVED and (read.now is None or read.now.phase is Phase.UNCONFIRMED):
        return "早于收到申请"
    check = _CHECKS.get(event.kind)
    return check(event, read) if check else ""


def _received(_event: Event, read: _Read) -> str:
    return "重复：收到申请只有一次" if read.told(EventKind.RECEIVED) else ""


def _correction_asked(_event: Event, read: _Read) -> str:
    return "重复：补正应当一次性告知（《条例》第三十条）" if read.told(EventKind.CORRECTION_ASKED) else ""


def _corrected(_event: Event, read: _Read) -> str:
    return "之前没有告知补正，或者已经补正" if not _waits(read, Phase.CORRECTING) else ""


def _consulted(event: Event, _read: _Read) -> str:
    return _until_problem(event)


def _opinion(event: Event, read: _Read) -> str:
    return "" if read.out(event.key) else f"之前没有标记（key）为“{event.key}”、尚未答复的征求意见"


def _extended(event: Event, read: _Read) -> str:
    if not event.working_days:
        return "没有写明延长的工作日数（working_days）"
    due = read.now.due if read.now else None
    return f"晚于答复期限的最后一日（{due.on}），期满后不能再延长" if due and event.on > due.on else ""


def _fee_paid(_event: Event, read: _Read) -> str:
    return "" if read.told(EventKind.FEE_NOTIFIED) else "之前没有收费通知"


def _delayed(event: Event, read: _Read) -> str:
    if read.version is not Version.R2019:
        return "只有2019年《条例》第三十五条才有，2008年《条例》没有规定"
    return "没有写明合理期限的止日（until）" if event.until is None else _until_problem(event)


def _until_problem(event: Event) -> str:
    return f"的止日（{event.until}）早于当日" if event.until and event.until < event.on else ""


def _waits(read: _Read, phase: Phase) -> bool:
    return read.now is not None and read.now.phase is phase


_CHECKS: Mapping[EventKind, Callable[[Event, _Read], str]] = {
    EventKind.RECEIVED: _received,
    EventKind.CORRECTION_ASKED: _correction_asked,
    EventKind.CORRECTED: _corrected,
    EventKind.CONSULTED: _consulted,
    EventKind.OPINION: _opinion,
    EventKind.EXTENDED: _extended,
    EventKind.FEE_PAID: _fee_paid,
    EventKind.DELAYED: _delayed,
}
_MOVING = frozenset(_CHECKS) | {EventKind.FEE_NOTIFIED, EventKind.DECIDED}
