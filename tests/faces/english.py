"""The site in English, with the words as they stand in the catalogues now."""

import re
from contextlib import contextmanager
from functools import cache
from importlib import import_module
from pathlib import Path
from tempfile import mkdtemp

import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from django.conf import settings
from django.utils.translation import gettext, trans_real

from tests.architecture.reading import PACKAGE

WORDS = PACKAGE / "ui" / "words" / "locale" / "en" / "LC_MESSAGES" / "django.po"
READ: dict = {}  # what Django keeps of the catalogues it has read
OPTION = re.compile(r"<option\b[^>]*>([^<]*[\u4e00-\u9fff][^<]*)<")
MADE_OF_WORDS = re.compile(r"<(?:h1|h2|th|label|legend|button|dt|caption)\b[^>]*>([^<]*[\u4e00-\u9fff][^<]*)<")


@contextmanager
def in_english():
    """The site with every catalogue compiled as it stands now; compiled and read once for all the tests of a run."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(settings, "LOCALE_PATHS", _places())
        patch.setattr(trans_real, "_translations", READ)
        patch.setattr(trans_real, "_default", None)
        yield


@cache
def _places():
    """A folder of words for every catalogue; the shared words go before the rest, as always."""
    folder = Path(mkdtemp(dir=settings.HOME))
    found = sorted(PACKAGE.glob("**/locale/en/LC_MESSAGES/django.po"), key=lambda po: po != WORDS)
    return [_compiled(po, folder / str(number)) for number, po in enumerate(found)]


def chinese_left(page):
    """What the page's own heads, labels and buttons still say in Chinese."""
    return MADE_OF_WORDS.findall(page)


def options_left(page):
    """What lists and choices of the page still say in Chinese though the catalogues have English for it."""
    return [label for label in OPTION.findall(page) if gettext(label.strip("\u3000 ")) != label.strip("\u3000 ")]


def pages_without_parts(urlconf):
    """The names of the pages whose address has no parts to fill in, by the module that lists them."""
    names = {one.name for one in _walked(import_module(urlconf).urlpatterns) if not one.pattern.converters}
    return sorted(name for name in names if name)


def _walked(patterns):
    for one in patterns:
        if hasattr(one, "url_patterns"):
            yield from _walked(one.url_patterns)
        else:
            yield one


def _compiled(po, folder):
    place = folder / "en" / "LC_MESSAGES"
    place.mkdir(parents=True)
    with po.open("rb") as source, (place / "django.mo").open("wb") as compiled:
        write_mo(compiled, read_po(source, locale="en"))
    return str(folder)
