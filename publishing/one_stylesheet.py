"""MkDocs' hook that sends the stylesheets of `extra_css` as one file: a phone waits for each file anew."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

NAME = "stylesheets/course.css"


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Put one file in place of the stylesheets that every page loads."""
    sheets = [sheet for sheet in config.extra_css if sheet != NAME]
    content = "\n".join((Path(config.docs_dir) / sheet).read_text("utf-8") for sheet in sheets)
    for sheet in sheets:
        if file := files.get_file_from_path(sheet):
            files.remove(file)
    files.append(File.generated(config, NAME, content=content))
    config.extra_css = [NAME]
    return files
