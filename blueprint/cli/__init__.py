"""The command line: a thin shell over the front door.

In: arguments, standard input. Out: files, streams, an exit status. Door: `app.main`.
"""
