"""Documents of recordings, and files of WebVTT and SRT, as strategies: for the laws of both formats."""

from __future__ import annotations

import attrs
from hypothesis import strategies as st

import newsdoc as nd
from newsdoc.strategies import documents, texts

__all__ = ["files", "timed"]

NAMES = ("Anna Bell", "Mara Lind", "Q", "M & L <3", "JO")
LEADS = ("", "", "- ", "— ", ">> ", "MARA LIND: ", ">> ANNA: ", "Jo: ", "5", "Note: ", "-", "A: ", "<v Jo>", "{\\an8}")
LINES = texts() | st.sampled_from(
    ["Why?", "It floats.", "so far", "1", "00:01.000 --> 00:02.000", "<i>a", "a < b", "&lt;"]
)


def inlines():
    """Give runs of text with what a cue can show of them, and what it can't."""
    stressed = st.builds(lambda text: nd.Emphasis((text,)), LINES)
    strong = st.builds(lambda inner: nd.Strong((inner,)), LINES | stressed)
    foreign = st.builds(lambda text: nd.Language((text,), "fr"), LINES)
    part = st.one_of(LINES, LINES, stressed, strong, foreign, st.just(nd.LineBreak()))
    lead = st.sampled_from(LEADS)
    return st.builds(
        lambda first, parts: nd.normalize(nd.Paragraph((first, *parts))), lead, st.lists(part, min_size=1, max_size=3)
    )


def turns():
    """Give turns, most of them with times."""
    times = st.none() | st.integers(0, 10_000)
    return st.builds(
        lambda start, length, kind, speaker, label, content, name: nd.Turn(
            (content,), kind, speaker, label, start=start, end=None if start is None else start + length, id=name
        ),
        times,
        st.integers(0, 500),
        st.sampled_from(["question", "answer", "remark"]),
        st.sampled_from([None, "anna-bell", "mara-lind", "x"]),
        st.sampled_from([None, None, "Anna Bell: ", "— ", "Q: "]),
        inlines(),
        st.none() | st.none() | st.sampled_from(["a", "b", "anna-bell2"]),
    )


@st.composite
def timed(draw):
    """Give documents, some of nothing but turns with times, in normal form."""
    if draw(st.integers(0, 3)) == 0:
        document = draw(documents())
        start = draw(st.integers(0, 1000))
        return nd.rewrite(document, nd.Turn, lambda turn: attrs.evolve(turn, start=start, end=start + 5))
    people = (
        nd.Participant("anna-bell", "Anna Bell", draw(st.sampled_from(["interviewer", "speaker"]))),
        nd.Participant("mara-lind", draw(st.sampled_from(NAMES)), draw(st.sampled_from(["interviewee", "speaker"]))),
        nd.Participant("x", draw(st.none() | texts())),
    )
    seen = set()
    body = []
    for turn in draw(st.lists(turns(), max_size=5)):
        body.append(attrs.evolve(turn, id=None) if turn.id in seen else turn)
        seen.add(turn.id)
    headline = draw(st.none() | st.builds(lambda text: nd.Headline((text,)), texts()))
    used = {turn.speaker for turn in body}
    kept = tuple(each for each in people if each.id in used) if draw(st.booleans()) else people
    body = [turn if turn.speaker in {each.id for each in kept} else attrs.evolve(turn, speaker=None) for turn in body]
    return nd.normalize(nd.Document(headline=headline, body=tuple(body), participants=kept))


PIECES = (
    *("Why?", "It", "floats.", "so far", " ", "\n", "\n\n", "\r\n", "-", "- ", "— ", ">> ", "MARA LIND: ", "Jo: "),
    *(
        "<v Mara Lind>",
        "<v.loud Jo>",
        "</v>",
        "<i>",
        "</i>",
        "<b>",
        "<c.yellow>",
        "</c>",
        "<lang fr>",
        "</lang>",
        "<lang ?>",
    ),
    *(
        "<ruby>",
        "<rt>",
        "</rt>",
        "<00:00:01.000>",
        "<3",
        "<laughs>",
        "a < b > c",
        "&amp;",
        "&nbsp;",
        "&#7;",
        "&x;",
        "{\\an8}",
        "-->",
    ),
    *('<font color="red">', "</font>", "<br>", "<>", "</>", "<v>", "1", "NOTE a", "STYLE"),
)


TIMES = (
    *("00:00:01.000 --> 00:00:02.500", "01:02,5 --> 00:01:04,000 align:start", "00:02.000 --> 00:01.000"),
    *("1:2:3 --> x", "0:0 --> 0:1", "99999:00:00.000 --> 99999:00:01.000"),
)
HEADS = (
    *(
        "",
        "WEBVTT\n\n",
        "WEBVTT - The boat\nLanguage: en\nKind: x\n\n",
        "\ufeffWEBVTT\n\nNOTE a\nb\n\nREGION\nid:a\n\n",
    ),
    *("\nWEBVTT\n\n", "webvtt\n\n"),
)
BEFORE = ("", "1\n", "intro\n", "a b\n", "1\n\n", "x\ny\n")
BEHIND = ("\n\n", "\n", "\n\nNOTE c\n\n", "\n\n\n")


@st.composite
def files(draw):
    """Give files as others write them, and the words in them, which are `w0w`, `w1w` and so on, each once."""
    words = []

    def word():
        words.append(f"w{len(words)}w")
        return words[-1]

    def text():
        parts = draw(st.lists(st.sampled_from(PIECES), max_size=7))
        return "".join(f"{part}{word()}{draw(st.sampled_from(['', ' ', ' ']))}" for part in parts)

    def cue():
        before, times, behind = (draw(st.sampled_from(each)) for each in (BEFORE, TIMES, BEHIND))
        return f"{before}{times}\n{text()}{behind}"

    def sure():
        return f"00:01.000 --> 00:02.000\n{word()}\n\n"

    made = [
        draw(st.sampled_from(HEADS)),
        sure() if draw(st.booleans()) else "",
        *(cue() for _ in range(draw(st.integers(0, 4)))),
    ]
    whole = "".join([*made, "" if made[1] else sure()])
    end = draw(st.sampled_from(["\n", "\r\n", "\r"]))
    return whole.replace("\r\n", "\n").replace("\n", end), words
