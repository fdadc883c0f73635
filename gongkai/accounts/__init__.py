"""账号: people, their duties 职责, the `Actor` every action and query takes, and the permission table.

Actions: create_person, change_person, appoint, end_appointment, reset_password, change_password, deactivate,
reactivate, begin_session, move_session, end_session, end_sessions, note_refused_sign_in,
note_refused_access.
An administrator runs the people of the own branch, and gives no duty that reaches beyond it.
"""
