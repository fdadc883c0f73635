"""Why a file is not taken in: each refusal says what is wrong with it and what the clerk should do."""

from gongkai.law.refusals import LegalRefusal, Refusal


class FileRefused(Refusal):
    """A file that cannot be taken in."""

    sentence = "文件“{name}”不能接收。"


class EmptyFile(FileRefused):
    """Nothing in it."""

    sentence = "文件“{name}”是空的。请检查原文件后重新上传。"


class NameMissing(FileRefused):
    """No usable file name is left after cleaning."""

    sentence = "文件没有名称或名称全部由不能使用的字符组成。请改名后重新上传。"


class TooLarge(FileRefused):
    """Above the size this office allows."""

    sentence = "文件“{name}”超过{limit}MB的上限。请压缩图片或拆分后上传。"


class UnknownKind(FileRefused):
    """Content or extension that is not accepted here."""

    sentence = "文件“{name}”的类型不能接收。可以上传：{accepted}。请另存为其中一种后重新上传。"


class OldOffice(FileRefused):
    """A format of Office 97–2003 or of WPS, which cannot be checked reliably."""

    sentence = "文件“{name}”是旧版{program}格式，无法可靠检查。请用 Word 或 WPS 打开后另存为 {newer} 格式再上传。"


class NameMismatch(FileRefused):
    """The extension says one thing, the content another."""

    sentence = "文件“{name}”的扩展名与内容不符：内容是{found}。请用正确的程序打开、另存后再上传，不要直接改扩展名。"


class Damaged(FileRefused):
    """Cannot be opened as what it claims to be."""

    sentence = "文件“{name}”已损坏，不能打开。请重新导出或另存后上传。"


class NotText(FileRefused):
    """A TXT or CSV whose bytes are no text in any accepted encoding."""

    sentence = "文件“{name}”不是可以识别的文本（支持 UTF-8 和 GB18030 编码）。请另存为 UTF-8 编码的文本后上传。"


class Encrypted(FileRefused):
    """Opens only with a password, so nobody can review it."""

    sentence = "文件“{name}”设有打开密码，无法审查，公众也不能阅读。请取消密码后重新上传。"


class HasMacros(FileRefused):
    """Carries macros or other programs."""

    sentence = "文件“{name}”含有宏或控件程序，不能公开。请另存为不含宏的 DOCX 或 XLSX 后上传。"


class HasActiveContent(FileRefused):
    """A PDF that runs something or hides other files in it."""

    sentence = "文件“{name}”含有脚本、自动启动动作或夹带的文件，不能公开。请用“打印为 PDF”重新生成后上传。"


class ArchiveTooLarge(FileRefused):
    """Unpacks to far more than it shows."""

    sentence = "文件“{name}”解压后过大或压缩比异常，可能损坏计算机，已拒绝。请重新生成文件后上传。"


class ArchiveUnsafe(FileRefused):
    """Its inner names point outside the file, or are doubled."""

    sentence = "文件“{name}”的内部结构异常（含有越界路径或重复条目），已拒绝。请用 Word 或 WPS 打开、另存后上传。"


class ImageTooLarge(FileRefused):
    """More pixels than a reader's machine can show."""

    sentence = "图片“{name}”的像素过多。请缩小到每边一万像素以内后上传。"


class ClassifiedMark(LegalRefusal):
    """A classification mark in the file name or at the head of the text: such a file may not be in this system at all.

    Law: Regulation 2019, Art. 14; Regulation 2008, Art. 14(4).
    """

    law = "Regulation 2019, Art. 14"
    sentence = (
        "文件“{name}”带有国家秘密标志“{mark}”。涉密文件不得存入本系统（《条例》2019年第十四条、2008年第十四条）。"
        "请立即按保密规定处理；如已解密，请去除标志并附解密手续后再上传。"
    )


class StillReading(Refusal):
    """Its scanned pages are not all read yet: until then it is its uploader's alone."""

    sentence = "文件“{name}”的扫描页正在识别（还有{count}页）。识别完成以前，只有上传人可以打开，不能提交、签发或者发布。请稍候再试。"


class FileSealed(LegalRefusal):
    """A page of it carries a classification mark: nobody opens it any more.

    Law: Regulation 2019, Art. 14; Regulation 2008, Art. 14(4).
    """

    law = "Regulation 2019, Art. 14"
    sentence = (
        "文件“{name}”的扫描页中发现国家秘密标志，已隔离，任何人不能打开（《条例》2019年第十四条、2008年第十四条）。"
        "请从信息中去掉该文件，并立即按保密规定处理。"
    )
