"""Write the tables of the yearly report: each figure it prints, from the data, with its own number and line beside it.

Under the release rule unless --exact is given with a reason; logged like an export from the pages.
"""

import argparse
from dataclasses import replace

from commands import export
from exports.recipe import YEARLY, Recipe, forms_of
from loaders.outcome import Refused
from periods import year_named


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--year", required=True, metavar="YEAR", help="a financial year, such as 2024-25")
    parser.add_argument("--form", choices=forms_of(YEARLY), help="what the name of the file ends with, unless it is given")
    export.add_where_and_how(parser)


def run(arguments: argparse.Namespace) -> None:
    form = export.form_of(arguments.to, arguments.form, forms_of(YEARLY))
    if year_named(arguments.year) is None:
        raise Refused("Write the year as a financial year, such as 2024-25.")
    export.take(replace(Recipe(YEARLY, arguments.year, form), **export.why(arguments)), arguments.to)
