"""送请确认."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from gongkai.clarifications.actions.ask_confirmation import ask_confirmation
from gongkai.clarifications.errors import ConfirmedAlready, NoDraft
from gongkai.entry.errors import DayAhead, DayTooEarly
from tests.rooms.clarifications.matters import concluded, drafted

TODAY = timezone.localdate


def test_an_organ_is_put_on_the_list(desk):
    row = ask_confirmation(drafted(desk).pk, organ=" 示范县水利局 ", asked_on=TODAY(), by=desk.clerk)
    assert (row.organ, row.answer) == ("示范县水利局", "waiting")


def test_refuses_what_cannot_be(desk):
    case = drafted(desk)
    ask_confirmation(case.pk, organ="示范县水利局", asked_on=TODAY(), by=desk.clerk)
    with pytest.raises(ConfirmedAlready):
        ask_confirmation(case.pk, organ="示范县水利局", asked_on=TODAY(), by=desk.clerk)
    with pytest.raises(DayAhead):
        ask_confirmation(case.pk, organ="示范县卫健委", asked_on=TODAY() + timedelta(days=1), by=desk.clerk)
    with pytest.raises(DayTooEarly):
        ask_confirmation(case.pk, organ="示范县卫健委", asked_on=date(2008, 5, 1), by=desk.clerk)
    with pytest.raises(NoDraft):
        ask_confirmation(concluded(desk).pk, organ="示范县卫健委", asked_on=TODAY(), by=desk.clerk)
