"""Two figures or tables with one number, or a number left out."""

import re

from text_check.check import Finding, TextCheck

CAPTION = re.compile(r"^\s*\W{0,2}(Figure|Table|Chart|Appendix)\s*[:.]?\s*(\d{1,3})\b", re.I)


def finds(read):
    seen: dict[str, int] = {}
    for line in read.text.lines:
        found = CAPTION.match(line.words) if line not in read.text.contents else None
        if found:
            name = f"{found[1].capitalize()} {found[2]}"
            if name in seen:
                yield Finding(f"{name} is on line {seen[name]} and on line {line.number}.", (seen[name], line.number))
            seen.setdefault(name, line.number)


CHECK = TextCheck(
    title="One number for two figures",
    says="Two figures, tables or appendices bear the same number.",
    finds=finds,
    fires=("Figure 3: Where we are\n\nSome words.\n\nFigure: 3 Where we go",),
    silent=("Figure 3: Where we are\n\nAs Figure 3 shows, here.\n\nFigure 4: Where we go", "Figure 3: Fires\n\nTable 3: Fires"),
)
