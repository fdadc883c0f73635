PORT ?= 8000

.PHONY: run test install lint bench bench-reading clean

run: install
	@GONGKAI_DEMO=1 exec .venv/bin/gongkai serve --port $(PORT)

test:
	@sh scripts/bootstrap.sh dev
	@sh scripts/system_packages.sh
	@exec sh scripts/test.sh

install:
	@sh scripts/bootstrap.sh

lint:
	@sh scripts/bootstrap.sh dev
	.venv/bin/ruff format .
	.venv/bin/ruff check --fix .
	.venv/bin/mypy
	.venv/bin/lint-imports

bench:
	@sh scripts/bootstrap.sh dev
	.venv/bin/python -m benchmarks

bench-reading:
	@sh scripts/bootstrap.sh dev
	.venv/bin/python -m benchmarks.reading

clean:
	rm -rf build .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache test-results
