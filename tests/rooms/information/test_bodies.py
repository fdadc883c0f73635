from gongkai.information.importing.bodies import owner_of

AGENCIES = {"示范县人民政府": 1, "示范县人民政府明德街道办事处": 2, "明德街道": 2, "示范县青禾镇人民政府": 3}


def owner(title: str, hint: str, text: str = ""):
    return owner_of(title, hint, text, agencies=AGENCIES)


def test_a_registered_body_is_known_by_its_full_name_in_the_title():
    found = owner("示范县人民政府明德街道办事处2025年政府信息公开工作年度报告", "明德街道办事处")
    assert (found.id, found.said_by) == (2, "title")


def test_a_body_that_is_not_registered_is_named_not_guessed():
    found = owner("示范县人民政府新桥街道办事处2025年政府信息公开工作年度报告", "新桥街道办事处")
    assert (found.id, found.name) == (None, "新桥街道办事处")


def test_without_a_name_in_the_title_the_closing_line_decides():
    found = owner("政府信息公开工作年度报告", "", "正文\n示范县青禾镇人民政府\n2026年1月")
    assert (found.id, found.said_by) == (3, "closing")
