"""`python -m blueprint` is the command `blueprint`."""

from blueprint.cli.app import command

if __name__ == "__main__":
    command()
