"""The two clerks of the inbox: one of a body, one of the whole county."""

PASSWORD = "Benchmark-2026"
ONE, COUNTY = "one-body", "county"
