"""Why an import cannot go on: each refusal says what is wrong with the file and what to do next."""

from gongkai.law.refusals import Refusal


class SheetUnreadable(Refusal):
    """No sheet can be read out of the file."""

    sentence = "表格“{name}”不能读取：{why}。请用 Excel 或 WPS 打开后另存为 XLSX，或者另存为 CSV，再重新导入。"


class NoHeadings(Refusal):
    """The headings of the metadata sheet are not there."""

    sentence = (
        "表格“{name}”中没有找到表头。前{rows}行里应有一行写明“信息名称”“生成日期”等列名，"
        "请下载模板，把内容粘贴到模板中再导入。"
    )


class HeadingMissing(Refusal):
    """A heading without which nothing can be entered."""

    sentence = "表格“{name}”第{row}行的表头缺少：{missing}。请补上这些列（列名须与模板一致）后重新导入。"


class NothingInIt(Refusal):
    """Headings, and nothing below; or a folder without a document."""

    sentence = "“{name}”里没有可以导入的内容。{advice}"


class TooManyRows(Refusal):
    """More than can be looked through at once."""

    sentence = "表格“{name}”超过{limit}行。请按年度或者按科室拆分成几个表格，分别导入。"


class TooWide(Refusal):
    """Cells far to the right, mostly left behind by mistake."""

    sentence = "表格“{name}”在第{limit}列之外还有内容。请删除右侧多余的列（包括看似空白的列）后重新导入。"


class TooManyDocuments(Refusal):
    """More documents than can be looked through at once."""

    sentence = "“{name}”里有{count}个文件，一次最多{limit}个。请分成几个文件夹，分别导入。"


class BadArchive(Refusal):
    """A ZIP that cannot or must not be opened."""

    sentence = "压缩包“{name}”不能导入：{why}。请重新压缩（ZIP 格式，不加密）后再试。"


class NoSuchPath(Refusal):
    """Nothing there, or nothing that can be read."""

    sentence = "没有找到“{path}”，或者没有读取权限。请核对路径。"


class NoKeeper(Refusal):
    """Nobody is appointed into whose hands the drafts could be put."""

    sentence = (
        "“{agency}”及其上级机构没有承担“填报”职责的人员，导入的草稿无人经办。请先授予职责，或者用 --as 指定账号。"
    )


class HasProblems(Refusal):
    """Some rows are wrong, and nobody said to leave them out."""

    sentence = "共{bad}行有错误，没有导入任何内容。请改正后重新导入，或者选择“只导入正确的行”。"


class NotToBeStarted(Refusal):
    """The import is over, or there is nothing in it to take in."""

    sentence = "该批导入目前为“{state}”，{why}。"


class NoSuchPerson(Refusal):
    """No account in use signs in so."""

    sentence = "没有账号“{username}”，或者该账号已停用。请核对 --as 后的账号。"


class NoSuchAgency(Refusal):
    """No body in use is called so."""

    sentence = "没有代码或名称为“{called}”的机构。请写系统中登记的代码、全称或者简称。"


class NoSuchSection(Refusal):
    """The body has no section of that name."""

    sentence = "“{agency}”没有名为“{called}”的内设机构。请核对名称。"


class NoSuchKind(Refusal):
    """A kind of information nobody has defined."""

    sentence = "没有名为“{called}”的信息种类。可用的种类：{known}。"


class OutdatedSheet(Refusal):
    """A sheet made from an edition of the template that holds no more."""

    sentence = (
        "“{name}”是按旧版模板（{given}）填写的，“{what}”的模板已更新为{current}。"
        "请在“批量导入”页下载新模板（修改已有信息的，请重新导出），把填写的内容粘贴过去再导入。"
    )


class NothingToExport(Refusal):
    """No item of that choice may be changed by this person."""

    sentence = "没有符合条件、可以由您修改的信息。请放宽条件，或者由该单位的填报人员导出。"


class TooManyToExport(Refusal):
    """More than one sheet can carry out and in again."""

    sentence = "符合条件的信息有{count}条，一份表格最多{limit}条。请按单位、种类或者年份分几次导出。"


class NotAllDrafts(Refusal):
    """An import is taken back whole or not at all."""

    sentence = (
        "导入“{name}”中有{count}条已经提交审查、公开或者又作了修改，不能整批撤销。请逐条处理，仍是草稿的可以逐条删除。"
    )


class NotToBeUndone(Refusal):
    """The import is not at a point where it could be taken back."""

    sentence = "导入“{name}”目前为“{state}”，不能撤销。正在导入的请先停止。"


class ConflictsLeft(Refusal):
    """Some fields still wait for a choice."""

    sentence = "第{row}行的“{field}”两边都改过，请选择采用表格中的内容还是系统中的内容。"


class NoSuchConflict(Refusal):
    """The conflict was settled already, or never was."""

    sentence = "这一处冲突已经处理，或者不属于本次导入。请刷新页面后再看。"
