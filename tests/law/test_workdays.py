"""The working-day calendar: our own years, regions and the settings folder."""

from datetime import date, timedelta

import chinese_calendar
import pytest

from gongkai.law import calendar
from gongkai.law.refusals import BadLawFile
from gongkai.law.tables import table
from gongkai.law.years import read_year

NATION = calendar()
WORKING_DAYS = {
    2008: 251, 2009: 250, 2010: 250, 2011: 250, 2012: 249, 2013: 250, 2014: 250, 2015: 249, 2016: 250, 2017: 249,
    2018: 250, 2019: 250, 2020: 249, 2021: 250, 2022: 249, 2023: 249, 2024: 251, 2025: 248, 2026: 248,
}  # fmt: skip


def write(folder, name, text):
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_a_make_up_sunday_is_worked_and_a_holiday_is_not():
    assert NATION.is_workday(date(2024, 9, 29))
    assert not NATION.is_workday(date(2024, 10, 1))
    assert not NATION.is_workday(date(2024, 9, 28))
    assert NATION.is_workday(date(2024, 9, 30))


@pytest.mark.parametrize("year", range(2004, 2027))
def test_every_day_agrees_with_the_package_it_was_seeded_from(year):
    day = date(year, 1, 1)
    while day.year == year:
        assert NATION.is_workday(day) == chinese_calendar.is_workday(day), day
        assert not NATION.provisional(day)
        day += timedelta(days=1)


@pytest.mark.parametrize(("year", "days"), WORKING_DAYS.items())
def test_a_year_has_the_working_days_the_standard_counts(year, days):
    assert NATION.count(date(year - 1, 12, 31), date(year, 12, 31)) == days


def test_says_why_a_day_counts_or_not():
    assert NATION.reason(date(2024, 9, 29)) == "调休上班（国庆节）"
    assert NATION.reason(date(2024, 10, 1)) == "法定节假日（国庆节）"
    assert NATION.reason(date(2024, 9, 28)) == "周末"
    assert NATION.reason(date(2024, 9, 30)) == ""


def test_a_year_without_a_notice_counts_monday_to_friday_and_says_so():
    assert NATION.provisional(date(2027, 1, 1))
    assert NATION.is_workday(date(2027, 1, 1))
    assert NATION.reason(date(2027, 1, 2)) == "周末（暂按周一至周五推算）"


def test_the_day_itself_when_nothing_is_added():
    assert NATION.add(date(2024, 10, 1), 0) == date(2024, 10, 1)
    assert NATION.first_workday(date(2024, 10, 1)) == date(2024, 10, 8)
    assert NATION.first_workday(date(2024, 10, 8)) == date(2024, 10, 8)
    assert NATION.count(date(2024, 10, 8), date(2024, 10, 1)) == 0


def test_a_new_year_is_loaded_from_the_settings_folder_without_a_release(tmp_path):
    before = calendar(extra=tmp_path)
    assert before.provisional(date(2027, 1, 4))
    write(tmp_path, "2027.toml", 'year = 2027\n[[rest]]\nname = "元旦"\ndays = [2027-01-01]\n'
          '[[work]]\nname = "元旦"\ndays = [2027-01-03]\n')  # fmt: skip
    after = calendar(extra=tmp_path)
    assert not after.provisional(date(2027, 1, 4))
    assert not after.is_workday(date(2027, 1, 1))
    assert after.is_workday(date(2027, 1, 3))


def test_a_later_notice_in_the_settings_folder_replaces_the_whole_year(tmp_path):
    write(tmp_path, "2026.toml", 'year = 2026\n[[rest]]\nname = "元旦"\ndays = [2026-01-01]\n')
    changed = calendar(extra=tmp_path)
    assert changed.is_workday(date(2026, 10, 1))
    assert calendar().is_workday(date(2026, 10, 1)) is False


def test_a_region_lays_its_own_days_over_the_nation(tmp_path):
    write(tmp_path, "local/640000/2024.toml", 'year = 2024\n[[rest]]\nname = "地方节日"\ndays = [2024-04-10]\n')
    write(tmp_path, "local/640100/2024.toml", 'year = 2024\n[[rest]]\nname = "地方节日"\ndays = [2024-04-11]\n')
    city, province, elsewhere = (calendar(code, tmp_path) for code in ("640100", "640000", "110000"))
    assert not city.is_workday(date(2024, 4, 10))
    assert not city.is_workday(date(2024, 4, 11))
    assert province.is_workday(date(2024, 4, 11))
    assert elsewhere.is_workday(date(2024, 4, 10))
    assert city.reason(date(2024, 4, 10)) == "法定节假日（地方节日）"


def test_a_local_year_does_not_stand_in_for_the_national_notice(tmp_path):
    write(tmp_path, "local/640000/2027.toml", 'year = 2027\n[[rest]]\nname = "地方节日"\ndays = [2027-03-10]\n')
    region = calendar("640000", tmp_path)
    assert region.provisional(date(2027, 3, 10))
    assert not region.is_workday(date(2027, 3, 10))


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("year = 2027\n[[rest\n", "不是可读的 TOML 文件"),
        ("year = 2028\n", "不一致"),
        ('[[rest]]\nname = "元旦"\ndays = []\n', "缺少内容或者写法不对"),
        ('year = 2027\n[[rest]]\nname = "元旦"\ndays = [2029-01-01]\n', "2029-01-01 不在 2027 年"),
        ('year = 2027\n[[rest]]\nname = "元旦"\ndays = [2027-01-01, 2027-01-01]\n', "写了两次"),
        ('year = 2027\n[[work]]\nname = "元旦"\ndays = [2027-01-04]\n', "不是调休上班的周末"),
        ('year = 2027\n[[rest]]\nname = "元旦"\ndays = ["一月一日"]\n', "不是日期"),
        ('year = 2027\nrest = "元旦"\n', "缺少内容或者写法不对"),
    ],
)
def test_refuses_a_file_that_cannot_be_right(tmp_path, text, says):
    with pytest.raises(BadLawFile, match=says) as refusal:
        read_year(write(tmp_path, "2027.toml", text))
    assert "2027.toml" in refusal.value.sentence


def test_every_shipped_year_names_its_notice_or_says_it_is_unknown():
    for year in range(2004, 2027):
        rows = table(f"calendars/{year}.toml")["notice"]
        assert rows, year
        for row in rows:
            assert row["status"] in {"verified", "recalled", "unknown"}
            assert bool(row["number"]) == (row["status"] != "unknown")
