"""申请前检索计数."""

import pytest
from django.utils import timezone

from gongkai.audit.models import Entry
from gongkai.info_requests.actions.note_search import note_search
from gongkai.info_requests.models import SearchTally

pytestmark = pytest.mark.django_db


def test_adds_up_what_the_search_before_the_form_did_today():
    note_search(shown=3)
    note_search(clicked=1)
    note_search(shown=2, satisfied=1)

    tally = SearchTally.objects.get()
    assert (tally.on, tally.shown, tally.clicked, tally.satisfied) == (timezone.localdate(), 5, 1, 1)
    assert Entry.objects.count() == 0


def test_is_two_statements_at_most_once_the_day_has_begun(django_assert_max_num_queries):
    note_search(shown=1)
    with django_assert_max_num_queries(3):  # the savepoint around it counts two
        note_search(shown=1)
