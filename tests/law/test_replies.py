"""The kinds of answer of each version."""

import pytest

from gongkai.law.citations import chinese, citations
from gongkai.law.instruments import regulation
from gongkai.law.letters import letter
from gongkai.law.refusals import LegalRefusal, UnknownReplyKind
from gongkai.law.replies import label_of, reply_kind, reply_kinds, row_of
from gongkai.law.vocabulary import Version
from gongkai.law.withholding import withholding_grounds

KINDS = [pytest.param(kind, id=kind.code) for version in Version for kind in reply_kinds(version)]
NEEDS = {"way", "body", "earlier", "channel", "search", "special_law", "grounds", "parts", "reasons", "files"}
REPORT_2021 = {
    "r1", "r2", "r3", *(f"r3_{n}" for n in range(1, 9)), *(f"r4_{n}" for n in range(1, 4)),
    *(f"r5_{n}" for n in range(1, 6)), *(f"r6_{n}" for n in range(1, 4)),
}  # fmt: skip
STATISTICS_2014 = {*(f"e3_{n}" for n in range(1, 9)), *(f"e3_4_{n}" for n in range(1, 7))}


def test_each_version_has_its_kinds_in_order():
    assert [kind.code for kind in reply_kinds(Version.R2019)] == [*(f"A{n}" for n in range(1, 18)), "C1", "C2", "C3"]
    assert [kind.code for kind in reply_kinds(Version.R2008)] == [
        *(f"B{n}" for n in range(1, 14)), "C1-08", "C2-08", "C3-08",
    ]  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_has_a_letter_of_its_version_that_names_the_same_remedies(kind):
    form = letter(kind.letter)
    assert form.version is kind.version
    assert form.addressee == "applicant"
    assert form.remedies == kind.remedies


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_cites_an_article_in_force_with_its_version(kind):
    assert kind.article == chinese(kind.law)
    own = regulation(kind.version)
    for place in citations(kind.law):
        assert place.instrument is own or place.instrument.version is None
        assert place.instrument.in_force(own.from_on) or place.instrument.from_on > own.from_on


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_is_counted_in_a_known_row(kind):
    rows = REPORT_2021 if kind.version is Version.R2019 else STATISTICS_2014
    assert kind.report_row in (rows if not kind.code.startswith("C") else {""})
    assert set(kind.needs) <= NEEDS
    assert kind.status in {"verified", "recalled"}
    assert len(kind.code) <= 12


@pytest.mark.parametrize("kind", KINDS)
def test_what_a_kind_needs_has_a_place_in_its_letter(kind):
    places = {part.key for part in letter(kind.letter).parts}
    said = {"parts": {"withheld"}, "reasons": {"reasons", "finding", "decision"}}
    for need in kind.needs:
        assert said.get(need, {need}) & places, need


@pytest.mark.parametrize("version", list(Version))
def test_every_ground_has_a_row_of_its_own(version):
    refused = reply_kind("A4" if version is Version.R2019 else "B4", version=version)
    rows = [row_of(refused, ground=ground.code) for ground in withholding_grounds(version)]
    assert len(set(rows)) == len(rows)
    assert set(rows) <= REPORT_2021 | STATISTICS_2014


@pytest.mark.parametrize(
    ("code", "ground", "row"),
    [
        ("A1", "", "r1"),
        ("A3", "X15", "r2"),  # partly disclosed is counted there only
        ("A4", "X14a", "r3_1"),
        ("A4", "X16b", "r3_6"),
        ("A4", "X16c", "r3_7"),
        ("A5", "", "r4_1"),
        ("A8", "", "r3_8"),
        ("A12", "", "r5_4"),
        ("A15", "", "r6_1"),
        ("A16", "", "r6_2"),
        ("A17", "", "r6_3"),
        ("C1", "", ""),
    ],
)
def test_an_answer_of_2019_is_counted_in_the_annual_report(code, ground, row):
    assert row_of(reply_kind(code, version=Version.R2019), ground=ground) == row


@pytest.mark.parametrize(
    ("code", "ground", "national", "long", "short"),
    [
        ("B1", "", "e3_1", "20", "18"),
        ("B3", "", "e3_3", "21", "19"),
        ("B4", "N-A", "e3_4_1", "28", "25"),
        ("B4", "N-C", "e3_4_3", "30", "27"),
        ("B5", "N-D", "e3_4_4", "32", "30"),
        ("B6", "", "e3_6", "23", "22"),
        ("B7", "", "e3_5", "24", "23"),
        ("B8", "", "e3_4_5", "22", "21"),
        ("B9", "", "e3_8", "26", "31"),
        ("B10", "", "e3_7", "25", "24"),
        ("B11", "N-B", "e3_4_2", "29", "26"),
        ("B11", "", "e3_2", "20", "18"),
    ],
)
def test_an_answer_of_2008_is_counted_in_the_forms_of_its_time(code, ground, national, long, short):
    kind = reply_kind(code, version=Version.R2008)
    assert row_of(kind, ground=ground) == national
    assert row_of(kind, ground=ground, form="54") == long
    assert row_of(kind, ground=ground, form="35") == short


def test_only_what_is_supplied_gives():
    assert [kind.code for version in Version for kind in reply_kinds(version) if kind.gives] == [
        "B1", "B2", "B3", "A1", "A2", "A3",
    ]  # fmt: skip


def test_refuses_a_kind_the_version_does_not_know_and_says_which_it_does():
    with pytest.raises(UnknownReplyKind) as refusal:
        reply_kind("A12", version=Version.R2008)
    assert refusal.value.sentence.startswith("2008年《条例》（国务院令第492号）没有代码为“A12”的答复种类。")
    assert "B1 属于已经主动公开的范围、B2 同意公开、" in refusal.value.sentence
    assert "A1 " not in refusal.value.sentence
    assert issubclass(UnknownReplyKind, LegalRefusal)
    with pytest.raises(UnknownReplyKind, match="2019年《条例》.*A17 其他处理"):
        reply_kind("B9", version=Version.R2019)


def test_a_kind_is_called_by_its_code_whatever_its_version():
    assert label_of("A5") == "政府信息不存在"
    assert label_of("B9") == "重复申请，不再重复答复"
    with pytest.raises(UnknownReplyKind, match="Z1"):
        label_of("Z1")
