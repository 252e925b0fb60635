"""What people upload stays in memory: Starlette would write what is over 1 MB to the folder of temporary files, as it came."""

import streamlit as st
from starlette.formparsers import MultiPartParser

FRAMING = 2 * 2**20  # what Streamlit lets through beyond the file itself, and a little more


def keep_uploads_in_memory() -> None:
    """From now on nothing that may be uploaded is large enough to be written anywhere."""
    MultiPartParser.spool_max_size = st.get_option("server.maxUploadSize") * 2**20 + FRAMING
