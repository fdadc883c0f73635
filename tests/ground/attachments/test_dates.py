from gongkai.attachments.dates import small_value


def test_months_and_days_are_read_in_figures_and_numerals():
    assert [small_value(text) for text in ("5", "十", "十二", "二十一", "廿一", "三十")] == [5, 10, 12, 21, 21, 30]


def test_numerals_that_make_no_number_are_no_date():
    assert [small_value(text) for text in ("十二三", "", "三五")] == [0, 0, 0]
