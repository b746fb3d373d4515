"""Other people's programs: each room serves one of them, over what the front door gives to everybody.

In: what the other program asks. Out: its answers, in its own terms. Door: the module that the command names.
"""
