"""What Gongkai costs, beside what a peer costs: one program, `python -m benchmarks --help`. Never part of the tests."""
