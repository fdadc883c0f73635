"""目录与指南: columns of the platform, classification, index numbers, and each agency's guide.

Actions: seed_defaults, sign_off, save_column, move_column, retire_column, save_subject, save_index_rule, save_guide.

Law: Regulation 2019, Arts. 12, 20-21, 24; Regulation 2008, Art. 19.
"""
