"""四同步."""

import pytest

from gongkai.information.errors import ChangedMeanwhile, Incomplete
from gongkai.information.models import InfoItem
from gongkai.information.placing import Place
from gongkai.law.vocabulary import Version
from gongkai.review.actions.submit_together import submit_together
from gongkai.review.questions import all_no
from tests.factories import content, make_item
from tests.rooms.review.around import small_team

pytestmark = pytest.mark.django_db
PLAIN = all_no(Version.R2019)


def test_one_press_enters_and_submits():
    team = small_team()
    slip = submit_together(
        content(), answers=PLAIN, place=Place(team.agency.pk), kind="document", is_major=True, by=team.clerk
    )
    assert (slip.waits_for, slip.is_major, slip.item.stage) == ("first_review", True, "first_review")
    assert slip.checks["content"] == {"fit": True, "note": ""}


def test_what_was_entered_before_is_changed_and_submitted():
    team = small_team()
    item = make_item(agency=team.agency, by=team.clerk, column_code="")
    slip = submit_together(content(title="改过的"), item_id=item.pk, base=1, answers=PLAIN, by=team.clerk)
    assert (slip.revision.number, slip.revision.title) == (2, "改过的")


def test_nothing_is_kept_when_anything_is_missing():
    team = small_team()
    with pytest.raises(Incomplete):
        submit_together(
            content(column_code=""), answers=PLAIN, place=Place(team.agency.pk), kind="document", by=team.clerk
        )
    assert not InfoItem.objects.exists()
    item = make_item(agency=team.agency, by=team.clerk)
    with pytest.raises(ChangedMeanwhile):
        submit_together(content(title="改过的"), item_id=item.pk, base=9, answers=PLAIN, by=team.clerk)


def test_the_four_checks_are_answered_before_anything_is_handed_in():
    team = small_team()
    item = make_item(agency=team.agency, by=team.clerk)
    unchecked = {name: value for name, value in PLAIN.items() if not name.startswith("check_")}
    with pytest.raises(Incomplete) as missing:
        submit_together(content(), item_id=item.pk, answers=unchecked, by=team.clerk)
    assert [field for field, _ in missing.value.problems] == [
        "check_content", "check_scope", "check_form", "check_time",
    ]  # fmt: skip
    with pytest.raises(Incomplete) as unfit:
        submit_together(content(), item_id=item.pk, answers=PLAIN | {"check_scope": "unfit"}, by=team.clerk)
    assert [field for field, _ in unfit.value.problems] == ["check_scope"]
