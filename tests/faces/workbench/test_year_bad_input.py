"""Junk in every entry form of the rooms of the office's year: a sentence and the words again, never a crash."""

from html import unescape

import pytest

from tests.faces.workbench.desk import text_of
from tests.faces.workbench.junk import WORD, Fields, filled, lines, variants
from tests.faces.workbench.office import desk_of
from tests.faces.workbench.year_rooms import ROOMS

pytestmark = pytest.mark.django_db
FORMS = {
    "bodies": """
        head: new training_new staff_year liaison_new body_duty_new publicity_new study_plan_new
        head: adjust amend divide dissolve training_amend training_off liaison_amend liaison_end
    """,
    "work": """
        head: new revise year_new task_new task_amend gap_new gap_ask gap_close commitment_new commitment_amend
        head: plan_new plan_revise drill contacts content_duty_new reminders evidence cancel
        principal: adopt repeal
        clerk: progress hand_in
    """,
    "outlets": """
        clerk: new amend close equipment visit_new visit_day handover_new material_new stock policy
        clerk: handover_cancel send sign
    """,
    "clarifications": """
        clerk: new amend assign finding conclude draft set_aside follow
        leader: approve send_back
        publisher: release take_down
    """,
    "consultations": """
        clerk: new edit point_new feedback
        leader: approve send_back extend stop
        editor: comment_new judge mark sender
        counter: inquiry_new answer assign refer asker question_new question_edit
    """,
    "complaints": """
        clerk: new amend withdraw identity
        head: accept refuse send_on merge assign ask extend conclude
        principal: decide send_back
        head: answer
        overseer: desk route_new
    """,
    "supervision": """
        worker: report urging_answer plan
        overseer: new visit problem_new urging_new case_new decide drop evaluation_new evaluation_amend
        overseer: invite papers confirm back visit_drop evaluation_cancel
    """,
    "assessment": """
        overseer: new change bands line_new line adoption_new adoption rule_new rule policy void score
    """,
}
OPENED = ("sender/", "asker/", "identity/", "/scores/")  # answer with the page itself once a reason is given
NO_PAGE = {("consultations", "judge"), ("assessment", "score")}  # sent from another page


def wrong_of(response, said, fields, address):
    """What is wrong with an answer, or nothing."""
    opened = response.status_code == 200 and any(part in address for part in OPENED)
    if response.status_code not in (302, 404, 422) and not opened:
        return f"answered {response.status_code}"
    page = unescape(text_of(response)) if response.status_code == 422 else WORD
    typed = any(WORD in said.get(name, "") and sort in ("text", "textarea") for name, (sort, _) in fields.items())
    return "lost the words" if typed and WORD not in page else ""


@pytest.mark.parametrize("room", FORMS)
def test_junk_is_refused_and_kept(room):
    scene, wrong = ROOMS[room](), []
    for who, names in lines(FORMS[room]):
        desk = desk_of(scene.people[who])
        for name in names:
            address = scene.at[name]
            looked = desk.get(address)
            expected = (405, 404) if (room, name) in NO_PAGE else (200,)
            if looked.status_code not in expected:
                wrong.append((name, who, "page", looked.status_code))
                continue
            fields = Fields(text_of(looked)).found if looked.status_code == 200 else {"value": ("text", [])}
            for what, said in variants(fields):
                try:
                    told = wrong_of(desk.post(address, said), said, fields, address)
                except Exception as fault:  # noqa: BLE001 - every crash of the run is listed, not only the first
                    told = f"crashed {fault!r:.150}"
                if told:
                    wrong.append((name, what, told))
    assert not wrong, "\n".join(map(str, wrong))


@pytest.mark.parametrize("room", FORMS)
def test_lists_open_after_the_junk(room):
    scene = ROOMS[room]()
    for who, names in lines(FORMS[room]):
        desk = desk_of(scene.people[who])
        for name in names:
            looked = desk.get(scene.at[name])
            if looked.status_code != 200:
                continue
            fields = Fields(text_of(looked)).found
            for day in ("0001-01-01", "9999-12-31"):
                desk.post(scene.at[name], filled(fields, day=day, choice=None, number="1", text=WORD))
    desk = desk_of(next(iter(scene.people.values())))
    shut = {name: desk.get(scene.at[name]).status_code for name in scene.at if name == "list" or name.endswith("s")}
    assert 500 not in shut.values() and shut["list"] == 200, shut
