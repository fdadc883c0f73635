"""The reports of the demo county on awkward days: the first working day of a year, the middle of the Spring Festival."""

from datetime import date, datetime, time

import pytest
from django.db import transaction
from django.utils import timezone

from gongkai.annual_reports.models import ReportVersion
from gongkai.catalogue.actions.seed_defaults import seed_defaults
from gongkai.demo import county as counties, remedies, reports, requests
from gongkai.remedies.models import RemedyCase

pytestmark = pytest.mark.django_db

DAYS = (date(2027, 1, 4), date(2026, 2, 15))


@pytest.fixture(scope="module", params=DAYS, ids=str)
def opened(request, database):
    """The day of a demo county opened on it at ten."""
    today = request.param
    at = timezone.make_aware(datetime.combine(today, time(10)))
    with pytest.MonkeyPatch.context() as patch, transaction.atomic():
        patch.setattr(timezone, "now", lambda: at)
        seed_defaults()
        units = counties.build(today=today)
        requests.build(units, today=today)
        remedies.build(units, today=today)
        reports.build(units, seed=1, today=today)
        yield today
        transaction.set_rollback(True)


def test_nothing_happened_after_the_day_it_is_opened(opened):
    for version in ReportVersion.objects.select_related("report"):
        moments = (version.started_at, version.submitted_at, version.approved_at)
        assert [at for at in moments if at and timezone.localdate(at) > opened] == [], version
        assert version.report.covers.to_on < opened
    assert not RemedyCase.objects.filter(concluded_on__gt=opened).exists()


def test_years_follow_each_other_up_to_the_last_one(opened):
    years = set(ReportVersion.objects.filter(report__period="year").values_list("report__year", flat=True))
    assert years == set(range(2008, opened.year))
