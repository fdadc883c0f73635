"""One word stands in everything of the office's year that was not released: no public page of these rooms says it."""

import re
from html import unescape

import pytest
from django.test import Client

from gongkai.agencies.models import Agency
from gongkai.assessment.actions.publish import publish as publish_round
from gongkai.clarifications.actions.write_draft import write_draft
from gongkai.consultations.vocabulary import Showing
from gongkai.supervision.actions.give_ballot import Answer, give_ballot
from tests.rooms.assessment import scheming
from tests.rooms.assessment.test_publish import approved as approved_round
from tests.rooms.clarifications import matters
from tests.rooms.complaints import grievances
from tests.rooms.complaints.grievances import Person
from tests.rooms.consultations import held
from tests.rooms.office import people, promises, work
from tests.rooms.outlets import reading_places as places
from tests.rooms.supervision import round as rounds

pytestmark = pytest.mark.django_db
SECRET = "貔貅"
STARTS = (
    "/", "/clarifications/", "/clarifications/feed/", "/consultations/", "/inquiries/", "/inquiries/new/",
    "/inquiries/follow/", "/complaints/", "/complaints/new/", "/complaints/follow/", "/evaluations/", "/rankings/",
    "/rules/", "/groups/", "/commitments/", "/points/", "/points/print/", f"/consultations/?q={SECRET}",
)  # fmt: skip
ROOM = re.compile(
    r'href="(/(?:en/)?(?:clarifications|consultations|inquiries|complaints|evaluations|rankings|rules|groups|'
    r'commitments|points)/[^"#]*)"'
)
RECORDS = ("clarifications", "consultations", "evaluations", "rankings", "rules", "points")


def consulted():
    """A draft, one that waits, comments unread and kept back, names, a question and an answer that wait."""
    house = held.make_house()
    held.drafted(house, title=f"{SECRET}一办法"), held.submitted(house, title=f"{SECRET}二办法")
    out = held.opened(house)
    held.commented(out, f"{SECRET}未审核", name=f"张{SECRET}")
    held.judged(house, out, held.commented(out, f"{SECRET}不公开"), showing=Showing.KEPT, why="personal")
    held.judged(house, out, held.commented(out, "建议尽快实施。", name=f"李{SECRET}"))
    held.asked(house, f"{SECRET}在哪里看？", name=f"王{SECRET}")
    held.frequent(house, f"{SECRET}如何申请？"), held.published(house)
    return out.title


def clarified():
    """Everything before publication, and what stays inside of one that is out."""
    desk = matters.make_desk()
    matters.make_matter(desk, subject=f"网传{SECRET}", claim=f"{SECRET}出没")
    write_draft(matters.concluded(desk).pk, matters.wording(title=f"关于{SECRET}的说明"), by=desk.clerk)
    inside = {"place": f"{SECRET}论坛", "claim": f"网帖称{SECRET}", "subject": f"关于{SECRET}"}
    matters.approved(desk, **inside), matters.published(desk, **inside)
    return matters.wording().title


def complained():
    """A name, an address, a matter."""
    desk = grievances.make_desk()
    who = Person(name=f"张{SECRET}", phone="0000-1234567", address=f"{SECRET}路1号")
    grievances.registered(desk, who, title=f"{SECRET}没有答复", text=f"{SECRET}的申请没有答复。")
    grievances.decided(desk, title=f"{SECRET}收费")
    return desk.agency.name


def evaluated():
    """A plan nobody announced, and an unread remark of one that runs."""
    county = rounds.make_round()
    rounds.drafted(county, title=f"{SECRET}评议"), rounds.problem(county, what=f"{SECRET}没有更新。")
    rounds.case(county, facts=f"{SECRET}经手。")
    one = rounds.announced(county)
    said = Answer(rounds.grades(one, 1, 1), remark=f"{SECRET}很好", token="a" * 32)
    give_ballot(rounds.unit_of(one, county.water).pk, said)
    return one.title


def assessed():
    """A round that is scored and approved but not out, a scheme, the reasons of one that is out."""
    office = scheming.make_office()
    scheming.draft(office, title=f"{SECRET}方案")
    scheming.shown(office, title=f"{SECRET}月度方案")
    out = scheming.make_office()
    one = publish_round(approved_round(out).pk, note="现予公布。", by=out.overseer)
    return f"{one.ordinal}月"


def ruled():
    """A rule that is no more than a draft, one for staff, commitments and groups nobody released, plans, tasks."""
    desk = work.make_desk()
    work.make_rule(desk, title=f"{SECRET}制度"), work.adopted_rule(desk, title=f"{SECRET}内部制度")
    work.make_task(desk, title=f"{SECRET}任务"), work.make_emergency(desk, title=f"{SECRET}预案")
    promises.make_promise(desk, title=f"{SECRET}承诺"), promises.make_gap(desk, title=f"{SECRET}细则")
    county = people.make_people()
    people.make_group(county, name=f"{SECRET}领导小组"), people.make_liaison(county, name=f"王{SECRET}")
    people.make_training(county, theme=f"{SECRET}培训")


def kept_places():
    """A place not shown, and the keeper of one that is."""
    desk = places.make_desk()
    places.make_point(desk, name=f"{SECRET}查阅点"), places.shown(desk, name="示范县图书馆", keeper=f"周{SECRET}")
    return "示范县图书馆"


def pages_of(client):
    """Every public address of these rooms, in both languages, and records that might be asked for by their number."""
    todo, read = [*STARTS, *(f"/en{start}" for start in STARTS)], {}
    todo += [f"/{room}/{pk}/" for room in RECORDS for pk in range(1, 12)]
    while todo:
        address = todo.pop()
        if address in read or len(read) > 400:
            continue
        response = client.get(address)
        assert response.status_code in (200, 302, 404), (address, response.status_code)
        body = b"".join(response.streaming_content) if response.streaming else response.content
        read[address] = unescape(body.decode("utf-8-sig", "replace"))
        todo += [unescape(found) for found in ROOM.findall(read[address])]
    return read


def aside():
    """Give the bodies of one room names of their own, for the next room has a county too."""
    for agency in Agency.objects.exclude(name__contains="号"):
        Agency.objects.filter(pk=agency.pk).update(name=f"{agency.name}{agency.pk}号")


def test_what_was_not_released_is_on_no_public_page_of_the_offices_year():
    public = []
    for room in (consulted, clarified, complained, evaluated, assessed, kept_places):
        public.append(room())
        aside()
    ruled()
    read = pages_of(Client())
    leaks = [address for address, page in read.items() if SECRET in page.replace(f'value="{SECRET}"', "")]
    assert leaks == []
    everything = "\n".join(read.values())
    assert [words for words in public if words not in everything] == [], "what was released is there"


@pytest.mark.parametrize("start", STARTS)
def test_strange_numbers_in_addresses_do_no_harm(client, start):
    for query in ("page=0", "page=-1", f"page={'9' * 40}", "page=%00&year=0&agency=%00", "year=9999&kind=x", "page=２"):
        assert client.get(f"{start}{'&' if '?' in start else '?'}{query}").status_code == 200, query
    assert client.head(start).status_code == 200


@pytest.mark.parametrize("room", RECORDS)
def test_numbers_nobody_has_are_not_found(client, room):
    assert {client.get(f"/{room}/{number}/").status_code for number in (0, 2**31, 2**63, 10**30)} == {404}
