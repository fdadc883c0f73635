"""The journal's codes of the room in words: what was done, to what, and the names of its details."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

ACTIONS: dict[str, Promise] = {
    "complaints.register": gettext_lazy("登记投诉举报"),
    "complaints.receive": gettext_lazy("收到网上投诉举报"),
    "complaints.amend": gettext_lazy("更正投诉举报登记"),
    "complaints.accept": gettext_lazy("受理投诉举报"),
    "complaints.refuse": gettext_lazy("不予受理投诉举报"),
    "complaints.send_on": gettext_lazy("转送投诉举报"),
    "complaints.merge": gettext_lazy("合并投诉举报"),
    "complaints.withdraw": gettext_lazy("登记投诉举报撤回"),
    "complaints.assign": gettext_lazy("指定调查人员"),
    "complaints.ask_opinion": gettext_lazy("要求说明情况"),
    "complaints.give_opinion": gettext_lazy("提交情况说明"),
    "complaints.ask_extension": gettext_lazy("申请延长投诉举报办理期限"),
    "complaints.judge_extension": gettext_lazy("审批投诉举报延期"),
    "complaints.conclude": gettext_lazy("提交调查结论"),
    "complaints.send_back": gettext_lazy("退回补充调查"),
    "complaints.decide": gettext_lazy("作出投诉举报处理决定"),
    "complaints.answer": gettext_lazy("书面答复投诉举报"),
    "complaints.deliver": gettext_lazy("登记投诉举报文书送达"),
    "complaints.report_measure": gettext_lazy("登记处理措施落实情况"),
    "complaints.confirm_measure": gettext_lazy("核实处理措施落实情况"),
    "complaints.close": gettext_lazy("办结投诉举报"),
    "complaints.add_file": gettext_lazy("添加投诉举报材料"),
    "complaints.open_identity": gettext_lazy("查看投诉举报人身份信息"),
    "complaints.print_letter": gettext_lazy("打印投诉举报文书"),
    "complaints.save_desk": gettext_lazy("设置投诉举报受理部门"),
    "complaints.save_route": gettext_lazy("增加投诉举报受理分工"),
    "complaints.drop_route": gettext_lazy("删除投诉举报受理分工"),
}
ACTIONS |= {
}
KINDS: dict[str, Promise] = {
    "complaints.complaint": gettext_lazy("投诉举报"),
    "complaints.complaintdesk": gettext_lazy("投诉举报受理部门"),
    "complaints.complaintroute": gettext_lazy("投诉举报受理分工"),
}
DETAILS: dict[str, Promise] = {
    "against": gettext_lazy("被投诉举报单位"),
    "outcome": gettext_lazy("处理结论"),
    "due_on": gettext_lazy("期限"),
    "days": gettext_lazy("天数"),
    "agreed": gettext_lazy("是否同意"),
    "to": gettext_lazy("去向"),
    "earlier": gettext_lazy("原编号"),
    "ground": gettext_lazy("情形"),
    "way": gettext_lazy("方式"),
    "kind": gettext_lazy("种类"),
    "receiver": gettext_lazy("受理单位"),
    "measures": gettext_lazy("处理措施"),
    "people": gettext_lazy("人员"),
    "accept_days": gettext_lazy("审查受理天数"),
    "assign_days": gettext_lazy("指定调查人员天数"),
    "decide_days": gettext_lazy("作出处理天数"),
    "extension_days": gettext_lazy("最多延长天数"),
    "opinion_days": gettext_lazy("说明情况天数"),
    "least_investigators": gettext_lazy("调查人员最少人数"),
}
