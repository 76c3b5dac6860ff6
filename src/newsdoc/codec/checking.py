"""Checks nodes and gives nothing; see `Coder`. tests/coders.py writes this from the model: change nothing here."""

from newsdoc.codec.rules import fitting, refuse
from newsdoc.limits import DEPTH_LIMIT
from newsdoc.model import Artifact, BlockQuote, Byline, Cell, Code, Correction, Credit, Date, Dateline, Deck, DefinitionItem, DefinitionList, Disclaimer, EditorNote, Emphasis, Entity, Extension, Figure, Footnote, Heading, Headline, Kicker, Language, LineBreak, Link, List, ListItem, Note, Paragraph, Participant, Preformatted, Promo, Quotation, Raw, RawInline, Revision, Rights, Row, Rule, Series, SourceLink, Strong, Subject, Table, Term, Turn

coders_1 = {}
coders_2 = {}
coders_3 = {}
coders_4 = {}
coders_5 = {}
coders_6 = {}
coders_7 = {}
coders_8 = {}
coders_9 = {}
coders_10 = {}
coders_11 = {}
coders_12 = {}
coders_13 = {}
coders_14 = {}
coders_15 = {}
coders_16 = {}
coders_17 = {}
coders_18 = {}
coders_19 = {}
coders_20 = {}
coders_21 = {}
coders_22 = {}
fits_1 = fitting('^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$(?!\\n)')
fits_2 = fitting('^[A-Za-z\xc0-\xd6\xd8-\xf6\xf8-\u0131\u0134-\u013e\u0141-\u0148\u014a-\u017e\u0388-\u038a\u038e-\u03a1\u03a3-\u03ce\u0401-\u040c\u040e-\u044f\u0451-\u045c\u045e-\u0481\u05d0-\u05ea\u0621-\u063a\u0641-\u064a\u0671-\u06b7\u3041-\u3094\u30a1-\u30fa\u4e00-\u9fa5\uac00-\ud7a30-9_.:-]+$(?!\\n)')
choices_1 = ('usable', 'embargoed', 'withheld', 'canceled')
fits_3 = fitting('^[A-Za-z\xc0-\xd6\xd8-\xf6\xf8-\u0131\u0134-\u013e\u0141-\u0148\u014a-\u017e\u0388-\u038a\u038e-\u03a1\u03a3-\u03ce\u0401-\u040c\u040e-\u044f\u0451-\u045c\u045e-\u0481\u05d0-\u05ea\u0621-\u063a\u0641-\u064a\u0671-\u06b7\u3041-\u3094\u30a1-\u30fa\u4e00-\u9fa5\uac00-\ud7a3_][A-Za-z\xc0-\xd6\xd8-\xf6\xf8-\u0131\u0134-\u013e\u0141-\u0148\u014a-\u017e\u0388-\u038a\u038e-\u03a1\u03a3-\u03ce\u0401-\u040c\u040e-\u044f\u0451-\u045c\u045e-\u0481\u05d0-\u05ea\u0621-\u063a\u0641-\u064a\u0671-\u06b7\u3041-\u3094\u30a1-\u30fa\u4e00-\u9fa5\uac00-\ud7a30-9_.-]*$(?!\\n)')
choices_2 = ('author', 'translator')
fits_4 = fitting('^[0-9]{4}(-[0-9]{2}(-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?(Z|[+-][0-9]{2}:[0-9]{2})?)?)?)?$(?!\\n)')
choices_3 = ('quote', 'pull')
choices_4 = ('image', 'video', 'audio')
fits_5 = fitting('^[^\\u0000-\\u0008\\u000A-\\u001F\\uFFFE\\uFFFF]*$(?!\\n)')
choices_5 = ('editor', 'translator', 'author')
choices_6 = ('end_mark', 'slug', 'page_number', 'running_head', 'separator', 'other')
choices_7 = ('question', 'answer', 'remark')
choices_8 = ('interviewer', 'interviewee', 'moderator', 'translator', 'audience', 'speaker')
choices_9 = ('person', 'organisation', 'group')
choices_10 = ('writer-author', 'editor', 'producer', 'archivist', 'videographer', 'graphic-artist', 'photographer', 'statistician', 'other')
fits_6 = fitting('^[0-9a-f]{64}$(?!\\n)')
choices_11 = ('label', 'mark', 'markup', 'inferred', 'given', 'person')
choices_12 = ('sure', 'likely', 'unsure')
choices_13 = ('editor', 'translator', 'stage', 'interpolation', 'gap')
choices_14 = ('person', 'organisation', 'location', 'event', 'work')
choices_15 = ('left', 'center', 'right')


def check_document(node, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    value_out = node.kicker
    if not (value_out is None):
        coders_1[value_out.__class__](value_out, depth + 1, linked, gather)
    value_out = node.headline
    if not (value_out is None):
        coders_2[value_out.__class__](value_out, depth + 1, linked, gather)
    value_out = node.decks
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        for item in value_out: coders_3[item.__class__](item, depth + 1, linked, gather)
    value_out = node.bylines
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        for item in value_out: coders_4[item.__class__](item, depth + 1, linked, gather)
    value_out = node.dateline
    if not (value_out is None):
        coders_5[value_out.__class__](value_out, depth + 1, linked, gather)
    value_out = node.abstract
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        for item in value_out: coders_6[item.__class__](item, depth + 1, linked, gather)
    value_out = node.body
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        for item in value_out: coders_7[item.__class__](item, depth + 1, linked, gather)
    value_out = node.participants
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        for item in value_out: coders_8[item.__class__](item, depth + 1, linked, gather)
    value_out = node.lang
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_1[value_out]: refuse()
    value_out = node.id
    if not (value_out is None):
        if value_out.__class__ is not str or not value_out or gather(value_out): refuse()
    value_out = node.version
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_2[value_out]: refuse()
    value_out = node.issued
    if not (value_out is None):
        coders_9[value_out.__class__](value_out, depth + 1, linked, gather)
    value_out = node.released
    if not (value_out is None):
        coders_9[value_out.__class__](value_out, depth + 1, linked, gather)
    value_out = node.updated
    if not (value_out is None):
        coders_9[value_out.__class__](value_out, depth + 1, linked, gather)
    value_out = node.expires
    if not (value_out is None):
        coders_9[value_out.__class__](value_out, depth + 1, linked, gather)
    value_out = node.status
    if not (value_out is None):
        if value_out.__class__ is not str or value_out not in choices_1: refuse()
    value_out = node.urgency
    if not (value_out is None):
        if value_out.__class__ is not int or not 1 <= value_out <= 8: refuse()
    value_out = node.series
    if not (value_out is None):
        coders_10[value_out.__class__](value_out, depth + 1, linked, gather)
    value_out = node.revisions
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        for item in value_out: coders_11[item.__class__](item, depth + 1, linked, gather)
    value_out = node.internal_notes
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        for item in value_out:
            if item.__class__ is not str or not item or gather(item): refuse()
    value_out = node.rights
    if not (value_out is None):
        coders_13[value_out.__class__](value_out, depth + 1, linked, gather)
    value_out = node.subjects
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        for item in value_out: coders_14[item.__class__](item, depth + 1, linked, gather)
    value_out = node.keywords
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        for item in value_out:
            if item.__class__ is not str or not item or gather(item): refuse()
    value_out = node.extensions
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        for item in value_out: coders_15[item.__class__](item, depth + 1, linked, gather)
    return None


def check_kicker(node, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    value_out = node.content
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        text = False
        for item in value_out:
            if item.__class__ is str:
                if text or not item or gather(item): refuse()
                text = True
            else:
                text = False
                coders_16[item.__class__](item, depth + 1, linked, gather)
    else: refuse()
    value_out = node.id
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_3[value_out]: refuse()
    value_out = node.lang
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_1[value_out]: refuse()
    return None


def check_headline(node, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    value_out = node.content
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        text = False
        for item in value_out:
            if item.__class__ is str:
                if text or not item or gather(item): refuse()
                text = True
            else:
                text = False
                coders_16[item.__class__](item, depth + 1, linked, gather)
    else: refuse()
    value_out = node.id
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_3[value_out]: refuse()
    value_out = node.lang
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_1[value_out]: refuse()
    return None


def check_deck(node, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    value_out = node.content
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        text = False
        for item in value_out:
            if item.__class__ is str:
                if text or not item or gather(item): refuse()
                text = True
            else:
                text = False
                coders_16[item.__class__](item, depth + 1, linked, gather)
    else: refuse()
    value_out = node.id
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_3[value_out]: refuse()
    value_out = node.lang
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_1[value_out]: refuse()
    return None


def check_byline(node, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    value_out = node.content
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        text = False
        for item in value_out:
            if item.__class__ is str:
                if text or not item or gather(item): refuse()
                text = True
            else:
                text = False
                coders_17[item.__class__](item, depth + 1, linked, gather)
    else: refuse()
    value_out = node.kind
    if not (value_out == 'author'):
        if value_out.__class__ is not str or value_out not in choices_2: refuse()
    value_out = node.id
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_3[value_out]: refuse()
    value_out = node.lang
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_1[value_out]: refuse()
    return None


def check_dateline(node, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    value_out = node.content
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        text = False
        for item in value_out:
            if item.__class__ is str:
                if text or not item or gather(item): refuse()
                text = True
            else:
                text = False
                coders_17[item.__class__](item, depth + 1, linked, gather)
    else: refuse()
    value_out = node.date
    if not (value_out is None):
        if value_out.__class__ is not Date: refuse()
        value_held = value_out.value
        if not (value_held is None):
            if value_held.__class__ is not str or not fits_4[value_held]: refuse()
        value_held = value_out.raw
        if not (value_held is None):
            if value_held.__class__ is not str or not value_held or gather(value_held): refuse()
        if (value_out.value is not None) + (value_out.raw is not None) != 1: refuse()
    value_out = node.id
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_3[value_out]: refuse()
    value_out = node.lang
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_1[value_out]: refuse()
    return None


def check_paragraph(node, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    value_out = node.content
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        text = False
        for item in value_out:
            if item.__class__ is str:
                if text or not item or gather(item): refuse()
                text = True
            else:
                text = False
                coders_16[item.__class__](item, depth + 1, linked, gather)
    else: refuse()
    value_out = node.id
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_3[value_out]: refuse()
    value_out = node.lang
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_1[value_out]: refuse()
    return None


def check_heading(node, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    value_out = node.content
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        text = False
        for item in value_out:
            if item.__class__ is str:
                if text or not item or gather(item): refuse()
                text = True
            else:
                text = False
                coders_16[item.__class__](item, depth + 1, linked, gather)
    else: refuse()
    value_out = node.level
    if not (value_out == 2 and value_out.__class__ is int):
        if value_out.__class__ is not int or not 1 <= value_out <= 6: refuse()
    value_out = node.id
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_3[value_out]: refuse()
    value_out = node.lang
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_1[value_out]: refuse()
    return None


def check_block_quote(node, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    value_out = node.content
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        for item in value_out: coders_6[item.__class__](item, depth + 1, linked, gather)
    else: refuse()
    value_out = node.kind
    if not (value_out == 'quote'):
        if value_out.__class__ is not str or value_out not in choices_3: refuse()
    value_out = node.attribution
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        text = False
        for item in value_out:
            if item.__class__ is str:
                if text or not item or gather(item): refuse()
                text = True
            else:
                text = False
                coders_16[item.__class__](item, depth + 1, linked, gather)
    value_out = node.id
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_3[value_out]: refuse()
    value_out = node.lang
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_1[value_out]: refuse()
    return None


def check_figure(node, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    value_out = node.caption
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        text = False
        for item in value_out:
            if item.__class__ is str:
                if text or not item or gather(item): refuse()
                text = True
            else:
                text = False
                coders_16[item.__class__](item, depth + 1, linked, gather)
    value_out = node.credit
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        text = False
        for item in value_out:
            if item.__class__ is str:
                if text or not item or gather(item): refuse()
                text = True
            else:
                text = False
                coders_16[item.__class__](item, depth + 1, linked, gather)
    value_out = node.kind
    if not (value_out == 'image'):
        if value_out.__class__ is not str or value_out not in choices_4: refuse()
    value_out = node.href
    if not (value_out is None):
        if value_out.__class__ is not str or not value_out or gather(value_out): refuse()
    value_out = node.media_type
    if not (value_out is None):
        if value_out.__class__ is not str or not value_out or gather(value_out): refuse()
    value_out = node.alt
    if not (value_out is None):
        if value_out.__class__ is not str or not value_out or gather(value_out): refuse()
    value_out = node.width
    if not (value_out is None):
        if value_out.__class__ is not int or not 1 <= value_out <= 2147483647: refuse()
    value_out = node.height
    if not (value_out is None):
        if value_out.__class__ is not int or not 1 <= value_out <= 2147483647: refuse()
    value_out = node.label
    if not (value_out is None):
        if value_out.__class__ is not str or not value_out or gather(value_out): refuse()
    value_out = node.id
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_3[value_out]: refuse()
    value_out = node.lang
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_1[value_out]: refuse()
    return None


def check_list(node, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    value_out = node.items
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        for item in value_out: coders_18[item.__class__](item, depth + 1, linked, gather)
    else: refuse()
    value_out = node.ordered
    if not (value_out is False):
        if value_out.__class__ is not bool: refuse()
    value_out = node.start
    if not (value_out is None):
        if value_out.__class__ is not int or not 1 <= value_out <= 2147483647: refuse()
    value_out = node.id
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_3[value_out]: refuse()
    value_out = node.lang
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_1[value_out]: refuse()
    return None


def check_definition_list(node, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    value_out = node.items
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        for item in value_out: coders_19[item.__class__](item, depth + 1, linked, gather)
    else: refuse()
    value_out = node.id
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_3[value_out]: refuse()
    value_out = node.lang
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_1[value_out]: refuse()
    return None


def check_table(node, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    value_out = node.caption
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        text = False
        for item in value_out:
            if item.__class__ is str:
                if text or not item or gather(item): refuse()
                text = True
            else:
                text = False
                coders_16[item.__class__](item, depth + 1, linked, gather)
    value_out = node.head
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        for item in value_out: coders_20[item.__class__](item, depth + 1, linked, gather)
    value_out = node.rows
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        for item in value_out: coders_20[item.__class__](item, depth + 1, linked, gather)
    else: refuse()
    value_out = node.foot
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        for item in value_out: coders_20[item.__class__](item, depth + 1, linked, gather)
    value_out = node.id
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_3[value_out]: refuse()
    value_out = node.lang
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_1[value_out]: refuse()
    return None


def check_preformatted(node, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    value_out = node.lines
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        for item in value_out:
            if item.__class__ is not str or not fits_5[item]: refuse()
    else: refuse()
    value_out = node.id
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_3[value_out]: refuse()
    value_out = node.lang
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_1[value_out]: refuse()
    return None


def check_rule(node, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    value_out = node.id
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_3[value_out]: refuse()
    value_out = node.lang
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_1[value_out]: refuse()
    return None


def check_footnote(node, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    value_out = node.content
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        for item in value_out: coders_6[item.__class__](item, depth + 1, linked, gather)
    else: refuse()
    value_out = node.id
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_3[value_out]: refuse()
    value_out = node.lang
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_1[value_out]: refuse()
    return None


def check_editor_note(node, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    value_out = node.content
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        for item in value_out: coders_6[item.__class__](item, depth + 1, linked, gather)
    else: refuse()
    value_out = node.kind
    if not (value_out == 'editor'):
        if value_out.__class__ is not str or value_out not in choices_5: refuse()
    value_out = node.label
    if not (value_out is None):
        if value_out.__class__ is not str or not value_out or gather(value_out): refuse()
    value_out = node.id
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_3[value_out]: refuse()
    value_out = node.lang
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_1[value_out]: refuse()
    return None


def check_correction(node, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    value_out = node.content
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        for item in value_out: coders_6[item.__class__](item, depth + 1, linked, gather)
    else: refuse()
    value_out = node.label
    if not (value_out is None):
        if value_out.__class__ is not str or not value_out or gather(value_out): refuse()
    value_out = node.id
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_3[value_out]: refuse()
    value_out = node.lang
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_1[value_out]: refuse()
    return None


def check_promo(node, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    value_out = node.content
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        for item in value_out: coders_6[item.__class__](item, depth + 1, linked, gather)
    else: refuse()
    value_out = node.label
    if not (value_out is None):
        if value_out.__class__ is not str or not value_out or gather(value_out): refuse()
    value_out = node.id
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_3[value_out]: refuse()
    value_out = node.lang
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_1[value_out]: refuse()
    return None


def check_source_link(node, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    value_out = node.content
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        text = False
        for item in value_out:
            if item.__class__ is str:
                if text or not item or gather(item): refuse()
                text = True
            else:
                text = False
                coders_16[item.__class__](item, depth + 1, linked, gather)
    else: refuse()
    value_out = node.label
    if not (value_out is None):
        if value_out.__class__ is not str or not value_out or gather(value_out): refuse()
    value_out = node.id
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_3[value_out]: refuse()
    value_out = node.lang
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_1[value_out]: refuse()
    return None


def check_disclaimer(node, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    value_out = node.content
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        for item in value_out: coders_6[item.__class__](item, depth + 1, linked, gather)
    else: refuse()
    value_out = node.label
    if not (value_out is None):
        if value_out.__class__ is not str or not value_out or gather(value_out): refuse()
    value_out = node.id
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_3[value_out]: refuse()
    value_out = node.lang
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_1[value_out]: refuse()
    return None


def check_credit(node, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    value_out = node.content
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        text = False
        for item in value_out:
            if item.__class__ is str:
                if text or not item or gather(item): refuse()
                text = True
            else:
                text = False
                coders_16[item.__class__](item, depth + 1, linked, gather)
    else: refuse()
    value_out = node.label
    if not (value_out is None):
        if value_out.__class__ is not str or not value_out or gather(value_out): refuse()
    value_out = node.id
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_3[value_out]: refuse()
    value_out = node.lang
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_1[value_out]: refuse()
    return None


def check_artifact(node, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    value_out = node.content
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        text = False
        for item in value_out:
            if item.__class__ is str:
                if text or not item or gather(item): refuse()
                text = True
            else:
                text = False
                coders_16[item.__class__](item, depth + 1, linked, gather)
    else: refuse()
    value_out = node.kind
    if value_out.__class__ is not str or value_out not in choices_6: refuse()
    value_out = node.id
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_3[value_out]: refuse()
    value_out = node.lang
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_1[value_out]: refuse()
    return None


def check_raw(node, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    value_out = node.format
    if value_out.__class__ is not str or not fits_2[value_out]: refuse()
    value_out = node.lines
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        for item in value_out:
            if item.__class__ is not str or not fits_5[item]: refuse()
    else: refuse()
    value_out = node.id
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_3[value_out]: refuse()
    value_out = node.lang
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_1[value_out]: refuse()
    return None


def check_turn(node, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    value_out = node.content
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        for item in value_out: coders_6[item.__class__](item, depth + 1, linked, gather)
    else: refuse()
    value_out = node.kind
    if value_out.__class__ is not str or value_out not in choices_7: refuse()
    value_out = node.speaker
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_3[value_out]: refuse()
    value_out = node.label
    if not (value_out is None):
        if value_out.__class__ is not str or not value_out or gather(value_out): refuse()
    value_out = node.start
    if not (value_out is None):
        if value_out.__class__ is not int or not 0 <= value_out <= 2147483647: refuse()
    value_out = node.end
    if not (value_out is None):
        if value_out.__class__ is not int or not 0 <= value_out <= 2147483647: refuse()
    value_out = node.id
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_3[value_out]: refuse()
    value_out = node.lang
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_1[value_out]: refuse()
    return None


def check_participant(node, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    value_out = node.id
    if value_out.__class__ is not str or not fits_3[value_out]: refuse()
    value_out = node.name
    if not (value_out is None):
        if value_out.__class__ is not str or not value_out or gather(value_out): refuse()
    value_out = node.role
    if not (value_out == 'speaker'):
        if value_out.__class__ is not str or value_out not in choices_8: refuse()
    value_out = node.kind
    if not (value_out == 'person'):
        if value_out.__class__ is not str or value_out not in choices_9: refuse()
    value_out = node.title
    if not (value_out is None):
        if value_out.__class__ is not str or not value_out or gather(value_out): refuse()
    value_out = node.affiliation
    if not (value_out is None):
        if value_out.__class__ is not str or not value_out or gather(value_out): refuse()
    value_out = node.labels
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        for item in value_out:
            if item.__class__ is not str or not item or gather(item): refuse()
    return None


def check_date(node, depth, linked, gather):
    value_out = node.value
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_4[value_out]: refuse()
    value_out = node.raw
    if not (value_out is None):
        if value_out.__class__ is not str or not value_out or gather(value_out): refuse()
    if (node.value is not None) + (node.raw is not None) != 1: refuse()
    return None


def check_series(node, depth, linked, gather):
    value_out = node.name
    if value_out.__class__ is not str or not value_out or gather(value_out): refuse()
    value_out = node.part
    if not (value_out is None):
        if value_out.__class__ is not int or not 1 <= value_out <= 2147483647: refuse()
    value_out = node.total
    if not (value_out is None):
        if value_out.__class__ is not int or not 1 <= value_out <= 2147483647: refuse()
    return None


def check_revision(node, depth, linked, gather):
    value_out = node.name
    if not (value_out is None):
        if value_out.__class__ is not str or not value_out or gather(value_out): refuse()
    value_out = node.function
    if not (value_out is None):
        if value_out.__class__ is not str or value_out not in choices_10: refuse()
    value_out = node.date
    if not (value_out is None):
        if value_out.__class__ is not Date: refuse()
        value_held = value_out.value
        if not (value_held is None):
            if value_held.__class__ is not str or not fits_4[value_held]: refuse()
        value_held = value_out.raw
        if not (value_held is None):
            if value_held.__class__ is not str or not value_held or gather(value_held): refuse()
        if (value_out.value is not None) + (value_out.raw is not None) != 1: refuse()
    value_out = node.comment
    if not (value_out is None):
        if value_out.__class__ is not str or not value_out or gather(value_out): refuse()
    return None


def check_rights(node, depth, linked, gather):
    value_out = node.holder
    if not (value_out is None):
        if value_out.__class__ is not str or not value_out or gather(value_out): refuse()
    value_out = node.year
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_2[value_out]: refuse()
    value_out = node.notice
    if not (value_out is None):
        if value_out.__class__ is not str or not value_out or gather(value_out): refuse()
    value_out = node.owner
    if not (value_out is None):
        if value_out.__class__ is not str or not value_out or gather(value_out): refuse()
    value_out = node.agent
    if not (value_out is None):
        if value_out.__class__ is not str or not value_out or gather(value_out): refuse()
    value_out = node.geography
    if not (value_out is None):
        if value_out.__class__ is not str or not value_out or gather(value_out): refuse()
    value_out = node.terms
    if not (value_out is None):
        if value_out.__class__ is not str or not value_out or gather(value_out): refuse()
    value_out = node.starts
    if not (value_out is None):
        if value_out.__class__ is not Date: refuse()
        value_held = value_out.value
        if not (value_held is None):
            if value_held.__class__ is not str or not fits_4[value_held]: refuse()
        value_held = value_out.raw
        if not (value_held is None):
            if value_held.__class__ is not str or not value_held or gather(value_held): refuse()
        if (value_out.value is not None) + (value_out.raw is not None) != 1: refuse()
    value_out = node.ends
    if not (value_out is None):
        if value_out.__class__ is not Date: refuse()
        value_held = value_out.value
        if not (value_held is None):
            if value_held.__class__ is not str or not fits_4[value_held]: refuse()
        value_held = value_out.raw
        if not (value_held is None):
            if value_held.__class__ is not str or not value_held or gather(value_held): refuse()
        if (value_out.value is not None) + (value_out.raw is not None) != 1: refuse()
    return None


def check_subject(node, depth, linked, gather):
    value_out = node.code
    if value_out.__class__ is not str or not value_out or gather(value_out): refuse()
    value_out = node.scheme
    if not (value_out is None):
        if value_out.__class__ is not str or not value_out or gather(value_out): refuse()
    value_out = node.name
    if not (value_out is None):
        if value_out.__class__ is not str or not value_out or gather(value_out): refuse()
    return None


def check_extension(node, depth, linked, gather):
    value_out = node.name
    if value_out.__class__ is not str or not fits_2[value_out]: refuse()
    value_out = node.value
    if value_out.__class__ is not str or not value_out or gather(value_out): refuse()
    return None


def check_provenance(node, depth, linked, gather):
    value_out = node.name
    if not (value_out is None):
        if value_out.__class__ is not str or not value_out or gather(value_out): refuse()
    value_out = node.media_type
    if not (value_out is None):
        if value_out.__class__ is not str or not value_out or gather(value_out): refuse()
    value_out = node.encoding
    if not (value_out is None):
        if value_out.__class__ is not str or not value_out or gather(value_out): refuse()
    value_out = node.sha256
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_6[value_out]: refuse()
    value_out = node.version
    if not (value_out is None):
        if value_out.__class__ is not str or not value_out or gather(value_out): refuse()
    return None


def check_origin(node, depth, linked, gather):
    value_out = node.start
    if value_out.__class__ is not int or not 0 <= value_out <= 9007199254740991: refuse()
    value_out = node.end
    if value_out.__class__ is not int or not 0 <= value_out <= 9007199254740991: refuse()
    value_out = node.rule
    if value_out.__class__ is not str or not value_out or gather(value_out): refuse()
    value_out = node.basis
    if not (value_out == 'markup'):
        if value_out.__class__ is not str or value_out not in choices_11: refuse()
    value_out = node.confidence
    if not (value_out == 'sure'):
        if value_out.__class__ is not str or value_out not in choices_12: refuse()
    return None


def check_line_break(node, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    return None


def check_emphasis(node, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    value_out = node.content
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        text = False
        for item in value_out:
            if item.__class__ is str:
                if text or not item or gather(item): refuse()
                text = True
            else:
                text = False
                coders_16[item.__class__](item, depth + 1, linked, gather)
    else: refuse()
    return None


def check_strong(node, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    value_out = node.content
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        text = False
        for item in value_out:
            if item.__class__ is str:
                if text or not item or gather(item): refuse()
                text = True
            else:
                text = False
                coders_16[item.__class__](item, depth + 1, linked, gather)
    else: refuse()
    return None


def check_code(node, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    value_out = node.text
    if value_out.__class__ is not str or not value_out or gather(value_out): refuse()
    return None


def check_link(node, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    if linked: refuse()
    linked = True
    value_out = node.content
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        text = False
        for item in value_out:
            if item.__class__ is str:
                if text or not item or gather(item): refuse()
                text = True
            else:
                text = False
                coders_16[item.__class__](item, depth + 1, linked, gather)
    else: refuse()
    value_out = node.href
    if value_out.__class__ is not str or not value_out or gather(value_out): refuse()
    value_out = node.title
    if not (value_out is None):
        if value_out.__class__ is not str or not value_out or gather(value_out): refuse()
    value_out = node.rel
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_2[value_out]: refuse()
    return None


def check_quotation(node, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    value_out = node.content
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        text = False
        for item in value_out:
            if item.__class__ is str:
                if text or not item or gather(item): refuse()
                text = True
            else:
                text = False
                coders_16[item.__class__](item, depth + 1, linked, gather)
    else: refuse()
    value_out = node.source
    if not (value_out is None):
        if value_out.__class__ is not str or not value_out or gather(value_out): refuse()
    return None


def check_note(node, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    value_out = node.content
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        text = False
        for item in value_out:
            if item.__class__ is str:
                if text or not item or gather(item): refuse()
                text = True
            else:
                text = False
                coders_16[item.__class__](item, depth + 1, linked, gather)
    else: refuse()
    value_out = node.kind
    if not (value_out == 'editor'):
        if value_out.__class__ is not str or value_out not in choices_13: refuse()
    return None


def check_language(node, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    value_out = node.content
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        text = False
        for item in value_out:
            if item.__class__ is str:
                if text or not item or gather(item): refuse()
                text = True
            else:
                text = False
                coders_16[item.__class__](item, depth + 1, linked, gather)
    else: refuse()
    value_out = node.lang
    if value_out.__class__ is not str or not fits_1[value_out]: refuse()
    return None


def check_entity(node, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    value_out = node.text
    if value_out.__class__ is not str or not value_out or gather(value_out): refuse()
    value_out = node.kind
    if value_out.__class__ is not str or value_out not in choices_14: refuse()
    value_out = node.scheme
    if not (value_out is None):
        if value_out.__class__ is not str or not value_out or gather(value_out): refuse()
    value_out = node.code
    if not (value_out is None):
        if value_out.__class__ is not str or not value_out or gather(value_out): refuse()
    return None


def check_raw_inline(node, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    value_out = node.format
    if value_out.__class__ is not str or not fits_2[value_out]: refuse()
    value_out = node.lines
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        for item in value_out:
            if item.__class__ is not str or not fits_5[item]: refuse()
    else: refuse()
    return None


def check_list_item(node, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    value_out = node.content
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        for item in value_out: coders_6[item.__class__](item, depth + 1, linked, gather)
    else: refuse()
    value_out = node.id
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_3[value_out]: refuse()
    value_out = node.lang
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_1[value_out]: refuse()
    return None


def check_definition_item(node, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    value_out = node.terms
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        for item in value_out: coders_21[item.__class__](item, depth + 1, linked, gather)
    else: refuse()
    value_out = node.content
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        for item in value_out: coders_6[item.__class__](item, depth + 1, linked, gather)
    value_out = node.id
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_3[value_out]: refuse()
    value_out = node.lang
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_1[value_out]: refuse()
    return None


def check_row(node, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    value_out = node.cells
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        for item in value_out: coders_22[item.__class__](item, depth + 1, linked, gather)
    else: refuse()
    value_out = node.id
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_3[value_out]: refuse()
    value_out = node.lang
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_1[value_out]: refuse()
    return None


def check_term(node, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    value_out = node.content
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        text = False
        for item in value_out:
            if item.__class__ is str:
                if text or not item or gather(item): refuse()
                text = True
            else:
                text = False
                coders_16[item.__class__](item, depth + 1, linked, gather)
    else: refuse()
    value_out = node.id
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_3[value_out]: refuse()
    value_out = node.lang
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_1[value_out]: refuse()
    return None


def check_cell(node, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    value_out = node.content
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        for item in value_out: coders_6[item.__class__](item, depth + 1, linked, gather)
    value_out = node.header
    if not (value_out is False):
        if value_out.__class__ is not bool: refuse()
    value_out = node.colspan
    if not (value_out == 1 and value_out.__class__ is int):
        if value_out.__class__ is not int or not 1 <= value_out <= 2147483647: refuse()
    value_out = node.rowspan
    if not (value_out == 1 and value_out.__class__ is int):
        if value_out.__class__ is not int or not 1 <= value_out <= 2147483647: refuse()
    value_out = node.align
    if not (value_out is None):
        if value_out.__class__ is not str or value_out not in choices_15: refuse()
    value_out = node.id
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_3[value_out]: refuse()
    value_out = node.lang
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_1[value_out]: refuse()
    return None

coders_1 |= {
    Kicker: check_kicker,
}

coders_2 |= {
    Headline: check_headline,
}

coders_3 |= {
    Deck: check_deck,
}

coders_4 |= {
    Byline: check_byline,
}

coders_5 |= {
    Dateline: check_dateline,
}

coders_6 |= {
    Paragraph: check_paragraph,
    Heading: check_heading,
    BlockQuote: check_block_quote,
    Figure: check_figure,
    List: check_list,
    DefinitionList: check_definition_list,
    Table: check_table,
    Preformatted: check_preformatted,
    Rule: check_rule,
    Footnote: check_footnote,
    EditorNote: check_editor_note,
    Correction: check_correction,
    Promo: check_promo,
    SourceLink: check_source_link,
    Disclaimer: check_disclaimer,
    Credit: check_credit,
    Artifact: check_artifact,
    Raw: check_raw,
}

coders_7 |= {
    Paragraph: check_paragraph,
    Heading: check_heading,
    BlockQuote: check_block_quote,
    Figure: check_figure,
    List: check_list,
    DefinitionList: check_definition_list,
    Table: check_table,
    Preformatted: check_preformatted,
    Rule: check_rule,
    Footnote: check_footnote,
    EditorNote: check_editor_note,
    Correction: check_correction,
    Promo: check_promo,
    SourceLink: check_source_link,
    Disclaimer: check_disclaimer,
    Credit: check_credit,
    Artifact: check_artifact,
    Raw: check_raw,
    Turn: check_turn,
}

coders_8 |= {
    Participant: check_participant,
}

coders_9 |= {
    Date: check_date,
}

coders_10 |= {
    Series: check_series,
}

coders_11 |= {
    Revision: check_revision,
}

coders_12 |= {
}

coders_13 |= {
    Rights: check_rights,
}

coders_14 |= {
    Subject: check_subject,
}

coders_15 |= {
    Extension: check_extension,
}

coders_16 |= {
    LineBreak: check_line_break,
    Emphasis: check_emphasis,
    Strong: check_strong,
    Code: check_code,
    Link: check_link,
    Quotation: check_quotation,
    Note: check_note,
    Language: check_language,
    Entity: check_entity,
    RawInline: check_raw_inline,
}

coders_17 |= {
    Entity: check_entity,
}

coders_18 |= {
    ListItem: check_list_item,
}

coders_19 |= {
    DefinitionItem: check_definition_item,
}

coders_20 |= {
    Row: check_row,
}

coders_21 |= {
    Term: check_term,
}

coders_22 |= {
    Cell: check_cell,
}
