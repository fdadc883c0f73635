"""The refusals this room can give."""

from gongkai.law.refusals import LegalRefusal, Refusal


class WrongSlipState(Refusal):
    """The verb does not fit where the slip stands."""

    sentence = "审查单{number}目前为“{state}”，不能{verb}。{advice}"


class SignedAlready(LegalRefusal):
    """One person signs a slip once: three levels are three people."""

    sentence = "您已在审查单{number}的“{step}”环节签署过意见。同一人不得签署两个环节（{law}），请由另一名有权人员办理。"
    law = "《条例》第十七条"


class OwnSlip(LegalRefusal):
    """Whoever opened a slip does not review it."""

    sentence = "审查单{number}由您本人提交，承办人不得审查自己提交的信息（{law}）。请由另一名有权人员办理。"
    law = "《条例》第十七条"


class TooFewSigners(LegalRefusal):
    """A conclusion needs the producing section and the reviewing body behind it."""

    sentence = "审查单{number}缺少“{step}”环节的签署，不能签发（{law}）。请退回，重新提交审查。"
    law = "《条例》第十七条"


class OpinionNeeded(Refusal):
    """A slip is returned with a word on what to change."""

    sentence = "退回修改须写明意见，让承办人知道改什么。请填写意见。"


class Blocked(LegalRefusal):
    """Something the scan found stands in the way of publishing."""

    sentence = "自动检查还有{blocks}处阻断项未处理，不能{verb}（{law}）。请遮盖或删除后重新提交；确属误报的，说明理由并由第二人复核放行。"
    law = "《保密法实施条例》第四十二条、《个人信息保护法》第十条"


class ChangedSinceSubmission(LegalRefusal):
    """What is being signed is no longer what the item says."""

    sentence = "信息内容在提交后已变更，审查单{number}不再有效（{law}）。请重新提交审查。"
    law = "《条例》第十七条"


class NotAConclusion(Refusal):
    """Conclusion and final openness contradict each other."""

    sentence = (
        "审查结论“{conclusion}”与最终公开属性“{openness}”不一致：“公开”对应“主动公开”或“依申请公开”，“免于公开”对应“不予公开”。"
        "请重新选择。"
    )


class NotYetPublishable(Refusal):
    """What was not proposed as proactive lacks what publishing needs."""

    sentence = "还不能定为“主动公开”：{gaps}请退回承办人补充。"


class GroundNeeded(LegalRefusal):
    """Withholding needs a ground of the Regulation and the reason."""

    sentence = "免于公开须选择{version}规定的依据并说明理由（{law}）。请补充。"
    law = "《条例》第十三条至第十六条"


class AgainstAnswer(LegalRefusal):
    """The competent department answered that this content is not to be open."""

    sentence = "{body}已答复“免于公开”，不能定为“公开”（{law}）。请按答复结论办理，或者修改内容后重新提交审查。"
    law = "《条例》第十七条"


class ReferralIncomplete(Refusal):
    """The undetermined-attribute form needs the body it goes to and the reason."""

    sentence = "报审须写明报送机关和不能确定的理由。请补充。"


class AnswerIncomplete(Refusal):
    """An answer to a referral is recorded with its day and its conclusion."""

    sentence = (
        "登记报审答复须写明答复日期（不早于报送日期{sent_on:%Y-%m-%d}、不晚于今天）和结论（公开或免于公开）。请核对。"
    )


class NothingToLift(Refusal):
    """Only a standing block of the current revision is asked about or lifted."""

    sentence = "该检查结果不是阻断项、已经放行，或者不属于当前版本，无需处理。请刷新页面。"


class LiftReasonNeeded(Refusal):
    """A false positive is explained."""

    sentence = "申请误报放行须说明为什么是误报。请填写说明。"


class NotAskedYet(Refusal):
    """Nobody has explained why the finding is a false positive."""

    sentence = "还没有人说明这是误报，不能放行。请先由承办人“申请误报放行”并写明理由。"


class SecondPersonNeeded(LegalRefusal):
    """Who asked for it, or wrote the text, does not lift the block."""

    sentence = "误报放行须由第二人复核：申请人和本版内容的编写人不能放行（{law}）。请由另一名审查人员办理。"
    law = "《保密法实施条例》第四十二条"


class PolicyTooSlow(LegalRefusal):
    """The review steps together must leave room to publish in time."""

    sentence = "各环节合计{days}个工作日，超过公开期限{limit}个工作日（{law}）。请缩短。"
    law = "《条例》第二十六条"


class PolicyDaysWrong(Refusal):
    """Each step takes at least one working day."""

    sentence = "各环节办理时间至少为1个工作日。请修改。"
