"""打印表单: receipt, register form, proof of service and contents of the file of one case, and the blank application form."""

from collections.abc import Callable, Mapping
from typing import Literal

from django.db import transaction

from gongkai import letters as sheets
from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.info_requests import serving
from gongkai.info_requests.locking import locked
from gongkai.info_requests.models import InfoRequest
from gongkai.info_requests.papers import drawing, forms
from gongkai.law.vocabulary import Version
from gongkai.letters import Form

Format = Literal["docx", "pdf"]
_FORMS: Mapping[str, Callable[[InfoRequest], Form]] = {
    "register": forms.register_form,
    "contents": forms.case_contents,
}


@transaction.atomic
def print_receipt(number: str, *, file_format: Format, by: Actor) -> bytes:
    """收件回执 of a case, for its applicant or the office.

    Law: Regulation 2019, Art. 31.
    """
    info_request = locked(number, "info_requests.identity", by=by, own=True)
    paper = drawing.receipt_paper(info_request)
    journal.record("info_requests.print_form", info_request, by=by, form="receipt")
    return sheets.pdf([paper]) if file_format == "pdf" else sheets.docx([paper])


@transaction.atomic
def print_form(number: str, *, form: Literal["register", "contents"], file_format: Format, by: Actor) -> bytes:
    """登记表 or 卷内目录 of a case, for whoever may see the applicant's identity.

    Law: Regulation 2019, Art. 45; Personal Information Law 2021, Art. 51.
    """
    info_request = locked(number, "info_requests.identity", by=by)
    drawn = _FORMS[form](info_request)
    journal.record("info_requests.print_form", info_request, by=by, form=form)
    return _file(drawn, file_format)


@transaction.atomic
def print_delivery_form(letter_id: int, *, file_format: Format, by: Actor) -> bytes:
    """送达回证 of a letter.

    Law: Service Letter 2016; Personal Information Law 2021, Art. 51.
    """
    letter = serving.locked_letter(letter_id, "info_requests.identity", by=by)
    drawn = forms.delivery_form(letter)
    journal.record("info_requests.print_form", letter.info_request, by=by, form="delivery", letter=letter.number)
    return _file(drawn, file_format)


def print_blank_form(agency_id: int, *, version: Version, file_format: Format) -> bytes:
    """申请表 of a body for anybody; nothing in it is anybody's.

    Law: Regulation 2019, Art. 29; Regulation 2008, Art. 20.
    """
    return _file(forms.blank_form(agency_id, version), file_format)


def _file(form: Form, file_format: Format) -> bytes:
    return sheets.form_pdf(form) if file_format == "pdf" else sheets.form_docx(form)
