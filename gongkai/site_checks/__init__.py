"""网站自查: what an inspector would find on the public pages, found every night before he does.

The checks are rows of `checks.toml` with one function each in `checks/`; a run walks through them one by one, and a finding is
recognised from night to night by its key.

Law: Regulation 2019, Arts. 23-24, 46; Website Guide 2017.
"""
