"""A holiday notice as somebody turns it in: its own sentences, a sheet, or TOML. The notice of 2026 is the one published."""

from datetime import date

import pytest

from gongkai.law import calendar
from gongkai.law.calendars import notice
from gongkai.law.calendars.notice import BadNotice

WORDS = """
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
"""
NUMBER = "国办发明电〔2025〕7号"


def read(words, year=2026, number=NUMBER):
    return notice.read_text(notice.text_of(notice.from_words(words, year=year, number=number)))


def rows(*told, number=NUMBER):
    return notice.read_text(notice.text_of(notice.from_rows(told, number=number)))


def test_the_sentences_of_the_notice_give_the_days_of_the_year():
    year = read(WORDS)
    shipped = {day: mark for day, mark in calendar().marks.items() if day.year == 2026}
    assert year.marks == shipped
    assert (year.year, year.notices, notice.missing(year)) == (2026, (NUMBER,), ())


def test_a_stretch_may_begin_in_the_december_before():
    year = read("元旦：2022年12月31日至2023年1月2日放假。", year=2023)
    assert list(year.marks) == [date(2022, 12, 31), date(2023, 1, 1), date(2023, 1, 2)]


def test_days_may_be_written_as_numbers():
    year = read("元旦：2027-01-01 至 2027-01-03 放假。2027-01-09上班。", year=2027)
    assert [mark.works for mark in year.marks.values()] == [False, False, False, True]


def test_a_day_without_its_month_is_in_the_month_before():
    year = read("春节：2月5日、6日、8日至9日放假。2月13日（周六）、14日（周日）上班。", year=2027)
    assert [day.day for day, mark in year.marks.items() if not mark.works] == [5, 6, 8, 9]
    assert [day.day for day, mark in year.marks.items() if mark.works] == [13, 14]


def test_says_which_holidays_are_not_named():
    assert notice.missing(read(WORDS.replace("清明节", "清明").replace("端午节", "春节"))) == ("端午节",)


def test_a_sheet_gives_the_same():
    year = rows(
        ("date", "name", "works"),
        ("2027-01-01", "元旦", "放假"),
        ("2027/1/2", "元旦", "否"),
        ("2027-01-09 00:00:00", "元旦", "上班"),
        ("", "", ""),
    )
    assert {day.isoformat(): (mark.name, mark.works) for day, mark in year.marks.items()} == {
        "2027-01-01": ("元旦", False),
        "2027-01-02": ("元旦", False),
        "2027-01-09": ("元旦", True),
    }


def test_what_is_written_is_read_back():
    text = notice.text_of(notice.from_words('元旦"\\：1月1日放假。', year=2027, number='号"1'))
    assert text.startswith("year = 2027\n\n[[notice]]\n")
    year = notice.read_text(text)
    assert (year.marks[date(2027, 1, 1)].name, year.notices) == ('元旦"\\', ('号"1',))


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("", "没有列出任何放假日"),
        ("春节：5日至6日放假。", "看不懂“5日至6日放假”"),
        ("春节：2月5日至11放假。", "看不懂“2月5日至11放假”"),
        ("春节：2/5放假。", "看不懂“2/5放假”"),
        ("春节：2月5日放假，2月12上班。", "看不懂"),
        ("元旦：1月1日放假，1月9日上班。", "看不懂“1月1日放假，1月9日上班”"),
        ("元旦放假三天", "看不懂“元旦放假三天”"),
        ("元旦：放假三天。", "看不懂“元旦：放假三天。”"),
        ("元旦：1月9日上班。", "没有列出任何放假日"),
        ("元旦：1月1日至3日放假。1月2日上班。", "2027-01-02 写了两次"),
        ("元旦：1月1日放假。\n春节：1月1日放假。", "2027-01-01 写了两次"),
        ("元旦：1月1日放假。1月5日上班。", "2027-01-05 是周一至周五，不是调休上班的周末"),
        ("元旦：2026年1月1日放假。", "2026-01-01 不在 2027 年"),
        ("元旦：2028年1月1日放假。", "2028-01-01 不在 2027 年"),
        ("春节：2月29日放假。", "没有2027年2月29日这一天"),
        ("春节：2月10日至1日放假。", "2027-02-10至2027-02-01的起止不对"),
        ("春节：1月1日至12月1日放假。", "起止不对"),
    ],
)
def test_a_wrong_notice_gets_a_sentence(words, says):
    with pytest.raises(BadNotice) as refusal:
        read(words, year=2027)
    assert says in refusal.value.sentence
    assert refusal.value.sentence.endswith("请对照国务院办公厅通知改正后重新提交。")


def test_the_number_of_the_notice_is_needed():
    with pytest.raises(BadNotice, match="没有写明通知文号"):
        read("元旦：1月1日放假。", year=2027, number=" ")


@pytest.mark.parametrize(
    ("row", "says"),
    [
        (("soon", "元旦", "放假"), "第1行的“soon”不是日期"),
        (("2027-01-01", "元旦", "大概"), "第1行没有写明放假还是上班"),
        (("2027-01-01", "", "放假"), "第1行没有写节日名称"),
        (("2027-02-30", "春节", "放假"), "没有2027年2月30日这一天"),
        (("2027-01-01",), "第1行没有写明放假还是上班"),
    ],
)
def test_a_wrong_row_is_named(row, says):
    with pytest.raises(BadNotice, match=says):
        rows(row)


def test_an_empty_sheet_is_refused():
    with pytest.raises(BadNotice, match="没有列出任何放假日"):
        rows(("date", "name", "works"))


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("year = ", "不是可读的 TOML 文件"),
        ("year = 2027", "没有列出任何放假日"),
        ('[[rest]]\nname = "元旦"\ndays = [2027-01-01]', "没有写明年份"),
        ('year = "2027"\n[[rest]]\nname = "元旦"\ndays = [2027-01-01]', "年份“2027”不对"),
        ('year = 2027\n[[rest]]\nname = "元旦"\ndays = ["2027-01-01"]', "不是日期"),
        ('year = 2027\n[[rest]]\nname = "元旦"\ndays = 1', "缺少内容或者写法不对"),
        ('year = 2027\n[[notice]]\nnumber = 5\n[[rest]]\nname = "元旦"\ndays = [2027-01-01]', "没有写明通知文号"),
        ("year = 2027\nnotice = 5", "缺少内容或者写法不对"),
        ("year = true", "年份“True”不对"),
        ("#" * 60_000, "文件过大"),
        ("a = " + "[" * 20_000, "不是可读的 TOML 文件"),
        ("year = 2027\0", "不是可读的 TOML 文件"),
    ],
)
def test_a_wrong_file_gets_a_sentence(text, says):
    with pytest.raises(BadNotice, match=says):
        notice.read_text(text)
