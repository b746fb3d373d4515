"""What changed, told in several formats, one file each: the file's name is the format's.

In: a Comparison. Out: a text. Door: the `write` of each file.
"""
