"""更正沿革."""

from datetime import date

import pytest

from gongkai.accounts.actor import SYSTEM
from gongkai.accounts.errors import NotAllowed
from gongkai.agencies.actions.correct_history import correct_history
from gongkai.agencies.actions.found import found
from gongkai.agencies.actions.merge import merge
from gongkai.agencies.actions.rename import rename
from gongkai.agencies.actions.transfer_duty import transfer_duty
from gongkai.agencies.errors import NameTaken, NothingToCorrect, OutOfOrder, UnknownLine
from gongkai.agencies.models import Agency, AgencyName
from gongkai.agencies.queries import name_on, parent_on
from gongkai.agencies.queries_history import holder_on, timeline
from gongkai.agencies.vocabulary import DutyKind
from gongkai.entry.errors import BadWords
from gongkai.law.vocabulary import AgencyKind, Duty, Level
from tests.factories import make_actor, make_agency

pytestmark = pytest.mark.django_db
WHY = {"reason": "登记有误", "by": SYSTEM}


@pytest.fixture
def county():
    return make_agency("示范县人民政府")


@pytest.fixture
def bureau(county):
    made = found(
        "示范县教育委员会", code="EDU", kind=AgencyKind.DEPARTMENT, level=Level.COUNTY, parent_id=county.pk,
        on=date(2010, 1, 1), by=SYSTEM,
    )  # fmt: skip
    return rename(made.pk, "示范县教育局", on=date(2019, 3, 1), by=SYSTEM)


def line(agency, place):
    names = AgencyName.objects.filter(agency=agency).order_by("from_on")
    return f"name-{names[place].pk}"


def test_a_wrong_day_is_put_right_without_gap_and_what_stood_there_is_kept(bureau):
    correct_history(
        bureau.pk, line(bureau, 1), on=date(2019, 2, 1), words="示范县教育局", basis="示编〔2019〕3号", **WHY
    )
    assert name_on(bureau.pk, date(2019, 1, 31)) == "示范县教育委员会"
    assert name_on(bureau.pk, date(2019, 2, 1)) == "示范县教育局"
    kept = bureau.corrections.get()
    assert (kept.before, kept.after, kept.reason) == (
        "2019-03-01 示范县教育局", "2019-02-01 示范县教育局 示编〔2019〕3号", "登记有误",
    )  # fmt: skip
    assert timeline(bureau)[-1].kind.value == "corrected"


def test_the_founding_moves_name_and_place_together(bureau, county):
    correct_history(bureau.pk, line(bureau, 0), on=date(2009, 6, 1), words="示范县教育委员会", **WHY)
    assert parent_on(bureau.pk, date(2009, 6, 1)) == county.pk
    assert timeline(bureau)[0].on == date(2009, 6, 1)


def test_a_name_is_put_right(bureau):
    correct_history(bureau.pk, line(bureau, 1), on=date(2019, 3, 1), words="示范县教育和体育局", **WHY)
    assert Agency.objects.get(pk=bureau.pk).name == "示范县教育和体育局"


def test_the_day_of_a_merger_moves_with_its_end(bureau, county):
    other = make_agency(parent=county)
    merge(other.pk, into_id=bureau.pk, on=date(2020, 1, 1), by=SYSTEM)
    row = other.passed_to.get()
    correct_history(other.pk, f"succession-{row.pk}", on=date(2020, 2, 1), words="全部", **WHY)
    other.refresh_from_db()
    assert other.closed_on == date(2020, 1, 31) and other.passed_to.get().on == date(2020, 2, 1)
    assert other.places.get().to_on == date(2020, 1, 31)


def test_a_duty_passed_on_another_day(bureau, county):
    office = make_agency(parent=county)
    for to, day in ((office, date(2011, 1, 1)), (bureau, date(2012, 1, 1))):
        made = transfer_duty(DutyKind.SITE, scope_id=county.pk, to_id=to.pk, on=day, by=SYSTEM)
    correct_history(bureau.pk, f"duty-{made.pk}", on=date(2013, 1, 1), **WHY)
    assert holder_on(DutyKind.SITE, date(2012, 12, 31), scope_id=county.pk) == office.pk


def test_refuses_what_cannot_be(bureau, county):
    second = line(bureau, 1)
    for refusal, said in (
        (OutOfOrder, {"on": date(2010, 1, 1), "words": "示范县教育局"}),
        (OutOfOrder, {"on": date(9999, 12, 31), "words": "示范县教育局"}),
        (NameTaken, {"on": date(2019, 3, 1), "words": "示范县人民政府"}),
        (BadWords, {"on": date(2019, 3, 1), "words": " "}),
        (BadWords, {"on": date(2019, 3, 1), "words": "示范县教育局", "reason": ""}),
        (NothingToCorrect, {"on": date(2019, 3, 1), "words": "示范县教育局"}),
    ):
        with pytest.raises(refusal):
            correct_history(bureau.pk, second, **(WHY | said))
    for nonsense in ("name-0", "king-1", "name-x", f"name-{'9' * 40}", line(bureau, 0).replace("name", "duty")):
        with pytest.raises(UnknownLine):
            correct_history(bureau.pk, nonsense, on=date(2019, 3, 1), words="示范县教育局", **WHY)
    with pytest.raises(UnknownLine):
        correct_history(county.pk, second, on=date(2019, 3, 1), words="示范县教育局", **WHY)
    with pytest.raises(NotAllowed):
        own = make_actor(bureau, Duty.ADMINISTER, branch=True)
        correct_history(bureau.pk, second, on=date(2019, 3, 2), words="示范县教育局", reason="误", by=own)
