"""A table whose rows do not add up to the total that is printed under them."""

from text_check.check import Finding, TextCheck
from text_check.figures import NUMBER, POUNDS

TOTAL = ("total", "all", "overall", "sum")
ROUNDING = 0.5  # for each row


def finds(read):
    for line in read.text.lines:
        own = [each for each in read.on(line) if each.kind in (NUMBER, POUNDS)]
        if not line.is_row or line.cells[0].lower().rstrip(":") not in TOTAL or not own:
            continue
        total = own[-1]
        parts = [
            figures[-1]
            for row in read.text.table_of(line)
            if row.number < line.number and (figures := [each for each in read.on(row) if each.kind == total.kind])
        ]
        rest = total.value - sum(each.value for each in parts)
        if len(parts) > 1 and abs(rest) > ROUNDING * len(parts):
            sign = "£" if total.kind == POUNDS else ""
            yield Finding(
                f"The rows add up to {sign}{total.value - rest:,.0f}, the total printed is {total.words}: "
                f"{sign}{abs(rest):,.0f} "
                f"{'is missing' if rest > 0 else 'too much'}.",
                (parts[0].line.number, line.number),
                (total,),
            )


CHECK = TextCheck(
    title="Rows that do not make the total",
    says="The rows of a table add up to something else than the total printed under them.",
    finds=finds,
    fires=("Police\t£100\nCouncil\t£250\nTotal\t£400", "Town | 12\nCountry | 30\nTotal | 40"),
    silent=("Police\t£100\nCouncil\t£250\nTotal\t£350", "Police\t£100\nTotal\t£400", "Rate A\t70%\nRate B\t66%\nAll\t68%"),
)
