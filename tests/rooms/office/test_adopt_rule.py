"""通过制度."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.audit.models import Entry as Line
from gongkai.entry.errors import DayAhead, DayTooEarly
from gongkai.office.actions.adopt_rule import adopt_rule
from gongkai.office.actions.revise_rule import revise_rule
from gongkai.office.errors_work import NothingNew, OwnWork, StatusNotAdopted, TrialNotMeant, TrialWithoutEnd, Unclean
from gongkai.office.vocabulary_work import Audience, RuleStatus
from tests.rooms.office.work import ADOPTED, adopted_rule, again, make_desk, make_rule, paper, passes, rule_words, stops

pytestmark = pytest.mark.django_db
DAYS = {"adopted_on": ADOPTED, "effective_on": ADOPTED}


@pytest.fixture
def desk():
    return make_desk()


def test_a_draft_comes_into_force_on_anothers_word(desk):
    rule = make_rule(desk)
    adopt_rule(
        rule.pk,
        status=RuleStatus.FORMAL,
        audience=Audience.PUBLIC,
        document_number="示政发[2026]003号",
        must_pass=passes,
        by=desk.principal,
        **DAYS,
    )
    kept = again(rule)
    assert (kept.status, kept.audience, kept.document_number) == ("formal", "public", "示政发〔2026〕3号")
    assert (kept.current.number, kept.effective_on) == (1, date(2026, 3, 2))
    assert kept.events.get().verb == "adopt"
    assert Line.objects.get(action="office.adopt_rule").details == {"stage": "正式", "on": "2026-03-02", "revision": 1}


def test_a_revision_is_adopted_with_its_new_name(desk):
    rule = adopted_rule(desk)
    revise_rule(rule.pk, rule_words(title="示范单位新办法", note="改名"), by=desk.head)
    adopt_rule(rule.pk, status=RuleStatus.FORMAL, must_pass=passes, by=desk.principal, **DAYS)
    assert (again(rule).title, again(rule).current.number) == ("示范单位新办法", 2)


def test_nobody_adopts_what_they_wrote(desk):
    rule = make_rule(desk)
    with pytest.raises(OwnWork) as refusal:
        adopt_rule(rule.pk, status=RuleStatus.FORMAL, must_pass=passes, by=desk.head, **DAYS)
    assert refusal.value.sentence == f"“{rule.title}”由您本人起草，须由他人通过。请交本单位其他负责人办理。"


def test_a_second_click_finds_nothing_new(desk):
    rule = adopted_rule(desk)
    with pytest.raises(NothingNew):
        adopt_rule(rule.pk, status=RuleStatus.FORMAL, must_pass=passes, by=desk.principal, **DAYS)


def test_a_trial_needs_its_last_day_and_only_a_trial_has_one(desk):
    rule = make_rule(desk)
    with pytest.raises(TrialWithoutEnd):
        adopt_rule(rule.pk, status=RuleStatus.TRIAL, must_pass=passes, by=desk.principal, **DAYS)
    with pytest.raises(TrialNotMeant, match="正式"):
        adopt_rule(
            rule.pk, status=RuleStatus.FORMAL, trial_until=date(2027, 3, 1), must_pass=passes, by=desk.principal, **DAYS
        )
    with pytest.raises(DayTooEarly, match="试行期满"):
        adopt_rule(
            rule.pk, status=RuleStatus.TRIAL, trial_until=date(2026, 3, 1), must_pass=passes, by=desk.principal, **DAYS
        )
    adopt_rule(
        rule.pk, status=RuleStatus.TRIAL, trial_until=date(2027, 3, 1), must_pass=passes, by=desk.principal, **DAYS
    )
    assert again(rule).trial_until == date(2027, 3, 1)


@pytest.mark.parametrize("status", [RuleStatus.DRAFT, RuleStatus.REPEALED])
def test_adopting_leads_to_what_binds(desk, status):
    with pytest.raises(StatusNotAdopted):
        adopt_rule(make_rule(desk).pk, status=status, must_pass=passes, by=desk.principal, **DAYS)


def test_refuses_days_that_cannot_be(desk):
    rule, tomorrow = make_rule(desk), timezone.localdate() + timedelta(days=1)
    with pytest.raises(DayAhead):
        adopt_rule(
            rule.pk,
            status=RuleStatus.FORMAL,
            adopted_on=tomorrow,
            effective_on=tomorrow,
            must_pass=passes,
            by=desk.principal,
        )
    with pytest.raises(DayTooEarly, match="施行日期"):
        adopt_rule(
            rule.pk,
            status=RuleStatus.FORMAL,
            adopted_on=ADOPTED,
            effective_on=date(1, 1, 1),
            must_pass=passes,
            by=desk.principal,
        )


def test_what_the_check_found_keeps_it_from_the_public_only(desk):
    rule = make_rule(desk)
    with pytest.raises(Unclean, match="正文：手机号码"):
        adopt_rule(
            rule.pk, status=RuleStatus.FORMAL, audience=Audience.PUBLIC, must_pass=stops, by=desk.principal, **DAYS
        )
    adopt_rule(rule.pk, status=RuleStatus.FORMAL, must_pass=passes, by=desk.principal, **DAYS)
    assert again(rule).audience == "staff"


def test_the_check_reads_the_files_too(desk):
    rule, seen = make_rule(desk), []
    revise_rule(rule.pk, rule_words(title=rule.title, note="附表"), papers=[paper("附表.txt", "名单")], by=desk.head)
    given = {"audience": Audience.PUBLIC, "must_pass": lambda title, texts: seen.extend(texts)}
    adopt_rule(rule.pk, status=RuleStatus.FORMAL, by=desk.principal, **given, **DAYS)
    assert ("附件《附表.txt》", "附表.txt\n名单") in seen


def test_is_the_business_of_those_who_decide(desk):
    rule = make_rule(desk)
    with pytest.raises(NotAllowed):
        adopt_rule(rule.pk, status=RuleStatus.FORMAL, must_pass=passes, by=desk.reader, **DAYS)
    with pytest.raises(Unknown):
        adopt_rule(rule.pk, status=RuleStatus.FORMAL, must_pass=passes, by=make_desk().principal, **DAYS)
