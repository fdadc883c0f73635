"""考核 on the desk: schemes, rounds, the grid, a body's sheet, rankings."""

import pytest
from django.urls import reverse

from gongkai.accounts.models import User
from gongkai.assessment.models import Round, Scheme, Score
from tests.faces.workbench.desk import sign_in, text_of
from tests.rooms.assessment.scheming import adopted, draft, make_office, manual, opened, shown
from tests.rooms.assessment.test_publish import approved

pytestmark = pytest.mark.django_db
ROOT = "/work/assessment/"


@pytest.fixture
def at():
    return make_office()


def desk_of(actor):
    return sign_in(User.objects.get(pk=actor.user_id))


def test_a_scheme_is_begun_from_a_template_and_adopted(at):
    desk = desk_of(at.overseer)
    page = desk.get(f"{ROOT}schemes/new/?template=department")
    first = {name: field.value() for name, field in ((f, page.context["form"][f]) for f in page.context["form"].fields)}
    sent = {name: value for name, value in first.items() if value is not None and value is not False} | {
        "year": 2026,
        "authority_id": at.county.pk,
    }
    response = desk.post(f"{ROOT}schemes/new/", sent, follow=True)
    assert "合计100分，总分100分" in text_of(response)
    scheme = Scheme.objects.get()
    assert "方案已采用" in text_of(desk.post(f"{ROOT}schemes/{scheme.pk}/adopt/", follow=True))


def test_99_points_are_refused_with_the_sum(at):
    desk, scheme = desk_of(at.overseer), draft(at, points=(60, 39))
    assert "还差1分" in text_of(desk.get(f"{ROOT}schemes/{scheme.pk}/"))
    response = desk.post(f"{ROOT}schemes/{scheme.pk}/adopt/")
    assert response.status_code == 422
    assert "各项合计99分，应为100分，还差1分" in text_of(response)


def test_grades_that_overlap_are_said_at_the_form_and_what_was_typed_stays(at):
    desk, scheme = desk_of(at.overseer), draft(at)
    typed = {"label1": "优秀", "least1": "85", "most1": "100", "label2": "合格", "least2": "0", "most2": "89"}
    response = desk.post(f"{ROOT}schemes/{scheme.pk}/bands/", typed)
    assert response.status_code == 422
    assert "在85分处重叠" in text_of(response) and 'value="85"' in text_of(response)


def test_an_indicator_is_added_changed_and_dropped(at):
    desk, scheme = desk_of(at.overseer), draft(at)
    new = {"title": "答复", "method": "auto", "max_score": "5", "formula": "reply_in_time", "zero_at": "60"}
    assert desk.post(f"{ROOT}schemes/{scheme.pk}/indicators/new/", new).status_code == 302
    made = scheme.indicators.get(title="答复")
    assert made.parameters == {"full_at": 100, "zero_at": 60}
    assert "答复" in text_of(desk.get(f"{ROOT}schemes/{scheme.pk}/indicators/{made.pk}/"))
    assert desk.post(f"{ROOT}schemes/{scheme.pk}/indicators/{made.pk}/drop/").status_code == 302
    assert desk.get(f"{ROOT}schemes/{scheme.pk}/indicators/{made.pk}/").status_code == 404


def test_a_round_is_opened_scored_line_by_line_and_shown(at):
    desk, scheme = desk_of(at.overseer), adopted(at)
    assert "2026年1月" in text_of(desk.get(f"{ROOT}schemes/{scheme.pk}/"))
    desk.post(f"{ROOT}schemes/{scheme.pk}/open/", {"ordinal": "1"})
    one = Round.objects.get()
    cell = manual(one, at.first_body)
    beside = {"round": one.pk, "indicator": cell.indicator_id}
    wrong = desk.post(f"{ROOT}scores/{cell.pk}/", beside | {"value": "38", "reason": ""})
    assert wrong.status_code == 422 and "没有写明理由" in text_of(wrong) and 'value="38"' in text_of(wrong)
    assert desk.post(f"{ROOT}scores/{cell.pk}/", beside | {"value": "38", "reason": "两处"}).status_code == 302
    response = desk.post(f"{ROOT}{one.pk}/sheet/full/", {"indicator": cell.indicator_id}, follow=True)
    assert "1个单位计满分" in text_of(response)
    assert "已送单位征求意见" in text_of(desk.post(f"{ROOT}{one.pk}/show/", follow=True))


def test_a_body_sees_its_own_sheet_and_appeals(at):
    one = shown(at)
    desk = desk_of(at.first_head)
    own, other = (one.results.get(agency=body) for body in (at.first_body, at.other_body))
    page = text_of(desk.get(f"{ROOT}results/{own.pk}/"))
    assert "发现两处问题" in page and "申诉" in page
    assert desk.get(f"{ROOT}results/{other.pk}/").status_code == 404
    assert at.other_body.name not in text_of(desk.get(f"{ROOT}{one.pk}/"))
    cell = manual(one, at.first_body)
    assert desk.post(f"{ROOT}scores/{cell.pk}/appeal/", {"text": "当日已补正", "wanted": "40"}).status_code == 302
    refused = desk.post(f"{ROOT}scores/{cell.pk}/appeal/", {"text": "再说一次"})
    assert refused.status_code == 422 and "只能申诉一次" in text_of(refused)
    second = desk_of(at.second)
    decided = second.post(
        f"{ROOT}appeals/{cell.appeal.pk}/", {"upheld": "yes", "value": "40", "answer": "属实"}, follow=True
    )
    assert "已裁定" in text_of(decided)


def test_a_ranking_is_published_printed_and_sent_as_a_notice(at):
    one = approved(at)
    desk = desk_of(at.overseer)
    assert "已公布" in text_of(desk.post(f"{ROOT}{one.pk}/publish/", {"note": "现予公布。"}, follow=True))
    assert at.first_body.name in text_of(desk.get(f"{ROOT}{one.pk}/ranking/"))
    assert desk.get(f"{ROOT}{one.pk}/ranking/notice.pdf").content.startswith(b"%PDF")
    assert desk.get(f"{ROOT}{one.pk}/ranking/notice.odt").status_code == 404
    assert desk.get(f"{ROOT}{one.pk}/?export=csv").status_code == 200
    assert desk_of(at.other_head).get(f"{ROOT}{one.pk}/ranking/?export=xlsx").status_code == 200


def test_the_list_and_the_sheet_of_all_bodies_cost_few_queries(at, django_assert_max_num_queries):
    opened(at)
    desk = desk_of(at.overseer)
    for address, most in ((ROOT, 14), (f"{ROOT}{Round.objects.get().pk}/", 24), (f"{ROOT}schemes/", 12)):
        desk.get(address)
        with django_assert_max_num_queries(most):
            assert desk.get(address).status_code == 200


def test_bodies_neither_score_nor_design(at):
    one = opened(at)
    desk = desk_of(at.first_head)
    for address in (f"{ROOT}{one.pk}/", f"{ROOT}{one.pk}/sheet/", f"{ROOT}schemes/new/", f"{ROOT}{one.pk}/show/"):
        assert desk.get(address).status_code == 404
    cell = Score.objects.filter(result__round=one).first()
    assert desk.post(f"{ROOT}scores/{cell.pk}/", {"value": "1", "round": one.pk}).status_code == 404


def test_what_makes_no_sense_is_never_an_error_of_the_machine(at):
    desk, one = desk_of(at.overseer), opened(at)
    cell = manual(one, at.first_body)
    beside = {"round": one.pk, "indicator": cell.indicator_id}
    for value in ("", "abc", "9" * 30, "-1", "NaN", "1e400", "\0"):
        assert desk.post(f"{ROOT}scores/{cell.pk}/", beside | {"value": value, "reason": "\0"}).status_code == 422
    assert desk.post(f"{ROOT}schemes/{one.scheme_id}/open/", {"ordinal": "x"}).status_code == 422
    assert desk.get(f"{ROOT}?year=99999999999999999999&state=x&page=-1").status_code == 200
    assert desk.get(f"{ROOT}{one.pk}/sheet/?indicator=abc").status_code == 200
    assert desk.get(f"{ROOT}999999/").status_code == 404
    assert desk.post(f"{ROOT}{one.pk}/check/", {"check_on": "0001-01-01"}).status_code == 422


def test_scores_wait_on_the_start_page(at):
    shown(at)
    assert "考核得分征求意见" in text_of(desk_of(at.first_head).get(reverse("workbench:home")))
    assert "考核办理" in text_of(desk_of(at.overseer).get(reverse("workbench:home")))
