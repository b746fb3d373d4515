"""Sites and notebooks as their authors have them: files in a folder, built by the real programs."""

import subprocess
import sys

import pytest

COFFEE = """\
title: Coffee
moments:
  - customer: Order
    frontstage: Take the order
  - backstage: Brew
"""


class Site:
    """A folder of pages, and how they are built."""

    def __init__(self, folder):
        self.folder = folder
        self.write("coffee.blueprint.yaml", COFFEE)

    def write(self, name, text):
        """Put a file into the site."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def run(self, *words):
        """Run one of the programs, and give its status and all that it said."""
        done = subprocess.run(
            [sys.executable, "-m", *words], cwd=self.folder, capture_output=True, text=True, check=False
        )
        return done.returncode, done.stdout + done.stderr

    def sphinx(self, builder="html", *words):
        """Build with Sphinx, warnings as errors."""
        return self.run("sphinx", "-W", "--keep-going", "-b", builder, "-d", "trees", *words, ".", builder)

    def mkdocs(self, *words):
        """Build with MkDocs, warnings as errors."""
        return self.run("mkdocs", "build", "--strict", *words)

    def read(self, name):
        """Read a product."""
        return (self.folder / name).read_text(encoding="utf-8")


@pytest.fixture
def site(tmp_path):
    """An empty site with one blueprint."""
    return Site(tmp_path)


@pytest.fixture(scope="module")
def make_site(tmp_path_factory):
    """Make sites for several tests of a module."""
    return lambda name: Site(tmp_path_factory.mktemp(name))
