"""一键脱敏: what masking changes in an item, and why it may say no."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.conf import settings

from gongkai.attachments.rewriting_sheets import masked_xlsx
from gongkai.attachments.rewriting_word import masked_docx
from gongkai.information.content import Content
from gongkai.information.models import InfoItem, Revision
from gongkai.review.models import Finding
from gongkai.review.scan import ScanContext, fingerprint
from gongkai.review.scan.masking import Keeps, masked_pieces
from gongkai.review.scan.masking_html import masked_html
from gongkai.review.scan.scanner import personal_hits
from gongkai.review.scanning import context_of

NOTE = "一键脱敏：遮盖{count}处"
FILE_NOTE = "附件脱敏：《{name}》遮盖{count}处"
UNDO_NOTE = "撤销一键脱敏，恢复第{number}版内容"
MASKED_NOTE = re.compile(r"^(?:一键脱敏|附件脱敏)：")
TEXTS = ("title", "subtitle", "summary", "keywords", "source")
WRITERS: dict[str, Callable[..., bytes]] = {"docx": masked_docx, "xlsx": masked_xlsx}
Values = Sequence[tuple[str, str]]


@dataclass(frozen=True)
class MaskedContent:
    """An item's content with values masked, and the values that went."""

    content: Content
    values: Values


def masked_content(content: Content, *, context: ScanContext, keeps: Keeps) -> MaskedContent:
    """Title, summary, text and the special fields with every value masked that a program can mask."""
    values: list[tuple[str, str]] = []

    def plain(text: str) -> str:
        result = masked_pieces([text], look=personal_hits, context=context, keeps=keeps)
        values.extend(result.values)
        return result.pieces[0]

    changes: dict[str, object] = {name: plain(getattr(content, name)) for name in TEXTS}
    changes["extra"] = {
        name: plain(value) if isinstance(value, str) else value for name, value in content.extra.items()
    }
    changes["body_html"], body = masked_html(content.body_html, context=context, keeps=keeps)
    return MaskedContent(content.with_(**changes), [*values, *body.values])


def masked_file(data: bytes, *, code: str, item: InfoItem, revision: Revision) -> tuple[bytes, Values]:
    """A Word or Excel file masked, and the values that went."""
    values: list[tuple[str, str]] = []
    context, keeps = context_of(item, revision), judged(revision)

    def mask(pieces: Sequence[str]) -> list[str]:
        result = masked_pieces(pieces, look=personal_hits, context=context, keeps=keeps)
        values.extend(result.values)
        return result.pieces

    return WRITERS[code](data, mask=mask), values


def judged(revision: Revision) -> Keeps:
    """Which values a second person judged no personal data: those stay as they are."""
    lifted = Finding.objects.filter(scan__revision=revision, lifted_by__isnull=False).values_list("rule", "fingerprint")
    known, key = set(lifted), settings.SECRET_KEY.encode()
    return lambda rule, value: bool(known) and (rule, fingerprint(value, key=key)) in known
