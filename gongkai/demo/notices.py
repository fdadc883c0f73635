"""通知、消息、已存查询和批量办理 of the fictional county."""

from datetime import date, datetime, time, timedelta
from random import Random

from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.accounts.models import User
from gongkai.agencies.models import Agency
from gongkai.agencies.reach import At
from gongkai.demo.county import OFFICE_CODE, Unit
from gongkai.information.models import InfoItem
from gongkai.information.vocabulary import Stage
from gongkai.law.vocabulary import Duty
from gongkai.notices.actions.announce import announce
from gongkai.notices.actions.answer_message import answer_message
from gongkai.notices.actions.send_message import Record, send_message
from gongkai.notices.models import Notice, NoticeUnit, Receipt
from gongkai.notices.visibility import ANNOUNCE
from gongkai.publication.asking.question import as_values, asked
from gongkai.saved.actions.pin_query import pin_query
from gongkai.saved.actions.save_query import save_query

EARLIER = (  # days ago, title, text, must be read, wants an answer
    (
        120,
        "关于报送上半年信息公开工作情况的通知",
        "请各单位对照年度要点，报送上半年主动公开、依申请公开办理情况。",
        True,
        True,
    ),
    (
        75,
        "关于开展网站栏目自查的通知",
        "请对空白栏目、久未更新栏目和失效链接逐项自查，能立即改正的当天改正。",
        False,
        True,
    ),
    (40, "关于做好公开指南复核的通知", "机构、地址、电话有变化的单位，请同时修改公开指南和栏目页面。", False, False),
)
NOW = "关于准备年度报告数据的通知"
NOW_TEXT = "年度报告数据从记录中生成。请先核对本单位申请登记、发布记录和复议诉讼登记，缺的补录，错的更正。"


def build(units: dict[str, Unit], *, today: date, random: Random) -> None:
    """Notices of this year with who has read them, one under way, a few messages, queries people keep."""
    office = units[OFFICE_CODE]
    overseer = Actor.of(office.people[Duty.OVERSEE], today)
    for row in EARLIER:
        _earlier(units, office, row, today=today, random=random)
    here = set(Agency.objects.filter(is_active=True).values_list("pk", flat=True))
    everybody = [
        unit.agency.pk
        for unit in units.values()
        if unit.agency.pk in here and overseer.may(ANNOUNCE, At(unit.agency.pk))
    ]
    announce(
        office.agency.pk, title=NOW, text=NOW_TEXT, unit_ids=everybody, duties=[Duty.OFFICE_HEAD, Duty.FILL],
        must_read=True, wants_reply=True, due_on=today + timedelta(days=10), by=overseer,
    )  # fmt: skip
    _messages(units, today=today)
    _queries(office, list(units.values())[:3], today=today)


def _earlier(
    units: dict[str, Unit], office: Unit, row: tuple[int, str, str, bool, bool], *, today: date, random: Random
) -> None:
    """A notice of some time ago, read by most; written as history."""
    days, title, text, must_read, wants_reply = row
    on = today - timedelta(days=days)
    at = timezone.make_aware(datetime.combine(on, time(9, 30)))
    serial = Notice.objects.filter(agency=office.agency, year=on.year).count() + 1
    notice = Notice.objects.create(
        agency=office.agency, year=on.year, serial=serial, number=f"通知{on.year}-{serial:04d}", title=title, text=text,
        must_read=must_read, wants_reply=wants_reply, due_on=on + timedelta(days=15), duties=[Duty.OFFICE_HEAD],
        sent_by=office.people[Duty.OVERSEE], sent_at=at, sent_on=on,
    )  # fmt: skip
    NoticeUnit.objects.bulk_create(NoticeUnit(notice=notice, agency=unit.agency) for unit in units.values())
    rows = [
        _receipt(notice, unit, unit.people[Duty.OFFICE_HEAD], at=at, random=random)
        for unit in units.values()
        if Duty.OFFICE_HEAD in unit.people
    ]
    Receipt.objects.bulk_create(rows)


def _receipt(notice: Notice, unit: Unit, person: User, *, at: datetime, random: Random) -> Receipt:
    opened = at + timedelta(hours=random.randint(1, 90)) if random.random() < 0.94 else None
    answered = opened + timedelta(hours=random.randint(1, 60)) if opened and notice.wants_reply else None
    said = random.choice(("已布置。", "已报送。", "", "本周内完成。")) if answered else ""
    return Receipt(
        notice=notice, agency=unit.agency, person=person, opened_at=opened, replied_at=answered, reply=said,
        reminded_at=None if opened else at + timedelta(days=5), reminders=0 if opened else 1,
    )  # fmt: skip


def _messages(units: dict[str, Unit], *, today: date) -> None:
    """Reviewers and clerks of some units about items that were sent back."""
    returned = InfoItem.objects.filter(stage=Stage.RETURNED).select_related("agency").order_by("id")
    for item in returned[:4]:
        unit = units.get(item.agency.code)
        if unit is None or Duty.FILL not in unit.people:
            continue
        reviewer = Actor.of(unit.people[Duty.FIRST_REVIEW], today)
        about = Record("information.infoitem", str(item.pk), str(item)[:200], f"/work/items/{item.pk}/")
        thread = send_message(
            unit.agency.pk, duty=Duty.FILL, subject="退回的信息请尽快修改",
            text="内容概述与正文的数字不一致，请核对后重新提交。", about=about, by=reviewer,
        )  # fmt: skip
        answer_message(thread.pk, text="收到，今天改好。", by=Actor.of(unit.people[Duty.FILL], today))


def _queries(office: Unit, units: list[Unit], *, today: date) -> None:
    """Queries kept by the office for the branch, and by clerks for themselves."""
    overseer = Actor.of(office.people[Duty.OVERSEE], today)
    late = as_values(asked(("late", "yes", ""), order="due_on"))
    kept = save_query("全县逾期未公开", question=late, sharing="branch", note="每周一核对", by=overseer)
    expiring = as_values(asked(("kind", "is", "normative"), ("expires_on", "next", "180")))
    save_query("半年内失效的规范性文件", question=expiring, by=overseer)
    pin_query(kept.pk, by=overseer)
    for unit in units:
        clerk = Actor.of(unit.people[Duty.FILL], today)
        drafts = as_values(asked(("stage", "is", "draft"), ("changed_at", "last", "90")))
        pin_query(save_query("近期草稿", question=drafts, by=clerk).pk, by=clerk)
