"""The measures, one file each: the file's name is the measure's, its docstring is its page.

In: a Study. Out: a result. Door: the `measure` of each file.
"""
