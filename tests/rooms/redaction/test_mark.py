"""框选."""

from datetime import timedelta

import pytest
from django.utils import timezone

from gongkai.law.vocabulary import Duty
from gongkai.redaction.actions.mark import mark
from gongkai.redaction.errors import BadRegion, HeldByOther, TooManyMarks, WrongState
from gongkai.redaction.marking import MOST_MARKS
from gongkai.redaction.models import Mark, Redaction
from tests.factories import make_actor
from tests.rooms.redaction.redacting import begun, made, make_desk

pytestmark = pytest.mark.django_db
PLACE = {"left": 10, "top": 20, "width": 30, "height": 5}


@pytest.fixture
def desk():
    return make_desk()


def test_a_rectangle_is_kept_in_shares_of_the_page(desk):
    work = begun(desk)
    assert mark(work.pk, page=1, **PLACE, ground_code="", note=" 签名 ", by=desk.clerk) == 1
    kept = work.marks.get()
    assert (kept.left, kept.top, kept.right, kept.bottom) == pytest.approx((0.1, 0.2, 0.4, 0.25))
    assert kept.note == "签名"


def test_what_lies_beyond_the_edge_is_cut_off(desk):
    work = begun(desk)
    mark(work.pk, page=1, left=90, top=90, width=50, height=50, by=desk.clerk)
    kept = work.marks.get()
    assert (kept.right, kept.bottom) == (1, 1)


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"page": 2}, "page"), ({"page": 0}, "page"), ({"width": 0}, "width"), ({"height": -3}, "width"),
        ({"left": 150}, "width"), ({"left": float("nan")}, "left"), ({"top": float("inf")}, "left"),
    ],
)  # fmt: skip
def test_what_is_no_region_of_the_file_is_refused(desk, changes, field):
    work = begun(desk)
    with pytest.raises(BadRegion) as refused:
        mark(work.pk, **({"page": 1} | PLACE | changes), by=desk.clerk)
    assert refused.value.field == field
    assert not work.marks.exists()


def test_the_same_place_twice_is_one_mark(desk):
    work = begun(desk)
    mark(work.pk, page=1, **PLACE, by=desk.clerk)
    assert mark(work.pk, page=1, **PLACE, by=desk.clerk) == 0
    assert work.marks.count() == 1


def test_two_people_do_not_mark_at_once(desk):
    work = begun(desk)
    other = make_actor(desk.team.agency, Duty.FILL)
    with pytest.raises(HeldByOther, match="分钟"):
        mark(work.pk, page=1, **PLACE, by=other)
    Redaction.objects.filter(pk=work.pk).update(marked_at=timezone.now() - timedelta(minutes=11))
    assert mark(work.pk, page=1, **PLACE, by=other) == 1


def test_a_new_mark_makes_the_copy_worthless(desk):
    work = made(desk)
    assert work.result is not None
    mark(work.pk, page=1, **PLACE, by=desk.clerk)
    work.refresh_from_db()
    assert (work.state, work.result, work.proof) == ("marking", None, {})


def test_a_cancelled_work_takes_no_marks(desk):
    work = begun(desk)
    Redaction.objects.filter(pk=work.pk).update(state="cancelled")
    with pytest.raises(WrongState, match="已取消"):
        mark(work.pk, page=1, **PLACE, by=desk.clerk)


def test_nobody_can_check_thousands_of_marks(desk):
    work = begun(desk)
    Mark.objects.bulk_create(
        Mark(
            redaction=work, step=1, page=1, left=n / 10_000, top=0.5, right=n / 10_000 + 0.01, bottom=0.6,
            made_by_id=desk.clerk.user_id,
        )
        for n in range(MOST_MARKS)
    )  # fmt: skip
    with pytest.raises(TooManyMarks, match="2000"):
        mark(work.pk, page=1, **PLACE, by=desk.clerk)
