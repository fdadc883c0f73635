"""行政复议、行政诉讼 of the demo county: about the answers of its requests, and some of earlier years carried over."""

from dataclasses import dataclass
from datetime import date, timedelta

from gongkai.accounts.actor import Actor
from gongkai.demo.county import Unit
from gongkai.info_requests.models import InfoRequest
from gongkai.law.vocabulary import Duty, RemedyBlock, RemedyResult
from gongkai.remedies.actions.conclude import conclude
from gongkai.remedies.actions.note_correction import note_correction
from gongkai.remedies.actions.note_event import note_event
from gongkai.remedies.actions.register import register
from gongkai.remedies.entering import Entry
from gongkai.remedies.models import RemedyCase
from gongkai.remedies.vocabulary import DecisionPaper, EventKind, Instance

CONTESTED = ("A4", "A3", "A5", "A6", "A10", "A4")  # answers that were contested, in the order of the cases below
FILED_AFTER, DECIDED_AFTER = 8, 14  # days
FIRST = RemedyBlock.RECONSIDERATION
DIRECT = RemedyBlock.LITIGATION_DIRECT
AFTERWARDS = RemedyBlock.LITIGATION_AFTER_RECONSIDERATION
ORGANS = {FIRST: "示范县人民政府", DIRECT: "示范县人民法院", AFTERWARDS: "示范县人民法院"}
PAPERS = {FIRST: DecisionPaper.DECISION, DIRECT: DecisionPaper.JUDGMENT, AFTERWARDS: DecisionPaper.JUDGMENT}
MARKS = {FIRST: "示政复〔{year}〕{n}号", DIRECT: "（{year}）示0000行初{n}号", AFTERWARDS: "（{year}）示0000行初{n}号"}
WORDS = {
    RemedyResult.UPHELD: "维持原答复。",
    RemedyResult.CORRECTED: "原答复认定事实不清，撤销后责令重新作出。",
    RemedyResult.OTHER: "申请人自愿撤回。",
}


@dataclass(frozen=True)
class Old:
    """A case of earlier years: its body, the years back and the days it was brought and decided, which one it follows."""

    code: str
    block: RemedyBlock
    about: str
    filed: tuple[int, int, int]  # years back, month, day
    decided: tuple[int, int, int] | None = None
    result: RemedyResult | None = None
    follows: int | None = None  # its place in the list
    appeals: int | None = None  # the suit below, its place in the list


OLD = (
    Old("DEMO00010", FIRST, "征地补偿方案公开答复", (2, 10, 20), (1, 1, 12), RemedyResult.UPHELD),
    Old("DEMO00010", AFTERWARDS, "征地补偿方案公开答复", (1, 2, 10), (1, 8, 18), RemedyResult.UPHELD, follows=0),
    Old("DEMO00011", FIRST, "房屋征收评估报告公开答复", (1, 11, 25), (0, 1, 20), RemedyResult.CORRECTED),
    Old("DEMO00011", DIRECT, "老旧小区改造合同公开答复", (2, 5, 8), (2, 11, 3), RemedyResult.CORRECTED),
    Old("DEMO00004", FIRST, "学区划分论证材料公开答复", (1, 6, 3), (1, 7, 28), RemedyResult.UPHELD),
    Old("DEMO00004", AFTERWARDS, "学区划分论证材料公开答复", (1, 9, 1), follows=4),
    Old("DEMO00024", FIRST, "宅基地审批材料公开答复", (3, 4, 9), (3, 5, 30), RemedyResult.OTHER),
    Old("DEMO00008", FIRST, "低保对象审核材料公开答复", (5, 3, 18), (5, 5, 6), RemedyResult.UPHELD),
    Old("DEMO00014", FIRST, "道路施工许可公开答复", (5, 9, 2), (5, 10, 29), RemedyResult.CORRECTED),
    Old("DEMO00010", DIRECT, "采矿权延续材料公开答复", (4, 6, 11), (4, 11, 20), RemedyResult.UPHELD),
    Old("DEMO00025", FIRST, "村集体资产清查表公开答复", (4, 10, 8), (4, 12, 1), RemedyResult.OTHER),
    Old("DEMO00014", DIRECT, "招标文件公开答复", (3, 8, 5), (2, 1, 22), RemedyResult.CORRECTED),
    Old("DEMO00014", DIRECT, "招标文件公开答复", (2, 2, 3), (2, 6, 14), RemedyResult.UPHELD, appeals=11),
)


class Register:
    """The clerks of the county at their lists of cases."""

    def __init__(self, units: dict[str, Unit], *, today: date) -> None:
        """Nothing is entered yet."""
        self.units, self.today, self.entered = units, today, 0

    def enter(self, unit: Unit, block: RemedyBlock, filed_on: date, about: str, **joined: object) -> RemedyCase:
        """One case as the clerk of the body enters it."""
        self.entered += 1
        number = MARKS[block].format(year=filed_on.year, n=self.entered)
        entry = Entry(unit.agency.pk, block, number, _organ(block, joined), about, filed_on, **joined)  # type: ignore[arg-type]
        return register(entry, by=self._clerk(unit))

    def end(self, case: RemedyCase, unit: Unit, on: date, result: RemedyResult) -> None:
        """Its result, unless the day is still to come; what was corrected is answered anew."""
        if on > self.today:
            return
        clerk = self._clerk(unit)
        received_on = min(on + timedelta(days=3), self.today)
        note_event(case.pk, kind=EventKind.NOTICE, on=min(case.filed_on + timedelta(days=4), on), by=clerk)
        note_event(case.pk, kind=EventKind.REPLIED, on=min(case.filed_on + timedelta(days=9), on), by=clerk)
        conclude(
            case.pk, result=result, concluded_on=on, result_words=WORDS[result], decision_paper=PAPERS[RemedyBlock(case.block)],
            received_on=received_on, by=clerk,
        )  # fmt: skip
        if result is RemedyResult.CORRECTED:
            redone_on = received_on + timedelta(days=11)
            note_correction(
                case.pk, correction_note="已经重新查找并作出答复，送达申请人。", by=clerk,
                performed_on=redone_on if redone_on <= self.today else None,
            )  # fmt: skip

    def set_hearing(self, case: RemedyCase, unit: Unit, on: date) -> None:
        """A hearing to come."""
        place = "示范县人民政府行政复议听证室"
        note_event(case.pk, kind=EventKind.HEARING, on=on, place=place, by=self._clerk(unit))

    def _clerk(self, unit: Unit) -> Actor:
        return Actor.of(unit.people[Duty.ACCEPT], self.today)


def _organ(block: RemedyBlock, joined: dict[str, object]) -> str:
    return "示范市中级人民法院" if joined.get("instance") is Instance.SECOND else ORGANS[block]


def build(units: dict[str, Unit], *, today: date) -> int:
    """About a dozen cases: old ones first, then those about this year's answers; says how many there are."""
    desk = Register(units, today=today)
    _old(desk, units, today)
    _about_answers(desk, units, today)
    return desk.entered


def _old(desk: Register, units: dict[str, Unit], today: date) -> None:
    made: list[RemedyCase] = []
    for old in OLD:
        unit = units[old.code]
        earlier = made[old.follows].pk if old.follows is not None else None
        joined: dict[str, object] = {"party": f"李演示{len(made)}", "earlier_id": earlier}
        if old.appeals is not None:
            joined |= {"appeal_of_id": made[old.appeals].pk, "instance": Instance.SECOND}
        case = desk.enter(unit, old.block, _back(old.filed, today), old.about, **joined)
        made.append(case)
        if old.decided and old.result:
            desk.end(case, unit, _back(old.decided, today), old.result)


def _about_answers(desk: Register, units: dict[str, Unit], today: date) -> None:
    """Upheld and then sued over, corrected, withdrawn, pending, sued over directly."""
    upheld, corrected, taken_back, pending, sued, other = _contested(units)
    first = _decided(desk, upheld, RemedyResult.UPHELD)
    suit_on = min(_filed_on(upheld[1]) + timedelta(days=DECIDED_AFTER + 1), today)
    desk.enter(upheld[0], AFTERWARDS, suit_on, first.about, earlier_id=first.pk, request_number=upheld[1].number)
    _decided(desk, corrected, RemedyResult.CORRECTED)
    _decided(desk, taken_back, RemedyResult.OTHER)
    for unit, case in (pending, other):
        joined = {"request_number": case.number, "notified_on": max(_filed_on(case), today - timedelta(days=5))}
        entered = desk.enter(unit, FIRST, _filed_on(case), f"“{case.title}”公开答复", **joined)
        desk.set_hearing(entered, unit, today + timedelta(days=9))
    unit, case = sued
    suit = desk.enter(unit, DIRECT, _filed_on(case), f"“{case.title}”公开答复", request_number=case.number)
    desk.end(suit, unit, _filed_on(case) + timedelta(days=DECIDED_AFTER), RemedyResult.OTHER)


def _contested(units: dict[str, Unit]) -> list[tuple[Unit, InfoRequest]]:
    """A different answered request for each kind of answer, the oldest of this regulation's first."""
    by_pk = {unit.agency.pk: unit for unit in units.values()}
    answered = InfoRequest.objects.filter(outcome__in=CONTESTED).order_by("agency__position", "received_on", "pk")
    left, found = list(answered), []
    for kind in CONTESTED:
        case = next(one for one in left if one.outcome == kind)
        left.remove(case)
        found.append((by_pk[case.agency_id], case))
    return found


def _decided(desk: Register, about: tuple[Unit, InfoRequest], result: RemedyResult) -> RemedyCase:
    unit, request = about
    filed_on = _filed_on(request)
    case = desk.enter(unit, FIRST, filed_on, f"“{request.title}”公开答复", request_number=request.number)
    desk.end(case, unit, filed_on + timedelta(days=DECIDED_AFTER), result)
    return case


def _filed_on(request: InfoRequest) -> date:
    if request.closed_on is None:
        raise ValueError(request.number)
    return request.closed_on + timedelta(days=FILED_AFTER)


def _back(day: tuple[int, int, int], today: date) -> date:
    years, month, on = day
    return date(today.year - years, month, on)
