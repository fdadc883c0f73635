"""What must hold before a period is extended: in time, and only once.

Law: Regulation 2019, Art. 33(2); Regulation 2008, Art. 24(2).
"""

from datetime import date

from gongkai.info_requests.errors_handling import ExtendedOnce, ExtensionTooLate
from gongkai.info_requests.models import InfoRequest
from gongkai.law.citations import chinese
from gongkai.law.vocabulary import Version

ARTICLES = {Version.R2019: "Regulation 2019, Art. 33(2)", Version.R2008: "Regulation 2008, Art. 24(2)"}


def must_be_in_time(info_request: InfoRequest, *, on: date) -> None:
    """Refuse once the last day to answer has passed, naming it."""
    if info_request.due_on and on > info_request.due_on:
        raise ExtensionTooLate(due=info_request.due_on, given=on, law=article(info_request))


def must_be_first(info_request: InfoRequest) -> None:
    """Refuse a second extension of the same period, and a second proposal while one waits."""
    proposal = info_request.extensions.filter(is_void=False).exclude(agreed=False).first()
    if proposal is not None and proposal.agreed is None:
        _refuse(info_request, "已经提出延期，正待批准", "请等待负责人批准。")
    if proposal is not None or info_request.days_extended:
        _refuse(info_request, "的答复期限已经延长过", "请在期限内作出答复。")


def article(info_request: InfoRequest) -> str:
    """The article of the version the case is under."""
    return chinese(ARTICLES[Version(info_request.version)])


def _refuse(info_request: InfoRequest, what: str, advice: str) -> None:
    raise ExtendedOnce(number=info_request.number, what=what, advice=advice, law=article(info_request))
