"""澄清稿检查: what must not go out stops the draft, with the place said."""

from gongkai.clarifications.errors import FindingsInText
from gongkai.clarifications.models import Draft
from gongkai.law.sentences import strung
from gongkai.review import release_check
from gongkai.review.scan import Found, Severity

PARTS = (("quoted", "不实或者不完整的说法"), ("facts", "准确信息"), ("sources", "依据和来源"))
SHOWN = 5


def found_in(draft: Draft) -> list[Found]:
    """Everything the checks find in a draft, worst first.

    Law: Regulation 2019, Arts. 6, 17; Regulation 2008, Arts. 6, 14.
    """
    texts = [(place, getattr(draft, name)) for name, place in PARTS]
    return release_check.findings(draft.case.agency, texts, title=draft.title)


def must_be_clean(draft: Draft) -> None:
    """Refuse a draft in which the checks find what must not go out.

    Law: Regulation 2019, Arts. 14-15; Regulation 2008, Art. 14(4).
    """
    stops = [one for one in found_in(draft) if one.severity is Severity.BLOCK]
    if stops:
        raise FindingsInText(problems=strung([f"{one.place}“{one.masked}”" for one in stops[:SHOWN]], between="、"))
