"""The language of index-number rules: what it prints, and what it refuses in plain words."""

from datetime import date

import pytest
from hypothesis import given, strategies as st

from gongkai.catalogue.errors import BadTemplate, NoRuleValue, NumberTooLong
from gongkai.catalogue.templates import Parts, checked, preview
from gongkai.law.refusals import Refusal

PARTS = Parts(
    area="330200", org="014416330", class_number="03", group="0102", made_on=date(2007, 1, 1), day=date(2018, 6, 5)
)


@pytest.mark.parametrize(
    ("template", "scope", "serial", "number"),
    [
        ("{org}/{year}-{seq:05d}", "org,year", 4736, "014416330/2018-04736"),
        ("{area}-{org}-{class}-{group}-{date:%Y%m%d}-{seq}", "org,class", 1, "330200-014416330-03-0102-20070101-1"),
        ("{org}-{class}-{year}-{seq:04d}", "org,class,year", 1, "014416330-03-2018-0001"),
        ("{org}-{year}-{seq}", "org,year", 153077, "014416330-2018-153077"),
        ("{org}/{year}{month}-{seq:05d}", "org,year,month", 13, "014416330/201806-00013"),
        ("{seq:05d}", "", 123456, "123456"),
    ],
)
def test_prints_the_numbers_of_the_rules_in_use(template, scope, serial, number):
    assert preview(template, scope, parts=PARTS, serial=serial) == number


@pytest.mark.parametrize(
    ("template", "scope", "says"),
    [
        ("{org}/{year}", "org,year", "流水号"),
        ("{seq}-{seq}", "", "流水号"),
        ("{org}/{seq", "org", "花括号"),
        ("{org}}/{seq}", "org", "花括号"),
        ("{dept}-{seq}", "", "没有“{dept}”"),
        ("{}-{seq}", "", "没有"),
        ("{0}-{seq}", "", "没有"),
        ("{org.__class__}-{seq}", "", "没有"),
        ("{org!r}-{seq}", "org", "感叹号"),
        ("{seq:>9999999d}", "", "格式"),
        ("{seq:x}", "", "格式"),
        ("{org:>9}-{seq}", "org", "格式"),
        ("{date:%s}-{seq}", "", "格式"),
        ("{date:{year}}-{seq}", "", "格式"),
        ("{org}<b>{seq}", "org", "不能使用的字符"),
        ("{org} {seq}", "org", "不能使用的字符"),
        ("{org}-{org}-{seq}", "org", "两次"),
        ("{org}-{seq}", "org,year", "重号"),
        ("{year}-{seq}", "org,year", "重号"),
        ("{org}-{seq}", "org,moon", "不能识别"),
    ],
)
def test_refuses_a_rule_that_cannot_work(template, scope, says):
    with pytest.raises(BadTemplate) as refusal:
        checked(template, scope)
    assert says in refusal.value.sentence


def test_refuses_a_rule_whose_numbers_would_not_fit():
    with pytest.raises(NumberTooLong):
        checked("A" * 55 + "{seq:05d}-{org}", "org")


def test_refuses_to_leave_a_part_empty():
    with pytest.raises(NoRuleValue) as refusal:
        checked("{area}-{seq}", "area").render(
            Parts("", "1", "02", "01", date(2026, 1, 1), date(2026, 1, 1)), 1, agency="示范县水务局"
        )
    assert "行政区划代码" in refusal.value.sentence and "示范县水务局" in refusal.value.sentence


@given(st.text(alphabet="{}:%!.seqorgyeard05-/<>[] 〔二", max_size=30), st.text(alphabet="orgyear,seq ", max_size=20))
def test_whatever_is_typed_gets_a_rule_or_a_sentence(template, scope):
    try:
        assert checked(template, scope).render(PARTS, 1)
    except Refusal as refusal:
        assert refusal.sentence
