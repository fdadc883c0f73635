"""年度报告: reading old reports back into figures and checking them; compiling, freezing and releasing come above this.

`reading` turns any file into a `Report`; `checking` holds its figures against the rules of the forms and its text against
the checks before release. Serves Regulation 2019, Arts. 49-50; Regulation 2008, Arts. 31-32.
"""
