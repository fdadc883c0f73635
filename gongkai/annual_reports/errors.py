"""The refusals of this room: each says what is wrong, the article where law is the reason, and what to do."""

from collections.abc import Sequence

from gongkai.law.refusals import LegalRefusal, Refusal
from gongkai.law.sentences import strung


class WrongState(Refusal):
    """The verb does not fit where the version stands."""

    sentence = "{report}目前为“{state}”，不能{verb}。{advice}"


class NoSuchPeriod(Refusal):
    """A stretch of time nobody reports on."""

    sentence = "没有“{given}”这样的报告期。年度从{first}年起填写，半年为1至2，季度为1至4，月份为1至12。"


class NotBegun(Refusal):
    """A report of a time to come."""

    sentence = "{period}从{from_on:%Y-%m-%d}开始，现在还不能编制。请核对报告期。"


class NoFormThen(Refusal):
    """A form of other years."""

    sentence = "{year}年没有使用“{given}”这种表式。可用的表式：{known}。请从中选择。"


class FormNeeded(NoFormThen):
    """A year for which the country had no common form, and none was chosen."""

    sentence = "{year}年全国没有统一的表式。可用的表式：{known}。请从中选择一种。"


class NothingBelow(Refusal):
    """A roll-up of a body that has nobody below it."""

    sentence = "“{agency}”没有下级机构，不需要编制汇总报告。请编制本级报告。"


class UnknownCells(Refusal):
    """Figures for cells the form does not have."""

    sentence = "表式“{form}”中没有这些数据项：{keys}。请刷新页面后重新填写。"


class BadFigure(Refusal):
    """Text in one cell that cannot be kept as its figure."""


class FigureUnreadable(BadFigure):
    """Text in a cell that is no figure."""

    sentence = (
        "“{cell}”填写的“{given}”不是一个确定的数字。请只填写数字，例如 12；没有发生的填0，不适用的请标明“不适用”。"
    )


class FigureNegative(BadFigure):
    """A figure below zero where there can be none."""

    sentence = "“{cell}”填写的“{given}”是负数，这一项不能小于0。请核对后重新填写。"


class FigureNotWhole(BadFigure):
    """A fraction of something that is counted in whole pieces."""

    sentence = "“{cell}”填写的“{given}”不是整数，这一项只能填整数。请核对后重新填写。"


class FigureOtherUnit(BadFigure):
    """A figure with a unit that cannot be turned into the cell's."""

    sentence = "“{cell}”的单位是“{unit}”，您填写的单位是“{given}”，两者不能换算。请按“{unit}”填写。"


class FigureTooLarge(BadFigure):
    """A figure nobody can have meant."""

    sentence = "“{cell}”填写的“{given}”过大，不合实际。请核对数字和单位后重新填写。"


class FigureTooFine(BadFigure):
    """More places after the point than money has."""

    sentence = "“{cell}”填写的“{given}”小数位数过多，最多保留六位小数。请四舍五入后重新填写。"


class FigureNotApplicable(BadFigure):
    """A figure for a cell that was declared not to apply."""

    sentence = "“{cell}”已标明“不适用”（{reason}），不能同时填写数字。请先取消“不适用”再填写。"


class WrongCells(Refusal):
    """Cells whose text is no figure that fits; `problems` names each with its sentence."""

    sentence = "有{count}处数据不能保存：{first}"

    def __init__(self, problems: Sequence[tuple[str, str]]) -> None:
        """Keep every wrong cell, so that the page can say all of it at once."""
        self.problems = tuple(problems)
        super().__init__(count=len(self.problems), first=strung([said for _key, said in self.problems[:10]]))


class StillTyped(Refusal):
    """Cells that are to be set aside although figures were typed into them."""

    sentence = "这些数据项已经填写了数字，不能标明“不适用”：{cells}。请先清空再标明。"


class SourceNeeded(Refusal):
    """Typed figures without a word on where they were taken from; `keys` are the cells."""

    sentence = "填报的数据须注明来源，例如“县财政局年度决算表”。请填写来源后再保存：{cells}。"

    def __init__(self, cells: Sequence[tuple[str, str]]) -> None:
        """Keep the keys beside the labels."""
        self.keys = tuple(key for key, _label in cells)
        super().__init__(cells=strung([label for _key, label in cells], between="、"))


class UnknownSection(Refusal):
    """Text for a part the report does not have."""

    sentence = "报告中没有“{given}”这一部分。可以编写的部分：{known}。"


class NoSuchFinding(Refusal):
    """A note on something that is no longer found, or that a note cannot settle."""

    sentence = "没有找到要说明的核对问题，它可能已经改正。请刷新页面，查看现在的核对结果。"


class NoteNotEnough(Refusal):
    """A note on an error that has to be put right."""

    sentence = "该问题必须改正，不能用说明代替：{message}"


class NotYetOver(LegalRefusal):
    """A report of a time that is still running is not handed in."""

    sentence = (
        "{period}到{to_on:%Y-%m-%d}才结束，数据还会变动，从{from_on:%Y-%m-%d}起才能报送。请届时再报送；现在可以先保存。"
    )
    law = "Regulation 2019, Art. 49; Regulation 2008, Art. 31"


class StillWrong(LegalRefusal):
    """Findings that keep a report from being handed in."""

    sentence = (
        "还有{count}处问题没有解决，不能报送。第一处：{first}请按核对结果改正数据，或者在允许的地方填写说明，再报送。"
    )
    law = "Regulation 2019, Art. 50; Regulation 2008, Art. 32"


class CellsBlank(LegalRefusal):
    """Cells nobody filled in; `keys` names them."""

    sentence = "还有{count}处数据没有填写：{cells}。没有发生的请填0；没有这项职责的请标明“不适用”并说明原因，再报送。"
    law = "Regulation 2019, Art. 50; Regulation 2008, Art. 32"

    def __init__(self, cells: Sequence[tuple[str, str]], *, shown: int = 5) -> None:
        """Name the first few by their labels, and keep all the keys."""
        self.keys = tuple(key for key, _label in cells)
        rest = "……" if len(cells) > shown else ""
        named = strung([label for _key, label in cells[:shown]], between="、", end=rest)
        super().__init__(count=len(cells), cells=named)


class PartsMissing(Refusal):
    """A roll-up over bodies that have not handed in, without a word on why it goes ahead."""

    sentence = "还有{count}个单位没有报送，汇总不完整：{names}。请催报，或者在核对结果中说明原因后再报送。"


class OwnReport(Refusal):
    """Nobody approves what they handed in themselves."""

    sentence = "{report}由您本人报送，不能由您本人审定。请由主管部门的另一位人员审定。"


class AlreadyHandedIn(Refusal):
    """A draft that was handed in before stays on record."""

    sentence = "{report}曾经报送，须留存备查，不能放弃编制。请修改后重新报送。"


class NotApprovedYet(Refusal):
    """A correction of something that can still be changed as it is."""

    sentence = "{report}的第{number}版目前为“{state}”，尚未审定，不需要更正。请直接修改，或者等待审定。"


class NoAuthority(Refusal):
    """Dates set by a body that has nobody to set them for."""

    sentence = "“{agency}”不是政府信息公开工作主管部门，也没有下级机构，不能规定报送期限。"


class LaterThanLaw(LegalRefusal):
    """Dates of an office that would give more time than the law."""

    sentence = "{what}{given:%Y-%m-%d}晚于法定期限{limit:%Y-%m-%d}（{article}）。主管部门只能规定得更早，请改为不晚于法定期限的日期。"
    law = "Regulation 2019, Arts. 49-50; Regulation 2008, Art. 31"


class BadDeadline(Refusal):
    """Dates that nobody could keep."""

    sentence = "{what}{given:%Y-%m-%d}{why}"


class Unreadable(Refusal):
    """A file no figures can be read from."""

    sentence = "文件“{name}”不能读取。"


class Scanned(Unreadable):
    """A PDF of pictures."""

    sentence = "文件“{name}”是扫描件，没有文字层，读不出数字。请先做文字识别（OCR），或者找到原来的 Word 文件。"


class TooLong(Unreadable):
    """A yearbook or a collection rather than one report."""

    sentence = "文件“{name}”共约{count}万字，像年鉴或汇编，不是一份年度报告。请只保留其中一份报告后再读。"


class FormulasWithoutResults(Unreadable):
    """A sheet whose formulas were never calculated."""

    sentence = "文件“{name}”的工作表“{sheet}”中有公式没有计算结果。请用 Excel 或 WPS 打开、保存一次后再读。"


class NothingThere(Unreadable):
    """A path that does not exist, or a folder with nothing to read."""

    sentence = "“{name}”不存在，或者其中没有可以读取的文件（{accepted}）。请核对路径。"
