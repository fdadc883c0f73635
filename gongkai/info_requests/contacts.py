"""How to reach people: telephone, e-mail, postcode, and what is wrong with one."""

import re

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from gongkai.law.sentences import say

PHONE = re.compile(r"\+?[\d\s\-()（）]{7,24}(?:(?:转|ext\.?)\s*\d{1,6})?", re.IGNORECASE)
MOBILE = re.compile(r"1[3-9]\d{9}")
FEWEST_DIGITS, MOST_DIGITS = 7, 20
MOBILE_DIGITS = 11


def phone_problem(given: str, *, what: str = "联系电话") -> str:
    """What is wrong with a telephone or fax number; empty when nothing is."""
    digits = re.sub(r"\D", "", given)
    wrong = say("“{what}”不像电话号码。请填写手机号码，或者区号加固定电话号码，例如 0000-0000000。", what=what)
    if not PHONE.fullmatch(given) or not FEWEST_DIGITS <= len(digits) <= MOST_DIGITS:
        return wrong
    if len(digits) == MOBILE_DIGITS and digits[0] == "1" and not MOBILE.fullmatch(digits):
        return say("“{what}”不是有效的手机号码。请核对后重新填写。", what=what)
    return ""


def email_problem(given: str) -> str:
    """What is wrong with an e-mail address; empty when nothing is."""
    try:
        validate_email(given)
    except ValidationError:
        return say("电子邮箱地址不正确。请按“名称@域名”的格式填写。")
    return ""


def postcode_problem(given: str) -> str:
    """What is wrong with a postcode; empty when nothing is."""
    return "" if re.fullmatch(r"\d{6}", given) else say("邮政编码应为6位数字。请核对后重新填写。")
