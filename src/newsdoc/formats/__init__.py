"""The formats: what they are, which there are, and the reading and writing of each."""
