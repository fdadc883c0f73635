"""The demo county's accounts, one for each duty; shown on the sign-in page and by `make run` in a demo only."""

from dataclasses import dataclass

from gongkai.law.vocabulary import Duty

PASSWORD = "Gongkai-2026"  # noqa: S105 — public on purpose: it opens the fictional demo county only


@dataclass(frozen=True)
class DemoAccount:
    """One demo person of the county office."""

    username: str
    name: str
    post: str
    duty: Duty


ACCOUNTS = (
    DemoAccount("tianbao", "张演示", "综合科科员", Duty.FILL),
    DemoAccount("chushen", "李演示", "综合科科长", Duty.FIRST_REVIEW),
    DemoAccount("fushen", "王演示", "政务公开科副科长", Duty.SECOND_REVIEW),
    DemoAccount("baomi", "赵演示", "保密办主任", Duty.SECRECY_REVIEW),
    DemoAccount("qianfa", "陈演示", "办公室副主任", Duty.APPROVE),
    DemoAccount("fabu", "刘演示", "政务公开科科员", Duty.PUBLISH),
    DemoAccount("mulu", "杨演示", "政务公开科目录管理员", Duty.CATALOGUE),
    DemoAccount("zhuguan", "黄演示", "政务公开科科长", Duty.OVERSEE),
    DemoAccount("shouli", "郑演示", "政务公开科受理员", Duty.ACCEPT),
    DemoAccount("chengban", "冯演示", "业务科科员", Duty.HANDLE),
    DemoAccount("zhuren", "孙演示", "政务公开办主任", Duty.OFFICE_HEAD),
    DemoAccount("zhuyao", "何演示", "办公室主任", Duty.PRINCIPAL),
    DemoAccount("shenji", "周演示", "机关纪委干部", Duty.AUDIT),
    DemoAccount("guanli", "吴演示", "信息中心管理员", Duty.ADMINISTER),
)
