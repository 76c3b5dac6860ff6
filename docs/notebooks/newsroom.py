# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown]
# # A correction and two formats
#
# An interview has come in as plain text. It is looked at, corrected where the reader couldn't know better, and goes
# out as NITF and as JSON, both checked.

# %%
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import newsdoc as nd

folder = tempfile.TemporaryDirectory()
os.chdir(folder.name)

ARTICLE = """\
The Light on the Rock

Jo Bell: Who keeps it?

Mara Lind: I do.

Nobody else wants to.

Jo Bell: And at night?

Mara Lind: At night most of all.
"""
_ = Path("light.txt").write_text(ARTICLE, "utf-8")

# %% [markdown]
# ## What the reader makes of it
#
# Each piece has a path, a type and a speaker, and says how sure the reader is.

# %%
document = nd.load("light.txt")
for piece in nd.pieces(document):
    print(f"{piece.path:22} {piece.type:9} {piece.speaker or '':10} {piece.node.origin.confidence}")

# %% [markdown]
# ## Look at it
#
# The same on one page, to be opened in a browser: what was printed beside what was read. `newsdoc serve` has it with
# controls to correct every row.

# %%
_ = subprocess.run([sys.executable, "-m", "newsdoc", "view", "light.txt", "--output", "light.html"], check=True)
print(Path("light.html").read_text("utf-8").splitlines()[0])

# %% [markdown]
# ## Correct it
#
# “Nobody else wants to.” is Jo Bell's remark, as whoever was there knows; and the keeper has a title that the text
# doesn't give. What a person has said is sure, and the document says that a person has said it.

# %%
document = nd.amend(document, "$.body[1].content[1]", type="question", speaker="Jo Bell")
document = nd.amend_participant(document, "mara-lind", title="keeper of the light")
document = nd.amend(document, "$.headline")
document = nd.set_metadata(
    document, {"status": "usable", "issued": "2026-11-27", "lang": "en"}, add={"keywords": "lights"}
)

for turn in nd.find_all(document, nd.Turn):
    print(f"{turn.kind:9} {document.participant(turn.speaker).name:10} {turn.origin.basis:7} {nd.plain_text(turn)}")
assert nd.check(document) == []

# %% [markdown]
# ## Send it

# %%
losses = []
nd.dump(document, "light.nitf.xml", report=losses.append)
nd.dump(document, "light.json", indent=2)
assert losses == []
print(Path("light.nitf.xml").read_text("utf-8"))

# %% [markdown]
# ## Check it
#
# Both files are valid, and both are the same document.

# %%
print(nd.validate(json.loads(Path("light.json").read_bytes())), nd.validate_nitf(Path("light.nitf.xml").read_bytes()))
print(nd.load("light.json") == nd.load("light.nitf.xml") == document)
command = [sys.executable, "-m", "newsdoc", "validate", "light.json", "light.nitf.xml"]
print(subprocess.run(command, capture_output=True, text=True, check=True).stdout)

# %%
os.chdir(Path(folder.name).parent)
folder.cleanup()
