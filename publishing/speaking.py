"""The language of the site, a hook of MkDocs: `theme.language` chooses the file that pages and scripts speak from."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.exceptions import ConfigurationError

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

#: The one import of the page's scripts that names a language.
_MODULE = Path("javascripts", "strings.js")
_IMPORTED = '"./strings/{language}.js"'


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Speak the language of the theme, and tell the mistakes of authors anew."""
    from exercises import door, wording  # noqa: PLC0415 - as they stand after an edit, see publishing/serve.py

    door.begin()
    try:
        wording.speak(language_of(config))
    except wording.WordingError as error:
        raise ConfigurationError(str(error)) from error
    config.mdx_configs.setdefault("toc", {})["title"] = wording.say("theme.contents")
    return config


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Give the theme's templates the words."""
    from exercises import wording  # noqa: PLC0415 - as above

    env.globals["say"] = wording.say
    return env


def on_post_build(config: MkDocsConfig) -> None:
    """Let the scripts of the built site import the words of its language."""
    from exercises import wording  # noqa: PLC0415 - as above

    module = Path(config.site_dir) / _MODULE
    usual = _IMPORTED.format(language=wording.USUAL)
    text = module.read_text("utf-8")
    if text.count(usual) != 1:
        raise ConfigurationError(f"{_MODULE.as_posix()}: imports {usual} {text.count(usual)} times, and not once")
    module.write_text(text.replace(usual, _IMPORTED.format(language=language_of(config))), "utf-8")


def language_of(config: MkDocsConfig) -> str:
    """Give the code of the site's language."""
    return str(config.theme["language"])
