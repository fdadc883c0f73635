"""批量提交审查: each item is answered for by itself, nothing beforehand; whatever needs a closer look goes one by one."""

import re

import pytest

from gongkai.law.vocabulary import Version
from gongkai.publication.batches import VERBS
from gongkai.review import questions
from gongkai.review.actions.rescan import rescan
from gongkai.review.models import ReviewSlip
from gongkai.saved.models import BatchAct
from tests.faces.english import in_english
from tests.faces.workbench.desk import text_of
from tests.faces.workbench.office import desk_of, furnished_team
from tests.faces.workbench.test_batches import NEW, do, now, outcome, undo
from tests.factories import make_agency, make_item, submitted_slip

pytestmark = pytest.mark.django_db
NO = questions.all_no(Version.R2019)
MOBILE = "13800138000"


@pytest.fixture
def team():
    return furnished_team(make_agency("示范县水务局"))


@pytest.fixture
def desk(team):
    return desk_of(team.clerk)


def checked(team, title, **changes):
    item = make_item(agency=team.agency, by=team.clerk, title=title, **changes)
    rescan(item.pk, by=team.clerk)
    return item


@pytest.fixture
def drafts(team):
    return [checked(team, title) for title in ("甲", "乙", "丙")]


def said(*items, **changes):
    """Every question of every item answered as an ordinary document has it; `changes` by code."""
    answers = NO | changes
    fields = {f"a-{item.pk}-{code}": value for item in items for code, value in answers.items()}
    return fields | {f"take-{item.pk}": "1" for item in items}


def ask(desk, chosen):
    return desk.post(NEW, {"verb": "submit", "chosen": [item.pk for item in chosen], "source": "items"})


def test_items_are_submitted_with_their_own_answers_and_recalled(desk, drafts):
    do(desk, "submit", drafts, **said(*drafts))
    assert outcome() == ("done", 3, 0)
    assert {now(item).stage for item in drafts} == {"first_review"}
    assert {slip.answers["secret"]["yes"] for slip in ReviewSlip.objects.all()} == {False}
    undo(desk)
    assert {now(item).stage for item in drafts} == {"draft"}


def test_nothing_is_answered_beforehand(desk, drafts):
    page = ask(desk, drafts).content.decode()
    choices = re.findall(r'<input type="radio"[^>]*>', page)
    assert len(choices) == 3 * 15 * 2 and not [one for one in choices if "checked" in one]
    assert 'role="radiogroup" aria-label="内容：甲"' in page
    assert BatchAct.objects.count() == 0


def test_nothing_is_submitted_while_a_question_is_unanswered_and_what_was_answered_stays(desk, drafts):
    fields = said(*drafts)
    del fields[f"a-{drafts[1].pk}-secret"]
    response = do(desk, "submit", drafts, **fields)
    page = text_of(response)
    assert response.status_code == 422 and "乙：第5项尚未回答。" in page
    assert (BatchAct.objects.count(), ReviewSlip.objects.count()) == (0, 0)
    assert len(re.findall(r'<input type="radio"[^>]* checked>', response.content.decode())) == 3 * 15 - 1


@pytest.mark.parametrize(("code", "value"), [("privacy", "yes"), ("check_time", "unfit"), ("privacy", "x\0")])
def test_what_is_answered_otherwise_goes_by_itself(desk, drafts, code, value):
    fields = said(*drafts[:2]) | said(drafts[2], **{code: value})
    response = do(desk, "submit", drafts, **fields)
    assert response.status_code == 422 and "丙：" in text_of(response) and not BatchAct.objects.exists()
    del fields[f"take-{drafts[2].pk}"]
    do(desk, "submit", drafts, **fields)
    assert outcome() == ("done", 2, 0)
    assert [now(item).stage for item in drafts] == ["first_review", "first_review", "draft"]


def test_with_nothing_ticked_nothing_begins(desk, drafts):
    assert "请至少勾选一条" in text_of(do(desk, "submit", drafts))
    assert not BatchAct.objects.exists()


def test_what_needs_a_closer_look_is_left_out_and_the_reason_said(team, desk, drafts):
    others = {
        "有手机号": checked(team, "有手机号", body_html=f"<p>联系人手机{MOBILE}</p>", body_text=f"联系人手机{MOBILE}"),
        "拟依申请": checked(team, "拟依申请", openness="on_request"),
        "没有概述": checked(team, "没有概述", summary=""),
        "没检查过": make_item(agency=team.agency, by=team.clerk, title="没检查过"),
        "审查中的": submitted_slip(team, title="审查中的").item,
    }
    chosen = [drafts[0], *others.values()]
    page = text_of(ask(desk, chosen))
    for why in (
        "自动检查发现1处", "只有拟“主动公开”的信息可以批量提交", "须填写内容概述", "还没有自动检查", "须单独提交",
    ):  # fmt: skip
        assert why in page
    do(desk, "submit", chosen, **said(*chosen))  # tampered with: fields for what was left out
    assert outcome() == ("done", 1, 0)
    assert {now(item).stage for title, item in others.items() if title != "审查中的"} == {"draft"}


def test_what_came_up_since_the_page_was_shown_is_refused_line_by_line(team, desk, drafts):
    act = VERBS["submit"].act
    with pytest.raises(Exception, match="没有逐项回答"):
        act(drafts[0].pk, {}, team.clerk)
    with pytest.raises(Exception, match="没有逐项回答"):
        act(drafts[0].pk, {"answers": {str(drafts[1].pk): NO}}, team.clerk)
    fresh = make_item(agency=team.agency, by=team.clerk, title="新稿")
    with pytest.raises(Exception, match="还没有自动检查"):
        act(fresh.pk, {"answers": {str(fresh.pk): NO}}, team.clerk)


def test_items_of_another_body_are_not_in_the_table(desk, drafts):
    other = furnished_team(make_agency("示范县教育局"))
    foreign = checked(other, "别人的")
    page = text_of(ask(desk, [drafts[0], foreign]))
    assert "别人的" not in page


def test_one_table_holds_thirty_and_says_how_many_are_left(team, desk, django_assert_max_num_queries):
    many = [checked(team, f"第{n}条") for n in range(32)]
    with django_assert_max_num_queries(130):
        page = text_of(ask(desk, many))
    assert "还有2条请下一批提交" in page


@pytest.fixture
def english():
    with in_english():
        yield


def test_what_the_checks_found_is_said_in_english_on_english_pages(english, team):
    item = checked(team, "有手机号", body_html=f"<p>联系人手机{MOBILE}</p>", body_text=f"联系人手机{MOBILE}")
    page = text_of(desk_of(team.clerk).get(f"/en/work/items/{item.pk}/"))
    assert "A mobile number was found" in page and "发现手机号码" not in page
