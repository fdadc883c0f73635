"""How the law says no: every refusal cites what can be found, and ends with what to do."""

import pytest

from gongkai.law import refusals
from gongkai.law.citations import citations

CLASSES = [kind for kind in vars(refusals).values() if isinstance(kind, type) and issubclass(kind, refusals.Refusal)]


@pytest.mark.parametrize("kind", CLASSES, ids=lambda kind: kind.__name__)
def test_a_refusal_is_a_whole_chinese_sentence(kind):
    assert kind.sentence.endswith("。")
    assert kind.__doc__


@pytest.mark.parametrize("kind", CLASSES, ids=lambda kind: kind.__name__)
def test_a_refusal_by_law_cites_a_known_place(kind):
    law = getattr(kind, "law", "")
    assert not law or citations(law)


def test_a_refusal_carries_its_values():
    refusal = refusals.NotACostFee(given="咨询费")
    assert refusal.values == {"given": "咨询费"}
    assert refusal.sentence == (
        "“咨询费”不是可以收取的费用。依申请提供政府信息只能收取检索费、复制费和邮寄费（《条例》第二十七条），请删去这一项。"
    )
