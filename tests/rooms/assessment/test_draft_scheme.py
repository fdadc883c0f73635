"""新建考核方案."""

from decimal import Decimal

import pytest

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.assessment.actions.draft_scheme import draft_scheme
from gongkai.assessment.checking import problems
from gongkai.assessment.drafting import templates
from gongkai.assessment.errors import SchemeTaken
from gongkai.audit.models import Entry
from gongkai.entry.errors import BadWords, NumberOutOfReach
from tests.rooms.assessment.scheming import heading, make_office

pytestmark = pytest.mark.django_db


@pytest.fixture
def at():
    return make_office()


def test_a_scheme_begins_as_a_draft(at):
    scheme = draft_scheme(at.county.pk, heading(basis="示政办发〔2026〕5号"), by=at.overseer)
    assert (scheme.state, scheme.total, scheme.version) == ("draft", 100, 1)
    assert Entry.objects.get(action="assessment.draft_scheme").details["year"] == 2026


@pytest.mark.parametrize("key", sorted(templates()))
def test_every_template_adds_up_and_could_be_adopted(at, key):
    scheme = draft_scheme(at.county.pk, heading(), template=key, by=at.overseer)
    assert scheme.indicators.exists()
    assert [wrong.sentence for wrong in problems(scheme)] == []


def test_refuses_an_unknown_template(at):
    with pytest.raises(Unknown):
        draft_scheme(at.county.pk, heading(), template="nothing", by=at.overseer)


def test_refuses_a_second_of_the_same_name_in_a_year(at):
    draft_scheme(at.county.pk, heading(), by=at.overseer)
    with pytest.raises(SchemeTaken, match="2026年已有名为“示范县月度考核方案”的考核方案"):
        draft_scheme(at.county.pk, heading(), by=at.overseer)
    draft_scheme(at.county.pk, heading(year=2027), by=at.overseer)


@pytest.mark.parametrize(
    "wrong", [{"year": 1999}, {"appeal_days": 0}, {"total": Decimal(0)}, {"carried_share": Decimal(101)}]
)
def test_refuses_numbers_out_of_reach(at, wrong):
    with pytest.raises(NumberOutOfReach):
        draft_scheme(at.county.pk, heading(**wrong), by=at.overseer)


def test_refuses_an_unreadable_name(at):
    with pytest.raises(BadWords):
        draft_scheme(at.county.pk, heading(title="\0"), by=at.overseer)


def test_is_the_competent_offices_business(at):
    with pytest.raises(NotAllowed):
        draft_scheme(at.county.pk, heading(), by=at.first_head)
