"""How drawings look: one TOML file a theme.

In: a theme's name. Out: a `Theme`. Door: `find.find`.
"""
