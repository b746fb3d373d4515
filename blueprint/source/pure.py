"""PyYAML's own parser, brought into line with libyaml."""

from yaml.error import Mark
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner, ScannerError
from yaml.tokens import ScalarToken

_ENDS = "\0\r\n"
_BLANKS_AND_ENDS = "\0 \t\r\n"
_SIGNS = ",[]{}"
_TAB = "found a tab character that violates indentation"


class PureParser(Reader, Scanner, Parser):
    """PyYAML's own parser with tabs between words, and `?` inside words, as YAML and libyaml have it.

    Args:
        text: The text to parse.

    Example:
        >>> parser = PureParser("a: [Why?\\tso]")
        >>> events = [parser.get_event() for _ in range(5)]
        >>> parser.get_event().value
        'Why?\\tso'
    """

    def __init__(self, text: str) -> None:
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)

    def scan_to_next_token(self) -> None:
        """Skip blanks, comments and line breaks; a tab is a blank where no indentation is at stake."""
        while True:
            while self.peek() == " " or (
                self.peek() == "\t" and (self.flow_level or not self.allow_simple_key)
            ):
                self.forward()
            if self.peek() == "#":
                while self.peek() not in _ENDS:
                    self.forward()
            if not self.scan_line_break():  # type: ignore[no-untyped-call]
                return
            if not self.flow_level:
                self.allow_simple_key = True

    def scan_plain(self) -> ScalarToken:
        """Scan a text without quotes."""
        pieces: list[str] = []
        between: list[str] = []
        start_mark = end_mark = self.get_mark()
        indent = self.indent + 1
        while self.peek() != "#" and (length := self._word()):
            self.allow_simple_key = False
            pieces += (*between, self.prefix(length))
            self.forward(length)
            end_mark = self.get_mark()
            between = self.scan_plain_spaces(indent, start_mark)
            if not between or (not self.flow_level and self.column < indent):
                break
        return ScalarToken("".join(pieces), True, start_mark, end_mark)

    def _word(self) -> int:
        """Measure the text up to the next blank or sign that ends it."""
        length = 0
        ends = _SIGNS if self.flow_level else ""
        while (character := self.peek(length)) not in _BLANKS_AND_ENDS + ends:
            if character == ":" and self.peek(length + 1) in _BLANKS_AND_ENDS + ends:
                break
            length += 1
        return length

    def scan_plain_spaces(self, indent: int, start_mark: Mark) -> list[str]:
        """Scan what stands between the words of a text: blanks, or line breaks with blanks around them."""
        blanks = self._blanks()
        if self.peek() not in "\r\n":
            return [blanks] if blanks else []
        breaks = []
        while self.peek() in " \t\r\n":
            if self.peek() in "\r\n":
                breaks.append(self.scan_line_break())  # type: ignore[no-untyped-call]
                self.allow_simple_key = True
                if self._at_document_mark():
                    return []
            elif self.peek() == "\t" and self.column < indent:
                raise ScannerError("while scanning a plain scalar", start_mark, _TAB, self.get_mark())
            else:
                self.forward()
        return breaks[1:] or [" "]

    def scan_block_scalar_indentation(self) -> tuple[list[str], int, Mark]:
        """Scan the blanks in front of a text of several lines; a tab among them is no indentation."""
        found: tuple[list[str], int, Mark] = super().scan_block_scalar_indentation()
        if self.peek() == "\t":
            raise ScannerError("while scanning a block scalar", None, _TAB, self.get_mark())
        return found

    def _blanks(self) -> str:
        length = 0
        while self.peek(length) in " \t":
            length += 1
        blanks: str = self.prefix(length)
        self.forward(length)
        return blanks

    def _at_document_mark(self) -> bool:
        return self.prefix(3) in {"---", "..."} and self.peek(3) in _BLANKS_AND_ENDS
