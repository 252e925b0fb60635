"""An app whose every part can be made to fail, around it all that the product puts around its own.

The frame script and the app are written to a folder; what fails quotes the environment's CANARY, as a cell would be quoted.
"""

SCRIPT = """
import asyncio, logging, os, threading, traceback, warnings
import duckdb
import pandas as pd
import streamlit as st
from audit.event import RECORDS_SEEN
from audit.key import AuditKey
from loaders.outcome import Refused
from loaders.pseudonym import Seal
from ui.reading.resources import parser

CANARY = os.environ["CANARY"]

def fail():
    raise ValueError(CANARY) from KeyError(CANARY)

def thread():
    threading.Thread(target=fail, name=CANARY).start()

def parse(content, name):
    try:
        parser().parse(content, name, Seal(b"k" * 32))
    except Refused as refusal:
        st.write(str(refusal))

async def forgotten():
    asyncio.get_running_loop().create_task(later())
    await asyncio.sleep(0.01)

async def later():
    raise ValueError(CANARY)

def printed():
    try:
        fail()
    except ValueError:
        traceback.print_exc()
        logging.getLogger("streamlit.anything").exception("about %s " + CANARY, CANARY)
        logging.getLogger("another").error(CANARY, stack_info=True)
        logging.error("%d", CANARY)

class Dying:
    def __del__(self):
        fail()

PLACES = {
    "page": fail,
    "our own code": lambda: RECORDS_SEEN.keep({"indicator": CANARY, "count": 1}, AuditKey(b"k" * 32)),
    "a database": lambda: duckdb.sql(f"SELECT CAST('{CANARY}' AS DATE)").fetchall(),
    "a table": lambda: pd.to_datetime(pd.Series([CANARY]), format="%Y"),
    "fragment": st.fragment(fail),
    "thread": thread,
    "task": lambda: asyncio.run(forgotten()),
    "printed": printed,
    "warning": lambda: warnings.warn(CANARY),
    "dying": lambda: Dying() and None,
    "parser": lambda: (parse(CANARY.encode(), CANARY + ".xlsx"), parse(CANARY.encode() * 50, CANARY + ".csv")),
}
PLACES.get(st.query_params.get("at"), lambda: None)()
st.button("Fail when pressed", on_click=fail)
st.write("came to the end")
"""

APP = """
import os
from pathlib import Path
from starlette.routing import Route
import dashboard

async def fail(request):
    raise ValueError(os.environ["CANARY"])

app = dashboard.app_of(Path(__file__).with_name("script.py"), Route("/fail", fail))
"""

LOUD_APP = """
from pathlib import Path
import streamlit as st
app = st.App(Path(__file__).with_name("script.py"))
"""
