"""How the six steps of making a blueprint are told, one file a format.

In: `Progress` of files. Out: text. Door: `write` of each module.
"""
