"""Where items of a kind may stand: what is not statutory disclosure stands apart from it."""

from functools import cache

from gongkai.law.kinds.definitions import Kind
from gongkai.law.platform import columns
from gongkai.law.sentences import say

STATUTORY = "statutory"  # the column of the platform that holds what the law asks for


@cache
def statutory_columns() -> frozenset[str]:
    """The platform's columns of statutory content.

    Law: Platform Letter 2019; Regulation 2019, Arts. 19-21.
    """
    found = {STATUTORY}
    for plan in columns():  # parents come before their children
        if plan.parent in found:
            found.add(plan.code)
    return frozenset(found)


def wrong_column(kind: Kind, column_code: str) -> str:
    """Why items of the kind may not stand in a column; empty where they may.

    Law: Platform Letter 2019; Regulation 2019, Arts. 19-21.
    """
    if kind.statutory or kind.internal or column_code not in statutory_columns():
        return ""
    return say(
        "“{kind}”不属于法定主动公开内容，不能放在“法定主动公开内容”的栏目里。请选择其他栏目；没有合适的，请目录管理员增设。",
        kind=kind.name,
    )
