"""培训、会议、学法计划和宣传 of the demo county, five years of them."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from decimal import Decimal
from random import Random
from typing import Any

from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.accounts.models import User
from gongkai.demo.county import OFFICE_CODE, Unit
from gongkai.law.vocabulary import AgencyKind, Duty
from gongkai.office.actions.hold_training import hold_training
from gongkai.office.entering_trainings import AttendeeEntry, DocumentEntry, TrainingEntry
from gongkai.office.models import Attendance, DocumentPassed, Publicity, StudyPlan, Training
from gongkai.office.vocabulary_people import Medium, TrainingKind

YEARS = 5
COUNTY = (  # month, day, kind, theme, hours
    (3, 10, TrainingKind.WORK_MEETING, "全县政府信息公开工作会议", 0),
    (4, 16, TrainingKind.COURSE, "依申请公开答复实务培训班", 6),
    (9, 22, TrainingKind.BY_MEETING, "年度报告编制和统计口径讲解", 3),
)
OWN = (
    (3, 18, TrainingKind.TOGETHER, "《条例》集中学习", 2),
    (5, 12, TrainingKind.ALONE, "公开指南和目录自学", 2),
    (10, 20, TrainingKind.BEFORE_POST, "新进人员信息公开岗前培训", 2),
)
MEDIA = (
    (Medium.LEAFLET, "《条例》宣传单发放", 300, "份", "便民服务大厅"),
    (Medium.WALL, "信息公开宣传栏", 1, "期", "办公楼一层"),
    (Medium.WEBSITE, "信息公开知识问答", 2, "篇", "示范县政府网站"),
    (Medium.TELEVISION, "信息公开访谈节目", 1, "次", "示范县电视台"),
    (Medium.STREET, "信息公开现场咨询日", 1, "次", "中心广场"),
)


class Trainings:
    """The people who teach and tell."""

    def __init__(self, units: dict[str, Unit], *, today: date, random: Random) -> None:
        """Nothing is entered yet."""
        self.today, self.random = today, random
        self.office = units[OFFICE_CODE]
        self.units = [unit for unit in units.values() if unit.agency.kind != AgencyKind.OUT_OF_SCOPE]

    def fill(self) -> None:
        """Five years in bulk, and one announced for next month."""
        years = range(self.today.year - YEARS, self.today.year + 1)
        self._trainings(years)
        Publicity.objects.bulk_create(row for year in years for row in self._publicity(year))
        self._to_come()

    def _trainings(self, years: range) -> None:
        plans = StudyPlan.objects.bulk_create(self._plan(self.office, year) for year in years)
        rows = [row for year, plan in zip(years, plans, strict=True) for row in self._of_year(year, plan)]
        Training.objects.bulk_create(rows)
        Attendance.objects.bulk_create(one for row in rows for one in self._came(row))
        DocumentPassed.objects.bulk_create(
            DocumentPassed(training=row, doc_number=f"示政办发〔{row.from_on.year}〕7号", title="年度政务公开工作要点")
            for row in rows
            if row.agency_id == self.office.agency.pk
        )

    def _of_year(self, year: int, plan: StudyPlan) -> Iterator[Training]:
        for month, day, kind, theme, hours in COUNTY:
            yield from self._training(self.office, date(year, month, day), kind, theme, hours, plan=plan)
        for place, unit in enumerate(self.units):
            if unit is self.office or (place + year) % 12 == 0:  # some do not teach every year
                continue
            month, day, kind, theme, hours = OWN[(place + year) % len(OWN)]
            yield from self._training(unit, date(year, month, 1 + (day + place) % 27), kind, theme, hours)

    def _training(
        self, unit: Unit, on: date, kind: TrainingKind, theme: str, hours: int, *, plan: StudyPlan | None = None
    ) -> Iterator[Training]:
        if on >= self.today:
            return
        yield Training(
            agency=unit.agency,
            kind=kind,
            theme=theme,
            from_on=on,
            to_on=on,
            place=f"{unit.short_name}会议室",
            organiser=unit.sections[0].name,
            audience="各单位分管负责人和联络员" if plan else "本单位工作人员",
            hours=Decimal(hours),
            study_plan=plan,
            **self._recorded(unit, on),
        )

    def _came(self, row: Training) -> Iterator[Attendance]:
        if row.agency_id != self.office.agency.pk:
            yield Attendance(training=row, agency=row.agency, heads=self.random.randint(6, 30))
            return
        for unit in self.units:
            yield Attendance(training=row, agency=unit.agency, heads=self.random.randint(1, 2))

    def _plan(self, unit: Unit, year: int) -> StudyPlan:
        return StudyPlan(
            agency=unit.agency,
            year=year,
            title=f"{year}年度学法计划",
            doc_number=f"示政办发〔{year}〕4号",
            content="《条例》和配套文件；依申请公开答复规范。",
            **self._recorded(unit, date(year, 1, 20)),
        )

    def _publicity(self, year: int) -> Iterator[Publicity]:
        for place, unit in enumerate(self.units):
            medium, theme, count, measure, outlet = MEDIA[(place + year) % len(MEDIA)]
            on = date(year, 5, 15) + timedelta(days=place)
            if on < self.today:
                yield Publicity(
                    agency=unit.agency, medium=medium, theme=theme, on=on, count=count, unit=measure, outlet=outlet,
                    **self._recorded(unit, on),
                )  # fmt: skip

    def _to_come(self) -> None:
        """A course next month, whose sheet can be printed for signing."""
        head = Actor.of(self.office.people[Duty.OFFICE_HEAD], self.today)
        entry = TrainingEntry(
            agency_id=self.office.agency.pk,
            kind=TrainingKind.COURSE,
            theme="政府信息公开年度报告编制培训班",
            from_on=self.today + timedelta(days=20),
            place="县政府二楼会议室",
            organiser=self.office.sections[0].name,
            audience="各单位联络员",
            hours=Decimal(3),
            attendees=[AttendeeEntry(unit.agency.name, 1) for unit in self.units[:30]],
            documents=[DocumentEntry(f"示政办发〔{self.today.year}〕7号", "年度政务公开工作要点")],
        )
        hold_training(entry, by=head)

    def _recorded(self, unit: Unit, on: date) -> dict[str, Any]:
        who: User = unit.people.get(Duty.OFFICE_HEAD, self.office.people[Duty.OFFICE_HEAD])
        at = timezone.make_aware(datetime(on.year, on.month, on.day, 15, 0))  # noqa: DTZ001 - made aware here
        return {"recorded_by": who, "recorded_at": at}
