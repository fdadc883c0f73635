"""Papers sent with a form: refused while they stream in when too large, kept sealed while the form goes back and forth."""

from collections.abc import Sequence
from typing import Any, BinaryIO, cast

from django.conf import settings
from django.core.files.uploadhandler import FileUploadHandler, SkipFile
from django.http import HttpRequest
from django.utils.translation import gettext as _

from gongkai.info_requests.actions.hold_file import hold_file
from gongkai.info_requests.vocabulary import PRIVATE, FileRole
from gongkai.law.refusals import Refusal
from gongkai.portal import limits
from gongkai.ui.held_papers import Held, held, kept_before, release
from gongkai.ui.saying import said

HOUR = 3600
SHOWN = frozenset({"jpg", "png", "pdf"})  # what a picture of an identity paper may be
MEGABYTE = 1024 * 1024


class Bounded(FileUploadHandler):
    """Lets a form's files in up to the limit of all together; what goes beyond is thrown away as it comes in."""

    taken = 0

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:
        """Pass the piece on, or give up on this file and go on with the rest of the form."""
        self.taken += len(raw_data)
        if self.taken > settings.REQUEST_FILES_MAX_MB * MEGABYTE:
            self.taken -= start + len(raw_data)
            self.request.__dict__.setdefault("files_thrown_away", []).append(self.file_name or "")
            raise SkipFile
        return raw_data

    def file_complete(self, file_size: int) -> None:
        """The file itself is kept by the handlers behind this one."""


def taken(request: HttpRequest, *, form_key: str, roles: Sequence[FileRole]) -> tuple[list[Held], list[str]]:
    """The papers kept from before and those that came now; a sentence for each that was refused."""
    kept, refused = kept_before(request, form_key=form_key), _thrown_away(request)
    for role in roles:
        for upload in request.FILES.getlist(f"upload_{role.value}"):
            try:
                kept.append(_hold(request, upload, role=role, form_key=form_key))
            except Refusal as refusal:
                refused.append(said(refusal))
    return kept, refused


def _hold(request: HttpRequest, upload: Any, *, role: FileRole, form_key: str) -> Held:
    most = settings.REQUESTS_PER_HOUR * settings.REQUEST_FILES_MAX
    if limits.too_many(request, what="request-file", most=most, window=HOUR):
        raise Refusal(_("上传次数过多，文件没有收下。请一小时后再试，或者当面提交、邮寄。"))
    file = hold_file(cast(BinaryIO, upload), name=upload.name or "", role=role, form_key=form_key)
    paper = held(file.pk, file.name, role, form_key=form_key)
    if role in PRIVATE and file.kind not in SHOWN:
        release([paper], form_key=form_key)
        raise Refusal(_("“{name}”没有收下：证件和委托书请上传 JPG、PNG 或者 PDF 文件。").format(name=paper.name))
    return paper


def _thrown_away(request: HttpRequest) -> list[str]:
    names: list[str] = getattr(request, "files_thrown_away", [])
    limit = settings.REQUEST_FILES_MAX_MB
    said = _("“{name}”没有收下：每份申请的文件合计不超过{limit}MB。请压缩后上传，或者当面提交、邮寄。")
    return [said.format(name=name, limit=limit) for name in names]
