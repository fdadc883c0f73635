"""Why masking, or ticking a file as looked through, is refused."""

from gongkai.law.refusals import LegalRefusal, Refusal


class NothingToMask(Refusal):
    """No value in the text that a program can mask."""

    sentence = "标题、概述和正文中没有可以自动遮盖的内容。姓名与病情、救助等情况须由人判断修改；附件请分别处理。"


class NotMasked(Refusal):
    """There is no masking to undo."""

    sentence = "当前版本不是脱敏产生的，没有可撤销的脱敏。需要恢复旧内容的，请在“版本”中查看并修改。"


class FileNotMaskable(Refusal):
    """Only Word and Excel files can be masked here."""

    sentence = "文件“{name}”不能自动脱敏。PDF、图片和扫描件请转到“遮盖”办理；旧版格式请另存为 DOCX 或 XLSX。"


class NothingToMaskInFile(Refusal):
    """No value in the file that a program can mask."""

    sentence = "文件“{name}”中没有可以自动遮盖的内容。图片里的内容请转到“遮盖”办理。"


class FileNotRewritable(Refusal):
    """A file whose inside is not what it should be."""

    sentence = "文件“{name}”的内部结构特殊，不能自动脱敏。请用 Word 或 WPS 打开、另存后重新上传，或者手工修改。"


class StillThere(LegalRefusal):
    """The masked file still holds a value that was to be gone."""

    sentence = (
        "脱敏后的文件“{name}”中仍能读出{count}处应遮盖的内容（可能在图片或图形里），已放弃（{law}）。"
        "请转到“遮盖”办理，或者手工删除后重新上传。"
    )
    law = "《条例》第十五条"


class NothingToTick(Refusal):
    """Only a file that the checks could not read whole, in the current revision, is ticked."""

    sentence = "该文件不需要人工检查、已经检查过，或者不属于当前版本。请刷新页面。"


class FilesUnticked(LegalRefusal):
    """A file the checks could not read whole has not been looked through by a reviewer."""

    sentence = (
        "有{files}个附件自动检查未能覆盖，还没有人工检查，不能{verb}（{law}）。"
        "请逐页看过原文件后点“已逐页人工检查”；编写人本人不能代为检查。"
    )
    law = "《条例》第十七条"
