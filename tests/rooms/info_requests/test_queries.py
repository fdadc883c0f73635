"""The inbox, its counts, one case in full, what waits for whom."""

import re
from datetime import date, timedelta
from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from gongkai.info_requests import verbs
from gongkai.info_requests.actions.ask_correction import ask_correction
from gongkai.info_requests.actions.assign import assign
from gongkai.info_requests.actions.flag import flag
from gongkai.info_requests.actions.prepare_reply import prepare_reply
from gongkai.info_requests.actions.propose_extension import propose_extension
from gongkai.info_requests.actions.relate import relate
from gongkai.info_requests.actions.split import split
from gongkai.info_requests.actions.suggest import suggest
from gongkai.info_requests.kin import Matter
from gongkai.info_requests.models import InfoRequest, RequestEvent, RequestPolicy
from gongkai.info_requests.queries import (
    TABS,
    CaseFilters,
    Flag,
    Urgency,
    batch,
    case,
    counts,
    history,
    inbox,
    likenesses,
    rows,
    suggestions,
    waiting,
    waiting_count,
)
from gongkai.info_requests.vocabulary import NextStep, State
from gongkai.law.request_clock import Phase
from gongkai.law.vocabulary import ApplicantKind, Channel, EventKind
from tests.rooms.info_requests.answered import SAYS, answered_case, submitted_case
from tests.rooms.info_requests.cases import ID_NUMBER, make_office, make_request
from tests.rooms.info_requests.handling import asked_third_party, cost_notified

pytestmark = pytest.mark.django_db


def stand(one, **changes):
    """Put the case where a test needs it."""
    InfoRequest.objects.filter(pk=one.pk).update(**changes)


def due_in(one, days):
    """What comes next in the case is due so many days from today."""
    stand(one, next_due_on=timezone.localdate() + timedelta(days=days), next_step=NextStep.REPLY)


def numbers(page):
    return [row.number for row in page.rows]


def test_the_inbox_shows_one_line_a_case():
    office = make_office()
    made = make_request(office, on=date(2026, 3, 2))
    [row] = inbox(office.clerk).rows
    assert (row.id, row.number, row.title) == (made.pk, made.number, "示范县2025年农村公路养护资金分配方案")
    assert (row.agency_name, row.applicant, row.kind) == (office.agency.name, "张**", ApplicantKind.PERSON)
    assert (row.channel, row.state, row.outcome_label) == (Channel.COUNTER, State.RECEIVED, "")
    assert (row.received_on, row.due_on) == (date(2026, 3, 2), date(2026, 3, 30))
    assert row.reply_urgency is Urgency.LATE
    assert row.flags == ()


def test_what_is_due_first_stands_on_top_and_is_coloured():
    office = make_office()
    fine, late, today, soon, undated = (make_request(office) for _ in range(5))
    for one, days in ((fine, 60), (late, -1), (today, 0), (soon, 2)):
        due_in(one, days)
    stand(undated, next_due_on=None)
    page = inbox(office.clerk)
    assert numbers(page) == [one.number for one in (late, today, soon, fine, undated)]
    assert [row.urgency for row in page.rows] == [
        Urgency.LATE, Urgency.TODAY, Urgency.SOON, Urgency.FINE, Urgency.NONE,
    ]  # fmt: skip


def test_what_stands_still_presses_only_on_its_day():
    office = make_office()
    resting, over = make_request(office), make_request(office)
    for one, days in ((resting, 2), (over, -1)):
        due_in(one, days)
        stand(one, is_paused=True)
    assert [row.urgency for row in inbox(office.clerk).rows] == [Urgency.LATE, Urgency.PAUSED]
    assert numbers(inbox(office.clerk, CaseFilters(tab="soon"))) == []


def test_a_body_is_warned_as_early_as_it_wants():
    office, other = make_office(), make_office()
    RequestPolicy.objects.create(agency=office.agency, warning_days=40)
    early, usual = make_request(office), make_request(other)
    for one in (early, usual):
        due_in(one, 30)
    assert inbox(office.clerk).rows[0].urgency is Urgency.SOON
    assert inbox(other.clerk).rows[0].urgency is Urgency.FINE
    assert counts(office.clerk)["soon"] == 1
    assert counts(other.clerk)["soon"] == 0


def test_every_tab_counts_what_it_lists():
    office = make_office()
    places = [*State, State.HANDLING, State.HANDLING, State.HANDLING]
    for place, state in enumerate(places):
        one = make_request(office)
        due_in(one, place - 5)
        stand(one, state=state, is_open=state not in (State.CLOSED, State.ARCHIVED), handler=office.clerk.user_id)
    found = counts(office.clerk)
    assert found == {tab: inbox(office.clerk, CaseFilters(tab=tab)).total for tab in TABS if tab != "all"}
    assert {tab: found[tab] for tab in ("open", "late", "correcting", "to_deliver", "to_archive", "mine")} == {
        "open": 12, "late": 5, "correcting": 1, "to_deliver": 1, "to_archive": 1, "mine": 12,
    }  # fmt: skip
    assert inbox(office.clerk, CaseFilters(tab="all")).total == 14


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({"channel": Channel.REGISTERED}, True),
        ({"channel": Channel.ORAL}, False),
        ({"kind": ApplicantKind.COMPANY}, True),
        ({"kind": ApplicantKind.PERSON}, False),
        ({"states": (State.RECEIVED, State.HANDLING)}, True),
        ({"states": (State.SIGNING,)}, False),
        ({"version": "2019"}, True),
        ({"version": "2008"}, False),
        ({"flag": Flag.GROUP}, True),
        ({"flag": Flag.IMPROPER}, False),
        ({"from_on": date(2026, 3, 2), "to_on": date(2026, 3, 2)}, True),
        ({"from_on": date(2026, 3, 3)}, False),
        ({"outcome": "A2"}, False),
        ({"request_kind": "disclosure"}, True),
        ({"q": "公路 养护"}, True),
        ({"q": "公路 学校"}, False),
        ({"q": "RA000000001"}, True),
        ({"q": "示范演示有限公司"}, True),
        ({"q": "示范演示"}, False),
        ({"tab": "all", "q": "示范演示有限公司"}, True),
        ({"tab": "to_archive", "q": "公路"}, False),
        ({"tab": "no such tab", "sort": "no such column"}, True),
        ({"mark": "extended"}, False),
        ({"mark": "received"}, True),
    ],
)
def test_filters_narrow(filters, found):
    office = make_office()
    made = make_request(office, kind=ApplicantKind.COMPANY, channel=Channel.REGISTERED, postal_number="RA000000001")
    flag(made.number, sensitive=False, group=True, improper=False, vexatious=False, by=office.clerk)
    make_request(office, channel=Channel.FAX, title="其他事项")
    assert (made.number in numbers(inbox(office.clerk, CaseFilters(**filters)))) is found


def test_an_applicant_is_found_by_the_whole_name_only():
    office = make_office()
    made = make_request(office, name="王演示示")
    assert numbers(inbox(office.clerk, CaseFilters(q="王演示示"))) == [made.number]
    assert numbers(inbox(office.clerk, CaseFilters(q="王演"))) == []
    assert numbers(inbox(office.clerk, CaseFilters(q=ID_NUMBER))) == []


def test_a_number_is_found_by_any_part():
    office = make_office()
    made = make_request(office)
    for words in (made.number, made.number[-6:]):
        assert numbers(inbox(office.clerk, CaseFilters(tab="all", q=words))) == [made.number]


@pytest.mark.parametrize("sort", ["due", "-due", "reply", "-received", "number", "-number", "closed", "agency"])
def test_pages_follow_each_other_in_every_order(sort):
    office = make_office()
    made = {make_request(office).number for _ in range(5)}
    pages = [inbox(office.clerk, CaseFilters(sort=sort), page=page, size=2) for page in (1, 2, 3)]
    assert [(page.page, page.pages, page.total) for page in pages] == [(1, 3, 5), (2, 3, 5), (3, 3, 5)]
    assert {number for page in pages for number in numbers(page)} == made
    assert inbox(office.clerk, CaseFilters(sort=sort), page=99, size=2).page == 3
    assert inbox(office.clerk, CaseFilters(sort=sort), page=-1, size=2).page == 1


def test_an_empty_inbox_has_one_empty_page():
    page = inbox(make_office().clerk)
    assert (page.rows, page.total, page.page, page.pages) == ([], 0, 1, 1)


def test_the_inbox_costs_the_same_however_long_it_is(django_assert_num_queries):
    office = make_office()
    for _ in range(3):
        make_request(office)
    for size in (1, 50):
        with django_assert_num_queries(4):
            inbox(office.clerk, CaseFilters(q="公路", kind=ApplicantKind.PERSON), size=size)
    with django_assert_num_queries(3):
        counts(office.clerk)
    with django_assert_num_queries(3):
        waiting(office.clerk, timezone.localdate())


def test_the_inbox_is_read_out_of_an_index():
    """No plan reads the cases themselves to count, order or search the open ones."""
    if connection.vendor != "sqlite":
        pytest.skip("the plan depends on what the tables hold")
    office = make_office()
    make_request(office)
    with CaptureQueriesContext(
        connection,
    ) as captured:
        inbox(office.clerk, CaseFilters(q="公路"))
        counts(office.clerk)
    asked = [query["sql"] for query in captured if "is_open" in query["sql"] and "description" not in query["sql"]]
    plans = [
        " ".join(str(step[3]) for step in connection.cursor().execute(f"EXPLAIN QUERY PLAN {sql}")) for sql in asked
    ]
    narrow = [plan for plan in plans if "requests_open" in plan]
    assert len(narrow) >= 3
    assert all("USING COVERING INDEX requests_open" in plan for plan in narrow)


def test_exports_give_every_line_once():
    office = make_office()
    made = [make_request(office).number for _ in range(3)]
    assert [row.number for row in rows(office.clerk, CaseFilters(tab="all"))] == made


def test_a_batch_keeps_the_order_asked_for():
    office = make_office()
    one, two = make_request(office), make_request(office)
    assert [row.number for row in batch(office.clerk, [two.number, one.number, two.number, "x"])] == [
        two.number,
        one.number,
    ]


def test_each_person_waits_for_their_own_step():
    office, today = make_office(), timezone.localdate()
    new, given_out, proposed = (make_request(office, on=today) for _ in range(3))
    assign(given_out.number, section_id=office.section.pk, on=today, by=office.clerk)
    propose_extension(proposed.number, working_days=5, reason="需要检索的档案较多", on=today, by=office.clerk)
    signing = submitted_case(office)
    sensitive = submitted_case(office)
    stand(sensitive, is_sensitive=True)

    def waits(actor):
        return {row.number for row in waiting(actor, today)}

    assert waits(office.clerk) == {new.number, proposed.number}
    assert waits(office.section_clerk) == {given_out.number}
    assert waits(office.head) == {proposed.number}
    assert waits(office.leader) == {signing.number}
    assert waits(office.principal) == {signing.number, sensitive.number}
    assert waits(office.admin) == set()
    assert waiting_count(office.leader, today) == 1


def test_a_case_shows_everything_masked():
    office = make_office()
    one, asked = asked_third_party(office, received=date(2026, 3, 6))
    propose_extension(one.number, working_days=5, reason="需要检索的档案较多", on=date(2026, 3, 5), by=office.clerk)
    relate(one.number, kind="petition", related_number="示信〔2026〕1号", note="同一事项", by=office.clerk)
    suggest(one.number, words="很多人关心", by=office.clerk)

    shown = case(office.clerk, one.number)

    assert (shown.number, shown.state, shown.agency_id) == (one.number, State.CONSULTING, office.agency.pk)
    assert (shown.applicant, shown.wish.title) == ("张**", one.title)
    assert (shown.phase, shown.paused_since) == (Phase.PAUSED, date(2026, 3, 4))
    assert shown.receipt.sentence.startswith("当面提交的，以提交之日为收到申请之日，即2026-03-02")
    assert shown.due is not None and shown.due.on == shown.due_on
    [consultation] = shown.consultations
    assert (consultation.id, consultation.who, consultation.is_waiting) == (asked.pk, "赵**", True)
    assert consultation.is_overdue
    assert shown.extension is not None and shown.extension.agreed is None
    assert [(row.number, row.kind.label) for row in shown.related] == [("示信〔2026〕1号", "信访")]
    assert shown.suggestion is not None and shown.suggestion.words == "很多人关心"
    assert [row.kind for row in shown.timeline[:3]] == [EventKind.SUBMITTED, EventKind.RECEIVED, EventKind.CONSULTED]
    assert shown.pieces_this_month == 1
    assert "张演示" not in repr(shown) and ID_NUMBER not in repr(shown) and "赵演示" not in repr(shown)


def test_an_answered_case_shows_its_reply_letters_and_parts():
    office = make_office()
    one, letter = answered_case(office, "A3")
    shown = case(office.leader, one.number)
    assert shown.reply is not None
    assert (shown.reply.kind, shown.reply.label, shown.outcome) == ("A3", shown.outcome_label, "A3")
    assert [(part.is_given, part.ground_code) for part in shown.reply.parts] == [(True, ""), (False, "X15")]
    assert shown.reply.parts[1].ground_article == "《条例》第十五条"
    [row] = [row for row in shown.letters if row.id == letter.pk]
    assert (row.number, row.to, row.is_proven, row.deliveries) == (letter.number, "applicant", False, [])


def test_a_fee_shows_its_lines():
    office = make_office()
    shown = case(office.clerk, cost_notified(office).number)
    assert shown.fee is not None
    assert (str(shown.fee.to_pay), len(shown.fee.lines)) == ("15.80", 4)


def test_a_case_costs_the_same_whatever_it_holds():
    office = make_office()
    one, _letter = answered_case(office, "A3")
    make_request(office)
    with CaptureQueriesContext(connection) as few:
        case(office.clerk, one.number)
    for kind in (EventKind.RATED, EventKind.FLAGGED, EventKind.AMENDED):
        RequestEvent.objects.create(info_request=one, kind=kind, on=date(2026, 3, 3), at=timezone.now())
    for _ in range(3):
        relate(one.number, kind="complaint", related_number="1", note="", by=office.clerk)
        make_request(office)
    with CaptureQueriesContext(connection) as many:
        case(office.clerk, one.number)
    assert len(many) == len(few)
    assert len(many) <= 26


def test_the_same_person_and_the_same_question_are_shown_with_their_answers():
    office = make_office()
    earlier, _letter = answered_case(office)
    other = make_request(office, name="李演示", id_number="", id_type="", on=date(2019, 5, 14))
    now = make_request(office)
    found = likenesses(office.clerk, now.number)
    assert [(kin.number, kin.outcome, kin.applicant) for kin in found.same_person] == [(earlier.number, "A2", "张**")]
    assert found.same_person_total == 1
    assert {kin.number for kin in found.same_question} == {earlier.number, other.number}


def test_what_others_may_not_read_is_not_counted_among_the_likenesses():
    office, elsewhere = make_office(), make_office()
    make_request(elsewhere)
    found = likenesses(office.clerk, make_request(office).number)
    assert (found.same_person, found.same_person_total, found.same_question) == ([], 0, [])


def test_a_split_case_names_its_parts_and_they_name_it():
    office = make_office()
    whole = make_request(office)
    parts = split(
        whole.number,
        parts=[Matter("方案", "方案全文"), Matter("明细", "拨付明细")],
        on=date(2026, 3, 4),
        by=office.clerk,
    )
    shown = case(office.clerk, whole.number)
    assert [kin.number for kin in shown.family.split_into] == [part.number for part in parts]
    below = case(office.clerk, parts[0].number)
    assert below.family.split_from is not None and below.family.split_from.number == whole.number
    assert below.family.split_from.outcome_label == "拆分办理"


def test_the_history_is_told_in_order():
    office = make_office()
    one = make_request(office)
    ask_correction(one.number, items=["请写明年份"], on=date(2026, 3, 4), by=office.clerk)
    assert [row.kind for row in history(office.clerk, one.number)] == [
        EventKind.SUBMITTED, EventKind.RECEIVED, EventKind.CORRECTION_ASKED,
    ]  # fmt: skip


def test_suggestions_wait_for_a_decision_first():
    office = make_office()
    done, open_ = make_request(office), make_request(office)
    for one in (done, open_):
        suggest(one.number, words="建议公开", by=office.clerk)
    done.suggestion.__class__.objects.filter(info_request=done).update(adopted=True)
    assert [(row.number, row.adopted) for row in suggestions(office.clerk)] == [
        (open_.number, None),
        (done.number, True),
    ]


def test_only_what_can_be_done_is_offered():
    office = make_office()
    one = make_request(office)
    clerk, head, leader = (case(who, one.number).may for who in (office.clerk, office.head, office.leader))
    assert clerk["assign"] and clerk["ask_correction"] and clerk["consult"] and clerk["prepare_reply"]
    assert not clerk["sign_off"] and not clerk["extend_deadline"] and not clerk["take_correction"]
    assert not clerk["submit_reply"] and not clerk["record_opinion"] and not clerk["refund_fee"]
    assert not any(head[verb] for verb in ("extend_deadline", "assign", "sign_off"))
    assert not any(leader.values())
    prepare_reply(one.number, kind="A2", by=office.clerk, **SAYS["A2"])
    assert case(office.clerk, one.number).may["submit_reply"]


def test_whoever_prepared_a_reply_is_not_offered_its_signature():
    office = make_office()
    one = submitted_case(office)
    assert case(office.leader, one.number).may["sign_off"]
    assert not case(office.clerk, one.number).may["sign_off"]
    stand(one, is_sensitive=True)
    assert not case(office.leader, one.number).may["sign_off"]
    assert case(office.principal, one.number).may["sign_off"]


def test_every_verb_offered_stands_in_the_table_of_states():
    for verb in verbs.VERBS.values():
        assert not verb.row or verb.row in verbs.states.ROWS


def test_a_verb_is_offered_to_whom_its_action_allows_it():
    """The permission an action names first is the one its button asks for."""
    folder = Path(verbs.__file__).parent / "actions"
    found = {name: re.search(r'locked\w*\(\s*\w+, "(info_requests\.\w+)"', text) for name, text in _sources(folder)}
    asked = {name: match.group(1) for name, match in found.items() if match and name in verbs.VERBS}
    assert len(asked) > 30
    assert asked == {name: verbs.VERBS[name].permission for name in asked}


def _sources(folder):
    return [(path.stem, path.read_text(encoding="utf-8")) for path in folder.glob("*.py")]
