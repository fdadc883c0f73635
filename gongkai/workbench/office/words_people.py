"""The journal's codes of leading groups, staff, liaisons and trainings in words."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

ACTIONS: dict[str, Promise] = {
    "office.found_group": gettext_lazy("成立领导机构"),
    "office.adjust_group": gettext_lazy("调整组成人员"),
    "office.amend_group": gettext_lazy("修改领导机构"),
    "office.dissolve_group": gettext_lazy("撤销领导机构"),
    "office.divide_work": gettext_lazy("明确成员职责分工"),
    "office.release_group": gettext_lazy("公开领导机构名单"),
    "office.withdraw_group": gettext_lazy("撤下领导机构名单"),
    "office.appoint_holder": gettext_lazy("登记任职"),
    "office.vacate_post": gettext_lazy("登记离任"),
    "office.give_body_duty": gettext_lazy("登记职责分工"),
    "office.end_body_duty": gettext_lazy("结束职责"),
    "office.set_tier": gettext_lazy("明确三级责任"),
    "office.save_staff_year": gettext_lazy("填报人员和经费"),
    "office.call_for_staff": gettext_lazy("催报人员和经费"),
    "office.appoint_liaison": gettext_lazy("登记联络员"),
    "office.amend_liaison": gettext_lazy("修改联络员"),
    "office.end_liaison": gettext_lazy("终止联络员"),
    "office.register_liaison": gettext_lazy("联络员备案"),
    "office.hold_training": gettext_lazy("登记培训、会议"),
    "office.amend_training": gettext_lazy("修改培训、会议"),
    "office.call_off_training": gettext_lazy("取消培训、会议"),
    "office.add_training_file": gettext_lazy("上传培训材料"),
    "office.remove_training_file": gettext_lazy("移除培训材料"),
    "office.save_study_plan": gettext_lazy("登记学法计划"),
    "office.note_publicity": gettext_lazy("登记宣传"),
    "office.strike_publicity": gettext_lazy("删除宣传记录"),
}
KINDS: dict[str, Promise] = {
    "office.leadinggroup": gettext_lazy("领导机构"),
    "office.post": gettext_lazy("职务"),
    "office.bodyduty": gettext_lazy("职责分工"),
    "office.unittier": gettext_lazy("三级责任"),
    "office.staffyear": gettext_lazy("人员和经费"),
    "office.staffcall": gettext_lazy("催报"),
    "office.liaison": gettext_lazy("联络员"),
    "office.training": gettext_lazy("培训、会议"),
    "office.studyplan": gettext_lazy("学法计划"),
    "office.publicity": gettext_lazy("宣传"),
}
DETAILS: dict[str, Promise] = {
    "seats": gettext_lazy("席位数"),
    "opened": gettext_lazy("新任"),
    "closed": gettext_lazy("退出"),
    "full": gettext_lazy("专职人员"),
    "part": gettext_lazy("兼职人员"),
    "funds": gettext_lazy("专项经费"),
    "heads": gettext_lazy("人次"),
    "kind": gettext_lazy("类型"),
    "medium": gettext_lazy("形式"),
    "year": gettext_lazy("年度"),
}
