"""What a service blueprint is, and what it means.

In: plain data or Python values. Out: `Blueprint`, its parts, and the arrows they imply.
Door: `blueprint.Blueprint`; `flow.arrows` says what follows what, `schema.generate` describes the language.
"""
