"""Junk in every form of the rooms that carry information to the public: a sentence and the words again, never a crash."""

from html import unescape

import pytest

from tests.faces.workbench.depth_rooms import ROOMS
from tests.faces.workbench.desk import text_of
from tests.faces.workbench.junk import WORD, Fields, filled, lines, variants
from tests.faces.workbench.office import desk_of

pytestmark = pytest.mark.django_db
FORMS = {
    "clearance": """
        office_head: new plan
        fill: add propose adopt drop submit
        first_review: check sign
        approve: send_back approve
        office_head: cancel
    """,
    "review": """
        fill: four_in_one_new four_in_one_item coordination_new consent look_propose
        approve: answer urgent_new endorse
        principal: coordination_decide
        secrecy_review: meeting_new month_open
        oversee: month_back
        approve: look_decide look_start
        administer: policy
    """,
    "redaction": """
        fill: new mark words findings unmark undo
        first_review: check
        fill: use make cancel
    """,
    "catalogue": """
        catalogue: delegate take_back rule_drop note_write setting issue adopt template_undo
        fill: nil_new amend nil_end
        approve: agree nil_return note_agree
    """,
    "doc_register": """
        fill: new imports amend tie excuse take_back remind strike
    """,
    "publication": """
        publish: internal_publish internal_withdraw sending_list sending_decline sending_new sending_recall sending_end
        publish: linked_new linked_import linked_end item_ways way_confirm way_drop relations undo revive setting
        publish: publish cause withdraw sending_take linked_show
        administer: site
    """,
    "site_checks": """
        catalogue: setting period ask
        office_head: waive refuse end
        catalogue: run
    """,
    "readers": """
        office_head: policy contact pass_on decline accept
    """,
    "notices": """
        office_head: new
        fill: message_new message reply
        office_head: remind recall
    """,
    "saved": """
        fill: save batch_new go_on stop batch_undo
        handle: pin unpin
        fill: remove
    """,
    "entering": """
        fill: import_new export new edit submit conflicts join
        fill: mask_file mask unmask import_undo
    """,
}
# pressed on another page: what its fields are called
PRESSED = {
    "adopt": "lines", "check": "lines", "drop": "lines", "endorse": "", "look_start": "", "mark": "page left top width height note",
    "words": "words at zoom", "findings": "keys at", "unmark": "at", "undo": "at again", "make": "", "linked_show": "chosen",
    "run": "", "remind": "", "save": "name g0 f0_0 o0_0 v0_0 sharing", "batch_new": "verb chosen source go key keywords",
    "go_on": "", "stop": "", "batch_undo": "", "pin": "", "unpin": "", "remove": "", "mask": "", "unmask": "", "mask_file": "",
    "import_undo": "", "join": "clearance", "propose": "lines openness", "submit": "lines",
}  # fmt: skip
DONE = ("publish",)  # once it is public its page asks for less: the cause of a delay is kept already
OPENED = ("contact", "export")  # answers with the page itself, or a file
AGAIN = (
    "conflicts",
    "message_new",
    "save",
    "batch_new",
    "propose",
    "submit",
)  # show the page again with what is wrong, or ask once more


def fields_of(desk, name, address):
    """What the page asks for; of a button, the fields it is pressed with."""
    looked = desk.get(address)
    assert looked.status_code in (200, 302, 404, 405), (name, looked.status_code)
    if looked.status_code == 200:
        return Fields(text_of(looked)).found
    return {field: ("text", []) for field in PRESSED.get(name, "").split()} or {"value": ("text", [])}


def wrong_of(response, said, fields, name):
    """What is wrong with an answer, or nothing."""
    fine = (302, 404, 422) + ((200,) if name in (*OPENED, *AGAIN) else ())
    if response.status_code not in fine:
        return f"answered {response.status_code}"
    typed = any(
        WORD in str(said.get(field, "")) and sort in ("text", "textarea") for field, (sort, _) in fields.items()
    )
    if (
        response.status_code == 422
        and typed
        and name not in (*PRESSED, *DONE)
        and WORD not in unescape(text_of(response))
    ):
        return "lost the words"
    return ""


def tried(desk, name, address):
    """Everything that goes wrong when the form is sent junk."""
    fields = fields_of(desk, name, address)
    for what, said in variants(fields):
        try:
            told = wrong_of(desk.post(address, said), said, fields, name)
        except Exception as fault:  # noqa: BLE001 - every crash of the run is listed, not only the first
            told = f"crashed {fault!r:.150}"
        if told:
            yield name, what, told


@pytest.mark.parametrize("room", FORMS)
def test_junk_is_refused_and_kept(room):
    scene, wrong = ROOMS[room](), []
    for who, names in lines(FORMS[room]):
        desk = desk_of(scene.people[who])
        for name in names:
            wrong += tried(desk, name, scene.at[name])
    assert not wrong, "\n".join(map(str, wrong))
    opened = {
        one: desk_of(scene.people["fill"]).get(scene.at[one]).status_code for one in ("list", "one") if one in scene.at
    }
    assert set(opened.values()) <= {200, 404}, opened


@pytest.mark.parametrize("room", FORMS)
def test_every_button_pressed_twice_and_its_page_opened_after(room):
    """The second press is told, or leads on; nothing breaks on what the first one left."""
    scene, wrong = ROOMS[room](), []
    for who, names in lines(FORMS[room]):
        desk = desk_of(scene.people[who])
        for name in names:
            fields = fields_of(desk, name, scene.at[name])
            said = filled(fields, day="2026-03-02", choice=None, number="1", text=WORD)
            codes = [desk.post(scene.at[name], said).status_code for _ in range(2)]
            codes.append(desk.get(scene.at[name]).status_code)
            wrong += [(name, codes)] if not set(codes) <= {200, 302, 404, 405, 422} else []
    assert not wrong, wrong


STRANGE = ("page=0", "page=-1", f"page={'9' * 40}", "page=%00&q=%00&state=%00", "agency_id=x&year=0&month=99", "year=9999&kind=x&q='\"<b>",
           "from_on=0001-01-01&to_on=9999-12-31", "export=exe", "tab=x&side=x&openness=x&column=%00")  # fmt: skip


@pytest.mark.parametrize("room", ROOMS)
def test_strange_filters_and_numbers_do_no_harm(room):
    scene, wrong = ROOMS[room](), []
    desks = [desk_of(scene.people[one]) for one in ("catalogue", "oversee")]
    lists = [
        at
        for name, at in scene.at.items()
        if name.endswith("s") or name in ("list", "coverage", "board", "changes", "bodies")
    ]
    for address in lists:
        desk = next((one for one in desks if one.get(address).status_code == 200), None)
        codes = {query: desk.get(f"{address}?{query}").status_code for query in STRANGE} if desk else {}
        wrong += [(address, query, code) for query, code in codes.items() if code not in (200, 302, 404, 405)]
    for address in scene.at.values():
        unknown = "/".join("99999999999999999999" if part.isdecimal() else part for part in address.split("/"))
        if unknown != address and (code := desks[0].get(unknown).status_code) not in (404, 405):
            wrong.append((unknown, code))
    assert not wrong, wrong
