"""Everything said on a page can be said in English too."""

import ast
import importlib
import re
from pathlib import Path
from string import Formatter

from babel.messages.pofile import read_po
from django.utils.translation.template import templatize

from gongkai.information.importing import headings
from gongkai.law.kinds import KINDS
from gongkai.law.vocabulary import EventKind, Term, Version
from gongkai.review.questions import questions
from gongkai.site_checks.definitions import checks
from tests.architecture.reading import PACKAGE, modules, templates, walked

PLAIN = {"_", "gettext", "gettext_lazy", "gettext_noop", "ngettext", "ngettext_lazy"}
QUOTED = r"""u?((?:'(?:[^'\\]|\\.)*')|(?:"(?:[^"\\]|\\.)*"))"""
CALL = re.compile(rf"\b(?:_|gettext|ngettext)\(\s*{QUOTED}")
COUNTED = re.compile(rf"\bngettext\(\s*{QUOTED}")
IN_CONTEXT = re.compile(rf"\bpgettext\(\s*{QUOTED}\s*,\s*{QUOTED}")
CHINESE = re.compile("[\u4e00-\u9fff]")


def test_every_text_of_the_templates_has_an_english_form():
    assert (
        _untranslated((text, path) for path, source in templates().items() for text in _in_template(source, path)) == []
    )


def test_every_text_of_the_code_has_an_english_form():
    assert _untranslated((text, path) for path, tree in modules().items() for text in _in_code(tree)) == []


def test_every_counted_text_has_one_english_form_for_one_and_one_for_many():
    counted = {text: path for path, source in templates().items() for text in _found(COUNTED, source, path)}
    counted |= {
        text: path for path, tree in modules().items() for text in _in_code(tree, {"ngettext", "ngettext_lazy"})
    }
    told = {message.id[0] for message in _messages() if isinstance(message.id, tuple) and all(message.string)}
    assert sorted(f"{path}: {text}" for text, path in counted.items() if text not in told) == []


def test_every_text_of_the_templates_that_names_its_context_has_an_english_form_in_it():
    told = {(message.context, message.id) for message in _messages() if message.string}
    said = {
        tuple(map(ast.literal_eval, found)): path
        for path, source in templates().items()
        for found in IN_CONTEXT.findall(templatize(source, origin=path))
    }
    assert sorted(f"{path}: {text}" for text, path in said.items() if text not in told) == []


def test_every_term_of_the_law_has_an_english_form():
    for path in modules():
        if Path(path).name.startswith("vocabulary"):
            importlib.import_module(path.removesuffix(".py").replace("/", "."))
    lists = [kind for kind in Term.__subclasses__() if kind.__module__.startswith("gongkai.")]
    assert _untranslated((member.label, kind.__name__) for kind in lists for member in kind) == []


def test_every_kind_of_information_and_every_field_of_it_has_an_english_form():
    fields = [field for kind in KINDS.values() for field in kind.fields]
    said = [(text, kind.code) for kind in KINDS.values() for text in (kind.name, kind.about, kind.title_name)]
    said += [(text, one.code) for one in fields for text in (one.name, one.help, one.group, one.unit, one.shape_name)]
    said += [(label, one.code) for one in fields for _code, label in one.choices]
    assert _untranslated(said) == []


def test_every_check_of_the_site_and_every_heading_of_a_sheet_has_an_english_form():
    said = [
        (text, one.code)
        for one in checks().values()
        for text in (one.name, one.looks_at, one.unit, one.source, one.mend)
    ]
    said += [(text, column.field) for column in headings.core() for text in (column.name, column.help)]
    assert _untranslated(said) == []


def test_every_question_of_a_review_slip_has_an_english_form():
    asked = [one for version in Version for one in questions(version)]
    assert _untranslated((text, one.code) for one in asked for text in (one.text, one.hint)) == []


def test_everything_that_happens_to_a_request_is_told_in_english():
    with (PACKAGE / "ui/words/locale/en/LC_MESSAGES/django.po").open("rb") as source:
        told = {message.id for message in read_po(source, locale="en") if message.context == "event" and message.string}
    assert {kind.label for kind in EventKind} - told == set()


def test_no_english_form_is_doubtful_or_missing_its_values():
    wrong = []
    for po in sorted(PACKAGE.glob("**/locale/en/LC_MESSAGES/django.po")):
        with po.open("rb") as source:
            for message in read_po(source, locale="en"):
                if message.id and (message.fuzzy or _values(message.id) != _values(message.string)):
                    wrong.append(f"{po.relative_to(PACKAGE)}: {message.id}")
    assert wrong == []


def test_every_refusal_and_every_sentence_of_a_room_has_an_english_form_with_the_same_values():
    known = _english()
    said = {text: path for path, tree in modules().items() for text in (*_refusals(tree), *_sentences(tree))}
    assert len(said) > 300
    assert sorted(f"{path}: {text}" for text, path in said.items() if CHINESE.search(text) and text not in known) == []
    assert [text for text in said if text in known and _filled_in(text) != _filled_in(known[text])] == []


def _untranslated(texts):
    known = _english()
    return sorted({f"{where}: {text}" for text, where in texts if CHINESE.search(text) and text not in known})


def _english():
    known = {}
    for message in _messages():
        said = message.string if isinstance(message.string, tuple) else (message.string,)
        if all(said) and not message.fuzzy:
            known[message.id[0] if isinstance(message.id, tuple) else message.id] = said[0]
    return known


def _messages():
    for po in PACKAGE.glob("**/locale/en/LC_MESSAGES/django.po"):
        with po.open("rb") as source:
            yield from read_po(source, locale="en")


def _values(text):
    if isinstance(text, tuple):
        return set().union(*map(_values, text))
    return set(re.findall(r"%\((\w+)\)[sd]|\{(\w+)\}", text))


def _filled_in(text):
    return {(name, how) for _, name, how, _ in Formatter().parse(text) if name is not None}


def _refusals(tree):
    """The templates of refusals: what a class calls its `sentence`."""
    for node in walked(tree):
        if isinstance(node, ast.ClassDef):
            for line in node.body:
                if isinstance(line, ast.Assign) and line.targets[0].id == "sentence":
                    yield ast.literal_eval(line.value)


def _sentences(tree):
    """The templates of `law.sentences.say`."""
    makes = any(isinstance(node, ast.ImportFrom) and node.module == "gongkai.law.sentences" for node in walked(tree))
    for node in walked(tree) if makes else ():
        if isinstance(node, ast.Call) and _called(node.func) == "say":
            found = ast.walk(node.args[0])
            yield from (part.value for part in found if isinstance(part, ast.Constant) and isinstance(part.value, str))


def _in_template(source, path):
    return _found(CALL, source, path)


def _found(calls, source, path):
    return [ast.literal_eval(found) for found in calls.findall(templatize(source, origin=path))]


def _in_code(tree, names=PLAIN):
    for node in walked(tree):
        if isinstance(node, ast.Call) and _called(node.func) in names and node.args:
            first = node.args[0]
            if isinstance(first, ast.Constant) and isinstance(first.value, str):
                yield first.value


def _called(function):
    return function.id if isinstance(function, ast.Name) else getattr(function, "attr", "")
