"""Fifty texts that would be more than text if a page took them for markup, and how each must be shown."""

SAME = """
<script>alert(1)</script>|<img src=x onerror=alert(1)>|<b>bold</b>|<a href="x">here</a>|<iframe src=//x>
<svg onload=alert(1)>|</p><h1>big|&lt;b&gt;|&amp;|&#60;b&#62;
[here](http://example.org)|[here](javascript:alert)|![picture](http://example.org/x.png)|[here][1]|[^1]
<http://example.org>|http://example.org/x|https://example.org|www.example.org|somebody at example.org
**bold**|__bold__|*slanted*|_slanted_|~~struck~~
`code`|```block```|# Heading|## Smaller|> quoted
- item|+ item|1. item|1) item|---
***|=====|a\\b|\\*a\\*|:red[text]
:material/lock:|:smile:|:streamlit:|$x^2$|$$x$$
a -> b|a <- b|a -- b|:blue-background[a]|{{7*7}}
"""
"""Parted by bars and line ends; shown as they are."""

TEXTS = {text: text for line in SAME.strip().splitlines() for text in line.split("|")}
