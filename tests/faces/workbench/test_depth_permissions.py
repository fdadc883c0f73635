"""Who opens what in the rooms that carry information to the public: a line an address, with those who may.

`all` is every duty but the administration of the system, `every` that one too. `+` opens for the same duties in a body
of another county as well, for it shows that body's own. Everybody else gets the page of nothing, and nothing changes.
"""

import pytest
from django.test import Client

from gongkai.accounts.models import User
from gongkai.audit.models import Entry
from gongkai.law.vocabulary import Duty
from tests.faces.workbench.depth_rooms import ROOMS
from tests.faces.workbench.desk import text_of
from tests.faces.workbench.office import desk_of
from tests.factories import appoint

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("nothing_drawn_once")]
EVERY = {duty.value for duty in Duty}
ALL = EVERY - {"administer"}
LEAST = ("keep_point", "audit", "oversee")  # who stands for `all`: the duties furthest from the work itself
REVIEWERS = "first_review second_review secrecy_review approve"
READERS = f"fill {REVIEWERS} publish oversee office_head principal audit"
REDACTORS = f"fill {REVIEWERS} accept handle office_head"
LOOK = {
    "clearance": """
        list + all
        new + catalogue oversee office_head
        totals + all
        one, sheet, catalogue: all
    """,
    "review": f"""
        four_in_one + all
        four_in_one_new + fill
        four_in_one_item: all
        undetermined, urgents, coordinations, meetings, months, looks, look_figures + {READERS}
        undetermined_one, form, letter, coordination, coordination_letter, meeting, month, month_open, look: {READERS}
        month_paper: {READERS}
        bodies + oversee
    """,
    "redaction": f"""
        list + {REDACTORS}
        new + fill secrecy_review accept handle
        one, picture, original, result, print: {REDACTORS}
    """,
    "catalogue": """
        templates, template, index_rules, settings + catalogue
        coverage, nil_list, notes, exports, changes, file + all
        records, nil, note, thin: all
    """,
    "doc_register": """
        list, sections, gaps + all
        section, one: all
        imports, template, new + fill catalogue office_head
    """,
    "publication": """
        board + every
        internal: every
        ready, expiring, settings + publish
        sendings, linked, linked_new, linked_import + fill publish catalogue
        sending: fill publish catalogue
        ways, causes + all
        item_ways, relations, versions: all
        site + administer
    """,
    "site_checks": """
        list, findings + every
        one: every
        runs, settings + catalogue oversee administer
    """,
    "readers": """
        list, figures, views + all
        one: all
        policies + oversee office_head
    """,
    "notices": """
        list, messages, message_new + every
        new + oversee office_head principal
        one, reply: every
        message: fill
    """,
    "saved": """
        list, batches + all
        own: fill
        shared: all
        batch: fill
    """,
    "entering": """
        kinds, kind + all
        new, export + fill
        item, masking, reading: all
        list, import_new, templates, template + fill catalogue
        batch, conflicts, problems: fill catalogue
    """,
}
# what changes something: its page, where it has one, and what is sent there are for these alone
VERBS = {
    "clearance": """
        plan, cancel: catalogue oversee office_head
        add, propose, adopt, drop, submit: fill catalogue
        sign, check: first_review secrecy_review
        approve, send_back: approve principal
    """,
    "review": """
        answer: secrecy_review approve
        endorse, urgent_new, coordination_decide: approve principal
        consent, coordination_new, look_propose: fill secrecy_review office_head
        month_back: oversee
        look_decide: approve
        look_start: fill
        policy: administer
    """,
    "redaction": f"""
        mark, words, findings, undo, unmark, make, use, cancel: fill secrecy_review accept handle
        check: {REVIEWERS} office_head
    """,
    "catalogue": """
        adopt, template_undo, delegate, take_back, rule_drop, note_write, guide_confirm, setting: catalogue
        amend, nil_end: fill catalogue
        agree, nil_return: fill approve catalogue
        note_agree: approve catalogue
    """,
    "doc_register": "amend, tie, excuse, take_back, strike, remind: fill catalogue office_head",
    "publication": """
        internal_publish, internal_withdraw, way_confirm, way_drop, undo, revive, setting, publish, withdraw: publish
        sending_list, sending_take, sending_decline, sending_recall, sending_end, sending_new: fill publish catalogue
        linked_end: fill publish catalogue
        cause: fill publish office_head
    """,
    "site_checks": """
        run + catalogue oversee administer
        ask, waive, refuse, end: publish catalogue oversee office_head
        setting, period: catalogue oversee administer
    """,
    "readers": """
        accept, decline, pass_on, contact: fill publish catalogue office_head
        policy + oversee office_head
    """,
    "notices": "recall, remind: oversee office_head principal",
    "saved": "remove, go_on, stop, batch_undo: fill",
    "entering": """
        edit, mask, unmask, mask_file, submit: fill
        import_undo, join: fill catalogue
    """,
}


def lines(table):
    """(names, whether it opens for another county too, who may) of every line."""
    for line in filter(str.strip, table.splitlines()):
        names, shared, who = line.partition(" + ")
        if not shared:
            names, _, who = line.partition(": ")
        may = {"all": ALL, "every": EVERY}.get(who.strip()) or set(who.split())
        yield [name.strip() for name in names.split(",")], bool(shared), may


def shown(may):
    """Whom to ask for: those who may, or the least of them where nearly everybody may."""
    return {one for one in may if one in LEAST} if may >= ALL else may


@pytest.mark.parametrize("room", LOOK)
def test_everybody_sees_what_the_table_says_and_nothing_else(room):
    scene, wrong = ROOMS[room](), []
    people = scene.people | {"nobody": scene.nobody(), "other": scene.stranger()}
    desks = {name: desk_of(one) for name, one in people.items() if name != "reader"}
    for names, shared, may in lines(LOOK[room]):
        expected = {one: 404 for one in desks if one not in may} | dict.fromkeys(shown(may), 200)
        expected["other"] = 200 if shared else 404
        for name in names:
            found = {one: desks[one].get(scene.at[name]).status_code for one in expected}
            wrong += [(name, one, found[one], code) for one, code in expected.items() if found[one] != code]
            assert Client().get(scene.at[name]).status_code == 302
    assert not wrong, wrong


@pytest.mark.parametrize("room", VERBS)
def test_verbs_of_others_show_nothing_and_change_nothing(room):
    scene, wrong = ROOMS[room](), []
    people = scene.people | {"nobody": scene.nobody(), "other": scene.stranger()}
    desks = {name: desk_of(one) for name, one in people.items() if name != "reader"}
    before = set(Entry.objects.values_list("pk", flat=True))
    for names, shared, may in lines(VERBS[room]):
        for name in names:
            for one in desks.keys() - may - ({"other"} if shared else set()):
                looked, sent = desks[one].get(scene.at[name]).status_code, desks[one].post(scene.at[name]).status_code
                wrong += [(name, one, looked, sent)] if looked not in (404, 405) or sent != 404 else []
            assert Client().post(scene.at[name]).status_code == 401
    assert not wrong, wrong
    since = set(Entry.objects.exclude(pk__in=before).values_list("action", flat=True))
    assert since <= {"access.refused"}, since


@pytest.mark.parametrize("room", VERBS)
def test_those_who_may_find_the_page_of_the_verb(room):
    scene, wrong = ROOMS[room](), []
    desks = {name: desk_of(one) for name, one in scene.people.items()}
    for names, _shared, may in lines(VERBS[room]):
        for name in names:
            codes = {one: desks[one].get(scene.at[name]).status_code for one in may}
            wrong += [(name, one, code) for one, code in codes.items() if code not in (200, 302, 405)]
    assert not wrong, wrong


BY_ANOTHER = {
    # room: who wrote it, the verb for another person, what is sent, the sentence
    "redaction": ("fill", "check", {"passes": "yes", "remark": ""}, "另一"),
    "catalogue": ("fill", "agree", {}, "另一"),
    "site_checks": ("catalogue", "waive", {}, "另一"),
    "review": ("secrecy_review", "endorse", {}, "须由其他负责人"),
}


@pytest.mark.parametrize("room", BY_ANOTHER)
def test_who_wrote_it_does_not_approve_it_whatever_the_duties(room):
    """The writer gets every duty of the body in the same breath: still somebody else has to."""
    scene = ROOMS[room]()
    name, verb, said, sentence = BY_ANOTHER[room]
    writer = scene.people[name]
    for duty in set(Duty) - {Duty.ADMINISTER}:
        if duty.value != name:
            appoint(User.objects.get(pk=writer.user_id), duty, agency=scene.agency)
    answer = desk_of(writer).post(scene.at[verb], said)
    assert answer.status_code == 422 and sentence in text_of(answer)


@pytest.mark.parametrize(
    ("room", "names"),
    [
        ("clearance", "list one new"), ("review", "four_in_one coordinations looks meeting"), ("catalogue", "coverage nil"),
        ("doc_register", "list one"), ("readers", "list one contact"), ("redaction", "list one original result"),
        ("entering", "item masking list"),
    ],
)  # fmt: skip
def test_an_administrator_of_the_system_reads_nothing_of_it(room, names):
    scene = ROOMS[room]()
    desk = desk_of(scene.people["administer"])
    assert {desk.get(scene.at[name]).status_code for name in names.split()} == {404}
