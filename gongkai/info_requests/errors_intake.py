"""The refusals of taking a request in: who applies, what is asked, papers, receipt, query code, wishes of the applicant."""

from gongkai.entry.errors import BadField
from gongkai.law.refusals import LegalRefusal, Refusal


class BadIdentity(BadField):
    """Who applies, or how to reach them, cannot be right or is missing.

    Law: Regulation 2019, Art. 29; Regulation 2008, Art. 20.
    """


class BadWish(BadField):
    """What is asked for, or how it is wanted, cannot be right or is missing.

    Law: Regulation 2019, Art. 29; Regulation 2008, Art. 20.
    """


class BeforeRequests(LegalRefusal):
    """A request of a day on which nobody could apply yet.

    Law: Regulation 2008, Art. 38.
    """

    sentence = (
        "到达日期（{given:%Y-%m-%d}）早于{in_force:%Y-%m-%d}。《政府信息公开条例》自该日起施行（2008年《条例》第三十八条），"
        "此前没有依申请公开。请核对日期。"
    )
    law = "Regulation 2008, Art. 38"


class NotAsked(LegalRefusal):
    """The Regulation does not bind the body."""

    sentence = "“{agency}”不适用《政府信息公开条例》（第二条、第二十七条），不受理政府信息公开申请。请向制作或者保存该信息的行政机关提出。"
    law = "《条例》第二十七条"


class NoLongerThere(Refusal):
    """The body is closed."""

    sentence = "“{agency}”已撤销，不再受理申请。{advice}"


class SentAlready(Refusal):
    """The same form was sent before, with something else in it."""

    sentence = (
        "这份申请表已于{on:%Y-%m-%d}提交，申请编号{number}，不能再用同一份表提交不同的内容。"
        "需要补充的，请凭编号和查询码办理；另有事项的，请重新打开申请表填写。"
    )


class FormMissing(Refusal):
    """A form came without the key that tells one sending from the next."""

    sentence = "申请表已失效。请重新打开申请表页面后提交，已填写的内容可以复制保留。"


class TooManyFiles(Refusal):
    """More papers than one form may carry."""

    sentence = "每份申请最多上传{limit}个文件，已经有{held}个。请合并文件，或者删除不需要的文件后再上传。"


class FilesTooLarge(Refusal):
    """All papers of one form together are too large."""

    sentence = (
        "文件“{name}”加上已上传的文件共{total}MB，超过每份申请合计{limit}MB的上限。"
        "请压缩或者删除不需要的文件；确需提供的，可以当面提交或者邮寄。"
    )


class FileGone(Refusal):
    """A held paper is no longer there."""

    sentence = "有{count}个上传的文件已经过期或者已被删除。请重新上传后再提交。"


class IdentityErased(Refusal):
    """The retention period is over."""

    sentence = "申请{number}的申请人身份信息已于{on:%Y-%m-%d}按保存期限规定清除，无法查看。"


class TooManyTries(Refusal):
    """Number and query code were tried too often."""

    sentence = "查询次数过多。请一小时后再试；查询码遗失的，请持身份证明到受理机构重新领取。"


class RatingWrong(Refusal):
    """Not one of the five marks."""

    sentence = "评价请在1至5分中选择。"


class RatedAlready(Refusal):
    """One request, one rating."""

    sentence = "申请{number}已经评价过，感谢您的意见。"


class SuggestedAlready(Refusal):
    """One request, one suggestion."""

    sentence = "申请{number}已于{on:%Y-%m-%d}提出过转为主动公开的建议，不必重复提出。"


class NoSuggestion(Refusal):
    """There is nothing to decide, or it is decided."""

    sentence = "申请{number}没有待处理的转为主动公开的建议。"


class CountWrong(Refusal):
    """Not a number of forms."""

    sentence = "份数应为1至{most}的整数，您填写了{given}。请改正。"


class PolicyWrong(BadField):
    """A setting of the office that cannot be."""


class PaperErased(Refusal):
    """The retention period of the paper is over."""

    sentence = "文件“{name}”已按保存期限规定清除，无法查看。"
