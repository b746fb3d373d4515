"""`python -m blueprint` is the command `blueprint`."""

import sys

from blueprint.cli.app import main

if __name__ == "__main__":
    sys.exit(main())
