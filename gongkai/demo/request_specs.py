"""What is asked for in the demo county, and by whom: plainly fictional people, numbers with right check digits."""

from dataclasses import dataclass

from gongkai.info_requests.identity import Identity
from gongkai.law.vocabulary import ApplicantKind

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"
SURNAMES = "赵钱孙李周吴郑王冯陈"
MATTERS = (
    ("示范县2025年度农村公路养护资金分配方案", "请提供分配到各乡镇的资金数额和分配依据。"),
    ("示范县老旧小区改造项目2024年验收报告", "请提供示范路1号院改造项目的竣工验收报告全文。"),
    ("青禾镇桃园村征地补偿安置方案", "请提供补偿标准、安置人口和公告张贴记录。"),
    ("示范县城区集中供热价格成本监审报告", "请提供2024—2025采暖季成本监审结论。"),
    ("示范县2025年义务教育学校招生范围划分依据", "请提供划分示范一小学区范围的文件和论证材料。"),
    ("示范河2025年水质监测数据", "请提供每月各监测断面的监测结果。"),
    ("示范县农村低保对象审核确认流程文件", "请提供现行有效的审核确认办法和收入核算标准。"),
    ("示范县食品生产企业2025年监督抽检结果", "请提供不合格产品及处置情况。"),
    ("示范大道北延工程环境影响评价批复", "请提供批复文件及公众参与说明。"),
    ("示范县2024年耕地地力保护补贴发放清册", "请提供青禾镇各村补贴面积和金额。"),
    ("示范县公安局2025年拟定的内部考勤办法", "请提供该办法全文。"),
    ("示范县历年政府常务会议讨论记录", "请提供2025年第三次常务会议各单位发言内容。"),
)
ORGANISATIONS = (
    ("示范演示建设有限公司", ApplicantKind.COMPANY),
    ("示范演示律师事务所", ApplicantKind.LEGAL),
    ("示范演示经济研究所", ApplicantKind.RESEARCH),
    ("示范县演示助老服务中心", ApplicantKind.SOCIAL),
)
_CODE_SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY"


@dataclass(frozen=True)
class Asker:
    """Somebody who asks."""

    identity: Identity
    kind: ApplicantKind


def asker(number: int) -> Asker:
    """The n-th fictional applicant: every fourth is an organisation."""
    if number % 4 == 3:
        name, kind = ORGANISATIONS[number // 4 % len(ORGANISATIONS)]
        who = Identity(name=name, credit_code=credit_code(number), legal_person="李演示", contact="王演示")
        return Asker(_reachable(who, number), kind)
    name = f"{SURNAMES[number % len(SURNAMES)]}演示"
    who = Identity(name=name, id_type="resident", id_number=id_number(number))
    return Asker(_reachable(who, number), ApplicantKind.PERSON)


def id_number(number: int) -> str:
    """A number with a right check digit, of a person born in 1900."""
    stem = f"11010119000101{number % 1000:03d}"
    return stem + _CHECKS[sum(int(sign) * weight for sign, weight in zip(stem, _WEIGHTS, strict=True)) % 11]


def credit_code(number: int) -> str:
    """A unified social credit code with a right check sign, of a region that does not exist."""
    stem = f"91110000MA{number % 10_000_000:07d}"
    total = sum(_CODE_SIGNS.index(sign) * pow(3, place, 31) for place, sign in enumerate(stem))
    return stem + _CODE_SIGNS[-total % 31]


def _reachable(who: Identity, number: int) -> Identity:
    return Identity(
        **{
            **{name: getattr(who, name) for name in Identity.__dataclass_fields__},
            "phone": f"1380000{number % 10_000:04d}",
            "email": f"demo{number}@example.org",
            "address": f"示范县示范镇演示路{number % 200 + 1}号",
            "postcode": "000000",
        }
    )
