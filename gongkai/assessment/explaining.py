"""How an automatic score came about, in a sentence."""

from decimal import ROUND_HALF_UP, Decimal

from gongkai.assessment.checking import shown
from gongkai.assessment.measures import MEASURES
from gongkai.assessment.measures.figure import Shape
from gongkai.assessment.models import Indicator, Score
from gongkai.assessment.vocabulary import Method
from gongkai.law.sentences import say

TENTH = Decimal("0.1")


def words(score: Score) -> str:
    """What was counted and what that is worth; the reason a person gave where one scored."""
    if score.indicator.method != Method.AUTO:
        return score.reason
    if score.is_blank:
        return say("本期没有可计算的记录，不涉及。")
    if score.numerator is None:
        return ""
    return _counted(score)


def _counted(score: Score) -> str:
    measure = MEASURES[score.indicator.formula]
    given = measure.with_defaults(score.indicator.parameters)
    numerator = score.numerator or Decimal()
    if measure.shape is Shape.MISSES:
        return say("{n}件，每件扣{each}分。", n=shown(numerator), each=shown(Decimal(given["deduct"]) / 100))
    if measure.shape is Shape.TARGET:
        return say("{n}，目标{target}。", n=shown(numerator), target=given["target"])
    whole = score.denominator or Decimal(1)
    share = (numerator * 100 / whole).quantize(TENTH, ROUND_HALF_UP)
    return say("{part}/{whole}，{share}%。", part=shown(numerator), whole=shown(whole), share=shown(share))


def rule(indicator: Indicator) -> str:
    """How points are counted, for the scheme: what is counted and its parameters."""
    if indicator.method != Method.AUTO:
        return indicator.words
    measure = MEASURES[indicator.formula]
    given = measure.with_defaults(indicator.parameters)
    if measure.shape is Shape.MISSES:
        how = say("每件扣{each}分，扣完为止", each=shown(Decimal(given["deduct"]) / 100))
    elif measure.shape is Shape.TARGET:
        how = say("达到{target}得满分，不足的按比例", target=given["target"])
    else:
        how = say("达到{full}%得满分，{zero}%及以下不得分，其间按比例", full=given["full_at"], zero=given["zero_at"])
    return say("{what}；{how}。", what=say(measure.words), how=how)
