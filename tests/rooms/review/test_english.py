"""The questions of the slip are data, so no tool collects them: their English is checked here."""

from pathlib import Path

import pytest
from babel.messages.pofile import read_po

import gongkai.review
from gongkai.law.vocabulary import Version
from gongkai.review.displays import VOIDED
from gongkai.review.questions import questions

PO = Path(gongkai.review.__file__).parent / "locale/en/LC_MESSAGES/django.po"


@pytest.mark.parametrize("version", list(Version))
def test_every_question_and_hint_has_its_english(version):
    with PO.open("rb") as source:
        known = {message.id: message.string for message in read_po(source, locale="en")}
    asked = [text for question in questions(version) for text in (question.text, question.hint)]
    assert [text for text in [*asked, VOIDED] if not known.get(text)] == []
