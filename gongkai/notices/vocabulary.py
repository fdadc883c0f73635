"""The closed lists of this room."""

from gongkai.law.vocabulary import Term


class Standing(Term):
    """How far a receiver has come with a notice."""

    UNREAD = "unread", "未阅"
    READ = "read", "已阅"
    REPLIED = "replied", "已回执"
