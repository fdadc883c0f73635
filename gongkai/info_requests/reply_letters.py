"""A reply said in a letter: which of its words go into which part.

Law: Regulation 2019, Arts. 36-37; Regulation 2008, Arts. 21-22.
"""

from collections.abc import Callable, Mapping, Sequence

from gongkai.info_requests.models import CaseFile, InfoRequest, Reply, ReplyPart
from gongkai.info_requests.vocabulary import Opinion
from gongkai.law import letters
from gongkai.law.replies import reply_kind
from gongkai.law.vocabulary import Version
from gongkai.law.withholding import ground


def code_of(info_request: InfoRequest, kind: str) -> str:
    """The letter that a kind of reply goes out in."""
    return reply_kind(kind, version=Version(info_request.version)).letter


def parts_of(info_request: InfoRequest, reply: Reply) -> dict[str, str]:
    """The editable parts of the reply's letter, out of what the reply says; what it does not say is left out."""
    instrument = letters.letter(code_of(info_request, reply.kind))
    rows = list(reply.parts.all())
    found = {}
    for part in instrument.parts:
        text = str(reply.said.get(part.key, "")) or _from_reply(part.key, info_request, reply, rows)
        if text.strip():
            found[part.key] = text.strip()
    return found


def _from_reply(key: str, info_request: InfoRequest, reply: Reply, rows: Sequence[ReplyPart]) -> str:
    source = _SOURCES.get(key)
    return source(info_request, reply, rows) if source else ""


def _findings(info_request: InfoRequest, reply: Reply, rows: Sequence[ReplyPart]) -> str:
    return reply.findings


def _reasons(info_request: InfoRequest, reply: Reply, rows: Sequence[ReplyPart]) -> str:
    """The reply's own reasons, then those of every part withheld, named where there are several; nothing twice."""
    told = reply.reasons.strip().rstrip("。；;")
    withheld = [row for row in rows if not row.is_given and row.reason and row.reason.strip("。；; ") not in told]
    named = [row.reason if len(withheld) == 1 else f"{row.what}：{row.reason}" for row in withheld]
    return "\n".join(filter(None, [reply.reasons, *named]))


def _grounds(info_request: InfoRequest, reply: Reply, rows: Sequence[ReplyPart]) -> str:
    """What is withheld and on which ground.

    Law: Regulation 2019, Arts. 14-16; Regulation 2008, Arts. 8, 14.
    """
    return "；".join(_on_ground(row) for row in rows if not row.is_given)


def _on_ground(row: ReplyPart) -> str:
    found = ground(row.ground_code)
    short = found.label.split("：", maxsplit=1)[0]
    return f"{row.what}，属于{found.article}规定的“{short}”"


def _decision(info_request: InfoRequest, reply: Reply, rows: Sequence[ReplyPart]) -> str:
    """What becomes of each part after a third party was heard, and why.

    Law: Regulation 2008, Arts. 22-23.
    """
    said = [f"{row.what}，{'予以公开' if row.is_given else '不予公开'}" for row in rows]
    return "\n".join(filter(None, ["；".join(said), _reasons(info_request, reply, rows)]))


def _way(info_request: InfoRequest, reply: Reply, rows: Sequence[ReplyPart]) -> str:
    return f"相关公开信息的索引号：{'、'.join(reply.items)}。" if reply.items else ""


def _attachments(info_request: InfoRequest, reply: Reply, rows: Sequence[ReplyPart]) -> str:
    """What is given, one a line; the names of files without their endings."""
    files = CaseFile.objects.filter(info_request=info_request, pk__in=reply.said.get("files", []))
    return "\n".join(file.name.rsplit(".", 1)[0] for file in files)


def _opinion(info_request: InfoRequest, reply: Reply, rows: Sequence[ReplyPart]) -> str:
    """What third parties answered, without their names."""
    asked = info_request.consultations.exclude(opinion="")
    return "；".join(dict.fromkeys(f"第三方{Opinion(row.opinion).label}" for row in asked))


_SOURCES: Mapping[str, Callable[[InfoRequest, Reply, Sequence[ReplyPart]], str]] = {
    "findings": _findings,
    "facts": _findings,
    "result": _findings,
    "content": _findings,
    "reasons": _reasons,
    "decision": _decision,
    "finding": _reasons,
    "grounds": _grounds,
    "withheld": _grounds,
    "way": _way,
    "attachments": _attachments,
    "opinion": _opinion,
}
