"""重新检查."""

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.attachments.models import StoredFile
from gongkai.information.models import InfoItem, RevisionFile
from gongkai.law.vocabulary import Duty
from gongkai.review.actions.ask_lift import ask_lift
from gongkai.review.actions.configure import Wishes, configure
from gongkai.review.actions.lift import lift
from gongkai.review.actions.rescan import rescan
from gongkai.review.models import Scan
from tests.factories import make_actor, make_agency, make_item, make_team

pytestmark = pytest.mark.django_db
MOBILE = "13800138000"


def attach(item, name, text, problem=""):
    file = StoredFile.objects.create(
        sha256=f"{item.pk:064x}", size=10, kind="pdf", media_type="application/pdf", text=text, text_problem=problem
    )
    RevisionFile.objects.create(revision=item.current, file=file, name=name)


def test_finds_an_id_number_in_the_body_without_submitting():
    team = make_team()
    item = make_item(agency=team.agency, by=team.clerk, body_html="<p>身份证号11010119900307803X。</p>")

    scan = rescan(item.pk, by=team.clerk)

    assert scan.blocks == 1
    assert InfoItem.objects.get(pk=item.pk).stage == "draft"
    [finding] = scan.findings.filter(severity="block")
    assert (finding.rule, finding.place) == ("P1", "正文")


def test_looks_into_attachments_and_their_names():
    team = make_team()
    item = make_item(agency=team.agency, by=team.clerk)
    attach(item, "花名册.pdf", f"联系人手机{MOBILE}")
    scan = rescan(item.pk, by=team.clerk)
    assert [row.place for row in scan.findings.filter(severity="block")] == ["附件《花名册.pdf》"]


def test_says_which_files_only_a_person_can_check():
    team = make_team()
    item = make_item(agency=team.agency, by=team.clerk)
    attach(item, "扫描件.pdf", "", "扫描件没有文字层")
    [finding] = rescan(item.pk, by=team.clerk).findings.filter(rule="F1")
    assert (finding.severity, finding.place) == ("warn", "附件《扫描件.pdf》")
    assert finding.message == "扫描件没有文字层，自动检查未能覆盖，请逐页人工核对后再通过。"


def test_the_offices_own_telephones_pass():
    team = make_team(make_agency(phone="0000-0000000、13900139000"))
    item = make_item(agency=team.agency, by=team.clerk, body_html=f"<p>咨询电话{MOBILE}，值班13900139000。</p>")
    assert rescan(item.pk, by=team.clerk).blocks == 1

    admin = make_actor(team.agency, Duty.ADMINISTER)
    configure(team.agency.pk, Wishes(office_phones=MOBILE), by=admin)

    assert rescan(item.pk, by=team.clerk).blocks == 0
    assert Scan.objects.filter(revision=item.current).count() == 1


def test_looking_again_keeps_what_was_lifted():
    team = make_team()
    item = make_item(agency=team.agency, by=team.clerk, body_html=f"<p>手机{MOBILE}。</p>")
    finding = rescan(item.pk, by=team.clerk).findings.get(severity="block")
    ask_lift(finding.pk, reason="公开的服务电话", by=team.clerk)
    lift(finding.pk, by=team.head)
    assert rescan(item.pk, by=team.clerk).findings.get(severity="block").lifted_by_id == team.head.user_id


def test_refuses_people_without_the_duty():
    team = make_team()
    item = make_item(agency=team.agency, by=team.clerk)
    with pytest.raises(NotAllowed):
        rescan(item.pk, by=team.publisher)


def test_looks_at_what_hides_in_links_and_picture_captions():
    team = make_team()
    item = make_item(
        agency=team.agency, by=team.clerk, body_html=f'<p><a href="tel:{MOBILE}">咨询</a>请在工作时间致电。</p>'
    )
    [finding] = rescan(item.pk, by=team.clerk).findings.filter(severity="block")
    assert finding.place == "正文中的链接和图片说明"
