"""组合查询: questions over any field of an item and of its kind, put by staff, answered within what they may see.

A question is plain values (`question`), its fields stand in `fields`, `compiling` makes a condition of it, `answering`
fetches. Nothing here writes.
"""
