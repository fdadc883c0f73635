import pytest
from django.urls import reverse
from django.utils.translation import override

from gongkai.law.vocabulary import Duty
from gongkai.workbench import menu, shortcuts
from gongkai.workbench.frame import help_name
from gongkai.workbench.help import manuals, texts
from tests.faces.workbench.desk import sign_in, text_of
from tests.faces.workbench.office import desk_of, furnished_team
from tests.factories import make_agency, make_person

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk():
    return sign_in(make_person(make_agency(), Duty.FILL))


def test_every_place_of_the_menu_has_its_help_in_two_languages():
    places = {link.name for section in menu.SECTIONS for link in section.links}
    assert places - set(texts.every()) == set()
    for one in texts.every().values():
        assert all(pair.zh and pair.en for pair in (one.title, one.about, *one.steps, *one.mistakes)), one.name


def test_every_manual_a_help_text_names_is_there():
    named = {one.manual for one in texts.every().values() if one.manual}
    assert named - set(manuals.every()) == set()


def test_a_page_below_a_place_shows_the_help_of_that_place():
    assert [help_name(page) for page in ("items", "item_new", "query_save", "remedy_new", "profile")] == [
        "items", "items", "queries", "remedies", "profile",
    ]  # fmt: skip


def test_help_stands_beside_the_task(desk):
    page = text_of(desk.get("/work/items/"))
    assert "本页帮助" in page and "常见错误" in page


def test_all_help_stands_in_the_order_of_the_menu(desk):
    names = [one.name for one in desk.get(reverse("workbench:help")).context["found"]]
    assert names[:3] == ["home", "items", "queries"]


def test_help_is_searched_in_texts_and_manuals(desk):
    address = reverse("workbench:help")
    found = desk.get(address, {"q": "索引号"}).context["found"]
    assert {one.name for one in found} >= {"index_rules", "four_in_one"} and "people" not in {one.name for one in found}
    assert "没有找到相关的帮助" in text_of(desk.get(address, {"q": "zzz没有"}))
    assert desk.get(address, {"q": "\0%"}).status_code == 200


def test_one_text_and_one_manual_open_by_themselves(desk):
    assert "按任意字段" in text_of(desk.get(reverse("workbench:help_topic", args=["queries"])))
    manual = text_of(desk.get(reverse("workbench:help_manual", args=["points"])))
    assert "<h3>" in manual and "<strong>" in manual and "![" not in manual
    assert desk.get(reverse("workbench:help_topic", args=["nothing"])).status_code == 404
    assert desk.get(reverse("workbench:help_manual", args=["nothing"])).status_code == 404


def test_a_manual_cannot_bring_code_into_the_page():
    assert "<script>" not in manuals.as_html("**<script>alert(1)</script>**\n\n- <b>x</b>")


def test_tables_commands_and_lists_of_a_manual_are_shown_as_such():
    shown = manuals.as_html(
        "| a | b |\n|---|---|\n| **1** | <2> |\n\n```\ngongkai demo\n```\n\n1. one:\n   - below\n2. two"
    )
    assert ">a</th>" in shown.replace(" a ", "a")
    assert "<strong>1</strong>" in shown and "&lt;2&gt;" in shown
    assert "<pre>gongkai demo</pre>" in shown and "|" not in shown
    assert "<ol><li>one:<ul><li>below</li></ul></li><li>two</li></ol>" in shown


def test_a_manual_is_shown_in_the_readers_language():
    text = "*For clerks.*\n\n## 提交审查 · Hand it in\n\n## XLSX 表格 · 两列"
    assert manuals.as_html(text).split() == ["<h3>提交审查</h3>", "<h3>XLSX", "表格", "·", "两列</h3>"]
    assert all(not one.title[:1].isascii() for one in manuals.search(""))
    with override("en"):
        assert '<p class="soft" lang="en">For clerks.</p>' in manuals.as_html(text)
        assert "提交审查 · Hand it in" in manuals.as_html(text)
        assert len(manuals.search("")) == len(manuals.every())


def test_every_manual_can_be_shown():
    assert [one.name for one in manuals.every().values() if "|---" in manuals.as_html(one.text)] == []


def test_in_english_the_help_is_english():
    with override("en"):
        assert texts.shown("items").title == "Items"


def test_the_keys_are_listed_without_javascript_and_only_those_that_lead_somewhere():
    team = furnished_team()
    page = text_of(desk_of(team.clerk).get(reverse("workbench:help_shortcuts")))
    assert 'data-keys="g i"' in page and 'data-keys="g p"' not in page
    assert 'data-keys="g p"' in text_of(desk_of(team.publisher).get(reverse("workbench:help_shortcuts")))


def test_no_two_shortcuts_share_their_keys():
    keys = [one.keys for one in (*shortcuts.ON_PAGE, *shortcuts.PLACES)]
    assert len(keys) == len(set(keys))
