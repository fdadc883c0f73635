"""登记制度."""

import pytest

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.audit.models import Entry as Line
from gongkai.entry.errors import BadWords, NothingFound, NumberOutOfReach
from gongkai.office.actions.enter_rule import enter_rule
from gongkai.office.errors_work import NothingWritten, TitleTaken
from gongkai.office.models import Rule
from gongkai.office.vocabulary_work import RuleKind
from tests.factories import make_agency
from tests.rooms.office.work import adopted_rule, make_desk, make_rule, paper, rule_words

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk():
    return make_desk()


def test_a_draft_is_kept_with_its_first_version(desk):
    rule = make_rule(
        desk, kind=RuleKind.SCHEME, title="八公开制度", items="机构设置\n\n 办事依据 \n收费标准", claimed_items=8
    )
    assert (rule.status, rule.title, rule.adopted_on, rule.current) == ("draft", "八公开制度", None, None)
    version = rule.versions.get()
    assert (version.number, version.items) == (1, ["机构设置", "办事依据", "收费标准"])
    assert Line.objects.get(action="office.enter_rule").details == {"block": "专项公开制度", "revision": 1}


def test_a_file_may_stand_in_the_place_of_the_text(desk):
    rule = enter_rule(desk.agency.pk, rule_words(text=""), papers=[paper("制度.txt")], by=desk.head)
    assert [one.name for one in rule.versions.get().files.all()] == ["制度.txt"]


def test_refuses_a_rule_that_says_nothing(desk):
    with pytest.raises(NothingWritten) as refusal:
        make_rule(desk, text=" ")
    assert refusal.value.sentence == "制度正文和文件都没有。请录入正文，或者上传制度文件。"
    assert Rule.objects.count() == 0


def test_links_the_superiors_rule(desk):
    county = make_desk()
    own = make_desk(make_agency(parent=county.agency))
    above = adopted_rule(county)
    assert make_rule(own, implements_id=above.pk).implements == above


def test_refuses_a_superior_rule_one_may_not_know_of(desk):
    hidden = make_rule(make_desk())
    with pytest.raises(NothingFound):
        make_rule(desk, implements_id=hidden.pk)


def test_refuses_a_second_rule_of_one_name(desk):
    make_rule(desk, title="示范单位考核制度")
    with pytest.raises(TitleTaken, match="已经有名为“示范单位考核制度”的制度"):
        make_rule(desk, title=" 示范单位考核制度 ")


@pytest.mark.parametrize("claimed", [0, -1, 61, 10**12])
def test_refuses_numbers_of_items_nobody_lists(desk, claimed):
    with pytest.raises(NumberOutOfReach):
        make_rule(desk, claimed_items=claimed)


@pytest.mark.parametrize("changes", [{"title": ""}, {"title": "\x07"}, {"title": "长" * 201}, {"text": "<script>"}])
def test_refuses_words_that_cannot_be_kept(desk, changes):
    with pytest.raises(BadWords):
        make_rule(desk, **changes)


def test_is_the_business_of_the_office(desk):
    with pytest.raises(NotAllowed):
        enter_rule(desk.agency.pk, rule_words(), by=desk.reader)
    with pytest.raises(Unknown):
        enter_rule(desk.agency.pk, rule_words(), by=make_desk().head)
    with pytest.raises(Unknown):
        enter_rule(10**9, rule_words(), by=desk.head)
