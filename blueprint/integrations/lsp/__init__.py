"""A language server: what an editor shows of a blueprint while somebody writes it.

In: texts as they are typed, and places in them. Out: findings, completions, explanations, edits. Door:
`server.serve`, the only module that knows the protocol's library; all others are functions over a `Sheet`.
"""
