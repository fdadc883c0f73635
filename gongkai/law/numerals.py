"""Chinese numerals, as articles and items are numbered."""

_DIGITS = "零一二三四五六七八九"


def chinese_number(value: int) -> str:
    """1 → 一, 10 → 十, 26 → 二十六, 101 → 一百零一; for whole numbers from 0 to 9999.

    Longer texts than the Regulation (the Civil Code) have four-figure article numbers.
    """
    if not 0 <= value <= 9999:
        raise ValueError(value)
    return _grouped(value).removeprefix("一") if 10 <= value < 20 else _grouped(value)


def _grouped(value: int) -> str:
    if value < 10:
        return _DIGITS[value]
    unit, name = next(pair for pair in ((1000, "千"), (100, "百"), (10, "十")) if value >= pair[0])
    head, rest = divmod(value, unit)
    gap = "零" if rest and rest < unit // 10 else ""
    return _DIGITS[head] + name + gap + (_grouped(rest) if rest else "")
