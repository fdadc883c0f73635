"""What is sealed appears nowhere in clear: no column of any table, no journal entry, no log, no file on disk."""

import logging
from datetime import date, datetime

import pytest
from django.apps import apps
from django.conf import settings

from gongkai.attachments.reread import read_waiting
from gongkai.info_requests.actions.amend import amend
from gongkai.info_requests.actions.answer_on_spot import answer_on_spot
from gongkai.info_requests.actions.consult import consult
from gongkai.info_requests.actions.hold_file import hold_file
from gongkai.info_requests.actions.open_file import open_file
from gongkai.info_requests.actions.open_identity import open_identity
from gongkai.info_requests.actions.receive import receive
from gongkai.info_requests.actions.renew_code import renew_code
from gongkai.info_requests.actions.unlock import unlock
from gongkai.info_requests.actions.withdraw import withdraw
from gongkai.info_requests.errors_intake import BadIdentity
from gongkai.info_requests.identity import Identity, Party
from gongkai.info_requests.models import InfoRequest, Letter
from gongkai.info_requests.query_codes import code_of
from gongkai.info_requests.vocabulary import ConsultationKind, FileRole, Way
from gongkai.law.vocabulary import ApplicantKind, Channel
from tests.rooms.info_requests.cases import make_office, make_request, wish
from tests.rooms.info_requests.papers import picture

pytestmark = pytest.mark.django_db
PERSON = Identity(
    name="金丝雀演示",
    id_type="resident",
    id_number="11010119900307803X",
    phone="13900000001",
    email="canary@example.org",
    address="示范县金丝雀路7号",
    postcode="999991",
    fax="0999-9999991",
    contact="金联系演示",
    agent_name="金代理演示",
    agent_id="110101199003078160",
)
BODY = Identity(
    name="示范演示有限公司", credit_code="91110000MA0000001L", legal_person="金法人演示", phone="13900000001"
)
CANARIES = (
    "金丝雀", "03078", "1390000", "canary@", "999991", "金联系", "金代理", "金法人", "0000001L", "身份证金丝雀",
)  # fmt: skip
MONDAY = date(2026, 3, 2)
ADDRESS = "198.51.100.77"
COLOUR = "#1a2b3c"  # of no other test's paper


def everything_stored():
    """Each row of each table, as text but for instants, whose microseconds may spell anything."""
    for model in apps.get_models():
        for row in model._default_manager.values_list():
            yield model._meta.label, " ".join(str(value) for value in row if not isinstance(value, datetime))


def live(caplog):
    """A case of each way in, with everything that touches who applies."""
    office = make_office()
    clerk = office.clerk
    paper = hold_file(picture(COLOUR), name="证件.png", role=FileRole.IDENTITY, form_key="form-1")
    received = receive(
        PERSON, wish(), kind=ApplicantKind.PERSON, agency_id=office.agency.pk, form_key="form-1", files=[paper.pk]
    )
    with pytest.raises(BadIdentity) as refusal:
        receive(
            Identity(name=PERSON.name, id_type="resident", id_number="110101199003078031", phone=PERSON.phone),
            wish(), kind=ApplicantKind.PERSON, agency_id=office.agency.pk, form_key="form-2",
        )  # fmt: skip
    logging.getLogger("gongkai").warning("refused: %s %r", refusal.value, PERSON)
    company = make_request(
        office, kind=ApplicantKind.COMPANY, channel=Channel.LETTER, legal_person=BODY.legal_person, phone=BODY.phone
    )
    amend(company.number, identity=BODY, kind=ApplicantKind.COMPANY, reason="核对证照", by=clerk)
    open_identity(received.number, by=clerk, reason="邮寄答复")
    read_waiting()
    open_file(paper.pk, by=clerk)
    unlock(received.number, received.code, address=ADDRESS)
    unlock(received.number, "WRONG", address=ADDRESS)
    code = renew_code(received.number, by=clerk)
    withdraw(company.number, on=date(2026, 3, 5), by=clerk)
    _work(office)
    return received, code


def _work(office):
    """Letters, a third party and an answer: their texts name nobody."""
    sent = {"name": PERSON.name, "id_number": PERSON.id_number, "phone": PERSON.phone, "address": PERSON.address}
    asked, answered = (make_request(office, on=MONDAY, title=title, **sent) for title in ("征地补偿", "公路养护"))
    party = Party(name="金丝雀第三方", contact="金联系演示", phone=PERSON.phone, address=PERSON.address)
    consult(
        asked.number, kind=ConsultationKind.THIRD_PARTY, party=party, content="补偿清单", way=Way.POST, on=MONDAY,
        by=office.clerk,
    )  # fmt: skip
    answer_on_spot(answered.number, kind="A2", said={"way": "当场提供复印件一份。"}, on=MONDAY, by=office.clerk)
    assert Letter.objects.filter(info_request__in=[asked, answered]).count() >= 2


def test_no_sealed_value_is_stored_journaled_or_logged_in_clear(caplog, capsys):
    with caplog.at_level(logging.DEBUG):
        received, code = live(caplog)

    secrets = (*CANARIES, received.code, code, ADDRESS)
    for table, row in everything_stored():
        assert [secret for secret in secrets if secret in row] == [], table
    said = caplog.text + "".join(capsys.readouterr())
    assert [secret for secret in secrets if secret in said] == []


def test_no_sealed_value_lies_on_disk_in_clear(caplog):
    live(caplog)
    paper = picture(COLOUR).getvalue()
    files = [path for path in settings.FILES_DIR.rglob("*") if path.is_file()]
    assert files
    for path in files:
        data = path.read_bytes()
        assert paper not in data and PERSON.name.encode() not in data
        assert "证件" not in path.name


def test_the_walk_would_find_a_canary():
    case = make_request(make_office())
    InfoRequest.objects.filter(pk=case.pk).update(title="金丝雀唱歌")
    assert any("金丝雀" in row for _, row in everything_stored())
    assert code_of(case)
