# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown]
# # Who said what
#
# From a folder of interviews as plain text to tables: who speaks how much, what was answered to what, and how far all
# of that can be trusted. It takes the extra `arrow`.

# %%
from pathlib import Path

import pyarrow.compute as pc

import newsdoc as nd
from newsdoc.arrow import tables

# %% [markdown]
# ## The corpus
#
# Here it is the articles in `examples/` of the project; take a folder of your own. The key of each article is yours to
# choose, and leads from every row back to its file.

# %%
root = next(folder for folder in [Path.cwd(), *Path.cwd().parents] if (folder / "examples").is_dir())
paths = sorted((root / "examples").glob("*.txt"))

remarks = []
corpus = {path.stem: nd.load(path, report=remarks.append) for path in paths}
for key, document in corpus.items():
    print(f"{key:12} {document.lang or '?':3} {nd.plain_text(document.headline)}")

# %% [markdown]
# ## Who speaks how much
#
# `turns` has a row for each turn. Any data frame takes the table (`to_pandas()`, `polars.from_arrow`); here Arrow
# itself counts.

# %%
found = tables(corpus.items())
turns = found["turns"]
spoken = turns.group_by(["document", "name", "role"]).aggregate([("words", "sum"), ("turn", "count")])
for row in spoken.sort_by([("words_sum", "descending")]).slice(0, 8).to_pylist():
    print(f"{row['words_sum']:5} words in {row['turn_count']} turns  {row['name']} ({row['role']}, {row['document']})")

# %% [markdown]
# ## Questions with their answers
#
# `pairs` has a row for each answer with the question before it.

# %%
pairs = found["pairs"].filter(pc.field("document") == "library")
for pair in pairs.slice(0, 3).to_pylist():
    print(f"{pair['question_name']}: {pair['question_text']}")
    print(f"    {pair['answer_name']}: {pair['answer_text'][:80]} …")

# %% [markdown]
# Long questions get long answers? A figure for each interview:

# %%
lengths = [
    (pair["document"], len(pair["question_text"] or ""), len(pair["answer_text"]))
    for pair in found["pairs"].to_pylist()
]
for key in corpus:
    those = [(asked, answered) for name, asked, answered in lengths if name == key]
    if those:
        asked, answered = (sum(column) / len(those) for column in zip(*those, strict=True))
        print(f"{key:12} a question has {asked:4.0f} characters, an answer {answered:4.0f}")

# %% [markdown]
# ## How far to trust it
#
# Each row says what the decision rests on, and how sure it is. What isn't sure can be left out, or looked at in the
# text.

# %%
for row in turns.group_by(["basis", "confidence"]).aggregate([("turn", "count")]).sort_by("turn_count").to_pylist():
    print(f"{row['turn_count']:4} turns: {row['basis']}, {row['confidence']}")

# %%
first = next(row for row in turns.to_pylist() if row["document"] == "harbour")
text = (root / "examples" / "harbour.txt").read_text("utf-8")
print(text[first["start_offset"] : first["end_offset"]])

# %% [markdown]
# ## What the reader had to say

# %%
for remark in remarks[:5]:
    print(remark)
print(len(remarks), "remarks in all")

assert turns.num_rows == sum(found["documents"]["turns"].to_pylist())
