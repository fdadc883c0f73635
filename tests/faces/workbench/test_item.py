import pytest

from gongkai.audit.models import Entry
from gongkai.information.actions.revise import revise
from gongkai.law.vocabulary import Duty
from tests.faces.workbench.desk import sign_in, text_of
from tests.faces.workbench.office import ID_NUMBER, desk_of, furnished_team
from tests.factories import content, make_agency, make_item, make_person, passed_slip, published_item, ready_item

pytestmark = pytest.mark.django_db


@pytest.fixture
def team():
    return furnished_team()


@pytest.fixture
def item(team):
    return make_item(agency=team.agency, by=team.clerk, doc_number="示政发〔2026〕7号")


def test_the_whole_item_stands_on_one_page(team, item):
    page = text_of(desk_of(team.clerk).get(f"/work/items/{item.pk}/"))
    for words in (
        "农村饮水安全巩固提升任务",
        "示政发〔2026〕7号",
        "签发时编号",
        "期限怎么算的",
        "操作记录",
        "录入信息",
    ):
        assert words in page


def test_opening_what_is_not_public_is_journaled(team, item):
    desk_of(team.head).get(f"/work/items/{item.pk}/")
    assert Entry.objects.filter(action="information.view", actor_id=team.head.user_id).count() == 1


def test_a_neighbours_item_is_not_there_and_the_attempt_is_journaled(item):
    neighbour = make_person(make_agency(), Duty.FILL)
    assert sign_in(neighbour).get(f"/work/items/{item.pk}/").status_code == 404
    assert Entry.objects.filter(action="access.refused", actor_id=neighbour.pk).count() == 1


def test_whoever_oversees_reads_but_has_no_buttons(team, item):
    page = text_of(sign_in(make_person(team.agency, Duty.OVERSEE)).get(f"/work/items/{item.pk}/"))
    assert "提交审查" not in page and f"/work/items/{item.pk}/edit/" not in page


@pytest.mark.parametrize(
    ("who", "made", "shown"),
    [
        ("clerk", make_item, {"edit", "submit", "delete", "check", "copy", "redact"}),
        ("clerk", ready_item, {"edit", "copy", "redact"}),
        ("publisher", ready_item, {"publish", "schedule"}),
        ("publisher", published_item, {"withdraw", "repeal"}),
        ("head", make_item, {"check"}),
    ],
)
def test_buttons_fit_the_person_and_the_stage(team, who, made, shown):
    item = made(team) if made is not make_item else make_item(agency=team.agency, by=team.clerk)
    may = desk_of(getattr(team, who)).get(f"/work/items/{item.pk}/").context["may"]
    assert {verb for verb, granted in may.items() if granted} == shown


def test_checking_marks_what_was_found_in_its_place(team):
    body = f"<p>公示名单。</p><p>证号 <b>{ID_NUMBER}</b> 已核。</p>"
    item = make_item(agency=team.agency, by=team.clerk, body_html=body)
    desk = desk_of(team.clerk)
    page = text_of(desk.post(f"/work/items/{item.pk}/rescan/", follow=True))
    number = item.current.scan.findings.get(severity="block").pk
    assert f'href="#place-{number}"' in page
    assert f'<b><mark id="place-{number}" tabindex="-1">{ID_NUMBER}</mark></b>' in page or f"{ID_NUMBER}</mark>" in page


def test_checking_is_by_pressing_only(team, item):
    assert desk_of(team.clerk).get(f"/work/items/{item.pk}/rescan/").status_code == 405


def test_an_item_under_review_is_taken_back_with_a_word(team):
    slip = passed_slip(team)
    response = desk_of(team.clerk).post(f"/work/items/{slip.item_id}/recall/", {"reason": "数字有误"}, follow=True)
    slip.refresh_from_db()
    assert (slip.state, slip.void_reason) == ("void", "数字有误")
    assert "已取回，可以修改" in text_of(response)


def test_signs_no_database_holds_are_left_out_of_the_word(team):
    slip = passed_slip(team)
    desk_of(team.clerk).post(f"/work/items/{slip.item_id}/recall/", {"reason": "数字\0有误"})
    slip.refresh_from_db()
    assert slip.void_reason == "数字有误"


def test_taking_back_what_is_not_under_review_says_so(team, item):
    response = desk_of(team.clerk).post(f"/work/items/{item.pk}/recall/", follow=True)
    assert "没有审查中的审查单" in text_of(response)


def test_the_preview_wears_the_public_dress_and_releases_nothing(team, item):
    desk = desk_of(team.clerk)
    page = text_of(desk.get(f"/work/items/{item.pk}/preview/"))
    assert "公众还看不到这个页面" in page and "农村饮水安全巩固提升任务" in page and "noindex" in page
    assert desk.get(f"/items/{item.pk}/").status_code == 404


def test_a_neighbour_gets_no_preview(item):
    assert sign_in(make_person(make_agency(), Duty.FILL)).get(f"/work/items/{item.pk}/preview/").status_code == 404


def test_every_revision_can_be_read(team, item):
    revise(item.pk, content(title="第二版的名称"), by=team.clerk)
    desk = desk_of(team.clerk)
    assert "农村饮水安全工作要点" in text_of(desk.get(f"/work/items/{item.pk}/revisions/1/"))
    assert "第二版的名称" in text_of(desk.get(f"/work/items/{item.pk}/revisions/2/"))
    assert desk.get(f"/work/items/{item.pk}/revisions/3/").status_code == 404


def test_the_page_costs_the_same_however_long_the_history(team, item, django_assert_max_num_queries):
    for n in range(6):
        revise(item.pk, content(title=f"第{n}次修改的名称"), by=team.clerk)
    desk = desk_of(team.clerk)
    with django_assert_max_num_queries(40):
        desk.get(f"/work/items/{item.pk}/")


@pytest.mark.parametrize("number", ["0", "999999999999", "99999999999999999999999999", "9" * 5000])
@pytest.mark.parametrize("page", ["", "edit/", "submit/", "preview/", "publish/", "withdraw/", "revisions/1/"])
def test_a_number_that_names_nothing_is_not_found(team, number, page):
    assert desk_of(team.clerk).get(f"/work/items/{number}/{page}").status_code == 404
