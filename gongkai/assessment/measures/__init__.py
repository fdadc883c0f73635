"""自动指标: every figure a scheme may score by, one function each, for all bodies at once.

Adding one: a function from `Span` to figures by body, and a `Measure` in its module's MEASURES.
"""

from gongkai.assessment.measures import answering, publishing, reporting, rewarding, supervising, working
from gongkai.assessment.measures.figure import Measure

MEASURES: dict[str, Measure] = {
    one.key: one
    for module in (publishing, answering, reporting, supervising, working, rewarding)
    for one in module.MEASURES
}
