"""签发并编号: the approval and the number, both or neither."""

from gongkai.audit.models import Entry
from gongkai.catalogue import queries
from gongkai.catalogue.actions.sign_off import sign_off
from gongkai.catalogue.models import IndexNumber
from gongkai.information.actions.revise import revise
from gongkai.information.models import InfoItem
from gongkai.information.revisions import content_of
from gongkai.review.actions.sign import sign
from gongkai.review.actions.submit import submit
from tests.factories import answers, make_team, passed_slip


def test_approval_gives_the_item_its_number(columns):
    team = make_team()
    slip = sign_off(passed_slip(team).pk, conclusion="open", final_openness="proactive", opinion="同意", by=team.leader)

    assert slip.state == "concluded"
    assert InfoItem.objects.get().stage == "ready"
    number = queries.index_number(slip.item_id)
    assert number.startswith(f"{team.agency.code}/")
    assert Entry.objects.filter(action="catalogue.reserve_number").count() == 1


def test_what_is_not_to_be_published_gets_no_number(columns):
    team = make_team()
    slip = passed_slip(team)
    sign_off(slip.pk, conclusion="open", final_openness="on_request", opinion="同意", by=team.leader)
    assert not IndexNumber.objects.exists()


def test_a_corrected_item_keeps_its_number(columns):
    team = make_team()
    item = sign_off(passed_slip(team).pk, conclusion="open", final_openness="proactive", by=team.leader).item
    first = queries.index_number(item.pk)
    item = InfoItem.objects.get(pk=item.pk)
    revise(item.pk, content_of(item.current).with_(title="更正后的要点2026"), by=team.clerk)
    slip = submit(item.pk, answers=answers(item), by=team.clerk)
    sign(slip.pk, decision="pass", by=team.head)
    sign(slip.pk, decision="pass", by=team.secrecy)

    sign_off(slip.pk, conclusion="open", final_openness="proactive", by=team.leader)

    assert queries.index_number(item.pk) == first
