import pytest

from gongkai.review.actions.scan_unseen import scan_unseen
from gongkai.review.models import Scan
from tests.factories import make_item, make_team

pytestmark = pytest.mark.django_db


def test_a_draft_nobody_looked_at_is_scanned_once():
    team = make_team()
    item = make_item(agency=team.agency, by=team.clerk, body_html="<p>联系人手机13800000000。</p>")
    assert scan_unseen() == 1
    assert Scan.objects.get(revision=item.current).blocks == 1
    assert scan_unseen() == 0


def test_takes_no_more_than_it_was_given_time_for():
    team = make_team()
    for number in range(3):
        make_item(agency=team.agency, by=team.clerk, title=f"关于第{number}号事项的通知")
    assert scan_unseen(limit=2) == 2
    assert scan_unseen(limit=2) == 1
