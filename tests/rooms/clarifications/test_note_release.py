"""登记发布渠道, and the hours of the gravest."""

from datetime import timedelta
from io import BytesIO

import pytest
from django.utils import timezone

from gongkai.clarifications import queries
from gongkai.clarifications.actions.note_release import note_release
from gongkai.clarifications.errors import FoundAhead, FoundTooEarly, ReleasedTwice, SiteOnce
from gongkai.clarifications.vocabulary import Channel, Severity
from tests.rooms.clarifications.matters import again, published


def test_the_first_press_conference_stops_the_hours(desk):
    found = timezone.now() - timedelta(hours=30)
    case = published(desk, severity=Severity.GRAVE, found_at=found)
    clock = queries.case(desk.clerk, case.pk).clock
    assert clock.is_running and clock.is_over and (clock.left_hours, clock.hours) == (6, 24)
    held = found + timedelta(hours=20)
    note_release(case.pk, channel=Channel.PRESS_CONFERENCE, at=held, where="县新闻发布厅", by=desk.publisher)
    assert again(case).responded_at == held
    clock = queries.case(desk.clerk, case.pk).clock
    assert not clock.is_running and not clock.is_over


def test_a_late_conference_is_seen_to_be_late(desk):
    found = timezone.now() - timedelta(hours=30)
    case = published(desk, severity=Severity.MAJOR, found_at=found)
    note_release(
        case.pk, channel=Channel.PRESS_CONFERENCE, at=found + timedelta(hours=25, minutes=5), by=desk.publisher
    )
    clock = queries.case(desk.clerk, case.pk).clock
    assert clock.is_over and (clock.left_hours, clock.left_minutes) == (1, 5)


def test_the_proof_is_kept_with_its_release(desk):
    case = published(desk)
    proof = BytesIO("县电视台播出单".encode())
    proof.name = "播出单.txt"
    note_release(case.pk, channel=Channel.MEDIA, at=timezone.now(), where="县电视台", upload=proof, by=desk.publisher)
    view = queries.case(desk.clerk, case.pk)
    assert [[file.name for file in row.files] for row in view.releases] == [[], ["播出单.txt"]]


def test_refuses_what_cannot_be(desk):
    case = published(desk)
    at = timezone.now()
    with pytest.raises(FoundAhead):
        note_release(case.pk, channel=Channel.MEDIA, at=at + timedelta(days=1), by=desk.publisher)
    with pytest.raises(FoundTooEarly):
        note_release(case.pk, channel=Channel.MEDIA, at=at - timedelta(days=1), by=desk.publisher)
    with pytest.raises(SiteOnce):
        note_release(case.pk, channel=Channel.SITE, at=at, by=desk.publisher)
    note_release(case.pk, channel=Channel.MEDIA, at=at, by=desk.publisher)
    with pytest.raises(ReleasedTwice):
        note_release(case.pk, channel=Channel.MEDIA, at=at, by=desk.publisher)
