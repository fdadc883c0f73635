"""The words the benchmark's documents are made of: plainly invented county business, written for this purpose."""

import random
from itertools import product

COMMON = """公开 工作 信息 政府 单位 部门 管理 服务 建设 项目 安全 检查 群众 社区 街道 乡镇 环境 保护 教育 医疗 就业 创业
养老 救助 住房 交通 道路 桥梁 饮水 灌溉 农田 粮食 种植 畜牧 水产 林地 草原 河湖 防汛 抗旱 应急 消防 地震 气象
统计 普查 审计 财政 预算 决算 采购 招标 合同 税费 价格 市场 商贸 旅游 文化 体育 图书 博物 档案 史志 民政 婚姻
殡葬 残疾 儿童 妇女 青年 老年 退役 军人 侨务 宗教 民族 司法 调解 仲裁 信访 举报 投诉 监督 考核 督查 整改 培训
会议 通知 通告 公告 公示 意见 办法 细则 方案 计划 规划 要点 总结 报告 批复 请示 复函 目录 指南 制度 流程 清单
标准 规范 许可 处罚 强制 确认 登记 备案 年检 证照 执法 巡查 网格 数据 平台 系统 网站 热线 窗口 大厅 查阅 保密
审查 签发 发布 更新 归档 移交 解密 豁免 申请 答复 期限 收费 减免 土地 征收 补偿 安置 拆迁 规划图 住建 城管 绿化
照明 供水 供热 供气 供电 排水 垃圾 污水 扬尘 噪声 河道 水库 闸坝 泵站 水质 水费 节水 抄表 管网 改造""".split()
LONGER = """保密审查 依申请公开 主动公开 政务服务 行政许可 行政处罚 公共资源 乡村振兴 人居环境 饮水安全 食品安全 安全生产
环境保护 义务教育 医疗保障 社会救助 养老服务 就业创业 招商引资 营商环境 财政预算 政府采购 重大项目 土地征收
保障性住房 农村危房 退役军人 残疾人保障 防灾减灾 森林防火 食品药品 市场监管 信息公开 公开年报 查阅点 一网通办
互联网 应急预案 风险排查 专项整治 联合执法 工作要点 实施方案 管理办法 资金管理 绩效评价 审计整改 人大建议
政协提案""".split()
LINKING = "的 和 对 在 为 与 及 由 按照 根据 进一步 切实 认真 及时 全面 积极 加强 推进 落实 完善 开展 组织 做好 严格 规范有序".split()
PLACE_HEADS = "示范 演示 样例 试点 模范 例证 虚设 假设 拟定 设例".split()
PLACE_PARTS = (
    "东 南 西 北 中 上 下 前 后 新 石 柳 杨 槐 松 竹 梅 兰 桃 杏 "
    "李 枣 清 白 青 红 黄 金 银 玉 龙 凤 马 羊 牛 溪 河 湖 泉 井"
).split()
PLACE_TAILS = "村 庄 屯 寨 坡 岭 坪 湾 桥 店 铺 营 台 堡 集".split()
RARE = [one + other + tail for one, other, tail in product(PLACE_PARTS, PLACE_PARTS, PLACE_TAILS) if one != other]
LATIN = ["WTO", "PPP", "GDP", "APP", "GIS", "5G", "AI", "OA", "PM2.5", "ISO9001", "4G", "IPv6", "3D", "LED", "CT"]


def falling(count: int, power: float = 0.9) -> list[float]:
    """Cumulative weights that fall as 1/rank, as word frequencies do."""
    total, out = 0.0, []
    for rank in range(1, count + 1):
        total += rank**-power
        out.append(total)
    return out


def phrases(count: int, rng: random.Random) -> list[str]:
    """Pieces of sentences of two to six words, common words often, each place name seldom."""
    every = [*COMMON, *LONGER]
    rng.shuffle(every)
    weights = falling(len(every), 0.5)
    out = []
    for _ in range(count):
        parts = rng.choices(every, cum_weights=weights, k=rng.randint(2, 5))
        parts.insert(rng.randrange(len(parts)), rng.choice(LINKING))
        if rng.random() < 0.25:
            parts.append(rng.choice(RARE))
        if rng.random() < 0.02:
            parts.append(rng.choice(LATIN))
        out.append("".join(parts))
    return out
