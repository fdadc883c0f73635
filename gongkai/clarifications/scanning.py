"""澄清稿检查: what must not go out stops the draft, with the place said."""

from django.db.models import Q

from gongkai.agencies.models import Agency, AgencyName
from gongkai.clarifications.errors import FindingsInText
from gongkai.clarifications.models import Draft
from gongkai.law.sentences import strung
from gongkai.review.policy import of as review_policy
from gongkai.review.scan import Found, ScanContext, Severity, scan_text, scan_title

PARTS = (("quoted", "不实或者不完整的说法"), ("facts", "准确信息"), ("sources", "依据和来源"))
SHOWN = 5


def found_in(draft: Draft) -> list[Found]:
    """Everything the checks find in a draft, worst first.

    Law: Regulation 2019, Arts. 6, 17; Regulation 2008, Arts. 6, 14.
    """
    context = _context(draft.case.agency)
    found = list(scan_title(draft.title, context=context))
    for name, place in PARTS:
        found += scan_text(getattr(draft, name), place=place, context=context)
    order = list(Severity)
    return sorted(found, key=lambda one: order.index(one.severity))


def must_be_clean(draft: Draft) -> None:
    """Refuse a draft in which the checks find what must not go out.

    Law: Regulation 2019, Arts. 14-15; Regulation 2008, Art. 14(4).
    """
    stops = [one for one in found_in(draft) if one.severity is Severity.BLOCK]
    if stops:
        raise FindingsInText(problems=strung([f"{one.place}“{one.masked}”" for one in stops[:SHOWN]], between="、"))


def _context(agency: Agency) -> ScanContext:
    phones = review_policy(agency.pk).office_phones.splitlines()
    names = AgencyName.objects.filter(Q(agency=agency) | Q(agency=agency.parent)).values_list("name", flat=True)
    return ScanContext(
        own_names=frozenset({agency.name, agency.short_name, *names} - {""}),
        office_phones=frozenset({agency.phone, agency.fax, *phones} - {""}),
    )
