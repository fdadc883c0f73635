"""考核和信息采纳 of the demo county: five years of published results, a round under way, adoptions and awards."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from random import Random

from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.accounts.models import Appointment, User
from gongkai.assessment import drafting, totals
from gongkai.assessment.actions.adopt_scheme import adopt_scheme
from gongkai.assessment.actions.appeal import appeal
from gongkai.assessment.actions.decide_awards import decide_awards
from gongkai.assessment.actions.draft_scheme import draft_scheme
from gongkai.assessment.actions.open_round import open_round
from gongkai.assessment.actions.score import score
from gongkai.assessment.actions.show import show
from gongkai.assessment.drafting import Heading
from gongkai.assessment.models import AdoptionRecord, AdoptionRule, Indicator, Result, Round, Scheme, Score
from gongkai.assessment.opening import bodies
from gongkai.assessment.vocabulary import Level, Method, RoundState
from gongkai.demo.county import OFFICE_CODE, ROOT_CODE, Unit
from gongkai.law.report_periods import MONTHS, PeriodKind, ReportPeriod
from gongkai.law.vocabulary import Duty

YEARS = 5
PUBLISHED_AFTER = 20  # days
SECOND = "fuhe"  # scores and approves with zhuguan: nobody approves what they scored
CHANNELS = (
    ("县政府网站要闻", Level.COUNTY, 2, 0),
    ("市政府门户网站", Level.CITY, 5, 50),
    ("省政府门户网站", Level.PROVINCE, 15, 100),
    ("国务院部门网站", Level.STATE, 30, 200),
)
TOPICS = (
    "农村公路建设进展",
    "春季就业招聘情况",
    "义务教育招生安排",
    "老旧小区改造进度",
    "防汛值守情况",
    "便民服务事项清单",
)
PRIZES = "一等奖 1 1000\n二等奖 2 500\n三等奖 3 300"
REASONS = ("抽查发现2条信息缺少发布机构。", "抽查发现附件链接打不开。", "抽查发现标题与正文不一致。")


def build(units: dict[str, Unit], *, today: date, random: Random) -> None:
    """Schemes, rounds, appeals and adoptions; history is written at once, what is under way through the actions.

    The months come first: the years take up their average.
    """
    overseer = Actor.of(units[OFFICE_CODE].people[Duty.OVERSEE], today)
    authority = units[ROOT_CODE].agency.pk
    _second_person(units, today)
    monthly = {year: _scheme(authority, "month", year, overseer) for year in (today.year - 1, today.year)}
    months = [
        date(today.year + (today.month - 2 - n) // MONTHS, (today.month - 2 - n) % MONTHS + 1, 1) for n in range(12)
    ]
    for month in months[2:]:
        _past(monthly[month.year], month.month, random)
    for year in range(today.year - YEARS, today.year):
        for key in ("department", "township"):
            _past(_scheme(authority, key, year, overseer), 1, random)
    for key in ("department", "township"):
        _scheme(authority, key, today.year, overseer)
    _under_way(
        units, [monthly[month.year] for month in months[:2]], [month.month for month in months[:2]], overseer, today
    )
    _adoptions(units, authority, overseer, today, random)


def _second_person(units: dict[str, Unit], today: date) -> None:
    office = units[OFFICE_CODE]
    password = office.people[Duty.OVERSEE].password
    person, _made = User.objects.get_or_create(
        username=SECOND,
        defaults={
            "name": "许演示",
            "agency": office.agency,
            "password": password,
            "must_change_password": False,
            "password_changed_at": timezone.now(),
        },
    )
    Appointment.objects.get_or_create(
        user=person,
        duty=Duty.OVERSEE,
        agency=units[ROOT_CODE].agency,
        defaults={"post": "政务公开科副科长", "covers_branch": True, "from_on": date(today.year - 8, 1, 1)},
    )


def _scheme(authority: int, key: str, year: int, overseer: Actor) -> Scheme:
    template = drafting.templates()[key]
    entry = Heading(
        title=template["title"],
        year=year,
        period=template["period"],
        basis=f"示政办发〔{year}〕{6 if key == 'month' else 5}号",
        kinds=template["kinds"],
        carried_share=Decimal(30) if template["period"] == PeriodKind.YEAR else Decimal(),
        outside_name="年终信息化工作评比" if template["period"] == PeriodKind.YEAR else "",
        outside_share=Decimal(10) if template["period"] == PeriodKind.YEAR else Decimal(),
    )
    return adopt_scheme(draft_scheme(authority, entry, template=key, by=overseer).pk, by=overseer)


def _past(scheme: Scheme, ordinal: int, random: Random) -> None:
    """A round long published; good bodies are good every time, more or less."""
    covers = ReportPeriod(scheme.year, PeriodKind(scheme.period), ordinal)
    shown_on = covers.to_on + timedelta(days=PUBLISHED_AFTER - 10)
    published_on = covers.to_on + timedelta(days=PUBLISHED_AFTER)
    at = timezone.make_aware(datetime.combine(shown_on, time(9)))
    one = Round.objects.create(
        scheme=scheme,
        authority_id=scheme.authority_id,
        year=covers.year,
        period=covers.kind,
        ordinal=ordinal,
        state=RoundState.PUBLISHED,
        opened_at=at,
        computed_at=at,
        shown_on=shown_on,
        appeals_until=shown_on + timedelta(days=7),
        approved_on=published_on,
        published_on=published_on,
    )
    found = list(bodies(scheme))
    Result.objects.bulk_create(
        Result(round=one, agency=body, agency_name=body.name, position=n) for n, body in enumerate(found, start=1)
    )
    scored = list(scheme.indicators.exclude(method=Method.GROUP))
    Score.objects.bulk_create(
        (_score(result, indicator, at, random) for result in one.results.all() for indicator in scored), batch_size=500
    )
    totals.restate(one)


def _score(result: Result, indicator: Indicator, at: datetime, random: Random) -> Score:
    usual = 70 + result.agency_id * 7 % 28
    share = min(100, max(40, usual + random.randint(-12, 14)))
    value = (indicator.max_score * share / 100).quantize(Decimal("0.5"))
    value = indicator.max_score if share > 92 else min(value, indicator.max_score)
    taken = indicator.method == Method.MANUAL and value < indicator.max_score
    return Score(
        result=result,
        indicator=indicator,
        value=value,
        reason=random.choice(REASONS) if taken else "",
        scored_at=at,
    )


def _under_way(units: dict[str, Unit], schemes: list[Scheme], months: list[int], overseer: Actor, today: date) -> None:
    """The last month is being scored; the one before was shown, and one body appealed."""
    _newest, before = (
        open_round(scheme.pk, ordinal=month, by=overseer) for scheme, month in zip(schemes, months, strict=True)
    )
    empty = Score.objects.filter(result__round=before, indicator__method=Method.MANUAL).select_related("indicator")
    Score.objects.bulk_update(
        [_filled(one, overseer) for one in empty], ["value", "scored_by", "scored_at"], batch_size=200
    )
    deducted = [units[code] for code in list(units)[2:8]]
    for place, unit in enumerate(deducted):
        one = empty.filter(result__agency=unit.agency).first()
        if one:
            score(
                one.pk, value=one.indicator.max_score - 1 - place % 3, reason=REASONS[place % len(REASONS)], by=overseer
            )
    show(before.pk, by=overseer)
    for unit in deducted[:2]:
        one = empty.filter(result__agency=unit.agency).first()
        if one:
            head = Actor.of(unit.people[Duty.OFFICE_HEAD], today)
            appeal(
                one.pk, text="抽查当日已补齐，检查截图早于补正时间，请核对。", wanted=one.indicator.max_score, by=head
            )


def _filled(one: Score, overseer: Actor) -> Score:
    one.value, one.scored_by_id, one.scored_at = one.indicator.max_score, overseer.person_id, timezone.now()
    return one


def _adoptions(units: dict[str, Unit], authority: int, overseer: Actor, today: date, random: Random) -> None:
    codes = [code for code in units if code not in (ROOT_CODE, OFFICE_CODE)]
    for year in range(today.year - YEARS, today.year + 1):
        rules = AdoptionRule.objects.bulk_create(
            AdoptionRule(authority_id=authority, year=year, channel=name, level=level, points=points, cash=cash)
            for name, level, points, cash in CHANNELS
        )
        last = min(date(year, 12, 28), today)
        made = [_adoption(units[random.choice(codes)], rules, year, last, n, random) for n in range(40)]
        AdoptionRecord.objects.bulk_create(made)
        if year < today.year:
            decide_awards(authority, year=year, prizes=PRIZES, by=overseer)


def _adoption(unit: Unit, rules: list[AdoptionRule], year: int, last: date, n: int, random: Random) -> AdoptionRecord:
    rule = random.choices(rules, weights=(8, 5, 2, 1))[0]
    on = date(year, 1, 4) + timedelta(days=random.randint(0, (last - date(year, 1, 4)).days))
    person = unit.people[Duty.PUBLISH]
    return AdoptionRecord(
        agency=unit.agency,
        title=f"{unit.short_name}{random.choice(TOPICS)}（{year}年第{n // 3 + 1}期）",
        rule=rule,
        year=year,
        adopted_on=on,
        proof=f"https://example.gov.cn/adopted/{year}/{n + 1}",
        points=rule.points,
        cash=rule.cash,
        entered_by=person,
        entered_at=timezone.make_aware(datetime.combine(on, time(10))),
    )
