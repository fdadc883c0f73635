"""The numbers of the law by date, and the places that may only be stricter."""

from datetime import date

import pytest

from gongkai.law import citations, parameters
from gongkai.law.parameters import all_parameters, local_rows, parameter, tighten, working_days
from gongkai.law.refusals import BadLawFile, LooserThanTheLaw, NoSuchPeriod
from gongkai.law.tables import LAW, read
from gongkai.law.vocabulary import Version

PUBLISH = parameter("publication.publish", on=date(2024, 1, 1))


def test_the_time_to_publish_is_twenty_working_days_with_its_article():
    assert PUBLISH.number == 20
    assert PUBLISH.article == "《条例》第二十六条"


@pytest.mark.parametrize(
    ("name", "on", "days"),
    [
        ("info_requests.reply", date(2019, 5, 14), 15),
        ("info_requests.reply", date(2019, 5, 15), 20),
        ("info_requests.extension", date(2010, 1, 1), 15),
        ("info_requests.extension", date(2026, 1, 1), 20),
        ("info_requests.correction", date(2020, 1, 1), 7),
        ("info_requests.third_party", date(2020, 1, 1), 15),
        ("info_requests.co_maker", date(2020, 1, 1), 15),
        ("publication.publish", date(2008, 5, 1), 20),
        ("fees.payment", date(2021, 1, 1), 20),
        ("review.first_review", date(2024, 1, 1), 3),
        ("review.secrecy_review", date(2024, 1, 1), 5),
        ("review.approval", date(2024, 1, 1), 3),
        ("review.referral", date(2010, 1, 1), 10),
    ],
)
def test_each_number_holds_from_its_day(name, on, days):
    assert working_days(name, on=on) == days


def test_the_steps_of_review_fit_into_the_time_to_publish():
    steps = ("first_review", "second_review", "secrecy_review", "approval")
    assert sum(working_days(f"review.{step}", on=date(2024, 1, 1)) for step in steps) < PUBLISH.number


def test_says_in_chinese_that_a_version_sets_no_such_number():
    with pytest.raises(NoSuchPeriod, match="2008年《条例》（国务院令第492号）没有规定告知补正的期限"):
        parameter("info_requests.correction", on=date(2024, 1, 1), version=Version.R2008)


def test_every_row_cites_a_known_text_and_says_how_sure_it_is():
    for row in all_parameters():
        assert citations(row.law), row
        assert row.status in {"verified", "recalled", "default"}
        assert row.tighter in {"lower", "higher", "fixed"}
        assert row.unit in {"working_days", "months", "days", "day_of_month"}


def test_the_days_of_one_number_do_not_overlap():
    rows = all_parameters()
    for row in rows:
        same = [other for other in rows if other.name == row.name and other is not row]
        assert not any(other.in_force(row.from_on) for other in same), row.name


def test_a_place_may_set_itself_a_shorter_time(tmp_path):
    row = tighten(PUBLISH, {"value": 10, "law": "《示范县政府信息公开办法》第八条"}, file="x.toml")
    assert row.number == 10
    assert row.article == "《示范县政府信息公开办法》第八条"


@pytest.mark.parametrize("days", [21, 30, 0, -1])
def test_refuses_a_place_that_gives_itself_longer(days):
    with pytest.raises(LooserThanTheLaw, match="地方只能从严"):
        tighten(PUBLISH, {"value": days, "law": "某办法"}, file="x.toml")


def test_a_time_given_to_citizens_cannot_be_changed_locally():
    third_party = parameter("info_requests.third_party", on=date(2024, 1, 1))
    with pytest.raises(LooserThanTheLaw):
        tighten(third_party, {"value": 10, "law": "某办法"}, file="x.toml")


def test_an_earlier_warning_is_stricter():
    warning = parameter("publication.warn_early", on=date(2024, 1, 1))
    assert tighten(warning, {"value": 8, "law": "某办法"}, file="x.toml").number == 8
    with pytest.raises(LooserThanTheLaw):
        tighten(warning, {"value": 2, "law": "某办法"}, file="x.toml")


def test_the_narrowest_place_comes_last(tmp_path):
    for code, days in (("110000", 15), ("110228", 10)):
        (tmp_path / code).mkdir()
        (tmp_path / code / "publication.toml").write_text(
            f'[[value]]\nname = "publication.publish"\nfrom = 2020-01-01\nvalue = {days}\nlaw = "某办法"\n',
            encoding="utf-8",
        )
    assert [row["value"] for row in local_rows("110228", tmp_path)] == [15, 10]
    assert [row["value"] for row in local_rows("110000", tmp_path)] == [15]
    assert local_rows("", tmp_path) == ()


def test_refuses_a_local_row_without_its_basis(tmp_path):
    (tmp_path / "110000").mkdir()
    (tmp_path / "110000" / "x.toml").write_text(
        '[[value]]\nname = "publication.publish"\nvalue = 9\n', encoding="utf-8"
    )
    with pytest.raises(BadLawFile, match="都要有"):
        local_rows("110000", tmp_path)


def test_every_shipped_local_row_is_stricter_than_the_law():
    for path in (LAW / "parameters" / "local").rglob("*.toml"):
        for row in read(path)["value"]:
            tighten(parameters.parameter(row["name"], on=row["from"]), row, file=path.name)
