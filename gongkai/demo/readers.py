"""读者 of the demo county: a year of page views, presses of 有用, reports of errors settled and waiting."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from random import Random

from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.accounts.models import User
from gongkai.demo.county import Unit
from gongkai.law.sentences import say
from gongkai.law.vocabulary import Duty
from gongkai.publication.models import PublicItem
from gongkai.readers import clock
from gongkai.readers.actions.pass_on import pass_on
from gongkai.readers.actions.report_fault import report_fault
from gongkai.readers.entering import FaultEntry
from gongkai.readers.models import DayViews, Fault, ItemViews, UsefulMark
from gongkai.readers.vocabulary import FaultKind, FaultState, PageKind

DAYS = 200
WATCHED = 180  # items people keep coming back to
BATCH = 1000
SETTLED, MARKS = 60, 240
SAID = (
    (FaultKind.TYPO, "正文第二段“的地得”用错。"),
    (FaultKind.LINK, "附件下载不了，点开是空白页。"),
    (FaultKind.STALE, "办公时间还是去年的，现在已经调整。"),
    (FaultKind.WRONG, "表格里合计数与各行相加不一致。"),
    (FaultKind.OTHER, "手机上看表格要左右滑动，不方便。"),
)
WORDS = ("没有写办理地点", "很清楚，谢谢", "希望附上申请表", "看不懂，能不能写得简单些", "")
Chosen = Sequence[tuple[int, int, str]]  # item, body, column


def build(units: dict[str, Unit], *, today: date, random: Random) -> None:
    """Fill the room with what a year brings."""
    fields = ("item_id", "agency_id", "column_code")
    watched = list(PublicItem.objects.order_by("-published_on", "-item_id").values_list(*fields)[:WATCHED])
    if not watched:
        return
    _views(watched, today=today, random=random)
    _marks(watched, today=today, random=random)
    heads = {
        unit.agency.pk: unit.people.get(Duty.OFFICE_HEAD) or unit.people.get(Duty.PUBLISH) for unit in units.values()
    }
    _settled(watched, heads, today=today, random=random)
    _waiting(watched, units)


def _views(watched: Chosen, *, today: date, random: Random) -> None:
    """Fewer on Saturdays and Sundays, slowly more over the year."""
    days: Counter[tuple[date, str, int, str]] = Counter()
    pages: Counter[tuple[date, int, int]] = Counter()
    for ago in range(DAYS):
        on = today - timedelta(ago)
        busy = (1.0 - ago / DAYS / 2) * (0.4 if on.weekday() > 4 else 1.0)
        days[on, PageKind.HOME, 0, ""] += int(random.randint(150, 320) * busy)
        days[on, PageKind.OTHER, 0, ""] += int(random.randint(40, 110) * busy)
        for item_id, agency_id, column in random.sample(watched, min(12, len(watched))):
            n = int(random.randint(3, 40) * busy) + 1
            days[on, PageKind.ITEM, agency_id, column] += n
            days[on, PageKind.COLUMN, 0, column] += n // 2 + 1
            pages[on, item_id, agency_id] += n
    DayViews.objects.bulk_create(
        (
            DayViews(on=on, page=page, agency_id=body, column_code=column, count=n)
            for (on, page, body, column), n in days.items()
        ),
        batch_size=BATCH,
    )
    ItemViews.objects.bulk_create(
        (ItemViews(on=on, item_id=item, agency_id=body, count=n) for (on, item, body), n in pages.items()),
        batch_size=BATCH,
    )


def _marks(watched: Chosen, *, today: date, random: Random) -> None:
    rows = []
    for number in range(MARKS):
        item_id, agency_id, _column = random.choice(watched)
        rows.append(
            UsefulMark(
                item_id=item_id, agency_id=agency_id, is_useful=random.random() < 0.75,
                words=random.choice(WORDS) if number % 4 == 0 else "",
                marked_on=today - timedelta(random.randrange(300)), form_key=f"demo-{number}",
            )
        )  # fmt: skip
    UsefulMark.objects.bulk_create(rows, batch_size=BATCH)


def _settled(watched: Chosen, heads: dict[int, User | None], *, today: date, random: Random) -> None:
    """Reports of the past year, answered in time save a few."""
    serials: Counter[tuple[int, int]] = Counter()
    titles = dict(PublicItem.objects.filter(pk__in=[row[0] for row in watched]).values_list("pk", "title"))
    rows = []
    for number in range(SETTLED):
        item_id, agency_id, _column = random.choice(watched)
        by = heads.get(agency_id)
        on = today - timedelta(random.randrange(8, 360))
        if by is not None:
            serials[agency_id, on.year] += 1
            rows.append(_one(number, item_id, agency_id, on, serials[agency_id, on.year], titles[item_id], by, random))
    Fault.objects.bulk_create(rows, batch_size=BATCH)


def _one(
    number: int, item_id: int, agency_id: int, on: date, serial: int, title: str, by: User, random: Random
) -> Fault:
    kind, words = random.choice(SAID)
    accepted = random.random() < 0.7
    fault = Fault(
        agency_id=agency_id, desk_id=agency_id, year=on.year, serial=serial,
        number=say("反馈{year}-{serial:04d}", year=on.year, serial=serial), item_id=item_id, page=f"/items/{item_id}/",
        page_title=title, kind=kind, words=words, received_at=timezone.make_aware(datetime.combine(on, time(10, 20))),
        received_on=on, state=FaultState.ACCEPTED if accepted else FaultState.DECLINED,
        answer="已更正，感谢指正。" if accepted else "经核对，原文如此，没有错误。", settled_by=by, form_key=f"demo-fault-{number}",
    )  # fmt: skip
    clock.reckon(fault)
    fault.settled_on = fault.due_on + timedelta(random.choice((-1, 0, 0, 0, 0, 0, 3)))
    fault.settled_on = max(fault.settled_on, on)
    return fault


def _waiting(watched: Chosen, units: dict[str, Unit]) -> None:
    """What came in just now, one of it about private data, one passed on; through the same action readers use."""
    said = [*SAID, (FaultKind.PRIVACY, "附件名单里有完整的手机号码。")]
    for number, (kind, words) in enumerate(said):
        item_id = watched[number * 7 % len(watched)][0]
        contact = "reader@example.cn" if number % 2 else ""
        report_fault(FaultEntry(f"/items/{item_id}/", kind.value, words, contact), form_key=f"demo-now-{number}")
    first = Fault.objects.filter(form_key="demo-now-0").select_related("agency").first()
    others = [unit.agency for unit in units.values() if first and unit.agency.pk != first.agency_id]
    head = next(
        (
            one
            for unit in units.values()
            if first and unit.agency.pk == first.agency_id
            for one in [unit.people.get(Duty.PUBLISH)]
        ),
        None,
    )
    if first and head and others:
        pass_on(first.pk, agency_id=others[0].pk, reason="该表由贵单位制作", by=Actor.of(head, first.received_on))
