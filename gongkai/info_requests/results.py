"""How requests ended, in the six groups that the national form has had since 2021; older kinds in the nearest one.

Law: Report Format 2021; Regulation 2019, Arts. 36-39; Regulation 2008, Art. 21.
"""

from collections.abc import Mapping
from functools import cache

from gongkai.info_requests.vocabulary import Outcome
from gongkai.law.replies import ReplyKind, reply_kind, reply_kinds, row_of
from gongkai.law.vocabulary import Term, Version


class Result(Term):
    """本年度办理结果: the groups of the form."""

    GRANTED = "granted", "予以公开"
    PARTLY = "partly", "部分公开"
    REFUSED = "refused", "不予公开"
    NOT_GIVEN = "not_given", "无法提供"
    NOT_PROCESSED = "not_processed", "不予处理"
    OTHERWISE = "otherwise", "其他处理"


_ROWS: Mapping[str, Result] = {  # head of the row → group
    "r1": Result.GRANTED,
    "r2": Result.PARTLY,
    "r3": Result.REFUSED,
    "r4": Result.NOT_GIVEN,
    "r5": Result.NOT_PROCESSED,
    "e3_1": Result.GRANTED,
    "e3_2": Result.GRANTED,
    "e3_3": Result.PARTLY,
    "e3_4": Result.REFUSED,
    "e3_5": Result.NOT_GIVEN,
    "e3_6": Result.NOT_GIVEN,
    "e3_7": Result.NOT_GIVEN,
}
HEARD = "B11"  # answered after a third party was heard: gives, or withholds on a ground and then counts as a refusal
HEARD_REFUSED = "B11.refused"  # the second of these, for lists and figures
_BY_CODE: Mapping[str, Result] = {
    "B8": Result.OTHERWISE,
    "B9": Result.NOT_PROCESSED,
    "B12": Result.OTHERWISE,
}  # their rows hold others too


def result_of(kind: ReplyKind, *, ground: str = "") -> Result:
    """The group of a kind of reply, by its ground where that decides; what the form does not count is handled otherwise."""
    row = row_of(kind, ground=ground)
    head = next((one for one in _ROWS if row == one or row.startswith(f"{one}_")), "")
    return _BY_CODE.get(kind.code) or _ROWS.get(head, Result.OTHERWISE)


@cache
def groups() -> Mapping[Result, tuple[str, ...]]:
    """Every ending that counts as handled, by group: codes of replies, then withdrawn and merged."""
    kinds = [kind for version in reversed(Version) for kind in reply_kinds(version)]
    found = {group: [kind.code for kind in kinds if result_of(kind) is group] for group in Result}
    heard = result_of(reply_kind(HEARD, version=Version.R2008), ground="N-B")
    found[heard].append(HEARD_REFUSED)
    found[Result.OTHERWISE] += [Outcome.WITHDRAWN.value, Outcome.MERGED.value]
    return {group: tuple(codes) for group, codes in found.items()}
