"""The commands, one file each: its name is the command's, its docstring the help, `run` does it."""
