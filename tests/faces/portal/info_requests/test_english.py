"""A case followed in English: nothing of what the product itself says is left in Chinese."""

import re
from datetime import date

import pytest
from django.utils import timezone

from gongkai.info_requests.actions.ask_correction import ask_correction
from gongkai.info_requests.actions.suggest import suggest
from gongkai.info_requests.actions.withdraw import withdraw
from gongkai.info_requests.locking import APPLICANT
from gongkai.law.vocabulary import Channel
from tests.faces.portal.info_requests.asking import a_key, enter, page, send
from tests.rooms.info_requests.answered import answered_case
from tests.rooms.info_requests.cases import make_request
from tests.rooms.info_requests.handling import asked_third_party, notified

OURS = re.compile(r'<(?:p|dd|span|li|h\d)\b(?![^>]*lang="zh-CN")[^>]*>([^<]*)')
CHINESE = re.compile("[\u4e00-\u9fff]")


def shown(client, case, *, at="case"):
    """The page in English of whoever holds the code."""
    enter(client, case)
    return page(client.get(f"/en/requests/{at}/"))


def left_in_chinese(text, *, names):
    """What stands in Chinese on the page without being marked as Chinese, but for names of people and bodies."""
    main = text[text.index("<main") : text.index("</main>")]
    for name in names:
        main = main.replace(name, "")
    return [words.strip() for words in OURS.findall(main) if CHINESE.search(words)]


def test_a_new_case_is_told_in_english(client, office):
    case = make_request(office)
    text = shown(client, case)
    for words in (
        "Received and registered",
        f"{office.agency.name} will answer by 2026-03-30.",
        "20 working days, counted from the day after 2026-03-02 (Regulation 2019, Art. 33(2)).",
        "Handed in in person: received on the day it is handed in: 2026-03-02 (Regulation 2019, Art. 31).",
        "Day 20",
        "Weekend",
    ):
        assert words in text
    assert left_in_chinese(text, names=[office.agency.name, case.title, "政府信息公开工作机构"]) == []


def test_the_receipt_is_told_in_english(client, office):
    case = make_request(office)
    text = shown(client, case, at="sent")
    assert "20 working days, counted from the day after 2026-03-02" in text
    assert "received on the day it is handed in" in text


@pytest.mark.parametrize(
    ("act", "words"),
    [
        (
            lambda office: make_request(office, channel=Channel.LETTER),
            "to confirm receipt; the period to answer begins",
        ),
        (
            lambda office: (
                ask_correction(
                    make_request(office).number,
                    items=["写明年度"],
                    on=date(2026, 3, 4),
                    told_on=date(2026, 3, 4),
                    by=office.clerk,
                ).info_request
            ),
            "The period to answer begins anew when the correction is received",
        ),
        (lambda office: asked_third_party(office)[0], "does not count towards the period to answer"),
        (notified, "Please pay as the fee notice says"),
        (lambda office: answered_case(office)[0], "the answer is being delivered."),
        (
            lambda office: withdraw(make_request(office).number, on=timezone.localdate(), reason="", by=APPLICANT),
            "This request was withdrawn as you asked.",
        ),
    ],
)
def test_every_state_is_told_in_english(client, office, act, words):
    assert words in shown(client, act(office))


def test_a_wrong_field_is_told_in_english(client, office):
    answer = send(client, office.agency, language="/en", id_number="1", title="", key=a_key())
    assert answer.status_code == 422
    text = page(answer)
    assert "A resident identity card number has 18 digits" in text
    assert "Enter the name, the document number or other features" in text
    assert "居民身份证号码应为" not in text


def test_a_suggestion_is_told_in_english(client, office):
    case = make_request(office)
    suggest(case.number, words="", by=APPLICANT)
    assert "Your suggestion was received on" in shown(client, case)
