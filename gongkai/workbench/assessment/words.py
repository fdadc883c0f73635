"""The journal's codes of the room in words: what was done, to what, and the names of its details."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

ACTIONS: dict[str, Promise] = {
    "assessment.draft_scheme": gettext_lazy("新建考核方案"),
    "assessment.change_scheme": gettext_lazy("修改考核方案"),
    "assessment.set_bands": gettext_lazy("设置等次"),
    "assessment.put_indicator": gettext_lazy("保存指标"),
    "assessment.drop_indicator": gettext_lazy("删除指标"),
    "assessment.adopt_scheme": gettext_lazy("采用考核方案"),
    "assessment.retire_scheme": gettext_lazy("停用考核方案"),
    "assessment.copy_scheme": gettext_lazy("复制考核方案"),
    "assessment.open_round": gettext_lazy("开始考核"),
    "assessment.compute": gettext_lazy("重新计算得分"),
    "assessment.score": gettext_lazy("评分"),
    "assessment.fill_full": gettext_lazy("其余计满分"),
    "assessment.note_check": gettext_lazy("通知实地考核"),
    "assessment.show": gettext_lazy("考核得分征求意见"),
    "assessment.appeal": gettext_lazy("申诉考核得分"),
    "assessment.rule_on_appeal": gettext_lazy("裁定考核申诉"),
    "assessment.close_appeals": gettext_lazy("结束申诉期"),
    "assessment.approve": gettext_lazy("审定考核结果"),
    "assessment.publish": gettext_lazy("公布考核结果"),
    "assessment.reopen": gettext_lazy("考核退回评分"),
    "assessment.put_adoption_rule": gettext_lazy("设置采纳计分标准"),
    "assessment.set_adoption_policy": gettext_lazy("设置采纳计分办法"),
    "assessment.enter_adoption": gettext_lazy("登记信息采纳"),
    "assessment.correct_adoption": gettext_lazy("更正信息采纳"),
    "assessment.void_adoption": gettext_lazy("撤销信息采纳"),
    "assessment.decide_awards": gettext_lazy("核定采纳奖励"),
}
KINDS: dict[str, Promise] = {
    "assessment.scheme": gettext_lazy("考核方案"),
    "assessment.round": gettext_lazy("考核"),
    "assessment.appeal": gettext_lazy("考核申诉"),
    "assessment.adoptionrule": gettext_lazy("采纳计分标准"),
    "assessment.adoptionpolicy": gettext_lazy("采纳计分办法"),
    "assessment.adoptionrecord": gettext_lazy("信息采纳"),
}
DETAILS: dict[str, Promise] = {
    "year": gettext_lazy("年度"),
    "points": gettext_lazy("分值"),
    "cash": gettext_lazy("金额（元）"),
    "grades": gettext_lazy("等次"),
    "bodies": gettext_lazy("单位数"),
    "changed_scores": gettext_lazy("变动项数"),
}
