"""How the product says no: a sentence a clerk understands, with the article when law is the reason."""


class Refusal(Exception):
    """A request that cannot be granted. `sentence` says what is wrong, why, and what to do next, in Chinese."""

    sentence = "无法完成此操作。"

    def __init__(self, sentence: str = "", **values: object) -> None:
        """Keep the sentence, or fill the class's own with the values."""
        self.values = values
        self.sentence = sentence or self.sentence.format(**values)
        super().__init__(self.sentence)


class LegalRefusal(Refusal):
    """A refusal that the law itself demands; `law` cites the article."""

    law = ""


class BadDate(Refusal):
    """Words that name no day of the calendar."""

    sentence = "“{given}”不是有效的日期。请按“年-月-日”填写，例如 2024-09-20。"


class DayOutOfReach(Refusal):
    """A day for which no working days can be counted."""

    sentence = "日期 {given} 超出可推算的范围（{first} 至 {last}）。请核对年份后重新填写。"


class BeforeRegulation(LegalRefusal):
    """A period asked for a day on which the Regulation was not yet in force."""

    sentence = "《政府信息公开条例》自{in_force}起施行，{given}时尚无此期限。请核对日期，或者指明按哪一版《条例》计算。"
    law = "Regulation 2008, Art. 38"


class UnknownKind(Refusal):
    """A period nobody has defined."""

    sentence = "没有名为“{given}”的期限。可用的期限：{known}。"


class NoSuchPeriod(LegalRefusal):
    """A period the governing text does not set."""

    sentence = "{version}没有规定{period}的期限，无从推算。请改按规定了该期限的版本计算，或者由本机关自行合理确定。"


class NotYetInForce(LegalRefusal):
    """A period set by a text that came into force later than the day asked about."""

    sentence = "{instrument}自{in_force}起施行，{given}时尚无{period}的期限。请核对日期。"


class ExtensionTooLong(LegalRefusal):
    """More days of extension than the law allows.

    Law: Regulation 2019, Art. 33(2); Regulation 2008, Art. 24(2).
    """

    sentence = "最多可延长{limit}个工作日（{article}），您填写了{given}个。请改为{limit}个以内。"
    law = "Regulation 2019, Art. 33(2); Regulation 2008, Art. 24(2)"


class PauseBackwards(Refusal):
    """A pause that ends before it begins."""

    sentence = "暂停计算的期间起于 {from_on}、止于 {to_on}，止日早于起日。请核对两个日期。"


class LooserThanTheLaw(LegalRefusal):
    """A local rule that gives more time, or asks for less, than the national one."""

    sentence = "地方规定“{name}”定为{given}，宽于{article}的{limit}。地方只能从严，请改正 {file}。"


class BadLawFile(Refusal):
    """A file of law values or of days off that cannot be used as it stands."""

    sentence = "文件 {file} 不能使用：{problem}。请改正后重新载入。"


class UnknownGround(Refusal):
    """A ground for disclosing or withholding that no version of the Regulation knows."""

    sentence = "没有代码为“{given}”的公开或者不予公开理由。请从列表中选择。"


class UnknownCitation(Refusal):
    """A citation that names no known text or article."""

    sentence = "无法识别的法律依据“{given}”。请按“Regulation 2019, Art. 26”的写法填写。"


class UnknownVersion(Refusal):
    """A version of the Regulation that does not exist."""

    sentence = "没有“{given}”这一版《条例》。请填写 2008 或 2019。"
