"""P1 to P10: personal data found however it is written, and other numbers left alone."""

import pytest

from gongkai.review.scan import ScanContext, scan_text

ID = "11010519491231002X"  # the example number of the national standard


def found(text, **known):
    return [
        (one.rule, one.severity.value, one.masked)
        for one in scan_text(text, place="正文", context=ScanContext(**known))
        if one.rule.startswith("P")
    ]


def test_an_identity_number_blocks():
    assert found(f"申请人身份证号{ID}。") == [("P1", "block", "110****002X")]


@pytest.mark.parametrize(
    "written",
    ["11010519491231002x", "110105 19491231 002X", "110105-19491231-002X", "1101 0519 4912 3100 2X", "１１０１０５１９４９１２３１００２Ｘ",
     "1101\u200b0519491231002X", "2009 11010519491231002X", "1101051949\u00ad1231002X"],
)  # fmt: skip
def test_an_identity_number_blocks_however_it_is_written(written):
    assert ("P1", "block", "110****002X") in found(written)


@pytest.mark.parametrize(
    "text",
    [
        "项目编号110105194912310021",  # the check digit is wrong and nothing says identity card
        "990105194912310020",  # no such province
        "110105194913310026",  # no such month
        "911101017109250324",  # a social credit code
        "11110000000013127D",
        "11010519491231002X9876543210987",  # inside a longer number
        "811010519491231002X",
        "索引号 000014349/2018-00042",
        "共计123456789012345678元",
    ],
)
def test_other_long_numbers_pass(text):
    assert found(text) == []


def test_a_mistyped_identity_number_is_a_warning_where_the_words_name_it():
    assert found("身份证号码：110105194912310021") == [("P1", "warn", "110****0021")]


def test_a_disability_certificate_contains_an_identity_number():
    assert found(f"残疾人证号{ID}43") == [("P1", "block", "110****43")]


def test_an_old_identity_number_is_a_warning():
    assert found("张演示，110105491231002") == [("P2", "warn", "110****002")]
    assert found("流水号110105491331002") == []


@pytest.mark.parametrize(
    "text",
    [
        "联系人手机号13800138000",
        "电话：138 0013 8000",
        "+86-138-0013-8000",
        "０１３８００１３８０００".lstrip("０"),
        "tel13800138000",
        "0000-13800138000",
    ],
)
def test_a_mobile_number_blocks(text):
    assert found(text) == [("P3", "block", "138****8000")]


@pytest.mark.parametrize(
    "text",
    [
        "合同编号GA13800138000",
        "总投资13800138000元",
        "https://www.sf.gov.cn/art_13800138000.html",
        "213800138000",
        "1.13800138000",
        "12800138000",
    ],
)
def test_what_is_no_mobile_number_passes(text):
    assert found(text) == []


def test_two_numbers_behind_each_other_are_both_found():
    assert found("13800138000/13900139000") == [("P3", "block", "138****8000"), ("P3", "block", "139****9000")]


def test_the_offices_own_numbers_pass():
    phones = frozenset({"0000-1234567", "138 0013 8000"})
    assert found("电话0000-1234567，手机13800138000", office_phones=phones) == []


def test_a_landline_is_pointed_out():
    assert found("电话：0310-2345678") == [("P4", "info", "0310****78")]


@pytest.mark.parametrize(
    "text", ["4111111111111111", "卡号6222 0212 3456 7890 128", "６２２２０２１２３４５６７８９０１２８"]
)
def test_a_bank_card_blocks(text):
    [(rule, severity, _)] = found(text)
    assert (rule, severity) == ("P5", "block")


@pytest.mark.parametrize(
    "text", ["4111111111111112", "1234567890123452", "94111111111111111234", "4111111111111111.5", "NO4111111111111111"]
)
def test_other_numbers_are_no_bank_card(text):
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        ("护照E12345678", ("P6", "warn", "E****678")),
        ("护照EA1234567", ("P6", "warn", "E****567")),
        ("通行证H1234567801", ("P6", "warn", "H****801")),
        ("京A12345", ("P7", "warn", "京A****45")),
        ("鲁B·D12345", ("P7", "warn", "鲁B****45")),
        ("家庭住址：示范县青山镇红旗村12号3单元402室", ("P8", "warn", "示范县****")),
        ("zhang.san@163.com", ("P9", "warn", "z****@163.com")),
        ("男，汉族，1985年3月5日出生", ("P10", "warn", "1985****")),
        ("出生日期：1985-03-05", ("P10", "warn", "1985****")),
        ("学籍号G123456789", ("P10", "warn", "G123****")),
    ],
)
def test_other_personal_data_is_a_warning(text, finding):
    assert found(text) == [finding]


@pytest.mark.parametrize(
    "text",
    ["标准DB37/T 2885", "编号AE12345678", "京ICP备12345678号", "粤B2-20050059", "办公地址：示范县人民路1号政府大楼2号楼209室",
     "住所：示范路8号示范公司3号楼",
     "xxgk@sf.gov.cn", "张演示，1965年3月生，大学学历", "示范路12号"],
)  # fmt: skip
def test_what_offices_publish_every_day_passes(text):
    assert found(text) == []


def test_a_number_is_reported_once_by_its_strongest_rule():
    assert len(found(f"{ID} 4111111111111111")) == 2
