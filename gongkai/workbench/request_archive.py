"""办结和归档: a case whose answer has gone out is finished; its file is filed once nothing is missing.

Law: Regulation 2019, Art. 45.
"""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _, gettext_lazy, gettext_noop

from gongkai.accounts.actor import Actor
from gongkai.info_requests import queries, queries_papers
from gongkai.info_requests.actions.archive import archive
from gongkai.info_requests.actions.finish import finish
from gongkai.info_requests.papers import drawing
from gongkai.workbench.acting import actor_of, staff
from gongkai.workbench.request_verbs import TodayField, Verb, VerbForm, verb_page

FINISH = Verb(
    "finish",
    done=gettext_noop("已办结。"),
    hint=gettext_noop("签收、下载后自动办结。已寄出而没有签收记录的，在这里办结。"),
    button=gettext_noop("办结"),
)
ARCHIVE = Verb("archive", done="", button=gettext_noop("归档"), template="workbench/request_archive.html")


class OnForm(VerbForm):
    """The day."""

    on = TodayField(label=gettext_lazy("日期"))


@staff
def request_finish(request: HttpRequest, number: str) -> HttpResponse:
    """Finish a case whose letter was sent and never signed for."""
    return verb_page(request, number, FINISH, OnForm, finish)


@staff
def request_archive(request: HttpRequest, number: str) -> HttpResponse:
    """File a case, with what is in the file and what is missing before one's eyes."""
    actor = actor_of(request)
    beside = _beside(actor, number)
    return verb_page(
        request, number, ARCHIVE, OnForm, archive, beside=beside,
        to=lambda case: (_("已归档，案卷号{number}。").format(number=case.archive_number), number),
    )  # fmt: skip


def _beside(actor: Actor, number: str) -> dict[str, Any]:
    case = queries.case(actor, number)
    drawn = drawing.case_contents(queries.visible_to(actor).get(pk=case.id))
    return {
        "checks": _checks(actor, case),
        "heads": [cell.text for cell in drawn.rows[0]],
        "rows": [[cell.text for cell in row] for row in drawn.rows[1:]],
    }


def _checks(actor: Actor, case: Any) -> list[tuple[str, bool, str]]:
    """What a whole file has: what it is, whether it is there, what is wrong where it is not."""
    waiting = queries_papers.open_letters(actor, case.number)
    roles = {paper.role.value for paper in case.papers}
    answered = any(row.to == "applicant" and row.state == "issued" for row in case.letters)
    return [
        (str(_("申请表和登记记录")), True, ""),
        (str(_("身份证明")), "identity" in roles or case.applicant_erased, str(_("没有存入身份证明，不影响归档"))),
        (str(_("答复文书")), answered, str(_("没有发给申请人的文书"))),
        (str(_("文书都已送达")), not waiting, "；".join(waiting)),
        (str(_("送达凭证")), "proof" in roles, str(_("没有存入送达凭证，不影响归档"))),
        (str(_("办理结果")), bool(case.outcome), str(_("没有办理结果"))),
    ]
