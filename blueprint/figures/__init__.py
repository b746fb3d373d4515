"""Pictures within somebody else's page: a documentation's, a notebook's.

In: a blueprint's file or text, and options as a page has them, in words. Out: pictures, the markup that shows
them, and problems at their lines. Door: `figure.of_file` and `figure.of_text`; every integration that shows
pictures comes through here.
"""
