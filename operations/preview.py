"""What a load would change, before anything is: in the rows of its source, and in the headlines."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from ledger.ledger import Ledger
from ledger.lines import Line
from ledger.scratch_store import trial_store
from ledger.view import view_now
from loaders.issue_groups import IssueGroup, grouped
from loaders.outcome import FILE_KEPT, ROW_SET_ASIDE, Report
from loaders.source import sources
from metrics.declaring.indicator import Indicator, indicators
from metrics.difference import Difference, differences
from metrics.viewer import Viewer
from operations import snapshots
from operations.approval import Pending
from operations.arrivals import arrivals, with_parts
from operations.uploads import Prepared
from pieces.columns import figures_of
from reading.files import opened
from reading.reader import Reader
from warehouse.preview import RowChanges, row_changes


def row_changes_of(prepared: Prepared | Pending, ledger: Ledger) -> RowChanges:
    """What the file would change in the rows of its source."""
    [arrival] = arrivals([(prepared.load, prepared.cleaned)], ledger)
    replaces, beside = ([line.number for line in lines] for lines in ((line for line, _ in arrival.replaces), arrival.beside))
    with opened(snapshots.current_snapshot(ledger), ledger.store) as files:
        return row_changes(files.exact(), arrival.source, prepared.cleaned, replaces, beside)


def issues_by_figures(report: Report) -> list[tuple[IssueGroup, list[Indicator]]]:
    """What is wrong with a file, worst first, each with the figures it empties or moves."""
    return [(group, figures_touched(group, report.source)) for group in grouped(report.issues)]


def figures_touched(group: IssueGroup, source: str) -> list[Indicator]:
    """A row that is lost is lost to every figure of its extract, a cell to those that read its column."""
    if group.effect == FILE_KEPT:
        return []
    return figures_of(source, None if group.effect == ROW_SET_ASIDE else sources()[source].column_under(group.heading))


def figures_after(prepared: Sequence[Prepared | Pending], ledger: Ledger, viewer: Viewer) -> list[Difference]:
    """What the files would change in the headlines, from a trial snapshot that is thrown away."""
    held = view_now(ledger)
    with trial_store(ledger.store, held.lines) as trial:
        for each in prepared:
            if each.load.file:
                trial.keep(each.load.file, each.cleaned)
        loads = with_parts([(each.load, each.cleaned) for each in prepared], ledger)
        tried = [Line(number, datetime.now(), "trial", load) for number, load in enumerate(loads, len(held.lines) + 1)]
        view = replace(held, store=trial, lines=held.lines + tried, head=len(held.lines + tried))
        snapshots.build(path := snapshots.path_of(view), view)
        with opened(snapshots.current_snapshot(ledger), trial) as now, opened(path, trial) as then:
            before, after = (Reader(files, viewer).exact_headlines() for files in (now, then))
        return differences(before, after, indicators())
