"""Write the blank workbook of an extract, with drop-downs and a guide."""

import argparse
from pathlib import Path

from loaders.outcome import Refused
from loaders.source import sources
from loaders.template import template_workbook


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("source", help="the extract, such as missing_episodes")
    parser.add_argument("--to", type=Path, help="the file to write; otherwise its name in this folder")


def run(arguments: argparse.Namespace) -> None:
    source = sources().get(arguments.source)
    if source is None:
        raise Refused(f"There is no extract called {arguments.source}. There are: {', '.join(sources())}.")
    path = arguments.to or Path(f"{source.file_name or source.id}_template.xlsx")
    path.write_bytes(template_workbook(source))
    print(f"Wrote {path}.")
