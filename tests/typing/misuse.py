"""What a project that imports newsdoc is kept from: each line marked is an error to mypy and to pyright."""

from __future__ import annotations

import newsdoc as nd

paragraph = nd.Paragraph(("A line.",))
paragraph.content = ()  # error: nodes are frozen
nd.Paragraph("A line.")  # error: content is a tuple
nd.Turn((paragraph,), "reply")  # error: no such kind
nd.Turn((nd.Turn((paragraph,), "answer"),), "answer")  # error: a turn holds no turn
nd.Document(body=[paragraph])  # error: the body is a tuple
nd.Heading(("A line.",), "2")  # error: the level is a number
nd.loads("{}")  # error: which format?
nd.parse("{}")  # error: no such name
