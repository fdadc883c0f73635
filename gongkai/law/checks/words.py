"""Says a finding in Chinese: the rule, both sides with their numbers, and the difference."""

from decimal import Decimal

from gongkai.law.checks.breaches import Breach
from gongkai.law.checks.figures import Side, Term
from gongkai.law.checks.rules import Check
from gongkai.law.forms import Cell, forms
from gongkai.law.forms.indicators import SHARE, indicator

SHOWN = 8  # terms named one by one; of a longer sum those that are zero are left out


def message(breach: Breach) -> str:
    """The whole sentence, ending with a full stop; the article stands beside it."""
    rule = breach.check.says.replace("{each}", each_label(breach.check))
    return f"{rule}：{_SENTENCES[breach.kind](breach)}。"


def each_label(check: Check) -> str:
    """What the row or column a check has been spread to is called."""
    cell = _cell_of(check)
    if cell is None:
        return indicator(check.left[0][0]).label if check.each else ""
    return cell.column.label if cell.column.key == check.each else cell.row.name


def _cell_of(check: Check) -> Cell | None:
    keys = [key.partition(":")[2] or key for keys in (*check.left, *check.right) for key in keys]
    found = (form.cell(key) for key in keys if check.each for form in forms())
    return next((cell for cell in found if cell and check.each in {cell.row.key, cell.column.key}), None)


def _sums(breach: Breach) -> str:
    left, right = _sum(breach.check, breach.left), _sum(breach.check, breach.right)
    gap = abs(breach.lhs - breach.rhs)
    return f"{left}，{right}，相差{_amount(gap, _unit(breach))}"


def _sum(check: Check, side: Side) -> str:
    terms = side.known
    unknown = len(side.terms) - len(terms)
    blank = f"（另有{unknown}项未知）" if unknown else ""
    if len(terms) == 1:
        return f"{_term(check, terms[0])}{blank}"
    shown = terms if len(terms) <= SHOWN else tuple(term for term in terms if term.value)
    added = "＋".join(_term(check, term) for term in shown) or "各项均为0"
    rest = "（其余各项为0）" if 0 < len(shown) < len(terms) else ""
    return f"{added}{rest}＝{_amount(side.total, terms[0].unit)}{blank}"


def _term(check: Check, term: Term) -> str:
    return f"{_label(check, term)}{_amount(term.value or Decimal(0), term.unit)}"


def _label(check: Check, term: Term) -> str:
    """A cell's own name where the row or column it shares with the others is named in the rule already."""
    cell = (
        next((found for form in forms() if (found := form.cell(term.own))), None) if check.each and term.own else None
    )
    if cell is None or check.each not in {cell.row.key, cell.column.key}:
        return term.label
    return cell.row.name if cell.column.key == check.each else cell.column.label


def _unit(breach: Breach) -> str:
    return next((term.unit for term in (*breach.left.terms, *breach.right.terms) if term.unit), "")


def _amount(value: Decimal, unit: str) -> str:
    return percent(value) if unit == SHARE else f"{plain(value)}{unit}"


def plain(value: Decimal) -> str:
    """A number without an exponent and without idle zeros: 1170, 670.376375."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def percent(value: Decimal) -> str:
    """A fraction of one as a percentage: 0.769 → 76.9%."""
    return f"{plain(value * 100)}%"


def _share(breach: Breach) -> str:
    part, whole = breach.right.terms[0], breach.right.terms[-1]
    stated = _term(breach.check, breach.left.terms[0])
    counted = f"{_term(breach.check, part)}÷{_term(breach.check, whole)}＝{percent(breach.rhs)}"
    return f"{stated}，按{counted}，相差{_points(breach)}"


def _growth(breach: Breach) -> str:
    now, before = breach.right.terms[0], breach.right.terms[-1]
    stated = _term(breach.check, breach.left.terms[0])
    counted = f"由{_term(breach.check, before)}到{_term(breach.check, now)}计算为{percent(breach.rhs)}"
    return f"{stated}，{counted}，相差{_points(breach)}"


def _hundred(breach: Breach) -> str:
    added = "＋".join(_term(breach.check, term) for term in breach.left.terms)
    bound = "上限为" if breach.check.shape == "hundred_at_most" else "应为"
    return f"{added}＝{percent(breach.lhs)}，{bound}100%，相差{_points(breach)}"


def _points(breach: Breach) -> str:
    return f"{plain(abs(breach.lhs - breach.rhs) * 100)}个百分点"


def _zero(breach: Breach) -> str:
    none, more = breach.right.known[0], breach.left.terms[0]
    return (
        f"{_term(breach.check, none)}，{_term(breach.check, more)}，相差{_amount(breach.lhs - breach.rhs, more.unit)}"
    )


def _both(breach: Breach) -> str:
    stated = "、".join(_term(breach.check, term) for term in breach.left.known)
    return f"{stated}，{_sum(breach.check, breach.right)}笔，相差{plain(abs(breach.lhs - breach.rhs))}"


def _residual(breach: Breach) -> str:
    left, whole = breach.left.terms[0], breach.right.terms[0]
    part = percent((breach.lhs / breach.right.total).quantize(Decimal("0.001")))
    bound = f"{percent(Decimal(breach.check.limit))}即{_amount(breach.rhs, whole.unit)}"
    gap = _amount(breach.lhs - breach.rhs, left.unit)
    return f"{_term(breach.check, left)}，占{_term(breach.check, whole)}的{part}，超过{bound}，相差{gap}"


def _value(breach: Breach) -> str:
    term = breach.left.terms[0]
    allowed = _amount(breach.rhs, term.unit)
    return f"{_term(breach.check, term)}，可取的最接近的数为{allowed}，相差{_amount(abs(breach.lhs - breach.rhs), term.unit)}"


def _missing(breach: Breach) -> str:
    return f"“{breach.left.terms[0].label}”应有1个数字，现有0个，相差1个"


def _unit_written(breach: Breach) -> str:
    term = breach.left.terms[0]
    return f"{_term(breach.check, term)}，应以“{breach.words}”计，文中以“{term.unit}”计，数字本身相差0"


_SENTENCES = {
    "sums": _sums,
    "share": _share,
    "growth": _growth,
    "hundred": _hundred,
    "zero": _zero,
    "both": _both,
    "residual": _residual,
    "value": _value,
    "missing": _missing,
    "unit": _unit_written,
}
