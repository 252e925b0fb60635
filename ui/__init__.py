"""What pages share: the frame, the session, filters, charts and words."""

import logging

NO_SERVER = "No runtime found, using MemoryCacheStorageManager"


def is_news(record: logging.LogRecord) -> bool:
    """Streamlit says so of each cache that is imported outside its server, as tests and the documents' command do on purpose."""
    return record.msg != NO_SERVER


logging.getLogger("streamlit.runtime.caching.cache_data_api").addFilter(is_news)
