"""The refusals of rules, tasks, plans and content duties."""

from gongkai.entry.errors import BadField
from gongkai.law.refusals import LegalRefusal, Refusal


class WrongStatus(Refusal):
    """A verb that does not fit where the record stands."""

    sentence = "“{title}”现为“{status}”，不能{verb}。{advice}"


class OwnWork(Refusal):
    """Nobody decides on what they wrote or handed in themselves."""

    sentence = "“{title}”由您本人{done}，须由他人{verb}。请交本单位其他负责人办理。"


class TitleTaken(BadField):
    """One body gives no two records of a sort one name."""

    sentence = "{agency}已经有名为“{given}”的{what}。请打开原记录修改，或者换一个名称。"


class StatusNotAdopted(BadField):
    """Adopting leads to a status that binds."""

    sentence = "通过以后的状态只能是试行、暂行或者正式。请重新选择。"


class TrialWithoutEnd(BadField):
    """A trial needs a last day."""

    sentence = "试行的制度须填写试行期满的日期，以便到期前提醒转为正式。请填写试行期满日期。"


class TrialNotMeant(BadField):
    """Only a trial ends by itself."""

    sentence = "只有试行的制度才填写试行期满日期，本次登记为“{status}”。请删去试行期满日期，或者改选“试行”。"


class NothingWritten(BadField):
    """A version needs a text or a file."""

    sentence = "制度正文和文件都没有。请录入正文，或者上传制度文件。"


class NothingNew(Refusal):
    """There is no version waiting for a decision."""

    sentence = "“{title}”没有待通过的版本。请先修订，再办理通过。"


class Unclean(LegalRefusal):
    """What is to be shown to the public holds what must not go out.

    Law: Regulation 2019, Arts. 14-17; Regulation 2008, Arts. 8, 14.
    """

    sentence = "公开前检查发现：{finding}。请修改后再公开（{law}）。"
    law = "《条例》第十四条至第十七条"


class OwnBody(BadField):
    """A body does not ask itself."""

    sentence = "请示的单位不能是本单位。请选择上级机关。"


class RuleNotAdopted(BadField):
    """A gap is closed by a rule that binds."""

    sentence = "“{given}”现为“{status}”，草案和已废止的制度不能销号。请选择已经通过的制度，或者待其通过后再销号。"


class PlanThere(BadField):
    """One breakdown for a body and a year."""

    sentence = "{agency}{year:d}年的任务分解表已经建立。请打开该表增加任务。"


class YearOutOfReach(BadField):
    """No tasks for years nobody works in."""

    sentence = "年度填写了{given}，应当在{first}到{last}之间。请核对年度。"


class NoTasks(Refusal):
    """An empty breakdown is not issued."""

    sentence = "“{title}”还没有任务。请先增加任务，再下达。"


class Unassigned(Refusal):
    """Every task has somebody who answers for it before the plan is issued."""

    sentence = "还有{count}项任务没有责任科室，也没有责任人：{names}。请先落实责任，再下达。"


class IssuedAlready(Refusal):
    """A breakdown is issued once."""

    sentence = "“{title}”已于{on:%Y-%m-%d}下达。新增的任务随时可以分派，不必重新下达。"


class NotIssued(Refusal):
    """Work begins when the plan is issued."""

    sentence = "“{title}”所在的任务分解表还没有下达。请先下达任务分解表。"


class DueBeforeStart(BadField):
    """A task ends after it begins."""

    sentence = "完成时限（{given:%Y-%m-%d}）早于开始日期（{start:%Y-%m-%d}）。请核对两个日期。"


class DueElsewhere(BadField):
    """A due day years away from the year of the plan is a slip."""

    sentence = "完成时限（{given:%Y-%m-%d}）不在{year}年度或者次年第一季度内。请核对年份。"


class SectionOfOthers(BadField):
    """A section or a person of another body."""

    sentence = "所选的{what}不属于{agency}，或者已停用。请重新选择。"


class CarriedOn(Refusal):
    """What goes on in another year's breakdown is not taken up a second time."""

    sentence = "“{title}”已结转到“{plan}”。请在那张任务分解表里继续办理，不必重新办理本项。"


class NothingTicked(Refusal):
    """A bulk verb without rows."""

    sentence = "没有勾选{what}。请至少勾选一项。"


class BadSheet(BadField):
    """A sheet of tasks that cannot be read or holds faulty rows."""

    sentence = "表格没有导入：{problems}请改正后重新上传；本次没有写入任何任务。"


class NoProgressThere(BadField):
    """A progress report says something."""

    sentence = "请填写进展情况，或者上传佐证材料。"


class LevelIncomplete(BadField):
    """A level is either described in full or left out."""

    sentence = "{degree}只填写了一半：标准和响应措施须同时填写。请补齐，或者两项都清空。"


class DutyThere(BadField):
    """One open duty for a column and a body."""

    sentence = "{agency}对栏目“{given}”的保障责任已经登记。请打开原记录修改。"
