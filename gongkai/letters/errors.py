"""What the typesetting refuses."""

from gongkai.law.refusals import Refusal


class NoFonts(Refusal):
    """Without Chinese fonts a PDF would be empty boxes."""

    sentence = (
        "服务器缺少中文字体（{missing}），不能生成 PDF。请先下载 Word 文件使用；"
        "并请系统管理员安装 fonts-noto-cjk，或者把本单位的仿宋、小标宋等字体文件放入数据目录的 fonts 文件夹。"
    )
