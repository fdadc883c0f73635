import pytest

from gongkai.information.actions.revise import revise
from gongkai.law.vocabulary import Duty
from gongkai.workbench.changes import GONE, NEW, SAME, field_changes, text_changes
from tests.faces.workbench.desk import sign_in, text_of
from tests.faces.workbench.office import desk_of, furnished_team
from tests.factories import content, make_agency, make_item, make_person


@pytest.mark.django_db
def test_the_page_shows_what_is_gone_and_what_is_new():
    team = furnished_team()
    item = make_item(agency=team.agency, by=team.clerk, body_html="<p>补助标准为每人300元。</p>")
    revise(item.pk, content(title="新名称", body_html="<p>补助标准为每人500元。</p>"), by=team.clerk)
    page = text_of(desk_of(team.clerk).get(f"/work/items/{item.pk}/revisions/2/changes/"))
    assert "<del>300</del><ins>500</ins>" in page
    assert '<del class="was">示范县2026年农村饮水安全工作要点</del>' in page
    assert '<ins class="now">新名称</ins>' in page


@pytest.mark.django_db
def test_any_two_revisions_are_compared():
    team = furnished_team()
    item = make_item(agency=team.agency, by=team.clerk)
    for title in ("第二个名称", "第三个名称"):
        revise(item.pk, content(title=title), by=team.clerk)
    desk = desk_of(team.clerk)
    page = text_of(desk.get(f"/work/items/{item.pk}/revisions/3/changes/?with=1"))
    assert "第二个名称" not in page and "文字没有变化" in page
    for nonsense in ("3", "99", "x", "9" * 5000):
        assert desk.get(f"/work/items/{item.pk}/revisions/3/changes/?with={nonsense}").status_code in (200, 404)
    assert desk.get(f"/work/items/{item.pk}/revisions/1/changes/").status_code == 404


@pytest.mark.django_db
def test_a_neighbour_sees_no_changes():
    item = make_item(agency=make_agency())
    desk = sign_in(make_person(make_agency(), Duty.FILL))
    assert desk.get(f"/work/items/{item.pk}/revisions/1/changes/").status_code == 404


def test_unchanged_text_is_one_piece():
    assert text_changes("第一段\n第二段", "第一段\n第二段") == [(SAME, "第一段\n第二段")]


def test_a_paragraph_put_in_is_new_as_a_whole():
    assert text_changes("甲\n丙\n", "甲\n乙\n丙\n") == [(SAME, "甲\n"), (NEW, "乙\n"), (SAME, "丙\n")]


def test_everything_taken_away_is_gone():
    assert text_changes("甲乙丙", "") == [(GONE, "甲乙丙")]


def test_numbers_are_compared_whole():
    assert text_changes("共1234元", "共1294元") == [(SAME, "共"), (GONE, "1234"), (NEW, "1294"), (SAME, "元")]


def test_very_long_passages_are_not_compared_word_by_word():
    assert text_changes("甲" * 9000, "乙" * 9000) == [(GONE, "甲" * 9000), (NEW, "乙" * 9000)]


@pytest.mark.django_db
def test_codes_are_shown_as_words():
    before, after = content(), content(openness="on_request", ways=("website", "gazette"), column_code="no-such")
    said = {str(change.label): (change.before, change.after) for change in field_changes(before, after)}
    assert said["拟公开属性"] == ("主动公开", "依申请公开")
    assert said["公开方式"] == ("政府网站", "政府网站、政府公报")
    assert said["栏目"][1] == "no-such"
