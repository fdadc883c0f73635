"""征求意见、咨询 of the demo county: every phase and channel is there, and the public pages have something to show."""

from random import Random

import pytest
from django.utils import timezone

from gongkai.consultations import public, settling
from gongkai.consultations.models import Consultation, Inquiry
from gongkai.consultations.vocabulary import Channel, InquiryState, Phase, State
from gongkai.demo import consultations, county

pytestmark = pytest.mark.django_db


def test_five_years_and_every_step_of_the_way():
    today = timezone.localdate()
    consultations.build(county.build(today=today), today=today, random=Random(1))
    assert set(Consultation.objects.values_list("state", flat=True)) == set(State) - {State.FEEDBACK}
    for phase in (Phase.UPCOMING, Phase.OPEN, Phase.CLOSED, Phase.ANSWERED, Phase.STOPPED):
        assert public.consultations(phase=phase).rows, phase
    years = set(Inquiry.objects.values_list("asked_on__year", flat=True))
    assert years == set(range(today.year - 5, today.year + 1)) or today.timetuple().tm_yday < 20
    assert set(Inquiry.objects.values_list("channel", flat=True)) == set(Channel)
    assert set(Inquiry.objects.values_list("state", flat=True)) == set(InquiryState)
    assert public.questions().rows


def test_what_is_answered_adds_up():
    today = timezone.localdate()
    consultations.build(county.build(today=today), today=today, random=Random(2))
    for one in Consultation.objects.filter(state__in=(State.ANSWERED, State.FEEDBACK_SUBMITTED)):
        found = settling.totals(one)
        assert (found.unsorted, found.answered + found.aside) == (0, found.received), one
