"""However an editor saves, one save is told once, when the file has come to rest."""

import os
import queue
import shutil
import time

import pytest

from blueprint.files.watching import Watch

PATIENCE = 60  # seconds; nothing here waits for this long
REST = 1.5  # seconds in which a second word about one save would have come


@pytest.fixture
def file(tmp_path):
    """A file with something in it, in a folder of its own."""
    path = tmp_path / "drawn" / "tea.yaml"
    path.parent.mkdir()
    path.write_text("title: Tea", encoding="utf-8")
    return path


@pytest.fixture
def heard(file):
    """What is told of the file: the text that it had at that moment."""
    told = queue.SimpleQueue()

    def tell(paths):
        assert paths == {str(file)}
        told.put(file.read_text(encoding="utf-8") if file.exists() else None)

    with Watch([str(file)], tell):
        yield told


def over(path):
    path.write_text("title: Milk", encoding="utf-8")


def moved(path):
    beside = path.with_name(".tea.yaml.swp")
    beside.write_text("title: Milk", encoding="utf-8")
    os.replace(beside, path)


def backed_up(path):
    path.rename(path.with_name("tea.yaml~"))
    time.sleep(0.05)
    path.write_text("title: Milk", encoding="utf-8")


def emptied(path):
    path.write_bytes(b"")
    time.sleep(0.1)
    path.write_text("title: Milk", encoding="utf-8")


def created_anew(path):
    path.unlink()
    time.sleep(0.1)
    path.write_text("title: Milk", encoding="utf-8")


def in_pieces(path):
    with path.open("w", encoding="utf-8") as stream:
        for piece in ("title", ": ", "Mi", "lk"):
            stream.write(piece)
            stream.flush()
            time.sleep(0.005)


def in_a_burst(path):
    for number in range(10):
        path.write_text(f"title: {number}", encoding="utf-8")
    path.write_text("title: Milk", encoding="utf-8")


def folder_replaced(path):
    beside = path.parent.with_name("other")
    beside.mkdir()
    (beside / path.name).write_text("title: Milk", encoding="utf-8")
    shutil.rmtree(path.parent)
    beside.rename(path.parent)


SAVES = [over, moved, backed_up, emptied, created_anew, in_pieces, in_a_burst, folder_replaced]


@pytest.mark.parametrize("save", SAVES, ids=lambda save: save.__name__)
def test_a_save_is_told_when_it_is_whole(file, heard, save):
    """Whatever an editor does, the last word on a save comes when the new text is there."""
    save(file)
    told = heard.get(timeout=PATIENCE)
    while told != "title: Milk":  # on a machine that stands still in the midst of a save
        told = heard.get(timeout=PATIENCE)

    with pytest.raises(queue.Empty):
        heard.get(timeout=REST)


def test_the_next_save_is_told_too(file, heard):
    """A file that was moved over another is followed on."""
    moved(file)
    assert heard.get(timeout=PATIENCE) == "title: Milk"
    file.write_text("title: Coffee", encoding="utf-8")
    assert heard.get(timeout=PATIENCE) == "title: Coffee"


def test_a_file_that_stays_away_is_told(file, heard):
    """What doesn't come back counts as gone."""
    file.unlink()

    assert heard.get(timeout=PATIENCE) is None


def test_other_files_are_none_of_its_business(file, heard):
    """A picture written beside the file is no save of it."""
    file.with_name("tea.svg").write_text("<svg/>", encoding="utf-8")

    with pytest.raises(queue.Empty):
        heard.get(timeout=REST)


def test_a_link_is_followed_to_its_file(tmp_path, file):
    """Who watches a link hears of what it leads to."""
    link = tmp_path / "link.yaml"
    link.symlink_to(file)
    told = queue.SimpleQueue()
    with Watch([str(link)], told.put):
        over(file)
        assert told.get(timeout=PATIENCE) == {str(link)}


def test_more_files_can_be_followed_later(tmp_path, file):
    """A file named later is heard of like the first."""
    other = tmp_path / "details.yaml"
    other.write_text("title: Details", encoding="utf-8")
    told = queue.SimpleQueue()
    with Watch([str(file)], told.put) as watch:
        watch.follow([str(file), str(other)])
        other.write_text("title: More", encoding="utf-8")
        assert told.get(timeout=PATIENCE) == {str(other)}
        over(file)
        assert told.get(timeout=PATIENCE) == {str(file)}
