"""Looks words up in the catalogues of `locale/`; a language without one reads English."""

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from blueprint.diagnostics.sentence import Sentence

if TYPE_CHECKING:
    from gettext import NullTranslations

ENGLISH = "en"
_FOLDER = Path(__file__).with_name("locale")
_DOMAIN = "blueprint"


class Catalogue(NamedTuple):
    """The words of one language.

    Args:
        lang: The language that the words are really in, such as `zh`; good for a `lang` attribute.
        translations: Where they stand; `None` for English, which needs none.

    Example:
        >>> of("zh-CN").text("Line of visibility")
        '可视分界线'
    """

    lang: str
    translations: "NullTranslations | None" = None

    def text(self, msgid: str, **values: object) -> str:
        """Say a word or a sentence in this language.

        Args:
            msgid: The English word or sentence, with `{name}` where a value goes.
            **values: The values by name; they may hold any text and are put in as they are.

        Returns:
            The translation with the values in place; the English where there is no translation.

        Example:
            >>> of("en").text("{days} days", days=3)
            '3 days'
            >>> of("zh").text("no word of the catalogue")
            'no word of the catalogue'
        """
        known = self.translations if msgid else None  # gettext answers "" with the catalogue's head
        translated = known.gettext(msgid) if known else msgid
        return translated.format_map(values) if values else translated

    def translate(self, said: str) -> str:
        """Say in this language what was said in English.

        Args:
            said: What was found, as `diagnostics.sentence.say` has it; sentences within it are said anew too.

        Returns:
            The sentence in this language; as it is where it is no `Sentence` (a user's own word, or one of
            another package's), or where there is no translation.

        Example:
            >>> from blueprint.diagnostics.sentence import say
            >>> of("zh").translate(say("about {amount}", amount=say("{count} min", count=5)))
            '约 5 分钟'
            >>> of("zh").translate("Backstage")
            'Backstage'
        """
        if self.translations is None or not isinstance(said, Sentence):
            return said
        values = {
            name: self.translate(value) if isinstance(value, str) else value
            for name, value in said.values.items()
        }
        return self.text(said.pattern, **values)


def of(lang: str) -> Catalogue:
    """Open the catalogue of a language.

    Args:
        lang: A language tag of any spelling: `zh`, `zh-CN`, `zh_Hant`, `ZH`.

    Returns:
        The catalogue of that language, whatever its region or script; English where we have none.

    Example:
        >>> of("zh_TW").lang, of("en-GB").lang, of("tlh").lang
        ('zh', 'en', 'en')
    """
    language = lang.strip().replace("_", "-").partition("-")[0].lower()
    return _open(language if language in languages() else ENGLISH)


@cache
def languages() -> tuple[str, ...]:
    """Name the languages that we have words in.

    Returns:
        Their codes, sorted.

    Example:
        >>> languages()
        ('en', 'zh')
    """
    return tuple(sorted({ENGLISH, *(entry.name for entry in _FOLDER.iterdir() if entry.is_dir())}))


def N_(msgid: str) -> str:  # noqa: N802 - the name that gettext's tools know
    """Mark a text for extraction where it stands in a table and is looked up later.

    Args:
        msgid: The English word or sentence.

    Returns:
        The same text.

    Example:
        >>> N_("Frontstage")
        'Frontstage'
    """
    return msgid


@cache
def _open(language: str) -> Catalogue:
    """Parse a catalogue once; as nothing changes it afterwards, all threads may share it."""
    if language == ENGLISH:
        return Catalogue(ENGLISH)
    import gettext  # English needs none of it

    return Catalogue(language, gettext.translation(_DOMAIN, _FOLDER, [language]))
