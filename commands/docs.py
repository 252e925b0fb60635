"""Write the documents in docs/ that are made from the declarations anew."""

import argparse

from ledger.store import ROOT
from loaders.source import Source, sources
from loaders.template import heading
from metrics.declaring.clock import Clock, clocks
from metrics.declaring.indicator import Indicator, Published, of_theme
from metrics.declaring.theme import THEMES
from papers.asvs import assessment
from papers.guidance import guidance_list, linked
from papers.markdown import MADE, block, bullets, table
from papers.retention import retention
from papers.roles import role_matrix
from papers.what_is_kept import what_is_kept, what_is_logged
from periods import in_words
from warehouse.working_days import LAST_DAY
from wording.figures import extracts


def arguments(parser: argparse.ArgumentParser) -> None:
    """It takes none."""


def run(arguments: argparse.Namespace) -> None:
    for name, text in documents().items():
        (ROOT / "docs" / name).write_text(text, encoding="utf-8")
        print(f"Wrote docs/{name}.")


def documents() -> dict[str, str]:
    """The text of each generated document by its file name."""
    return {
        "data-specification.md": data_specification(),
        "indicators.md": indicator_list(),
        "clocks.md": clock_list(),
        "guidance.md": guidance_list(),
        "roles.md": role_matrix(),
        "papers/what-is-kept.md": what_is_kept(),
        "papers/what-is-logged.md": what_is_logged(),
        "papers/retention.md": retention(),
        "papers/asvs.md": assessment(),
    }


def data_specification() -> str:
    about = (
        "What partners send. Headings are understood in any case and punctuation; any column not listed here is dropped "
        "unread. `python3 manage.py template NAME` writes the blank workbook."
    )
    return "\n\n".join(["# Data specification", about, MADE, *(extract(source) for source in sources().values())]) + "\n"


def extract(source: Source) -> str:
    columns = [
        (heading(column), "yes" if column.required else "", column.about, column.kind.words, ", ".join(column.also))
        for column in source.columns
    ]
    parts = [
        f"## {source.title}",
        source.about,
        bullets(facts_of_extract(source)),
        table(("Heading", "Needed", "What it is", "How it is written", "Also understood"), columns),
    ]
    if source.checks:
        checks = [(f"`{check.holds}`", check.says, "set aside" if check.sets_aside else "kept") for check in source.checks]
        parts.append(table(("Every row should meet", "Otherwise the partner is told", "The row is"), checks))
    return "\n\n".join(filter(None, parts))


def facts_of_extract(source: Source) -> list[str]:
    facts = [
        f"Name: `{source.id}`",
        f"From: {', '.join(source.expected_senders)}",
        f"Sent: {source.due}",
        f"Each row: {source.grain}",
        f"A row is known by: {', '.join(source.key)}",
    ]
    if source.period:
        facts.append(f"Its period is found in: {source.period}")
    if source.keep:
        facts.append(f"Only rows where `{source.keep.when}`; the rest are counted as {source.keep.otherwise}")
    return facts


def indicator_list() -> str:
    parts = ["# Indicators", "What every figure means. ⚠ marks a rule that nobody has confirmed yet.", MADE]
    for theme in THEMES:
        chosen = of_theme(theme)
        if chosen:
            parts += [f"## {theme.title}", f"{theme.question} Answered for by the {theme.owner}.", *map(definition, chosen)]
    return "\n\n".join(parts) + "\n"


def clock_list() -> str:
    about = (
        "What must be done within a time. Working days leave out Saturdays, Sundays and the bank holidays of England, which are "
        f"known to {in_words(LAST_DAY)}. ⚠ marks a rule that nobody has confirmed yet."
    )
    return "\n\n".join(["# Clocks", about, MADE, *map(clock_rule, clocks().values())]) + "\n"


def clock_rule(clock: Clock) -> str:
    facts = {
        "Name": f"`{clock.id}`",
        "Starts": clock.starts,
        "Stops": clock.stops,
        "Within": clock.limit.words,
        "Where the rule stands": "; ".join(filter(None, [linked(clock.basis), clock.agreed])),
        "Owner": clock.owner,
        "Theme": clock.theme.title,
        "Comes from": ", ".join(sources()[name].title for name in clock.extracts),
        "Broken down by": ", ".join(clock.by),
        "Caveats": " ".join(clock.caveats),
        "⚠ Not confirmed": " ".join(clock.unconfirmed),
    }
    return f"## {clock.title}\n\n" + bullets(f"{label}: {text}" for label, text in facts.items() if text)


def definition(indicator: Indicator) -> str:
    example = indicator.example
    given = [f"Given {sources()[name].title.lower()}:\n\n{block(text)}" for name, text in example.given.items()]
    by = f", by {example.by}" if example.by else ""
    return "\n\n".join(
        [
            f"### {indicator.title}",
            indicator.question,
            bullets(facts_of(indicator)),
            "Worked example. " + given[0],
            *given[1:],
            f"Then, for each {example.grain}{by}:\n\n{block(example.then)}",
        ]
    )


def facts_of(indicator: Indicator) -> list[str]:
    facts = {
        "Name": f"`{indicator.id}`",
        "Why it matters": indicator.rationale,
        "Numerator": indicator.numerator,
        "Denominator": indicator.denominator,
        "Unit": indicator.unit.name,
        "Rate": indicator.rate.about if indicator.rate else "",
        "Direction": indicator.polarity,
        "Owner": indicator.owner,
        "Law and guidance": linked(indicator.guidance),
        "Returned": indicator.frequency,
        "Year": indicator.year_type,
        "Area": indicator.footprint,
        "Over longer periods": indicator.rollup,
        "Disclosure class": indicator.disclosure,
        "Comes from": extracts(sources()[name].title for name in indicator.extracts),
        "Broken down by": ", ".join(indicator.by),
        "Read together with": ", ".join(indicator.read_with),
        "Caveats": " ".join(indicator.caveats),
        "Breaks": " ".join(f"From {each.day}: {each.reason}" for each in indicator.breaks),
        "Published": "; ".join(published(each) for each in indicator.published),
        "⚠ Not confirmed": " ".join(indicator.unconfirmed),
    }
    return [f"{label}: {text}" for label, text in facts.items() if text]


def published(each: Published) -> str:
    group = f" for {each.breakdown}" if each.breakdown else ""
    return f"{each.qualifier} {each.value:,g}{group} in {each.period} ({each.where})".strip()
