"""审结、撤销审结、登记纠正情况 on the desk."""

import pytest

from gongkai.law.vocabulary import RemedyResult
from tests.faces.workbench.desk import text_of
from tests.faces.workbench.office import desk_of
from tests.rooms.info_requests.cases import make_office
from tests.rooms.remedies.proceedings import again, concluded, make_remedy

pytestmark = pytest.mark.django_db


@pytest.fixture
def office():
    return make_office()


@pytest.fixture
def desk(office):
    return desk_of(office.clerk)


def at(case, verb):
    return f"/work/remedies/{case.pk}/{verb}/"


def test_a_result_is_entered_noted_and_taken_back(office, desk):
    case = make_remedy(office)
    assert "照决定书、裁判文书登记" in text_of(desk.get(at(case, "conclude")))
    said = {"result": "corrected", "concluded_on": "2026-04-20", "result_words": "责令重新答复"}
    page = text_of(desk.post(at(case, "conclude"), said, follow=True))
    assert "已登记审结结果" in page and "2026年4月20日审结" in page and "责令重新答复" in page
    said = {"correction_note": "已重新答复", "corrected_reply": "示范公复〔2026〕9号"}
    assert "示范公复〔2026〕9号" in text_of(desk.post(at(case, "note"), said, follow=True))
    assert "已重新答复" in text_of(desk.get(at(case, "note")))
    page = text_of(desk.post(at(case, "reopen"), {"reason": "登错案件"}, follow=True))
    assert "案件恢复为尚未审结" in page and again(case).result == ""


@pytest.mark.parametrize(
    ("verb", "said", "words"),
    [
        ("conclude", {"result": "upheld", "concluded_on": "2026-03-01", "result_words": "驳回"}, "早于申请复议日期"),
        ("conclude", {"result": "upheld", "concluded_on": "2999-03-01"}, "晚于今天"),
        ("conclude", {"concluded_on": "2026-04-01"}, ""),
        ("conclude", {"result": "pending", "concluded_on": "2026-04-01"}, ""),
        ("conclude", {"result": "upheld", "concluded_on": "昨天"}, ""),
        ("reopen", {"reason": "登错案件"}, "没有可以撤销的结果"),
        ("reopen", {"reason": ""}, ""),
        ("note", {"correction_note": "已重新答复"}, "不是“结果纠正”"),
    ],
)
def test_what_cannot_be_is_refused_beside_the_form(office, desk, verb, said, words):
    case = make_remedy(office)
    response = desk.post(at(case, verb), said)
    page = text_of(response)
    assert response.status_code == 422 and words in page and said.get("result_words", "") in page
    assert again(case).result == ""


def test_a_second_result_is_refused(office, desk):
    case = concluded(office)
    response = desk.post(at(case, "conclude"), {"result": "other", "concluded_on": "2026-04-22"})
    assert response.status_code == 422 and "已于2026-04-20登记为“结果维持”" in text_of(response)


@pytest.mark.parametrize("verb", ["conclude", "reopen", "note"])
def test_verbs_are_for_those_who_may(office, verb):
    case = concluded(office, result=RemedyResult.CORRECTED)
    assert desk_of(office.leader).get(at(case, verb)).status_code == 404
    assert desk_of(make_office().clerk).get(at(case, verb)).status_code == 404
    assert desk_of(office.head).get(at(case, verb)).status_code == 200
