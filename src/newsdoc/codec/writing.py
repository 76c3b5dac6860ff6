"""Checks nodes and gives them as JSON text; see `Coder`. tests/coders.py writes this from the model: change nothing here."""

from json.encoder import encode_basestring
from newsdoc.codec.rules import fitting, refuse
from newsdoc.limits import DEPTH_LIMIT
from newsdoc.model import Artifact, BlockQuote, Byline, Cell, Code, Correction, Credit, Date, Dateline, Deck, DefinitionItem, DefinitionList, Disclaimer, EditorNote, Emphasis, Entity, Extension, Figure, Footnote, Heading, Headline, Kicker, Language, LineBreak, Link, List, ListItem, Note, Origin, Paragraph, Participant, Preformatted, Promo, Provenance, Quotation, Raw, RawInline, Revision, Rights, Row, Rule, Series, SourceLink, Strong, Subject, Table, Term, Turn

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
coders_23 = {}
coders_24 = {}
fits_1 = fitting('^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$(?!\\n)')
fits_2 = fitting('^[A-Za-z\xc0-\xd6\xd8-\xf6\xf8-\u0131\u0134-\u013e\u0141-\u0148\u014a-\u017e\u0388-\u038a\u038e-\u03a1\u03a3-\u03ce\u0401-\u040c\u040e-\u044f\u0451-\u045c\u045e-\u0481\u05d0-\u05ea\u0621-\u063a\u0641-\u064a\u0671-\u06b7\u3041-\u3094\u30a1-\u30fa\u4e00-\u9fa5\uac00-\ud7a30-9_.:-]+$(?!\\n)')
choices_1 = ('usable', 'embargoed', 'withheld', 'canceled')
fits_3 = fitting('^[A-Za-z\xc0-\xd6\xd8-\xf6\xf8-\u0131\u0134-\u013e\u0141-\u0148\u014a-\u017e\u0388-\u038a\u038e-\u03a1\u03a3-\u03ce\u0401-\u040c\u040e-\u044f\u0451-\u045c\u045e-\u0481\u05d0-\u05ea\u0621-\u063a\u0641-\u064a\u0671-\u06b7\u3041-\u3094\u30a1-\u30fa\u4e00-\u9fa5\uac00-\ud7a3_][A-Za-z\xc0-\xd6\xd8-\xf6\xf8-\u0131\u0134-\u013e\u0141-\u0148\u014a-\u017e\u0388-\u038a\u038e-\u03a1\u03a3-\u03ce\u0401-\u040c\u040e-\u044f\u0451-\u045c\u045e-\u0481\u05d0-\u05ea\u0621-\u063a\u0641-\u064a\u0671-\u06b7\u3041-\u3094\u30a1-\u30fa\u4e00-\u9fa5\uac00-\ud7a30-9_.-]*$(?!\\n)')
choices_2 = ('label', 'mark', 'markup', 'inferred', 'given', 'person')
choices_3 = ('sure', 'likely', 'unsure')
choices_4 = ('author', 'translator')
fits_4 = fitting('^[0-9]{4}(-[0-9]{2}(-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?(Z|[+-][0-9]{2}:[0-9]{2})?)?)?)?$(?!\\n)')
choices_5 = ('quote', 'pull')
choices_6 = ('image', 'video', 'audio')
fits_5 = fitting('^[^\\u0000-\\u0008\\u000A-\\u001F\\uFFFE\\uFFFF]*$(?!\\n)')
choices_7 = ('editor', 'translator', 'author')
choices_8 = ('end_mark', 'slug', 'page_number', 'running_head', 'separator', 'other')
choices_9 = ('question', 'answer', 'remark')
choices_10 = ('interviewer', 'interviewee', 'moderator', 'translator', 'audience', 'speaker')
choices_11 = ('person', 'organisation', 'group')
choices_12 = ('writer-author', 'editor', 'producer', 'archivist', 'videographer', 'graphic-artist', 'photographer', 'statistician', 'other')
fits_6 = fitting('^[0-9a-f]{64}$(?!\\n)')
choices_13 = ('editor', 'translator', 'stage', 'interpolation', 'gap')
choices_14 = ('person', 'organisation', 'location', 'event', 'work')
choices_15 = ('left', 'center', 'right')


def write_document(node, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    out = '{"type":"document","newsdoc":"0.1"'
    value_out = node.kicker
    if not (value_out is None):
        out += ',"kicker":' + coders_1[value_out.__class__](value_out, depth + 1, linked, gather)
    value_out = node.headline
    if not (value_out is None):
        out += ',"headline":' + coders_2[value_out.__class__](value_out, depth + 1, linked, gather)
    value_out = node.decks
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        members = [coders_3[item.__class__](item, depth + 1, linked, gather) for item in value_out]
        out += ',"decks":' + '[' + ','.join(members) + ']'
    value_out = node.bylines
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        members = [coders_4[item.__class__](item, depth + 1, linked, gather) for item in value_out]
        out += ',"bylines":' + '[' + ','.join(members) + ']'
    value_out = node.dateline
    if not (value_out is None):
        out += ',"dateline":' + coders_5[value_out.__class__](value_out, depth + 1, linked, gather)
    value_out = node.abstract
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        members = [coders_6[item.__class__](item, depth + 1, linked, gather) for item in value_out]
        out += ',"abstract":' + '[' + ','.join(members) + ']'
    value_out = node.body
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        members = [coders_7[item.__class__](item, depth + 1, linked, gather) for item in value_out]
        out += ',"body":' + '[' + ','.join(members) + ']'
    value_out = node.participants
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        members = [coders_8[item.__class__](item, depth + 1, linked, gather) for item in value_out]
        out += ',"participants":' + '[' + ','.join(members) + ']'
    value_out = node.lang
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_1[value_out]: refuse()
        out += ',"lang":' + encode_basestring(value_out)
    value_out = node.id
    if not (value_out is None):
        if value_out.__class__ is not str or not value_out or gather(value_out): refuse()
        out += ',"id":' + encode_basestring(value_out)
    value_out = node.version
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_2[value_out]: refuse()
        out += ',"version":' + encode_basestring(value_out)
    value_out = node.issued
    if not (value_out is None):
        out += ',"issued":' + coders_9[value_out.__class__](value_out, depth + 1, linked, gather)
    value_out = node.released
    if not (value_out is None):
        out += ',"released":' + coders_9[value_out.__class__](value_out, depth + 1, linked, gather)
    value_out = node.updated
    if not (value_out is None):
        out += ',"updated":' + coders_9[value_out.__class__](value_out, depth + 1, linked, gather)
    value_out = node.expires
    if not (value_out is None):
        out += ',"expires":' + coders_9[value_out.__class__](value_out, depth + 1, linked, gather)
    value_out = node.status
    if not (value_out is None):
        if value_out.__class__ is not str or value_out not in choices_1: refuse()
        out += f',"status":"{value_out}"'
    value_out = node.urgency
    if not (value_out is None):
        if value_out.__class__ is not int or not 1 <= value_out <= 8: refuse()
        out += f',"urgency":{value_out}'
    value_out = node.series
    if not (value_out is None):
        out += ',"series":' + coders_10[value_out.__class__](value_out, depth + 1, linked, gather)
    value_out = node.revisions
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        members = [coders_11[item.__class__](item, depth + 1, linked, gather) for item in value_out]
        out += ',"revisions":' + '[' + ','.join(members) + ']'
    value_out = node.internal_notes
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        for item in value_out:
            if item.__class__ is not str or not item or gather(item): refuse()
        members = map(encode_basestring, value_out)
        out += ',"internal_notes":' + '[' + ','.join(members) + ']'
    value_out = node.rights
    if not (value_out is None):
        out += ',"rights":' + coders_13[value_out.__class__](value_out, depth + 1, linked, gather)
    value_out = node.subjects
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        members = [coders_14[item.__class__](item, depth + 1, linked, gather) for item in value_out]
        out += ',"subjects":' + '[' + ','.join(members) + ']'
    value_out = node.keywords
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        for item in value_out:
            if item.__class__ is not str or not item or gather(item): refuse()
        members = map(encode_basestring, value_out)
        out += ',"keywords":' + '[' + ','.join(members) + ']'
    value_out = node.extensions
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        members = [coders_15[item.__class__](item, depth + 1, linked, gather) for item in value_out]
        out += ',"extensions":' + '[' + ','.join(members) + ']'
    value_out = node.source
    if not (value_out is None):
        out += ',"source":' + coders_16[value_out.__class__](value_out, depth + 1, linked, gather)
    value_out = node.origin
    if not (value_out is None):
        out += ',"origin":' + coders_17[value_out.__class__](value_out, depth + 1, linked, gather)
    out += '}'
    return out


def write_kicker(node, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    out = '{"type":"kicker"'
    value_out = node.content
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        members = []
        text = False
        for item in value_out:
            if item.__class__ is str:
                if text or not item or gather(item): refuse()
                text = True
                members.append(encode_basestring(item))
            else:
                text = False
                members.append(coders_18[item.__class__](item, depth + 1, linked, gather))
        out += ',"content":' + '[' + ','.join(members) + ']'
    else: refuse()
    value_out = node.id
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_3[value_out]: refuse()
        out += ',"id":' + encode_basestring(value_out)
    value_out = node.lang
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_1[value_out]: refuse()
        out += ',"lang":' + encode_basestring(value_out)
    value_out = node.origin
    if not (value_out is None):
        if value_out.__class__ is not Origin: refuse()
        held = '{"type":"origin"'
        value_held = value_out.start
        if value_held.__class__ is not int or not 0 <= value_held <= 9007199254740991: refuse()
        held += f',"start":{value_held}'
        value_held = value_out.end
        if value_held.__class__ is not int or not 0 <= value_held <= 9007199254740991: refuse()
        held += f',"end":{value_held}'
        value_held = value_out.rule
        if value_held.__class__ is not str or not value_held or gather(value_held): refuse()
        held += ',"rule":' + encode_basestring(value_held)
        value_held = value_out.basis
        if not (value_held == 'markup'):
            if value_held.__class__ is not str or value_held not in choices_2: refuse()
            held += f',"basis":"{value_held}"'
        value_held = value_out.confidence
        if not (value_held == 'sure'):
            if value_held.__class__ is not str or value_held not in choices_3: refuse()
            held += f',"confidence":"{value_held}"'
        held += '}'
        out += ',"origin":' + held
    out += '}'
    return out


def write_headline(node, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    out = '{"type":"headline"'
    value_out = node.content
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        members = []
        text = False
        for item in value_out:
            if item.__class__ is str:
                if text or not item or gather(item): refuse()
                text = True
                members.append(encode_basestring(item))
            else:
                text = False
                members.append(coders_18[item.__class__](item, depth + 1, linked, gather))
        out += ',"content":' + '[' + ','.join(members) + ']'
    else: refuse()
    value_out = node.id
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_3[value_out]: refuse()
        out += ',"id":' + encode_basestring(value_out)
    value_out = node.lang
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_1[value_out]: refuse()
        out += ',"lang":' + encode_basestring(value_out)
    value_out = node.origin
    if not (value_out is None):
        if value_out.__class__ is not Origin: refuse()
        held = '{"type":"origin"'
        value_held = value_out.start
        if value_held.__class__ is not int or not 0 <= value_held <= 9007199254740991: refuse()
        held += f',"start":{value_held}'
        value_held = value_out.end
        if value_held.__class__ is not int or not 0 <= value_held <= 9007199254740991: refuse()
        held += f',"end":{value_held}'
        value_held = value_out.rule
        if value_held.__class__ is not str or not value_held or gather(value_held): refuse()
        held += ',"rule":' + encode_basestring(value_held)
        value_held = value_out.basis
        if not (value_held == 'markup'):
            if value_held.__class__ is not str or value_held not in choices_2: refuse()
            held += f',"basis":"{value_held}"'
        value_held = value_out.confidence
        if not (value_held == 'sure'):
            if value_held.__class__ is not str or value_held not in choices_3: refuse()
            held += f',"confidence":"{value_held}"'
        held += '}'
        out += ',"origin":' + held
    out += '}'
    return out


def write_deck(node, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    out = '{"type":"deck"'
    value_out = node.content
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        members = []
        text = False
        for item in value_out:
            if item.__class__ is str:
                if text or not item or gather(item): refuse()
                text = True
                members.append(encode_basestring(item))
            else:
                text = False
                members.append(coders_18[item.__class__](item, depth + 1, linked, gather))
        out += ',"content":' + '[' + ','.join(members) + ']'
    else: refuse()
    value_out = node.id
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_3[value_out]: refuse()
        out += ',"id":' + encode_basestring(value_out)
    value_out = node.lang
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_1[value_out]: refuse()
        out += ',"lang":' + encode_basestring(value_out)
    value_out = node.origin
    if not (value_out is None):
        if value_out.__class__ is not Origin: refuse()
        held = '{"type":"origin"'
        value_held = value_out.start
        if value_held.__class__ is not int or not 0 <= value_held <= 9007199254740991: refuse()
        held += f',"start":{value_held}'
        value_held = value_out.end
        if value_held.__class__ is not int or not 0 <= value_held <= 9007199254740991: refuse()
        held += f',"end":{value_held}'
        value_held = value_out.rule
        if value_held.__class__ is not str or not value_held or gather(value_held): refuse()
        held += ',"rule":' + encode_basestring(value_held)
        value_held = value_out.basis
        if not (value_held == 'markup'):
            if value_held.__class__ is not str or value_held not in choices_2: refuse()
            held += f',"basis":"{value_held}"'
        value_held = value_out.confidence
        if not (value_held == 'sure'):
            if value_held.__class__ is not str or value_held not in choices_3: refuse()
            held += f',"confidence":"{value_held}"'
        held += '}'
        out += ',"origin":' + held
    out += '}'
    return out


def write_byline(node, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    out = '{"type":"byline"'
    value_out = node.content
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        members = []
        text = False
        for item in value_out:
            if item.__class__ is str:
                if text or not item or gather(item): refuse()
                text = True
                members.append(encode_basestring(item))
            else:
                text = False
                members.append(coders_19[item.__class__](item, depth + 1, linked, gather))
        out += ',"content":' + '[' + ','.join(members) + ']'
    else: refuse()
    value_out = node.kind
    if not (value_out == 'author'):
        if value_out.__class__ is not str or value_out not in choices_4: refuse()
        out += f',"kind":"{value_out}"'
    value_out = node.id
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_3[value_out]: refuse()
        out += ',"id":' + encode_basestring(value_out)
    value_out = node.lang
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_1[value_out]: refuse()
        out += ',"lang":' + encode_basestring(value_out)
    value_out = node.origin
    if not (value_out is None):
        if value_out.__class__ is not Origin: refuse()
        held = '{"type":"origin"'
        value_held = value_out.start
        if value_held.__class__ is not int or not 0 <= value_held <= 9007199254740991: refuse()
        held += f',"start":{value_held}'
        value_held = value_out.end
        if value_held.__class__ is not int or not 0 <= value_held <= 9007199254740991: refuse()
        held += f',"end":{value_held}'
        value_held = value_out.rule
        if value_held.__class__ is not str or not value_held or gather(value_held): refuse()
        held += ',"rule":' + encode_basestring(value_held)
        value_held = value_out.basis
        if not (value_held == 'markup'):
            if value_held.__class__ is not str or value_held not in choices_2: refuse()
            held += f',"basis":"{value_held}"'
        value_held = value_out.confidence
        if not (value_held == 'sure'):
            if value_held.__class__ is not str or value_held not in choices_3: refuse()
            held += f',"confidence":"{value_held}"'
        held += '}'
        out += ',"origin":' + held
    out += '}'
    return out


def write_dateline(node, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    out = '{"type":"dateline"'
    value_out = node.content
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        members = []
        text = False
        for item in value_out:
            if item.__class__ is str:
                if text or not item or gather(item): refuse()
                text = True
                members.append(encode_basestring(item))
            else:
                text = False
                members.append(coders_19[item.__class__](item, depth + 1, linked, gather))
        out += ',"content":' + '[' + ','.join(members) + ']'
    else: refuse()
    value_out = node.date
    if not (value_out is None):
        if value_out.__class__ is not Date: refuse()
        held = '{"type":"date"'
        value_held = value_out.value
        if not (value_held is None):
            if value_held.__class__ is not str or not fits_4[value_held]: refuse()
            held += ',"value":' + encode_basestring(value_held)
        value_held = value_out.raw
        if not (value_held is None):
            if value_held.__class__ is not str or not value_held or gather(value_held): refuse()
            held += ',"raw":' + encode_basestring(value_held)
        if (value_out.value is not None) + (value_out.raw is not None) != 1: refuse()
        held += '}'
        out += ',"date":' + held
    value_out = node.id
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_3[value_out]: refuse()
        out += ',"id":' + encode_basestring(value_out)
    value_out = node.lang
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_1[value_out]: refuse()
        out += ',"lang":' + encode_basestring(value_out)
    value_out = node.origin
    if not (value_out is None):
        if value_out.__class__ is not Origin: refuse()
        held = '{"type":"origin"'
        value_held = value_out.start
        if value_held.__class__ is not int or not 0 <= value_held <= 9007199254740991: refuse()
        held += f',"start":{value_held}'
        value_held = value_out.end
        if value_held.__class__ is not int or not 0 <= value_held <= 9007199254740991: refuse()
        held += f',"end":{value_held}'
        value_held = value_out.rule
        if value_held.__class__ is not str or not value_held or gather(value_held): refuse()
        held += ',"rule":' + encode_basestring(value_held)
        value_held = value_out.basis
        if not (value_held == 'markup'):
            if value_held.__class__ is not str or value_held not in choices_2: refuse()
            held += f',"basis":"{value_held}"'
        value_held = value_out.confidence
        if not (value_held == 'sure'):
            if value_held.__class__ is not str or value_held not in choices_3: refuse()
            held += f',"confidence":"{value_held}"'
        held += '}'
        out += ',"origin":' + held
    out += '}'
    return out


def write_paragraph(node, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    out = '{"type":"paragraph"'
    value_out = node.content
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        members = []
        text = False
        for item in value_out:
            if item.__class__ is str:
                if text or not item or gather(item): refuse()
                text = True
                members.append(encode_basestring(item))
            else:
                text = False
                members.append(coders_18[item.__class__](item, depth + 1, linked, gather))
        out += ',"content":' + '[' + ','.join(members) + ']'
    else: refuse()
    value_out = node.id
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_3[value_out]: refuse()
        out += ',"id":' + encode_basestring(value_out)
    value_out = node.lang
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_1[value_out]: refuse()
        out += ',"lang":' + encode_basestring(value_out)
    value_out = node.origin
    if not (value_out is None):
        if value_out.__class__ is not Origin: refuse()
        held = '{"type":"origin"'
        value_held = value_out.start
        if value_held.__class__ is not int or not 0 <= value_held <= 9007199254740991: refuse()
        held += f',"start":{value_held}'
        value_held = value_out.end
        if value_held.__class__ is not int or not 0 <= value_held <= 9007199254740991: refuse()
        held += f',"end":{value_held}'
        value_held = value_out.rule
        if value_held.__class__ is not str or not value_held or gather(value_held): refuse()
        held += ',"rule":' + encode_basestring(value_held)
        value_held = value_out.basis
        if not (value_held == 'markup'):
            if value_held.__class__ is not str or value_held not in choices_2: refuse()
            held += f',"basis":"{value_held}"'
        value_held = value_out.confidence
        if not (value_held == 'sure'):
            if value_held.__class__ is not str or value_held not in choices_3: refuse()
            held += f',"confidence":"{value_held}"'
        held += '}'
        out += ',"origin":' + held
    out += '}'
    return out


def write_heading(node, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    out = '{"type":"heading"'
    value_out = node.content
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        members = []
        text = False
        for item in value_out:
            if item.__class__ is str:
                if text or not item or gather(item): refuse()
                text = True
                members.append(encode_basestring(item))
            else:
                text = False
                members.append(coders_18[item.__class__](item, depth + 1, linked, gather))
        out += ',"content":' + '[' + ','.join(members) + ']'
    else: refuse()
    value_out = node.level
    if not (value_out == 2 and value_out.__class__ is int):
        if value_out.__class__ is not int or not 1 <= value_out <= 6: refuse()
        out += f',"level":{value_out}'
    value_out = node.id
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_3[value_out]: refuse()
        out += ',"id":' + encode_basestring(value_out)
    value_out = node.lang
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_1[value_out]: refuse()
        out += ',"lang":' + encode_basestring(value_out)
    value_out = node.origin
    if not (value_out is None):
        if value_out.__class__ is not Origin: refuse()
        held = '{"type":"origin"'
        value_held = value_out.start
        if value_held.__class__ is not int or not 0 <= value_held <= 9007199254740991: refuse()
        held += f',"start":{value_held}'
        value_held = value_out.end
        if value_held.__class__ is not int or not 0 <= value_held <= 9007199254740991: refuse()
        held += f',"end":{value_held}'
        value_held = value_out.rule
        if value_held.__class__ is not str or not value_held or gather(value_held): refuse()
        held += ',"rule":' + encode_basestring(value_held)
        value_held = value_out.basis
        if not (value_held == 'markup'):
            if value_held.__class__ is not str or value_held not in choices_2: refuse()
            held += f',"basis":"{value_held}"'
        value_held = value_out.confidence
        if not (value_held == 'sure'):
            if value_held.__class__ is not str or value_held not in choices_3: refuse()
            held += f',"confidence":"{value_held}"'
        held += '}'
        out += ',"origin":' + held
    out += '}'
    return out


def write_block_quote(node, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    out = '{"type":"block_quote"'
    value_out = node.content
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        members = [coders_6[item.__class__](item, depth + 1, linked, gather) for item in value_out]
        out += ',"content":' + '[' + ','.join(members) + ']'
    else: refuse()
    value_out = node.kind
    if not (value_out == 'quote'):
        if value_out.__class__ is not str or value_out not in choices_5: refuse()
        out += f',"kind":"{value_out}"'
    value_out = node.attribution
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        members = []
        text = False
        for item in value_out:
            if item.__class__ is str:
                if text or not item or gather(item): refuse()
                text = True
                members.append(encode_basestring(item))
            else:
                text = False
                members.append(coders_18[item.__class__](item, depth + 1, linked, gather))
        out += ',"attribution":' + '[' + ','.join(members) + ']'
    value_out = node.id
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_3[value_out]: refuse()
        out += ',"id":' + encode_basestring(value_out)
    value_out = node.lang
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_1[value_out]: refuse()
        out += ',"lang":' + encode_basestring(value_out)
    value_out = node.origin
    if not (value_out is None):
        if value_out.__class__ is not Origin: refuse()
        held = '{"type":"origin"'
        value_held = value_out.start
        if value_held.__class__ is not int or not 0 <= value_held <= 9007199254740991: refuse()
        held += f',"start":{value_held}'
        value_held = value_out.end
        if value_held.__class__ is not int or not 0 <= value_held <= 9007199254740991: refuse()
        held += f',"end":{value_held}'
        value_held = value_out.rule
        if value_held.__class__ is not str or not value_held or gather(value_held): refuse()
        held += ',"rule":' + encode_basestring(value_held)
        value_held = value_out.basis
        if not (value_held == 'markup'):
            if value_held.__class__ is not str or value_held not in choices_2: refuse()
            held += f',"basis":"{value_held}"'
        value_held = value_out.confidence
        if not (value_held == 'sure'):
            if value_held.__class__ is not str or value_held not in choices_3: refuse()
            held += f',"confidence":"{value_held}"'
        held += '}'
        out += ',"origin":' + held
    out += '}'
    return out


def write_figure(node, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    out = '{"type":"figure"'
    value_out = node.caption
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        members = []
        text = False
        for item in value_out:
            if item.__class__ is str:
                if text or not item or gather(item): refuse()
                text = True
                members.append(encode_basestring(item))
            else:
                text = False
                members.append(coders_18[item.__class__](item, depth + 1, linked, gather))
        out += ',"caption":' + '[' + ','.join(members) + ']'
    value_out = node.credit
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        members = []
        text = False
        for item in value_out:
            if item.__class__ is str:
                if text or not item or gather(item): refuse()
                text = True
                members.append(encode_basestring(item))
            else:
                text = False
                members.append(coders_18[item.__class__](item, depth + 1, linked, gather))
        out += ',"credit":' + '[' + ','.join(members) + ']'
    value_out = node.kind
    if not (value_out == 'image'):
        if value_out.__class__ is not str or value_out not in choices_6: refuse()
        out += f',"kind":"{value_out}"'
    value_out = node.href
    if not (value_out is None):
        if value_out.__class__ is not str or not value_out or gather(value_out): refuse()
        out += ',"href":' + encode_basestring(value_out)
    value_out = node.media_type
    if not (value_out is None):
        if value_out.__class__ is not str or not value_out or gather(value_out): refuse()
        out += ',"media_type":' + encode_basestring(value_out)
    value_out = node.alt
    if not (value_out is None):
        if value_out.__class__ is not str or not value_out or gather(value_out): refuse()
        out += ',"alt":' + encode_basestring(value_out)
    value_out = node.width
    if not (value_out is None):
        if value_out.__class__ is not int or not 1 <= value_out <= 2147483647: refuse()
        out += f',"width":{value_out}'
    value_out = node.height
    if not (value_out is None):
        if value_out.__class__ is not int or not 1 <= value_out <= 2147483647: refuse()
        out += f',"height":{value_out}'
    value_out = node.label
    if not (value_out is None):
        if value_out.__class__ is not str or not value_out or gather(value_out): refuse()
        out += ',"label":' + encode_basestring(value_out)
    value_out = node.id
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_3[value_out]: refuse()
        out += ',"id":' + encode_basestring(value_out)
    value_out = node.lang
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_1[value_out]: refuse()
        out += ',"lang":' + encode_basestring(value_out)
    value_out = node.origin
    if not (value_out is None):
        if value_out.__class__ is not Origin: refuse()
        held = '{"type":"origin"'
        value_held = value_out.start
        if value_held.__class__ is not int or not 0 <= value_held <= 9007199254740991: refuse()
        held += f',"start":{value_held}'
        value_held = value_out.end
        if value_held.__class__ is not int or not 0 <= value_held <= 9007199254740991: refuse()
        held += f',"end":{value_held}'
        value_held = value_out.rule
        if value_held.__class__ is not str or not value_held or gather(value_held): refuse()
        held += ',"rule":' + encode_basestring(value_held)
        value_held = value_out.basis
        if not (value_held == 'markup'):
            if value_held.__class__ is not str or value_held not in choices_2: refuse()
            held += f',"basis":"{value_held}"'
        value_held = value_out.confidence
        if not (value_held == 'sure'):
            if value_held.__class__ is not str or value_held not in choices_3: refuse()
            held += f',"confidence":"{value_held}"'
        held += '}'
        out += ',"origin":' + held
    out += '}'
    return out


def write_list(node, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    out = '{"type":"list"'
    value_out = node.items
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        members = [coders_20[item.__class__](item, depth + 1, linked, gather) for item in value_out]
        out += ',"items":' + '[' + ','.join(members) + ']'
    else: refuse()
    value_out = node.ordered
    if not (value_out is False):
        if value_out.__class__ is not bool: refuse()
        out += ',"ordered":true' if value_out else ',"ordered":false'
    value_out = node.start
    if not (value_out is None):
        if value_out.__class__ is not int or not 1 <= value_out <= 2147483647: refuse()
        out += f',"start":{value_out}'
    value_out = node.id
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_3[value_out]: refuse()
        out += ',"id":' + encode_basestring(value_out)
    value_out = node.lang
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_1[value_out]: refuse()
        out += ',"lang":' + encode_basestring(value_out)
    value_out = node.origin
    if not (value_out is None):
        if value_out.__class__ is not Origin: refuse()
        held = '{"type":"origin"'
        value_held = value_out.start
        if value_held.__class__ is not int or not 0 <= value_held <= 9007199254740991: refuse()
        held += f',"start":{value_held}'
        value_held = value_out.end
        if value_held.__class__ is not int or not 0 <= value_held <= 9007199254740991: refuse()
        held += f',"end":{value_held}'
        value_held = value_out.rule
        if value_held.__class__ is not str or not value_held or gather(value_held): refuse()
        held += ',"rule":' + encode_basestring(value_held)
        value_held = value_out.basis
        if not (value_held == 'markup'):
            if value_held.__class__ is not str or value_held not in choices_2: refuse()
            held += f',"basis":"{value_held}"'
        value_held = value_out.confidence
        if not (value_held == 'sure'):
            if value_held.__class__ is not str or value_held not in choices_3: refuse()
            held += f',"confidence":"{value_held}"'
        held += '}'
        out += ',"origin":' + held
    out += '}'
    return out


def write_definition_list(node, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    out = '{"type":"definition_list"'
    value_out = node.items
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        members = [coders_21[item.__class__](item, depth + 1, linked, gather) for item in value_out]
        out += ',"items":' + '[' + ','.join(members) + ']'
    else: refuse()
    value_out = node.id
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_3[value_out]: refuse()
        out += ',"id":' + encode_basestring(value_out)
    value_out = node.lang
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_1[value_out]: refuse()
        out += ',"lang":' + encode_basestring(value_out)
    value_out = node.origin
    if not (value_out is None):
        if value_out.__class__ is not Origin: refuse()
        held = '{"type":"origin"'
        value_held = value_out.start
        if value_held.__class__ is not int or not 0 <= value_held <= 9007199254740991: refuse()
        held += f',"start":{value_held}'
        value_held = value_out.end
        if value_held.__class__ is not int or not 0 <= value_held <= 9007199254740991: refuse()
        held += f',"end":{value_held}'
        value_held = value_out.rule
        if value_held.__class__ is not str or not value_held or gather(value_held): refuse()
        held += ',"rule":' + encode_basestring(value_held)
        value_held = value_out.basis
        if not (value_held == 'markup'):
            if value_held.__class__ is not str or value_held not in choices_2: refuse()
            held += f',"basis":"{value_held}"'
        value_held = value_out.confidence
        if not (value_held == 'sure'):
            if value_held.__class__ is not str or value_held not in choices_3: refuse()
            held += f',"confidence":"{value_held}"'
        held += '}'
        out += ',"origin":' + held
    out += '}'
    return out


def write_table(node, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    out = '{"type":"table"'
    value_out = node.caption
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        members = []
        text = False
        for item in value_out:
            if item.__class__ is str:
                if text or not item or gather(item): refuse()
                text = True
                members.append(encode_basestring(item))
            else:
                text = False
                members.append(coders_18[item.__class__](item, depth + 1, linked, gather))
        out += ',"caption":' + '[' + ','.join(members) + ']'
    value_out = node.head
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        members = [coders_22[item.__class__](item, depth + 1, linked, gather) for item in value_out]
        out += ',"head":' + '[' + ','.join(members) + ']'
    value_out = node.rows
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        members = [coders_22[item.__class__](item, depth + 1, linked, gather) for item in value_out]
        out += ',"rows":' + '[' + ','.join(members) + ']'
    else: refuse()
    value_out = node.foot
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        members = [coders_22[item.__class__](item, depth + 1, linked, gather) for item in value_out]
        out += ',"foot":' + '[' + ','.join(members) + ']'
    value_out = node.id
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_3[value_out]: refuse()
        out += ',"id":' + encode_basestring(value_out)
    value_out = node.lang
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_1[value_out]: refuse()
        out += ',"lang":' + encode_basestring(value_out)
    value_out = node.origin
    if not (value_out is None):
        if value_out.__class__ is not Origin: refuse()
        held = '{"type":"origin"'
        value_held = value_out.start
        if value_held.__class__ is not int or not 0 <= value_held <= 9007199254740991: refuse()
        held += f',"start":{value_held}'
        value_held = value_out.end
        if value_held.__class__ is not int or not 0 <= value_held <= 9007199254740991: refuse()
        held += f',"end":{value_held}'
        value_held = value_out.rule
        if value_held.__class__ is not str or not value_held or gather(value_held): refuse()
        held += ',"rule":' + encode_basestring(value_held)
        value_held = value_out.basis
        if not (value_held == 'markup'):
            if value_held.__class__ is not str or value_held not in choices_2: refuse()
            held += f',"basis":"{value_held}"'
        value_held = value_out.confidence
        if not (value_held == 'sure'):
            if value_held.__class__ is not str or value_held not in choices_3: refuse()
            held += f',"confidence":"{value_held}"'
        held += '}'
        out += ',"origin":' + held
    out += '}'
    return out


def write_preformatted(node, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    out = '{"type":"preformatted"'
    value_out = node.lines
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        for item in value_out:
            if item.__class__ is not str or not fits_5[item]: refuse()
        members = map(encode_basestring, value_out)
        out += ',"lines":' + '[' + ','.join(members) + ']'
    else: refuse()
    value_out = node.id
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_3[value_out]: refuse()
        out += ',"id":' + encode_basestring(value_out)
    value_out = node.lang
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_1[value_out]: refuse()
        out += ',"lang":' + encode_basestring(value_out)
    value_out = node.origin
    if not (value_out is None):
        if value_out.__class__ is not Origin: refuse()
        held = '{"type":"origin"'
        value_held = value_out.start
        if value_held.__class__ is not int or not 0 <= value_held <= 9007199254740991: refuse()
        held += f',"start":{value_held}'
        value_held = value_out.end
        if value_held.__class__ is not int or not 0 <= value_held <= 9007199254740991: refuse()
        held += f',"end":{value_held}'
        value_held = value_out.rule
        if value_held.__class__ is not str or not value_held or gather(value_held): refuse()
        held += ',"rule":' + encode_basestring(value_held)
        value_held = value_out.basis
        if not (value_held == 'markup'):
            if value_held.__class__ is not str or value_held not in choices_2: refuse()
            held += f',"basis":"{value_held}"'
        value_held = value_out.confidence
        if not (value_held == 'sure'):
            if value_held.__class__ is not str or value_held not in choices_3: refuse()
            held += f',"confidence":"{value_held}"'
        held += '}'
        out += ',"origin":' + held
    out += '}'
    return out


def write_rule(node, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    out = '{"type":"rule"'
    value_out = node.id
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_3[value_out]: refuse()
        out += ',"id":' + encode_basestring(value_out)
    value_out = node.lang
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_1[value_out]: refuse()
        out += ',"lang":' + encode_basestring(value_out)
    value_out = node.origin
    if not (value_out is None):
        if value_out.__class__ is not Origin: refuse()
        held = '{"type":"origin"'
        value_held = value_out.start
        if value_held.__class__ is not int or not 0 <= value_held <= 9007199254740991: refuse()
        held += f',"start":{value_held}'
        value_held = value_out.end
        if value_held.__class__ is not int or not 0 <= value_held <= 9007199254740991: refuse()
        held += f',"end":{value_held}'
        value_held = value_out.rule
        if value_held.__class__ is not str or not value_held or gather(value_held): refuse()
        held += ',"rule":' + encode_basestring(value_held)
        value_held = value_out.basis
        if not (value_held == 'markup'):
            if value_held.__class__ is not str or value_held not in choices_2: refuse()
            held += f',"basis":"{value_held}"'
        value_held = value_out.confidence
        if not (value_held == 'sure'):
            if value_held.__class__ is not str or value_held not in choices_3: refuse()
            held += f',"confidence":"{value_held}"'
        held += '}'
        out += ',"origin":' + held
    out += '}'
    return out


def write_footnote(node, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    out = '{"type":"footnote"'
    value_out = node.content
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        members = [coders_6[item.__class__](item, depth + 1, linked, gather) for item in value_out]
        out += ',"content":' + '[' + ','.join(members) + ']'
    else: refuse()
    value_out = node.id
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_3[value_out]: refuse()
        out += ',"id":' + encode_basestring(value_out)
    value_out = node.lang
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_1[value_out]: refuse()
        out += ',"lang":' + encode_basestring(value_out)
    value_out = node.origin
    if not (value_out is None):
        if value_out.__class__ is not Origin: refuse()
        held = '{"type":"origin"'
        value_held = value_out.start
        if value_held.__class__ is not int or not 0 <= value_held <= 9007199254740991: refuse()
        held += f',"start":{value_held}'
        value_held = value_out.end
        if value_held.__class__ is not int or not 0 <= value_held <= 9007199254740991: refuse()
        held += f',"end":{value_held}'
        value_held = value_out.rule
        if value_held.__class__ is not str or not value_held or gather(value_held): refuse()
        held += ',"rule":' + encode_basestring(value_held)
        value_held = value_out.basis
        if not (value_held == 'markup'):
            if value_held.__class__ is not str or value_held not in choices_2: refuse()
            held += f',"basis":"{value_held}"'
        value_held = value_out.confidence
        if not (value_held == 'sure'):
            if value_held.__class__ is not str or value_held not in choices_3: refuse()
            held += f',"confidence":"{value_held}"'
        held += '}'
        out += ',"origin":' + held
    out += '}'
    return out


def write_editor_note(node, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    out = '{"type":"editor_note"'
    value_out = node.content
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        members = [coders_6[item.__class__](item, depth + 1, linked, gather) for item in value_out]
        out += ',"content":' + '[' + ','.join(members) + ']'
    else: refuse()
    value_out = node.kind
    if not (value_out == 'editor'):
        if value_out.__class__ is not str or value_out not in choices_7: refuse()
        out += f',"kind":"{value_out}"'
    value_out = node.label
    if not (value_out is None):
        if value_out.__class__ is not str or not value_out or gather(value_out): refuse()
        out += ',"label":' + encode_basestring(value_out)
    value_out = node.id
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_3[value_out]: refuse()
        out += ',"id":' + encode_basestring(value_out)
    value_out = node.lang
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_1[value_out]: refuse()
        out += ',"lang":' + encode_basestring(value_out)
    value_out = node.origin
    if not (value_out is None):
        if value_out.__class__ is not Origin: refuse()
        held = '{"type":"origin"'
        value_held = value_out.start
        if value_held.__class__ is not int or not 0 <= value_held <= 9007199254740991: refuse()
        held += f',"start":{value_held}'
        value_held = value_out.end
        if value_held.__class__ is not int or not 0 <= value_held <= 9007199254740991: refuse()
        held += f',"end":{value_held}'
        value_held = value_out.rule
        if value_held.__class__ is not str or not value_held or gather(value_held): refuse()
        held += ',"rule":' + encode_basestring(value_held)
        value_held = value_out.basis
        if not (value_held == 'markup'):
            if value_held.__class__ is not str or value_held not in choices_2: refuse()
            held += f',"basis":"{value_held}"'
        value_held = value_out.confidence
        if not (value_held == 'sure'):
            if value_held.__class__ is not str or value_held not in choices_3: refuse()
            held += f',"confidence":"{value_held}"'
        held += '}'
        out += ',"origin":' + held
    out += '}'
    return out


def write_correction(node, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    out = '{"type":"correction"'
    value_out = node.content
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        members = [coders_6[item.__class__](item, depth + 1, linked, gather) for item in value_out]
        out += ',"content":' + '[' + ','.join(members) + ']'
    else: refuse()
    value_out = node.label
    if not (value_out is None):
        if value_out.__class__ is not str or not value_out or gather(value_out): refuse()
        out += ',"label":' + encode_basestring(value_out)
    value_out = node.id
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_3[value_out]: refuse()
        out += ',"id":' + encode_basestring(value_out)
    value_out = node.lang
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_1[value_out]: refuse()
        out += ',"lang":' + encode_basestring(value_out)
    value_out = node.origin
    if not (value_out is None):
        if value_out.__class__ is not Origin: refuse()
        held = '{"type":"origin"'
        value_held = value_out.start
        if value_held.__class__ is not int or not 0 <= value_held <= 9007199254740991: refuse()
        held += f',"start":{value_held}'
        value_held = value_out.end
        if value_held.__class__ is not int or not 0 <= value_held <= 9007199254740991: refuse()
        held += f',"end":{value_held}'
        value_held = value_out.rule
        if value_held.__class__ is not str or not value_held or gather(value_held): refuse()
        held += ',"rule":' + encode_basestring(value_held)
        value_held = value_out.basis
        if not (value_held == 'markup'):
            if value_held.__class__ is not str or value_held not in choices_2: refuse()
            held += f',"basis":"{value_held}"'
        value_held = value_out.confidence
        if not (value_held == 'sure'):
            if value_held.__class__ is not str or value_held not in choices_3: refuse()
            held += f',"confidence":"{value_held}"'
        held += '}'
        out += ',"origin":' + held
    out += '}'
    return out


def write_promo(node, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    out = '{"type":"promo"'
    value_out = node.content
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        members = [coders_6[item.__class__](item, depth + 1, linked, gather) for item in value_out]
        out += ',"content":' + '[' + ','.join(members) + ']'
    else: refuse()
    value_out = node.label
    if not (value_out is None):
        if value_out.__class__ is not str or not value_out or gather(value_out): refuse()
        out += ',"label":' + encode_basestring(value_out)
    value_out = node.id
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_3[value_out]: refuse()
        out += ',"id":' + encode_basestring(value_out)
    value_out = node.lang
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_1[value_out]: refuse()
        out += ',"lang":' + encode_basestring(value_out)
    value_out = node.origin
    if not (value_out is None):
        if value_out.__class__ is not Origin: refuse()
        held = '{"type":"origin"'
        value_held = value_out.start
        if value_held.__class__ is not int or not 0 <= value_held <= 9007199254740991: refuse()
        held += f',"start":{value_held}'
        value_held = value_out.end
        if value_held.__class__ is not int or not 0 <= value_held <= 9007199254740991: refuse()
        held += f',"end":{value_held}'
        value_held = value_out.rule
        if value_held.__class__ is not str or not value_held or gather(value_held): refuse()
        held += ',"rule":' + encode_basestring(value_held)
        value_held = value_out.basis
        if not (value_held == 'markup'):
            if value_held.__class__ is not str or value_held not in choices_2: refuse()
            held += f',"basis":"{value_held}"'
        value_held = value_out.confidence
        if not (value_held == 'sure'):
            if value_held.__class__ is not str or value_held not in choices_3: refuse()
            held += f',"confidence":"{value_held}"'
        held += '}'
        out += ',"origin":' + held
    out += '}'
    return out


def write_source_link(node, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    out = '{"type":"source_link"'
    value_out = node.content
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        members = []
        text = False
        for item in value_out:
            if item.__class__ is str:
                if text or not item or gather(item): refuse()
                text = True
                members.append(encode_basestring(item))
            else:
                text = False
                members.append(coders_18[item.__class__](item, depth + 1, linked, gather))
        out += ',"content":' + '[' + ','.join(members) + ']'
    else: refuse()
    value_out = node.label
    if not (value_out is None):
        if value_out.__class__ is not str or not value_out or gather(value_out): refuse()
        out += ',"label":' + encode_basestring(value_out)
    value_out = node.id
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_3[value_out]: refuse()
        out += ',"id":' + encode_basestring(value_out)
    value_out = node.lang
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_1[value_out]: refuse()
        out += ',"lang":' + encode_basestring(value_out)
    value_out = node.origin
    if not (value_out is None):
        if value_out.__class__ is not Origin: refuse()
        held = '{"type":"origin"'
        value_held = value_out.start
        if value_held.__class__ is not int or not 0 <= value_held <= 9007199254740991: refuse()
        held += f',"start":{value_held}'
        value_held = value_out.end
        if value_held.__class__ is not int or not 0 <= value_held <= 9007199254740991: refuse()
        held += f',"end":{value_held}'
        value_held = value_out.rule
        if value_held.__class__ is not str or not value_held or gather(value_held): refuse()
        held += ',"rule":' + encode_basestring(value_held)
        value_held = value_out.basis
        if not (value_held == 'markup'):
            if value_held.__class__ is not str or value_held not in choices_2: refuse()
            held += f',"basis":"{value_held}"'
        value_held = value_out.confidence
        if not (value_held == 'sure'):
            if value_held.__class__ is not str or value_held not in choices_3: refuse()
            held += f',"confidence":"{value_held}"'
        held += '}'
        out += ',"origin":' + held
    out += '}'
    return out


def write_disclaimer(node, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    out = '{"type":"disclaimer"'
    value_out = node.content
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        members = [coders_6[item.__class__](item, depth + 1, linked, gather) for item in value_out]
        out += ',"content":' + '[' + ','.join(members) + ']'
    else: refuse()
    value_out = node.label
    if not (value_out is None):
        if value_out.__class__ is not str or not value_out or gather(value_out): refuse()
        out += ',"label":' + encode_basestring(value_out)
    value_out = node.id
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_3[value_out]: refuse()
        out += ',"id":' + encode_basestring(value_out)
    value_out = node.lang
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_1[value_out]: refuse()
        out += ',"lang":' + encode_basestring(value_out)
    value_out = node.origin
    if not (value_out is None):
        if value_out.__class__ is not Origin: refuse()
        held = '{"type":"origin"'
        value_held = value_out.start
        if value_held.__class__ is not int or not 0 <= value_held <= 9007199254740991: refuse()
        held += f',"start":{value_held}'
        value_held = value_out.end
        if value_held.__class__ is not int or not 0 <= value_held <= 9007199254740991: refuse()
        held += f',"end":{value_held}'
        value_held = value_out.rule
        if value_held.__class__ is not str or not value_held or gather(value_held): refuse()
        held += ',"rule":' + encode_basestring(value_held)
        value_held = value_out.basis
        if not (value_held == 'markup'):
            if value_held.__class__ is not str or value_held not in choices_2: refuse()
            held += f',"basis":"{value_held}"'
        value_held = value_out.confidence
        if not (value_held == 'sure'):
            if value_held.__class__ is not str or value_held not in choices_3: refuse()
            held += f',"confidence":"{value_held}"'
        held += '}'
        out += ',"origin":' + held
    out += '}'
    return out


def write_credit(node, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    out = '{"type":"credit"'
    value_out = node.content
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        members = []
        text = False
        for item in value_out:
            if item.__class__ is str:
                if text or not item or gather(item): refuse()
                text = True
                members.append(encode_basestring(item))
            else:
                text = False
                members.append(coders_18[item.__class__](item, depth + 1, linked, gather))
        out += ',"content":' + '[' + ','.join(members) + ']'
    else: refuse()
    value_out = node.label
    if not (value_out is None):
        if value_out.__class__ is not str or not value_out or gather(value_out): refuse()
        out += ',"label":' + encode_basestring(value_out)
    value_out = node.id
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_3[value_out]: refuse()
        out += ',"id":' + encode_basestring(value_out)
    value_out = node.lang
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_1[value_out]: refuse()
        out += ',"lang":' + encode_basestring(value_out)
    value_out = node.origin
    if not (value_out is None):
        if value_out.__class__ is not Origin: refuse()
        held = '{"type":"origin"'
        value_held = value_out.start
        if value_held.__class__ is not int or not 0 <= value_held <= 9007199254740991: refuse()
        held += f',"start":{value_held}'
        value_held = value_out.end
        if value_held.__class__ is not int or not 0 <= value_held <= 9007199254740991: refuse()
        held += f',"end":{value_held}'
        value_held = value_out.rule
        if value_held.__class__ is not str or not value_held or gather(value_held): refuse()
        held += ',"rule":' + encode_basestring(value_held)
        value_held = value_out.basis
        if not (value_held == 'markup'):
            if value_held.__class__ is not str or value_held not in choices_2: refuse()
            held += f',"basis":"{value_held}"'
        value_held = value_out.confidence
        if not (value_held == 'sure'):
            if value_held.__class__ is not str or value_held not in choices_3: refuse()
            held += f',"confidence":"{value_held}"'
        held += '}'
        out += ',"origin":' + held
    out += '}'
    return out


def write_artifact(node, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    out = '{"type":"artifact"'
    value_out = node.content
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        members = []
        text = False
        for item in value_out:
            if item.__class__ is str:
                if text or not item or gather(item): refuse()
                text = True
                members.append(encode_basestring(item))
            else:
                text = False
                members.append(coders_18[item.__class__](item, depth + 1, linked, gather))
        out += ',"content":' + '[' + ','.join(members) + ']'
    else: refuse()
    value_out = node.kind
    if value_out.__class__ is not str or value_out not in choices_8: refuse()
    out += f',"kind":"{value_out}"'
    value_out = node.id
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_3[value_out]: refuse()
        out += ',"id":' + encode_basestring(value_out)
    value_out = node.lang
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_1[value_out]: refuse()
        out += ',"lang":' + encode_basestring(value_out)
    value_out = node.origin
    if not (value_out is None):
        if value_out.__class__ is not Origin: refuse()
        held = '{"type":"origin"'
        value_held = value_out.start
        if value_held.__class__ is not int or not 0 <= value_held <= 9007199254740991: refuse()
        held += f',"start":{value_held}'
        value_held = value_out.end
        if value_held.__class__ is not int or not 0 <= value_held <= 9007199254740991: refuse()
        held += f',"end":{value_held}'
        value_held = value_out.rule
        if value_held.__class__ is not str or not value_held or gather(value_held): refuse()
        held += ',"rule":' + encode_basestring(value_held)
        value_held = value_out.basis
        if not (value_held == 'markup'):
            if value_held.__class__ is not str or value_held not in choices_2: refuse()
            held += f',"basis":"{value_held}"'
        value_held = value_out.confidence
        if not (value_held == 'sure'):
            if value_held.__class__ is not str or value_held not in choices_3: refuse()
            held += f',"confidence":"{value_held}"'
        held += '}'
        out += ',"origin":' + held
    out += '}'
    return out


def write_raw(node, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    out = '{"type":"raw"'
    value_out = node.format
    if value_out.__class__ is not str or not fits_2[value_out]: refuse()
    out += ',"format":' + encode_basestring(value_out)
    value_out = node.lines
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        for item in value_out:
            if item.__class__ is not str or not fits_5[item]: refuse()
        members = map(encode_basestring, value_out)
        out += ',"lines":' + '[' + ','.join(members) + ']'
    else: refuse()
    value_out = node.id
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_3[value_out]: refuse()
        out += ',"id":' + encode_basestring(value_out)
    value_out = node.lang
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_1[value_out]: refuse()
        out += ',"lang":' + encode_basestring(value_out)
    value_out = node.origin
    if not (value_out is None):
        if value_out.__class__ is not Origin: refuse()
        held = '{"type":"origin"'
        value_held = value_out.start
        if value_held.__class__ is not int or not 0 <= value_held <= 9007199254740991: refuse()
        held += f',"start":{value_held}'
        value_held = value_out.end
        if value_held.__class__ is not int or not 0 <= value_held <= 9007199254740991: refuse()
        held += f',"end":{value_held}'
        value_held = value_out.rule
        if value_held.__class__ is not str or not value_held or gather(value_held): refuse()
        held += ',"rule":' + encode_basestring(value_held)
        value_held = value_out.basis
        if not (value_held == 'markup'):
            if value_held.__class__ is not str or value_held not in choices_2: refuse()
            held += f',"basis":"{value_held}"'
        value_held = value_out.confidence
        if not (value_held == 'sure'):
            if value_held.__class__ is not str or value_held not in choices_3: refuse()
            held += f',"confidence":"{value_held}"'
        held += '}'
        out += ',"origin":' + held
    out += '}'
    return out


def write_turn(node, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    out = '{"type":"turn"'
    value_out = node.content
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        members = [coders_6[item.__class__](item, depth + 1, linked, gather) for item in value_out]
        out += ',"content":' + '[' + ','.join(members) + ']'
    else: refuse()
    value_out = node.kind
    if value_out.__class__ is not str or value_out not in choices_9: refuse()
    out += f',"kind":"{value_out}"'
    value_out = node.speaker
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_3[value_out]: refuse()
        out += ',"speaker":' + encode_basestring(value_out)
    value_out = node.label
    if not (value_out is None):
        if value_out.__class__ is not str or not value_out or gather(value_out): refuse()
        out += ',"label":' + encode_basestring(value_out)
    value_out = node.start
    if not (value_out is None):
        if value_out.__class__ is not int or not 0 <= value_out <= 2147483647: refuse()
        out += f',"start":{value_out}'
    value_out = node.end
    if not (value_out is None):
        if value_out.__class__ is not int or not 0 <= value_out <= 2147483647: refuse()
        out += f',"end":{value_out}'
    value_out = node.id
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_3[value_out]: refuse()
        out += ',"id":' + encode_basestring(value_out)
    value_out = node.lang
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_1[value_out]: refuse()
        out += ',"lang":' + encode_basestring(value_out)
    value_out = node.origin
    if not (value_out is None):
        if value_out.__class__ is not Origin: refuse()
        held = '{"type":"origin"'
        value_held = value_out.start
        if value_held.__class__ is not int or not 0 <= value_held <= 9007199254740991: refuse()
        held += f',"start":{value_held}'
        value_held = value_out.end
        if value_held.__class__ is not int or not 0 <= value_held <= 9007199254740991: refuse()
        held += f',"end":{value_held}'
        value_held = value_out.rule
        if value_held.__class__ is not str or not value_held or gather(value_held): refuse()
        held += ',"rule":' + encode_basestring(value_held)
        value_held = value_out.basis
        if not (value_held == 'markup'):
            if value_held.__class__ is not str or value_held not in choices_2: refuse()
            held += f',"basis":"{value_held}"'
        value_held = value_out.confidence
        if not (value_held == 'sure'):
            if value_held.__class__ is not str or value_held not in choices_3: refuse()
            held += f',"confidence":"{value_held}"'
        held += '}'
        out += ',"origin":' + held
    out += '}'
    return out


def write_participant(node, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    out = '{"type":"participant"'
    value_out = node.id
    if value_out.__class__ is not str or not fits_3[value_out]: refuse()
    out += ',"id":' + encode_basestring(value_out)
    value_out = node.name
    if not (value_out is None):
        if value_out.__class__ is not str or not value_out or gather(value_out): refuse()
        out += ',"name":' + encode_basestring(value_out)
    value_out = node.role
    if not (value_out == 'speaker'):
        if value_out.__class__ is not str or value_out not in choices_10: refuse()
        out += f',"role":"{value_out}"'
    value_out = node.kind
    if not (value_out == 'person'):
        if value_out.__class__ is not str or value_out not in choices_11: refuse()
        out += f',"kind":"{value_out}"'
    value_out = node.title
    if not (value_out is None):
        if value_out.__class__ is not str or not value_out or gather(value_out): refuse()
        out += ',"title":' + encode_basestring(value_out)
    value_out = node.affiliation
    if not (value_out is None):
        if value_out.__class__ is not str or not value_out or gather(value_out): refuse()
        out += ',"affiliation":' + encode_basestring(value_out)
    value_out = node.labels
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        for item in value_out:
            if item.__class__ is not str or not item or gather(item): refuse()
        members = map(encode_basestring, value_out)
        out += ',"labels":' + '[' + ','.join(members) + ']'
    value_out = node.origin
    if not (value_out is None):
        if value_out.__class__ is not Origin: refuse()
        held = '{"type":"origin"'
        value_held = value_out.start
        if value_held.__class__ is not int or not 0 <= value_held <= 9007199254740991: refuse()
        held += f',"start":{value_held}'
        value_held = value_out.end
        if value_held.__class__ is not int or not 0 <= value_held <= 9007199254740991: refuse()
        held += f',"end":{value_held}'
        value_held = value_out.rule
        if value_held.__class__ is not str or not value_held or gather(value_held): refuse()
        held += ',"rule":' + encode_basestring(value_held)
        value_held = value_out.basis
        if not (value_held == 'markup'):
            if value_held.__class__ is not str or value_held not in choices_2: refuse()
            held += f',"basis":"{value_held}"'
        value_held = value_out.confidence
        if not (value_held == 'sure'):
            if value_held.__class__ is not str or value_held not in choices_3: refuse()
            held += f',"confidence":"{value_held}"'
        held += '}'
        out += ',"origin":' + held
    out += '}'
    return out


def write_date(node, depth, linked, gather):
    out = '{"type":"date"'
    value_out = node.value
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_4[value_out]: refuse()
        out += ',"value":' + encode_basestring(value_out)
    value_out = node.raw
    if not (value_out is None):
        if value_out.__class__ is not str or not value_out or gather(value_out): refuse()
        out += ',"raw":' + encode_basestring(value_out)
    if (node.value is not None) + (node.raw is not None) != 1: refuse()
    out += '}'
    return out


def write_series(node, depth, linked, gather):
    out = '{"type":"series"'
    value_out = node.name
    if value_out.__class__ is not str or not value_out or gather(value_out): refuse()
    out += ',"name":' + encode_basestring(value_out)
    value_out = node.part
    if not (value_out is None):
        if value_out.__class__ is not int or not 1 <= value_out <= 2147483647: refuse()
        out += f',"part":{value_out}'
    value_out = node.total
    if not (value_out is None):
        if value_out.__class__ is not int or not 1 <= value_out <= 2147483647: refuse()
        out += f',"total":{value_out}'
    out += '}'
    return out


def write_revision(node, depth, linked, gather):
    out = '{"type":"revision"'
    value_out = node.name
    if not (value_out is None):
        if value_out.__class__ is not str or not value_out or gather(value_out): refuse()
        out += ',"name":' + encode_basestring(value_out)
    value_out = node.function
    if not (value_out is None):
        if value_out.__class__ is not str or value_out not in choices_12: refuse()
        out += f',"function":"{value_out}"'
    value_out = node.date
    if not (value_out is None):
        if value_out.__class__ is not Date: refuse()
        held = '{"type":"date"'
        value_held = value_out.value
        if not (value_held is None):
            if value_held.__class__ is not str or not fits_4[value_held]: refuse()
            held += ',"value":' + encode_basestring(value_held)
        value_held = value_out.raw
        if not (value_held is None):
            if value_held.__class__ is not str or not value_held or gather(value_held): refuse()
            held += ',"raw":' + encode_basestring(value_held)
        if (value_out.value is not None) + (value_out.raw is not None) != 1: refuse()
        held += '}'
        out += ',"date":' + held
    value_out = node.comment
    if not (value_out is None):
        if value_out.__class__ is not str or not value_out or gather(value_out): refuse()
        out += ',"comment":' + encode_basestring(value_out)
    out += '}'
    return out


def write_rights(node, depth, linked, gather):
    out = '{"type":"rights"'
    value_out = node.holder
    if not (value_out is None):
        if value_out.__class__ is not str or not value_out or gather(value_out): refuse()
        out += ',"holder":' + encode_basestring(value_out)
    value_out = node.year
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_2[value_out]: refuse()
        out += ',"year":' + encode_basestring(value_out)
    value_out = node.notice
    if not (value_out is None):
        if value_out.__class__ is not str or not value_out or gather(value_out): refuse()
        out += ',"notice":' + encode_basestring(value_out)
    value_out = node.owner
    if not (value_out is None):
        if value_out.__class__ is not str or not value_out or gather(value_out): refuse()
        out += ',"owner":' + encode_basestring(value_out)
    value_out = node.agent
    if not (value_out is None):
        if value_out.__class__ is not str or not value_out or gather(value_out): refuse()
        out += ',"agent":' + encode_basestring(value_out)
    value_out = node.geography
    if not (value_out is None):
        if value_out.__class__ is not str or not value_out or gather(value_out): refuse()
        out += ',"geography":' + encode_basestring(value_out)
    value_out = node.terms
    if not (value_out is None):
        if value_out.__class__ is not str or not value_out or gather(value_out): refuse()
        out += ',"terms":' + encode_basestring(value_out)
    value_out = node.starts
    if not (value_out is None):
        if value_out.__class__ is not Date: refuse()
        held = '{"type":"date"'
        value_held = value_out.value
        if not (value_held is None):
            if value_held.__class__ is not str or not fits_4[value_held]: refuse()
            held += ',"value":' + encode_basestring(value_held)
        value_held = value_out.raw
        if not (value_held is None):
            if value_held.__class__ is not str or not value_held or gather(value_held): refuse()
            held += ',"raw":' + encode_basestring(value_held)
        if (value_out.value is not None) + (value_out.raw is not None) != 1: refuse()
        held += '}'
        out += ',"starts":' + held
    value_out = node.ends
    if not (value_out is None):
        if value_out.__class__ is not Date: refuse()
        held = '{"type":"date"'
        value_held = value_out.value
        if not (value_held is None):
            if value_held.__class__ is not str or not fits_4[value_held]: refuse()
            held += ',"value":' + encode_basestring(value_held)
        value_held = value_out.raw
        if not (value_held is None):
            if value_held.__class__ is not str or not value_held or gather(value_held): refuse()
            held += ',"raw":' + encode_basestring(value_held)
        if (value_out.value is not None) + (value_out.raw is not None) != 1: refuse()
        held += '}'
        out += ',"ends":' + held
    out += '}'
    return out


def write_subject(node, depth, linked, gather):
    out = '{"type":"subject"'
    value_out = node.code
    if value_out.__class__ is not str or not value_out or gather(value_out): refuse()
    out += ',"code":' + encode_basestring(value_out)
    value_out = node.scheme
    if not (value_out is None):
        if value_out.__class__ is not str or not value_out or gather(value_out): refuse()
        out += ',"scheme":' + encode_basestring(value_out)
    value_out = node.name
    if not (value_out is None):
        if value_out.__class__ is not str or not value_out or gather(value_out): refuse()
        out += ',"name":' + encode_basestring(value_out)
    out += '}'
    return out


def write_extension(node, depth, linked, gather):
    out = '{"type":"extension"'
    value_out = node.name
    if value_out.__class__ is not str or not fits_2[value_out]: refuse()
    out += ',"name":' + encode_basestring(value_out)
    value_out = node.value
    if value_out.__class__ is not str or not value_out or gather(value_out): refuse()
    out += ',"value":' + encode_basestring(value_out)
    out += '}'
    return out


def write_provenance(node, depth, linked, gather):
    out = '{"type":"provenance"'
    value_out = node.name
    if not (value_out is None):
        if value_out.__class__ is not str or not value_out or gather(value_out): refuse()
        out += ',"name":' + encode_basestring(value_out)
    value_out = node.media_type
    if not (value_out is None):
        if value_out.__class__ is not str or not value_out or gather(value_out): refuse()
        out += ',"media_type":' + encode_basestring(value_out)
    value_out = node.encoding
    if not (value_out is None):
        if value_out.__class__ is not str or not value_out or gather(value_out): refuse()
        out += ',"encoding":' + encode_basestring(value_out)
    value_out = node.sha256
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_6[value_out]: refuse()
        out += ',"sha256":' + encode_basestring(value_out)
    value_out = node.version
    if not (value_out is None):
        if value_out.__class__ is not str or not value_out or gather(value_out): refuse()
        out += ',"version":' + encode_basestring(value_out)
    out += '}'
    return out


def write_origin(node, depth, linked, gather):
    out = '{"type":"origin"'
    value_out = node.start
    if value_out.__class__ is not int or not 0 <= value_out <= 9007199254740991: refuse()
    out += f',"start":{value_out}'
    value_out = node.end
    if value_out.__class__ is not int or not 0 <= value_out <= 9007199254740991: refuse()
    out += f',"end":{value_out}'
    value_out = node.rule
    if value_out.__class__ is not str or not value_out or gather(value_out): refuse()
    out += ',"rule":' + encode_basestring(value_out)
    value_out = node.basis
    if not (value_out == 'markup'):
        if value_out.__class__ is not str or value_out not in choices_2: refuse()
        out += f',"basis":"{value_out}"'
    value_out = node.confidence
    if not (value_out == 'sure'):
        if value_out.__class__ is not str or value_out not in choices_3: refuse()
        out += f',"confidence":"{value_out}"'
    out += '}'
    return out


def write_line_break(node, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    out = '{"type":"line_break"'
    value_out = node.origin
    if not (value_out is None):
        if value_out.__class__ is not Origin: refuse()
        held = '{"type":"origin"'
        value_held = value_out.start
        if value_held.__class__ is not int or not 0 <= value_held <= 9007199254740991: refuse()
        held += f',"start":{value_held}'
        value_held = value_out.end
        if value_held.__class__ is not int or not 0 <= value_held <= 9007199254740991: refuse()
        held += f',"end":{value_held}'
        value_held = value_out.rule
        if value_held.__class__ is not str or not value_held or gather(value_held): refuse()
        held += ',"rule":' + encode_basestring(value_held)
        value_held = value_out.basis
        if not (value_held == 'markup'):
            if value_held.__class__ is not str or value_held not in choices_2: refuse()
            held += f',"basis":"{value_held}"'
        value_held = value_out.confidence
        if not (value_held == 'sure'):
            if value_held.__class__ is not str or value_held not in choices_3: refuse()
            held += f',"confidence":"{value_held}"'
        held += '}'
        out += ',"origin":' + held
    out += '}'
    return out


def write_emphasis(node, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    out = '{"type":"emphasis"'
    value_out = node.content
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        members = []
        text = False
        for item in value_out:
            if item.__class__ is str:
                if text or not item or gather(item): refuse()
                text = True
                members.append(encode_basestring(item))
            else:
                text = False
                members.append(coders_18[item.__class__](item, depth + 1, linked, gather))
        out += ',"content":' + '[' + ','.join(members) + ']'
    else: refuse()
    value_out = node.origin
    if not (value_out is None):
        if value_out.__class__ is not Origin: refuse()
        held = '{"type":"origin"'
        value_held = value_out.start
        if value_held.__class__ is not int or not 0 <= value_held <= 9007199254740991: refuse()
        held += f',"start":{value_held}'
        value_held = value_out.end
        if value_held.__class__ is not int or not 0 <= value_held <= 9007199254740991: refuse()
        held += f',"end":{value_held}'
        value_held = value_out.rule
        if value_held.__class__ is not str or not value_held or gather(value_held): refuse()
        held += ',"rule":' + encode_basestring(value_held)
        value_held = value_out.basis
        if not (value_held == 'markup'):
            if value_held.__class__ is not str or value_held not in choices_2: refuse()
            held += f',"basis":"{value_held}"'
        value_held = value_out.confidence
        if not (value_held == 'sure'):
            if value_held.__class__ is not str or value_held not in choices_3: refuse()
            held += f',"confidence":"{value_held}"'
        held += '}'
        out += ',"origin":' + held
    out += '}'
    return out


def write_strong(node, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    out = '{"type":"strong"'
    value_out = node.content
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        members = []
        text = False
        for item in value_out:
            if item.__class__ is str:
                if text or not item or gather(item): refuse()
                text = True
                members.append(encode_basestring(item))
            else:
                text = False
                members.append(coders_18[item.__class__](item, depth + 1, linked, gather))
        out += ',"content":' + '[' + ','.join(members) + ']'
    else: refuse()
    value_out = node.origin
    if not (value_out is None):
        if value_out.__class__ is not Origin: refuse()
        held = '{"type":"origin"'
        value_held = value_out.start
        if value_held.__class__ is not int or not 0 <= value_held <= 9007199254740991: refuse()
        held += f',"start":{value_held}'
        value_held = value_out.end
        if value_held.__class__ is not int or not 0 <= value_held <= 9007199254740991: refuse()
        held += f',"end":{value_held}'
        value_held = value_out.rule
        if value_held.__class__ is not str or not value_held or gather(value_held): refuse()
        held += ',"rule":' + encode_basestring(value_held)
        value_held = value_out.basis
        if not (value_held == 'markup'):
            if value_held.__class__ is not str or value_held not in choices_2: refuse()
            held += f',"basis":"{value_held}"'
        value_held = value_out.confidence
        if not (value_held == 'sure'):
            if value_held.__class__ is not str or value_held not in choices_3: refuse()
            held += f',"confidence":"{value_held}"'
        held += '}'
        out += ',"origin":' + held
    out += '}'
    return out


def write_code(node, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    out = '{"type":"code"'
    value_out = node.text
    if value_out.__class__ is not str or not value_out or gather(value_out): refuse()
    out += ',"text":' + encode_basestring(value_out)
    value_out = node.origin
    if not (value_out is None):
        if value_out.__class__ is not Origin: refuse()
        held = '{"type":"origin"'
        value_held = value_out.start
        if value_held.__class__ is not int or not 0 <= value_held <= 9007199254740991: refuse()
        held += f',"start":{value_held}'
        value_held = value_out.end
        if value_held.__class__ is not int or not 0 <= value_held <= 9007199254740991: refuse()
        held += f',"end":{value_held}'
        value_held = value_out.rule
        if value_held.__class__ is not str or not value_held or gather(value_held): refuse()
        held += ',"rule":' + encode_basestring(value_held)
        value_held = value_out.basis
        if not (value_held == 'markup'):
            if value_held.__class__ is not str or value_held not in choices_2: refuse()
            held += f',"basis":"{value_held}"'
        value_held = value_out.confidence
        if not (value_held == 'sure'):
            if value_held.__class__ is not str or value_held not in choices_3: refuse()
            held += f',"confidence":"{value_held}"'
        held += '}'
        out += ',"origin":' + held
    out += '}'
    return out


def write_link(node, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    if linked: refuse()
    linked = True
    out = '{"type":"link"'
    value_out = node.content
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        members = []
        text = False
        for item in value_out:
            if item.__class__ is str:
                if text or not item or gather(item): refuse()
                text = True
                members.append(encode_basestring(item))
            else:
                text = False
                members.append(coders_18[item.__class__](item, depth + 1, linked, gather))
        out += ',"content":' + '[' + ','.join(members) + ']'
    else: refuse()
    value_out = node.href
    if value_out.__class__ is not str or not value_out or gather(value_out): refuse()
    out += ',"href":' + encode_basestring(value_out)
    value_out = node.title
    if not (value_out is None):
        if value_out.__class__ is not str or not value_out or gather(value_out): refuse()
        out += ',"title":' + encode_basestring(value_out)
    value_out = node.rel
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_2[value_out]: refuse()
        out += ',"rel":' + encode_basestring(value_out)
    value_out = node.origin
    if not (value_out is None):
        if value_out.__class__ is not Origin: refuse()
        held = '{"type":"origin"'
        value_held = value_out.start
        if value_held.__class__ is not int or not 0 <= value_held <= 9007199254740991: refuse()
        held += f',"start":{value_held}'
        value_held = value_out.end
        if value_held.__class__ is not int or not 0 <= value_held <= 9007199254740991: refuse()
        held += f',"end":{value_held}'
        value_held = value_out.rule
        if value_held.__class__ is not str or not value_held or gather(value_held): refuse()
        held += ',"rule":' + encode_basestring(value_held)
        value_held = value_out.basis
        if not (value_held == 'markup'):
            if value_held.__class__ is not str or value_held not in choices_2: refuse()
            held += f',"basis":"{value_held}"'
        value_held = value_out.confidence
        if not (value_held == 'sure'):
            if value_held.__class__ is not str or value_held not in choices_3: refuse()
            held += f',"confidence":"{value_held}"'
        held += '}'
        out += ',"origin":' + held
    out += '}'
    return out


def write_quotation(node, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    out = '{"type":"quotation"'
    value_out = node.content
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        members = []
        text = False
        for item in value_out:
            if item.__class__ is str:
                if text or not item or gather(item): refuse()
                text = True
                members.append(encode_basestring(item))
            else:
                text = False
                members.append(coders_18[item.__class__](item, depth + 1, linked, gather))
        out += ',"content":' + '[' + ','.join(members) + ']'
    else: refuse()
    value_out = node.source
    if not (value_out is None):
        if value_out.__class__ is not str or not value_out or gather(value_out): refuse()
        out += ',"source":' + encode_basestring(value_out)
    value_out = node.origin
    if not (value_out is None):
        if value_out.__class__ is not Origin: refuse()
        held = '{"type":"origin"'
        value_held = value_out.start
        if value_held.__class__ is not int or not 0 <= value_held <= 9007199254740991: refuse()
        held += f',"start":{value_held}'
        value_held = value_out.end
        if value_held.__class__ is not int or not 0 <= value_held <= 9007199254740991: refuse()
        held += f',"end":{value_held}'
        value_held = value_out.rule
        if value_held.__class__ is not str or not value_held or gather(value_held): refuse()
        held += ',"rule":' + encode_basestring(value_held)
        value_held = value_out.basis
        if not (value_held == 'markup'):
            if value_held.__class__ is not str or value_held not in choices_2: refuse()
            held += f',"basis":"{value_held}"'
        value_held = value_out.confidence
        if not (value_held == 'sure'):
            if value_held.__class__ is not str or value_held not in choices_3: refuse()
            held += f',"confidence":"{value_held}"'
        held += '}'
        out += ',"origin":' + held
    out += '}'
    return out


def write_note(node, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    out = '{"type":"note"'
    value_out = node.content
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        members = []
        text = False
        for item in value_out:
            if item.__class__ is str:
                if text or not item or gather(item): refuse()
                text = True
                members.append(encode_basestring(item))
            else:
                text = False
                members.append(coders_18[item.__class__](item, depth + 1, linked, gather))
        out += ',"content":' + '[' + ','.join(members) + ']'
    else: refuse()
    value_out = node.kind
    if not (value_out == 'editor'):
        if value_out.__class__ is not str or value_out not in choices_13: refuse()
        out += f',"kind":"{value_out}"'
    value_out = node.origin
    if not (value_out is None):
        if value_out.__class__ is not Origin: refuse()
        held = '{"type":"origin"'
        value_held = value_out.start
        if value_held.__class__ is not int or not 0 <= value_held <= 9007199254740991: refuse()
        held += f',"start":{value_held}'
        value_held = value_out.end
        if value_held.__class__ is not int or not 0 <= value_held <= 9007199254740991: refuse()
        held += f',"end":{value_held}'
        value_held = value_out.rule
        if value_held.__class__ is not str or not value_held or gather(value_held): refuse()
        held += ',"rule":' + encode_basestring(value_held)
        value_held = value_out.basis
        if not (value_held == 'markup'):
            if value_held.__class__ is not str or value_held not in choices_2: refuse()
            held += f',"basis":"{value_held}"'
        value_held = value_out.confidence
        if not (value_held == 'sure'):
            if value_held.__class__ is not str or value_held not in choices_3: refuse()
            held += f',"confidence":"{value_held}"'
        held += '}'
        out += ',"origin":' + held
    out += '}'
    return out


def write_language(node, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    out = '{"type":"language"'
    value_out = node.content
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        members = []
        text = False
        for item in value_out:
            if item.__class__ is str:
                if text or not item or gather(item): refuse()
                text = True
                members.append(encode_basestring(item))
            else:
                text = False
                members.append(coders_18[item.__class__](item, depth + 1, linked, gather))
        out += ',"content":' + '[' + ','.join(members) + ']'
    else: refuse()
    value_out = node.lang
    if value_out.__class__ is not str or not fits_1[value_out]: refuse()
    out += ',"lang":' + encode_basestring(value_out)
    value_out = node.origin
    if not (value_out is None):
        if value_out.__class__ is not Origin: refuse()
        held = '{"type":"origin"'
        value_held = value_out.start
        if value_held.__class__ is not int or not 0 <= value_held <= 9007199254740991: refuse()
        held += f',"start":{value_held}'
        value_held = value_out.end
        if value_held.__class__ is not int or not 0 <= value_held <= 9007199254740991: refuse()
        held += f',"end":{value_held}'
        value_held = value_out.rule
        if value_held.__class__ is not str or not value_held or gather(value_held): refuse()
        held += ',"rule":' + encode_basestring(value_held)
        value_held = value_out.basis
        if not (value_held == 'markup'):
            if value_held.__class__ is not str or value_held not in choices_2: refuse()
            held += f',"basis":"{value_held}"'
        value_held = value_out.confidence
        if not (value_held == 'sure'):
            if value_held.__class__ is not str or value_held not in choices_3: refuse()
            held += f',"confidence":"{value_held}"'
        held += '}'
        out += ',"origin":' + held
    out += '}'
    return out


def write_entity(node, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    out = '{"type":"entity"'
    value_out = node.text
    if value_out.__class__ is not str or not value_out or gather(value_out): refuse()
    out += ',"text":' + encode_basestring(value_out)
    value_out = node.kind
    if value_out.__class__ is not str or value_out not in choices_14: refuse()
    out += f',"kind":"{value_out}"'
    value_out = node.scheme
    if not (value_out is None):
        if value_out.__class__ is not str or not value_out or gather(value_out): refuse()
        out += ',"scheme":' + encode_basestring(value_out)
    value_out = node.code
    if not (value_out is None):
        if value_out.__class__ is not str or not value_out or gather(value_out): refuse()
        out += ',"code":' + encode_basestring(value_out)
    value_out = node.origin
    if not (value_out is None):
        if value_out.__class__ is not Origin: refuse()
        held = '{"type":"origin"'
        value_held = value_out.start
        if value_held.__class__ is not int or not 0 <= value_held <= 9007199254740991: refuse()
        held += f',"start":{value_held}'
        value_held = value_out.end
        if value_held.__class__ is not int or not 0 <= value_held <= 9007199254740991: refuse()
        held += f',"end":{value_held}'
        value_held = value_out.rule
        if value_held.__class__ is not str or not value_held or gather(value_held): refuse()
        held += ',"rule":' + encode_basestring(value_held)
        value_held = value_out.basis
        if not (value_held == 'markup'):
            if value_held.__class__ is not str or value_held not in choices_2: refuse()
            held += f',"basis":"{value_held}"'
        value_held = value_out.confidence
        if not (value_held == 'sure'):
            if value_held.__class__ is not str or value_held not in choices_3: refuse()
            held += f',"confidence":"{value_held}"'
        held += '}'
        out += ',"origin":' + held
    out += '}'
    return out


def write_raw_inline(node, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    out = '{"type":"raw_inline"'
    value_out = node.format
    if value_out.__class__ is not str or not fits_2[value_out]: refuse()
    out += ',"format":' + encode_basestring(value_out)
    value_out = node.lines
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        for item in value_out:
            if item.__class__ is not str or not fits_5[item]: refuse()
        members = map(encode_basestring, value_out)
        out += ',"lines":' + '[' + ','.join(members) + ']'
    else: refuse()
    value_out = node.origin
    if not (value_out is None):
        if value_out.__class__ is not Origin: refuse()
        held = '{"type":"origin"'
        value_held = value_out.start
        if value_held.__class__ is not int or not 0 <= value_held <= 9007199254740991: refuse()
        held += f',"start":{value_held}'
        value_held = value_out.end
        if value_held.__class__ is not int or not 0 <= value_held <= 9007199254740991: refuse()
        held += f',"end":{value_held}'
        value_held = value_out.rule
        if value_held.__class__ is not str or not value_held or gather(value_held): refuse()
        held += ',"rule":' + encode_basestring(value_held)
        value_held = value_out.basis
        if not (value_held == 'markup'):
            if value_held.__class__ is not str or value_held not in choices_2: refuse()
            held += f',"basis":"{value_held}"'
        value_held = value_out.confidence
        if not (value_held == 'sure'):
            if value_held.__class__ is not str or value_held not in choices_3: refuse()
            held += f',"confidence":"{value_held}"'
        held += '}'
        out += ',"origin":' + held
    out += '}'
    return out


def write_list_item(node, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    out = '{"type":"list_item"'
    value_out = node.content
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        members = [coders_6[item.__class__](item, depth + 1, linked, gather) for item in value_out]
        out += ',"content":' + '[' + ','.join(members) + ']'
    else: refuse()
    value_out = node.id
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_3[value_out]: refuse()
        out += ',"id":' + encode_basestring(value_out)
    value_out = node.lang
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_1[value_out]: refuse()
        out += ',"lang":' + encode_basestring(value_out)
    value_out = node.origin
    if not (value_out is None):
        if value_out.__class__ is not Origin: refuse()
        held = '{"type":"origin"'
        value_held = value_out.start
        if value_held.__class__ is not int or not 0 <= value_held <= 9007199254740991: refuse()
        held += f',"start":{value_held}'
        value_held = value_out.end
        if value_held.__class__ is not int or not 0 <= value_held <= 9007199254740991: refuse()
        held += f',"end":{value_held}'
        value_held = value_out.rule
        if value_held.__class__ is not str or not value_held or gather(value_held): refuse()
        held += ',"rule":' + encode_basestring(value_held)
        value_held = value_out.basis
        if not (value_held == 'markup'):
            if value_held.__class__ is not str or value_held not in choices_2: refuse()
            held += f',"basis":"{value_held}"'
        value_held = value_out.confidence
        if not (value_held == 'sure'):
            if value_held.__class__ is not str or value_held not in choices_3: refuse()
            held += f',"confidence":"{value_held}"'
        held += '}'
        out += ',"origin":' + held
    out += '}'
    return out


def write_definition_item(node, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    out = '{"type":"definition_item"'
    value_out = node.terms
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        members = [coders_23[item.__class__](item, depth + 1, linked, gather) for item in value_out]
        out += ',"terms":' + '[' + ','.join(members) + ']'
    else: refuse()
    value_out = node.content
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        members = [coders_6[item.__class__](item, depth + 1, linked, gather) for item in value_out]
        out += ',"content":' + '[' + ','.join(members) + ']'
    value_out = node.id
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_3[value_out]: refuse()
        out += ',"id":' + encode_basestring(value_out)
    value_out = node.lang
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_1[value_out]: refuse()
        out += ',"lang":' + encode_basestring(value_out)
    value_out = node.origin
    if not (value_out is None):
        if value_out.__class__ is not Origin: refuse()
        held = '{"type":"origin"'
        value_held = value_out.start
        if value_held.__class__ is not int or not 0 <= value_held <= 9007199254740991: refuse()
        held += f',"start":{value_held}'
        value_held = value_out.end
        if value_held.__class__ is not int or not 0 <= value_held <= 9007199254740991: refuse()
        held += f',"end":{value_held}'
        value_held = value_out.rule
        if value_held.__class__ is not str or not value_held or gather(value_held): refuse()
        held += ',"rule":' + encode_basestring(value_held)
        value_held = value_out.basis
        if not (value_held == 'markup'):
            if value_held.__class__ is not str or value_held not in choices_2: refuse()
            held += f',"basis":"{value_held}"'
        value_held = value_out.confidence
        if not (value_held == 'sure'):
            if value_held.__class__ is not str or value_held not in choices_3: refuse()
            held += f',"confidence":"{value_held}"'
        held += '}'
        out += ',"origin":' + held
    out += '}'
    return out


def write_row(node, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    out = '{"type":"row"'
    value_out = node.cells
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        members = [coders_24[item.__class__](item, depth + 1, linked, gather) for item in value_out]
        out += ',"cells":' + '[' + ','.join(members) + ']'
    else: refuse()
    value_out = node.id
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_3[value_out]: refuse()
        out += ',"id":' + encode_basestring(value_out)
    value_out = node.lang
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_1[value_out]: refuse()
        out += ',"lang":' + encode_basestring(value_out)
    value_out = node.origin
    if not (value_out is None):
        if value_out.__class__ is not Origin: refuse()
        held = '{"type":"origin"'
        value_held = value_out.start
        if value_held.__class__ is not int or not 0 <= value_held <= 9007199254740991: refuse()
        held += f',"start":{value_held}'
        value_held = value_out.end
        if value_held.__class__ is not int or not 0 <= value_held <= 9007199254740991: refuse()
        held += f',"end":{value_held}'
        value_held = value_out.rule
        if value_held.__class__ is not str or not value_held or gather(value_held): refuse()
        held += ',"rule":' + encode_basestring(value_held)
        value_held = value_out.basis
        if not (value_held == 'markup'):
            if value_held.__class__ is not str or value_held not in choices_2: refuse()
            held += f',"basis":"{value_held}"'
        value_held = value_out.confidence
        if not (value_held == 'sure'):
            if value_held.__class__ is not str or value_held not in choices_3: refuse()
            held += f',"confidence":"{value_held}"'
        held += '}'
        out += ',"origin":' + held
    out += '}'
    return out


def write_term(node, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    out = '{"type":"term"'
    value_out = node.content
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        members = []
        text = False
        for item in value_out:
            if item.__class__ is str:
                if text or not item or gather(item): refuse()
                text = True
                members.append(encode_basestring(item))
            else:
                text = False
                members.append(coders_18[item.__class__](item, depth + 1, linked, gather))
        out += ',"content":' + '[' + ','.join(members) + ']'
    else: refuse()
    value_out = node.id
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_3[value_out]: refuse()
        out += ',"id":' + encode_basestring(value_out)
    value_out = node.lang
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_1[value_out]: refuse()
        out += ',"lang":' + encode_basestring(value_out)
    value_out = node.origin
    if not (value_out is None):
        if value_out.__class__ is not Origin: refuse()
        held = '{"type":"origin"'
        value_held = value_out.start
        if value_held.__class__ is not int or not 0 <= value_held <= 9007199254740991: refuse()
        held += f',"start":{value_held}'
        value_held = value_out.end
        if value_held.__class__ is not int or not 0 <= value_held <= 9007199254740991: refuse()
        held += f',"end":{value_held}'
        value_held = value_out.rule
        if value_held.__class__ is not str or not value_held or gather(value_held): refuse()
        held += ',"rule":' + encode_basestring(value_held)
        value_held = value_out.basis
        if not (value_held == 'markup'):
            if value_held.__class__ is not str or value_held not in choices_2: refuse()
            held += f',"basis":"{value_held}"'
        value_held = value_out.confidence
        if not (value_held == 'sure'):
            if value_held.__class__ is not str or value_held not in choices_3: refuse()
            held += f',"confidence":"{value_held}"'
        held += '}'
        out += ',"origin":' + held
    out += '}'
    return out


def write_cell(node, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    out = '{"type":"cell"'
    value_out = node.content
    if value_out.__class__ is not tuple: refuse()
    if value_out:
        members = [coders_6[item.__class__](item, depth + 1, linked, gather) for item in value_out]
        out += ',"content":' + '[' + ','.join(members) + ']'
    value_out = node.header
    if not (value_out is False):
        if value_out.__class__ is not bool: refuse()
        out += ',"header":true' if value_out else ',"header":false'
    value_out = node.colspan
    if not (value_out == 1 and value_out.__class__ is int):
        if value_out.__class__ is not int or not 1 <= value_out <= 2147483647: refuse()
        out += f',"colspan":{value_out}'
    value_out = node.rowspan
    if not (value_out == 1 and value_out.__class__ is int):
        if value_out.__class__ is not int or not 1 <= value_out <= 2147483647: refuse()
        out += f',"rowspan":{value_out}'
    value_out = node.align
    if not (value_out is None):
        if value_out.__class__ is not str or value_out not in choices_15: refuse()
        out += f',"align":"{value_out}"'
    value_out = node.id
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_3[value_out]: refuse()
        out += ',"id":' + encode_basestring(value_out)
    value_out = node.lang
    if not (value_out is None):
        if value_out.__class__ is not str or not fits_1[value_out]: refuse()
        out += ',"lang":' + encode_basestring(value_out)
    value_out = node.origin
    if not (value_out is None):
        if value_out.__class__ is not Origin: refuse()
        held = '{"type":"origin"'
        value_held = value_out.start
        if value_held.__class__ is not int or not 0 <= value_held <= 9007199254740991: refuse()
        held += f',"start":{value_held}'
        value_held = value_out.end
        if value_held.__class__ is not int or not 0 <= value_held <= 9007199254740991: refuse()
        held += f',"end":{value_held}'
        value_held = value_out.rule
        if value_held.__class__ is not str or not value_held or gather(value_held): refuse()
        held += ',"rule":' + encode_basestring(value_held)
        value_held = value_out.basis
        if not (value_held == 'markup'):
            if value_held.__class__ is not str or value_held not in choices_2: refuse()
            held += f',"basis":"{value_held}"'
        value_held = value_out.confidence
        if not (value_held == 'sure'):
            if value_held.__class__ is not str or value_held not in choices_3: refuse()
            held += f',"confidence":"{value_held}"'
        held += '}'
        out += ',"origin":' + held
    out += '}'
    return out

coders_1 |= {
    Kicker: write_kicker,
}

coders_2 |= {
    Headline: write_headline,
}

coders_3 |= {
    Deck: write_deck,
}

coders_4 |= {
    Byline: write_byline,
}

coders_5 |= {
    Dateline: write_dateline,
}

coders_6 |= {
    Paragraph: write_paragraph,
    Heading: write_heading,
    BlockQuote: write_block_quote,
    Figure: write_figure,
    List: write_list,
    DefinitionList: write_definition_list,
    Table: write_table,
    Preformatted: write_preformatted,
    Rule: write_rule,
    Footnote: write_footnote,
    EditorNote: write_editor_note,
    Correction: write_correction,
    Promo: write_promo,
    SourceLink: write_source_link,
    Disclaimer: write_disclaimer,
    Credit: write_credit,
    Artifact: write_artifact,
    Raw: write_raw,
}

coders_7 |= {
    Paragraph: write_paragraph,
    Heading: write_heading,
    BlockQuote: write_block_quote,
    Figure: write_figure,
    List: write_list,
    DefinitionList: write_definition_list,
    Table: write_table,
    Preformatted: write_preformatted,
    Rule: write_rule,
    Footnote: write_footnote,
    EditorNote: write_editor_note,
    Correction: write_correction,
    Promo: write_promo,
    SourceLink: write_source_link,
    Disclaimer: write_disclaimer,
    Credit: write_credit,
    Artifact: write_artifact,
    Raw: write_raw,
    Turn: write_turn,
}

coders_8 |= {
    Participant: write_participant,
}

coders_9 |= {
    Date: write_date,
}

coders_10 |= {
    Series: write_series,
}

coders_11 |= {
    Revision: write_revision,
}

coders_12 |= {
}

coders_13 |= {
    Rights: write_rights,
}

coders_14 |= {
    Subject: write_subject,
}

coders_15 |= {
    Extension: write_extension,
}

coders_16 |= {
    Provenance: write_provenance,
}

coders_17 |= {
    Origin: write_origin,
}

coders_18 |= {
    LineBreak: write_line_break,
    Emphasis: write_emphasis,
    Strong: write_strong,
    Code: write_code,
    Link: write_link,
    Quotation: write_quotation,
    Note: write_note,
    Language: write_language,
    Entity: write_entity,
    RawInline: write_raw_inline,
}

coders_19 |= {
    Entity: write_entity,
}

coders_20 |= {
    ListItem: write_list_item,
}

coders_21 |= {
    DefinitionItem: write_definition_item,
}

coders_22 |= {
    Row: write_row,
}

coders_23 |= {
    Term: write_term,
}

coders_24 |= {
    Cell: write_cell,
}
