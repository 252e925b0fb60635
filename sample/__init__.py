"""A made-up city that sends its extracts: the demonstration, the test bed and the benchmark."""

import importlib
import json
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from types import ModuleType

from sample import partners
from sample.happened.records import Records
from sample.happened.records import of as records_of
from sample.writing.months import AS_OF
from sample.writing.workbook import Parcel, SampleFile

__all__ = ["AS_OF", "SampleFile", "sends", "write"]


def write(folder: Path, scale: int = 1, progress: Callable[[int, int], None] | None = None) -> list[SampleFile]:
    """Writes every file that partners would have sent by AS_OF, in the order received, and manifest.json.

    The report's figures come out exactly at scale 1; a larger scale is that many cities side by side.
    """
    folder.mkdir(parents=True, exist_ok=True)
    parcels = sorted(everything_sent(records_of(scale)), key=lambda parcel: parcel.received)
    written = []
    for parcel in one_after_another(parcels):
        written.append(parcel.write(folder))
        if progress:
            progress(len(written), len(parcels))
    manifest = [{"file": file.path.name, "received": file.received.isoformat()} for file in written]
    (folder / "manifest.json").write_text(json.dumps(manifest, indent=1) + "\n")
    return written


def everything_sent(happened: Records) -> list[Parcel]:
    return [parcel for module in modules_of(partners) for parcel in module.parcels(happened)]


def sends() -> set[str]:
    """Every extract that some partner sends."""
    return {source for module in modules_of(partners) for source in module.SENDS}


def one_after_another(parcels: list[Parcel]) -> Iterator[Parcel]:
    """Nobody opens two files in the same minute."""
    last = parcels[0].received - timedelta(minutes=1)
    for parcel in parcels:
        last = max(parcel.received, last + timedelta(minutes=1))
        yield replace(parcel, received=last)


def modules_of(package: ModuleType) -> list[ModuleType]:
    """Every module of a package, in alphabetical order."""
    names = sorted(found.name for found in pkgutil.iter_modules(package.__path__))
    return [importlib.import_module(f"{package.__name__}.{name}") for name in names]
