"""Names as lists and public pages may show them."""

OTHERS = "**"
_COMPOUND = frozenset(
    "欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 宇文 长孙 司徒 夏侯 端木 轩辕 南宫 呼延 闻人 澹台".split()
)


def surname(name: str) -> str:
    """A person's surname with the rest hidden; nothing where nobody said a name.

    Law: Personal Information Law 2021, Art. 51.
    """
    if not name:
        return ""
    return (name[:2] if name[:2] in _COMPOUND else name[:1]) + OTHERS
