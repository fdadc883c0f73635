"""A citizen at the portal: fills in the form as a browser sends it, and gets in with number and code."""

from time import time

from gongkai.info_requests.models import InfoRequest
from gongkai.info_requests.query_codes import code_of
from gongkai.portal.info_requests import form_key
from tests.rooms.info_requests.cases import ID_NUMBER

FILLED = {
    "kind": "person",
    "name": "张演示",
    "id_type": "resident",
    "id_number": ID_NUMBER,
    "phone": "13800000000",
    "email": "demo@example.org",
    "request_kind": "disclosure",
    "title": "示范县2025年农村公路养护资金分配方案",
    "description": "申请公开资金分配到各乡镇的方案全文。",
    "way_wanted": "online",
    "form_wanted": "electronic",
}


def a_key(*, seconds=60):
    """The key of a form opened a minute ago."""
    return form_key.issue(at=time() - seconds)


def send(client, agency, *, key="", language="", **changes):
    """Press 提交申请."""
    said = FILLED | {"form_key": key or a_key()} | changes
    return client.post(f"{language}/requests/new/?agency={agency.code}", said)


def newest():
    """The case that was made last."""
    return InfoRequest.objects.select_related("agency", "applicant").latest("pk")


def enter(client, case):
    """Type number and code."""
    return client.post("/requests/follow/", {"number": case.number, "code": code_of(case)})


def page(answer):
    """What a person reads."""
    return answer.content.decode()
