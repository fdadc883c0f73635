"""The refusals about leading groups, posts, staff, liaisons and trainings."""

from gongkai.entry.errors import BadField
from gongkai.law.refusals import Refusal


class GroupThere(BadField):
    """A standing group of this name and layer in the body."""

    sentence = (
        "{agency}已经有“{name}”（{layer}，{on:%Y-%m-%d}成立）。"
        "组成人员有变动的，请打开该领导机构登记调整；另设机构的，请改用不同的名称。"
    )


class NoticeThere(BadField):
    """A notice of this number was entered for the group before."""

    sentence = "文号“{number}”已经登记过（{title}，{on:%Y-%m-%d}生效）。请核对文号。"


class NotLater(BadField):
    """A change on a day on which, or before which, the last one took effect."""

    sentence = "生效日期（{given:%Y-%m-%d}）应当晚于上一次变动的生效日期（{last:%Y-%m-%d}）。请核对日期。"


class GroupDissolved(Refusal):
    """Nothing can be changed any more."""

    sentence = "“{name}”已于{on:%Y-%m-%d}撤销，不能再变动。需要恢复的，请按新的文件另行成立。"


class OneChair(BadField):
    """A group needs one chair, and only one."""

    sentence = "组长应当有一人，现填写了{count}人。请只保留一位组长，其他领导改为副组长或者成员。"


class SeatUnclear(BadField):
    """A row that names neither a post nor a person."""

    sentence = "第{row}行没有写明{what}。按职务确定的，请填写单位和职务；按姓名确定的，请填写姓名。"


class SeatTwice(BadField):
    """The same post or person in two rows."""

    sentence = (
        "“{who}”在第{first}行和第{second}行重复。"
        "同一职务、同一人在组内只占一个席位，请删去其中一行；兼任办公室职务的，第二行的组内职务请选“办公室主任”或者“办公室副主任”。"
    )


class SamePersonTwice(BadField):
    """One person by two posts of one unit."""

    sentence = (
        "{name}在第{first}行和第{second}行重复（{unit}）。"
        "请删去其中一行；确是同名的两个人，请在姓名后注明，例如“{name}（女）”。"
    )


class PostHeld(BadField):
    """Somebody else holds the post on that day."""

    sentence = (
        "{post}自{since:%Y-%m-%d}起由{holder}担任，与填写的“{given}”不一致。"
        "请先登记该职务的任职变动，或者把姓名留空，由系统按任职情况显示。"
    )


class HolderOverlaps(BadField):
    """Two people in one post on one day."""

    sentence = (
        "{post}自{since:%Y-%m-%d}起由{holder}担任，新任职日期（{given:%Y-%m-%d}）应当晚于这一天。请核对任职日期。"
    )


class HoldsAlready(BadField):
    """The same person, again."""

    sentence = "{holder}自{since:%Y-%m-%d}起已经担任{post}，无需重复登记。"


class Vacant(Refusal):
    """Nobody to leave the post."""

    sentence = "{post}目前空缺，没有可以登记离任的人。"


class NothingChanged(Refusal):
    """An adjustment notice that leaves everybody where they were."""

    sentence = "填写的名单与现行名单一致，没有需要调整的组成人员。请按通知修改名单后再登记。"


class OwnList(Refusal):
    """Who wrote the list does not release it."""

    sentence = "这份名单由您登记，须由另一名有权人员核对后公开。请通知本单位负责人或者其他有权人员办理。"


class NotReleased(Refusal):
    """Nothing of the group is public."""

    sentence = "“{name}”的名单没有公开，无需撤下。"


class DutyThere(BadField):
    """The body has the duty already."""

    sentence = "{agency}自{on:%Y-%m-%d}起已经承担“{kind}”。内容有变动的，请先结束原来的一项，再登记新的。"


class EndedAlready(Refusal):
    """What ended cannot end again."""

    sentence = "这一项已于{on:%Y-%m-%d}结束。"


class StaffThere(BadField):
    """The year has numbers already."""

    sentence = "{agency}{year}年度的人员和经费已经填报。请打开该年度修改。"


class NothingBefore(Refusal):
    """No earlier year to copy."""

    sentence = "{agency}没有早于{year}年度的人员和经费可以沿用。请直接填报。"


class MoreNamedThanCounted(BadField):
    """More people by name than in the count."""

    sentence = "名册中{kind}人员有{named}人，多于填写的{counted}人。请核对人数或者名册；只填人数、不列姓名也可以。"


class NamedTwice(BadField):
    """One person twice on the roll."""

    sentence = "名册中“{name}”出现了两次。请删去重复的一行；同名的两个人，请写明各自的职务。"


class LiaisonThere(BadField):
    """Two liaisons in one place on one day."""

    sentence = (
        "{place}的联络员自{since:%Y-%m-%d}至{until}由{name}担任，与填写的日期重叠。请先登记其终止日期，或者改填日期。"
    )


class RegisteredAlready(Refusal):
    """Once is enough."""

    sentence = "{name}已于{on:%Y-%m-%d}登记备案。"


class CalledOff(Refusal):
    """The training does not take place."""

    sentence = "“{theme}”已经取消（{why}），不能再修改。需要重新安排的，请另行登记。"


class HeldAlready(Refusal):
    """What took place cannot be called off."""

    sentence = "“{theme}”已于{on:%Y-%m-%d}结束，不能取消。登记有误的，请直接修改。"


class PlanElsewhere(BadField):
    """A study plan of another body or year."""

    sentence = "所选学法计划不属于{agency}{year}年度。请重新选择，没有列入计划的可以不选。"


class PlanThere(BadField):
    """The plan was entered before."""

    sentence = "{agency}{year}年度已经有“{title}”。请打开原有计划修改。"


class FileThere(BadField):
    """The same file again."""

    sentence = "这个文件已经上传过（{name}）。请另选文件。"


class BadLines(BadField):
    """Lines of a list that cannot be read."""

    sentence = "{what}第{row}行不能识别（{given}）。{hint}"
