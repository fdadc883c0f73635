"""`gongkai demo`: fill an empty installation with 示范县, a plainly fictional county."""

from argparse import ArgumentParser, Namespace

from gongkai.cli import home
from gongkai.cli.progress import Progress
from gongkai.demo import build
from gongkai.demo.accounts import ACCOUNTS, PASSWORD
from gongkai.search import indexing


def add_arguments(parser: ArgumentParser) -> None:
    """How much, and from which seed."""
    parser.add_argument(
        "--items", type=int, default=build.ITEMS, metavar="条数", help=f"信息条数，默认 {build.ITEMS} (number of items)"
    )
    parser.add_argument(
        "--seed", type=int, default=build.SEED, metavar="数字", help="随机种子，同一天同一种子结果相同 (seed)"
    )


def run(args: Namespace) -> int:
    """Make the county; stopped half-way it leaves nothing behind and can simply be run again."""
    with home.held():
        home.migrate()
        progress = Progress.of(args, "示范县")
        built = build.build(items=args.items, seed=args.seed, progress=lambda done, total, _what: progress(done, total))
        indexing.catch_up()
        progress.finish()
    print(
        f"示范县已载入：{built.units}个单位，{built.items}条信息，其中{built.public}条已公开，{built.requests}件申请，"
        f"{built.reports}份年度报告和统计报表。"
    )
    print(f"演示账号（密码均为 {PASSWORD}）：")
    for account in ACCOUNTS:
        print(f"  {account.username:<9} {account.duty.label}  {account.name}（{account.post}）")
    return 0
