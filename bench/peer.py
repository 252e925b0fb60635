"""The same reading as an analyst would write it with pandas and openpyxl: the peer that the product is held against."""

import hashlib
import hmac
import re
from pathlib import Path

import pandas as pd

NAMES = {
    "Misper No": "misper_ref",
    "NHS No": "child_id",
    "Gender": "sex",
    "Age at report": "age",
    "Date/Time reported": "reported_at",
    "Date/Time returned": "returned_at",
    "Risk level": "risk",
    "Missing from": "missing_from",
    "Placing LA": "placing_area",
    "CSE flag": "exploitation_flag",
    "Town area": "town",
}
WORDS = {
    "sex": {"m": "Male", "male": "Male", "f": "Female", "female": "Female"},
    "risk": {"low": "Low", "std": "Medium", "medium": "Medium", "high": "High", "nar": "No apparent risk"},
    "missing_from": {"home": "Home", "placement": "Care", "foster care": "Care", "school": "Other"},
    "placing_area": {
        "stoke": "Stoke-on-Trent",
        "sot": "Stoke-on-Trent",
        "staffs": "Staffordshire",
        "other la": "Another authority",
    },
    "exploitation_flag": {"y": True, "n": False},
    "town": {town.lower(): town for town in ("Hanley", "Burslem", "Longton", "Fenton", "Tunstall", "Stoke")},
}
REQUIRED = ["misper_ref", "child_id", "reported_at"]


def ingest(path: Path, key: bytes, target: Path) -> tuple[int, int]:
    """Read, type, pseudonymise, check and write; how many rows were kept, and how many had something wrong."""
    frame = pd.read_excel(path, engine="openpyxl", keep_default_na=False)[list(NAMES)].rename(columns=NAMES)
    frame["source_row"] = range(2, len(frame) + 2)
    frame = typed(sealed(frame, key))
    frame, issues = checked(frame)
    frame.to_parquet(target, compression="zstd", index=False)
    return len(frame), issues


def sealed(frame: pd.DataFrame, key: bytes) -> pd.DataFrame:
    """Both identifiers as keyed codes, each different one worked out once."""
    for name in ("misper_ref", "child_id"):
        codes = {text: code(key, name, text) for text in frame[name].unique()}
        frame[name] = frame[name].map(codes)
    return frame


def code(key: bytes, name: str, text: object) -> str | None:
    folded = re.sub(r"[\W_]+", "", str(text)).casefold()
    return hmac.new(key, f"{name}|{folded}".encode(), hashlib.sha256).hexdigest()[:16] if folded else None


def typed(frame: pd.DataFrame) -> pd.DataFrame:
    for name in ("reported_at", "returned_at"):
        frame[name] = pd.to_datetime(frame[name], dayfirst=True, errors="coerce")
    frame["age"] = pd.to_numeric(frame["age"], errors="coerce").astype("Int32")
    for name, words in WORDS.items():
        frame[name] = frame[name].astype("string").str.strip().str.lower().map(words)
    return frame


def checked(frame: pd.DataFrame) -> tuple[pd.DataFrame, int]:
    """Rows with what is required, the last of each reference, no adults; a return before the report is only counted.

    A row that another one replaces is counted where the two differ.
    """
    complete = frame.dropna(subset=REQUIRED)
    frame, older = complete.drop_duplicates("misper_ref", keep="last"), complete[complete.duplicated("misper_ref", keep="last")]
    replaced = len(older) - len(older.merge(frame, on=list(NAMES.values())))
    adults = ~frame["age"].between(0, 17).fillna(True)
    early = frame["returned_at"] < frame["reported_at"]
    long = frame["returned_at"] > frame["reported_at"] + pd.DateOffset(years=2)
    return frame[~adults], int(adults.sum() + early.sum() + long.sum()) + replaced
