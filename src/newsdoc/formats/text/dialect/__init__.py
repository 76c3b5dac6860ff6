"""The explicit dialect of plain text: every document as readable text that leaves no doubt, and back.

Whoever reads or writes text imports `reader` and `writer` on first use: few texts are in the dialect, and they would
take a fifth of the time in which a conversion starts.
"""
