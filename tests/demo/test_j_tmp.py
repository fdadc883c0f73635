import os,sys,time
from datetime import date
from collections import Counter
import pytest
from gongkai.demo.build import build
from gongkai.info_requests.models import InfoRequest
from gongkai.info_requests.urgency import Warnings
from django.db import transaction
DAYS=[date(2026,11,23),date(2026,10,12),date(2026,10,8),date(2026,11,22),date(2026,2,24),date(2026,1,4),date(2026,12,31),date(2026,5,6),date(2026,10,3)]
@pytest.mark.django_db
@pytest.mark.parametrize("today",DAYS,ids=str)
def test_day(today, monkeypatch):
    t=time.time()
    b=build(items=30,today=today)
    print(today,b,time.time()-t)
    w=Warnings.of(today)
    for code in ("DEMO00002",):
        qs=InfoRequest.objects.filter(agency__code=code)
        print(Counter(qs.values_list("state",flat=True)))
        print(Counter(w.urgency(c.next_due_on,agency_id=c.agency_id,is_paused=c.is_paused) for c in qs.filter(is_open=True)))
        print(Counter(w.urgency(c.due_on,agency_id=c.agency_id,is_paused=c.is_paused) for c in qs.filter(is_open=True)))
    print(Counter(InfoRequest.objects.values_list("agency__code",flat=True)))
