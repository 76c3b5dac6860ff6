"""Checks plain data and makes the nodes that they stand for; see `Coder`. tests/coders.py writes this from the model: change nothing here."""

from newsdoc.codec.rules import fitting, refuse, require_object
from newsdoc.limits import DEPTH_LIMIT
from newsdoc.making import twin
from newsdoc.model import Artifact, BlockQuote, Byline, Cell, Code, Correction, Credit, Date, Dateline, Deck, DefinitionItem, DefinitionList, Disclaimer, Document, EditorNote, Emphasis, Entity, Extension, Figure, Footnote, Heading, Headline, Kicker, Language, LineBreak, Link, List, ListItem, Note, Origin, Paragraph, Participant, Preformatted, Promo, Provenance, Quotation, Raw, RawInline, Revision, Rights, Row, Rule, Series, SourceLink, Strong, Subject, Table, Term, Turn

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
fits_1 = fitting('^[A-Za-z\xc0-\xd6\xd8-\xf6\xf8-\u0131\u0134-\u013e\u0141-\u0148\u014a-\u017e\u0388-\u038a\u038e-\u03a1\u03a3-\u03ce\u0401-\u040c\u040e-\u044f\u0451-\u045c\u045e-\u0481\u05d0-\u05ea\u0621-\u063a\u0641-\u064a\u0671-\u06b7\u3041-\u3094\u30a1-\u30fa\u4e00-\u9fa5\uac00-\ud7a30-9_.:-]+$(?!\\n)')
fits_2 = fitting('^[0-9]{4}(-[0-9]{2}(-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?(Z|[+-][0-9]{2}:[0-9]{2})?)?)?)?$(?!\\n)')
thawed_1 = twin(Date)
choices_1 = ('usable', 'embargoed', 'withheld', 'canceled')
thawed_2 = twin(Series)
fits_3 = fitting('^[0-9a-f]{64}$(?!\\n)')
thawed_3 = twin(Provenance)
choices_2 = ('label', 'mark', 'markup', 'inferred', 'given', 'person')
choices_3 = ('sure', 'likely', 'unsure')
thawed_4 = twin(Origin)
fits_4 = fitting('^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$(?!\\n)')
thawed_5 = twin(Document)
fits_5 = fitting('^[A-Za-z\xc0-\xd6\xd8-\xf6\xf8-\u0131\u0134-\u013e\u0141-\u0148\u014a-\u017e\u0388-\u038a\u038e-\u03a1\u03a3-\u03ce\u0401-\u040c\u040e-\u044f\u0451-\u045c\u045e-\u0481\u05d0-\u05ea\u0621-\u063a\u0641-\u064a\u0671-\u06b7\u3041-\u3094\u30a1-\u30fa\u4e00-\u9fa5\uac00-\ud7a3_][A-Za-z\xc0-\xd6\xd8-\xf6\xf8-\u0131\u0134-\u013e\u0141-\u0148\u014a-\u017e\u0388-\u038a\u038e-\u03a1\u03a3-\u03ce\u0401-\u040c\u040e-\u044f\u0451-\u045c\u045e-\u0481\u05d0-\u05ea\u0621-\u063a\u0641-\u064a\u0671-\u06b7\u3041-\u3094\u30a1-\u30fa\u4e00-\u9fa5\uac00-\ud7a30-9_.-]*$(?!\\n)')
thawed_6 = twin(Kicker)
thawed_7 = twin(Headline)
thawed_8 = twin(Deck)
choices_4 = ('author', 'translator')
thawed_9 = twin(Byline)
thawed_10 = twin(Dateline)
thawed_11 = twin(Paragraph)
thawed_12 = twin(Heading)
choices_5 = ('quote', 'pull')
thawed_13 = twin(BlockQuote)
choices_6 = ('image', 'video', 'audio')
thawed_14 = twin(Figure)
thawed_15 = twin(List)
thawed_16 = twin(DefinitionList)
thawed_17 = twin(Table)
fits_6 = fitting('^[^\\u0000-\\u0008\\u000A-\\u001F\\uFFFE\\uFFFF]*$(?!\\n)')
thawed_18 = twin(Preformatted)
thawed_19 = twin(Rule)
thawed_20 = twin(Footnote)
choices_7 = ('editor', 'translator', 'author')
thawed_21 = twin(EditorNote)
thawed_22 = twin(Correction)
thawed_23 = twin(Promo)
thawed_24 = twin(SourceLink)
thawed_25 = twin(Disclaimer)
thawed_26 = twin(Credit)
choices_8 = ('end_mark', 'slug', 'page_number', 'running_head', 'separator', 'other')
thawed_27 = twin(Artifact)
thawed_28 = twin(Raw)
choices_9 = ('question', 'answer', 'remark')
thawed_29 = twin(Turn)
choices_10 = ('interviewer', 'interviewee', 'moderator', 'translator', 'audience', 'speaker')
choices_11 = ('person', 'organisation', 'group')
thawed_30 = twin(Participant)
choices_12 = ('writer-author', 'editor', 'producer', 'archivist', 'videographer', 'graphic-artist', 'photographer', 'statistician', 'other')
thawed_31 = twin(Revision)
thawed_32 = twin(Rights)
thawed_33 = twin(Subject)
thawed_34 = twin(Extension)
thawed_35 = twin(LineBreak)
thawed_36 = twin(Emphasis)
thawed_37 = twin(Strong)
thawed_38 = twin(Code)
thawed_39 = twin(Link)
thawed_40 = twin(Quotation)
choices_13 = ('editor', 'translator', 'stage', 'interpolation', 'gap')
thawed_41 = twin(Note)
thawed_42 = twin(Language)
choices_14 = ('person', 'organisation', 'location', 'event', 'work')
thawed_43 = twin(Entity)
thawed_44 = twin(RawInline)
thawed_45 = twin(ListItem)
thawed_46 = twin(DefinitionItem)
thawed_47 = twin(Row)
thawed_48 = twin(Term)
choices_15 = ('left', 'center', 'right')
thawed_49 = twin(Cell)


def read_document(data, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    if data['newsdoc'] != '0.1': refuse()
    if data.__class__ is not dict: require_object(data)
    field_known = 2
    value = data.get('$schema')
    if value is not None:
        field_known += 1
        if value.__class__ is not str or not value or gather(value): refuse()
    value = data.get('kicker')
    if value is None: field_kicker = None
    else:
        field_known += 1
        field_kicker = coders_1[value['type']](value, depth + 1, linked, gather)
    value = data.get('headline')
    if value is None: field_headline = None
    else:
        field_known += 1
        field_headline = coders_2[value['type']](value, depth + 1, linked, gather)
    value = data.get('decks')
    if value is None: field_decks = ()
    else:
        field_known += 1
        if value.__class__ is not list: refuse()
        members = [coders_3[item['type']](item, depth + 1, linked, gather) for item in value]
        field_decks = tuple(members)
    value = data.get('bylines')
    if value is None: field_bylines = ()
    else:
        field_known += 1
        if value.__class__ is not list: refuse()
        members = [coders_4[item['type']](item, depth + 1, linked, gather) for item in value]
        field_bylines = tuple(members)
    value = data.get('dateline')
    if value is None: field_dateline = None
    else:
        field_known += 1
        field_dateline = coders_5[value['type']](value, depth + 1, linked, gather)
    value = data.get('abstract')
    if value is None: field_abstract = ()
    else:
        field_known += 1
        if value.__class__ is not list: refuse()
        members = [coders_6[item['type']](item, depth + 1, linked, gather) for item in value]
        field_abstract = tuple(members)
    value = data.get('body')
    if value is None: field_body = ()
    else:
        field_known += 1
        if value.__class__ is not list: refuse()
        members = [coders_7[item['type']](item, depth + 1, linked, gather) for item in value]
        field_body = tuple(members)
    value = data.get('participants')
    if value is None: field_participants = ()
    else:
        field_known += 1
        if value.__class__ is not list: refuse()
        members = [coders_8[item['type']](item, depth + 1, linked, gather) for item in value]
        field_participants = tuple(members)
    value = data.get('version')
    if value is None: field_version = None
    else:
        field_known += 1
        if value.__class__ is not str or not fits_1[value]: refuse()
        field_version = value
    value = data.get('issued')
    if value is None: field_issued = None
    else:
        field_known += 1
        held = value
        if held['type'] != 'date': refuse()
        if held.__class__ is not dict: require_object(held)
        held_known = 1
        value = held.get('value')
        if value is None: held_value = None
        else:
            held_known += 1
            if value.__class__ is not str or not fits_2[value]: refuse()
            held_value = value
        value = held.get('raw')
        if value is None: held_raw = None
        else:
            held_known += 1
            if value.__class__ is not str or not value or gather(value): refuse()
            held_raw = value
        if (held_value is not None) + (held_raw is not None) != 1: refuse()
        if len(held) != held_known: refuse()
        node = thawed_1()
        node.value = held_value
        node.raw = held_raw
        node.__class__ = Date
        field_issued = node
    value = data.get('released')
    if value is None: field_released = None
    else:
        field_known += 1
        held = value
        if held['type'] != 'date': refuse()
        if held.__class__ is not dict: require_object(held)
        held_known = 1
        value = held.get('value')
        if value is None: held_value = None
        else:
            held_known += 1
            if value.__class__ is not str or not fits_2[value]: refuse()
            held_value = value
        value = held.get('raw')
        if value is None: held_raw = None
        else:
            held_known += 1
            if value.__class__ is not str or not value or gather(value): refuse()
            held_raw = value
        if (held_value is not None) + (held_raw is not None) != 1: refuse()
        if len(held) != held_known: refuse()
        node = thawed_1()
        node.value = held_value
        node.raw = held_raw
        node.__class__ = Date
        field_released = node
    value = data.get('updated')
    if value is None: field_updated = None
    else:
        field_known += 1
        held = value
        if held['type'] != 'date': refuse()
        if held.__class__ is not dict: require_object(held)
        held_known = 1
        value = held.get('value')
        if value is None: held_value = None
        else:
            held_known += 1
            if value.__class__ is not str or not fits_2[value]: refuse()
            held_value = value
        value = held.get('raw')
        if value is None: held_raw = None
        else:
            held_known += 1
            if value.__class__ is not str or not value or gather(value): refuse()
            held_raw = value
        if (held_value is not None) + (held_raw is not None) != 1: refuse()
        if len(held) != held_known: refuse()
        node = thawed_1()
        node.value = held_value
        node.raw = held_raw
        node.__class__ = Date
        field_updated = node
    value = data.get('expires')
    if value is None: field_expires = None
    else:
        field_known += 1
        held = value
        if held['type'] != 'date': refuse()
        if held.__class__ is not dict: require_object(held)
        held_known = 1
        value = held.get('value')
        if value is None: held_value = None
        else:
            held_known += 1
            if value.__class__ is not str or not fits_2[value]: refuse()
            held_value = value
        value = held.get('raw')
        if value is None: held_raw = None
        else:
            held_known += 1
            if value.__class__ is not str or not value or gather(value): refuse()
            held_raw = value
        if (held_value is not None) + (held_raw is not None) != 1: refuse()
        if len(held) != held_known: refuse()
        node = thawed_1()
        node.value = held_value
        node.raw = held_raw
        node.__class__ = Date
        field_expires = node
    value = data.get('status')
    if value is None: field_status = None
    else:
        field_known += 1
        if value.__class__ is not str or value not in choices_1: refuse()
        field_status = value
    value = data.get('urgency')
    if value is None: field_urgency = None
    else:
        field_known += 1
        if value.__class__ is not int or not 1 <= value <= 8: refuse()
        field_urgency = value
    value = data.get('series')
    if value is None: field_series = None
    else:
        field_known += 1
        held = value
        if held['type'] != 'series': refuse()
        if held.__class__ is not dict: require_object(held)
        value = held['name']
        if value.__class__ is not str or not value or gather(value): refuse()
        held_name = value
        held_known = 2
        value = held.get('part')
        if value is None: held_part = None
        else:
            held_known += 1
            if value.__class__ is not int or not 1 <= value <= 2147483647: refuse()
            held_part = value
        value = held.get('total')
        if value is None: held_total = None
        else:
            held_known += 1
            if value.__class__ is not int or not 1 <= value <= 2147483647: refuse()
            held_total = value
        if len(held) != held_known: refuse()
        node = thawed_2()
        node.name = held_name
        node.part = held_part
        node.total = held_total
        node.__class__ = Series
        field_series = node
    value = data.get('revisions')
    if value is None: field_revisions = ()
    else:
        field_known += 1
        if value.__class__ is not list: refuse()
        members = [coders_9[item['type']](item, depth + 1, linked, gather) for item in value]
        field_revisions = tuple(members)
    value = data.get('internal_notes')
    if value is None: field_internal_notes = ()
    else:
        field_known += 1
        if value.__class__ is not list: refuse()
        for item in value:
            if item.__class__ is not str or not item or gather(item): refuse()
        members = value
        field_internal_notes = tuple(members)
    value = data.get('rights')
    if value is None: field_rights = None
    else:
        field_known += 1
        field_rights = coders_11[value['type']](value, depth + 1, linked, gather)
    value = data.get('subjects')
    if value is None: field_subjects = ()
    else:
        field_known += 1
        if value.__class__ is not list: refuse()
        members = [coders_12[item['type']](item, depth + 1, linked, gather) for item in value]
        field_subjects = tuple(members)
    value = data.get('keywords')
    if value is None: field_keywords = ()
    else:
        field_known += 1
        if value.__class__ is not list: refuse()
        for item in value:
            if item.__class__ is not str or not item or gather(item): refuse()
        members = value
        field_keywords = tuple(members)
    value = data.get('extensions')
    if value is None: field_extensions = ()
    else:
        field_known += 1
        if value.__class__ is not list: refuse()
        members = [coders_13[item['type']](item, depth + 1, linked, gather) for item in value]
        field_extensions = tuple(members)
    value = data.get('source')
    if value is None: field_source = None
    else:
        field_known += 1
        held = value
        if held['type'] != 'provenance': refuse()
        if held.__class__ is not dict: require_object(held)
        held_known = 1
        value = held.get('name')
        if value is None: held_name = None
        else:
            held_known += 1
            if value.__class__ is not str or not value or gather(value): refuse()
            held_name = value
        value = held.get('media_type')
        if value is None: held_media_type = None
        else:
            held_known += 1
            if value.__class__ is not str or not value or gather(value): refuse()
            held_media_type = value
        value = held.get('encoding')
        if value is None: held_encoding = None
        else:
            held_known += 1
            if value.__class__ is not str or not value or gather(value): refuse()
            held_encoding = value
        value = held.get('sha256')
        if value is None: held_sha256 = None
        else:
            held_known += 1
            if value.__class__ is not str or not fits_3[value]: refuse()
            held_sha256 = value
        value = held.get('version')
        if value is None: held_version = None
        else:
            held_known += 1
            if value.__class__ is not str or not value or gather(value): refuse()
            held_version = value
        if len(held) != held_known: refuse()
        node = thawed_3()
        node.name = held_name
        node.media_type = held_media_type
        node.encoding = held_encoding
        node.sha256 = held_sha256
        node.version = held_version
        node.__class__ = Provenance
        field_source = node
    value = data.get('origin')
    if value is None: field_origin = None
    else:
        field_known += 1
        held = value
        if held['type'] != 'origin': refuse()
        if held.__class__ is not dict: require_object(held)
        value = held['start']
        if value.__class__ is not int or not 0 <= value <= 9007199254740991: refuse()
        held_start = value
        value = held['end']
        if value.__class__ is not int or not 0 <= value <= 9007199254740991: refuse()
        held_end = value
        value = held['rule']
        if value.__class__ is not str or not value or gather(value): refuse()
        held_rule = value
        held_known = 4
        value = held.get('basis')
        if value is None: held_basis = 'markup'
        else:
            held_known += 1
            if value.__class__ is not str or value not in choices_2: refuse()
            held_basis = value
        value = held.get('confidence')
        if value is None: held_confidence = 'sure'
        else:
            held_known += 1
            if value.__class__ is not str or value not in choices_3: refuse()
            held_confidence = value
        if len(held) != held_known: refuse()
        node = thawed_4()
        node.start = held_start
        node.end = held_end
        node.rule = held_rule
        node.basis = held_basis
        node.confidence = held_confidence
        node.__class__ = Origin
        field_origin = node
    if len(data) == field_known:
        field_lang = None
        field_id = None
    else:
        value = data.get('lang')
        if value is None: field_lang = None
        else:
            field_known += 1
            if value.__class__ is not str or not fits_4[value]: refuse()
            field_lang = value
        value = data.get('id')
        if value is None: field_id = None
        else:
            field_known += 1
            if value.__class__ is not str or not value or gather(value): refuse()
            field_id = value
    if len(data) != field_known: refuse()
    node = thawed_5()
    node.origin = field_origin
    node.kicker = field_kicker
    node.headline = field_headline
    node.decks = field_decks
    node.bylines = field_bylines
    node.dateline = field_dateline
    node.abstract = field_abstract
    node.body = field_body
    node.participants = field_participants
    node.lang = field_lang
    node.id = field_id
    node.version = field_version
    node.issued = field_issued
    node.released = field_released
    node.updated = field_updated
    node.expires = field_expires
    node.status = field_status
    node.urgency = field_urgency
    node.series = field_series
    node.revisions = field_revisions
    node.internal_notes = field_internal_notes
    node.rights = field_rights
    node.subjects = field_subjects
    node.keywords = field_keywords
    node.extensions = field_extensions
    node.source = field_source
    node.__class__ = Document
    return node


def read_kicker(data, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    if data.__class__ is not dict: require_object(data)
    value = data['content']
    if value.__class__ is not list or not value: refuse()
    members = []
    text = False
    for item in value:
        if item.__class__ is str:
            if text or not item or gather(item): refuse()
            text = True
            members.append(item)
        else:
            text = False
            members.append(coders_14[item['type']](item, depth + 1, linked, gather))
    field_content = tuple(members)
    field_known = 2
    value = data.get('origin')
    if value is None: field_origin = None
    else:
        field_known += 1
        held = value
        if held['type'] != 'origin': refuse()
        if held.__class__ is not dict: require_object(held)
        value = held['start']
        if value.__class__ is not int or not 0 <= value <= 9007199254740991: refuse()
        held_start = value
        value = held['end']
        if value.__class__ is not int or not 0 <= value <= 9007199254740991: refuse()
        held_end = value
        value = held['rule']
        if value.__class__ is not str or not value or gather(value): refuse()
        held_rule = value
        held_known = 4
        value = held.get('basis')
        if value is None: held_basis = 'markup'
        else:
            held_known += 1
            if value.__class__ is not str or value not in choices_2: refuse()
            held_basis = value
        value = held.get('confidence')
        if value is None: held_confidence = 'sure'
        else:
            held_known += 1
            if value.__class__ is not str or value not in choices_3: refuse()
            held_confidence = value
        if len(held) != held_known: refuse()
        node = thawed_4()
        node.start = held_start
        node.end = held_end
        node.rule = held_rule
        node.basis = held_basis
        node.confidence = held_confidence
        node.__class__ = Origin
        field_origin = node
    if len(data) == field_known:
        field_id = None
        field_lang = None
    else:
        value = data.get('id')
        if value is None: field_id = None
        else:
            field_known += 1
            if value.__class__ is not str or not fits_5[value]: refuse()
            field_id = value
        value = data.get('lang')
        if value is None: field_lang = None
        else:
            field_known += 1
            if value.__class__ is not str or not fits_4[value]: refuse()
            field_lang = value
    if len(data) != field_known: refuse()
    node = thawed_6()
    node.origin = field_origin
    node.id = field_id
    node.lang = field_lang
    node.content = field_content
    node.__class__ = Kicker
    return node


def read_headline(data, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    if data.__class__ is not dict: require_object(data)
    value = data['content']
    if value.__class__ is not list or not value: refuse()
    members = []
    text = False
    for item in value:
        if item.__class__ is str:
            if text or not item or gather(item): refuse()
            text = True
            members.append(item)
        else:
            text = False
            members.append(coders_14[item['type']](item, depth + 1, linked, gather))
    field_content = tuple(members)
    field_known = 2
    value = data.get('origin')
    if value is None: field_origin = None
    else:
        field_known += 1
        held = value
        if held['type'] != 'origin': refuse()
        if held.__class__ is not dict: require_object(held)
        value = held['start']
        if value.__class__ is not int or not 0 <= value <= 9007199254740991: refuse()
        held_start = value
        value = held['end']
        if value.__class__ is not int or not 0 <= value <= 9007199254740991: refuse()
        held_end = value
        value = held['rule']
        if value.__class__ is not str or not value or gather(value): refuse()
        held_rule = value
        held_known = 4
        value = held.get('basis')
        if value is None: held_basis = 'markup'
        else:
            held_known += 1
            if value.__class__ is not str or value not in choices_2: refuse()
            held_basis = value
        value = held.get('confidence')
        if value is None: held_confidence = 'sure'
        else:
            held_known += 1
            if value.__class__ is not str or value not in choices_3: refuse()
            held_confidence = value
        if len(held) != held_known: refuse()
        node = thawed_4()
        node.start = held_start
        node.end = held_end
        node.rule = held_rule
        node.basis = held_basis
        node.confidence = held_confidence
        node.__class__ = Origin
        field_origin = node
    if len(data) == field_known:
        field_id = None
        field_lang = None
    else:
        value = data.get('id')
        if value is None: field_id = None
        else:
            field_known += 1
            if value.__class__ is not str or not fits_5[value]: refuse()
            field_id = value
        value = data.get('lang')
        if value is None: field_lang = None
        else:
            field_known += 1
            if value.__class__ is not str or not fits_4[value]: refuse()
            field_lang = value
    if len(data) != field_known: refuse()
    node = thawed_7()
    node.origin = field_origin
    node.id = field_id
    node.lang = field_lang
    node.content = field_content
    node.__class__ = Headline
    return node


def read_deck(data, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    if data.__class__ is not dict: require_object(data)
    value = data['content']
    if value.__class__ is not list or not value: refuse()
    members = []
    text = False
    for item in value:
        if item.__class__ is str:
            if text or not item or gather(item): refuse()
            text = True
            members.append(item)
        else:
            text = False
            members.append(coders_14[item['type']](item, depth + 1, linked, gather))
    field_content = tuple(members)
    field_known = 2
    value = data.get('origin')
    if value is None: field_origin = None
    else:
        field_known += 1
        held = value
        if held['type'] != 'origin': refuse()
        if held.__class__ is not dict: require_object(held)
        value = held['start']
        if value.__class__ is not int or not 0 <= value <= 9007199254740991: refuse()
        held_start = value
        value = held['end']
        if value.__class__ is not int or not 0 <= value <= 9007199254740991: refuse()
        held_end = value
        value = held['rule']
        if value.__class__ is not str or not value or gather(value): refuse()
        held_rule = value
        held_known = 4
        value = held.get('basis')
        if value is None: held_basis = 'markup'
        else:
            held_known += 1
            if value.__class__ is not str or value not in choices_2: refuse()
            held_basis = value
        value = held.get('confidence')
        if value is None: held_confidence = 'sure'
        else:
            held_known += 1
            if value.__class__ is not str or value not in choices_3: refuse()
            held_confidence = value
        if len(held) != held_known: refuse()
        node = thawed_4()
        node.start = held_start
        node.end = held_end
        node.rule = held_rule
        node.basis = held_basis
        node.confidence = held_confidence
        node.__class__ = Origin
        field_origin = node
    if len(data) == field_known:
        field_id = None
        field_lang = None
    else:
        value = data.get('id')
        if value is None: field_id = None
        else:
            field_known += 1
            if value.__class__ is not str or not fits_5[value]: refuse()
            field_id = value
        value = data.get('lang')
        if value is None: field_lang = None
        else:
            field_known += 1
            if value.__class__ is not str or not fits_4[value]: refuse()
            field_lang = value
    if len(data) != field_known: refuse()
    node = thawed_8()
    node.origin = field_origin
    node.id = field_id
    node.lang = field_lang
    node.content = field_content
    node.__class__ = Deck
    return node


def read_byline(data, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    if data.__class__ is not dict: require_object(data)
    value = data['content']
    if value.__class__ is not list or not value: refuse()
    members = []
    text = False
    for item in value:
        if item.__class__ is str:
            if text or not item or gather(item): refuse()
            text = True
            members.append(item)
        else:
            text = False
            members.append(coders_15[item['type']](item, depth + 1, linked, gather))
    field_content = tuple(members)
    field_known = 2
    value = data.get('kind')
    if value is None: field_kind = 'author'
    else:
        field_known += 1
        if value.__class__ is not str or value not in choices_4: refuse()
        field_kind = value
    value = data.get('origin')
    if value is None: field_origin = None
    else:
        field_known += 1
        held = value
        if held['type'] != 'origin': refuse()
        if held.__class__ is not dict: require_object(held)
        value = held['start']
        if value.__class__ is not int or not 0 <= value <= 9007199254740991: refuse()
        held_start = value
        value = held['end']
        if value.__class__ is not int or not 0 <= value <= 9007199254740991: refuse()
        held_end = value
        value = held['rule']
        if value.__class__ is not str or not value or gather(value): refuse()
        held_rule = value
        held_known = 4
        value = held.get('basis')
        if value is None: held_basis = 'markup'
        else:
            held_known += 1
            if value.__class__ is not str or value not in choices_2: refuse()
            held_basis = value
        value = held.get('confidence')
        if value is None: held_confidence = 'sure'
        else:
            held_known += 1
            if value.__class__ is not str or value not in choices_3: refuse()
            held_confidence = value
        if len(held) != held_known: refuse()
        node = thawed_4()
        node.start = held_start
        node.end = held_end
        node.rule = held_rule
        node.basis = held_basis
        node.confidence = held_confidence
        node.__class__ = Origin
        field_origin = node
    if len(data) == field_known:
        field_id = None
        field_lang = None
    else:
        value = data.get('id')
        if value is None: field_id = None
        else:
            field_known += 1
            if value.__class__ is not str or not fits_5[value]: refuse()
            field_id = value
        value = data.get('lang')
        if value is None: field_lang = None
        else:
            field_known += 1
            if value.__class__ is not str or not fits_4[value]: refuse()
            field_lang = value
    if len(data) != field_known: refuse()
    node = thawed_9()
    node.origin = field_origin
    node.id = field_id
    node.lang = field_lang
    node.content = field_content
    node.kind = field_kind
    node.__class__ = Byline
    return node


def read_dateline(data, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    if data.__class__ is not dict: require_object(data)
    value = data['content']
    if value.__class__ is not list or not value: refuse()
    members = []
    text = False
    for item in value:
        if item.__class__ is str:
            if text or not item or gather(item): refuse()
            text = True
            members.append(item)
        else:
            text = False
            members.append(coders_15[item['type']](item, depth + 1, linked, gather))
    field_content = tuple(members)
    field_known = 2
    value = data.get('date')
    if value is None: field_date = None
    else:
        field_known += 1
        held = value
        if held['type'] != 'date': refuse()
        if held.__class__ is not dict: require_object(held)
        held_known = 1
        value = held.get('value')
        if value is None: held_value = None
        else:
            held_known += 1
            if value.__class__ is not str or not fits_2[value]: refuse()
            held_value = value
        value = held.get('raw')
        if value is None: held_raw = None
        else:
            held_known += 1
            if value.__class__ is not str or not value or gather(value): refuse()
            held_raw = value
        if (held_value is not None) + (held_raw is not None) != 1: refuse()
        if len(held) != held_known: refuse()
        node = thawed_1()
        node.value = held_value
        node.raw = held_raw
        node.__class__ = Date
        field_date = node
    value = data.get('origin')
    if value is None: field_origin = None
    else:
        field_known += 1
        held = value
        if held['type'] != 'origin': refuse()
        if held.__class__ is not dict: require_object(held)
        value = held['start']
        if value.__class__ is not int or not 0 <= value <= 9007199254740991: refuse()
        held_start = value
        value = held['end']
        if value.__class__ is not int or not 0 <= value <= 9007199254740991: refuse()
        held_end = value
        value = held['rule']
        if value.__class__ is not str or not value or gather(value): refuse()
        held_rule = value
        held_known = 4
        value = held.get('basis')
        if value is None: held_basis = 'markup'
        else:
            held_known += 1
            if value.__class__ is not str or value not in choices_2: refuse()
            held_basis = value
        value = held.get('confidence')
        if value is None: held_confidence = 'sure'
        else:
            held_known += 1
            if value.__class__ is not str or value not in choices_3: refuse()
            held_confidence = value
        if len(held) != held_known: refuse()
        node = thawed_4()
        node.start = held_start
        node.end = held_end
        node.rule = held_rule
        node.basis = held_basis
        node.confidence = held_confidence
        node.__class__ = Origin
        field_origin = node
    if len(data) == field_known:
        field_id = None
        field_lang = None
    else:
        value = data.get('id')
        if value is None: field_id = None
        else:
            field_known += 1
            if value.__class__ is not str or not fits_5[value]: refuse()
            field_id = value
        value = data.get('lang')
        if value is None: field_lang = None
        else:
            field_known += 1
            if value.__class__ is not str or not fits_4[value]: refuse()
            field_lang = value
    if len(data) != field_known: refuse()
    node = thawed_10()
    node.origin = field_origin
    node.id = field_id
    node.lang = field_lang
    node.content = field_content
    node.date = field_date
    node.__class__ = Dateline
    return node


def read_paragraph(data, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    if data.__class__ is not dict: require_object(data)
    value = data['content']
    if value.__class__ is not list or not value: refuse()
    members = []
    text = False
    for item in value:
        if item.__class__ is str:
            if text or not item or gather(item): refuse()
            text = True
            members.append(item)
        else:
            text = False
            members.append(coders_14[item['type']](item, depth + 1, linked, gather))
    field_content = tuple(members)
    field_known = 2
    value = data.get('origin')
    if value is None: field_origin = None
    else:
        field_known += 1
        held = value
        if held['type'] != 'origin': refuse()
        if held.__class__ is not dict: require_object(held)
        value = held['start']
        if value.__class__ is not int or not 0 <= value <= 9007199254740991: refuse()
        held_start = value
        value = held['end']
        if value.__class__ is not int or not 0 <= value <= 9007199254740991: refuse()
        held_end = value
        value = held['rule']
        if value.__class__ is not str or not value or gather(value): refuse()
        held_rule = value
        held_known = 4
        value = held.get('basis')
        if value is None: held_basis = 'markup'
        else:
            held_known += 1
            if value.__class__ is not str or value not in choices_2: refuse()
            held_basis = value
        value = held.get('confidence')
        if value is None: held_confidence = 'sure'
        else:
            held_known += 1
            if value.__class__ is not str or value not in choices_3: refuse()
            held_confidence = value
        if len(held) != held_known: refuse()
        node = thawed_4()
        node.start = held_start
        node.end = held_end
        node.rule = held_rule
        node.basis = held_basis
        node.confidence = held_confidence
        node.__class__ = Origin
        field_origin = node
    if len(data) == field_known:
        field_id = None
        field_lang = None
    else:
        value = data.get('id')
        if value is None: field_id = None
        else:
            field_known += 1
            if value.__class__ is not str or not fits_5[value]: refuse()
            field_id = value
        value = data.get('lang')
        if value is None: field_lang = None
        else:
            field_known += 1
            if value.__class__ is not str or not fits_4[value]: refuse()
            field_lang = value
    if len(data) != field_known: refuse()
    node = thawed_11()
    node.origin = field_origin
    node.id = field_id
    node.lang = field_lang
    node.content = field_content
    node.__class__ = Paragraph
    return node


def read_heading(data, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    if data.__class__ is not dict: require_object(data)
    value = data['content']
    if value.__class__ is not list or not value: refuse()
    members = []
    text = False
    for item in value:
        if item.__class__ is str:
            if text or not item or gather(item): refuse()
            text = True
            members.append(item)
        else:
            text = False
            members.append(coders_14[item['type']](item, depth + 1, linked, gather))
    field_content = tuple(members)
    field_known = 2
    value = data.get('level')
    if value is None: field_level = 2
    else:
        field_known += 1
        if value.__class__ is not int or not 1 <= value <= 6: refuse()
        field_level = value
    value = data.get('origin')
    if value is None: field_origin = None
    else:
        field_known += 1
        held = value
        if held['type'] != 'origin': refuse()
        if held.__class__ is not dict: require_object(held)
        value = held['start']
        if value.__class__ is not int or not 0 <= value <= 9007199254740991: refuse()
        held_start = value
        value = held['end']
        if value.__class__ is not int or not 0 <= value <= 9007199254740991: refuse()
        held_end = value
        value = held['rule']
        if value.__class__ is not str or not value or gather(value): refuse()
        held_rule = value
        held_known = 4
        value = held.get('basis')
        if value is None: held_basis = 'markup'
        else:
            held_known += 1
            if value.__class__ is not str or value not in choices_2: refuse()
            held_basis = value
        value = held.get('confidence')
        if value is None: held_confidence = 'sure'
        else:
            held_known += 1
            if value.__class__ is not str or value not in choices_3: refuse()
            held_confidence = value
        if len(held) != held_known: refuse()
        node = thawed_4()
        node.start = held_start
        node.end = held_end
        node.rule = held_rule
        node.basis = held_basis
        node.confidence = held_confidence
        node.__class__ = Origin
        field_origin = node
    if len(data) == field_known:
        field_id = None
        field_lang = None
    else:
        value = data.get('id')
        if value is None: field_id = None
        else:
            field_known += 1
            if value.__class__ is not str or not fits_5[value]: refuse()
            field_id = value
        value = data.get('lang')
        if value is None: field_lang = None
        else:
            field_known += 1
            if value.__class__ is not str or not fits_4[value]: refuse()
            field_lang = value
    if len(data) != field_known: refuse()
    node = thawed_12()
    node.origin = field_origin
    node.id = field_id
    node.lang = field_lang
    node.content = field_content
    node.level = field_level
    node.__class__ = Heading
    return node


def read_block_quote(data, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    if data.__class__ is not dict: require_object(data)
    value = data['content']
    if value.__class__ is not list or not value: refuse()
    members = [coders_6[item['type']](item, depth + 1, linked, gather) for item in value]
    field_content = tuple(members)
    field_known = 2
    value = data.get('kind')
    if value is None: field_kind = 'quote'
    else:
        field_known += 1
        if value.__class__ is not str or value not in choices_5: refuse()
        field_kind = value
    value = data.get('attribution')
    if value is None: field_attribution = ()
    else:
        field_known += 1
        if value.__class__ is not list: refuse()
        members = []
        text = False
        for item in value:
            if item.__class__ is str:
                if text or not item or gather(item): refuse()
                text = True
                members.append(item)
            else:
                text = False
                members.append(coders_14[item['type']](item, depth + 1, linked, gather))
        field_attribution = tuple(members)
    value = data.get('origin')
    if value is None: field_origin = None
    else:
        field_known += 1
        held = value
        if held['type'] != 'origin': refuse()
        if held.__class__ is not dict: require_object(held)
        value = held['start']
        if value.__class__ is not int or not 0 <= value <= 9007199254740991: refuse()
        held_start = value
        value = held['end']
        if value.__class__ is not int or not 0 <= value <= 9007199254740991: refuse()
        held_end = value
        value = held['rule']
        if value.__class__ is not str or not value or gather(value): refuse()
        held_rule = value
        held_known = 4
        value = held.get('basis')
        if value is None: held_basis = 'markup'
        else:
            held_known += 1
            if value.__class__ is not str or value not in choices_2: refuse()
            held_basis = value
        value = held.get('confidence')
        if value is None: held_confidence = 'sure'
        else:
            held_known += 1
            if value.__class__ is not str or value not in choices_3: refuse()
            held_confidence = value
        if len(held) != held_known: refuse()
        node = thawed_4()
        node.start = held_start
        node.end = held_end
        node.rule = held_rule
        node.basis = held_basis
        node.confidence = held_confidence
        node.__class__ = Origin
        field_origin = node
    if len(data) == field_known:
        field_id = None
        field_lang = None
    else:
        value = data.get('id')
        if value is None: field_id = None
        else:
            field_known += 1
            if value.__class__ is not str or not fits_5[value]: refuse()
            field_id = value
        value = data.get('lang')
        if value is None: field_lang = None
        else:
            field_known += 1
            if value.__class__ is not str or not fits_4[value]: refuse()
            field_lang = value
    if len(data) != field_known: refuse()
    node = thawed_13()
    node.origin = field_origin
    node.id = field_id
    node.lang = field_lang
    node.content = field_content
    node.kind = field_kind
    node.attribution = field_attribution
    node.__class__ = BlockQuote
    return node


def read_figure(data, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    if data.__class__ is not dict: require_object(data)
    field_known = 1
    value = data.get('caption')
    if value is None: field_caption = ()
    else:
        field_known += 1
        if value.__class__ is not list: refuse()
        members = []
        text = False
        for item in value:
            if item.__class__ is str:
                if text or not item or gather(item): refuse()
                text = True
                members.append(item)
            else:
                text = False
                members.append(coders_14[item['type']](item, depth + 1, linked, gather))
        field_caption = tuple(members)
    value = data.get('credit')
    if value is None: field_credit = ()
    else:
        field_known += 1
        if value.__class__ is not list: refuse()
        members = []
        text = False
        for item in value:
            if item.__class__ is str:
                if text or not item or gather(item): refuse()
                text = True
                members.append(item)
            else:
                text = False
                members.append(coders_14[item['type']](item, depth + 1, linked, gather))
        field_credit = tuple(members)
    value = data.get('kind')
    if value is None: field_kind = 'image'
    else:
        field_known += 1
        if value.__class__ is not str or value not in choices_6: refuse()
        field_kind = value
    value = data.get('href')
    if value is None: field_href = None
    else:
        field_known += 1
        if value.__class__ is not str or not value or gather(value): refuse()
        field_href = value
    value = data.get('media_type')
    if value is None: field_media_type = None
    else:
        field_known += 1
        if value.__class__ is not str or not value or gather(value): refuse()
        field_media_type = value
    value = data.get('alt')
    if value is None: field_alt = None
    else:
        field_known += 1
        if value.__class__ is not str or not value or gather(value): refuse()
        field_alt = value
    value = data.get('width')
    if value is None: field_width = None
    else:
        field_known += 1
        if value.__class__ is not int or not 1 <= value <= 2147483647: refuse()
        field_width = value
    value = data.get('height')
    if value is None: field_height = None
    else:
        field_known += 1
        if value.__class__ is not int or not 1 <= value <= 2147483647: refuse()
        field_height = value
    value = data.get('label')
    if value is None: field_label = None
    else:
        field_known += 1
        if value.__class__ is not str or not value or gather(value): refuse()
        field_label = value
    value = data.get('origin')
    if value is None: field_origin = None
    else:
        field_known += 1
        held = value
        if held['type'] != 'origin': refuse()
        if held.__class__ is not dict: require_object(held)
        value = held['start']
        if value.__class__ is not int or not 0 <= value <= 9007199254740991: refuse()
        held_start = value
        value = held['end']
        if value.__class__ is not int or not 0 <= value <= 9007199254740991: refuse()
        held_end = value
        value = held['rule']
        if value.__class__ is not str or not value or gather(value): refuse()
        held_rule = value
        held_known = 4
        value = held.get('basis')
        if value is None: held_basis = 'markup'
        else:
            held_known += 1
            if value.__class__ is not str or value not in choices_2: refuse()
            held_basis = value
        value = held.get('confidence')
        if value is None: held_confidence = 'sure'
        else:
            held_known += 1
            if value.__class__ is not str or value not in choices_3: refuse()
            held_confidence = value
        if len(held) != held_known: refuse()
        node = thawed_4()
        node.start = held_start
        node.end = held_end
        node.rule = held_rule
        node.basis = held_basis
        node.confidence = held_confidence
        node.__class__ = Origin
        field_origin = node
    if len(data) == field_known:
        field_id = None
        field_lang = None
    else:
        value = data.get('id')
        if value is None: field_id = None
        else:
            field_known += 1
            if value.__class__ is not str or not fits_5[value]: refuse()
            field_id = value
        value = data.get('lang')
        if value is None: field_lang = None
        else:
            field_known += 1
            if value.__class__ is not str or not fits_4[value]: refuse()
            field_lang = value
    if len(data) != field_known: refuse()
    node = thawed_14()
    node.origin = field_origin
    node.id = field_id
    node.lang = field_lang
    node.caption = field_caption
    node.credit = field_credit
    node.kind = field_kind
    node.href = field_href
    node.media_type = field_media_type
    node.alt = field_alt
    node.width = field_width
    node.height = field_height
    node.label = field_label
    node.__class__ = Figure
    return node


def read_list(data, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    if data.__class__ is not dict: require_object(data)
    value = data['items']
    if value.__class__ is not list or not value: refuse()
    members = [coders_16[item['type']](item, depth + 1, linked, gather) for item in value]
    field_items = tuple(members)
    field_known = 2
    value = data.get('ordered')
    if value is None: field_ordered = False
    else:
        field_known += 1
        if value.__class__ is not bool: refuse()
        field_ordered = value
    value = data.get('start')
    if value is None: field_start = None
    else:
        field_known += 1
        if value.__class__ is not int or not 1 <= value <= 2147483647: refuse()
        field_start = value
    value = data.get('origin')
    if value is None: field_origin = None
    else:
        field_known += 1
        held = value
        if held['type'] != 'origin': refuse()
        if held.__class__ is not dict: require_object(held)
        value = held['start']
        if value.__class__ is not int or not 0 <= value <= 9007199254740991: refuse()
        held_start = value
        value = held['end']
        if value.__class__ is not int or not 0 <= value <= 9007199254740991: refuse()
        held_end = value
        value = held['rule']
        if value.__class__ is not str or not value or gather(value): refuse()
        held_rule = value
        held_known = 4
        value = held.get('basis')
        if value is None: held_basis = 'markup'
        else:
            held_known += 1
            if value.__class__ is not str or value not in choices_2: refuse()
            held_basis = value
        value = held.get('confidence')
        if value is None: held_confidence = 'sure'
        else:
            held_known += 1
            if value.__class__ is not str or value not in choices_3: refuse()
            held_confidence = value
        if len(held) != held_known: refuse()
        node = thawed_4()
        node.start = held_start
        node.end = held_end
        node.rule = held_rule
        node.basis = held_basis
        node.confidence = held_confidence
        node.__class__ = Origin
        field_origin = node
    if len(data) == field_known:
        field_id = None
        field_lang = None
    else:
        value = data.get('id')
        if value is None: field_id = None
        else:
            field_known += 1
            if value.__class__ is not str or not fits_5[value]: refuse()
            field_id = value
        value = data.get('lang')
        if value is None: field_lang = None
        else:
            field_known += 1
            if value.__class__ is not str or not fits_4[value]: refuse()
            field_lang = value
    if len(data) != field_known: refuse()
    node = thawed_15()
    node.origin = field_origin
    node.id = field_id
    node.lang = field_lang
    node.items = field_items
    node.ordered = field_ordered
    node.start = field_start
    node.__class__ = List
    return node


def read_definition_list(data, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    if data.__class__ is not dict: require_object(data)
    value = data['items']
    if value.__class__ is not list or not value: refuse()
    members = [coders_17[item['type']](item, depth + 1, linked, gather) for item in value]
    field_items = tuple(members)
    field_known = 2
    value = data.get('origin')
    if value is None: field_origin = None
    else:
        field_known += 1
        held = value
        if held['type'] != 'origin': refuse()
        if held.__class__ is not dict: require_object(held)
        value = held['start']
        if value.__class__ is not int or not 0 <= value <= 9007199254740991: refuse()
        held_start = value
        value = held['end']
        if value.__class__ is not int or not 0 <= value <= 9007199254740991: refuse()
        held_end = value
        value = held['rule']
        if value.__class__ is not str or not value or gather(value): refuse()
        held_rule = value
        held_known = 4
        value = held.get('basis')
        if value is None: held_basis = 'markup'
        else:
            held_known += 1
            if value.__class__ is not str or value not in choices_2: refuse()
            held_basis = value
        value = held.get('confidence')
        if value is None: held_confidence = 'sure'
        else:
            held_known += 1
            if value.__class__ is not str or value not in choices_3: refuse()
            held_confidence = value
        if len(held) != held_known: refuse()
        node = thawed_4()
        node.start = held_start
        node.end = held_end
        node.rule = held_rule
        node.basis = held_basis
        node.confidence = held_confidence
        node.__class__ = Origin
        field_origin = node
    if len(data) == field_known:
        field_id = None
        field_lang = None
    else:
        value = data.get('id')
        if value is None: field_id = None
        else:
            field_known += 1
            if value.__class__ is not str or not fits_5[value]: refuse()
            field_id = value
        value = data.get('lang')
        if value is None: field_lang = None
        else:
            field_known += 1
            if value.__class__ is not str or not fits_4[value]: refuse()
            field_lang = value
    if len(data) != field_known: refuse()
    node = thawed_16()
    node.origin = field_origin
    node.id = field_id
    node.lang = field_lang
    node.items = field_items
    node.__class__ = DefinitionList
    return node


def read_table(data, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    if data.__class__ is not dict: require_object(data)
    value = data['rows']
    if value.__class__ is not list or not value: refuse()
    members = [coders_18[item['type']](item, depth + 1, linked, gather) for item in value]
    field_rows = tuple(members)
    field_known = 2
    value = data.get('caption')
    if value is None: field_caption = ()
    else:
        field_known += 1
        if value.__class__ is not list: refuse()
        members = []
        text = False
        for item in value:
            if item.__class__ is str:
                if text or not item or gather(item): refuse()
                text = True
                members.append(item)
            else:
                text = False
                members.append(coders_14[item['type']](item, depth + 1, linked, gather))
        field_caption = tuple(members)
    value = data.get('head')
    if value is None: field_head = ()
    else:
        field_known += 1
        if value.__class__ is not list: refuse()
        members = [coders_18[item['type']](item, depth + 1, linked, gather) for item in value]
        field_head = tuple(members)
    value = data.get('foot')
    if value is None: field_foot = ()
    else:
        field_known += 1
        if value.__class__ is not list: refuse()
        members = [coders_18[item['type']](item, depth + 1, linked, gather) for item in value]
        field_foot = tuple(members)
    value = data.get('origin')
    if value is None: field_origin = None
    else:
        field_known += 1
        held = value
        if held['type'] != 'origin': refuse()
        if held.__class__ is not dict: require_object(held)
        value = held['start']
        if value.__class__ is not int or not 0 <= value <= 9007199254740991: refuse()
        held_start = value
        value = held['end']
        if value.__class__ is not int or not 0 <= value <= 9007199254740991: refuse()
        held_end = value
        value = held['rule']
        if value.__class__ is not str or not value or gather(value): refuse()
        held_rule = value
        held_known = 4
        value = held.get('basis')
        if value is None: held_basis = 'markup'
        else:
            held_known += 1
            if value.__class__ is not str or value not in choices_2: refuse()
            held_basis = value
        value = held.get('confidence')
        if value is None: held_confidence = 'sure'
        else:
            held_known += 1
            if value.__class__ is not str or value not in choices_3: refuse()
            held_confidence = value
        if len(held) != held_known: refuse()
        node = thawed_4()
        node.start = held_start
        node.end = held_end
        node.rule = held_rule
        node.basis = held_basis
        node.confidence = held_confidence
        node.__class__ = Origin
        field_origin = node
    if len(data) == field_known:
        field_id = None
        field_lang = None
    else:
        value = data.get('id')
        if value is None: field_id = None
        else:
            field_known += 1
            if value.__class__ is not str or not fits_5[value]: refuse()
            field_id = value
        value = data.get('lang')
        if value is None: field_lang = None
        else:
            field_known += 1
            if value.__class__ is not str or not fits_4[value]: refuse()
            field_lang = value
    if len(data) != field_known: refuse()
    node = thawed_17()
    node.origin = field_origin
    node.id = field_id
    node.lang = field_lang
    node.caption = field_caption
    node.head = field_head
    node.rows = field_rows
    node.foot = field_foot
    node.__class__ = Table
    return node


def read_preformatted(data, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    if data.__class__ is not dict: require_object(data)
    value = data['lines']
    if value.__class__ is not list or not value: refuse()
    for item in value:
        if item.__class__ is not str or not fits_6[item]: refuse()
    members = value
    field_lines = tuple(members)
    field_known = 2
    value = data.get('origin')
    if value is None: field_origin = None
    else:
        field_known += 1
        held = value
        if held['type'] != 'origin': refuse()
        if held.__class__ is not dict: require_object(held)
        value = held['start']
        if value.__class__ is not int or not 0 <= value <= 9007199254740991: refuse()
        held_start = value
        value = held['end']
        if value.__class__ is not int or not 0 <= value <= 9007199254740991: refuse()
        held_end = value
        value = held['rule']
        if value.__class__ is not str or not value or gather(value): refuse()
        held_rule = value
        held_known = 4
        value = held.get('basis')
        if value is None: held_basis = 'markup'
        else:
            held_known += 1
            if value.__class__ is not str or value not in choices_2: refuse()
            held_basis = value
        value = held.get('confidence')
        if value is None: held_confidence = 'sure'
        else:
            held_known += 1
            if value.__class__ is not str or value not in choices_3: refuse()
            held_confidence = value
        if len(held) != held_known: refuse()
        node = thawed_4()
        node.start = held_start
        node.end = held_end
        node.rule = held_rule
        node.basis = held_basis
        node.confidence = held_confidence
        node.__class__ = Origin
        field_origin = node
    if len(data) == field_known:
        field_id = None
        field_lang = None
    else:
        value = data.get('id')
        if value is None: field_id = None
        else:
            field_known += 1
            if value.__class__ is not str or not fits_5[value]: refuse()
            field_id = value
        value = data.get('lang')
        if value is None: field_lang = None
        else:
            field_known += 1
            if value.__class__ is not str or not fits_4[value]: refuse()
            field_lang = value
    if len(data) != field_known: refuse()
    node = thawed_18()
    node.origin = field_origin
    node.id = field_id
    node.lang = field_lang
    node.lines = field_lines
    node.__class__ = Preformatted
    return node


def read_rule(data, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    if data.__class__ is not dict: require_object(data)
    field_known = 1
    value = data.get('origin')
    if value is None: field_origin = None
    else:
        field_known += 1
        held = value
        if held['type'] != 'origin': refuse()
        if held.__class__ is not dict: require_object(held)
        value = held['start']
        if value.__class__ is not int or not 0 <= value <= 9007199254740991: refuse()
        held_start = value
        value = held['end']
        if value.__class__ is not int or not 0 <= value <= 9007199254740991: refuse()
        held_end = value
        value = held['rule']
        if value.__class__ is not str or not value or gather(value): refuse()
        held_rule = value
        held_known = 4
        value = held.get('basis')
        if value is None: held_basis = 'markup'
        else:
            held_known += 1
            if value.__class__ is not str or value not in choices_2: refuse()
            held_basis = value
        value = held.get('confidence')
        if value is None: held_confidence = 'sure'
        else:
            held_known += 1
            if value.__class__ is not str or value not in choices_3: refuse()
            held_confidence = value
        if len(held) != held_known: refuse()
        node = thawed_4()
        node.start = held_start
        node.end = held_end
        node.rule = held_rule
        node.basis = held_basis
        node.confidence = held_confidence
        node.__class__ = Origin
        field_origin = node
    if len(data) == field_known:
        field_id = None
        field_lang = None
    else:
        value = data.get('id')
        if value is None: field_id = None
        else:
            field_known += 1
            if value.__class__ is not str or not fits_5[value]: refuse()
            field_id = value
        value = data.get('lang')
        if value is None: field_lang = None
        else:
            field_known += 1
            if value.__class__ is not str or not fits_4[value]: refuse()
            field_lang = value
    if len(data) != field_known: refuse()
    node = thawed_19()
    node.origin = field_origin
    node.id = field_id
    node.lang = field_lang
    node.__class__ = Rule
    return node


def read_footnote(data, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    if data.__class__ is not dict: require_object(data)
    value = data['content']
    if value.__class__ is not list or not value: refuse()
    members = [coders_6[item['type']](item, depth + 1, linked, gather) for item in value]
    field_content = tuple(members)
    field_known = 2
    value = data.get('origin')
    if value is None: field_origin = None
    else:
        field_known += 1
        held = value
        if held['type'] != 'origin': refuse()
        if held.__class__ is not dict: require_object(held)
        value = held['start']
        if value.__class__ is not int or not 0 <= value <= 9007199254740991: refuse()
        held_start = value
        value = held['end']
        if value.__class__ is not int or not 0 <= value <= 9007199254740991: refuse()
        held_end = value
        value = held['rule']
        if value.__class__ is not str or not value or gather(value): refuse()
        held_rule = value
        held_known = 4
        value = held.get('basis')
        if value is None: held_basis = 'markup'
        else:
            held_known += 1
            if value.__class__ is not str or value not in choices_2: refuse()
            held_basis = value
        value = held.get('confidence')
        if value is None: held_confidence = 'sure'
        else:
            held_known += 1
            if value.__class__ is not str or value not in choices_3: refuse()
            held_confidence = value
        if len(held) != held_known: refuse()
        node = thawed_4()
        node.start = held_start
        node.end = held_end
        node.rule = held_rule
        node.basis = held_basis
        node.confidence = held_confidence
        node.__class__ = Origin
        field_origin = node
    if len(data) == field_known:
        field_id = None
        field_lang = None
    else:
        value = data.get('id')
        if value is None: field_id = None
        else:
            field_known += 1
            if value.__class__ is not str or not fits_5[value]: refuse()
            field_id = value
        value = data.get('lang')
        if value is None: field_lang = None
        else:
            field_known += 1
            if value.__class__ is not str or not fits_4[value]: refuse()
            field_lang = value
    if len(data) != field_known: refuse()
    node = thawed_20()
    node.origin = field_origin
    node.id = field_id
    node.lang = field_lang
    node.content = field_content
    node.__class__ = Footnote
    return node


def read_editor_note(data, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    if data.__class__ is not dict: require_object(data)
    value = data['content']
    if value.__class__ is not list or not value: refuse()
    members = [coders_6[item['type']](item, depth + 1, linked, gather) for item in value]
    field_content = tuple(members)
    field_known = 2
    value = data.get('kind')
    if value is None: field_kind = 'editor'
    else:
        field_known += 1
        if value.__class__ is not str or value not in choices_7: refuse()
        field_kind = value
    value = data.get('label')
    if value is None: field_label = None
    else:
        field_known += 1
        if value.__class__ is not str or not value or gather(value): refuse()
        field_label = value
    value = data.get('origin')
    if value is None: field_origin = None
    else:
        field_known += 1
        held = value
        if held['type'] != 'origin': refuse()
        if held.__class__ is not dict: require_object(held)
        value = held['start']
        if value.__class__ is not int or not 0 <= value <= 9007199254740991: refuse()
        held_start = value
        value = held['end']
        if value.__class__ is not int or not 0 <= value <= 9007199254740991: refuse()
        held_end = value
        value = held['rule']
        if value.__class__ is not str or not value or gather(value): refuse()
        held_rule = value
        held_known = 4
        value = held.get('basis')
        if value is None: held_basis = 'markup'
        else:
            held_known += 1
            if value.__class__ is not str or value not in choices_2: refuse()
            held_basis = value
        value = held.get('confidence')
        if value is None: held_confidence = 'sure'
        else:
            held_known += 1
            if value.__class__ is not str or value not in choices_3: refuse()
            held_confidence = value
        if len(held) != held_known: refuse()
        node = thawed_4()
        node.start = held_start
        node.end = held_end
        node.rule = held_rule
        node.basis = held_basis
        node.confidence = held_confidence
        node.__class__ = Origin
        field_origin = node
    if len(data) == field_known:
        field_id = None
        field_lang = None
    else:
        value = data.get('id')
        if value is None: field_id = None
        else:
            field_known += 1
            if value.__class__ is not str or not fits_5[value]: refuse()
            field_id = value
        value = data.get('lang')
        if value is None: field_lang = None
        else:
            field_known += 1
            if value.__class__ is not str or not fits_4[value]: refuse()
            field_lang = value
    if len(data) != field_known: refuse()
    node = thawed_21()
    node.origin = field_origin
    node.id = field_id
    node.lang = field_lang
    node.content = field_content
    node.kind = field_kind
    node.label = field_label
    node.__class__ = EditorNote
    return node


def read_correction(data, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    if data.__class__ is not dict: require_object(data)
    value = data['content']
    if value.__class__ is not list or not value: refuse()
    members = [coders_6[item['type']](item, depth + 1, linked, gather) for item in value]
    field_content = tuple(members)
    field_known = 2
    value = data.get('label')
    if value is None: field_label = None
    else:
        field_known += 1
        if value.__class__ is not str or not value or gather(value): refuse()
        field_label = value
    value = data.get('origin')
    if value is None: field_origin = None
    else:
        field_known += 1
        held = value
        if held['type'] != 'origin': refuse()
        if held.__class__ is not dict: require_object(held)
        value = held['start']
        if value.__class__ is not int or not 0 <= value <= 9007199254740991: refuse()
        held_start = value
        value = held['end']
        if value.__class__ is not int or not 0 <= value <= 9007199254740991: refuse()
        held_end = value
        value = held['rule']
        if value.__class__ is not str or not value or gather(value): refuse()
        held_rule = value
        held_known = 4
        value = held.get('basis')
        if value is None: held_basis = 'markup'
        else:
            held_known += 1
            if value.__class__ is not str or value not in choices_2: refuse()
            held_basis = value
        value = held.get('confidence')
        if value is None: held_confidence = 'sure'
        else:
            held_known += 1
            if value.__class__ is not str or value not in choices_3: refuse()
            held_confidence = value
        if len(held) != held_known: refuse()
        node = thawed_4()
        node.start = held_start
        node.end = held_end
        node.rule = held_rule
        node.basis = held_basis
        node.confidence = held_confidence
        node.__class__ = Origin
        field_origin = node
    if len(data) == field_known:
        field_id = None
        field_lang = None
    else:
        value = data.get('id')
        if value is None: field_id = None
        else:
            field_known += 1
            if value.__class__ is not str or not fits_5[value]: refuse()
            field_id = value
        value = data.get('lang')
        if value is None: field_lang = None
        else:
            field_known += 1
            if value.__class__ is not str or not fits_4[value]: refuse()
            field_lang = value
    if len(data) != field_known: refuse()
    node = thawed_22()
    node.origin = field_origin
    node.id = field_id
    node.lang = field_lang
    node.content = field_content
    node.label = field_label
    node.__class__ = Correction
    return node


def read_promo(data, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    if data.__class__ is not dict: require_object(data)
    value = data['content']
    if value.__class__ is not list or not value: refuse()
    members = [coders_6[item['type']](item, depth + 1, linked, gather) for item in value]
    field_content = tuple(members)
    field_known = 2
    value = data.get('label')
    if value is None: field_label = None
    else:
        field_known += 1
        if value.__class__ is not str or not value or gather(value): refuse()
        field_label = value
    value = data.get('origin')
    if value is None: field_origin = None
    else:
        field_known += 1
        held = value
        if held['type'] != 'origin': refuse()
        if held.__class__ is not dict: require_object(held)
        value = held['start']
        if value.__class__ is not int or not 0 <= value <= 9007199254740991: refuse()
        held_start = value
        value = held['end']
        if value.__class__ is not int or not 0 <= value <= 9007199254740991: refuse()
        held_end = value
        value = held['rule']
        if value.__class__ is not str or not value or gather(value): refuse()
        held_rule = value
        held_known = 4
        value = held.get('basis')
        if value is None: held_basis = 'markup'
        else:
            held_known += 1
            if value.__class__ is not str or value not in choices_2: refuse()
            held_basis = value
        value = held.get('confidence')
        if value is None: held_confidence = 'sure'
        else:
            held_known += 1
            if value.__class__ is not str or value not in choices_3: refuse()
            held_confidence = value
        if len(held) != held_known: refuse()
        node = thawed_4()
        node.start = held_start
        node.end = held_end
        node.rule = held_rule
        node.basis = held_basis
        node.confidence = held_confidence
        node.__class__ = Origin
        field_origin = node
    if len(data) == field_known:
        field_id = None
        field_lang = None
    else:
        value = data.get('id')
        if value is None: field_id = None
        else:
            field_known += 1
            if value.__class__ is not str or not fits_5[value]: refuse()
            field_id = value
        value = data.get('lang')
        if value is None: field_lang = None
        else:
            field_known += 1
            if value.__class__ is not str or not fits_4[value]: refuse()
            field_lang = value
    if len(data) != field_known: refuse()
    node = thawed_23()
    node.origin = field_origin
    node.id = field_id
    node.lang = field_lang
    node.content = field_content
    node.label = field_label
    node.__class__ = Promo
    return node


def read_source_link(data, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    if data.__class__ is not dict: require_object(data)
    value = data['content']
    if value.__class__ is not list or not value: refuse()
    members = []
    text = False
    for item in value:
        if item.__class__ is str:
            if text or not item or gather(item): refuse()
            text = True
            members.append(item)
        else:
            text = False
            members.append(coders_14[item['type']](item, depth + 1, linked, gather))
    field_content = tuple(members)
    field_known = 2
    value = data.get('label')
    if value is None: field_label = None
    else:
        field_known += 1
        if value.__class__ is not str or not value or gather(value): refuse()
        field_label = value
    value = data.get('origin')
    if value is None: field_origin = None
    else:
        field_known += 1
        held = value
        if held['type'] != 'origin': refuse()
        if held.__class__ is not dict: require_object(held)
        value = held['start']
        if value.__class__ is not int or not 0 <= value <= 9007199254740991: refuse()
        held_start = value
        value = held['end']
        if value.__class__ is not int or not 0 <= value <= 9007199254740991: refuse()
        held_end = value
        value = held['rule']
        if value.__class__ is not str or not value or gather(value): refuse()
        held_rule = value
        held_known = 4
        value = held.get('basis')
        if value is None: held_basis = 'markup'
        else:
            held_known += 1
            if value.__class__ is not str or value not in choices_2: refuse()
            held_basis = value
        value = held.get('confidence')
        if value is None: held_confidence = 'sure'
        else:
            held_known += 1
            if value.__class__ is not str or value not in choices_3: refuse()
            held_confidence = value
        if len(held) != held_known: refuse()
        node = thawed_4()
        node.start = held_start
        node.end = held_end
        node.rule = held_rule
        node.basis = held_basis
        node.confidence = held_confidence
        node.__class__ = Origin
        field_origin = node
    if len(data) == field_known:
        field_id = None
        field_lang = None
    else:
        value = data.get('id')
        if value is None: field_id = None
        else:
            field_known += 1
            if value.__class__ is not str or not fits_5[value]: refuse()
            field_id = value
        value = data.get('lang')
        if value is None: field_lang = None
        else:
            field_known += 1
            if value.__class__ is not str or not fits_4[value]: refuse()
            field_lang = value
    if len(data) != field_known: refuse()
    node = thawed_24()
    node.origin = field_origin
    node.id = field_id
    node.lang = field_lang
    node.content = field_content
    node.label = field_label
    node.__class__ = SourceLink
    return node


def read_disclaimer(data, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    if data.__class__ is not dict: require_object(data)
    value = data['content']
    if value.__class__ is not list or not value: refuse()
    members = [coders_6[item['type']](item, depth + 1, linked, gather) for item in value]
    field_content = tuple(members)
    field_known = 2
    value = data.get('label')
    if value is None: field_label = None
    else:
        field_known += 1
        if value.__class__ is not str or not value or gather(value): refuse()
        field_label = value
    value = data.get('origin')
    if value is None: field_origin = None
    else:
        field_known += 1
        held = value
        if held['type'] != 'origin': refuse()
        if held.__class__ is not dict: require_object(held)
        value = held['start']
        if value.__class__ is not int or not 0 <= value <= 9007199254740991: refuse()
        held_start = value
        value = held['end']
        if value.__class__ is not int or not 0 <= value <= 9007199254740991: refuse()
        held_end = value
        value = held['rule']
        if value.__class__ is not str or not value or gather(value): refuse()
        held_rule = value
        held_known = 4
        value = held.get('basis')
        if value is None: held_basis = 'markup'
        else:
            held_known += 1
            if value.__class__ is not str or value not in choices_2: refuse()
            held_basis = value
        value = held.get('confidence')
        if value is None: held_confidence = 'sure'
        else:
            held_known += 1
            if value.__class__ is not str or value not in choices_3: refuse()
            held_confidence = value
        if len(held) != held_known: refuse()
        node = thawed_4()
        node.start = held_start
        node.end = held_end
        node.rule = held_rule
        node.basis = held_basis
        node.confidence = held_confidence
        node.__class__ = Origin
        field_origin = node
    if len(data) == field_known:
        field_id = None
        field_lang = None
    else:
        value = data.get('id')
        if value is None: field_id = None
        else:
            field_known += 1
            if value.__class__ is not str or not fits_5[value]: refuse()
            field_id = value
        value = data.get('lang')
        if value is None: field_lang = None
        else:
            field_known += 1
            if value.__class__ is not str or not fits_4[value]: refuse()
            field_lang = value
    if len(data) != field_known: refuse()
    node = thawed_25()
    node.origin = field_origin
    node.id = field_id
    node.lang = field_lang
    node.content = field_content
    node.label = field_label
    node.__class__ = Disclaimer
    return node


def read_credit(data, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    if data.__class__ is not dict: require_object(data)
    value = data['content']
    if value.__class__ is not list or not value: refuse()
    members = []
    text = False
    for item in value:
        if item.__class__ is str:
            if text or not item or gather(item): refuse()
            text = True
            members.append(item)
        else:
            text = False
            members.append(coders_14[item['type']](item, depth + 1, linked, gather))
    field_content = tuple(members)
    field_known = 2
    value = data.get('label')
    if value is None: field_label = None
    else:
        field_known += 1
        if value.__class__ is not str or not value or gather(value): refuse()
        field_label = value
    value = data.get('origin')
    if value is None: field_origin = None
    else:
        field_known += 1
        held = value
        if held['type'] != 'origin': refuse()
        if held.__class__ is not dict: require_object(held)
        value = held['start']
        if value.__class__ is not int or not 0 <= value <= 9007199254740991: refuse()
        held_start = value
        value = held['end']
        if value.__class__ is not int or not 0 <= value <= 9007199254740991: refuse()
        held_end = value
        value = held['rule']
        if value.__class__ is not str or not value or gather(value): refuse()
        held_rule = value
        held_known = 4
        value = held.get('basis')
        if value is None: held_basis = 'markup'
        else:
            held_known += 1
            if value.__class__ is not str or value not in choices_2: refuse()
            held_basis = value
        value = held.get('confidence')
        if value is None: held_confidence = 'sure'
        else:
            held_known += 1
            if value.__class__ is not str or value not in choices_3: refuse()
            held_confidence = value
        if len(held) != held_known: refuse()
        node = thawed_4()
        node.start = held_start
        node.end = held_end
        node.rule = held_rule
        node.basis = held_basis
        node.confidence = held_confidence
        node.__class__ = Origin
        field_origin = node
    if len(data) == field_known:
        field_id = None
        field_lang = None
    else:
        value = data.get('id')
        if value is None: field_id = None
        else:
            field_known += 1
            if value.__class__ is not str or not fits_5[value]: refuse()
            field_id = value
        value = data.get('lang')
        if value is None: field_lang = None
        else:
            field_known += 1
            if value.__class__ is not str or not fits_4[value]: refuse()
            field_lang = value
    if len(data) != field_known: refuse()
    node = thawed_26()
    node.origin = field_origin
    node.id = field_id
    node.lang = field_lang
    node.content = field_content
    node.label = field_label
    node.__class__ = Credit
    return node


def read_artifact(data, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    if data.__class__ is not dict: require_object(data)
    value = data['content']
    if value.__class__ is not list or not value: refuse()
    members = []
    text = False
    for item in value:
        if item.__class__ is str:
            if text or not item or gather(item): refuse()
            text = True
            members.append(item)
        else:
            text = False
            members.append(coders_14[item['type']](item, depth + 1, linked, gather))
    field_content = tuple(members)
    value = data['kind']
    if value.__class__ is not str or value not in choices_8: refuse()
    field_kind = value
    field_known = 3
    value = data.get('origin')
    if value is None: field_origin = None
    else:
        field_known += 1
        held = value
        if held['type'] != 'origin': refuse()
        if held.__class__ is not dict: require_object(held)
        value = held['start']
        if value.__class__ is not int or not 0 <= value <= 9007199254740991: refuse()
        held_start = value
        value = held['end']
        if value.__class__ is not int or not 0 <= value <= 9007199254740991: refuse()
        held_end = value
        value = held['rule']
        if value.__class__ is not str or not value or gather(value): refuse()
        held_rule = value
        held_known = 4
        value = held.get('basis')
        if value is None: held_basis = 'markup'
        else:
            held_known += 1
            if value.__class__ is not str or value not in choices_2: refuse()
            held_basis = value
        value = held.get('confidence')
        if value is None: held_confidence = 'sure'
        else:
            held_known += 1
            if value.__class__ is not str or value not in choices_3: refuse()
            held_confidence = value
        if len(held) != held_known: refuse()
        node = thawed_4()
        node.start = held_start
        node.end = held_end
        node.rule = held_rule
        node.basis = held_basis
        node.confidence = held_confidence
        node.__class__ = Origin
        field_origin = node
    if len(data) == field_known:
        field_id = None
        field_lang = None
    else:
        value = data.get('id')
        if value is None: field_id = None
        else:
            field_known += 1
            if value.__class__ is not str or not fits_5[value]: refuse()
            field_id = value
        value = data.get('lang')
        if value is None: field_lang = None
        else:
            field_known += 1
            if value.__class__ is not str or not fits_4[value]: refuse()
            field_lang = value
    if len(data) != field_known: refuse()
    node = thawed_27()
    node.origin = field_origin
    node.id = field_id
    node.lang = field_lang
    node.content = field_content
    node.kind = field_kind
    node.__class__ = Artifact
    return node


def read_raw(data, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    if data.__class__ is not dict: require_object(data)
    value = data['format']
    if value.__class__ is not str or not fits_1[value]: refuse()
    field_format = value
    value = data['lines']
    if value.__class__ is not list or not value: refuse()
    for item in value:
        if item.__class__ is not str or not fits_6[item]: refuse()
    members = value
    field_lines = tuple(members)
    field_known = 3
    value = data.get('origin')
    if value is None: field_origin = None
    else:
        field_known += 1
        held = value
        if held['type'] != 'origin': refuse()
        if held.__class__ is not dict: require_object(held)
        value = held['start']
        if value.__class__ is not int or not 0 <= value <= 9007199254740991: refuse()
        held_start = value
        value = held['end']
        if value.__class__ is not int or not 0 <= value <= 9007199254740991: refuse()
        held_end = value
        value = held['rule']
        if value.__class__ is not str or not value or gather(value): refuse()
        held_rule = value
        held_known = 4
        value = held.get('basis')
        if value is None: held_basis = 'markup'
        else:
            held_known += 1
            if value.__class__ is not str or value not in choices_2: refuse()
            held_basis = value
        value = held.get('confidence')
        if value is None: held_confidence = 'sure'
        else:
            held_known += 1
            if value.__class__ is not str or value not in choices_3: refuse()
            held_confidence = value
        if len(held) != held_known: refuse()
        node = thawed_4()
        node.start = held_start
        node.end = held_end
        node.rule = held_rule
        node.basis = held_basis
        node.confidence = held_confidence
        node.__class__ = Origin
        field_origin = node
    if len(data) == field_known:
        field_id = None
        field_lang = None
    else:
        value = data.get('id')
        if value is None: field_id = None
        else:
            field_known += 1
            if value.__class__ is not str or not fits_5[value]: refuse()
            field_id = value
        value = data.get('lang')
        if value is None: field_lang = None
        else:
            field_known += 1
            if value.__class__ is not str or not fits_4[value]: refuse()
            field_lang = value
    if len(data) != field_known: refuse()
    node = thawed_28()
    node.origin = field_origin
    node.id = field_id
    node.lang = field_lang
    node.format = field_format
    node.lines = field_lines
    node.__class__ = Raw
    return node


def read_turn(data, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    if data.__class__ is not dict: require_object(data)
    value = data['content']
    if value.__class__ is not list or not value: refuse()
    members = [coders_6[item['type']](item, depth + 1, linked, gather) for item in value]
    field_content = tuple(members)
    value = data['kind']
    if value.__class__ is not str or value not in choices_9: refuse()
    field_kind = value
    field_known = 3
    value = data.get('speaker')
    if value is None: field_speaker = None
    else:
        field_known += 1
        if value.__class__ is not str or not fits_5[value]: refuse()
        field_speaker = value
    value = data.get('label')
    if value is None: field_label = None
    else:
        field_known += 1
        if value.__class__ is not str or not value or gather(value): refuse()
        field_label = value
    value = data.get('start')
    if value is None: field_start = None
    else:
        field_known += 1
        if value.__class__ is not int or not 0 <= value <= 2147483647: refuse()
        field_start = value
    value = data.get('end')
    if value is None: field_end = None
    else:
        field_known += 1
        if value.__class__ is not int or not 0 <= value <= 2147483647: refuse()
        field_end = value
    value = data.get('origin')
    if value is None: field_origin = None
    else:
        field_known += 1
        held = value
        if held['type'] != 'origin': refuse()
        if held.__class__ is not dict: require_object(held)
        value = held['start']
        if value.__class__ is not int or not 0 <= value <= 9007199254740991: refuse()
        held_start = value
        value = held['end']
        if value.__class__ is not int or not 0 <= value <= 9007199254740991: refuse()
        held_end = value
        value = held['rule']
        if value.__class__ is not str or not value or gather(value): refuse()
        held_rule = value
        held_known = 4
        value = held.get('basis')
        if value is None: held_basis = 'markup'
        else:
            held_known += 1
            if value.__class__ is not str or value not in choices_2: refuse()
            held_basis = value
        value = held.get('confidence')
        if value is None: held_confidence = 'sure'
        else:
            held_known += 1
            if value.__class__ is not str or value not in choices_3: refuse()
            held_confidence = value
        if len(held) != held_known: refuse()
        node = thawed_4()
        node.start = held_start
        node.end = held_end
        node.rule = held_rule
        node.basis = held_basis
        node.confidence = held_confidence
        node.__class__ = Origin
        field_origin = node
    if len(data) == field_known:
        field_id = None
        field_lang = None
    else:
        value = data.get('id')
        if value is None: field_id = None
        else:
            field_known += 1
            if value.__class__ is not str or not fits_5[value]: refuse()
            field_id = value
        value = data.get('lang')
        if value is None: field_lang = None
        else:
            field_known += 1
            if value.__class__ is not str or not fits_4[value]: refuse()
            field_lang = value
    if len(data) != field_known: refuse()
    node = thawed_29()
    node.origin = field_origin
    node.id = field_id
    node.lang = field_lang
    node.content = field_content
    node.kind = field_kind
    node.speaker = field_speaker
    node.label = field_label
    node.start = field_start
    node.end = field_end
    node.__class__ = Turn
    return node


def read_participant(data, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    if data.__class__ is not dict: require_object(data)
    value = data['id']
    if value.__class__ is not str or not fits_5[value]: refuse()
    field_id = value
    field_known = 2
    value = data.get('name')
    if value is None: field_name = None
    else:
        field_known += 1
        if value.__class__ is not str or not value or gather(value): refuse()
        field_name = value
    value = data.get('role')
    if value is None: field_role = 'speaker'
    else:
        field_known += 1
        if value.__class__ is not str or value not in choices_10: refuse()
        field_role = value
    value = data.get('kind')
    if value is None: field_kind = 'person'
    else:
        field_known += 1
        if value.__class__ is not str or value not in choices_11: refuse()
        field_kind = value
    value = data.get('title')
    if value is None: field_title = None
    else:
        field_known += 1
        if value.__class__ is not str or not value or gather(value): refuse()
        field_title = value
    value = data.get('affiliation')
    if value is None: field_affiliation = None
    else:
        field_known += 1
        if value.__class__ is not str or not value or gather(value): refuse()
        field_affiliation = value
    value = data.get('labels')
    if value is None: field_labels = ()
    else:
        field_known += 1
        if value.__class__ is not list: refuse()
        for item in value:
            if item.__class__ is not str or not item or gather(item): refuse()
        members = value
        field_labels = tuple(members)
    value = data.get('origin')
    if value is None: field_origin = None
    else:
        field_known += 1
        held = value
        if held['type'] != 'origin': refuse()
        if held.__class__ is not dict: require_object(held)
        value = held['start']
        if value.__class__ is not int or not 0 <= value <= 9007199254740991: refuse()
        held_start = value
        value = held['end']
        if value.__class__ is not int or not 0 <= value <= 9007199254740991: refuse()
        held_end = value
        value = held['rule']
        if value.__class__ is not str or not value or gather(value): refuse()
        held_rule = value
        held_known = 4
        value = held.get('basis')
        if value is None: held_basis = 'markup'
        else:
            held_known += 1
            if value.__class__ is not str or value not in choices_2: refuse()
            held_basis = value
        value = held.get('confidence')
        if value is None: held_confidence = 'sure'
        else:
            held_known += 1
            if value.__class__ is not str or value not in choices_3: refuse()
            held_confidence = value
        if len(held) != held_known: refuse()
        node = thawed_4()
        node.start = held_start
        node.end = held_end
        node.rule = held_rule
        node.basis = held_basis
        node.confidence = held_confidence
        node.__class__ = Origin
        field_origin = node
    if len(data) != field_known: refuse()
    node = thawed_30()
    node.origin = field_origin
    node.id = field_id
    node.name = field_name
    node.role = field_role
    node.kind = field_kind
    node.title = field_title
    node.affiliation = field_affiliation
    node.labels = field_labels
    node.__class__ = Participant
    return node


def read_date(data, depth, linked, gather):
    if data.__class__ is not dict: require_object(data)
    field_known = 1
    value = data.get('value')
    if value is None: field_value = None
    else:
        field_known += 1
        if value.__class__ is not str or not fits_2[value]: refuse()
        field_value = value
    value = data.get('raw')
    if value is None: field_raw = None
    else:
        field_known += 1
        if value.__class__ is not str or not value or gather(value): refuse()
        field_raw = value
    if (field_value is not None) + (field_raw is not None) != 1: refuse()
    if len(data) != field_known: refuse()
    node = thawed_1()
    node.value = field_value
    node.raw = field_raw
    node.__class__ = Date
    return node


def read_series(data, depth, linked, gather):
    if data.__class__ is not dict: require_object(data)
    value = data['name']
    if value.__class__ is not str or not value or gather(value): refuse()
    field_name = value
    field_known = 2
    value = data.get('part')
    if value is None: field_part = None
    else:
        field_known += 1
        if value.__class__ is not int or not 1 <= value <= 2147483647: refuse()
        field_part = value
    value = data.get('total')
    if value is None: field_total = None
    else:
        field_known += 1
        if value.__class__ is not int or not 1 <= value <= 2147483647: refuse()
        field_total = value
    if len(data) != field_known: refuse()
    node = thawed_2()
    node.name = field_name
    node.part = field_part
    node.total = field_total
    node.__class__ = Series
    return node


def read_revision(data, depth, linked, gather):
    if data.__class__ is not dict: require_object(data)
    field_known = 1
    value = data.get('name')
    if value is None: field_name = None
    else:
        field_known += 1
        if value.__class__ is not str or not value or gather(value): refuse()
        field_name = value
    value = data.get('function')
    if value is None: field_function = None
    else:
        field_known += 1
        if value.__class__ is not str or value not in choices_12: refuse()
        field_function = value
    value = data.get('date')
    if value is None: field_date = None
    else:
        field_known += 1
        held = value
        if held['type'] != 'date': refuse()
        if held.__class__ is not dict: require_object(held)
        held_known = 1
        value = held.get('value')
        if value is None: held_value = None
        else:
            held_known += 1
            if value.__class__ is not str or not fits_2[value]: refuse()
            held_value = value
        value = held.get('raw')
        if value is None: held_raw = None
        else:
            held_known += 1
            if value.__class__ is not str or not value or gather(value): refuse()
            held_raw = value
        if (held_value is not None) + (held_raw is not None) != 1: refuse()
        if len(held) != held_known: refuse()
        node = thawed_1()
        node.value = held_value
        node.raw = held_raw
        node.__class__ = Date
        field_date = node
    value = data.get('comment')
    if value is None: field_comment = None
    else:
        field_known += 1
        if value.__class__ is not str or not value or gather(value): refuse()
        field_comment = value
    if len(data) != field_known: refuse()
    node = thawed_31()
    node.name = field_name
    node.function = field_function
    node.date = field_date
    node.comment = field_comment
    node.__class__ = Revision
    return node


def read_rights(data, depth, linked, gather):
    if data.__class__ is not dict: require_object(data)
    field_known = 1
    value = data.get('holder')
    if value is None: field_holder = None
    else:
        field_known += 1
        if value.__class__ is not str or not value or gather(value): refuse()
        field_holder = value
    value = data.get('year')
    if value is None: field_year = None
    else:
        field_known += 1
        if value.__class__ is not str or not fits_1[value]: refuse()
        field_year = value
    value = data.get('notice')
    if value is None: field_notice = None
    else:
        field_known += 1
        if value.__class__ is not str or not value or gather(value): refuse()
        field_notice = value
    value = data.get('owner')
    if value is None: field_owner = None
    else:
        field_known += 1
        if value.__class__ is not str or not value or gather(value): refuse()
        field_owner = value
    value = data.get('agent')
    if value is None: field_agent = None
    else:
        field_known += 1
        if value.__class__ is not str or not value or gather(value): refuse()
        field_agent = value
    value = data.get('geography')
    if value is None: field_geography = None
    else:
        field_known += 1
        if value.__class__ is not str or not value or gather(value): refuse()
        field_geography = value
    value = data.get('terms')
    if value is None: field_terms = None
    else:
        field_known += 1
        if value.__class__ is not str or not value or gather(value): refuse()
        field_terms = value
    value = data.get('starts')
    if value is None: field_starts = None
    else:
        field_known += 1
        held = value
        if held['type'] != 'date': refuse()
        if held.__class__ is not dict: require_object(held)
        held_known = 1
        value = held.get('value')
        if value is None: held_value = None
        else:
            held_known += 1
            if value.__class__ is not str or not fits_2[value]: refuse()
            held_value = value
        value = held.get('raw')
        if value is None: held_raw = None
        else:
            held_known += 1
            if value.__class__ is not str or not value or gather(value): refuse()
            held_raw = value
        if (held_value is not None) + (held_raw is not None) != 1: refuse()
        if len(held) != held_known: refuse()
        node = thawed_1()
        node.value = held_value
        node.raw = held_raw
        node.__class__ = Date
        field_starts = node
    value = data.get('ends')
    if value is None: field_ends = None
    else:
        field_known += 1
        held = value
        if held['type'] != 'date': refuse()
        if held.__class__ is not dict: require_object(held)
        held_known = 1
        value = held.get('value')
        if value is None: held_value = None
        else:
            held_known += 1
            if value.__class__ is not str or not fits_2[value]: refuse()
            held_value = value
        value = held.get('raw')
        if value is None: held_raw = None
        else:
            held_known += 1
            if value.__class__ is not str or not value or gather(value): refuse()
            held_raw = value
        if (held_value is not None) + (held_raw is not None) != 1: refuse()
        if len(held) != held_known: refuse()
        node = thawed_1()
        node.value = held_value
        node.raw = held_raw
        node.__class__ = Date
        field_ends = node
    if len(data) != field_known: refuse()
    node = thawed_32()
    node.holder = field_holder
    node.year = field_year
    node.notice = field_notice
    node.owner = field_owner
    node.agent = field_agent
    node.geography = field_geography
    node.terms = field_terms
    node.starts = field_starts
    node.ends = field_ends
    node.__class__ = Rights
    return node


def read_subject(data, depth, linked, gather):
    if data.__class__ is not dict: require_object(data)
    value = data['code']
    if value.__class__ is not str or not value or gather(value): refuse()
    field_code = value
    field_known = 2
    value = data.get('scheme')
    if value is None: field_scheme = None
    else:
        field_known += 1
        if value.__class__ is not str or not value or gather(value): refuse()
        field_scheme = value
    value = data.get('name')
    if value is None: field_name = None
    else:
        field_known += 1
        if value.__class__ is not str or not value or gather(value): refuse()
        field_name = value
    if len(data) != field_known: refuse()
    node = thawed_33()
    node.code = field_code
    node.scheme = field_scheme
    node.name = field_name
    node.__class__ = Subject
    return node


def read_extension(data, depth, linked, gather):
    if data.__class__ is not dict: require_object(data)
    value = data['name']
    if value.__class__ is not str or not fits_1[value]: refuse()
    field_name = value
    value = data['value']
    if value.__class__ is not str or not value or gather(value): refuse()
    field_value = value
    field_known = 3
    if len(data) != field_known: refuse()
    node = thawed_34()
    node.name = field_name
    node.value = field_value
    node.__class__ = Extension
    return node


def read_provenance(data, depth, linked, gather):
    if data.__class__ is not dict: require_object(data)
    field_known = 1
    value = data.get('name')
    if value is None: field_name = None
    else:
        field_known += 1
        if value.__class__ is not str or not value or gather(value): refuse()
        field_name = value
    value = data.get('media_type')
    if value is None: field_media_type = None
    else:
        field_known += 1
        if value.__class__ is not str or not value or gather(value): refuse()
        field_media_type = value
    value = data.get('encoding')
    if value is None: field_encoding = None
    else:
        field_known += 1
        if value.__class__ is not str or not value or gather(value): refuse()
        field_encoding = value
    value = data.get('sha256')
    if value is None: field_sha256 = None
    else:
        field_known += 1
        if value.__class__ is not str or not fits_3[value]: refuse()
        field_sha256 = value
    value = data.get('version')
    if value is None: field_version = None
    else:
        field_known += 1
        if value.__class__ is not str or not value or gather(value): refuse()
        field_version = value
    if len(data) != field_known: refuse()
    node = thawed_3()
    node.name = field_name
    node.media_type = field_media_type
    node.encoding = field_encoding
    node.sha256 = field_sha256
    node.version = field_version
    node.__class__ = Provenance
    return node


def read_origin(data, depth, linked, gather):
    if data.__class__ is not dict: require_object(data)
    value = data['start']
    if value.__class__ is not int or not 0 <= value <= 9007199254740991: refuse()
    field_start = value
    value = data['end']
    if value.__class__ is not int or not 0 <= value <= 9007199254740991: refuse()
    field_end = value
    value = data['rule']
    if value.__class__ is not str or not value or gather(value): refuse()
    field_rule = value
    field_known = 4
    value = data.get('basis')
    if value is None: field_basis = 'markup'
    else:
        field_known += 1
        if value.__class__ is not str or value not in choices_2: refuse()
        field_basis = value
    value = data.get('confidence')
    if value is None: field_confidence = 'sure'
    else:
        field_known += 1
        if value.__class__ is not str or value not in choices_3: refuse()
        field_confidence = value
    if len(data) != field_known: refuse()
    node = thawed_4()
    node.start = field_start
    node.end = field_end
    node.rule = field_rule
    node.basis = field_basis
    node.confidence = field_confidence
    node.__class__ = Origin
    return node


def read_line_break(data, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    if data.__class__ is not dict: require_object(data)
    field_known = 1
    value = data.get('origin')
    if value is None: field_origin = None
    else:
        field_known += 1
        held = value
        if held['type'] != 'origin': refuse()
        if held.__class__ is not dict: require_object(held)
        value = held['start']
        if value.__class__ is not int or not 0 <= value <= 9007199254740991: refuse()
        held_start = value
        value = held['end']
        if value.__class__ is not int or not 0 <= value <= 9007199254740991: refuse()
        held_end = value
        value = held['rule']
        if value.__class__ is not str or not value or gather(value): refuse()
        held_rule = value
        held_known = 4
        value = held.get('basis')
        if value is None: held_basis = 'markup'
        else:
            held_known += 1
            if value.__class__ is not str or value not in choices_2: refuse()
            held_basis = value
        value = held.get('confidence')
        if value is None: held_confidence = 'sure'
        else:
            held_known += 1
            if value.__class__ is not str or value not in choices_3: refuse()
            held_confidence = value
        if len(held) != held_known: refuse()
        node = thawed_4()
        node.start = held_start
        node.end = held_end
        node.rule = held_rule
        node.basis = held_basis
        node.confidence = held_confidence
        node.__class__ = Origin
        field_origin = node
    if len(data) != field_known: refuse()
    node = thawed_35()
    node.origin = field_origin
    node.__class__ = LineBreak
    return node


def read_emphasis(data, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    if data.__class__ is not dict: require_object(data)
    value = data['content']
    if value.__class__ is not list or not value: refuse()
    members = []
    text = False
    for item in value:
        if item.__class__ is str:
            if text or not item or gather(item): refuse()
            text = True
            members.append(item)
        else:
            text = False
            members.append(coders_14[item['type']](item, depth + 1, linked, gather))
    field_content = tuple(members)
    field_known = 2
    value = data.get('origin')
    if value is None: field_origin = None
    else:
        field_known += 1
        held = value
        if held['type'] != 'origin': refuse()
        if held.__class__ is not dict: require_object(held)
        value = held['start']
        if value.__class__ is not int or not 0 <= value <= 9007199254740991: refuse()
        held_start = value
        value = held['end']
        if value.__class__ is not int or not 0 <= value <= 9007199254740991: refuse()
        held_end = value
        value = held['rule']
        if value.__class__ is not str or not value or gather(value): refuse()
        held_rule = value
        held_known = 4
        value = held.get('basis')
        if value is None: held_basis = 'markup'
        else:
            held_known += 1
            if value.__class__ is not str or value not in choices_2: refuse()
            held_basis = value
        value = held.get('confidence')
        if value is None: held_confidence = 'sure'
        else:
            held_known += 1
            if value.__class__ is not str or value not in choices_3: refuse()
            held_confidence = value
        if len(held) != held_known: refuse()
        node = thawed_4()
        node.start = held_start
        node.end = held_end
        node.rule = held_rule
        node.basis = held_basis
        node.confidence = held_confidence
        node.__class__ = Origin
        field_origin = node
    if len(data) != field_known: refuse()
    node = thawed_36()
    node.origin = field_origin
    node.content = field_content
    node.__class__ = Emphasis
    return node


def read_strong(data, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    if data.__class__ is not dict: require_object(data)
    value = data['content']
    if value.__class__ is not list or not value: refuse()
    members = []
    text = False
    for item in value:
        if item.__class__ is str:
            if text or not item or gather(item): refuse()
            text = True
            members.append(item)
        else:
            text = False
            members.append(coders_14[item['type']](item, depth + 1, linked, gather))
    field_content = tuple(members)
    field_known = 2
    value = data.get('origin')
    if value is None: field_origin = None
    else:
        field_known += 1
        held = value
        if held['type'] != 'origin': refuse()
        if held.__class__ is not dict: require_object(held)
        value = held['start']
        if value.__class__ is not int or not 0 <= value <= 9007199254740991: refuse()
        held_start = value
        value = held['end']
        if value.__class__ is not int or not 0 <= value <= 9007199254740991: refuse()
        held_end = value
        value = held['rule']
        if value.__class__ is not str or not value or gather(value): refuse()
        held_rule = value
        held_known = 4
        value = held.get('basis')
        if value is None: held_basis = 'markup'
        else:
            held_known += 1
            if value.__class__ is not str or value not in choices_2: refuse()
            held_basis = value
        value = held.get('confidence')
        if value is None: held_confidence = 'sure'
        else:
            held_known += 1
            if value.__class__ is not str or value not in choices_3: refuse()
            held_confidence = value
        if len(held) != held_known: refuse()
        node = thawed_4()
        node.start = held_start
        node.end = held_end
        node.rule = held_rule
        node.basis = held_basis
        node.confidence = held_confidence
        node.__class__ = Origin
        field_origin = node
    if len(data) != field_known: refuse()
    node = thawed_37()
    node.origin = field_origin
    node.content = field_content
    node.__class__ = Strong
    return node


def read_code(data, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    if data.__class__ is not dict: require_object(data)
    value = data['text']
    if value.__class__ is not str or not value or gather(value): refuse()
    field_text = value
    field_known = 2
    value = data.get('origin')
    if value is None: field_origin = None
    else:
        field_known += 1
        held = value
        if held['type'] != 'origin': refuse()
        if held.__class__ is not dict: require_object(held)
        value = held['start']
        if value.__class__ is not int or not 0 <= value <= 9007199254740991: refuse()
        held_start = value
        value = held['end']
        if value.__class__ is not int or not 0 <= value <= 9007199254740991: refuse()
        held_end = value
        value = held['rule']
        if value.__class__ is not str or not value or gather(value): refuse()
        held_rule = value
        held_known = 4
        value = held.get('basis')
        if value is None: held_basis = 'markup'
        else:
            held_known += 1
            if value.__class__ is not str or value not in choices_2: refuse()
            held_basis = value
        value = held.get('confidence')
        if value is None: held_confidence = 'sure'
        else:
            held_known += 1
            if value.__class__ is not str or value not in choices_3: refuse()
            held_confidence = value
        if len(held) != held_known: refuse()
        node = thawed_4()
        node.start = held_start
        node.end = held_end
        node.rule = held_rule
        node.basis = held_basis
        node.confidence = held_confidence
        node.__class__ = Origin
        field_origin = node
    if len(data) != field_known: refuse()
    node = thawed_38()
    node.origin = field_origin
    node.text = field_text
    node.__class__ = Code
    return node


def read_link(data, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    if linked: refuse()
    linked = True
    if data.__class__ is not dict: require_object(data)
    value = data['content']
    if value.__class__ is not list or not value: refuse()
    members = []
    text = False
    for item in value:
        if item.__class__ is str:
            if text or not item or gather(item): refuse()
            text = True
            members.append(item)
        else:
            text = False
            members.append(coders_14[item['type']](item, depth + 1, linked, gather))
    field_content = tuple(members)
    value = data['href']
    if value.__class__ is not str or not value or gather(value): refuse()
    field_href = value
    field_known = 3
    value = data.get('title')
    if value is None: field_title = None
    else:
        field_known += 1
        if value.__class__ is not str or not value or gather(value): refuse()
        field_title = value
    value = data.get('rel')
    if value is None: field_rel = None
    else:
        field_known += 1
        if value.__class__ is not str or not fits_1[value]: refuse()
        field_rel = value
    value = data.get('origin')
    if value is None: field_origin = None
    else:
        field_known += 1
        held = value
        if held['type'] != 'origin': refuse()
        if held.__class__ is not dict: require_object(held)
        value = held['start']
        if value.__class__ is not int or not 0 <= value <= 9007199254740991: refuse()
        held_start = value
        value = held['end']
        if value.__class__ is not int or not 0 <= value <= 9007199254740991: refuse()
        held_end = value
        value = held['rule']
        if value.__class__ is not str or not value or gather(value): refuse()
        held_rule = value
        held_known = 4
        value = held.get('basis')
        if value is None: held_basis = 'markup'
        else:
            held_known += 1
            if value.__class__ is not str or value not in choices_2: refuse()
            held_basis = value
        value = held.get('confidence')
        if value is None: held_confidence = 'sure'
        else:
            held_known += 1
            if value.__class__ is not str or value not in choices_3: refuse()
            held_confidence = value
        if len(held) != held_known: refuse()
        node = thawed_4()
        node.start = held_start
        node.end = held_end
        node.rule = held_rule
        node.basis = held_basis
        node.confidence = held_confidence
        node.__class__ = Origin
        field_origin = node
    if len(data) != field_known: refuse()
    node = thawed_39()
    node.origin = field_origin
    node.content = field_content
    node.href = field_href
    node.title = field_title
    node.rel = field_rel
    node.__class__ = Link
    return node


def read_quotation(data, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    if data.__class__ is not dict: require_object(data)
    value = data['content']
    if value.__class__ is not list or not value: refuse()
    members = []
    text = False
    for item in value:
        if item.__class__ is str:
            if text or not item or gather(item): refuse()
            text = True
            members.append(item)
        else:
            text = False
            members.append(coders_14[item['type']](item, depth + 1, linked, gather))
    field_content = tuple(members)
    field_known = 2
    value = data.get('source')
    if value is None: field_source = None
    else:
        field_known += 1
        if value.__class__ is not str or not value or gather(value): refuse()
        field_source = value
    value = data.get('origin')
    if value is None: field_origin = None
    else:
        field_known += 1
        held = value
        if held['type'] != 'origin': refuse()
        if held.__class__ is not dict: require_object(held)
        value = held['start']
        if value.__class__ is not int or not 0 <= value <= 9007199254740991: refuse()
        held_start = value
        value = held['end']
        if value.__class__ is not int or not 0 <= value <= 9007199254740991: refuse()
        held_end = value
        value = held['rule']
        if value.__class__ is not str or not value or gather(value): refuse()
        held_rule = value
        held_known = 4
        value = held.get('basis')
        if value is None: held_basis = 'markup'
        else:
            held_known += 1
            if value.__class__ is not str or value not in choices_2: refuse()
            held_basis = value
        value = held.get('confidence')
        if value is None: held_confidence = 'sure'
        else:
            held_known += 1
            if value.__class__ is not str or value not in choices_3: refuse()
            held_confidence = value
        if len(held) != held_known: refuse()
        node = thawed_4()
        node.start = held_start
        node.end = held_end
        node.rule = held_rule
        node.basis = held_basis
        node.confidence = held_confidence
        node.__class__ = Origin
        field_origin = node
    if len(data) != field_known: refuse()
    node = thawed_40()
    node.origin = field_origin
    node.content = field_content
    node.source = field_source
    node.__class__ = Quotation
    return node


def read_note(data, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    if data.__class__ is not dict: require_object(data)
    value = data['content']
    if value.__class__ is not list or not value: refuse()
    members = []
    text = False
    for item in value:
        if item.__class__ is str:
            if text or not item or gather(item): refuse()
            text = True
            members.append(item)
        else:
            text = False
            members.append(coders_14[item['type']](item, depth + 1, linked, gather))
    field_content = tuple(members)
    field_known = 2
    value = data.get('kind')
    if value is None: field_kind = 'editor'
    else:
        field_known += 1
        if value.__class__ is not str or value not in choices_13: refuse()
        field_kind = value
    value = data.get('origin')
    if value is None: field_origin = None
    else:
        field_known += 1
        held = value
        if held['type'] != 'origin': refuse()
        if held.__class__ is not dict: require_object(held)
        value = held['start']
        if value.__class__ is not int or not 0 <= value <= 9007199254740991: refuse()
        held_start = value
        value = held['end']
        if value.__class__ is not int or not 0 <= value <= 9007199254740991: refuse()
        held_end = value
        value = held['rule']
        if value.__class__ is not str or not value or gather(value): refuse()
        held_rule = value
        held_known = 4
        value = held.get('basis')
        if value is None: held_basis = 'markup'
        else:
            held_known += 1
            if value.__class__ is not str or value not in choices_2: refuse()
            held_basis = value
        value = held.get('confidence')
        if value is None: held_confidence = 'sure'
        else:
            held_known += 1
            if value.__class__ is not str or value not in choices_3: refuse()
            held_confidence = value
        if len(held) != held_known: refuse()
        node = thawed_4()
        node.start = held_start
        node.end = held_end
        node.rule = held_rule
        node.basis = held_basis
        node.confidence = held_confidence
        node.__class__ = Origin
        field_origin = node
    if len(data) != field_known: refuse()
    node = thawed_41()
    node.origin = field_origin
    node.content = field_content
    node.kind = field_kind
    node.__class__ = Note
    return node


def read_language(data, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    if data.__class__ is not dict: require_object(data)
    value = data['content']
    if value.__class__ is not list or not value: refuse()
    members = []
    text = False
    for item in value:
        if item.__class__ is str:
            if text or not item or gather(item): refuse()
            text = True
            members.append(item)
        else:
            text = False
            members.append(coders_14[item['type']](item, depth + 1, linked, gather))
    field_content = tuple(members)
    value = data['lang']
    if value.__class__ is not str or not fits_4[value]: refuse()
    field_lang = value
    field_known = 3
    value = data.get('origin')
    if value is None: field_origin = None
    else:
        field_known += 1
        held = value
        if held['type'] != 'origin': refuse()
        if held.__class__ is not dict: require_object(held)
        value = held['start']
        if value.__class__ is not int or not 0 <= value <= 9007199254740991: refuse()
        held_start = value
        value = held['end']
        if value.__class__ is not int or not 0 <= value <= 9007199254740991: refuse()
        held_end = value
        value = held['rule']
        if value.__class__ is not str or not value or gather(value): refuse()
        held_rule = value
        held_known = 4
        value = held.get('basis')
        if value is None: held_basis = 'markup'
        else:
            held_known += 1
            if value.__class__ is not str or value not in choices_2: refuse()
            held_basis = value
        value = held.get('confidence')
        if value is None: held_confidence = 'sure'
        else:
            held_known += 1
            if value.__class__ is not str or value not in choices_3: refuse()
            held_confidence = value
        if len(held) != held_known: refuse()
        node = thawed_4()
        node.start = held_start
        node.end = held_end
        node.rule = held_rule
        node.basis = held_basis
        node.confidence = held_confidence
        node.__class__ = Origin
        field_origin = node
    if len(data) != field_known: refuse()
    node = thawed_42()
    node.origin = field_origin
    node.content = field_content
    node.lang = field_lang
    node.__class__ = Language
    return node


def read_entity(data, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    if data.__class__ is not dict: require_object(data)
    value = data['text']
    if value.__class__ is not str or not value or gather(value): refuse()
    field_text = value
    value = data['kind']
    if value.__class__ is not str or value not in choices_14: refuse()
    field_kind = value
    field_known = 3
    value = data.get('scheme')
    if value is None: field_scheme = None
    else:
        field_known += 1
        if value.__class__ is not str or not value or gather(value): refuse()
        field_scheme = value
    value = data.get('code')
    if value is None: field_code = None
    else:
        field_known += 1
        if value.__class__ is not str or not value or gather(value): refuse()
        field_code = value
    value = data.get('origin')
    if value is None: field_origin = None
    else:
        field_known += 1
        held = value
        if held['type'] != 'origin': refuse()
        if held.__class__ is not dict: require_object(held)
        value = held['start']
        if value.__class__ is not int or not 0 <= value <= 9007199254740991: refuse()
        held_start = value
        value = held['end']
        if value.__class__ is not int or not 0 <= value <= 9007199254740991: refuse()
        held_end = value
        value = held['rule']
        if value.__class__ is not str or not value or gather(value): refuse()
        held_rule = value
        held_known = 4
        value = held.get('basis')
        if value is None: held_basis = 'markup'
        else:
            held_known += 1
            if value.__class__ is not str or value not in choices_2: refuse()
            held_basis = value
        value = held.get('confidence')
        if value is None: held_confidence = 'sure'
        else:
            held_known += 1
            if value.__class__ is not str or value not in choices_3: refuse()
            held_confidence = value
        if len(held) != held_known: refuse()
        node = thawed_4()
        node.start = held_start
        node.end = held_end
        node.rule = held_rule
        node.basis = held_basis
        node.confidence = held_confidence
        node.__class__ = Origin
        field_origin = node
    if len(data) != field_known: refuse()
    node = thawed_43()
    node.origin = field_origin
    node.text = field_text
    node.kind = field_kind
    node.scheme = field_scheme
    node.code = field_code
    node.__class__ = Entity
    return node


def read_raw_inline(data, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    if data.__class__ is not dict: require_object(data)
    value = data['format']
    if value.__class__ is not str or not fits_1[value]: refuse()
    field_format = value
    value = data['lines']
    if value.__class__ is not list or not value: refuse()
    for item in value:
        if item.__class__ is not str or not fits_6[item]: refuse()
    members = value
    field_lines = tuple(members)
    field_known = 3
    value = data.get('origin')
    if value is None: field_origin = None
    else:
        field_known += 1
        held = value
        if held['type'] != 'origin': refuse()
        if held.__class__ is not dict: require_object(held)
        value = held['start']
        if value.__class__ is not int or not 0 <= value <= 9007199254740991: refuse()
        held_start = value
        value = held['end']
        if value.__class__ is not int or not 0 <= value <= 9007199254740991: refuse()
        held_end = value
        value = held['rule']
        if value.__class__ is not str or not value or gather(value): refuse()
        held_rule = value
        held_known = 4
        value = held.get('basis')
        if value is None: held_basis = 'markup'
        else:
            held_known += 1
            if value.__class__ is not str or value not in choices_2: refuse()
            held_basis = value
        value = held.get('confidence')
        if value is None: held_confidence = 'sure'
        else:
            held_known += 1
            if value.__class__ is not str or value not in choices_3: refuse()
            held_confidence = value
        if len(held) != held_known: refuse()
        node = thawed_4()
        node.start = held_start
        node.end = held_end
        node.rule = held_rule
        node.basis = held_basis
        node.confidence = held_confidence
        node.__class__ = Origin
        field_origin = node
    if len(data) != field_known: refuse()
    node = thawed_44()
    node.origin = field_origin
    node.format = field_format
    node.lines = field_lines
    node.__class__ = RawInline
    return node


def read_list_item(data, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    if data.__class__ is not dict: require_object(data)
    value = data['content']
    if value.__class__ is not list or not value: refuse()
    members = [coders_6[item['type']](item, depth + 1, linked, gather) for item in value]
    field_content = tuple(members)
    field_known = 2
    value = data.get('origin')
    if value is None: field_origin = None
    else:
        field_known += 1
        held = value
        if held['type'] != 'origin': refuse()
        if held.__class__ is not dict: require_object(held)
        value = held['start']
        if value.__class__ is not int or not 0 <= value <= 9007199254740991: refuse()
        held_start = value
        value = held['end']
        if value.__class__ is not int or not 0 <= value <= 9007199254740991: refuse()
        held_end = value
        value = held['rule']
        if value.__class__ is not str or not value or gather(value): refuse()
        held_rule = value
        held_known = 4
        value = held.get('basis')
        if value is None: held_basis = 'markup'
        else:
            held_known += 1
            if value.__class__ is not str or value not in choices_2: refuse()
            held_basis = value
        value = held.get('confidence')
        if value is None: held_confidence = 'sure'
        else:
            held_known += 1
            if value.__class__ is not str or value not in choices_3: refuse()
            held_confidence = value
        if len(held) != held_known: refuse()
        node = thawed_4()
        node.start = held_start
        node.end = held_end
        node.rule = held_rule
        node.basis = held_basis
        node.confidence = held_confidence
        node.__class__ = Origin
        field_origin = node
    if len(data) == field_known:
        field_id = None
        field_lang = None
    else:
        value = data.get('id')
        if value is None: field_id = None
        else:
            field_known += 1
            if value.__class__ is not str or not fits_5[value]: refuse()
            field_id = value
        value = data.get('lang')
        if value is None: field_lang = None
        else:
            field_known += 1
            if value.__class__ is not str or not fits_4[value]: refuse()
            field_lang = value
    if len(data) != field_known: refuse()
    node = thawed_45()
    node.origin = field_origin
    node.id = field_id
    node.lang = field_lang
    node.content = field_content
    node.__class__ = ListItem
    return node


def read_definition_item(data, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    if data.__class__ is not dict: require_object(data)
    value = data['terms']
    if value.__class__ is not list or not value: refuse()
    members = [coders_19[item['type']](item, depth + 1, linked, gather) for item in value]
    field_terms = tuple(members)
    field_known = 2
    value = data.get('content')
    if value is None: field_content = ()
    else:
        field_known += 1
        if value.__class__ is not list: refuse()
        members = [coders_6[item['type']](item, depth + 1, linked, gather) for item in value]
        field_content = tuple(members)
    value = data.get('origin')
    if value is None: field_origin = None
    else:
        field_known += 1
        held = value
        if held['type'] != 'origin': refuse()
        if held.__class__ is not dict: require_object(held)
        value = held['start']
        if value.__class__ is not int or not 0 <= value <= 9007199254740991: refuse()
        held_start = value
        value = held['end']
        if value.__class__ is not int or not 0 <= value <= 9007199254740991: refuse()
        held_end = value
        value = held['rule']
        if value.__class__ is not str or not value or gather(value): refuse()
        held_rule = value
        held_known = 4
        value = held.get('basis')
        if value is None: held_basis = 'markup'
        else:
            held_known += 1
            if value.__class__ is not str or value not in choices_2: refuse()
            held_basis = value
        value = held.get('confidence')
        if value is None: held_confidence = 'sure'
        else:
            held_known += 1
            if value.__class__ is not str or value not in choices_3: refuse()
            held_confidence = value
        if len(held) != held_known: refuse()
        node = thawed_4()
        node.start = held_start
        node.end = held_end
        node.rule = held_rule
        node.basis = held_basis
        node.confidence = held_confidence
        node.__class__ = Origin
        field_origin = node
    if len(data) == field_known:
        field_id = None
        field_lang = None
    else:
        value = data.get('id')
        if value is None: field_id = None
        else:
            field_known += 1
            if value.__class__ is not str or not fits_5[value]: refuse()
            field_id = value
        value = data.get('lang')
        if value is None: field_lang = None
        else:
            field_known += 1
            if value.__class__ is not str or not fits_4[value]: refuse()
            field_lang = value
    if len(data) != field_known: refuse()
    node = thawed_46()
    node.origin = field_origin
    node.id = field_id
    node.lang = field_lang
    node.terms = field_terms
    node.content = field_content
    node.__class__ = DefinitionItem
    return node


def read_row(data, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    if data.__class__ is not dict: require_object(data)
    value = data['cells']
    if value.__class__ is not list or not value: refuse()
    members = [coders_20[item['type']](item, depth + 1, linked, gather) for item in value]
    field_cells = tuple(members)
    field_known = 2
    value = data.get('origin')
    if value is None: field_origin = None
    else:
        field_known += 1
        held = value
        if held['type'] != 'origin': refuse()
        if held.__class__ is not dict: require_object(held)
        value = held['start']
        if value.__class__ is not int or not 0 <= value <= 9007199254740991: refuse()
        held_start = value
        value = held['end']
        if value.__class__ is not int or not 0 <= value <= 9007199254740991: refuse()
        held_end = value
        value = held['rule']
        if value.__class__ is not str or not value or gather(value): refuse()
        held_rule = value
        held_known = 4
        value = held.get('basis')
        if value is None: held_basis = 'markup'
        else:
            held_known += 1
            if value.__class__ is not str or value not in choices_2: refuse()
            held_basis = value
        value = held.get('confidence')
        if value is None: held_confidence = 'sure'
        else:
            held_known += 1
            if value.__class__ is not str or value not in choices_3: refuse()
            held_confidence = value
        if len(held) != held_known: refuse()
        node = thawed_4()
        node.start = held_start
        node.end = held_end
        node.rule = held_rule
        node.basis = held_basis
        node.confidence = held_confidence
        node.__class__ = Origin
        field_origin = node
    if len(data) == field_known:
        field_id = None
        field_lang = None
    else:
        value = data.get('id')
        if value is None: field_id = None
        else:
            field_known += 1
            if value.__class__ is not str or not fits_5[value]: refuse()
            field_id = value
        value = data.get('lang')
        if value is None: field_lang = None
        else:
            field_known += 1
            if value.__class__ is not str or not fits_4[value]: refuse()
            field_lang = value
    if len(data) != field_known: refuse()
    node = thawed_47()
    node.origin = field_origin
    node.id = field_id
    node.lang = field_lang
    node.cells = field_cells
    node.__class__ = Row
    return node


def read_term(data, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    if data.__class__ is not dict: require_object(data)
    value = data['content']
    if value.__class__ is not list or not value: refuse()
    members = []
    text = False
    for item in value:
        if item.__class__ is str:
            if text or not item or gather(item): refuse()
            text = True
            members.append(item)
        else:
            text = False
            members.append(coders_14[item['type']](item, depth + 1, linked, gather))
    field_content = tuple(members)
    field_known = 2
    value = data.get('origin')
    if value is None: field_origin = None
    else:
        field_known += 1
        held = value
        if held['type'] != 'origin': refuse()
        if held.__class__ is not dict: require_object(held)
        value = held['start']
        if value.__class__ is not int or not 0 <= value <= 9007199254740991: refuse()
        held_start = value
        value = held['end']
        if value.__class__ is not int or not 0 <= value <= 9007199254740991: refuse()
        held_end = value
        value = held['rule']
        if value.__class__ is not str or not value or gather(value): refuse()
        held_rule = value
        held_known = 4
        value = held.get('basis')
        if value is None: held_basis = 'markup'
        else:
            held_known += 1
            if value.__class__ is not str or value not in choices_2: refuse()
            held_basis = value
        value = held.get('confidence')
        if value is None: held_confidence = 'sure'
        else:
            held_known += 1
            if value.__class__ is not str or value not in choices_3: refuse()
            held_confidence = value
        if len(held) != held_known: refuse()
        node = thawed_4()
        node.start = held_start
        node.end = held_end
        node.rule = held_rule
        node.basis = held_basis
        node.confidence = held_confidence
        node.__class__ = Origin
        field_origin = node
    if len(data) == field_known:
        field_id = None
        field_lang = None
    else:
        value = data.get('id')
        if value is None: field_id = None
        else:
            field_known += 1
            if value.__class__ is not str or not fits_5[value]: refuse()
            field_id = value
        value = data.get('lang')
        if value is None: field_lang = None
        else:
            field_known += 1
            if value.__class__ is not str or not fits_4[value]: refuse()
            field_lang = value
    if len(data) != field_known: refuse()
    node = thawed_48()
    node.origin = field_origin
    node.id = field_id
    node.lang = field_lang
    node.content = field_content
    node.__class__ = Term
    return node


def read_cell(data, depth, linked, gather):
    if depth > DEPTH_LIMIT: refuse()
    if data.__class__ is not dict: require_object(data)
    field_known = 1
    value = data.get('content')
    if value is None: field_content = ()
    else:
        field_known += 1
        if value.__class__ is not list: refuse()
        members = [coders_6[item['type']](item, depth + 1, linked, gather) for item in value]
        field_content = tuple(members)
    value = data.get('header')
    if value is None: field_header = False
    else:
        field_known += 1
        if value.__class__ is not bool: refuse()
        field_header = value
    value = data.get('colspan')
    if value is None: field_colspan = 1
    else:
        field_known += 1
        if value.__class__ is not int or not 1 <= value <= 2147483647: refuse()
        field_colspan = value
    value = data.get('rowspan')
    if value is None: field_rowspan = 1
    else:
        field_known += 1
        if value.__class__ is not int or not 1 <= value <= 2147483647: refuse()
        field_rowspan = value
    value = data.get('align')
    if value is None: field_align = None
    else:
        field_known += 1
        if value.__class__ is not str or value not in choices_15: refuse()
        field_align = value
    value = data.get('origin')
    if value is None: field_origin = None
    else:
        field_known += 1
        held = value
        if held['type'] != 'origin': refuse()
        if held.__class__ is not dict: require_object(held)
        value = held['start']
        if value.__class__ is not int or not 0 <= value <= 9007199254740991: refuse()
        held_start = value
        value = held['end']
        if value.__class__ is not int or not 0 <= value <= 9007199254740991: refuse()
        held_end = value
        value = held['rule']
        if value.__class__ is not str or not value or gather(value): refuse()
        held_rule = value
        held_known = 4
        value = held.get('basis')
        if value is None: held_basis = 'markup'
        else:
            held_known += 1
            if value.__class__ is not str or value not in choices_2: refuse()
            held_basis = value
        value = held.get('confidence')
        if value is None: held_confidence = 'sure'
        else:
            held_known += 1
            if value.__class__ is not str or value not in choices_3: refuse()
            held_confidence = value
        if len(held) != held_known: refuse()
        node = thawed_4()
        node.start = held_start
        node.end = held_end
        node.rule = held_rule
        node.basis = held_basis
        node.confidence = held_confidence
        node.__class__ = Origin
        field_origin = node
    if len(data) == field_known:
        field_id = None
        field_lang = None
    else:
        value = data.get('id')
        if value is None: field_id = None
        else:
            field_known += 1
            if value.__class__ is not str or not fits_5[value]: refuse()
            field_id = value
        value = data.get('lang')
        if value is None: field_lang = None
        else:
            field_known += 1
            if value.__class__ is not str or not fits_4[value]: refuse()
            field_lang = value
    if len(data) != field_known: refuse()
    node = thawed_49()
    node.origin = field_origin
    node.id = field_id
    node.lang = field_lang
    node.content = field_content
    node.header = field_header
    node.colspan = field_colspan
    node.rowspan = field_rowspan
    node.align = field_align
    node.__class__ = Cell
    return node

coders_1 |= {
    'kicker': read_kicker,
}

coders_2 |= {
    'headline': read_headline,
}

coders_3 |= {
    'deck': read_deck,
}

coders_4 |= {
    'byline': read_byline,
}

coders_5 |= {
    'dateline': read_dateline,
}

coders_6 |= {
    'paragraph': read_paragraph,
    'heading': read_heading,
    'block_quote': read_block_quote,
    'figure': read_figure,
    'list': read_list,
    'definition_list': read_definition_list,
    'table': read_table,
    'preformatted': read_preformatted,
    'rule': read_rule,
    'footnote': read_footnote,
    'editor_note': read_editor_note,
    'correction': read_correction,
    'promo': read_promo,
    'source_link': read_source_link,
    'disclaimer': read_disclaimer,
    'credit': read_credit,
    'artifact': read_artifact,
    'raw': read_raw,
}

coders_7 |= {
    'paragraph': read_paragraph,
    'heading': read_heading,
    'block_quote': read_block_quote,
    'figure': read_figure,
    'list': read_list,
    'definition_list': read_definition_list,
    'table': read_table,
    'preformatted': read_preformatted,
    'rule': read_rule,
    'footnote': read_footnote,
    'editor_note': read_editor_note,
    'correction': read_correction,
    'promo': read_promo,
    'source_link': read_source_link,
    'disclaimer': read_disclaimer,
    'credit': read_credit,
    'artifact': read_artifact,
    'raw': read_raw,
    'turn': read_turn,
}

coders_8 |= {
    'participant': read_participant,
}

coders_9 |= {
    'revision': read_revision,
}

coders_10 |= {
}

coders_11 |= {
    'rights': read_rights,
}

coders_12 |= {
    'subject': read_subject,
}

coders_13 |= {
    'extension': read_extension,
}

coders_14 |= {
    'line_break': read_line_break,
    'emphasis': read_emphasis,
    'strong': read_strong,
    'code': read_code,
    'link': read_link,
    'quotation': read_quotation,
    'note': read_note,
    'language': read_language,
    'entity': read_entity,
    'raw_inline': read_raw_inline,
}

coders_15 |= {
    'entity': read_entity,
}

coders_16 |= {
    'list_item': read_list_item,
}

coders_17 |= {
    'definition_item': read_definition_item,
}

coders_18 |= {
    'row': read_row,
}

coders_19 |= {
    'term': read_term,
}

coders_20 |= {
    'cell': read_cell,
}
