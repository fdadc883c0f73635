"""Two installations: one publishes and serves, the other fetches, sees, fetches again; what the first takes away goes at the other."""

import json
import signal
import socket
import time

import pytest

PREPARE = """
from gongkai.accounts.actor import Actor
from gongkai.catalogue.actions.seed_defaults import seed_defaults
from gongkai.law.vocabulary import Duty
from tests.factories import actor_for, make_county, make_person, make_team, published_item
"""
DISTRICT = (
    PREPARE
    + """
seed_defaults()
team = make_team(make_county("示范区人民政府"))
items = [published_item(team, title=f"示范区第{n}号节水办法2026") for n in (1, 2)]
"""
)
CITY = (
    PREPARE
    + """
from gongkai.exchange.actions.add_source import add_source
from gongkai.exchange.actions.switch_on import switch_on
from gongkai.exchange.entering import SourceEntry
from tests.factories import COLUMN
seed_defaults()
city = make_county("示范市人民政府")
office = actor_for(make_person(city, Duty.OVERSEE, branch=True, username="zhuguan"))
make_person(city, Duty.PUBLISH, username="fabu")
entry = SourceEntry(agency_id=city.pk, name="示范区系统", direction="lower", address="{address}", column_code=COLUMN)
switch_on(add_source(entry, by=office).pk, by=office)
"""
)
WITHDRAW = (
    PREPARE
    + """
from gongkai.accounts.actor import SYSTEM
from gongkai.information.models import InfoItem
from gongkai.publication.actions.withdraw import withdraw
withdraw(InfoItem.objects.order_by("pk").first().pk, reason="内容有误，撤回核实", by=SYSTEM)
"""
)
AGAIN = """
from django.utils import timezone
from gongkai.exchange.models import Source
from gongkai.cli import worker
Source.objects.update(next_at=timezone.now())
worker.look_once()
"""
SHOW = (
    PREPARE
    + """
from gongkai.accounts.models import User
from gongkai.publication.actions.show_linked import show_linked
from gongkai.publication.models import LinkedDocument
show_linked(list(LinkedDocument.objects.values_list("pk", flat=True)), by=actor_for(User.objects.get(username="fabu")))
"""
)
TOLD = """
import json
from gongkai.exchange.models import Run, Source
from gongkai.publication.linked_public import linked
from gongkai.publication.models import LinkedDocument
rows = LinkedDocument.objects.order_by("pk").values_list("title", "source_name", "ended_reason")
run = Run.objects.order_by("-pk").values_list("created", "changed", "gone", "known", "refused").first()
print(json.dumps([list(map(list, rows)), [one.title for one in linked().rows], run, Source.objects.get().problem]))
"""


@pytest.fixture
def port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def within(place, code):
    """Something done inside an installation."""
    running = place.start_python(code)
    out, err = running.communicate(timeout=120)
    assert running.returncode == 0, err
    return out


def fetched(place):
    """The worker's look once the hour of the source has come; then what the place tells."""
    return json.loads(within(place, AGAIN + TOLD).splitlines()[-1])


def test_what_one_publishes_the_other_links_and_what_it_takes_away_goes(set_up_once, tmp_path, port):
    district = type(set_up_once)(tmp_path / "district", like=set_up_once)
    city = type(set_up_once)(tmp_path / "city", like=set_up_once)
    city.environment |= {"GONGKAI_EXCHANGE_PRIVATE": "1", "GONGKAI_EXCHANGE_SECONDS": "60"}
    within(district, DISTRICT)
    within(city, CITY.replace("{address}", f"http://127.0.0.1:{port}"))
    serving = district.start("serve", "--port", str(port), "--workers", "1", start_new_session=True)
    try:
        _wait_for(port, serving)
        first, second = "示范区第1号节水办法2026", "示范区第2号节水办法2026"
        rows, shown, run, problem = fetched(city)
        assert (rows, shown, problem) == ([[first, "示范区系统", ""], [second, "示范区系统", ""]], [], "")
        assert run == [2, 0, 0, 0, 0]
        within(city, SHOW)
        rows, shown, run, _problem = fetched(city)
        assert (len(rows), sorted(shown), run) == (2, [first, second], [0, 0, 0, 0, 0])
        within(district, WITHDRAW)
        rows, shown, run, _problem = fetched(city)
        assert (rows[0], shown, run[2]) == ([first, "示范区系统", "来源系统已撤下"], [second], 1)
    finally:
        serving.send_signal(signal.SIGTERM)
        serving.communicate(timeout=60)
    assert "连接不上127.0.0.1" in fetched(city)[3]


def _wait_for(port, serving):
    for _attempt in range(600):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        assert serving.poll() is None, serving.communicate()[1]
        time.sleep(0.1)
    raise AssertionError("the site did not come up within a minute")
