"""What a revision says, and what can be wrong with it."""

from dataclasses import fields
from datetime import date

import pytest
from hypothesis import given, strategies as st

from gongkai.information.content import Content, FileRef, problems
from gongkai.information.revisions import content_of
from tests.factories import content, make_item

TODAY = date(2026, 3, 10)


def test_complete_metadata_has_no_problem():
    assert problems(content(), today=TODAY) == []


@pytest.mark.parametrize(("changes", "field"), [
    ({"title": ""}, "title"),
    ({"title": " 　"}, "title"),
    ({"title": "名" * 301}, "title"),
    ({"summary": "概" * 501}, "summary"),
    ({"made_on": date(2026, 3, 11)}, "made_on"),
    ({"made_on": date(1948, 12, 31)}, "made_on"),
    ({"signed_on": date(2026, 3, 11)}, "signed_on"),
    ({"effective_on": date(2026, 5, 2), "expires_on": date(2026, 5, 1)}, "expires_on"),
    ({"openness": "withheld"}, "ground_code"),
])  # fmt: skip
def test_a_problem_stands_beside_its_field(changes, field):
    assert [name for name, _ in problems(content(**changes), today=TODAY)] == [field]


@pytest.mark.parametrize("changes", [
    {"title": "名" * 300},
    {"summary": "概" * 500},
    {"made_on": TODAY},
    {"made_on": date(1949, 1, 1)},
    {"effective_on": date(2026, 5, 1), "expires_on": date(2026, 5, 1)},
    {"effective_on": date(2999, 1, 1)},
])  # fmt: skip
def test_the_limits_themselves_are_allowed(changes):
    assert problems(content(**changes), today=TODAY) == []


@pytest.mark.parametrize("changes", [
    {"title": "另一个名称"}, {"body_html": "<p>改</p>"}, {"ways": ("gazette",)}, {"extra": {"report_year": 2025}},
    {"files": (FileRef(1, "a" * 64, "附件.txt"),)}, {"related_numbers": ("示政发〔2026〕1号",)}, {"expires_on": TODAY},
])  # fmt: skip
def test_every_change_changes_the_digest(changes):
    assert content(**changes).digest() != content().digest()


def test_the_digest_looks_at_a_files_content_and_name_not_its_number():
    one, same = (content(files=(FileRef(number, "a" * 64, "附件.txt"),)) for number in (1, 2))
    renamed = content(files=(FileRef(1, "a" * 64, "附件一.txt"),))
    assert one.digest() == same.digest() != renamed.digest()


def test_a_change_leaves_the_rest():
    changed = content().with_(title="新名称")
    assert changed.title == "新名称"
    assert [f.name for f in fields(Content) if getattr(changed, f.name) != getattr(content(), f.name)] == ["title"]


@pytest.mark.django_db
def test_what_is_kept_says_what_was_entered():
    item = make_item(ways=("website", "gazette"), related_numbers=("示政发〔2026〕1号",), extra={"report_year": 2025})
    kept = content_of(item.current)
    assert (kept.ways, kept.related_numbers) == (("website", "gazette"), ("示政发〔2026〕1号",))
    assert kept.extra == {"report_year": 2025}
    assert kept.digest() == item.current.digest


@given(st.text(max_size=400), st.text(max_size=600), st.dates())
def test_whatever_is_typed_gets_sentences(title, summary, day):
    for field, sentence in problems(content(title=title, summary=summary, made_on=day), today=TODAY):
        assert field in {"title", "summary", "made_on"} and sentence.endswith(("。", "）。"))
