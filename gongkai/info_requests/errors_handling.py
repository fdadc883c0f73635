"""The refusals of handling: corrections, consultations, extensions, reasons, and cases that part or join."""

from gongkai.law.refusals import LegalRefusal, Refusal


class SectionDayWrong(Refusal):
    """A section's own day lies beyond the day of the reply."""

    sentence = "承办意见的期限（{given:%Y-%m-%d}）晚于本申请的答复期限（{due:%Y-%m-%d}）。请改为答复期限以前的日期。"


class NotAssigned(Refusal):
    """There is no section whose draft could be handed in or sent back."""

    sentence = "申请{number}尚未交办科室，不能{verb}。请先交办。"


class NoDraft(Refusal):
    """There is no draft to send back."""

    sentence = "申请{number}的承办科室尚未提交承办意见，没有可退回的内容。"


class CorrectionAskedOnce(LegalRefusal):
    """Everything that must be corrected is told at once, so that nobody is sent away twice.

    Law: Regulation 2019, Art. 30; Regulation 2008, Art. 21(4).
    """

    sentence = (
        "申请{number}已于{on:%Y-%m-%d}告知过补正，补正只能一次告知（{law}），不能再次要求补正。"
        "补正后内容仍不明确的，请按相应种类答复申请人。"
    )
    law = "《条例》第三十条"


class CorrectionTooLate(LegalRefusal):
    """A correction is not asked for when the time to answer is over.

    Law: Regulation 2019, Arts. 30, 33(2); Regulation 2008, Art. 24(2).
    """

    sentence = "本申请的答复期限已于{due:%Y-%m-%d}届满（{law}），不能在{given:%Y-%m-%d}告知补正。请尽快作出答复。"
    law = "《条例》第三十条、第三十三条"


class NoDays(Refusal):
    """A period must have at least one day."""

    sentence = "{what}至少为1个工作日，您填写了{given}个。请重新填写。"


class NotToldYet(Refusal):
    """A period that counts from a receipt nobody has recorded cannot have ended."""

    sentence = "尚未登记{who}收到{paper}的日期，期限还没有起算，不能{verb}。请先登记收到日期。"


class LateWithoutReason(LegalRefusal):
    """A correction after its period is taken only for a proper reason.

    Law: Regulation 2019, Art. 30.
    """

    sentence = "补正期限已于{due:%Y-%m-%d}届满，逾期补正须有正当理由（{law}）。请说明逾期的理由；没有正当理由的，视为放弃申请。"
    law = "《条例》第三十条"


class OnlyUnder2019(LegalRefusal):
    """A step that came with the text of 2019, in a case that an older text governs."""

    sentence = "{what}是2019年《条例》{article}的规定，申请{number}适用2008年《条例》，不能{what}。{advice}"


class NobodyToAsk(Refusal):
    """A consultation without anybody to consult."""

    sentence = "没有填写征求谁的意见。{advice}"


class OpinionKnown(Refusal):
    """A consultation is answered once."""

    sentence = "对“{who}”的征求意见已于{on:%Y-%m-%d}登记为“{opinion}”，不能再次登记。"


class SilenceIsNoOpinion(Refusal):
    """Silence is recorded by its own verb, when the time is over."""

    sentence = "“逾期未提出意见”不能作为意见登记。请在征求意见期满后使用“登记逾期未答复”。"


class NothingToOverride(LegalRefusal):
    """Only a third party's refusal is weighed against the public interest.

    Law: Regulation 2019, Art. 32; Regulation 2008, Art. 23.
    """

    sentence = "对“{who}”的征求意见{why}，无须因公共利益决定公开（{law}）。"


class ExtendedOnce(LegalRefusal):
    """A period is extended once.

    Law: Regulation 2019, Art. 33(2); Regulation 2008, Art. 24(2).
    """

    sentence = "申请{number}{what}，答复期限只能延长一次（{law}）。{advice}"


class NothingProposed(Refusal):
    """The head decides about what a clerk has proposed."""

    sentence = "申请{number}没有待批准的延期申请。请先由经办人提出延期。"


class ExtensionTooLate(LegalRefusal):
    """A period that is over cannot be extended.

    Law: Regulation 2019, Art. 33(2); Regulation 2008, Art. 24(2).
    """

    sentence = "答复期限已于{due:%Y-%m-%d}届满，不能在{given:%Y-%m-%d}延长（{law}）。请立即作出答复。"


class ReasonsAskedOnce(Refusal):
    """Reasons are asked for once."""

    sentence = "申请{number}已于{on:%Y-%m-%d}要求申请人说明理由，不能再次要求。请登记申请人的说明并作出认定。"


class NotTheirsToJudge(Refusal):
    """An applicant gives reasons; whether they hold is for the body to say."""

    sentence = "理由是否合理由本机关认定，申请人不能填写认定结论。"


class ReasonsNotFound(LegalRefusal):
    """A period of one's own needs reasons that were asked for and found to hold.

    Law: Regulation 2019, Art. 35.
    """

    sentence = "确定合理的答复期限，须先要求申请人说明理由并认定理由合理（{law}）。请先登记说明的理由和认定结论。"
    law = "《条例》第三十五条"


class PeriodWrong(LegalRefusal):
    """A reasonable period that is none: before the statutory day, or on a day off.

    Law: Regulation 2019, Art. 35.
    """

    sentence = "答复期限不能定在{given:%Y-%m-%d}：{why}（{law}）。请重新填写。"
    law = "《条例》第三十五条"


class CannotSendOn(Refusal):
    """A body that cannot take the request over."""

    sentence = (
        "不能将申请{number}移送给“{agency}”：{why}。"
        "请重新选择机关；不属于本机关负责公开的，也可以答复申请人并告知该机关的名称和联系方式。"
    )


class StillAsking(Refusal):
    """A case does not part or join while somebody is being asked or heard."""

    sentence = "申请{number}还有未了结的{what}，不能{verb}。请先办结该环节。"


class TooFewParts(Refusal):
    """Splitting into fewer than two is no splitting."""

    sentence = "拆分至少要有两项，您填写了{given}项。请逐项填写所需信息的名称。"


class CannotMerge(Refusal):
    """Two requests that cannot become one."""

    sentence = "申请{number}不能并入{into}：{why}。{advice}"


class AnotherPerson(Refusal):
    """Requests of different people are joined only with a word on why."""

    sentence = "申请{number}与{into}的申请人不同，一般应分别答复。确需合并的（如共同申请），请说明理由。"
