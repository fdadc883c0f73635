"""Numbers of identity papers: what shape they have, and what is wrong with one."""

import re
from datetime import date

from stdnum.cn import uscc
from stdnum.exceptions import ValidationError

from gongkai.law.sentences import say
from gongkai.law.vocabulary import Term, Version
from gongkai.review.scan.personal.id_numbers import PROVINCES, check_digit, real_date

OLDEST = 130  # years
ORGANISATION_WEIGHTS = (3, 7, 9, 10, 5, 8, 4, 2)


class IdType(Term):
    """证件名称: what an applicant proves the identity with.

    Law: Regulation 2019, Art. 29.
    """

    RESIDENT = "resident", "居民身份证"
    PASSPORT = "passport", "护照"
    HKMT = "hkmt", "港澳居民来往内地通行证"
    TWT = "twt", "台湾居民来往大陆通行证"
    FOREIGNER = "foreigner", "外国人永久居留身份证"
    MILITARY = "military", "军人证件"
    CREDIT = "credit", "统一社会信用代码"


SHAPES = {
    IdType.PASSPORT: (re.compile(r"[A-Z0-9]{5,20}"), "5至20位字母和数字"),
    IdType.HKMT: (re.compile(r"[HM]\d{8}(?:\d{2})?"), "H或者M加8位数字"),
    IdType.TWT: (re.compile(r"\d{8}(?:\d{2})?"), "8位数字"),
    IdType.FOREIGNER: (re.compile(r"[A-Z]{3}\d{12}|9\d{16}[0-9X]"), "3个字母加12位数字，或者9开头的18位号码"),
    IdType.MILITARY: (re.compile(r"[\u4e00-\u9fffA-Z0-9]{5,20}"), "5至20位文字、字母和数字"),
}


def problem(id_type: IdType, number: str, *, version: Version, today: date) -> str:
    """What is wrong with the number (already without blanks, in capitals); empty when nothing is."""
    if id_type is IdType.RESIDENT:
        return resident_problem(number, version=version, today=today)
    if id_type is IdType.CREDIT:
        return organisation_problem(number, version=version)
    shape, words = SHAPES[id_type]
    if not shape.fullmatch(number):
        return say("{paper}号码应为{words}。请对照证件逐位核对。", paper=id_type.label, words=words)
    if id_type is IdType.FOREIGNER and number[0] == "9" and check_digit(number) != number[17]:
        return say("{paper}号码的校验位不符，可能有错字。请对照证件逐位核对。", paper=id_type.label)
    return ""


def resident_problem(number: str, *, version: Version, today: date) -> str:
    """What is wrong with a citizen's number: length, place, day of birth, check digit (GB 11643)."""
    if version is Version.R2008 and re.fullmatch(r"[1-9]\d{14}", number):  # valid until the end of 2012
        return _birth_problem("19" + number[6:8], number[8:10], number[10:12], today=today)
    if not re.fullmatch(r"[1-9]\d{16}[0-9X]", number):
        return say("居民身份证号码应为18位（最后一位可以是X）。请对照证件逐位核对。")
    if number[:2] not in PROVINCES:
        return say("居民身份证号码的前两位不是省级区划代码。请对照证件逐位核对。")
    wrong = _birth_problem(number[6:10], number[10:12], number[12:14], today=today)
    if wrong:
        return wrong
    if check_digit(number) != number[17]:
        return say("居民身份证号码的校验位不符，可能有错字。请对照证件逐位核对。")
    return ""


def organisation_problem(number: str, *, version: Version) -> str:
    """What is wrong with a unified credit code (GB 32100), or under the first Regulation the code before it (GB 11714)."""
    if version is Version.R2008 and re.fullmatch(r"[0-9A-Z]{8}[0-9X]", number):
        return "" if _organisation_digit(number) == number[8] else say("组织机构代码的校验位不符。请对照证书逐位核对。")
    try:
        uscc.validate(number)
    except ValidationError:
        return say("统一社会信用代码应为18位，且校验位相符。请对照营业执照或者登记证书逐位核对。")
    return ""


def _birth_problem(year: str, month: str, day: str, *, today: date) -> str:
    if not real_date(year, month, day):
        return say("居民身份证号码中的出生日期不存在。请对照证件逐位核对。")
    born = date(int(year), int(month), int(day))
    if born > today:
        return say("居民身份证号码中的出生日期晚于今天。请对照证件逐位核对。")
    return "" if today.year - born.year <= OLDEST else say("居民身份证号码中的出生日期过早。请对照证件逐位核对。")


def _organisation_digit(number: str) -> str:
    total = sum(weight * int(char, 36) for weight, char in zip(ORGANISATION_WEIGHTS, number[:8], strict=True))
    return "0123456789X0"[11 - total % 11] if total % 11 else "0"
