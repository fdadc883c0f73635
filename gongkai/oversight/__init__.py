"""主管部门: the face of the competent body: every unit on one page, what is late, what is open, how each stands and moves.

It stands on the workbench's furniture (door, frame, lists, exports) and reads the rooms' queries; it writes nothing.
"""
