"""The rooms that carry information to the public, with one record of each kind, for the tests that go over their pages."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.agencies.models import Agency, Section
from gongkai.catalogue.actions.agree_nil import agree_nil
from gongkai.catalogue.actions.save_guide import GuideForm, save_guide
from gongkai.catalogue.actions.seed_defaults import seed_defaults
from gongkai.catalogue.actions.write_note import write_note
from gongkai.catalogue.entering import NoteEntry
from gongkai.doc_register.actions.excuse_document import excuse_document
from gongkai.information.models import RevisionFile
from gongkai.law.vocabulary import Duty
from gongkai.notices.actions.announce import announce
from gongkai.notices.actions.send_message import send_message
from gongkai.publication.actions.link_document import link_document
from gongkai.publication.actions.list_here import list_here
from gongkai.publication.actions.publish_internal import publish_internal
from gongkai.publication.actions.relate import relate
from gongkai.publication.actions.tick_way import tick_way
from gongkai.publication.vocabulary import RelationKind
from gongkai.redaction.actions.check import check
from gongkai.review.actions.answer_consent import Reply, answer_consent
from gongkai.review.actions.ask_consent import ask_consent
from gongkai.review.actions.hand_in_month import hand_in_month
from gongkai.review.actions.propose_look import propose_look
from gongkai.review.actions.record_meeting import Minutes, record_meeting
from gongkai.review.actions.refer import refer
from gongkai.review.actions.rescan import rescan
from gongkai.review.actions.sign import sign
from gongkai.saved.actions.save_query import save_query
from gongkai.saved.actions.start_batch import start_batch
from gongkai.site_checks.actions.ask_waiver import ask_waiver
from gongkai.site_checks.actions.waive import waive
from tests.faces.workbench.test_guides import WHOLE
from tests.factories import (
    Team,
    actor_for,
    make_actor,
    make_agency,
    make_county,
    make_item,
    make_person,
    make_section,
    make_team,
    passed_slip,
    published_item,
    ready_item,
    submitted_slip,
)  # fmt: skip
from tests.fixtures.pages import NUMBER, paper
from tests.rooms.catalogue import nil as nils
from tests.rooms.clearance import stock
from tests.rooms.doc_register.issued import issued
from tests.rooms.information import sheets
from tests.rooms.publication.internal import internal_item
from tests.rooms.publication.linking import entry as link_entry
from tests.rooms.publication.sent import offered
from tests.rooms.readers import reading_public
from tests.rooms.redaction import redacting
from tests.rooms.review.around import withheld_slip
from tests.rooms.saved.conftest import QUESTION
from tests.rooms.site_checks.inspected import finding

ID = "11010119900307803X"  # made up; its check digit is right


@dataclass(frozen=True)
class Scene:
    """A room with its records: one person a duty, the addresses of its pages and of its verbs."""

    agency: Agency
    people: dict[str, Actor]
    at: dict[str, str]

    def stranger(self) -> Actor:
        """Somebody who has every duty in a body of another county."""
        return make_actor(make_agency(parent=make_county(f"示范市人民政府{self.agency.pk}")), *Duty)

    def nobody(self) -> Actor:
        """A colleague without any duty."""
        return make_actor(self.agency)


@dataclass(frozen=True)
class Body:
    """A body with one person for every duty."""

    agency: Agency
    section: Section
    people: dict[str, Actor]

    @property
    def team(self) -> Team:
        """The six of them who take an item to the public."""
        names = ("fill", "first_review", "second_review", "secrecy_review", "approve", "publish")
        return Team(self.agency, *(self.people[name] for name in names))

    @property
    def crew(self) -> stock.Crew:
        """Those who clear old stock."""
        who = self.people
        return stock.Crew(
            self.agency, self.section, make_section(self.agency), who["office_head"], who["fill"], who["first_review"],
            who["approve"], who["audit"],
        )  # fmt: skip

    def __getattr__(self, name: str) -> Actor:
        """A person by duty."""
        return self.people[name]

    def scene(self, root: str, **at: str) -> Scene:
        """The room, its addresses below the root."""
        return Scene(
            self.agency, self.people, {name: place if place[:1] == "/" else root + place for name, place in at.items()}
        )


def make_body() -> Body:
    """The competent office of a county, so that whoever oversees has a branch to look after."""
    seed_defaults()
    agency = make_agency("", is_competent=True)
    section = make_section(agency)
    return Body(agency, section, {duty.value: make_actor(agency, duty, branch=duty == Duty.OVERSEE) for duty in Duty})


def clearing() -> Scene:
    """历史清理."""
    body, root = make_body(), "/work/clearance/"
    crew = body.crew
    new, signed = (
        stock.make_batch(crew, [stock.old(crew), stock.old(crew)]),
        stock.signed_batch(crew, [stock.old(crew)]),
    )
    full = stock.proposed(crew, stock.make_batch(crew, [stock.old(crew)]), proactive=1)
    stock.old(crew)
    one = f"{new.pk}/"
    return body.scene(
        root, list="", new="new/", totals="totals/", one=one, plan=f"{one}plan/", add=f"{one}add/",
        propose=f"{one}propose/", adopt=f"{one}adopt/", check=f"{one}check/", drop=f"{one}drop/",
        submit=f"{signed.pk}/submit/", sign=f"{full.pk}/sign/", approve=f"{full.pk}/approve/",
        send_back=f"{full.pk}/send-back/", cancel=f"{one}cancel/", sheet=f"{signed.pk}/sheet.pdf",
        catalogue=f"{signed.pk}/catalogue/proactive.pdf",
    )  # fmt: skip


def closed_long_ago(slip: Any) -> Any:
    """A slip concluded years ago."""
    type(slip).objects.filter(pk=slip.pk).update(closed_at=timezone.make_aware(datetime(2020, 3, 2, 10)))  # noqa: DTZ001
    return slip


def reviewing() -> Scene:
    """审查周边."""
    body, root, other = make_body(), "/work/review/", make_team()
    team, ask = body.team, {"kind": "joint", "matter": "请确认"}
    referral = refer(
        sign(submitted_slip(team).pk, decision="pass", by=team.head).pk, sent_to="示范市保密局", reason="范围不明确",
        body="secrecy", by=team.secrecy,
    )  # fmt: skip
    urgent, decided = submitted_slip(team), passed_slip(team)
    round_one = ask_consent(
        ready_item(team).pk, agency_ids=[other.agency.pk], outside=["示范军分区"], by=team.clerk, **ask
    )
    refused = ask_consent(ready_item(team).pk, agency_ids=[other.agency.pk], by=team.clerk, **ask)
    answer_consent(refused.consents.get().pk, Reply("refuse", reason="尚未定稿"), by=other.clerk)
    outside = round_one.consents.order_by("pk").last()
    assert outside is not None
    meeting = record_meeting(
        team.agency.pk,
        Minutes("office", "第三次办公会", timezone.localdate(), "办公会纪要〔2026〕3号", "张演示", "同意。"),
        decisions=[(decided.pk, "proactive", "")], by=team.secrecy,
    )  # fmt: skip
    due, look = (
        closed_long_ago(withheld_slip(team)),
        propose_look(withheld_slip(team).pk, outcome="keep", reason="仍有影响", by=team.clerk),
    )
    sheet = hand_in_month(team.agency.pk, year=2025, month=7, is_nil=True, by=team.secrecy)
    form, coordination, month = (
        f"undetermined/{referral.pk}/",
        f"coordinations/{round_one.pk}/",
        f"months/{team.agency.pk}/2025-",
    )
    return body.scene(
        root, four_in_one="four-in-one/", four_in_one_new="four-in-one/new/",
        four_in_one_item=f"four-in-one/{make_item(agency=team.agency, by=team.clerk).pk}/", undetermined="undetermined/",
        undetermined_one=form, endorse=f"{form}endorse/", answer=f"{form}answer/", form=f"{form}form.pdf",
        letter=f"{form}letter.docx", urgents="urgent/", urgent_new=f"urgent/slips/{urgent.pk}/",
        coordinations="coordinations/", coordination_new=f"coordinations/new/?item={ready_item(team).pk}", coordination=coordination,
        coordination_decide=f"coordinations/{refused.pk}/decide/",
        coordination_letter=f"{coordination}letters/{outside.pk}.pdf", consent=f"consents/{outside.pk}/answer/",
        meetings="meetings/", meeting_new="meetings/new/", meeting=f"meetings/{meeting.pk}/", months="months/",
        bodies="months/bodies/", month=f"{month}7/", month_open=f"{month}6/", month_paper=f"{month}7.xlsx",
        month_back=f"months/sheets/{sheet.pk}/back/", looks="second-looks/", look_figures="second-looks/figures/",
        look=f"second-looks/{due.pk}/", look_propose=f"second-looks/{due.pk}/propose/",
        look_decide=f"looks/{look.pk}/decide/", look_start=f"looks/{look.pk}/start/", policy=f"policies/{team.agency.pk}/",
    )  # fmt: skip


def redacting_room() -> Scene:
    """遮盖."""
    body, root = make_body(), "/work/redaction/"
    file = redacting.stored(paper())
    item = make_item(agency=body.agency, by=body.fill, files=(file,))
    desk = redacting.Desk(body.team, item, file.sha256)
    done = redacting.made(desk)
    check(done.pk, passes=True, remark="", by=body.first_review)
    second = redacting.stored(paper(f"李演示 {NUMBER}"), "另一份.pdf")
    made = redacting.made(
        redacting.Desk(body.team, make_item(agency=body.agency, by=body.fill, files=(second,)), second.sha256)
    )
    third = redacting.stored(paper(f"王演示 {NUMBER}"), "第三份.pdf")
    new = redacting.begun(
        redacting.Desk(body.team, make_item(agency=body.agency, by=body.fill, files=(third,)), third.sha256)
    )
    one = f"{new.pk}/"
    return body.scene(
        root, list="", new="new/", one=one, picture=f"{one}pages/1.webp", mark=f"{one}marks/", words=f"{one}marks/words/",
        findings=f"{one}marks/findings/", undo=f"{one}marks/undo/", unmark=f"{one}marks/1/remove/", make=f"{one}make/",
        check=f"{made.pk}/check/", use=f"{done.pk}/use/", cancel=f"{one}cancel/", original=f"{one}original/",
        result=f"{made.pk}/result/", print=f"{one}print/",
    )  # fmt: skip


def cataloguing() -> Scene:
    """目录."""
    body, root = make_body(), "/work/catalogue/"
    waits = nils.declared(body.agency, body.fill)
    stands = agree_nil(nils.declared(body.agency, body.fill, heading="2019-20-10").pk, by=body.catalogue)
    write_note(
        body.agency.pk, NoteEntry("方便公众查找。", "主动公开的信息。", "索引号：唯一的号码。"), by=body.catalogue
    )
    save_guide(body.agency.pk, GuideForm(**WHOLE), by=body.catalogue)
    published_item(body.team)
    column, pk = "columns/statutory-20-07/", body.agency.pk
    return body.scene(
        root, templates="templates/", template="templates/twelve/", adopt="templates/twelve/adopt/",
        template_undo="templates/twelve/undo/", delegate=f"{column}delegate/", take_back=f"{column}take-back/",
        index_rules="index-rules/", rule_drop=f"index-rules/{pk}/drop/", coverage="coverage/",
        records=f"coverage/{pk}/2019-20-01/", thin=f"check/{pk}/summary/", nil_list="nil/", nil_new="nil/new/",
        nil=f"nil/{waits.pk}/", amend=f"nil/{waits.pk}/amend/", agree=f"nil/{waits.pk}/agree/",
        nil_return=f"nil/{waits.pk}/return/", nil_end=f"nil/{stands.pk}/end/", notes="notes/", note=f"notes/{pk}/",
        note_write=f"notes/{pk}/write/", note_agree=f"notes/{pk}/agree/", guide_confirm=f"guides/{pk}/confirm/",
        settings="settings/", setting=f"settings/{pk}/", exports="exports/", changes="exports/changes/",
        issue="exports/issue/", file="exports/catalogue.xml",
    )  # fmt: skip


def registering() -> Scene:
    """发文登记."""
    body, root = make_body(), "/work/doc-register/"
    one, excused = issued(body.team, 1), issued(body.team, 4)
    excuse_document(excused.pk, reason="内部事务", by=body.catalogue)
    at = f"documents/{one.pk}/"
    section = f"sections/{body.agency.pk}/{body.section.pk}/"
    return body.scene(
        root, list="", sections="sections/", section=section, remind=f"{section}remind/", gaps="gaps/", imports="import/",
        template="import/template/", new="new/", one=at, amend=f"{at}amend/", tie=f"{at}tie/", excuse=f"{at}excuse/",
        take_back=f"documents/{excused.pk}/take-back/", strike=f"{at}strike/",
    )  # fmt: skip


def publishing() -> Scene:
    """发布."""
    body, root, other = make_body(), "/work/publication/", make_team()
    team, old, new = (
        body.team,
        published_item(body.team),
        published_item(body.team, title="示范县2027年农村饮水安全工作要点"),
    )
    waits, shown, ready = (
        internal_item(team, title="关于甲的内部通报"),
        internal_item(team, title="关于乙的内部通报"),
        ready_item(team),
    )
    publish_internal(shown.pk, by=team.publisher)
    theirs = published_item(other, title="示范县邻近水源保护要点2026")
    sent, come = offered(team, other, old), offered(other, team, theirs)
    listed = offered(other, team, published_item(other, title="示范县另一份水源保护要点"))
    list_here(listed.pk, column_code="statutory-20-01", by=team.publisher)
    tick = tick_way(old.pk, way="gazette", by=team.publisher)
    tie = relate(
        new.pk, earlier_id=old.pk, kind=RelationKind.REPLACE, takes_effect_on=timezone.localdate(), by=team.publisher
    )
    link = link_document(team.agency.pk, entry=link_entry(), by=team.publisher)
    item, board, sending = f"items/{new.pk}/", f"internal/{shown.pk}/", f"sendings/{come.pk}/"
    return body.scene(
        root, board="internal/", ready="internal/ready/", internal=board, internal_publish=f"internal/{waits.pk}/publish/",
        internal_withdraw=f"{board}withdraw/", sendings="sendings/", sending=sending, sending_list=f"{sending}list/",
        sending_take=f"{sending}take/", sending_decline=f"{sending}decline/", sending_recall=f"sendings/{sent.pk}/recall/",
        sending_end=f"sendings/{listed.pk}/end/", sending_new=f"{item}send/", linked="linked/", linked_new="linked/new/",
        linked_show="linked/show/", linked_import="linked/import/", linked_end=f"linked/{link.pk}/end/",
        item_ways=f"{item}ways/", ways="ways/", way_confirm=f"ways/{tick.pk}/confirm/", way_drop=f"ways/{tick.pk}/drop/",
        cause=f"{item}cause/", causes="causes/", relations=f"{item}relations/", undo=f"relations/{tie.pk}/undo/",
        revive=f"items/{old.pk}/revive/", expiring="expiring/", versions=f"{item}versions/", settings="settings/",
        setting=f"settings/{team.agency.pk}/", site="site/", publish=f"/work/items/{ready.pk}/publish/",
        withdraw=f"/work/items/{new.pk}/withdraw/",
    )  # fmt: skip


def inspecting() -> Scene:
    """网站自查."""
    body, root = make_body(), "/work/site-checks/"
    fresh, asked, waived = (finding(agency=body.agency, key=key) for key in "abc")
    ask_waiver(asked.pk, reason="原文如此", by=body.catalogue)
    ask_waiver(waived.pk, reason="原文如此", by=body.catalogue)
    waive(waived.pk, until=timezone.localdate() + timedelta(days=9), by=body.office_head)
    return body.scene(
        root, list="", run="run/", runs="runs/", findings="findings/", one=f"findings/{fresh.pk}/",
        ask=f"findings/{fresh.pk}/ask/", waive=f"findings/{asked.pk}/waive/", refuse=f"findings/{asked.pk}/refuse/",
        end=f"findings/{waived.pk}/end/", settings="settings/", setting="settings/column_words/",
        period="periods/statutory-20-01/",
    )  # fmt: skip


def hearing() -> Scene:
    """读者."""
    body, root = make_body(), "/work/readers/"
    desk = reading_public.Desk(body.agency, body.team, body.office_head, body.catalogue, body.oversee, body.audit)
    one = f"reports/{reading_public.reported(desk, contact='0000-1234567').pk}/"
    return body.scene(
        root, list="reports/", one=one, accept=f"{one}accept/", decline=f"{one}decline/", pass_on=f"{one}pass-on/",
        contact=f"{one}contact/", figures="figures/", policies="policy/", policy=f"policy/{body.agency.pk}/", views="views/",
    )  # fmt: skip


def noticing() -> Scene:
    """通知、消息."""
    body, root = make_body(), "/work/notices/"
    reader = make_person(body.agency, Duty.FILL)
    told = announce(
        body.agency.pk, title="关于自查的通知", text="请自查。", unit_ids=[body.agency.pk], wants_reply=True, must_read=True,
        by=body.office_head,
    )  # fmt: skip
    thread = send_message(body.agency.pk, person=reader.username, subject="请核对", text="请核对附件。", by=body.fill)
    return Scene(
        body.agency,
        body.people | {"reader": actor_for(reader)},
        {
            "list": root, "new": f"{root}new/", "first": f"{root}first/", "messages": f"{root}messages/",
            "message_new": f"{root}messages/new/", "message": f"{root}messages/{thread.pk}/", "one": f"{root}{told.pk}/",
            "reply": f"{root}{told.pk}/reply/", "remind": f"{root}{told.pk}/remind/", "recall": f"{root}{told.pk}/recall/",
        },
    )  # fmt: skip


def keeping() -> Scene:
    """查询、成批办理."""
    body, root = make_body(), "/work/saved/"
    kept = save_query("我的查询", question=QUESTION, by=body.fill)
    shared = save_query("本单位的查询", question=QUESTION, sharing="unit", by=body.office_head)
    item = make_item(agency=body.agency, by=body.fill)
    batch = start_batch("set_keywords", values={"keywords": "饮水"}, records=[(item.pk, "甲")], key="k", by=body.fill)
    own, act = f"queries/{kept.pk}/", f"batches/{batch.pk}/"
    return body.scene(
        root, list="queries/", save="queries/save/", own=own, shared=f"queries/{shared.pk}/", remove=f"{own}remove/",
        pin=f"queries/{shared.pk}/pin/", unpin=f"queries/{shared.pk}/unpin/", batches="batches/",
        batch_new="batches/new/", batch=act, go_on=f"{act}go-on/", stop=f"{act}stop/", batch_undo=f"{act}undo/",
    )  # fmt: skip


def entering() -> Scene:
    """填报、脱敏、导入."""
    body, root = make_body(), "/work/"
    file = redacting.stored(paper(), "名单.pdf")
    item = make_item(
        agency=body.agency, section=body.section, by=body.fill, body_html=f"<p>证号{ID}。</p>", files=(file,)
    )
    rescan(item.pk, by=body.fill)
    read = RevisionFile.objects.get(revision__item=item)
    one, sheet = f"items/{item.pk}/", sheets.bring_in(sheets.xlsx([sheets.row(1)]), body.agency, body.fill)
    return body.scene(
        root, kinds="kinds/", kind="kinds/normative/", new="items/new/", edit=f"{one}edit/", item=one,
        masking=f"{one}masking/", mask=f"{one}mask/", unmask=f"{one}unmask/",
        mask_file=f"{one}files/{file.sha256}/mask/", reading=f"files/{read.pk}/reading/", submit=f"{one}submit/",
        rescan=f"{one}rescan/", list="imports/", import_new="imports/new/", templates="imports/templates/",
        template="imports/template/", export="imports/export/", batch=f"imports/{sheet.pk}/",
        conflicts=f"imports/{sheet.pk}/conflicts/", import_undo=f"imports/{sheet.pk}/undo/",
        join=f"imports/{sheet.pk}/join/", problems=f"imports/{sheet.pk}/problems/",
    )  # fmt: skip


ROOMS: dict[str, Callable[[], Scene]] = {
    "clearance": clearing,
    "review": reviewing,
    "redaction": redacting_room,
    "catalogue": cataloguing,
    "doc_register": registering,
    "publication": publishing,
    "site_checks": inspecting,
    "readers": hearing,
    "notices": noticing,
    "saved": keeping,
    "entering": entering,
}
