"""What a guide and a catalogue must contain."""

from gongkai.law import guide_elements
from gongkai.law.guide_elements import missing
from gongkai.law.vocabulary import Version


def test_the_guide_asks_for_an_e_mail_address_then_and_an_online_contact_now():
    old, new = (guide_elements.guide_elements(version) for version in Version)
    assert [element.label for element in old][-1] == "电子邮箱"
    assert [element.label for element in new][-1] == "互联网联系方式"
    assert len(old) == len(new) == 9
    assert {element.law for element in new} == {"Regulation 2019, Art. 12"}


def test_the_catalogue_has_its_four_elements():
    labels = [element.label for element in guide_elements.catalogue_elements(Version.R2019)]
    assert labels == ["索引", "名称", "内容概述", "生成日期"]


def test_names_the_elements_a_guide_lacks():
    elements = guide_elements.guide_elements(Version.R2019)
    filled = {element.code: "有" for element in elements} | {"office_fax": " ", "office_hours": None}
    assert [element.label for element in missing(elements, filled)] == ["办公时间", "传真号码"]
    assert missing(elements, {element.code: "有" for element in elements}) == ()
