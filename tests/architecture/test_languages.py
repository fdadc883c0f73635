"""Everything said on a page can be said in English too."""

import ast
import importlib
import re
from pathlib import Path

from babel.messages.pofile import read_po
from django.utils.translation.template import templatize

from gongkai.law.vocabulary import Term
from tests.architecture.reading import PACKAGE, modules, templates

PLAIN = {"_", "gettext", "gettext_lazy", "gettext_noop", "ngettext", "ngettext_lazy"}
CALL = re.compile(r"""\b(?:_|gettext|ngettext)\(\s*u?((?:'(?:[^'\\]|\\.)*')|(?:"(?:[^"\\]|\\.)*"))""")
CHINESE = re.compile("[\u4e00-\u9fff]")


def test_every_text_of_the_templates_has_an_english_form():
    assert (
        _untranslated((text, path) for path, source in templates().items() for text in _in_template(source, path)) == []
    )


def test_every_text_of_the_code_has_an_english_form():
    assert _untranslated((text, path) for path, tree in modules().items() for text in _in_code(tree)) == []


def test_every_term_of_the_law_has_an_english_form():
    for path in modules():
        if Path(path).name == "vocabulary.py":
            importlib.import_module(path.removesuffix(".py").replace("/", "."))
    lists = [kind for kind in Term.__subclasses__() if kind.__module__.startswith("gongkai.")]
    assert _untranslated((member.label, kind.__name__) for kind in lists for member in kind) == []


def test_no_english_form_is_doubtful_or_missing_its_values():
    wrong = []
    for po in sorted(PACKAGE.glob("**/locale/en/LC_MESSAGES/django.po")):
        with po.open("rb") as source:
            for message in read_po(source, locale="en"):
                if message.id and (message.fuzzy or _values(message.id) != _values(message.string)):
                    wrong.append(f"{po.relative_to(PACKAGE)}: {message.id}")
    assert wrong == []


def _untranslated(texts):
    known = _english()
    return sorted({f"{where}: {text}" for text, where in texts if CHINESE.search(text) and text not in known})


def _english():
    known = set()
    for po in PACKAGE.glob("**/locale/en/LC_MESSAGES/django.po"):
        with po.open("rb") as source:
            for message in read_po(source, locale="en"):
                said = message.string if isinstance(message.string, tuple) else (message.string,)
                if all(said) and not message.fuzzy:
                    known.add(message.id[0] if isinstance(message.id, tuple) else message.id)
    return known


def _values(text):
    if isinstance(text, tuple):
        return set().union(*map(_values, text))
    return set(re.findall(r"%\((\w+)\)[sd]|\{(\w+)\}", text))


def _in_template(source, path):
    return [ast.literal_eval(found) for found in CALL.findall(templatize(source, origin=path))]


def _in_code(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _called(node.func) in PLAIN and node.args:
            first = node.args[0]
            if isinstance(first, ast.Constant) and isinstance(first.value, str):
                yield first.value


def _called(function):
    return function.id if isinstance(function, ast.Name) else getattr(function, "attr", "")
