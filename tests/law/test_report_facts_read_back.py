"""The sentences offered for a text are understood by the reader of reports, and agree with the tables they were made of."""

from decimal import Decimal

import pytest

from gongkai.annual_reports.reading import read_text
from gongkai.law.annual_reports import facts, opening, sections, title_of
from gongkai.law.checks import check
from gongkai.law.forms import form
from gongkai.law.report_periods import ReportPeriod

YEARLY = {
    "proactive_total": 300, "normative_docs_made": 5, "normative_docs_published": 4, "proactive_fulltext_items": 271,
    "proactive_by_channel.gazette": 10, "proactive_by_channel.website": 290, "proactive_by_channel.weibo": 50,
    "proactive_by_channel.wechat": 60, "proactive_by_channel.other": 2, "responses_total": 3, "press_conferences": 4,
    "online_interviews": 2, "policy_interpretations": 9, "requests_total": 30, "requests_by_channel.in_person": 5,
    "requests_by_channel.fax": 1, "requests_by_channel.online": 20, "requests_by_channel.letter": 4,
    "requests_completed": 28, "requests_completed_on_time": 26, "requests_completed_extended": 2, "replies_total": 28,
    "replies_already_public": 3, "replies_granted": 12, "replies_partial": 2, "replies_refused": 4,
    "replies_not_this_agency": 3, "replies_not_exist": 2, "replies_told_to_correct": 1, "replies_told_other_channel": 1,
    "reconsiderations": 3, "reconsiderations_by_result.upheld": 2, "reconsiderations_by_result.corrected": 1,
    "reconsiderations_by_result.other": 0, "lawsuits": 1, "lawsuits_by_result.upheld": 1,
    "lawsuits_by_result.corrected": 0, "lawsuits_by_result.other": 0, "complaints": 2, "fees_yuan": 0,
    "query_points": 6, "staff_total": 9, "staff_full_time": 3, "staff_part_time": 6, "meetings": 2, "trainings": 3,
    "trainees": 90,
}  # fmt: skip
COUNTY = {
    "proactive_total": 1100, "timely_within_20_days": 290, "requests_total": 30, "replies_granted": 29,
    "replies_refused": 1, "fees_yuan": 1500, "staff_total": 52, "staff_full_time": 8, "staff_part_time": 44,
    "query_points": 38, "trainings": 3, "trainees": 15,
}  # fmt: skip
TABLES = {
    "t3.new_received.natural": 40, "t3.new_received.business": 6, "t3.new_received.total": 46,
    "t3.carried_in.natural": 2, "t3.carried_in.total": 2, "t3.granted.natural": 20, "t3.granted.total": 20,
    "t3.partly_granted.business": 6, "t3.partly_granted.total": 6, "t3.denied_process_info.natural": 4,
    "t3.denied_process_info.total": 4, "t3.unable_not_held.natural": 11, "t3.unable_not_held.total": 11,
    "t3.refused_duplicate.natural": 1, "t3.refused_duplicate.total": 1, "t3.other_other.natural": 3,
    "t3.other_other.total": 3, "t3.total_handled.natural": 39, "t3.total_handled.business": 6,
    "t3.total_handled.total": 45, "t3.carried_out.natural": 3, "t3.carried_out.total": 3,
    "t4.reconsideration.upheld": 3, "t4.reconsideration.corrected": 1, "t4.reconsideration.total": 4,
    "t4.litigation_after_reconsideration.pending": 1, "t4.litigation_after_reconsideration.total": 1,
    "t2.normative_docs.issued": 3, "t2.normative_docs.in_force": 41, "t2.licensing.decisions": 120,
}  # fmt: skip


def written(form_key, figures, year):
    """A report whose text is nothing but the sentences offered for it."""
    said = facts(form_key, figures, year=year)
    period = ReportPeriod(year)
    lines = [
        title_of("示范县教育局", period, form_key=form_key),
        opening(form_key, agency="示范县教育局", period=period, contact={"phone": "0000-0000000"}),
    ]
    for section in sections(form_key):
        lines += [section.title, "".join(one.text for one in said if one.section == section.key)]
    return "\n".join(lines)


def full(form_key, figures):
    """The figures in the cells of the form; in the tables of 2021 every other cell is none."""
    cells = form(form_key).keys()
    found = {key if key in cells else f"stat.{key}.year": Decimal(value) for key, value in figures.items()}
    return {**dict.fromkeys(cells, Decimal(0)), **found} if form_key == "report_2021" else found


GIVEN = [("report_2021", TABLES, 2025), ("statistics_2014", YEARLY, 2016), ("county_2009", COUNTY, 2009)]


@pytest.mark.parametrize(("form_key", "figures", "year"), GIVEN)
def test_a_text_of_offered_sentences_agrees_with_its_tables(form_key, figures, year):
    cells = full(form_key, figures)
    report = read_text(written(form_key, cells, year))
    told = {key: Decimal(str(one.value)) for key, one in report.indicators.items()}
    assert (report.year, report.agency) == (year, "示范县教育局")
    assert len(told) >= 12
    assert check({**told, **cells}, year=year, form=form_key) == []


@pytest.mark.parametrize(("key", "value"), [
    ("requests_total", 46), ("requests_carried_in", 2), ("requests_completed", 45), ("replies_granted", 20),
    ("replies_refused", 4), ("replies_unable", 11), ("reconsiderations", 4), ("lawsuits", 1),
])  # fmt: skip
def test_each_number_is_read_as_what_it_was_meant_for(key, value):
    report = read_text(written("report_2021", full("report_2021", TABLES), 2025))
    assert report.indicators[key].value == value


def test_a_number_that_was_changed_afterwards_is_found():
    cells = full("report_2021", TABLES)
    text = written("report_2021", cells, 2025).replace("申请46件", "申请64件")
    told = {key: Decimal(str(one.value)) for key, one in read_text(text).indicators.items()}
    assert "text_vs_table" in {found.rule for found in check({**told, **cells}, year=2025, form="report_2021")}
