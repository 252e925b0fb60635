"""The fields of declarations that people read and that decide neither a row nor a figure: changing one changes no version."""

from dataclasses import fields

from loaders.source import Check, Column, Keep, Origins, Source
from metrics.declaring.clock import Clock, Limit
from metrics.declaring.indicator import Break, Indicator
from metrics.declaring.query_rule import QueryRule
from metrics.declaring.theme import Theme
from metrics.declaring.unit import Unit

WORDS = {
    Source: {"title", "grain", "about", "file_name"},
    Column: {"about"},
    Check: {"says", "example"},
    Keep: {"otherwise"},
    Origins: {"word", "several", "unnamed"},
    Indicator: {
        "title",
        "question",
        "numerator",
        "denominator",
        "owner",
        "rationale",
        "guidance",
        "caveats",
        "unconfirmed",
        "footprint",
        "year_type",
        "rollup",
        "roadmap",
        "answers",
        "example",
    },
    Break: {"reason"},
    Clock: {"title", "owner", "starts", "stops", "basis", "agreed", "caveats", "unconfirmed", "example"},
    Limit: {"words"},
    QueryRule: {"says", "fires", "silent"},
    Theme: {"question", "restricted"},
    Unit: {"about", "prefix", "suffix", "noun", "axis", "spoken_as"},
}
IN_ORDER = {shape.__name__: [field.name for field in fields(shape)] for shape in WORDS}
BY_NAME = {shape.__name__: words for shape, words in WORDS.items()}
