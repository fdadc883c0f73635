"""Why a report cannot be read: each refusal says what is wrong with the file and what to do."""

from gongkai.law.refusals import Refusal


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
