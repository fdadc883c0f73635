"""How the product says no: a sentence a clerk understands, with the article when law is the reason."""

from gongkai.law.sentences import say


class Refusal(Exception):
    """A request that cannot be granted. `sentence` says what is wrong, why, and what to do next, in Chinese."""

    sentence = "无法完成此操作。"

    def __init__(self, sentence: str = "", **values: object) -> None:
        """Keep the sentence, or fill the class's own with the values."""
        self.values = values
        self.sentence = sentence or say(self.sentence, **values)
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


class UnknownForm(Refusal):
    """A statutory form the product does not hold."""

    sentence = "没有名为“{given}”的报表格式。可用的格式：{known}。"


class UnknownReplyKind(LegalRefusal):
    """A kind of answer the governing version does not know."""

    sentence = "{version}没有代码为“{given}”的答复种类。可用的答复种类：{known}。请从中选择。"
    law = "Regulation 2019, Arts. 36-39; Regulation 2008, Arts. 21-23"


class UnknownLetter(Refusal):
    """A letter no version has."""

    sentence = "没有代码为“{given}”的文书。可用的文书：{known}。"


class MissingPart(Refusal):
    """A letter that lacks what the office itself has to write."""

    sentence = "《{title}》缺少“{part}”。请填写后再制发。"


class NoSuchPart(Refusal):
    """Words for a place of a letter that is locked or not there."""

    sentence = "《{title}》没有可以编辑的“{given}”：法定内容不能改写。可以编辑的部分：{known}。"


class MissingValue(Refusal):
    """A letter composed without a fact its text names."""

    sentence = "《{title}》缺少“{name}”的内容，不能生成。请补全申请登记或者受理设置后再试。"


class RemediesMissing(LegalRefusal):
    """A decision letter that would not say what can be done against it."""

    sentence = "《{title}》必须写明申请行政复议、提起行政诉讼的途径和期限。请在受理设置中填写行政复议机关后再制发。"
    law = "Regulation 2019, Art. 51; Regulation 2008, Art. 33; Reconsideration Law 2023, Art. 23(2)"


class NoReconsiderationBody(LegalRefusal):
    """An office whose reconsideration body nobody has entered."""

    sentence = "尚未填写行政复议机关，无法写明救济途径。请在受理设置中填写“行政复议机关”。"
    law = "Reconsideration Law 2023, Art. 24; Reconsideration Law 2017, Art. 12"


class BadNumberPattern(Refusal):
    """A pattern that would not tell letters apart, or that names an unknown place."""

    sentence = "文号格式“{given}”不能使用：必须含有 {{series}}、{{year}} 和 {{serial}}，可以含有 {{mark}}，序号从1起。请改正后重试。"


class NoFeeInForce(LegalRefusal):
    """A charge on a day when it could not be made."""

    sentence = "{given}不能收取这项费用：{words}。请改为不收费，或者核对日期。"
    law = "Regulation 2008, Art. 27; Regulation 2019, Art. 42; Fee Measure 2020, Art. 2"


class NotACostFee(LegalRefusal):
    """A charge for something else than searching, copying or postage."""

    sentence = "“{given}”不是可以收取的费用。依申请提供政府信息只能收取检索费、复制费和邮寄费（《条例》第二十七条），请删去这一项。"
    law = "Regulation 2008, Art. 27"


class PublicInformationIsFree(LegalRefusal):
    """A charge for what the public already has."""

    sentence = "所申请的信息已经主动公开，告知获取方式和途径不得按量收费，也不得收取成本费用。请改为不收费。"
    law = "Fee Measure 2020, Art. 5; Fee Notice 2008"


class BothBases(LegalRefusal):
    """One request charged in two ways."""

    sentence = "一件申请只能选择一种计收方式，不能既按件又按量收费（《信息处理费管理办法》第三条）。请只保留一种。"
    law = "Fee Measure 2020, Art. 3"


class RateTooHigh(LegalRefusal):
    """A cost fee above the published rate."""

    sentence = (
        "{item}每单位{given}元，高于公布的标准{limit}元（{standard}）。行政机关不得提高收费标准，请改为{limit}元以内。"
    )
    law = "Regulation 2008, Arts. 27, 35(3)"


class NoRate(Refusal):
    """A cost fee for which the place has published no rate and the clerk gave none."""

    sentence = "本地收费标准中没有{item}（{medium}）的单价。请按公布的标准或者实际成本填写单价。"


class BadQuantity(Refusal):
    """A number of pieces, pages or sheets nobody can have meant."""

    sentence = "收费数量或者单价“{given}”不正确。请填写大于零且合乎实际的数字。"
