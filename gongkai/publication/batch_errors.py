"""The refusals of one record in a batch."""

from gongkai.law.refusals import Refusal


class OnlyDrafts(Refusal):
    """A change over many items at once that would take the approval from one."""

    sentence = "该信息目前为“{stage}”。批量修改只适用于草稿和退回的信息，其他信息请逐条修改后重新送审。"


class NothingChanges(Refusal):
    """A record that is already as the batch would make it."""

    sentence = "已经是所选的内容，无需修改。"


class NothingToTakeBack(Refusal):
    """A record that has gone on since the batch."""

    sentence = "批量操作之后该信息又有变动，未作撤销。请打开该信息核对。"


class NotAnswered(Refusal):
    """A batch of submissions answers the questions for each item."""

    sentence = "这条信息没有逐项回答审查问题，不能批量提交。请重新选择，或者单独提交。"
