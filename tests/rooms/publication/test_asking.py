"""Questions over any field: what they mean, on both databases."""

from datetime import date

import pytest
from django.utils import timezone
from hypothesis import HealthCheck, given, settings, strategies as st

from gongkai.catalogue.actions.seed_defaults import seed_defaults
from gongkai.information import listing, revisions
from gongkai.information.models import InfoItem
from gongkai.law import kinds
from gongkai.law.vocabulary import Duty
from gongkai.publication.asking import answering, compiling, fields
from gongkai.publication.asking.question import Condition, Group, Question, as_values, asked, condition, from_values
from gongkai.publication.asking.vocabulary import OPS, Match
from gongkai.review.actions.rescan import rescan
from tests.factories import content, make_actor, make_agency, make_item, make_team, published_item, submitted_slip

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 23)


def found(actor, *said, **more):
    answer = answering.answer(actor, asked(*said, columns=("title",), **more), today=TODAY)
    return {row["cells"][0] for row in answer.rows}


@pytest.fixture
def team():
    team = make_team(make_agency("示范县水务局"))
    water = {
        "title": "饮水",
        "doc_number": "示水发〔2026〕7号",
        "keywords": "安全 饮水",
        "ways": ("website", "gazette"),
    }
    make_item(agency=team.agency, by=team.clerk, made_on=date(2026, 3, 2), **water)
    make_item(
        agency=team.agency, by=team.clerk, title="道路", kind="notice", openness="on_request", made_on=date(2026, 6, 1)
    )
    return team


@pytest.mark.parametrize(
    ("said", "titles"),
    [
        (("title", "contains", "水"), {"饮水"}),
        (("title", "lacks", "水"), {"道路"}),
        (("doc_number", "starts", "示水发"), {"饮水"}),
        (("doc_number", "empty", ""), {"道路"}),
        (("kind", "is", "notice"), {"道路"}),
        (("kind", "isnt", "notice"), {"饮水"}),
        (("openness", "is", "on_request"), {"道路"}),
        (("column", "under", "statutory"), {"饮水", "道路"}),
        (("column", "is", "statutory"), set()),
        (("made_on", "from", "2026-05-01"), {"道路"}),
        (("made_on", "to", "2026年3月2日"), {"饮水"}),
        (("made_on", "on", "2026/3/2"), {"饮水"}),
        (("made_on", "last", "200"), {"道路"}),
        (("ways", "contains", "gazette"), {"饮水"}),
        (("ways", "lacks", "gazette"), {"道路"}),
        (("has_files", "no", ""), {"饮水", "道路"}),
        (("is_public", "no", ""), {"饮水", "道路"}),
        (("revision", "equals", "1"), {"饮水", "道路"}),
        (("revision", "least", "2"), set()),
        (("slip_number", "empty", ""), {"饮水", "道路"}),
        (("late", "yes", ""), {"饮水"}),
        (("published_on", "empty", ""), {"饮水", "道路"}),
    ],
)
def test_a_condition_means_what_it_says(team, said, titles):
    seed_defaults()
    InfoItem.objects.filter(current__title="饮水").update(due_on=date(2026, 4, 1))
    assert found(team.clerk, said) == titles


def test_groups_stand_together_as_they_are_told_to(team):
    water, road = (condition("title", "contains", word) for word in ("饮水", "道路"))
    either = Question(groups=(Group(Match.ANY, (water, road)),))
    neither = Question(groups=(Group(Match.ALL, (water,)), Group(Match.ALL, (road,))))
    one_of = neither.with_(match=Match.ANY)
    counts = [answering.count(team.clerk, question, today=TODAY) for question in (either, neither, one_of)]
    assert counts == [2, 0, 2]


def test_fields_of_a_kind_are_asked_about_like_all_others():
    agency = make_agency()
    clerk = make_actor(agency, Duty.FILL)
    values = {"money": "12.50", "count": 12, "day": "2026-03-01", "choice": None, "yes_no": True, "text": "甲方"}
    item = make_item(agency=agency, by=clerk, title="有值的")
    for kind in kinds.KINDS.values():
        for field in kind.fields:
            value = {"year": 2026, "percent": "12.50", "choices": None}.get(
                field.shape, values.get(field.shape, "甲方")
            )
            value = field.choices[0][0] if field.shape == "choice" else value
            value = [field.choices[0][0]] if field.shape == "choices" else value
            _says(item, kind, {field.code: value}, by=clerk)
            for op, asked_for in _meeting(field, value):
                code = f"x.{kind.code}.{field.code}"
                assert found(clerk, (code, op, asked_for)) == {"有值的"}, (code, op)
                assert found(clerk, (code, "empty", "")) == set() or field.shape == "yes_no"


def _says(item, kind, extra, *, by):
    """The item as one of this kind whose newest revision holds nothing but these special fields."""
    InfoItem.objects.filter(pk=item.pk).update(kind=kind.code)
    revisions.append(item, content(title=item.current.title, extra=extra), note="", by=by)


def _meeting(field, value):
    if field.shape == "day":
        return [("from", "2026-03-01"), ("to", "2026-03-01"), ("on", "2026-03-01")]
    if field.shape in ("money", "percent", "count", "year"):
        return [("least", str(value)), ("most", str(value)), ("equals", str(value))]
    if field.shape == "choice":
        return [("is", value)]
    if field.shape == "choices":
        return [("contains", value[0])]
    return [("yes", "")] if field.shape == "yes_no" else [("contains", "甲"), ("starts", "甲"), ("equals", "甲方")]


def test_an_amount_is_compared_as_a_number_not_as_a_text():
    agency = make_agency()
    clerk = make_actor(agency, Duty.FILL)
    kind, field = next((k, f) for k in kinds.KINDS.values() for f in k.fields if f.shape == "money")
    for amount in ("9.00", "10.00", "100.00"):
        item = make_item(agency=agency, by=clerk, title=amount)
        _says(item, kind, {field.code: amount}, by=clerk)
    assert found(clerk, (f"x.{kind.code}.{field.code}", "least", "10")) == {"10.00", "100.00"}


def test_what_the_scan_found_can_be_asked_for(team):
    item = make_item(agency=team.agency, by=team.clerk, title="名单", body_html="<p>身份证号11010119900307803X</p>")
    rescan(item.pk, by=team.clerk)
    assert found(team.clerk, ("findings", "is", "P1")) == {"名单"}
    assert found(team.clerk, ("blocked", "yes", "")) == {"名单"}


def test_slips_and_releases_can_be_asked_for(team):
    slip = submitted_slip(team, title="送审了的")
    published_item(team, title="公开了的")
    assert found(team.clerk, ("slip_number", "equals", slip.number)) == {"送审了的"}
    assert found(team.clerk, ("slip_state", "is", "open")) == {"送审了的"}
    on = timezone.localdate().isoformat()
    assert found(team.clerk, ("published_on", "from", on)) == {"公开了的"}
    assert "公开了的" in found(team.clerk, ("in_time", "filled", ""))


def test_nobody_finds_what_they_may_not_see(team):
    stranger = make_actor(make_agency(), Duty.FILL)
    assert found(stranger, ("title", "filled", "")) == set()
    assert answering.records(stranger, asked(("title", "filled", "")), today=TODAY, most=5) == []


@pytest.mark.parametrize(
    ("field", "op", "value"),
    [
        ("made_on", "from", "2026-02-30"),
        ("made_on", "from", "99999-01-01"),
        ("made_on", "last", "0"),
        ("made_on", "last", "９９"),
        ("agency", "is", "x"),
        ("agency", "is", "9" * 30),
        ("revision", "least", "1e9"),
        ("changed_at", "from", "昨天"),
    ],
)
def test_a_value_that_makes_no_sense_is_told_and_narrows_nothing(team, field, op, value):
    question = asked((field, op, value))
    assert list(compiling.problems(question, today=TODAY)) == [(0, 0)]
    assert answering.count(team.clerk, question, today=TODAY) == 2


def test_a_kept_question_comes_back_as_it_was():
    question = asked(
        ("title", "contains", "水"), ("made_on", "last", "30"), columns=("title", "agency"), order="-made_on"
    )
    assert from_values(as_values(question)) == question


def test_what_is_no_longer_known_is_left_out_of_a_kept_question():
    kept = {
        "groups": [{"conditions": [["gone", "is", "x"], ["title", "king", "水"], ["x"]]}],
        "columns": ["gone"],
        "order": "?",
    }
    question = from_values(kept)
    assert [one.op.value for one in question.conditions] == ["contains"] and question.order == "-changed_at"


ANYTHING = st.text(alphabet=st.characters(codec="utf-8"), max_size=30)
LINES = st.builds(
    lambda field, op, value: condition(field.code, OPS[field.shape][op % len(OPS[field.shape])].value, value),
    st.sampled_from(fields.CORE_FIELDS),
    st.integers(0, 9),
    ANYTHING,
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(LINES, max_size=4), st.sampled_from(Match))
def test_no_question_breaks_the_answer(lines, match):
    actor = make_actor(make_agency(), Duty.FILL)
    question = Question(match, (Group(match, tuple(line for line in lines if isinstance(line, Condition))),))
    assert answering.answer(actor, question, today=TODAY).total == 0


def test_the_answer_takes_the_same_queries_however_long(team, django_assert_max_num_queries):
    for n in range(20):
        make_item(agency=team.agency, by=team.clerk, title=f"第{n}号")
    with django_assert_max_num_queries(3):
        answering.answer(team.clerk, asked(("title", "filled", "")), today=TODAY)


def test_more_than_the_cap_is_said_to_be_more(team, monkeypatch):
    monkeypatch.setattr(listing, "COUNTED", 1)
    answer = answering.answer(team.clerk, asked(("title", "filled", "")), today=TODAY)
    assert (answer.total, answer.is_more) == (1, True)
