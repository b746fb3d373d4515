"""The formats of a picture.

In: a `Scene` and a `Press`. Out: bytes. Door: `write` of each module; `SUFFIX` and `MEDIA` say what it makes.
"""
