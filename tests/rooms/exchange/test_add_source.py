"""添加来源: kept switched off until it was tried; a wrong one is refused at its field."""

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.audit.models import Entry
from gongkai.entry.errors import BadField
from gongkai.exchange.actions.add_source import add_source
from gongkai.exchange.errors import NotOversight
from gongkai.exchange.models import Source
from gongkai.law.vocabulary import Duty
from gongkai.vault import sealing
from tests.factories import make_actor, make_county
from tests.rooms.exchange.neighbour import entry

ADDRESS = "https://qu.example.gov.cn"


def test_a_source_is_kept_switched_off_with_its_token_sealed(district, office):
    made = add_source(entry(district, f"{ADDRESS}/", token="secret-123", takes_reports=True), by=office)
    assert (made.state, made.address, made.next_at, made.answers_for_id) == ("off", ADDRESS, None, office.user_id)
    assert "secret" not in made.sealed_token
    assert sealing.unseal(made.sealed_token) == "secret-123"
    told = Entry.objects.get(action="exchange.add_source")
    assert "secret" not in str(told.details)
    assert "secret" not in repr(entry(district, ADDRESS, token="secret-123"))


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"name": ""}, "name"),
        ({"name": "甲\0"}, "name"),
        ({"direction": "up"}, "direction"),
        ({"address": "ftp://qu.example.gov.cn"}, "address"),
        ({"address": "https://user:pass@qu.example.gov.cn"}, "address"),
        ({"address": "https://qu.example.gov.cn/?a=1"}, "address"),
        ({"address": "https://qu.example.gov.cn:99999"}, "address"),
        ({"address": "https://[1"}, "address"),
        ({"address": "qu.example.gov.cn"}, "address"),
        ({"address": "file:///etc/passwd"}, "address"),
        ({"address": "https://a b.cn"}, "address"),
        ({"address": "https://" + "a." * 99 + "cn/" + "x" * 50}, "address"),
        ({"address": "http://127.0.0.1:8000/"}, "address"),  # this installation itself
        ({"column_code": ""}, "column_code"),
        ({"column_code": "nowhere"}, "column_code"),
        ({"takes_items": False}, "takes_items"),
        ({"every_hours": 0}, "every_hours"),
        ({"every_hours": 10**6}, "every_hours"),
        ({"token": "凭证"}, "token"),
        ({"token": "a\nb"}, "token"),
    ],
)
def test_what_cannot_be_right_is_refused_at_its_field(district, office, changes, field):
    values = {"address": ADDRESS} | changes
    with pytest.raises(BadField) as refused:
        add_source(entry(district, values.pop("address"), **values), by=office)
    assert refused.value.field == field
    assert not Source.objects.exists()


def test_a_name_stands_once(district, office):
    add_source(entry(district, ADDRESS), by=office)
    with pytest.raises(BadField) as refused:
        add_source(entry(district, "https://other.example.gov.cn"), by=office)
    assert refused.value.field == "name"


def test_only_who_runs_or_oversees_the_body_adds_one_and_reports_need_the_competent_office(district, city):
    for stranger in (
        make_actor(district, Duty.FILL),
        make_actor(make_county("示范省人民政府"), Duty.OVERSEE, branch=True),
    ):
        with pytest.raises(NotAllowed):
            add_source(entry(district, ADDRESS), by=stranger)
    keeper = make_actor(city, Duty.ADMINISTER, branch=True)
    with pytest.raises(NotOversight):
        add_source(entry(district, ADDRESS, takes_reports=True), by=keeper)
    assert add_source(entry(district, ADDRESS), by=keeper).pk
