"""The part of the benchmarks that runs inside a Gongkai process: `GONGKAI_HOME=… python -m benchmarks.inside WHAT …`."""

import argparse
import json
import os
import sys

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "gongkai.config.settings")
django.setup()

from benchmarks import filling_requests, report_figures  # noqa: E402 - models can only be imported after Django is set up
from benchmarks.cases import engine, facets, importing, inbox_checks, intake_checks, recall, staff_list, withdrawal  # noqa: E402
from benchmarks.corpus import Corpus  # noqa: E402
from benchmarks.filling import fill  # noqa: E402

CASES = {"fill": fill, "engine": engine.run, "recall": recall.run, "facets": facets.run, "staff-list": staff_list.run}
REQUESTS = {
    "fill-requests": filling_requests.fill,
    "check-inbox": inbox_checks.run,
    "prepare-intake": filling_requests.prepare,
    "check-intake": intake_checks.run,
    "figures": report_figures.run,
}


def main() -> None:
    """Run one case and print its rows as JSON on the last line."""
    parser = argparse.ArgumentParser()
    parser.add_argument("what", choices=[*CASES, *REQUESTS, "withdraw", "import"])
    parser.add_argument("--size", type=int, required=True)
    parser.add_argument("--seed", type=int, default=Corpus.seed)
    parser.add_argument("--port", type=int, default=0, help="of the server that is watched")
    parser.add_argument("--count", type=int, default=0, help="items to withdraw")
    parser.add_argument("--shape", choices=importing.SHAPES, default="xlsx", help="of the sheet that is brought in")
    given = parser.parse_args()
    corpus = Corpus(given.size, given.seed)
    if given.what == "withdraw":
        rows: object = withdrawal.run(corpus, port=given.port, count=given.count)
    elif given.what == "import":
        rows = [importing.run(given.shape, corpus)]
    elif given.what in REQUESTS:
        rows = REQUESTS[given.what](given.size, given.seed)
    else:
        rows = CASES[given.what](corpus)
    json.dump(rows, sys.stdout, ensure_ascii=False)
    print()


if __name__ == "__main__":
    main()
