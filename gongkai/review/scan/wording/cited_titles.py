"""T11: the title of a well-known document written down wrongly."""

import re
from collections.abc import Iterator

from gongkai.law.cited_documents import meant_by
from gongkai.law.sentences import say
from gongkai.review.scan.folding import Folded
from gongkai.review.scan.found import Hit, ScanContext, Severity

TITLE = re.compile(r"《((?:[^《》\n]|〈[^〉\n]*〉){10,80})》")
MESSAGE = "引用的“{title}”与《{meant}》（{number}）相近而不相同。如引用的是该文件，请改用全称；确有此件的可以保留。"


def find(text: Folded, *, context: ScanContext) -> Iterator[Hit]:
    """Titles in 《》 that resemble a listed one without being it.

    Law: Regulation 2019, Art. 6; Regulation 2008, Art. 6.
    """
    for found in TITLE.finditer(text.text):
        meant = meant_by(found[1])
        if meant is not None:
            message = say(MESSAGE, title=found[1], meant=meant.title, number=meant.number)
            yield Hit("T11", Severity.INFO, found.start(), found.end(), found[1], found.group()[:60], message)
