"""The refusals about money: notices, payments, waivers and refunds."""

from gongkai.law.refusals import LegalRefusal, Refusal


class NumberMissing(Refusal):
    """What the charge is reckoned from was not given."""

    sentence = "“{basis}”须填写{what}。请补充。"


class NothingToCharge(Refusal):
    """The reckoning comes to nothing; no notice is needed."""

    sentence = "按标准计算，本申请应收0元，不需要发出收费通知。请继续办理。"


class FeeNoticeTooLate(LegalRefusal):
    """The notice goes out within the handling period or not at all.

    Law: Fee Measure 2020, Art. 6.
    """

    sentence = "收费通知应在办理期限内发出（{law}），本申请的期限已于{due:%Y-%m-%d}届满，不能在{given:%Y-%m-%d}通知收费。请直接作出答复。"
    law = "《政府信息公开信息处理费管理办法》第六条"


class FeeNotifiedOnce(Refusal):
    """One notice for one request."""

    sentence = "申请{number}已于{on:%Y-%m-%d}发出收费通知，不能再次收费。"


class NoWaiver(LegalRefusal):
    """The processing fee knows no waiver.

    Law: Regulation 2008, Art. 28; Fee Measure 2020, Art. 3.
    """

    sentence = "信息处理费没有减免的规定；减免只适用于2008年《条例》规定的成本费用（{law}）。"
    law = "2008年《条例》第二十八条"


class WaiverTooMuch(Refusal):
    """More is waived than is still asked."""

    sentence = "减免金额须大于0且不超过应缴的{left}元，您填写了{given}元。请重新填写。"


class NotPaid(Refusal):
    """Nothing was paid that could be given back."""

    sentence = "申请{number}没有缴费记录，不能退费。"


class RefundedAlready(Refusal):
    """Money is given back once."""

    sentence = "申请{number}的费用已于{on:%Y-%m-%d}退还，不能再次退费。"
