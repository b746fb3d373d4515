"""Measures on the picture, one file each; a file's name is its paint's.

In: a Study, and the reader's language. Out: a Paint. Door: the `paint` of each file.
"""
