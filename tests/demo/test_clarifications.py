"""The demo's clarifications and the history of its bodies."""

import time
from datetime import date
from random import Random

import pytest
from django.utils import timezone

from gongkai.agencies.models import Agency, Succession
from gongkai.agencies.queries_history import timeline
from gongkai.clarifications import public
from gongkai.clarifications.models import Clarification
from gongkai.demo import clarifications, county, history

pytestmark = pytest.mark.django_db


def test_five_years_of_matters_and_one_at_every_step():
    today = timezone.localdate()
    units = county.build(today=today)
    begun = time.monotonic()
    clarifications.build(units, today=today, random=Random(1))
    history.build(units, today=today, random=Random(1))
    assert time.monotonic() - begun < 6
    states = set(Clarification.objects.values_list("state", flat=True))
    assert states == {"clue", "verifying", "drafting", "secrecy", "approving", "approved", "published", "archived"}
    assert public.count() > 15 and len(public.years()) >= 5
    ended = Agency.objects.filter(code__startswith="DEMO9", is_active=False)
    assert ended.count() == 3 and Succession.objects.count() == 4
    kinds = {step.kind.value for one in Agency.objects.all() for step in timeline(one)}
    assert {"founded", "renamed", "merged", "took_in", "split", "formed_from", "duty_in", "duty_out"} <= kinds
    assert date(today.year - 5, 3, 15) in set(Succession.objects.values_list("on", flat=True))
