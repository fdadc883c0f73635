"""目录 of the demo county: compile notes, nil declarations, delegated columns, an own index rule, catalogues given out."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from random import Random

from django.db.models import Count
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.catalogue import editions, headings
from gongkai.catalogue.actions.adopt_template import adopt_template
from gongkai.catalogue.actions.declare_nil import declare_nil
from gongkai.catalogue.actions.delegate_column import delegate_column
from gongkai.catalogue.headings import Heading
from gongkai.catalogue.models import (
    CatalogueIssue,
    CataloguePolicy,
    Column,
    CompileNote,
    Edition,
    Guide,
    IndexRule,
    NilDeclaration,
)
from gongkai.catalogue.vocabulary import IssueKind, NilState
from gongkai.demo.county import OFFICE_CODE, ROOT_CODE, Unit
from gongkai.law import column_templates
from gongkai.law.refusals import Refusal
from gongkai.law.vocabulary import Duty
from gongkai.publication.models import PublicItem

YEAR = timedelta(days=365)
REASONS = {
    "05": "本机关没有直接面向公众办理的许可事项，有关业务由县政务服务中心统一办理。",
    "06": "本机关没有行政处罚权，有关执法由县综合执法队伍承担。",
    "08": "本机关不收取任何行政事业性收费。",
    "09": "本年没有纳入集中采购目录的项目。",
    "10": "本年没有由本机关批准或者实施的重大建设项目。",
    "13": "本机关不承担该项监督检查职责。",
    "14": "本年没有公务员招考计划。",
}
RULES = {  # column → content, procedure, ways
    "statutory-20-01": (
        "本机关制定或者牵头制定的规范性文件正文、解读和废止情况。",
        "承办科室起草并提出属性，审查后签发，公开办发布。",
        "网站、政府公报、查阅点",
    ),
    "statutory-20-02": (
        "机关职能、内设机构、地址、电话和负责人姓名。",
        "办公室填报，变动后即时更新。",
        "网站、公开指南、公开栏",
    ),
    "statutory-20-07": (
        "部门预算、决算和“三公”经费，含说明和表格。",
        "财务科室编制，财政部门批复后填报，公开办发布。",
        "网站、查阅点",
    ),
    "statutory-20-08": ("收费项目、依据、标准和减免规定。", "收费科室填报，价格主管科室核对。", "网站、收费窗口公示牌"),
    "statutory-20-12": (
        "应急预案、预警信息和应对情况。",
        "值班科室填报，紧急情况先行公开再补办手续。",
        "网站、广播、公告栏",
    ),
}
PURPOSE = "方便公众查找本机关主动公开的信息，按照《条例》的要求编制本目录。"
EXTENT = "本机关制作或者获取并主动公开的信息，历史信息清理一批、列入一批。依申请公开的信息只列名称，不予公开的不列入。"
ELEMENTS = (
    "索引：本机关为每条信息编的唯一号码，前段是机关代码，后段是年度和流水号。\n名称：信息的全称。\n"
    "内容概述：几句话说明主要内容。\n生成日期：签发或者形成的日期。"
)


def build(units: dict[str, Unit], *, today: date, random: Random) -> None:
    """Everything of the catalogue that people keep by hand, deterministic for a seed."""
    every = [unit for unit in units.values() if Duty.CATALOGUE in unit.people]
    _columns(units, every)
    _notes(every, today, random)
    _nils([unit for unit in every if unit.agency.code != ROOT_CODE], today, random)
    _guides(every, today, random)
    _issues(every, today, random)
    _template(units)
    editions.renew()
    Edition.objects.update(columns_at=_at(today - timedelta(days=120)))  # some notes are older than that, most are not


def _columns(units: dict[str, Unit], every: Sequence[Unit]) -> None:
    """What each class opens and how; the budget column kept by the finance bureau; a rule of the archive's."""
    for code, (content, procedure, ways) in RULES.items():
        Column.objects.filter(code=code).update(content=content, procedure=procedure, ways=ways)
    keeper = Actor.of(units[OFFICE_CODE].people[Duty.CATALOGUE], on=timezone.localdate())
    finance = next((unit for unit in every if "财政" in unit.agency.name), None)
    archive = next((unit for unit in every if "档案" in unit.agency.name), units[OFFICE_CODE])
    if finance is not None:
        delegate_column("statutory-20-07", finance.agency.pk, is_open=True, by=keeper)
    IndexRule.objects.create(
        agency=every[-1].agency,
        template="{org}-{class}-{year}-{seq:04d}",
        scope="org,class,year",
        owner_note="示范县档案编码规则",
        owner=archive.agency,
        changed_at=timezone.now(),
    )
    CataloguePolicy.objects.create(agency=every[-1].agency, guide_months=6, nil_months=6, residual_percent=30)


def _notes(every: Sequence[Unit], today: date, random: Random) -> None:
    rows = []
    for place, unit in enumerate(every):
        if place % 7 == 6:
            continue
        agreed = _at(today - timedelta(days=random.randint(20, 180)))
        waits = place % 9 == 4
        rows.append(
            CompileNote(
                agency=unit.agency,
                number=1,
                purpose=PURPOSE,
                extent=EXTENT,
                elements=ELEMENTS,
                written_by=unit.people[Duty.CATALOGUE],
                written_at=agreed - timedelta(days=2),
                agreed_by=None if waits else unit.people[Duty.APPROVE],
                agreed_at=None if waits else agreed,
                is_current=not waits,
            )
        )
    CompileNote.objects.bulk_create(rows)


def _nils(every: Sequence[Unit], today: date, random: Random) -> None:
    """Half of what is empty has been explained; some of it has run out, some waits."""
    filled = set(PublicItem.objects.order_by().values_list("agency_id", "column_code").distinct())
    asked = {one.code[-2:]: one for one in headings.of_part("2019-20")}
    rows: list[NilDeclaration] = []
    fresh: list[tuple[Unit, Heading, str]] = []
    for unit in every:
        for number, reason in REASONS.items():
            heading = asked[number]
            if (unit.agency.pk, heading.columns[0]) in filled or random.random() < 0.45:
                continue
            if len(fresh) < 3 and random.random() < 0.2:
                fresh.append((unit, heading, reason))
            else:
                rows.append(_nil(unit, heading, reason, today, random))
    NilDeclaration.objects.bulk_create(rows)
    for unit, heading, reason in fresh:
        _declare(unit, heading, reason, today)


def _nil(unit: Unit, heading: Heading, reason: str, today: date, random: Random) -> NilDeclaration:
    from_on = today - timedelta(days=random.randint(20, 420))
    state = NilState.RETURNED if random.random() < 0.04 else NilState.AGREED
    agreed = state is NilState.AGREED
    return NilDeclaration(
        agency=unit.agency,
        heading=heading.code,
        reason=reason,
        from_on=from_on,
        to_on=from_on + YEAR,
        state=state,
        written_by=unit.people[Duty.FILL],
        written_at=_at(from_on),
        agreed_by=unit.people[Duty.APPROVE] if agreed else None,
        agreed_at=_at(from_on + timedelta(days=1)) if agreed else None,
        remark="" if agreed else "请写明由哪个单位办理，方便公众去找。",
    )


def _declare(unit: Unit, heading: Heading, reason: str, today: date) -> None:
    writer = Actor.of(unit.people[Duty.FILL], on=today)
    try:
        declare_nil(
            unit.agency.pk, heading.code, reason=reason, from_on=today, to_on=today + timedelta(days=180), by=writer
        )
    except Refusal:  # a body the law does not ask this of
        return


def _guides(every: Sequence[Unit], today: date, random: Random) -> None:
    """Most guides were read through within the year, some are due."""
    rows = list(Guide.objects.filter(is_current=True, agency__in=[unit.agency for unit in every]))
    by_agency = {unit.agency.pk: unit for unit in every}
    for guide in rows:
        guide.updated_on = today - timedelta(days=random.randint(30, 700))
        if random.random() < 0.7:
            guide.checked_on = max(guide.updated_on, today - timedelta(days=random.randint(5, 320)))
            guide.checked_by = by_agency[guide.agency_id].people[Duty.CATALOGUE]
    Guide.objects.bulk_update(rows, ["updated_on", "checked_on", "checked_by"])


def _issues(every: Sequence[Unit], today: date, random: Random) -> None:
    counts = dict(PublicItem.objects.order_by().values_list("agency_id").annotate(n=Count("pk")))
    rows = []
    for unit in every[::3]:
        on = today - timedelta(days=random.randint(20, 300))
        rows.append(
            CatalogueIssue(
                agency=unit.agency,
                kind=IssueKind.PAPER,
                number=1,
                items=counts.get(unit.agency.pk, 0),
                issued_on=on,
                issued_by=unit.people[Duty.CATALOGUE],
                issued_at=_at(on),
                remark="印发档案馆、图书馆和各查阅点",
            )
        )
    CatalogueIssue.objects.bulk_create(rows)


def _template(units: dict[str, Unit]) -> None:
    """The older tree, its classes all answered by the columns of today."""
    template = column_templates.template(column_templates.TWELVE)
    if template is None:
        return
    mapping = {one.code: one.same_as[0] for one in template.classes if one.same_as}
    keeper = Actor.of(units[OFFICE_CODE].people[Duty.CATALOGUE], on=timezone.localdate())
    adopt_template(template.code, mapping=mapping, by=keeper)


def _at(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time(10, 30)))
