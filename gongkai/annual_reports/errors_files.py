"""The refusals about files: sheets that come back filled in, and old reports that are kept."""

from collections.abc import Sequence

from gongkai.law.refusals import LegalRefusal, Refusal
from gongkai.law.sentences import strung


class NotASheet(Refusal):
    """A file of another kind where a sheet was asked for."""

    sentence = "文件“{name}”不是 XLSX 表格。请下载本系统的报送表格，填写后保存为 .xlsx 格式上传。"


class SheetTooLarge(Refusal):
    """Cells where no form has any."""

    sentence = "文件“{name}”中有远超表格范围的内容（超过{rows}行或者{columns}列）。请删除表格以外的内容后重新上传。"


class NotOurSheet(Refusal):
    """A workbook without the hidden part that says whose it is."""

    sentence = (
        "文件“{name}”不是从本系统下载的报送表格，或者其中的“系统标识”已被删除，无法判断是哪个单位、哪一期的数据。"
        "请重新下载表格，把数字填入后上传。"
    )


class OutdatedSheet(Refusal):
    """A sheet of an earlier template, or of a form as it stood before."""

    sentence = "文件“{name}”使用的是旧版表格，表式已经更新。请重新下载表格，把数字填入后上传。"


class SheetOfAnother(Refusal):
    """A sheet of another body, period, scope or form than the one it was sent in for; `what` says which."""

    sentence = "文件“{name}”的{what}是“{found}”，要导入的是“{expected}”。请核对文件，或者在对应的{what}下导入。"


class PageMissing(Refusal):
    """One of the sheets of the form was taken out."""

    sentence = "文件“{name}”中没有工作表“{sheet}”。请使用原表格填写，不要删除工作表。"


class PlacesLost(Refusal):
    """Rows or columns that cannot be found again."""

    sentence = (
        "文件“{name}”的工作表“{sheet}”中有{count}格找不到，或者出现不止一次：{places}。"
        "行、列可能被删改或者重复。请恢复原来的行名、列名，或者重新下载表格填写。"
    )


class SheetDoesNotBalance(LegalRefusal):
    """Figures that break a rule no reason can set aside; `findings` holds all of them."""

    sentence = "文件“{name}”没有通过勾稽核对，共{count}处，未导入：{said}请改正后重新上传。"
    law = "Regulation 2019, Art. 50; Regulation 2008, Art. 32"

    def __init__(self, name: str, findings: Sequence[object], *, sentences: Sequence[str]) -> None:
        """Keep the findings, so that the page can show both sides of each."""
        self.findings = tuple(findings)
        super().__init__(name=name, count=len(self.findings), said=strung(list(sentences)))


class CompiledHere(Refusal):
    """A sheet for a report that is being compiled in the system itself."""

    sentence = "{report}正在系统中编制（{state}），不能再用表格导入。请在系统中继续填报；要改用表格的，请先放弃编制。"


class ReasonNeeded(Refusal):
    """A sheet over an approved report without a word on why."""

    sentence = "{report}的第{number}版已经审定，不能直接覆盖。确需更正的，请填写更正原因后再导入，原版本保留。"


class YearUnknown(Refusal):
    """An old report whose text does not say the year, and nobody said it."""

    sentence = "文件“{name}”中没有读出报告年度。请选择报告年度后重新上传。"


class YearOutOfReach(LegalRefusal):
    """A year nobody can have reported on."""

    sentence = "报告年度{year}年不正确：年度报告制度自{first}年起施行，也不能晚于{last}年。请核对报告年度。"
    law = "Regulation 2008, Arts. 31, 38"


class AlreadyKept(Refusal):
    """The same file, checked and kept before."""

    sentence = "文件“{name}”已经作为{report}核对入库，不需要重复读取。需要改正的，请在该报告中办理更正。"


class YearTaken(Refusal):
    """A year for which there is a report already."""

    sentence = (
        "{report}已有第{number}版（{origin}，{state}），不能再存入另一份历史报告。"
        "请核对报告年度；要换用另一份文件的，请先放弃原来的草稿。"
    )


class YearFixed(Refusal):
    """Another year for a report that was checked and kept under its year before."""

    sentence = "{report}已有审定的版本，更正时不能改变报告年度。年度有误的，请把原文件按正确的年度另行上传。"
