"""法定内容: guides, annual reports, how to reach each body."""

from collections.abc import Iterator

from gongkai.agencies.models import Agency
from gongkai.catalogue import queries as catalogue
from gongkai.catalogue.models import Guide
from gongkai.catalogue.queries import GuideCheck
from gongkai.law.annual_reports import report_due
from gongkai.law.report_periods import ReportPeriod
from gongkai.law.sentences import say, strung
from gongkai.law.vocabulary import AgencyKind, ItemKind, Level
from gongkai.publication.models import PublicItem
from gongkai.site_checks.looking import Look, Seen

CONTACTS = (("address", "办公地址"), ("office_hours", "办公时间"), ("phone", "联系电话"))


def guide_missing(look: Look) -> Iterator[Seen]:
    """Bodies without a guide, or with one that lacks what the law asks for.

    Law: Regulation 2019, Art. 12; Regulation 2008, Art. 19.
    """
    for agency, _guide, check in _guides(look):
        lacking = strung([name for _field, name in check.missing], between="、")
        said = (
            "没有编制公开指南。" if check.absent else say("指南缺少：{lacking}。", lacking=lacking) if lacking else ""
        )
        if said:
            yield Seen(f"guide_missing:{agency.pk}", f"guide:{agency.pk}", agency.name, said, agency.pk)


def guide_stale(look: Look) -> Iterator[Seen]:
    """Guides that differ from the body's own entry, or were not touched for longer than the limit.

    Law: Regulation 2019, Art. 12; Regulation 2008, Art. 19.
    """
    for agency, guide, check in _guides(look):
        differing = strung([name for _field, name in check.outdated], between="、")
        old = guide is not None and guide.updated_on < look.before("guide_stale")
        parts = [say("与现在登记的不一致：{differing}", differing=differing)] if differing else []
        if guide and old:
            parts.append(say("最近更新于{day}", day=f"{guide.updated_on:%Y-%m-%d}"))
        if parts:
            said = strung(parts, between="；", end="。")
            yield Seen(f"guide_stale:{agency.pk}", f"guide:{agency.pk}", agency.name, said, agency.pk)


def report_missing(look: Look) -> Iterator[Seen]:
    """Bodies whose report of last year is not public though its day is past.

    Law: Regulation 2019, Arts. 49-50; Regulation 2008, Art. 31.
    """
    year = look.today.year - 1
    released = PublicItem.objects.filter(kind=ItemKind.ANNUAL_REPORT, year=year).order_by()
    there = set(released.values_list("agency_id", flat=True))
    for agency in look.agencies:
        due = report_due(kind=AgencyKind(agency.kind), level=Level(agency.level), period=ReportPeriod(year))
        last = due.release_on or due.submit_on
        if last and last < look.today and agency.pk not in there:
            said = say("{year}年度报告应当在{day}前公布，现在没有公布。", year=year, day=f"{last:%Y-%m-%d}")
            yield Seen(f"report_missing:{agency.pk}:{year}", f"report:{agency.pk}", agency.name, said, agency.pk)


def contact_missing(look: Look) -> Iterator[Seen]:
    """Bodies the public cannot reach by what the site says of them.

    Law: Regulation 2019, Art. 20(2).
    """
    for agency in look.agencies:
        lacking = strung([label for name, label in CONTACTS if not getattr(agency, name)], between="、")
        if lacking:
            said = say("没有填写{lacking}。", lacking=lacking)
            yield Seen(f"contact_missing:{agency.pk}", f"agency:{agency.pk}", agency.name, said, agency.pk)


def _guides(look: Look) -> list[tuple[Agency, Guide | None, GuideCheck]]:
    return catalogue.guide_checks([agency.pk for agency in look.agencies], today=look.today)
