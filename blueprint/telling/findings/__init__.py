"""What may be found out about a service, one file each; its docstring says when it is worth a sentence.

In: a Speech. Out: Insights, none where nothing is known or all is well. Door: the `tell` of each file.
"""
