"""修订制度."""

import pytest

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.entry.errors import BadWords, NothingFound
from gongkai.office.actions.enter_rule import enter_rule
from gongkai.office.actions.repeal_rule import repeal_rule
from gongkai.office.actions.revise_rule import revise_rule
from gongkai.office.errors_work import WrongStatus
from tests.rooms.office.work import ADOPTED, adopted_rule, again, make_desk, make_rule, paper, rule_words

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk():
    return make_desk()


def test_a_revision_leaves_the_version_in_force_until_it_is_adopted(desk):
    rule = adopted_rule(desk, title="示范单位公开制度")
    revise_rule(rule.pk, rule_words(title="示范单位公开办法", text="第一条 新文。", note="改名"), by=desk.head)
    kept = again(rule)
    assert (kept.title, kept.current.number) == ("示范单位公开制度", 1)
    assert [(one.number, one.title, one.note) for one in kept.versions.all()] == [
        (1, "示范单位公开制度", ""),
        (2, "示范单位公开办法", "改名"),
    ]


def test_the_files_go_on_where_none_are_handed_in(desk):
    rule = enter_rule(desk.agency.pk, rule_words(), papers=[paper("制度.txt")], by=desk.head)
    revise_rule(rule.pk, rule_words(title=rule.title, note="改字"), by=desk.head)
    assert [one.name for one in rule.versions.get(number=2).files.all()] == ["制度.txt"]


def test_asks_what_was_changed(desk):
    rule = make_rule(desk)
    with pytest.raises(BadWords, match="修订说明"):
        revise_rule(rule.pk, rule_words(title=rule.title), by=desk.head)


def test_no_rule_implements_itself_even_in_a_circle(desk):
    rule = adopted_rule(desk)
    detail = adopted_rule(desk, implements_id=rule.pk)
    for pk in (rule.pk, detail.pk):
        with pytest.raises(NothingFound):
            revise_rule(rule.pk, rule_words(title=rule.title, implements_id=pk, note="绕圈"), by=desk.head)


def test_what_is_repealed_is_not_revised(desk):
    rule = adopted_rule(desk)
    repeal_rule(rule.pk, repealed_on=ADOPTED, reason="合并", by=desk.principal)
    with pytest.raises(WrongStatus, match="现为“废止”，不能修订"):
        revise_rule(rule.pk, rule_words(title=rule.title, note="再改"), by=desk.head)


def test_is_the_business_of_the_office(desk):
    rule = make_rule(desk)
    with pytest.raises(NotAllowed):
        revise_rule(rule.pk, rule_words(note="改"), by=desk.reader)
    with pytest.raises(Unknown):
        revise_rule(rule.pk, rule_words(note="改"), by=make_desk().head)
