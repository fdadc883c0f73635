"""领导机构、人员经费、联络员、培训和宣传 of the demo county: five years in bulk, the newest things through the actions."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from decimal import Decimal
from random import Random
from typing import Any

from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.accounts.models import User
from gongkai.demo.county import OFFICE_CODE, ROOT_CODE, Unit
from gongkai.demo.office_trainings import Trainings
from gongkai.law.vocabulary import AgencyKind, Duty
from gongkai.office.actions.adjust_group import adjust_group
from gongkai.office.actions.call_for_staff import call_for_staff
from gongkai.office.actions.release_group import release_group
from gongkai.office.entering_groups import NoticeEntry
from gongkai.office.models import (
    BodyDuty,
    GroupNotice,
    LeadingGroup,
    Liaison,
    Post,
    PostHolder,
    Seat,
    StaffMember,
    StaffYear,
    UnitTier,
)
from gongkai.office.seating import SeatEntry
from gongkai.office.vocabulary_people import BodyDutyKind, Layer, NoticeKind, Purpose, Role, StaffKind, Tier

YEARS = 5
HEADS = (("镇人民政府", "镇长"), ("乡人民政府", "乡长"), ("人民政府", "县长"), ("馆", "馆长"), ("局", "局长"))
SURNAMES = "张李王刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜"
GIVEN = ("演示", "示例", "样例", "演例")
DUTIES = (
    (BodyDutyKind.LEAD, "牵头全县政府信息公开工作"),
    (BodyDutyKind.PROMOTE, "推进全县政府信息公开工作"),
    (BodyDutyKind.GUIDE, "指导各单位编制指南和目录、办理申请"),
    (BodyDutyKind.COORDINATE, "协调涉及多个单位的公开事项"),
    (BodyDutyKind.SUPERVISE, "监督检查和考核"),
    (BodyDutyKind.PUBLISH, "县政府门户网站的信息发布"),
)
SHARES = ("组织本单位主动公开", "提供并审核本单位信息", "保密审查", "办理依申请公开", "网站发布和维护")


def build(units: dict[str, Unit], *, today: date, random: Random) -> None:
    """Fill the office's records of every body; the same dates and names for the same day."""
    Office(units, today=today, random=random).fill()
    Trainings(units, today=today, random=random).fill()


class Office:
    """The county office at its files."""

    def __init__(self, units: dict[str, Unit], *, today: date, random: Random) -> None:
        """Nothing is entered yet."""
        self.units, self.today, self.random = units, today, random
        self.named = random.randrange(len(SURNAMES))
        self.clerk = units[OFFICE_CODE].people[Duty.OFFICE_HEAD]
        self.founded = date(today.year - YEARS, 3, 15)
        self.heads: dict[str, Post] = {}
        self.deputies: dict[str, Post] = {}

    def fill(self) -> None:
        """Posts first; groups sit in them."""
        self._posts()
        self._tiers()
        county = self._county_group()
        self._unit_groups()
        self._staff()
        self._liaisons()
        self._duties()
        self._under_way(county)

    def _posts(self) -> None:
        for code, unit in self.units.items():
            title = next((title for end, title in HEADS if unit.agency.name.endswith(end)), "主任")
            self.heads[code] = Post(agency=unit.agency, title=title, is_principal=True)
            self.deputies[code] = Post(agency=unit.agency, title=f"副{title}")
        Post.objects.bulk_create([*self.heads.values(), *self.deputies.values()])
        PostHolder.objects.bulk_create(holder for post in self.heads.values() for holder in self._holders(post))
        PostHolder.objects.bulk_create(holder for post in self.deputies.values() for holder in self._holders(post))

    def _holders(self, post: Post) -> Iterator[PostHolder]:
        """Whoever held it since the group was founded: some changed once."""
        changed = date(self.today.year - self.random.randint(1, 3), self.random.randint(1, 6), 20)
        first, second = self._name(), self._name()
        if self.random.random() < 0.4:
            yield PostHolder(post=post, person_name=first, from_on=self.founded, to_on=changed - timedelta(days=1))
            yield PostHolder(
                post=post, person_name=second, from_on=changed, basis=f"示政任〔{changed.year}〕{post.pk}号"
            )
        else:
            yield PostHolder(post=post, person_name=first, from_on=self.founded)

    def _tiers(self) -> None:
        rows = []
        for place, (code, unit) in enumerate(self.units.items()):
            shown = {"agency": unit.agency, "from_on": self.founded, **self._recorded()}
            rows.append(UnitTier(tier=Tier.PRINCIPAL, post=self.heads[code], details="第一责任人", **shown))
            if place % 11 != 10:  # some have not said who answers
                rows.append(UnitTier(tier=Tier.DEPUTY, post=self.deputies[code], details="直接责任人", **shown))
            if place % 13 != 12:
                rows.append(UnitTier(tier=Tier.OFFICE, section=unit.sections[0], details="日常工作", **shown))
        UnitTier.objects.bulk_create(rows)

    def _county_group(self) -> LeadingGroup:
        """The county's own, with the head of every body a member, and one for the catalogue that was dissolved."""
        root, office = self.units[ROOT_CODE], self.units[OFFICE_CODE]
        section = office.sections[min(1, len(office.sections) - 1)]
        group = self._group(root, "示范县政府信息公开工作领导小组", Purpose.OGI, Layer.DECISION, section=None)
        told = self._notice(group, NoticeKind.FOUND, 8, f"关于成立{group.name}的通知", self.founded)
        vice = Post.objects.create(agency=root.agency, title="常务副县长")
        PostHolder.objects.create(post=vice, person_name=self._name(), from_on=self.founded)
        codes = [code for code in self.units if code not in (ROOT_CODE, OFFICE_CODE)]
        chosen = [(Role.CHAIR, vice), (Role.DEPUTY, self.heads[OFFICE_CODE])]
        chosen += [(Role.MEMBER, self.heads[code]) for code in codes[:22]]
        chosen.append((Role.OFFICE_HEAD, self.deputies[OFFICE_CODE]))
        self._seats(group, told, chosen)
        group.office_section, group.office_room, group.office_phone = None, "301室", office.agency.phone
        group.duty_text = "统筹全县政府信息公开工作，研究决定重大事项，检查各单位落实情况。"
        group.save()
        self._catalogue_group(office, section)
        return group

    def _catalogue_group(self, office: Unit, section: Any) -> None:
        group = self._group(
            office, "公开指南和目录编制领导小组", Purpose.CATALOGUE, Layer.COORDINATION, section=section
        )
        told = self._notice(group, NoticeKind.FOUND, 9, f"关于成立{group.name}的通知", self.founded)
        self._seats(group, told, [(Role.CHAIR, self.heads[OFFICE_CODE]), (Role.DEPUTY, self.deputies[OFFICE_CODE])])
        ended = date(self.today.year - YEARS + 2, 12, 1)
        notice = self._notice(group, NoticeKind.DISSOLVE, 41, f"关于撤销{group.name}的通知", ended)
        group.seats.update(to_on=ended - timedelta(days=1), closed_by=notice)
        group.dissolved_on = ended
        group.save(update_fields=["dissolved_on"])

    def _unit_groups(self) -> None:
        """One in every body, in which its leaders and the people of its sections sit."""
        groups, made = [], []
        for code, unit in self.units.items():
            if code == ROOT_CODE or unit.agency.kind == AgencyKind.OUT_OF_SCOPE:
                continue
            name = f"{unit.short_name}政府信息公开工作领导小组"
            groups.append((code, self._new_group(unit, name, Purpose.OGI, Layer.WORK, section=unit.sections[0])))
        LeadingGroup.objects.bulk_create(group for _code, group in groups)
        notices = [
            self._new_notice(group, NoticeKind.FOUND, 3, f"关于成立{group.name}的通知", self.founded)
            for _code, group in groups
        ]
        GroupNotice.objects.bulk_create(notices)
        for (code, group), told in zip(groups, notices, strict=True):
            made += self._new_seats(group, told, [(Role.CHAIR, self.heads[code]), (Role.DEPUTY, self.deputies[code])])
            made += [
                self._named(group, told, section, place) for place, section in enumerate(self.units[code].sections)
            ]
        Seat.objects.bulk_create(made)

    def _named(self, group: LeadingGroup, told: GroupNotice, section: Any, place: int) -> Seat:
        return Seat(
            group=group,
            role=Role.MEMBER,
            position=place + 2,
            person_name=self._name(),
            person_title=f"{section.name}负责人",
            responsibility=SHARES[place % len(SHARES)],
            from_on=self.founded,
            opened_by=told,
        )

    def _staff(self) -> None:
        rows, members = [], []
        for place, unit in enumerate(self.units.values()):
            if unit.agency.kind == AgencyKind.OUT_OF_SCOPE:
                continue
            full, part = self.random.randint(0, 2), self.random.randint(1, 4)
            for year in range(self.today.year - YEARS, self.today.year):
                if place % 17 == 16 and year == self.today.year - 1:
                    continue  # has not handed in last year's
                funds = Decimal(self.random.choice((0, 0, 5000, 12000, 20000, 38000)))
                rows.append(self._staff_year(unit, year, full, part, funds))
        StaffYear.objects.bulk_create(rows)
        for row in rows:
            if row.year == self.today.year - 1:
                members.append(StaffMember(staff_year=row, name=self._name(), post="经办人", kind=StaffKind.PART))
        StaffMember.objects.bulk_create(members)

    def _staff_year(self, unit: Unit, year: int, full: int, part: int, funds: Decimal) -> StaffYear:
        saved = {"saved_by": unit.people.get(Duty.OFFICE_HEAD, self.clerk), "saved_at": _at(date(year + 1, 1, 9))}
        return StaffYear(agency=unit.agency, year=year, full_time=full, part_time=part, funds=funds, **saved)

    def _liaisons(self) -> None:
        rows = []
        for place, unit in enumerate(self.units.values()):
            if unit.agency.kind == AgencyKind.OUT_OF_SCOPE or place % 19 == 18:
                continue
            rows.append(self._liaison(unit, None, place))
            rows += [self._liaison(unit, section, place) for section in unit.sections[1:2]]
        Liaison.objects.bulk_create(rows)

    def _liaison(self, unit: Unit, section: Any, place: int) -> Liaison:
        is_registered = place % 9 != 8
        registered = (
            {"registered_by": self.clerk, "registered_on": date(self.today.year - 2, 2, 10)} if is_registered else {}
        )
        return Liaison(
            agency=unit.agency,
            section=section,
            name=self._name(),
            post="科员" if section else "办公室主任",
            phone=unit.agency.phone or "0000-0000000",
            from_on=date(self.today.year - 2, 1, 8),
            **registered,
            **self._recorded(),
        )

    def _duties(self) -> None:
        office = self.units[OFFICE_CODE].agency
        shared = {"agency": office, "from_on": self.founded, "basis": f"示政发〔{self.founded.year}〕5号"}
        BodyDuty.objects.bulk_create(
            BodyDuty(kind=kind, details=details, **shared, **self._recorded()) for kind, details in DUTIES
        )

    def _under_way(self, county: LeadingGroup) -> None:
        """This year's adjustment of the office's own group, its release by another person, and the reminder."""
        people, on = self.units[OFFICE_CODE].people, date(self.today.year, 1, 12)
        own = LeadingGroup.objects.get(agency=self.units[OFFICE_CODE].agency, dissolved_on__isnull=True)
        head, principal = _actor(people[Duty.OFFICE_HEAD], self.today), _actor(people[Duty.PRINCIPAL], self.today)
        kept = [self._entry(seat) for seat in own.seats.select_related("post").order_by("position")][:-1]
        fresh = SeatEntry(Role.MEMBER, title="督查专员", person_name=self._name(), responsibility="督促检查")
        notice = NoticeEntry(f"示政办发〔{on.year}〕2号", f"关于调整{own.name}组成人员的通知", min(on, self.today))
        adjust_group(own.pk, notice=notice, members=[*kept, fresh], by=head)
        release_group(own.pk, must_pass=lambda _title, _texts: None, by=principal)
        overseer = _actor(people[Duty.OVERSEE], self.today)
        release_group(county.pk, must_pass=lambda _title, _texts: None, by=overseer)
        ids = [unit.agency.pk for unit in self.units.values() if unit.agency.kind != AgencyKind.OUT_OF_SCOPE]
        call_for_staff(ids, year=self.today.year - 1, due_on=self.today + timedelta(days=12), by=overseer)

    def _entry(self, seat: Seat) -> SeatEntry:
        if seat.post:
            return SeatEntry(Role(seat.role), title=seat.post.title, responsibility=seat.responsibility)
        title = seat.person_title
        return SeatEntry(
            Role(seat.role),
            unit=title,
            person_name=seat.person_name,
            is_by_post=False,
            responsibility=seat.responsibility,
        )

    def _group(self, unit: Unit, name: str, purpose: Purpose, layer: Layer, *, section: Any) -> LeadingGroup:
        group = self._new_group(unit, name, purpose, layer, section=section)
        group.save()
        return group

    def _new_group(self, unit: Unit, name: str, purpose: Purpose, layer: Layer, *, section: Any) -> LeadingGroup:
        return LeadingGroup(
            agency=unit.agency,
            name=name,
            purpose=purpose,
            layer=layer,
            duty_text="组织落实本单位的主动公开、依申请公开和保密审查工作。",
            founded_on=self.founded,
            office_section=section,
            office_address=unit.agency.address,
            office_room="201室",
            office_phone=unit.agency.phone,
            **self._recorded(),
        )

    def _notice(self, group: LeadingGroup, kind: NoticeKind, number: int, title: str, on: date) -> GroupNotice:
        notice = self._new_notice(group, kind, number, title, on)
        notice.save()
        return notice

    def _new_notice(self, group: LeadingGroup, kind: NoticeKind, number: int, title: str, on: date) -> GroupNotice:
        written = {"doc_number": f"示政办发〔{on.year}〕{number}号", "title": title}
        return GroupNotice(group=group, kind=kind, issued_on=on, effective_on=on, **written, **self._recorded())

    def _seats(self, group: LeadingGroup, told: GroupNotice, chosen: list[tuple[Role, Post]]) -> None:
        Seat.objects.bulk_create(self._new_seats(group, told, chosen))

    def _new_seats(self, group: LeadingGroup, told: GroupNotice, chosen: list[tuple[Role, Post]]) -> list[Seat]:
        return [
            Seat(
                group=group,
                role=role,
                post=post,
                position=place,
                from_on=told.effective_on,
                opened_by=told,
                responsibility="全面负责" if role == Role.CHAIR else "",
            )
            for place, (role, post) in enumerate(chosen)
        ]

    def _recorded(self) -> dict[str, Any]:
        return {"recorded_by": self.clerk, "recorded_at": _at(self.founded)}

    def _name(self) -> str:
        self.named += 1  # one after the other, so that no two people of one body share a name
        again, place = divmod(self.named, len(SURNAMES))
        return f"{SURNAMES[place]}{GIVEN[again % len(GIVEN)]}"


def _actor(user: User, today: date) -> Actor:
    return Actor.of(user, today)


def _at(day: date) -> datetime:
    return timezone.make_aware(datetime(day.year, day.month, day.day, 9, 30))  # noqa: DTZ001 - made aware here
