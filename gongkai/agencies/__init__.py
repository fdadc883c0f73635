"""机构: bodies, their sections and their place in the hierarchy by date.

Actions: found, rename, move, close, merge, change_contact, add_section, rename_section, close_section. A body's name,
superior and existence are changed by an administrator of its superior; its contact details and sections by its own.
"""
