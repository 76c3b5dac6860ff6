"""Transcripts and captions with times, WebVTT and SRT: what both formats share.

A file becomes cues (`webvtt_file`, `srt_file`), their text runs with marks (`phrases`), these what each speaker says
(`labels`), and that turns (`speeches`, `casting`, `document`). What a format can express of a document is made by the
same steps, so that what is written reads back as that.
"""
