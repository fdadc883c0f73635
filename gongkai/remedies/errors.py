"""The refusals this room can give."""

from gongkai.entry.errors import BadField
from gongkai.law.refusals import LegalRefusal, Refusal


class NumberTaken(BadField):
    """The same organ gave no two cases one number."""

    sentence = "{organ}的案号“{given}”已经在{agency}登记过（{on:%Y-%m-%d}）。请核对案号；原登记有误的，请打开该案更正。"


class ReconsiderationMissing(BadField, LegalRefusal):
    """A suit after reconsideration that names none.

    Law: Litigation Law 2017, Art. 45; Report Format 2021.
    """

    sentence = (
        "登记为“复议后起诉”的，须选择在先的行政复议案件（{law}）。请先登记该复议案件，再在此选择；"
        "没有经过复议的，请改选“未经复议直接起诉”。"
    )
    law = "《行政诉讼法》第四十五条"


class ReconsiderationNotMeant(BadField):
    """A reconsideration named for a case that does not follow one."""

    sentence = "只有“复议后起诉”才选择在先的行政复议案件，本案登记为“{block}”。请改选类别，或者不选复议案件。"


class ReconsiderationAfterSuit(BadField):
    """The reconsideration was decided only after the suit that is said to follow it."""

    sentence = (
        "行政复议案件{number}于{concluded:%Y-%m-%d}作出“{result}”的决定，晚于起诉日期（{filed:%Y-%m-%d}），不是复议后起诉。"
        "请核对两个日期；未等复议决定即起诉的，起诉案件应登记为“未经复议直接起诉”。"
    )


class AppealMissing(BadField):
    """An appeal against a suit that is not a suit, is not decided, or is decided later."""

    sentence = "上诉、再审所针对的案件须是本单位已经审结的起诉案件，且审结日期不晚于本案起诉日期。请先登记原审案件的结果，再在此选择。"


class AppealNotMeant(BadField):
    """A case below chosen for one of first instance, or for a reconsideration."""

    sentence = "只有二审、再审案件才选择原审案件，本案登记为“{label}”。请改选审级，或者不选原审案件。"


class InstanceNotMeant(BadField):
    """A reconsideration of second instance."""

    sentence = "行政复议没有二审、再审。请把审级改为一审，或者改选类别。"


class NotAgainstThat(BadField):
    """A second instance against what is itself an appeal."""

    sentence = (
        "二审只针对一审案件，{number}登记为“{instance}”。对生效裁判不服的，请把本案的审级改为“再审”，或者改选一审案件。"
    )


class AppealedBefore(BadField):
    """A second case above the same one: it would be counted twice."""

    sentence = "案件{number}之后已经登记{later}，同一案件只接续一件，双方都上诉的合为一件登记。请打开{later}，或者在它之后登记再审。"


class NothingBelow(BadField):
    """A result below that stands, of a case without one below, or that was judged."""

    sentence = (
        "只有选择了原审案件、以“其他结果”审结（如撤回上诉）的二审、再审案件，才能登记原审裁判生效。"
        "请核对案件{number}的结果和原审案件。"
    )


class Appealed(Refusal):
    """A result that a later instance stands on."""

    sentence = "案件{number}之后有{later}，不能撤销审结登记。请先更正后面的案件。"


class NoSuchEvent(Refusal):
    """An event that is not there."""

    sentence = "没有这条进程记录，可能已经删除。请刷新页面。"


class LaterSuits(Refusal):
    """A case that a suit follows must stay a reconsideration."""

    sentence = "案件{number}之后有起诉案件{later}，不能改为“{block}”。请先更正该起诉案件，再改本案。"


class ConcludedAlready(Refusal):
    """One case, one result."""

    sentence = "案件{number}已于{on:%Y-%m-%d}登记为“{result}”。登记有误的，请先撤销审结登记，再重新登记。"


class NotConcluded(Refusal):
    """Nothing to take back yet."""

    sentence = "案件{number}尚未审结，没有可以撤销的结果。"


class NotCorrected(Refusal):
    """Only a decision that was corrected is made good afterwards."""

    sentence = "案件{number}不是“结果纠正”，没有需要登记的后续处理。请核对案件结果。"
