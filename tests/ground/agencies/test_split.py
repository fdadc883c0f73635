"""拆分, and the rings a succession may not make."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from gongkai.accounts.actor import SYSTEM
from gongkai.accounts.errors import NotAllowed
from gongkai.agencies.actions.merge import merge
from gongkai.agencies.actions.split import Heir, split
from gongkai.agencies.errors import (
    BeforeFounding,
    Closed,
    HeirTwice,
    InTheFuture,
    IntoItself,
    NameTaken,
    SectionNowhere,
    SuccessionRing,
    TooFewHeirs,
)
from gongkai.agencies.models import Agency, AgencyDuty, Section
from gongkai.agencies.queries import Branches, parent_on
from gongkai.agencies.queries_history import names_to_find, predecessors, successors, timeline
from gongkai.law.vocabulary import Duty
from tests.factories import make_actor, make_agency, make_section

pytestmark = pytest.mark.django_db
DAY = date(2021, 3, 1)
NEW = (
    Heir(name="示范县文化和旅游局", code="WL", takes="文化、旅游"),
    Heir(name="示范县体育局", code="TY", takes="体育"),
)


@pytest.fixture
def county():
    return make_agency("示范县人民政府")


@pytest.fixture
def bureau(county):
    return make_agency("示范县文体旅游局", parent=county)


def test_a_body_ends_and_two_new_ones_carry_on(county, bureau):
    station = make_agency(parent=bureau)
    split(bureau.pk, into=NEW, on=DAY, by=SYSTEM, basis="示编〔2021〕1号", finishes=1)
    culture, sport = Agency.objects.get(code="WL"), Agency.objects.get(code="TY")
    bureau.refresh_from_db()
    assert (bureau.is_active, bureau.closed_on, bureau.successor) == (False, date(2021, 2, 28), sport)
    assert (culture.parent, culture.kind, culture.level) == (county, bureau.kind, bureau.level)
    assert parent_on(station.pk, DAY) == sport.pk
    assert [(one.name, one.takes) for one in successors(bureau.pk)] == [
        ("示范县文化和旅游局", "文化、旅游"),
        ("示范县体育局", "体育"),
    ]
    assert [one.id for one in predecessors(culture.pk)] == [one.id for one in predecessors(sport.pk)] == [bureau.pk]
    assert [(one.on, one.kind.value) for one in timeline(bureau)][-1] == (DAY, "split")
    assert "formed_from" in {one.kind.value for one in timeline(culture)}
    assert "示范县体育局" in names_to_find({bureau.pk})[bureau.pk]


def test_sections_go_where_they_are_sent_and_the_open_work_to_one(bureau):
    art, ball = make_section(bureau, "文艺科"), make_section(bureau, "球类科")
    Section.objects.filter(pk=ball.pk).update(address="演示路1号")
    split(bureau.pk, into=NEW, on=DAY, by=SYSTEM, sections={art.pk: 0, ball.pk: 1})
    culture, sport = Agency.objects.get(code="WL"), Agency.objects.get(code="TY")
    assert [one.name for one in culture.sections.all()] == ["文艺科"]
    assert [(one.name, one.address) for one in sport.sections.all()] == [("球类科", "演示路1号")]
    assert not bureau.sections.filter(is_active=True).exists()
    assert Branches.now().carried_by(culture.pk) == {culture.pk, bureau.pk}
    assert Branches.now().carried_by(sport.pk) == {sport.pk}


def test_an_existing_body_may_take_a_part(county, bureau):
    school = make_agency("示范县教育局", parent=county)
    split(bureau.pk, into=[Heir(school.pk), NEW[0]], on=DAY, by=SYSTEM)
    assert [one.id for one in predecessors(school.pk)] == [bureau.pk]


def test_its_duties_pass_to_the_one_that_finishes(county, bureau):
    AgencyDuty.objects.create(agency=bureau, kind="site", scope=county, from_on=date(2010, 1, 1))
    split(bureau.pk, into=NEW, on=DAY, by=SYSTEM)
    rows = AgencyDuty.objects.order_by("from_on").values_list("agency__code", "to_on")
    assert list(rows) == [(bureau.code, date(2021, 2, 28)), ("WL", None)]


def test_refuses_what_cannot_be(county, bureau):
    school = make_agency(parent=county)
    below = make_agency(parent=bureau)
    wrong = [
        (TooFewHeirs, {"into": NEW[:1]}),
        (HeirTwice, {"into": [Heir(school.pk), Heir(school.pk)]}),
        (IntoItself, {"into": [Heir(bureau.pk), NEW[0]]}),
        (IntoItself, {"into": [Heir(below.pk), NEW[0]]}),
        (NameTaken, {"into": [Heir(name="示范县人民政府", code="X"), NEW[0]]}),
        (InTheFuture, {"into": NEW, "on": timezone.localdate() + timedelta(days=1)}),
        (BeforeFounding, {"into": NEW, "on": date(1999, 1, 1)}),
        (SectionNowhere, {"into": NEW, "sections": {make_section(bureau).pk: 7}}),
    ]
    for refusal, changes in wrong:
        with pytest.raises(refusal):
            split(bureau.pk, **({"on": DAY, "by": SYSTEM} | changes))
        assert Agency.objects.get(pk=bureau.pk).is_active


def test_no_succession_makes_a_ring(county, bureau):
    a, b, c = (make_agency(f"示范县{name}局", parent=county) for name in "甲乙丙")
    merge(a.pk, into_id=b.pk, on=DAY, by=SYSTEM)
    merge(b.pk, into_id=c.pk, on=date(2022, 1, 1), by=SYSTEM)
    for act in (
        lambda: merge(c.pk, into_id=a.pk, on=date(2023, 1, 1), by=SYSTEM),
        lambda: split(c.pk, into=[Heir(b.pk), NEW[0]], on=date(2023, 1, 1), by=SYSTEM),
    ):
        with pytest.raises(SuccessionRing, match="承继关系会形成循环"):
            act()
    with pytest.raises(Closed):
        merge(bureau.pk, into_id=a.pk, on=date(2023, 1, 1), by=SYSTEM)


def test_only_the_superiors_administrator(bureau):
    with pytest.raises(NotAllowed):
        split(bureau.pk, into=NEW, on=DAY, by=make_actor(bureau, Duty.ADMINISTER, branch=True))
