"""Files read and written whole.

In: a path, bytes. Out: bytes, a file. Door: `read` and `write`.
"""
