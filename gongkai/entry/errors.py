"""The refusals of what was typed: each knows its field, so that a page can say it there."""

from gongkai.law.refusals import Refusal


class BadField(Refusal):
    """Something typed into one field cannot be right; `field` is its name, `problems` all such fields with their words."""

    @property
    def field(self) -> str:
        """The first field to mend."""
        return str(self.values.get("field", ""))

    @property
    def problems(self) -> dict[str, str]:
        """Every field to mend, with what is wrong."""
        found = self.values.get("problems")
        return dict(found) if isinstance(found, dict) else {self.field: self.sentence}


class BadWords(BadField):
    """A free text that cannot be kept: unreadable characters, code of a web page, or too long."""


class DayAhead(BadField):
    """A day still to come."""

    sentence = "{what}（{given:%Y-%m-%d}）晚于今天，这里只登记已经发生的事。请核对日期。"


class DayTooEarly(BadField):
    """A day before the one it follows."""

    sentence = "{what}（{given:%Y-%m-%d}）早于{after_what}（{after:%Y-%m-%d}）。请核对两个日期。"


class NumberOutOfReach(BadField):
    """A count that cannot be: below or above what is possible."""

    sentence = "{what}填写了{given}，应当在{least}到{most}之间。请核对后重新填写。"


class ChosenTwice(BadField):
    """Something that may stand in a list only once."""

    sentence = "{what}中“{given}”出现了两次。请删去重复的一项。"


class NothingFound(BadField):
    """A record named in a form that is not there for this person."""

    sentence = "没有找到“{given}”对应的{what}，或者它不在您的权限范围内。请核对后重新填写，没有的可以不填。"
