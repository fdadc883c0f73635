"""收结存: opening and new make the total, the results and what is pending make it too; one case however many instances."""

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from gongkai.law.vocabulary import RemedyResult
from gongkai.remedies import queries, stock
from gongkai.remedies.actions.conclude import conclude
from gongkai.remedies.actions.reopen import reopen
from gongkai.remedies.counting import open_or_concluded
from gongkai.remedies.displays import RemedyFilters
from gongkai.remedies.errors import Appealed, AppealMissing, AppealNotMeant, InstanceNotMeant
from gongkai.remedies.models import RemedyCase
from gongkai.remedies.vocabulary import Instance
from tests.rooms.info_requests.cases import make_office
from tests.rooms.remedies.proceedings import DIRECT, concluded, make_remedy

pytestmark = pytest.mark.django_db


@pytest.fixture
def office():
    return make_office()


def table(office, year):
    return stock.by_block(queries.visible_to(office.clerk), year=year)


def figures(row):
    return (row.opening, row.new, row.upheld, row.corrected, row.other, row.pending)


def test_a_year_begins_with_what_the_last_one_left(office):
    concluded(office, filed_on=date(2024, 11, 1), on=date(2025, 2, 1))
    make_remedy(office, filed_on=date(2025, 6, 1))
    assert figures(table(office, 2024)[0]) == (0, 1, 0, 0, 0, 1)
    assert figures(table(office, 2025)[0]) == (1, 1, 1, 0, 0, 1)
    assert figures(table(office, 2026)[0]) == (1, 0, 0, 0, 0, 1)
    assert figures(table(office, 2025)[3]) == (1, 1, 1, 0, 0, 1)


def appeal(office, below, filed_on, **changes):
    later = {"block": DIRECT, "instance": Instance.SECOND, "appeal_of_id": below.pk, "filed_on": filed_on}
    return make_remedy(office, **(later | changes))


def test_an_appeal_goes_on_with_the_case_and_counts_once(office):
    first = concluded(office, block=DIRECT, filed_on=date(2025, 3, 1), on=date(2025, 6, 1))
    assert figures(table(office, 2025)[1]) == (0, 1, 1, 0, 0, 0)
    second = appeal(office, first, date(2025, 6, 10))
    assert figures(table(office, 2025)[1]) == (0, 1, 0, 0, 0, 1)
    conclude(second.pk, result=RemedyResult.CORRECTED, concluded_on=date(2026, 1, 20), by=office.clerk)
    assert figures(table(office, 2026)[1]) == (1, 0, 0, 1, 0, 0)


def test_an_appeal_in_the_next_year_is_new_again(office):
    first = concluded(office, block=DIRECT, filed_on=date(2025, 3, 1), on=date(2025, 12, 20))
    appeal(office, first, date(2026, 1, 5))
    assert figures(table(office, 2025)[1]) == (0, 1, 1, 0, 0, 0)
    assert figures(table(office, 2026)[1]) == (0, 1, 0, 0, 0, 1)


def test_an_appeal_needs_a_suit_that_is_over(office):
    pending = make_remedy(office, block=DIRECT)
    with pytest.raises(AppealMissing):
        appeal(office, pending, date(2026, 4, 1))
    first = concluded(office, block=DIRECT)
    with pytest.raises(AppealNotMeant):
        appeal(office, first, date(2026, 4, 22), instance=Instance.FIRST)
    with pytest.raises(InstanceNotMeant):
        make_remedy(office, instance=Instance.SECOND)
    appeal(office, first, date(2026, 4, 22))
    with pytest.raises(Appealed):
        reopen(first.pk, reason="误", by=office.clerk)


def test_each_figure_opens_its_cases(office):
    concluded(office, filed_on=date(2024, 11, 1), on=date(2025, 2, 1), case_number="旧")
    make_remedy(office, filed_on=date(2025, 6, 1), case_number="新")
    for asked, wanted in (("opening", ["旧"]), ("new", ["新"])):
        found = queries.cases(office.clerk, RemedyFilters(year=2025, stock=asked))
        assert [row.case_number for row in found.rows] == wanted


def test_the_bodies_are_listed_in_two_queries(office, django_assert_max_num_queries):
    make_remedy(office)
    with django_assert_max_num_queries(2):
        (row,) = stock.by_body(queries.visible_to(office.clerk), year=2026)
    assert (row.label, row.total) == (office.agency.name, 1)


day = st.integers(0, 1000).map(lambda n: date(2023, 1, 1) + timedelta(days=n))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    cases=st.lists(
        st.tuples(day, st.integers(0, 700), st.booleans(), st.integers(0, 200), st.integers(0, 500)), max_size=8
    )
)
def test_what_a_year_leaves_the_next_one_finds(office, cases):
    RemedyCase.objects.update(appeal_of=None)
    RemedyCase.objects.all().delete()
    for n, (filed, length, appealed, after, second) in enumerate(cases):
        ended = filed + timedelta(days=length)
        common = {"agency": office.agency, "block": DIRECT, "organ": "示范县人民法院", "registered_by_id": office.clerk.user_id,
                  "registered_at": "2026-01-01T00:00:00Z", "about": "x", "party_masked": "张**"}  # fmt: skip
        first = RemedyCase.objects.create(
            **common, case_number=f"{n}a", filed_on=filed, concluded_on=ended, result=RemedyResult.UPHELD
        )
        if appealed:
            on = ended + timedelta(days=after)
            RemedyCase.objects.create(
                **common, case_number=f"{n}b", filed_on=on, appeal_of=first, instance=Instance.SECOND,
                concluded_on=on + timedelta(days=second), result=RemedyResult.CORRECTED,
            )  # fmt: skip
    left = 0
    for year in range(2023, 2031):
        total = table(office, year)[3]
        assert total.opening == left and total.total == total.concluded + total.pending
        assert total.total == open_or_concluded(date(year, 1, 1), date(year, 12, 31)).count()
        left = total.pending
    assert left == 0
