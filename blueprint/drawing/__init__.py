"""From a blueprint to a picture.

In: a `Blueprint`, a theme, the font's metrics. Out: a `Scene`, its DOT text, and what Graphviz makes of it.
Door: `compose.compose` (Blueprint → Scene) and `engine.run` (DOT → bytes).
"""
