"""How findings are written down, one file a format.

In: `Reviewed` files. Out: text. Door: `write` of each module.
"""
