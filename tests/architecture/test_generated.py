"""Generated files are current."""

import importlib.machinery
import importlib.util
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[2] / ".ci" / "generate"


def _load():
    """Import the script, which has no suffix since people call it as a command."""
    loader = importlib.machinery.SourceFileLoader("ci_generate", str(SCRIPT))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader(loader.name, loader))
    sys.modules[loader.name] = module  # where dataclasses look for their module
    keep, sys.dont_write_bytecode = sys.dont_write_bytecode, True
    loader.exec_module(module)
    sys.dont_write_bytecode = keep
    return module


GENERATE = _load()


@pytest.mark.parametrize("kind", GENERATE.KINDS, ids=lambda kind: kind.__name__)
def test_generated_files_are_current(kind):
    """What is checked in is what `.ci/generate` would write now, byte for byte."""
    products = list(kind())

    assert products
    assert [product.name for product in products if not product.current] == []


def test_every_word_for_readers_is_translated_and_in_use():
    """No language lacks a word, and none keeps a word that nobody says."""
    assert list(GENERATE.complaints()) == []
