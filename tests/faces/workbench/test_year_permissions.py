"""Who opens what in the rooms of the office's year: one line an address, one column a person, written by hand.

nobody: a colleague without any duty; other: every duty in a body of another county; outside: not signed in.
"""

import pytest
from django.test import Client

from gongkai.accounts.models import User
from gongkai.audit.models import Entry
from gongkai.law.vocabulary import Duty
from tests.faces.workbench.desk import text_of
from tests.faces.workbench.office import desk_of
from tests.faces.workbench.year_rooms import ROOMS
from tests.factories import appoint, make_actor

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("nothing_drawn_once")]
LOOK = {
    "bodies": """
                   nobody other outside head clerk overseer
    list           404    200   302     200  200   200
    new            404    200   302     200  404   200
    one            404    404   302     200  200   200
    adjust         404    404   302     200  404   200
    staff_year     404    404   302     200  200   200
    training_new   404    200   302     200  404   200
    training       404    404   302     200  200   200
    training_amend 404    404   302     200  404   200
    """,
    "work": """
                   nobody other outside head clerk reader principal
    list           404    200   302     200  200   200    200
    new            404    200   302     200  404   404    404
    one            404    404   302     200  200   200    200
    adopt          404    404   302     200  404   404    200
    task           404    404   302     200  200   200    200
    task_amend     404    404   302     200  404   404    200
    progress       404    404   302     200  200   404    404
    """,
    "outlets": """
                   nobody other outside clerk keeper
    list           404    200   302     200   200
    new            404    200   302     200   404
    one            404    404   302     200   200
    amend          404    404   302     200   404
    visit_new      404    200   302     200   200
    handovers      404    200   302     200   200
    handover_new   404    200   302     200   404
    handover       404    404   302     200   200
    send           404    404   302     200   404
    """,
    "clarifications": """
                   nobody other outside clerk reviewer leader publisher
    list           404    200   302     200   200      200    200
    new            404    200   302     200   404      404    404
    one            404    404   302     200   200      200    200
    draft          404    404   302     200   404      404    404
    approve        404    404   302     404   404      200    404
    take_down      404    404   302     404   404      404    200
    """,
    "consultations": """
                   nobody other outside clerk leader editor counter
    list           404    200   302     200   200    200    200
    new            404    200   302     200   404    404    404
    one            404    404   302     200   200    200    200
    edit           404    404   302     200   404    404    404
    approve        404    404   302     404   200    404    404
    inquiries      404    200   302     200   200    200    200
    inquiry_new    404    200   302     404   404    404    200
    inquiry        404    404   302     200   200    200    200
    """,
    "complaints": """
                   nobody other outside clerk head principal overseer
    list           404    200   302     200   200  200       200
    new            404    200   302     200   404  404       200
    one            404    404   302     200   200  200       200
    accept         404    404   302     404   200  404       200
    decide         404    404   302     404   404  200       200
    identity       404    404   302     200   404  404       200
    """,
    "supervision": """
                   nobody other outside overseer worker head
    list           404    200   302     200      200    200
    new            404    200   302     200      404    404
    one            404    404   302     200      200    200
    problem_new    404    200   302     200      404    404
    problem        404    404   302     200      200    200
    plan           404    404   302     404      200    200
    confirm        404    404   302     200      404    404
    cases          404    200   302     200      404    404
    case           404    404   302     200      404    404
    evaluations    404    200   302     200      200    200
    evaluation_new 404    200   302     200      404    404
    evaluation     404    404   302     200      404    404
    """,
    "assessment": """
                   nobody other outside overseer head
    list           404    200   302     200      200
    new            404    200   302     200      404
    one            404    404   302     200      404
    bands          404    404   302     200      404
    result         404    404   302     200      404
    adoptions      404    200   302     200      200
    adoption_new   404    200   302     200      200
    adoption       404    404   302     200      200
    """,
}
# room: what is sent, where to, by whom: a colleague of another duty, who then gets nothing and changes nothing
VERBS = {
    "bodies": ("clerk", "dissolve", {"doc_number": "示政办发〔2026〕3号", "issued_on": "2026-03-02", "title": "撤销"}),
    "work": ("clerk", "adopt", {"status": "formal", "audience": "staff", "adopted_on": "2026-03-02"}),
    "outlets": ("keeper", "close", {"closed_on": "2026-03-02", "reason": "搬迁"}),
    "clarifications": ("clerk", "approve", {"opinion": "同意"}),
    "consultations": ("clerk", "approve", {}),
    "complaints": ("clerk", "decide", {"outcome": "founded", "decision": "属实"}),
    "supervision": ("worker", "confirm", {"remark": "属实"}),
    "assessment": ("head", "adopt", {}),
}


def rows(table):
    """The addresses of a table with what each person gets there."""
    head, *lines = [line.split() for line in table.strip().splitlines()]
    return [(name, dict(zip(head, map(int, codes), strict=True))) for name, *codes in lines]


@pytest.mark.parametrize("room", LOOK)
def test_everybody_sees_what_the_table_says_and_nothing_else(room):
    scene, table = ROOMS[room](), rows(LOOK[room])
    who = scene.people | {"nobody": scene.nobody(), "other": scene.stranger()}
    desks = {name: desk_of(who[name]) for name in table[0][1] if name != "outside"} | {"outside": Client()}
    found = [(name, one, desks[one].get(scene.at[name]).status_code) for name, told in table for one in told]
    expected = [(name, one, code) for name, told in table for one, code in told.items()]
    assert not (wrong := sorted(set(found) - set(expected))), wrong


@pytest.mark.parametrize("room", VERBS)
def test_a_verb_of_somebody_else_changes_nothing(room):
    scene = ROOMS[room]()
    who, verb, said = VERBS[room]
    wrong = {"nobody": scene.nobody(), "other": scene.stranger(), who: scene.people[who]}
    desks = {name: desk_of(one) for name, one in wrong.items()}
    written = set(Entry.objects.values_list("pk", flat=True))
    answers = {name: desk.post(scene.at[verb], said).status_code for name, desk in desks.items()}
    assert answers == dict.fromkeys(wrong, 404)
    assert Client().post(scene.at[verb], said).status_code == 401
    since = Entry.objects.exclude(pk__in=written).values_list("action", flat=True)
    assert list(since) == ["access.refused"] * len(wrong), "each try is noted, nothing else"


@pytest.mark.parametrize(
    ("room", "sentence"), [("clarifications", "不能由您本人"), ("consultations", "须由其他人审批")]
)
def test_who_wrote_it_does_not_approve_it(room, sentence):
    """The writer gets every duty of the body in the same breath: still somebody else has to."""
    scene = ROOMS[room]()
    writer = scene.people["clerk"]
    from_now_on(writer, scene)
    answer = desk_of(writer).post(scene.at["approve"], {"opinion": "同意"})
    assert answer.status_code == 422 and sentence in text_of(answer)


def from_now_on(actor, scene):
    """The duty to approve for somebody who has another one."""
    from_person = User.objects.get(pk=actor.user_id)
    for duty in (Duty.APPROVE, Duty.PRINCIPAL):
        appoint(from_person, duty, agency=scene.agency)


@pytest.mark.parametrize("room", ROOMS)
def test_an_administrator_of_the_system_reads_nothing_of_it(room):
    scene = ROOMS[room]()
    desk = desk_of(make_actor(scene.agency, Duty.ADMINISTER, branch=True))
    opened = [name for name in ("list", "new", "one") if desk.get(scene.at[name]).status_code != 404]
    assert opened == []
