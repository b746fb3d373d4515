"""The rules, one file each: the file's name is the rule's, its docstring is its page.

In: a Subject. Out: Faults. Door: the `check` of each file.
"""
