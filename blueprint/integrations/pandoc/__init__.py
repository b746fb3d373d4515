"""pandoc: a filter that draws fences of `blueprint`, and images whose file is a blueprint.

In: a document as pandoc's JSON. Out: the same with drawings in it, as its format can show them; a broken
blueprint stops pandoc with its file and line. Door: `filter.main`, the command `blueprint-pandoc`.
"""
