"""The English of both faces' shared words is whole."""

from pathlib import Path

import pytest
from babel.messages.pofile import read_po

import gongkai.information.vocabulary
import gongkai.law.vocabulary
import gongkai.publication.vocabulary
import gongkai.review.vocabulary
from gongkai import portal, ui
from gongkai.law import classification, guide_elements, platform
from gongkai.law.vocabulary import Term, Version

ROOMS = (
    gongkai.law.vocabulary,
    gongkai.information.vocabulary,
    gongkai.publication.vocabulary,
    gongkai.review.vocabulary,
)


def _catalogue(folder):
    with open(folder / "en/LC_MESSAGES/django.po", "rb") as file:
        return {message.id: message.string for message in read_po(file) if message.id}


def _labels():
    for room in ROOMS:
        for closed in vars(room).values():
            if isinstance(closed, type) and issubclass(closed, Term):
                yield from (term.label for term in closed)
    for column in platform.columns():
        yield from (column.name, column.description)
    for one in (*classification.subjects(), *classification.all_genres()):
        yield one.name
    for version in Version:
        yield from (element.label for element in guide_elements.guide_elements(version))


def test_every_term_of_the_law_has_its_english():
    words = {}
    for folder in Path(gongkai.__file__).parent.rglob("locale"):  # Django reads all of them as one
        words |= _catalogue(folder)
    assert sorted({label for label in _labels() if not words.get(label)}) == []


@pytest.mark.parametrize("package", [ui, portal])
def test_every_sentence_of_the_pages_has_its_english(package):
    words = _catalogue(Path(package.__file__).parent / "locale")
    assert [sentence for sentence, english in words.items() if not english] == []


@pytest.mark.parametrize("package", [ui, portal])
def test_no_english_stands_for_another_sentence(package):
    with open(Path(package.__file__).parent / "locale/en/LC_MESSAGES/django.po", "rb") as file:
        assert [message.id for message in read_po(file) if message.fuzzy and message.id] == []
