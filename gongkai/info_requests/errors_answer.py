"""The refusals of answering: replies, letters and their delivery."""

from gongkai.law.refusals import LegalRefusal, Refusal


class NoReply(Refusal):
    """Something is done to a reply that nobody has drafted."""

    sentence = "申请{number}还没有拟好的答复，不能{verb}。请先拟稿。"


class ReplyIncomplete(Refusal):
    """A reply lacks what its kind must say: every gap at once."""

    sentence = "答复“{kind}”还不能送签：{gaps}"


class NotAReply(LegalRefusal):
    """A case that ended by silence is closed by its own verb, not by a drafted reply."""

    sentence = "“{kind}”不经拟稿答复办结（{law}）。请在期限届满后使用“视为放弃”。"
    law = "《条例》第三十条"


class WrongMatter(Refusal):
    """A record is put right only where that is what was asked for."""

    sentence = "申请{number}申请的是公开信息，不能答复“{kind}”。请重新选择答复种类。"


class BadParts(LegalRefusal):
    """Severance needs something given and something withheld.

    Law: Regulation 2019, Art. 37; Regulation 2008, Art. 22.
    """

    sentence = "“{kind}”须列明至少一项公开的内容和一项不予公开的内容（{law}）。{advice}"


class WrongGround(LegalRefusal):
    """A ground the case's version does not know, or that its kind of reply cannot rest on.

    Law: Regulation 2019, Arts. 14-16; Regulation 2008, Arts. 8, 14.
    """

    sentence = "“{what}”所选的不予公开理由“{ground}”不适用于{kind}（{law}）。请从列表中重新选择。"


class GroundReasonMissing(LegalRefusal):
    """Whatever is withheld is withheld with its reason.

    Law: Regulation 2019, Art. 36(3); Regulation 2008, Art. 21(2).
    """

    sentence = "“{what}”不予公开，须选择依据并说明理由（{law}）。请补充。"


class ThirdPartyRefused(LegalRefusal):
    """A third party refused with reason and nobody found a greater public interest.

    Law: Regulation 2019, Art. 32; Regulation 2008, Art. 23.
    """

    sentence = (
        "第三方“{who}”不同意公开{why}，不能作出“{kind}”的答复（{law}）。"
        "请将该部分列为不予公开；认为不公开会对公共利益造成重大影响的，先决定公开并告知第三方。"
    )


class OpinionsOutstanding(LegalRefusal):
    """Nothing is given while somebody is still being asked.

    Law: Regulation 2019, Arts. 32, 34; Regulation 2008, Art. 23.
    """

    sentence = "还在征求“{who}”的意见，不能作出“{kind}”的答复（{law}）。请先登记意见，或者等待征求意见期满。"


class ReasonsNotAsked(LegalRefusal):
    """Refusing to handle an excessive request needs its reasons asked for and found wanting.

    Law: Regulation 2019, Art. 35.
    """

    sentence = "作出“{kind}”前，须先要求申请人说明理由并认定理由不合理（{law}）。请先办理“要求说明理由”。"


class NotYetCorrected(LegalRefusal):
    """A request is unclear for good only after its correction.

    Law: Regulation 2019, Art. 30.
    """

    sentence = "作出“{kind}”前，须先告知申请人补正（{law}）。申请尚未补正，请先办理“告知补正”。"


class AnsweredToAnother(LegalRefusal):
    """A request is repeated only by whoever was answered before.

    Law: Regulation 2019, Art. 36(6).
    """

    sentence = "{number}答复的是另一申请人的申请，不能据以作出“{kind}”的答复（{law}）。请核对此前答复的文号，或者改选其他答复种类。"


class OwnReply(LegalRefusal):
    """Whoever drafted a reply does not sign it.

    Law: Regulation 2019, Art. 45.
    """

    sentence = "申请{number}的答复由您拟稿或者送签，不得由同一人签发（{law}）。请由另一名有签发权的人员签发。"
    law = "《条例》第四十五条"


class GroupDecisionNeeded(Refusal):
    """The agency wants a meeting to decide first."""

    sentence = "本机关规定申请{number}的答复须经集体研究，不能{verb}。请先登记集体研究的会议和结论。"


class SensitiveOnSpot(Refusal):
    """A sensitive request is answered by the principal, not at the counter."""

    sentence = "申请{number}标记为敏感事项，不能当场答复。请拟稿后送主要负责人签发。"


class NotOnTheSpot(Refusal):
    """Not a case that can be answered across the counter."""

    sentence = "申请{number}不能当场答复：{why}。请拟稿后送签。"


class NotAnIssue(Refusal):
    """The letter is not one a clerk issues by hand in this case."""

    sentence = "文书“{title}”不能单独制发：{why}"


class NotIssued(Refusal):
    """The letter is not one that has been issued and stands."""

    sentence = "文书{number}目前为“{state}”，不能{verb}。"


class LetterDelivered(Refusal):
    """A letter that has arrived is not voided."""

    sentence = "文书{number}已于{on:%Y-%m-%d}送达，不能作废。内容有误的，请另行制发文书更正。"


class WrongProof(Refusal):
    """The paper named as proof does not belong to the case."""

    sentence = "所选的送达凭证不是本案的材料。请重新上传或者选择。"


class WrongFile(Refusal):
    """A file to be given that is not among the case's files to be given."""

    sentence = "附件“{file}”不是本案“提供的信息”，不能随答复提供。请以“提供的信息”上传。"


class AlreadyEnded(Refusal):
    """A delivery that was returned or signed for is not changed in that way again."""

    sentence = "文书{number}的这次送达已于{on:%Y-%m-%d}{what}，不能{verb}。需要再次送达的，请新登记一次送达。"


class NothingSent(Refusal):
    """A case is not finished by hand before its letter was even sent."""

    sentence = "申请{number}的答复“{letter}”还没有送达记录，不能办结。请先登记送达。"


class LettersOpen(Refusal):
    """A file is not archived while letters are on their way or unfinished."""

    sentence = "申请{number}还有未送达的文书：{letters}，不能归档。请先登记送达，或者作废并说明理由。"


class LockedText(Refusal):
    """The law's own text of a letter is not edited."""

    sentence = "文书“{title}”的“{part}”是法定内容，不能修改。请只修改可编辑的部分。"
