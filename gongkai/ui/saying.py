"""What rooms say in Chinese, in the reader's language: sentences, refusals, labels and articles."""

from collections.abc import Mapping

from django.utils.translation import get_language, gettext, pgettext

from gongkai.law.refusals import Refusal
from gongkai.law.sentences import Cited, Sentence
from gongkai.law.vocabulary import Term
from gongkai.ui.citing import cited_in_english, has_chinese
from gongkai.ui.formats import in_chinese

AS_TYPED = frozenset({"given"})  # what somebody typed is repeated as it was
SIGNS = {"": " ", "；": "; ", "、": ", ", "，": ", ", "：": ": ", "。": "."}


def said(words: str | Refusal) -> str:
    """The sentence in the reader's language; in Chinese where it was never given another form."""
    found = words.sentence if isinstance(words, Refusal) else words
    return str(found) if in_chinese() else _in_english(found)


def offered(label: object) -> str:
    """The label of a choice in the reader's language, behind the spaces that show its depth."""
    if isinstance(label, Sentence):
        return said(label)
    text = str(label)
    bare = text.lstrip("\u3000")
    return text if in_chinese() or not bare else text.removesuffix(bare) + gettext(bare)


def written_in(words: str) -> str:
    """The language `said` gives the words in, for the `lang` of their element."""
    spoken = get_language() or "zh-CN"
    return spoken if not in_chinese() and said(words) != str(words) else "zh-CN"


def _in_english(words: str) -> str:
    if isinstance(words, Cited):
        return words.line
    if not isinstance(words, Sentence):
        return _label(words)
    if words.pieces:
        return _strung(words)
    return _filled(words) if words.template else _label(words)


def _filled(words: Sentence) -> str:
    """The English template with the values put in; the Chinese sentence where there is no such template."""
    template = _template(words)
    if template == words.template and has_chinese(template):
        return str(words)
    return template.format(**_values(words.values))


def _template(words: Sentence) -> str:
    found = pgettext(words.sort, words.template) if words.sort else words.template
    return found if found != words.template else gettext(words.template)


def _values(values: Mapping[str, object]) -> dict[str, object]:
    return {
        name: value if isinstance(value, Term) or not isinstance(value, str) or name in AS_TYPED else _in_english(value)
        for name, value in values.items()
    }


def _strung(words: Sentence) -> str:
    said_so_far = SIGNS.get(words.between, words.between).join(_in_english(piece) for piece in words.pieces if piece)
    return said_so_far.removesuffix(".") + SIGNS[words.end] if words.end else said_so_far


def _label(words: str) -> str:
    """A word of the lists, an article, or several of them; what is none of these stays as it is."""
    if not has_chinese(words):
        return str(words)
    found = gettext(words)
    return found if found != words else cited_in_english(words) or _labels(words)


def _labels(words: str) -> str:
    parts = words.split("、")
    found = [gettext(part) if part else "" for part in parts]
    return ", ".join(found) if not any(map(has_chinese, found)) else str(words)
