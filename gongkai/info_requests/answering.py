"""What the law asks of a reply before it may be signed: its kind, its parts, its grounds, and whom else it touches.

Law: Regulation 2019, Arts. 14-16, 32, 35-39; Regulation 2008, Arts. 8, 14, 21-23.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db.models import F, Value

from gongkai.info_requests import consulting, policies, reply_files
from gongkai.info_requests.errors_answer import (
    AnsweredToAnother,
    BadParts,
    GroundReasonMissing,
    GroupDecisionNeeded,
    NotAReply,
    NotYetCorrected,
    OpinionsOutstanding,
    ReasonsNotAsked,
    ReplyIncomplete,
    ThirdPartyRefused,
    WrongGround,
    WrongMatter,
)
from gongkai.info_requests.models import Correction, Explanation, InfoRequest, Letter, Reply, ReplyPart
from gongkai.info_requests.vocabulary import GroupDecision, Outcome, RequestKind
from gongkai.law.replies import ReplyKind, label_of, reply_kind
from gongkai.law.sentences import say, strung
from gongkai.law.vocabulary import Version
from gongkai.law.withholding import Ground, withholding_grounds

BY_SILENCE = ("A15", "A16", "B12")  # closed by their own verbs when a period ends
CORRECTING = ("C1", "C2", "C3")  # answer a request to put a record right, of either version
REPEATED = ("A7", "B9")
PARTLY = ("A3", "B3")
RIGHTS_OF_OTHERS = ("X15", "N-B", "N-C")  # grounds that a third party's refusal rests on
ONLY_ON = {"B4": "Regulation 2008, Art. 14", "B5": "Regulation 2008, Art. 8"}  # kinds that rest on one article
ASKS = {
    "way": "提供的方式和途径",
    "body": "负责公开的机关及其联系方式",
    "earlier": "此前答复的文号",
    "channel": "应当使用的渠道",
    "search": "检索的范围和结果",
    "special_law": "应当适用的法律、行政法规和办理窗口",
    "reasons": "理由",
    "files": "提供的文件",
    "grounds": "不予公开的内容及其依据",
    "parts": "公开的内容和不予公开的内容",
}
_ARTICLES = {
    "severance": {Version.R2019: "《条例》第三十七条", Version.R2008: "2008年《条例》第二十二条"},
    "grounds": {Version.R2019: "《条例》第十四条至第十六条", Version.R2008: "2008年《条例》第八条、第十四条"},
    "reason": {Version.R2019: "《条例》第三十六条第三项", Version.R2008: "2008年《条例》第二十一条第二项"},
    "third_party": {Version.R2019: "《条例》第三十二条", Version.R2008: "2008年《条例》第二十三条"},
    "consulting": {
        Version.R2019: "《条例》第三十二条、第三十四条",
        Version.R2008: "2008年《条例》第二十三条",
    },
}


@dataclass(frozen=True)
class PartInput:
    """One part of what was asked for, as the clerk enters it."""

    what: str
    is_given: bool
    ground_code: str = ""
    reason: str = ""


def kind_of(info_request: InfoRequest, code: str) -> ReplyKind:
    """The kind of reply, if the case's version knows it and it is given by a drafted reply."""
    kind = reply_kind(code, version=Version(info_request.version))
    if kind.code in BY_SILENCE:
        raise NotAReply(kind=kind.label, law=NotAReply.law)
    if kind.code[:2] in CORRECTING and info_request.kind != RequestKind.CORRECTION:
        raise WrongMatter(number=info_request.number, kind=kind.label)
    return kind


def outcome_label(info_request: InfoRequest) -> str:
    """What the end of a case is called."""
    code = info_request.outcome
    if code in {outcome.value for outcome in Outcome}:
        return Outcome(code).label
    return label_of(code) if code else ""


def checked_parts(info_request: InfoRequest, kind: ReplyKind, parts: Sequence[PartInput]) -> list[ReplyPart]:
    """The parts as rows: every withheld one on a ground of the case's version that its kind can rest on.

    Law: Regulation 2019, Arts. 14-16; Regulation 2008, Arts. 8, 14.
    """
    version = Version(info_request.version)
    known = {ground.code: ground for ground in withholding_grounds(version)}
    rows = []
    for part in parts:
        if not part.is_given:
            _must_rest(part, kind, known, version=version)
        code = "" if part.is_given else part.ground_code
        rows.append(
            ReplyPart(what=part.what.strip(), is_given=part.is_given, ground_code=code, reason=part.reason.strip())
        )
    return rows


def must_be_ready(info_request: InfoRequest, reply: Reply) -> ReplyKind:
    """Refuse a reply that may not go out as it stands; gives its kind."""
    kind = kind_of(info_request, reply.kind)
    parts = list(reply.parts.all())
    _must_say(reply, kind, parts)
    _must_part(info_request, kind, parts)
    must_respect_others(info_request, kind, parts)
    _must_be_preceded(info_request, kind)
    if kind.code in REPEATED:
        _must_be_their_own(info_request, kind, str(reply.said.get("earlier", "")))
    reply_files.must_be_read(info_request, reply.said.get("files", ()))
    return kind


def must_respect_others(info_request: InfoRequest, kind: ReplyKind, parts: Sequence[ReplyPart]) -> None:
    """Refuse to give what a third party refused with reason, or what somebody is still being asked about.

    Law: Regulation 2019, Arts. 32, 34; Regulation 2008, Art. 23.
    """
    if not (kind.gives or any(part.is_given for part in parts)):
        return
    version = Version(info_request.version)
    waiting = info_request.consultations.filter(opinion="").first()
    if waiting:
        raise OpinionsOutstanding(who=waiting.masked, kind=kind.label, law=_ARTICLES["consulting"][version])
    if any(not part.is_given and part.ground_code in RIGHTS_OF_OTHERS for part in parts):
        return
    for refused in consulting.standing_refusals(info_request):
        why = "且理由合理" if refused.is_reasonable else ""
        law = _ARTICLES["third_party"][version]
        raise ThirdPartyRefused(who=refused.masked, why=why, kind=kind.label, law=law)


def must_be_decided_in_group(info_request: InfoRequest, reply: Reply, *, verb: str) -> None:
    """Refuse where the agency wants a meeting to decide first and none is recorded."""
    wanted = policies.policy_of(info_request.agency_id).group_decision
    flagged = info_request.is_sensitive or info_request.is_group
    needed = wanted == GroupDecision.ALWAYS or (wanted == GroupDecision.FLAGGED and flagged)
    if needed and not reply.meeting_conclusion:
        raise GroupDecisionNeeded(number=info_request.number, verb=verb)


def _must_rest(part: PartInput, kind: ReplyKind, known: Mapping[str, Ground], *, version: Version) -> None:
    if not part.ground_code:
        raise GroundReasonMissing(what=part.what, law=_ARTICLES["reason"][version])
    found = known.get(part.ground_code)
    only = ONLY_ON.get(kind.code)
    if found is None or (only and found.law != only):
        label = found.label if found else part.ground_code
        what = kind.label if found else f"{version.label}"
        raise WrongGround(
            what=part.what, ground=label, kind=say("“{what}”", what=what), law=_ARTICLES["grounds"][version]
        )


def _must_say(reply: Reply, kind: ReplyKind, parts: Sequence[ReplyPart]) -> None:
    missing = [say("缺“{label}”。", label=label) for label in gaps(reply, kind, parts)]
    if missing:
        raise ReplyIncomplete(kind=kind.label, gaps=strung([*missing, say("请补充后再送签。")]))


def gaps(reply: Reply, kind: ReplyKind, parts: Sequence[ReplyPart]) -> list[str]:
    """Everything the kind must say and the reply does not; whether its parts fit together is looked at apart."""
    withheld = [part for part in parts if not part.is_given]
    said = {
        "reasons": reply.reasons or (withheld and all(part.reason for part in withheld)),
        "files": reply.said.get("files"),
        "grounds": withheld,
        "parts": parts,
    }
    silent = [key for key in kind.needs if not (said[key] if key in said else str(reply.said.get(key, "")).strip())]
    return [ASKS.get(key, key) for key in silent]


def _must_part(info_request: InfoRequest, kind: ReplyKind, parts: Sequence[ReplyPart]) -> None:
    version = Version(info_request.version)
    if kind.code in PARTLY and {part.is_given for part in parts} != {True, False}:
        advice = "全部公开或者全部不予公开的，请改选相应的答复种类。"
        raise BadParts(kind=kind.label, law=_ARTICLES["severance"][version], advice=advice)
    for part in parts:
        if not part.is_given and not part.reason:
            raise GroundReasonMissing(what=part.what, law=_ARTICLES["reason"][version])


def _must_be_preceded(info_request: InfoRequest, kind: ReplyKind) -> None:
    """Some kinds follow only upon a step the applicant took part in.

    Law: Regulation 2019, Arts. 30, 35.
    """
    if kind.code == "A12" and not Explanation.objects.filter(info_request=info_request, is_reasonable=False).exists():
        raise ReasonsNotAsked(kind=kind.label, law="《条例》第三十五条")
    corrected = Correction.objects.filter(info_request=info_request).exclude(answered_on=None)
    if kind.code == "A13" and not corrected.exists():
        raise NotYetCorrected(kind=kind.label, law="《条例》第三十条")


def _must_be_their_own(info_request: InfoRequest, kind: ReplyKind, earlier: str) -> None:
    """Refuse an earlier answer of this body that somebody else got; one from before the product is taken on trust.

    Law: Regulation 2019, Art. 36(6).
    """
    key = info_request.applicant.person_key
    letters = Letter.objects.filter(agency=info_request.agency_id).exclude(number="")
    named = letters.alias(said=Value(earlier)).filter(said__contains=F("number"))
    keys = dict(named.values_list("number", "info_request__applicant__person_key"))
    for number, other in keys.items():
        if key and other and other != key:
            raise AnsweredToAnother(number=number, kind=kind.label, law="《条例》第三十六条第六项")
