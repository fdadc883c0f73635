"""What the demo county's items of special kinds say in their fields. Every text is invented for the demo."""

from collections.abc import Callable
from datetime import date, timedelta
from random import Random
from typing import Any

from gongkai.demo.county import Unit
from gongkai.demo.specs import Spec

Fields = dict[str, Any]
_GUIDE_PARTS = {"申请条件": "conditions", "经济状况": "conditions", "提交材料": "materials", "办理期限": "time_limit"}
_SURNAMES = "张王李赵刘陈杨黄周吴"
_POSTS = ("局长", "副局长", "副局长", "党组成员")
_QUESTIONS = (
    "问：可以委托他人办理吗？",
    "答：可以，受托人带委托书和双方身份证件。",
    "问：材料不全怎么办？",
    "答：窗口当场一次告知需要补充的全部内容。",
)
_FIRMS = ("示范县青禾食品厂", "示范县云溪商贸有限公司", "示范县清水河渔业合作社", "示范县松岭建材有限公司")


def guide_fields(spec: Spec, unit: Unit) -> Fields:
    """The lines of a service guide under its headings, with what every guide of the unit says."""
    found: dict[str, list[str]] = {}
    for line in spec.lines:
        head, colon, rest = line.partition("：")
        found.setdefault(_GUIDE_PARTS.get(head, "scope"), []).append(rest if colon else head)
    told = {
        "conditions": "符合本事项的法定条件。",
        "procedure": "受理\n审查\n决定\n送达",
        "basis": "示范县公共服务事项目录",
    }
    return told | _where(unit) | {code: "\n".join(lines) for code, lines in found.items()}


def _where(unit: Unit) -> Fields:
    return {
        "agency_in_charge": f"{unit.agency.name}{unit.sections[-1].name}",
        "audience": ["person"],
        "place": f"示范县政务服务中心{unit.agency.position % 3 + 1}楼{unit.agency.position}号窗口",
        "office_hours": "工作日9:00—17:00",
        "phone": unit.agency.phone,
        "fees": "不收费",
    }


def service_guide(unit: Unit, day: date, dice: Random) -> tuple[str, Fields]:
    """A guide with every field filled."""
    matter = dice.choice(("公共服务设施使用预约", "证明材料开具", "社会组织活动备案", "便民服务登记"))
    return f"{unit.short_name}{matter}办事指南", _where(unit) | {
        "scope": "本县行政区域内的自然人、法人和其他组织",
        "audience": ["person", "company", "social"],
        "basis": "示范县公共服务事项目录\n示范县政务服务管理办法（示范）",
        "conditions": "事项属于本单位职责范围\n申请材料齐全、真实",
        "documents": "居民身份证\n单位办理的，加带统一社会信用代码证书",
        "materials": "《公共服务事项申请表》1份\n相关证明材料复印件1份",
        "procedure": "受理：窗口接收申请材料，当场检查是否齐全\n审查：承办科室核对材料\n决定：作出办理决定\n送达：窗口领取或者邮寄",
        "time_limit": f"自受理之日起{dice.randint(3, 9)}个工作日（示范）",
        "result": "办理结果通知书",
        "online": "https://www.example.gov.cn/apply",
        "faq": "\n".join(_QUESTIONS),
    }


def leader(unit: Unit, day: date, dice: Random) -> tuple[str, Fields]:
    """Somebody at the head of the unit."""
    name = f"{dice.choice(_SURNAMES)}演示"
    post = dice.choice(_POSTS)
    born = dice.randint(1966, 1984)
    return f"{unit.agency.name}{post}{name}简介", {
        "person_name": name,
        "position": f"{unit.short_name}{post}",
        "gender": dice.choice(("male", "female")),
        "ethnic": "汉族",
        "born_in": f"{born}年{dice.randint(1, 12)}月",
        "education": "大学学历",
        "in_office_from": (day - timedelta(days=dice.randint(60, 1500))).isoformat(),
        "work_division": f"负责{unit.sections[-1].name}、信息公开、安全生产等方面工作。\n分管{unit.sections[0].name}。",
        "resume": "\n".join(
            (
                f"{born + 23}.07—{born + 30}.05 示范县某乡镇工作",
                f"{born + 30}.05—{born + 38}.03 {unit.agency.name}科员、副科长",
                f"{born + 38}.03— 现职",
            )
        ),
        "office_phone": unit.agency.phone,
    }


def organisation(unit: Unit, day: date, dice: Random) -> tuple[str, Fields]:
    """One section of the unit."""
    section = unit.sections[-1].name
    return f"{unit.agency.name}{section}", {
        "body_kind": "section",
        "duties": f"承担{section}职责范围内的日常工作\n办理涉及本科室的政府信息公开事项\n完成领导交办的其他工作",
        "head": f"{dice.choice(_SURNAMES)}演示",
        "head_post": "科长",
        "address": unit.agency.address,
        "office_hours": "工作日8:30—12:00，14:00—17:30",
        "phone": unit.agency.phone,
    }


def relief(unit: Unit, day: date, dice: Random) -> tuple[str, Fields]:
    """A standard of relief with its validity."""
    served, per = dice.choice(
        (
            ("城市最低生活保障对象", "person_month"),
            ("农村特困供养人员", "person_month"),
            ("八十周岁以上老年人", "person_month"),
            ("种粮农户", "mu_year"),
        )
    )
    return f"示范县{day.year}年{served}补贴标准（{unit.short_name}）", {
        "group_served": served,
        "amount": f"{dice.randint(40, 900)}.00",
        "per": per,
        "valid_from": date(day.year, 1, 1).isoformat(),
        "valid_to": date(day.year, 12, 31).isoformat(),
        "basis": f"示财发〔{day.year}〕{dice.randint(1, 90)}号",
        "conditions": "具有本县户籍或者在本县经营\n符合规定的对象范围",
        "procedure": "本人申请\n村（社区）初核\n乡镇审核公示\n主管部门核定发放",
        "funds": "县级财政预算",
        "phone": unit.agency.phone,
    }


def fee_item(unit: Unit, day: date, dice: Random) -> tuple[str, Fields]:
    """A fee the unit charges."""
    what, per, amount = dice.choice(
        (("证照工本费", "证", "10.00"), ("场地占用费", "平方米·日", "0.50"), ("考试报名费", "人次", "80.00"))
    )
    return f"{unit.short_name}{what}", {
        "charged_by": unit.agency.name,
        "standard": f"每{per}{amount}元",
        "amount": amount,
        "per": per,
        "basis": f"示价费〔{day.year}〕{dice.randint(1, 40)}号",
        "nature": "treasury",
        "payer": "申请办理有关事项的单位和个人",
        "relief": "最低生活保障对象免收。",
        "valid_from": day.isoformat(),
        "complaint_phone": "0000-0000000",
    }


def penalty(unit: Unit, day: date, dice: Random) -> tuple[str, Fields]:
    """A decision on a company, none of a person."""
    firm = dice.choice(_FIRMS)
    return f"{firm}行政处罚决定信息", {
        "decision_number": f"示罚〔{day.year}〕{dice.randint(1, 300)}号",
        "party": firm,
        "facts": "未按照规定公示有关信息，经责令改正后逾期未改。",
        "basis": "示范县市场秩序管理规定（示范）",
        "penalty_kind": ["warning", "fine"],
        "fine": f"{dice.randint(2, 50) * 1000}.00",
        "content": "警告，并处罚款。",
        "decided_on": day.isoformat(),
        "decided_by": unit.agency.name,
    }


def licence(unit: Unit, day: date, dice: Random) -> tuple[str, Fields]:
    """A licence given to a company."""
    firm = dice.choice(_FIRMS)
    return f"{firm}行政许可决定信息", {
        "decision_number": f"示许〔{day.year}〕{dice.randint(1, 300)}号",
        "licensee": firm,
        "licence_kind": "general",
        "content": "准予从事申请的经营活动。",
        "certificate": f"示范许可证第{dice.randint(1000, 9999)}号",
        "decided_on": day.isoformat(),
        "valid_from": day.isoformat(),
        "valid_to": date(day.year + 5, day.month, min(day.day, 28)).isoformat(),
        "decided_by": unit.agency.name,
    }


def project(unit: Unit, day: date, dice: Random) -> tuple[str, Fields]:
    """A project under way."""
    work = dice.choice(
        ("清水河堤防加固工程", "县第一小学教学楼改建工程", "迎宾路雨污分流改造工程", "云溪自来水厂扩建工程")
    )
    return f"示范县{work}", {
        "phase": "progress",
        "owner": unit.agency.name,
        "location": dice.choice(("青禾镇", "云溪镇", "县城")),
        "scale": "按批准的初步设计建设，分两个标段实施。",
        "investment": f"{dice.randint(300, 9000)}.00",
        "funds": "上级补助和县级财政",
        "approved_by": "示范县发展和改革局",
        "approval_number": f"示发改〔{day.year}〕{dice.randint(1, 200)}号",
        "start_on": day.isoformat(),
        "progress": f"{dice.randint(5, 95)}.00",
    }


def convenience(unit: Unit, day: date, dice: Random) -> tuple[str, Fields]:
    """A small measure for people's convenience."""
    what = dice.choice(("延时服务", "上门服务", "预约服务", "老年人绿色通道"))
    return f"{unit.short_name}{what}", {
        "measure": f"在办事窗口提供{what}\n需要的群众可以提前一天电话预约",
        "audience": "办事群众",
        "place": unit.agency.address,
        "service_hours": "工作日12:00—14:00，周六9:00—12:00",
        "phone": unit.agency.phone,
    }


def procurement(unit: Unit, day: date, dice: Random) -> tuple[str, Fields]:
    """What came of a purchase."""
    what = dice.choice(("办公设备采购项目", "物业服务项目", "信息系统运维项目"))
    return f"{unit.agency.name}{what}成交结果公告", {
        "phase": "award",
        "project_number": f"SFCG-{day.year}-{dice.randint(1, 400):03d}",
        "buyer": unit.agency.name,
        "method": "consultation",
        "budget_amount": f"{dice.randint(20, 60) * 10000}.00",
        "award_amount": f"{dice.randint(10, 19) * 10000}.00",
        "supplier": "示范县云溪商贸有限公司",
        "open_on": day.isoformat(),
        "contact_phone": unit.agency.phone,
    }


def plan(unit: Unit, day: date, dice: Random) -> tuple[str, Fields]:
    """This year's plan of the unit."""
    return f"{unit.agency.name}{day.year}年度工作计划", {
        "level": "annual",
        "from_year": day.year,
        "to_year": day.year,
        "approved_by": "示范县人民政府",
        "targets": "完成年度主要指标\n办好民生实事\n推进政务公开标准化",
        "lead_agency": unit.agency.name,
    }


def news(unit: Unit, day: date, dice: Random) -> tuple[str, Fields]:
    """Something that happened, told as news."""
    return f"{unit.short_name}召开{day.month}月份工作例会", {
        "event_on": day.isoformat(),
        "place": "机关会议室",
        "author": f"{unit.short_name}办公室",
    }


TEXTS: dict[str, Callable[[Unit, date, Random], tuple[str, Fields]]] = {
    "service_guide": service_guide,
    "leader": leader,
    "organisation": organisation,
    "relief": relief,
    "fee_item": fee_item,
    "penalty": penalty,
    "licence": licence,
    "project": project,
    "convenience": convenience,
    "procurement": procurement,
    "plan": plan,
    "news": news,
}
