"""Files read and written whole, and watched.

In: a path, bytes. Out: bytes, a file, a word at each save. Door: `read`, `write` and `Watch`.
"""
