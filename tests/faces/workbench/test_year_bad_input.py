"""Junk in every entry form of the rooms of the office's year: a sentence and the words again, never a crash."""

import re
from html import unescape
from html.parser import HTMLParser

import pytest

from tests.faces.workbench.desk import text_of
from tests.faces.workbench.office import desk_of
from tests.faces.workbench.year_rooms import ROOMS

pytestmark = pytest.mark.django_db
WORD = "留住这句话"
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


class Fields(HTMLParser):
    """What the forms of a page ask for: name, sort of field, and the values a choice offers."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: dict[str, tuple[str, list[str]]] = {}
        self._in, self._select = False, ""
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        at = dict(attrs)
        if tag == "form":
            self._in = at.get("method", "").lower() == "post"
        name = at.get("name") or ""
        if not self._in or not (name or (tag == "option" and self._select)) or name.startswith("csrf"):
            return
        if tag == "option":
            self.found[self._select][1].append(at.get("value") or "")
        elif tag in ("input", "select", "textarea"):
            sort = at.get("type", "text") if tag == "input" else tag
            self.found.setdefault(name, (sort, []))[1].extend([at["value"]] if at.get("value") else [])
            self._select = name if tag == "select" else ""

    def handle_endtag(self, tag):
        if tag == "select":
            self._select = ""
        if tag == "form":
            self._in = False


def filled(fields, *, day, choice, number, text):
    """One value a field; `None` takes what the page itself offers."""
    said = {}
    for name, (sort, offered) in fields.items():
        first = next((value for value in offered if value), "1")
        if sort in ("select", "radio", "checkbox", "hidden"):
            said[name] = first if choice is None else choice
        elif sort == "number" or re.search(r"amount|count|year|points|persons|hours|score", name):
            said[name] = number
        elif sort == "date" or re.search(r"(_on|_at|_from|_to|_until)$", name):
            said[name] = day
        elif sort != "file":
            said[name] = text
    return said


def variants(fields):
    """What is sent: each would be junk in its own way."""
    yield "null bytes", dict.fromkeys(fields, f"{WORD}\0利")
    yield "20,000 characters", dict.fromkeys(fields, WORD * 4000)
    yield "long texts alone", filled(fields, day="2026-03-02", choice=None, number="1", text=WORD * 4000)
    for day in ("0001-01-01", "9999-12-31", "9999-99-99"):
        yield day, filled(fields, day=day, choice=None, number="1", text=WORD)
    yield "unknown id", filled(fields, day="2026-03-02", choice="999999999", number="1", text=WORD)
    yield "endless id", filled(fields, day="2026-03-02", choice="9" * 40, number="9" * 40, text=WORD)
    yield "tampered", filled(fields, day="2026-03-02", choice="made-up'\"<b>", number="-1", text=WORD)
    yield "not a number", filled(fields, day="x", choice=None, number="1e400", text="NaN")
    yield "nulls in choices", filled(fields, day="2026-03-02\0", choice="1\0", number="1\0", text=WORD)
    yield "empty", dict.fromkeys(fields, "")
    yield "nothing", {"csrfmiddlewaretoken": "x"}


def lines(told):
    """Who fills in what."""
    for line in told.strip().splitlines():
        who, _, names = line.strip().partition(": ")
        yield who, names.split()


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
