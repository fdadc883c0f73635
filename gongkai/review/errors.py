"""The refusals this room can give."""

from gongkai.entry.errors import BadField
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


class ReleasedBefore(Refusal):
    """What went out before its review is neither taken back nor referred: it is reviewed, returned or withdrawn."""

    sentence = "审查单{number}的信息已经先行公开，不能{verb}。请继续补办签署；不宜公开的，先撤回信息。"


class OrderedYourself(LegalRefusal):
    """Whoever let something out early does not review it afterwards."""

    sentence = "您签批了先行公开，审查单{number}须由其他人员补办签署（{law}）。请由另一名负责人办理。"
    law = "《条例》第十七条"


class NotUrgent(Refusal):
    """Only what is proposed as proactive, and waits for signatures, goes out early."""

    sentence = "只有已提交审查、拟主动公开并且还在签署中的信息可以先行公开，审查单{number}目前不符合。请先提交审查。"


class CannotMerge(Refusal):
    """Two steps in one press need the body's policy and both duties."""

    sentence = "不能一并签署初审和保密审查：须本单位审查设置允许合并，且您同时承担这两项职责。请分别签署。"


class MeetingNeeded(Refusal):
    """The body's own rule: matters like this are decided by a meeting."""

    sentence = "按本单位审查设置，{why}须经集体研究，审查单{number}还没有登记会议决定。请先登记会议和纪要，再签发。"


class AgainstMeeting(Refusal):
    """The leader signs what the meeting decided."""

    sentence = "会议研究确定为“{decided}”（{minutes}），不能签发为“{openness}”。请按会议决定签发，或者重新研究。"


class MeetingIncomplete(BadField):
    """A meeting decides at least one slip."""

    sentence = "没有选择本次会议研究的审查单。请至少选择一份，并注明研究确定的属性。"


class MinutesTaken(BadField):
    """One minutes number for one meeting."""

    sentence = "纪要文号“{number}”已经登记过。请核对；同一次会议的决定请一次登记。"


class SlipNotForMeeting(BadField):
    """Only what waits for a decision is brought before a meeting."""

    sentence = "审查单{number}已办结或者已有会议决定，不能再列入。请去掉它。"


class NothingToEndorse(Refusal):
    """The form was approved already, or answered."""

    sentence = "《不能确定属性审查表》{number}已经批准或者已经答复，无需再批准。"


class EndorsedByAnother(Refusal):
    """Who fills in a form does not approve it."""

    sentence = "《不能确定属性审查表》{number}由您经办，须由其他负责人批准。"


class NobodyAsked(BadField):
    """Coordination asks somebody."""

    sentence = "没有选择要征求意见的单位。请至少选择一个单位，系统外的单位填写全称，每行一个。"


class AskedOneself(BadField):
    """The lead body does not ask itself."""

    sentence = "“{name}”是牵头单位，不用征求自己的意见。请去掉。"


class CoordinationRunning(Refusal):
    """One round at a time."""

    sentence = "该信息正在进行发布协调（{number}）。请等待答复，或者由负责人作出决定后再发起。"


class NotForCoordination(Refusal):
    """What is withdrawn or repealed is not released."""

    sentence = "该信息已撤销或废止，不需要发布协调。"


class AnsweredAlready(Refusal):
    """One body answers once."""

    sentence = "“{name}”的意见已经登记（{answer}）。确需改变的，请由牵头单位重新发起协调。"


class ReasonForAnswer(BadField):
    """Anything but a plain yes is explained."""

    sentence = "意见为“{answer}”的，须写明理由和建议修改的内容。请填写。"


class LetterForAnswer(BadField):
    """A body outside the system consents in writing."""

    sentence = "系统外单位的意见以书面回函为准，请填写回函文号或者上传回函。"


class DecideLater(Refusal):
    """The leader decides once everybody answered or the days have passed."""

    sentence = "还有{waiting}个单位没有答复，答复期限为{due:%Y-%m-%d}。请等待答复，逾期后负责人才能决定。"


class DecidedAlready(Refusal):
    """Nothing is left to decide."""

    sentence = "发布协调{number}目前为“{state}”，不需要负责人决定。"


class DecidedByAnother(Refusal):
    """Who asks does not decide."""

    sentence = "发布协调{number}由您经办，须由其他负责人决定。"


class CoordinationOpen(LegalRefusal):
    """Others still have to agree."""

    sentence = "该信息涉及其他机关，发布协调{number}还有{waiting}个单位没有答复，不能发布（{law}）。请等待答复，逾期的由负责人决定。"
    law = "《条例》第十一条"


class CoordinationRefused(LegalRefusal):
    """Somebody did not agree, and nobody has decided."""

    sentence = "发布协调{number}没有取得一致，不能发布（{law}）。请协商修改，或者由负责人作出决定。"
    law = "《条例》第十一条"


class CoordinationStopped(LegalRefusal):
    """It was decided not to release."""

    sentence = "发布协调{number}的决定是不发布，不能发布（{law}）。请修改后重新发起协调。"
    law = "《条例》第十一条"


class CoordinationOutdated(LegalRefusal):
    """The others agreed to other words."""

    sentence = "内容在其他机关同意（{number}）之后又有变更，不能发布（{law}）。请重新征求意见，或者由负责人作出决定。"
    law = "《条例》第十一条"


class MonthNotOver(BadField):
    """A month is reported once it is over."""

    sentence = "{year}年{month}月还没有结束，或者不在可报送的范围内。请在下月报送。"


class HandedInAlready(Refusal):
    """One sheet for one month."""

    sentence = "{year}年{month}月的审查汇总表已经报送。需要更正的，请主管部门退回后重新报送。"


class NilNotConfirmed(BadField):
    """零报告 is somebody's word."""

    sentence = "{year}年{month}月没有审查记录，须确认“零报告”。请核对后勾选确认。"


class NotNil(BadField):
    """Nobody reports nothing where there is something."""

    sentence = "{year}年{month}月有{count}件审查记录，不能作零报告。请取消勾选。"


class NotHandedIn(Refusal):
    """Only what lies there is sent back."""

    sentence = "该汇总表已经退回，等待重新报送。"


class NothingToLookAt(Refusal):
    """Only what is kept from the public now is looked at again."""

    sentence = "审查单{number}不是现行有效的不予公开或依申请公开决定，无需复查。"


class LookRunning(Refusal):
    """One look at a time."""

    sentence = "审查单{number}的复查意见已经提出，正在等待审定。"


class OutcomeDoesNotFit(BadField):
    """From on-request there is one way to more openness."""

    sentence = "该信息现为“{openness}”，复查意见不能是“{outcome}”。请重新选择。"


class LookDecided(Refusal):
    """Judged once."""

    sentence = "该复查意见已经审定或退回。请刷新页面。"


class LookByAnother(LegalRefusal):
    """Who proposes does not approve."""

    sentence = "复查意见由您提出，须由另一名负责人审定（{law}）。"
    law = "《条例》第十八条"


class NothingToStart(Refusal):
    """Only an approved change of mind leads to a draft, once."""

    sentence = "没有需要起草的内容：复查没有定为转为公开，或者已经起草。请刷新页面。"


class LookStale(Refusal):
    """The item has gone on since."""

    sentence = "信息在复查之后已经变更，请按现在的内容办理。"


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


class MergeAndSecond(BadField):
    """A body with four steps does not merge two of them."""

    sentence = "设了复审环节的，不能合并初审和保密审查。请二选一。"
