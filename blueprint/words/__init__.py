"""Words for readers, in the reader's language: one gettext catalogue a language, English as the key.

In: a language tag such as `zh-CN`, and an English word or sentence. Out: the word in that language.
Door: `blueprint.words.catalogue.of`.
"""
