"""机构: bodies, their sections, their place in the hierarchy and what became of them, by date.

Actions: found, rename, move, close, merge, split, transfer_duty, correct_history, change_contact, add_section,
rename_section, change_section, close_section. A body's name, superior, duties and existence are changed by an administrator
of its superior; its contact details and sections by its own.
"""
