"""监督: inspections and rectification, urging letters, accountability, social evaluation.

Law: Regulation 2019, Arts. 46-47, 53; Regulation 2008, Arts. 29-30, 35.
"""
