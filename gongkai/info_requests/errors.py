"""The refusals this room can give that belong to no single verb; each module of verbs adds its own beside."""

from gongkai.law.refusals import LegalRefusal, Refusal


class WrongState(Refusal):
    """The verb does not fit where the case stands."""

    sentence = "申请{number}目前为“{state}”，不能{verb}。{advice}"


class DayWrong(Refusal):
    """A day that cannot be: in the future, or before what it follows."""

    sentence = "{what}（{given:%Y-%m-%d}）{why}。请核对日期。"


class AlreadyAnswered(LegalRefusal):
    """A closed case is not answered a second time.

    Law: Regulation 2019, Art. 33; Regulation 2008, Art. 24.
    """

    sentence = "申请{number}已于{on:%Y-%m-%d}作出“{outcome}”的处理，不能再次答复（{law}）。确需改变的，请先撤销原答复或者按新的申请登记。"
    law = "《条例》第三十三条"


class WordsMissing(Refusal):
    """Something that must be said was not."""

    sentence = "{what}没有填写。{advice}"
