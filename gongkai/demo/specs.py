"""What the demo county's items say: deterministic from a seed, with dates counted back from today."""

import random
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from gongkai.demo.county import HERE, Unit
from gongkai.information.content import FileRef
from gongkai.information.vocabulary import Stage

STAGES = {  # how many of every 200 items stand where
    Stage.PUBLISHED: 150,
    Stage.WITHDRAWN: 2,
    Stage.REPEALED: 2,
    Stage.CLOSED: 8,
    Stage.READY: 3,
    Stage.SCHEDULED: 2,
    Stage.DRAFT: 8,
    Stage.FIRST_REVIEW: 6,
    Stage.SECOND_REVIEW: 2,
    Stage.SECRECY_REVIEW: 6,
    Stage.APPROVAL: 5,
    Stage.REFERRED: 2,
    Stage.RETURNED: 4,
}
FINISHED = (Stage.PUBLISHED, Stage.WITHDRAWN, Stage.REPEALED, Stage.CLOSED)
PLACES = {
    "DEMO00024": "青禾镇",
    "DEMO00025": "云溪镇",
    "DEMO00026": "松岭乡",
    "DEMO00027": "柳湾乡",
    "DEMO00028": "明德街道",
    "DEMO00046": "石门镇",
    "DEMO00047": "白鹭镇",
    "DEMO00048": "竹园乡",
    "DEMO00049": "长河镇",
    "DEMO00050": "和平街道",
}
VILLAGES = ("桃园村", "石桥村", "红星村", "双井村", "白杨村", "槐树村", "莲塘村", "金谷村")
ROADS = ("迎宾路", "滨河路", "文昌路", "振兴路", "青云公路", "松柳公路")
SCHOOLS = ("县第一小学", "县第二小学", "青禾中心小学", "云溪中学", "县实验中学")
RIVERS = ("清水河", "云溪", "柳河")
SEASONS = ("春", "夏", "秋", "冬")
YEARS_BACK = 4
FINISHED_AFTER = 45  # days: younger items are still on their way
TRIES = 12
REPORT_EVERY = 8  # every so many items is an annual report, until each unit has one for each year
REPORT_YEARS = 5
REPORT_DAY = (1, 6)  # made in the days from here on, so that they are out by the end of the month
REPORT_TOPIC = "annual-disclosure-report"


@dataclass(frozen=True)
class Spec:
    """One item of the demo: whose it is, what it says, when it was made and where it should stand."""

    number: int
    topic: str
    place: str
    agency_code: str
    kind: str
    title: str
    lines: list[str]
    column: str
    subject: str
    genre: str
    made_on: date
    stage: Stage
    table: list[list[str]] = field(default_factory=list)
    extra: dict[str, Any] = field(default_factory=dict)
    body: str = ""  # the whole text, where it is not made of the lines
    files: tuple[FileRef, ...] = ()  # those that go with such a text

    @property
    def source_key(self) -> str:
        """The item's identity for the search labels: `demo:<number>:<topic>:<place>`."""
        return f"demo:{self.number:05d}:{self.topic}:{self.place}"


class Writer:
    """Writes the items one by one; the same for the same units, seed and day."""

    def __init__(self, units: dict[str, Unit], *, seed: int, today: date) -> None:
        """Roll the dice from the seed."""
        self.units = units
        self.today = today
        self.dice = random.Random(seed)  # noqa: S311 — the demo must come out the same every time
        topics = tomllib.loads((HERE / "topics.toml").read_text("utf-8"))["topic"]
        self.topics = [topic for topic in topics if topic["key"] != REPORT_TOPIC]
        self.report = next(topic for topic in topics if topic["key"] == REPORT_TOPIC)
        self.reports = self._reports_due()
        self.titles: set[str] = set()

    def specs(self, count: int) -> Iterator[Spec]:
        """That many items, topics and stages evenly mixed."""
        stages = [stage for stage, share in STAGES.items() for _ in range(share)]
        for number in range(count):
            if number % REPORT_EVERY == REPORT_EVERY - 1 and self.reports:
                yield self._annual_report(number)
            else:
                yield self._spec(number, self.topics[number % len(self.topics)], stages[(number * 7) % len(stages)])

    def _reports_due(self) -> list[tuple[str, date]]:
        """Each unit's annual reports of the last years, newest first, with the day each was made."""
        years = range(self.today.year, self.today.year - REPORT_YEARS - 2, -1)
        made = [date(year, *REPORT_DAY) for year in years]
        settled = [day for day in made if day <= self.today - timedelta(days=FINISHED_AFTER)][:REPORT_YEARS]
        return [(code, day) for day in reversed(settled) for code in reversed(_codes(self.report["who"], self.units))]

    def _annual_report(self, number: int) -> Spec:
        code, first = self.reports.pop()
        made_on = first + timedelta(days=self.dice.randint(0, 18) // 3)
        slots = _slots(self.units[code], made_on, self.dice) | {"year": str(made_on.year - 1)}
        return self._written(number, self.report, Stage.PUBLISHED, code, made_on, slots, _title(self.report, slots))

    def _spec(self, number: int, topic: dict[str, Any], stage: Stage) -> Spec:
        for _attempt in range(TRIES):
            code = self.dice.choice(_codes(topic["who"], self.units))
            made_on = _made_on(stage, self.dice, self.today)
            slots = _slots(self.units[code], made_on, self.dice)
            title = _title(topic, slots)
            if title not in self.titles:
                break
            title = f"{title}（{made_on.month}月{made_on.day}日）"
            if title not in self.titles:
                break
        return self._written(number, topic, stage, code, made_on, slots, title)

    def _written(
        self,
        number: int,
        topic: dict[str, Any],
        stage: Stage,
        code: str,
        made_on: date,
        slots: dict[str, str],
        title: str,
    ) -> Spec:
        self.titles.add(title)
        return Spec(
            number=number,
            topic=topic["key"],
            place=slots["place"],
            agency_code=code,
            kind=topic.get("kind", "document"),
            title=title,
            lines=[line.format(**(slots | _numbers(self.dice))) for line in topic["lines"]],
            column=topic["column"],
            subject=topic["subject"],
            genre=topic["genre"],
            made_on=made_on,
            stage=stage,
            table=[[cell.format(**(slots | _numbers(self.dice))) for cell in row] for row in topic.get("table", ())],
            extra={"report_year": int(slots["year"])} if topic is self.report else {},
        )


def _title(topic: dict[str, Any], slots: dict[str, str]) -> str:
    return str(topic["title"].format(**slots))


def _made_on(stage: Stage, dice: random.Random, today: date) -> date:
    if stage in FINISHED:
        return today - timedelta(days=dice.randint(FINISHED_AFTER, 365 * YEARS_BACK))
    return today - timedelta(days=dice.randint(1, 38))


def _codes(who: list[str], units: dict[str, Unit]) -> list[str]:
    kinds = {word for word in who if not word.startswith("DEMO")}
    return [code for code, unit in units.items() if code in who or unit.agency.kind in kinds]


def _slots(unit: Unit, made_on: date, dice: random.Random) -> dict[str, str]:
    return {
        "agency": unit.agency.name,
        "year": str(made_on.year),
        "place": PLACES.get(unit.agency.code) or dice.choice(("示范县", *PLACES.values())),
        "village": dice.choice(VILLAGES),
        "road": dice.choice(ROADS),
        "school": dice.choice(SCHOOLS),
        "river": dice.choice(RIVERS),
        "quarter": "一二三四"[(made_on.month - 1) // 3],
        "season": SEASONS[(made_on.month % 12) // 3],
        "month": str(made_on.month),
        "day": str(made_on.day),
    } | _numbers(dice)


def _numbers(dice: random.Random) -> dict[str, str]:
    return {
        "n": str(dice.randint(3, 98)),
        "m": str(dice.randint(100, 4800)),
        "money": str(dice.randint(12, 190) * 10),
        "percent": f"{dice.randint(11, 92) / 10:.1f}",
    }
