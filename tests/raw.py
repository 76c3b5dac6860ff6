"""Strings that run a script, or fetch something, where a page takes them as they are; and the page that does so."""

from __future__ import annotations

import json

from shared import shared_path

__all__ = ["OWN", "RUN", "collected", "control"]

SUITES = shared_path() / "suites"

CLOSING = "--></script></style></textarea></title></iframe></noscript>"
"""Closes what swallows the strings that follow."""

RUN = "window.__ran=1"
"""What each of ours does if it runs."""

OWN = (
    f"<script>{RUN}</script>",
    f"</script><script>{RUN}</script>",
    f"<img src=x onerror={RUN}>",
    f'"><img src=x onerror={RUN}>',
    f"'><img src=x onerror={RUN}>",
    f'" autofocus onfocus="{RUN}" x="',
    f"' autofocus onfocus='{RUN}' x='",
    f"`><svg/onload={RUN}>",
    f"</textarea><script>{RUN}</script>",
    f"</title><script>{RUN}</script>",
    f"</style><script>{RUN}</script>",
    f"--><script>{RUN}</script><!--",
    f"]]><script>{RUN}</script>",
    f"</pre></code></iframe></details></select><img src=x onerror={RUN}>",
    f'<iframe srcdoc="<script>top.{RUN}</script>"></iframe>',
    f"&lt;script&gt;{RUN}&lt;/script&gt;",
    f"&#34;&gt;&#60;script&#62;{RUN}&#60;/script&#62;",
    f"javascript:{RUN}//",
    f" jAvA\tscript:{RUN}//",
    f"data:text/html,<script>{RUN}</script>",
    f"<a href='javascript:{RUN}'>a</a>",
    "<base href=https://elsewhere.example/>",
    "<link rel=stylesheet href=https://elsewhere.example/a.css>",
    "<img src=https://elsewhere.example/a.png>",
    "https://elsewhere.example/a.mp4",
    "}</style><style>@import 'https://elsewhere.example/b.css';",
    "<meta http-equiv=refresh content='0;url=https://elsewhere.example/'>",
    "<form action=https://elsewhere.example/><button autofocus>Save</button></form>",
    "{{constructor.constructor('window.__ran=1')()}}",
    "${window.__ran=1}",
    "%22%3E%3Cscript%3Ewindow.__ran=1%3C/script%3E",
)


def collected():
    """Give the strings of public lists, of which none are there without the folder of references."""
    lines, listed = SUITES / "xss" / "strings.txt", SUITES / "strings" / "blns.json"
    found = lines.read_text("utf-8").splitlines() if lines.exists() else []
    return [*found, *(json.loads(listed.read_text("utf-8")) if listed.exists() else [])]


def control(strings):
    """Give a page that escapes nothing, but for what would send the browser elsewhere, which no policy forbids."""
    stays = [text for text in strings if "refresh" not in text.lower()]
    inner = "\n".join(f'<div title="{text}">{text}</div>{CLOSING}' for text in stays)
    return f'<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Raw</title><body>{inner}</body></html>'
