"""The refusals of this package."""

from gongkai.law.refusals import Refusal


class NotAllowed(Refusal):
    """The person lacks the duty this needs; the face answers as if the thing did not exist where it is hidden."""

    sentence = "您没有“{label}”的权限。如工作需要，请联系本单位系统管理员授予相应职责。"


class Unknown(Refusal):
    """Nothing of this number, or nothing this person may know of: the two look the same."""

    sentence = "没有找到该记录，或者它不在您的权限范围内。"


class UsernameTaken(Refusal):
    """Somebody already signs in with it."""

    sentence = "账号“{username}”已被使用。请换一个账号，例如在后面加上单位简称或数字。"


class BadUsername(Refusal):
    """A name to sign in with that nobody could type safely."""

    sentence = "账号“{username}”不合要求：须为2至40个字母、数字或“.”“_”“-”，以字母或数字开头。"


class NotStated(Refusal):
    """Something that must be given was left empty."""

    sentence = "“{what}”不能为空，请填写后再保存。"


class SectionElsewhere(Refusal):
    """The section belongs to another body, or is closed."""

    sentence = "所选内设机构不属于“{agency}”或已停用。请重新选择内设机构。"


class OutsideBranch(Refusal):
    """A duty would reach beyond what the administrator runs."""

    sentence = "您管理的范围不包含“{agency}”及其全部下级机构，不能授予涉及该范围的职责。请缩小范围，或由上级单位系统管理员办理。"


class NotOneself(Refusal):
    """Nobody gives duties to themselves, nor switches themselves off."""

    sentence = "不能对自己的账号{what}。请由另一位系统管理员或上级单位系统管理员办理。"


class AlreadyAppointed(Refusal):
    """The person already holds the duty there in those days."""

    sentence = "“{name}”在“{agency}”已经承担“{duty}”职责，无需重复授予。"


class DatesCrossed(Refusal):
    """An end before the beginning."""

    sentence = "终止日期{to_on}早于起始日期{from_on}。请改为不早于起始日期的日期。"


class LastAdministrator(Refusal):
    """Nobody would be left to run the body."""

    sentence = "“{agency}”将没有在岗的系统管理员。请先为该机构或其上级机构另行指定系统管理员，再办理此项。"


class SwitchedOff(Refusal):
    """The account is not in use."""

    sentence = "账号“{username}”已停用。请先恢复启用，再办理此项。"


class WrongPassword(Refusal):
    """The present password was not given rightly."""

    sentence = "原密码不正确，请重新输入。"


class WeakPassword(Refusal):
    """The new password breaks a rule; every broken rule is told at once."""

    sentence = "新密码不符合要求：{problems}"


class UsedPassword(Refusal):
    """The new password is one of the last few."""

    sentence = "新密码不能与最近{count}次使用过的密码相同，请换一个。"
