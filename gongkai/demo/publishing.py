"""公开 of the demo county in depth: ways used, causes of delay, the internal board, chains, sendings, documents of higher levels."""

from datetime import date, datetime, time, timedelta
from random import Random

from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.demo.county import OFFICE_CODE, ROOT_CODE, Unit
from gongkai.information.actions.enter import enter
from gongkai.information.content import Content
from gongkai.information.placing import Place
from gongkai.information.vocabulary import Way
from gongkai.law.refusals import Refusal
from gongkai.law.vocabulary import NORMS, Duty, Openness, Version
from gongkai.publication.actions.lapse import lapse
from gongkai.publication.actions.link_document import link_document
from gongkai.publication.actions.list_here import list_here
from gongkai.publication.actions.publish_internal import publish_internal
from gongkai.publication.actions.relate import relate
from gongkai.publication.actions.send import send
from gongkai.publication.actions.show_linked import show_linked
from gongkai.publication.linked_entry import LinkedEntry
from gongkai.publication.models import LateCause, PublicationAct, PublicItem, SiteKeeper, WayUsed
from gongkai.publication.vocabulary import Act, Cause, InternalReach, RelationKind, SendingWish
from gongkai.review.actions.approve import approve
from gongkai.review.actions.sign import sign
from gongkai.review.actions.submit import submit
from gongkai.review.questions import all_no

BATCH = 1000
COLUMN = "statutory-20-01"
MATTERS = (
    ("decision", "关于年度重点工作安排的决定", "会议研究确定了年度重点工作和责任分工，请各科室按月报送进展。"),
    ("funds", "第三季度办公经费使用情况", "本季度办公经费支出情况和办公用品领用情况公布如下，请全体工作人员监督。"),
    ("approval", "内部审批事项办理流程", "用印、用车、请假等内部事项的审批环节和办理时限公布如下。"),
    ("integrity", "节日期间廉洁自律的通知", "请全体工作人员遵守廉洁自律各项规定，发现问题及时反映。"),
)
LINKED = (
    ("示范省政务信息公开工作办法", "示范省人民政府", "示省政发〔2024〕12号"),
    ("示范市行政规范性文件管理规定", "示范市人民政府", "示市政发〔2025〕3号"),
    ("示范省节约用水条例", "示范省人民代表大会常务委员会", ""),
    ("示范市年度政务公开工作要点", "示范市人民政府办公室", "示市政办发〔2026〕5号"),
)


def build(units: dict[str, Unit], *, today: date, random: Random) -> None:
    """Fill the room: what is over in bulk, what is under way through the actions."""
    _ways(random)
    _causes(units, random)
    for unit in [units[ROOT_CODE], units[OFFICE_CODE]]:
        _board(unit, today=today)
    _chains(units)
    _sendings(units)
    _linked(units[OFFICE_CODE], today=today)
    _keeper(units, today=today)


def _ways(random: Random) -> None:
    """The website for everything public; gazette, board and screen for some, a few still open."""
    there = set(WayUsed.objects.values_list("item_id", "way"))
    rows: list[WayUsed] = []
    for act in PublicationAct.objects.filter(act=Act.PUBLISH).order_by("id"):
        ways = [Way.WEBSITE, *(way for way in (Way.GAZETTE, Way.NOTICE_BOARD, Way.SCREEN) if random.random() < 0.12)]
        rows += [_way(act, way, random) for way in ways if (act.item_id, way.value) not in there]
        there |= {(act.item_id, way.value) for way in ways}
    WayUsed.objects.bulk_create(rows, batch_size=BATCH)


def _way(act: PublicationAct, way: Way, random: Random) -> WayUsed:
    row = WayUsed(item_id=act.item_id, way=way.value, ticked_by_id=act.done_by_id, ticked_at=act.done_at)
    if way is Way.WEBSITE or random.random() < 0.85:
        row.done_on, row.confirmed_by_id, row.confirmed_at = act.done_on, act.done_by_id, act.done_at
        row.place = {
            Way.GAZETTE: f"{act.done_on.year}年第{act.done_on.month}期",
            Way.NOTICE_BOARD: "政府大院东侧公开栏",
        }.get(way, "")
    return row


def _causes(units: dict[str, Unit], random: Random) -> None:
    """Why most of what was late was late."""
    clerks = {unit.agency.pk: unit.people[Duty.FILL] for unit in units.values() if Duty.FILL in unit.people}
    late = PublicationAct.objects.filter(act=Act.PUBLISH, in_time=False, item__late_cause__isnull=True)
    rows, seen = [], set()
    for act in late.select_related("item").order_by("id"):
        who = clerks.get(act.item.agency_id)
        if who is None or act.item_id in seen or random.random() > 0.8:
            continue
        seen.add(act.item_id)
        cause = random.choice(
            [Cause.REVIEW, Cause.REVIEW, Cause.CONSULTED, Cause.RECEIVED_LATE, Cause.STAFF, Cause.SYSTEM]
        )
        rows.append(LateCause(item_id=act.item_id, cause=cause.value, entered_by=who, entered_at=act.done_at))
    LateCause.objects.bulk_create(rows, batch_size=BATCH)


def _board(unit: Unit, *, today: date) -> None:
    """Internal matters, decided by three people and shown to the staff; one still waits."""
    for number, (matter, title, text) in enumerate(MATTERS):
        item_id = _decided(unit, matter, title, text, made_on=today - timedelta(days=3 + 4 * number))
        if number < len(MATTERS) - 1:
            reach = InternalReach.BRANCH if number == 0 else InternalReach.AGENCY
            publish_internal(item_id, reach=reach, by=_actor(unit, Duty.PUBLISH))


def _decided(unit: Unit, matter: str, title: str, text: str, *, made_on: date) -> int:
    content = Content(
        title=f"{unit.short_name}{title}", made_on=made_on, summary=text, body_html=f"<p>{text}</p>", body_text=text,
        column_code=COLUMN, openness=Openness.WITHHELD.value, ground_code="X16a", ground_reason="内部事务信息",
        extra={"internal_matter": matter, "readers": "全体工作人员"},
    )  # fmt: skip
    clerk = _actor(unit, Duty.FILL)
    item = enter(content, kind="internal_notice", place=Place(unit.agency.pk, None), by=clerk)
    said = all_no(Version(item.version)) | {"internal": "yes", "internal_reason": "内部事务信息"}
    slip = submit(item.pk, answers=said, by=clerk)
    for duty in (Duty.FIRST_REVIEW, Duty.SECOND_REVIEW, Duty.SECRECY_REVIEW):
        slip.refresh_from_db()
        if slip.waits_for == duty.value:
            sign(slip.pk, decision="pass", opinion="同意。", by=_actor(unit, duty))
    approve(
        slip.pk, conclusion="exempt", final_openness="withheld", ground_code="X16a", ground_reason="内部事务信息",
        by=_actor(unit, Duty.APPROVE),
    )  # fmt: skip
    return item.pk


def _chains(units: dict[str, Unit]) -> None:
    """In some bodies the newer of two normative documents replaces or amends the older; one lapses."""
    kinds = (RelationKind.REPLACE, RelationKind.AMEND, RelationKind.EXPLAIN)
    for number, unit in enumerate(list(units.values())[:6]):
        rows = PublicItem.objects.filter(agency_id=unit.agency.pk, kind__in=NORMS).order_by("made_on", "item_id")
        found = list(rows.values_list("item_id", "made_on")[:3])
        by = _actor(unit, Duty.PUBLISH)
        if len(found) > 1:
            relate(
                found[1][0], earlier_id=found[0][0], kind=kinds[number % 3], takes_effect_on=found[1][1],
                note="示范：按清理结果登记。", by=by,
            )  # fmt: skip
        if len(found) > 2 and number == 0:
            lapse(found[2][0], ends_on=found[2][1] + timedelta(days=365), reason="示范：有效期已满。", by=by)


def _sendings(units: dict[str, Unit]) -> None:
    """Some items offered to the next body: one listed there, the others waiting."""
    chosen = list(units.values())[2:8]
    for number, (unit, other) in enumerate(zip(chosen, chosen[1:], strict=False)):
        item_id = PublicItem.objects.filter(agency_id=unit.agency.pk).values_list("item_id", flat=True).first()
        if item_id is None:
            continue
        wish = SendingWish.OWN if number == 3 else SendingWish.LIST
        made = send(
            item_id, receiver_id=other.agency.pk, wish=wish, note="示范：涉及贵单位业务。", by=_actor(unit, Duty.FILL)
        )
        if number in (0, 2):
            list_here(made.pk, column_code=COLUMN, by=_actor(other, Duty.PUBLISH))


def _linked(unit: Unit, *, today: date) -> None:
    """Documents of higher levels, all but the last looked at by a second person."""
    made = []
    for number, (title, issuer, doc_number) in enumerate(LINKED):
        entry = LinkedEntry(
            title=title, issuer=issuer, doc_number=doc_number, column_code=COLUMN,
            address=f"https://www.example.gov.cn/files/{number + 1}.html", issued_on=today - timedelta(days=200 + 90 * number),
        )  # fmt: skip
        made.append(link_document(unit.agency.pk, entry=entry, by=_actor(unit, Duty.FILL)).pk)
    publisher = _actor(unit, Duty.PUBLISH)
    try:
        show_linked(made[:-1], by=publisher)
    except Refusal:  # in an office of one person the links wait for somebody else
        return


def _keeper(units: dict[str, Unit], *, today: date) -> None:
    root = units[ROOT_CODE].agency
    who = next(iter(units[OFFICE_CODE].people.values()))
    for years, runs in ((8, "示范县人民政府办公室"), (2, "示范县信息中心")):
        SiteKeeper.objects.create(
            agency=root, runs=runs, from_on=date(today.year - years, 1, 1), basis="示范县网站管理办法（示例）",
            entered_by=who, entered_at=timezone.make_aware(datetime.combine(today, time(12))),
        )  # fmt: skip


def _actor(unit: Unit, duty: Duty) -> Actor:
    return Actor.of(unit.people[duty], timezone.localdate())
