"""The live preview: a page in the browser that follows a blueprint while somebody writes it.

In: a file, and how its drawing is to look. Out: a page on the loopback address, until it is stopped. Door:
`server.serve`. The server reads no blueprint: a process apart draws (`child`, started by `workshop`), since
the file is untrusted and the server has to outlive whatever is in it.
"""
