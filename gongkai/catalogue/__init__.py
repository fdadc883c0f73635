"""目录与指南: columns of the platform, classification, index numbers, and each agency's guide.

Actions: seed_defaults, sign_off, save_column, move_column, retire_column, delegate_column, take_back_column,
adopt_template, undo_adoption, save_subject, save_index_rule, drop_index_rule, save_guide, confirm_guide, write_note,
agree_note, declare_nil, amend_nil, agree_nil, return_nil, end_nil, issue_catalogue, save_policy.

Law: Regulation 2019, Arts. 12, 20-21, 24; Regulation 2008, Art. 19.
"""
