"""机构、制度、任务、培训: who is responsible, by which rules, with what people and money, and what is to be done by when.

Law: Regulation 2019, Arts. 3-4, 46-48; Regulation 2008, Arts. 3-4, 29, 35.
"""
