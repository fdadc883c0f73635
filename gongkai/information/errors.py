"""The refusals this room can give."""

from gongkai.law.refusals import LegalRefusal, Refusal
from gongkai.law.sentences import strung


class WrongStage(Refusal):
    """The verb does not fit where the item stands."""

    sentence = "该信息目前为“{stage}”，不能{verb}。{advice}"


class Incomplete(Refusal):
    """Core metadata is missing or contradicts itself; `problems` pairs each field with its sentence."""

    def __init__(self, problems: list[tuple[str, str]]) -> None:
        """Keep every problem, so that all are shown at once beside their fields."""
        self.problems = problems
        super().__init__(strung([sentence for _, sentence in problems], between="；"))


class ChangedMeanwhile(Refusal):
    """Somebody else saved a newer revision after this form was opened."""

    sentence = "在您编辑期间，{name}已保存了第{number}版。您的内容已存为草稿，请核对后再保存。"


class NeverDeleted(LegalRefusal):
    """Only a draft that was never submitted may be deleted; everything else is kept."""

    sentence = "该信息已进入审查流程，应当留存备查，不能删除（{law}）。可以“退回修改”或“撤回”。"
    law = "《保密法实施条例》第四十二条"


class StillNamed(Refusal):
    """A draft other records speak of."""

    sentence = "该草稿已经在其他记录中登记（如发文登记、转送、逾期原因），不能删除。请先在那里取消，或者保留草稿。"
