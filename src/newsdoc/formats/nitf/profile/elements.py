"""The elements of NITF 3.6: of each what may stand in it, and which attributes it has.

Content is written as in a DTD: `,` is a sequence, `|` a choice, `?`, `*` and `+` say how often. `#text` stands for
text, `#other` for any element of another namespace, `%inline` and `%blocks` for the groups below; nothing at all for
an element that is empty.

Attributes are written one after the other: `name` takes any text, `name=a|b` one of those words, `name:NMTOKEN` a value
of that type, `name=fixed` what the version demands; `!` is for one that must be there. `global` and `common` are
groups that also let any attribute of another namespace in; `%align` and `%valign` are groups, too.

Where other versions differ is in `newsdoc.formats.nitf.versions`.
"""

from __future__ import annotations

__all__ = ["ATTRIBUTE_GROUPS", "CONTENT_GROUPS", "ELEMENTS"]

CONTENT_GROUPS = {
    "%inline": (
        "(chron | classifier | copyrite | event | function | location | money | num | object.title | org | person"
        " | postaddr | virtloc | a | br | em | lang | pronounce | q | #other)"
    ),
    "%blocks": "(p | hl2 | table | nitf-table | media | ol | ul | dl | bq | fn | note | pre | hr)",
}
"""What stands for several elements in the content of many."""

ATTRIBUTE_GROUPS = {
    "global": "id:ID",
    "common": "id:ID class style xml:lang:language",
    "%align": "align=left|center|right|justify|char char charoff",
    "%valign": "valign=top|middle|bottom|baseline",
}
"""What stands for several attributes of many elements."""

ELEMENTS: dict[str, tuple[str, str]] = {
    "nitf": (
        "head?, body, #other*",
        "global uno version=fixed change.date=fixed change.time=fixed baselang class:NMTOKENS",
    ),
    "head": ("title?, meta*, tobject?, iim?, docdata?, pubdata*, revision-history*, #other*", "global"),
    "title": ("#text*", "global type=main|subtitle|parttitle|alternate|abbrev|other"),
    "meta": ("", "global http-equiv:NMTOKEN name:NMTOKEN content!"),
    "tobject": ("tobject.property*, tobject.subject*", "global tobject.type"),
    "tobject.property": ("", "global tobject.property.type"),
    "tobject.subject": (
        "",
        (
            "global tobject.subject.ipr tobject.subject.refnum:NMTOKEN! tobject.subject.code tobject.subject.type"
            " tobject.subject.matter tobject.subject.detail"
        ),
    ),
    "iim": ("ds*", "global ver:NMTOKEN"),
    "ds": ("", "global num:NMTOKEN! value"),
    "docdata": (
        (
            "(correction | evloc | doc-id | del-list | urgency | fixture | date.issue | date.release | date.expire |"
            " doc-scope | series | ed-msg | du-key | doc.copyright | doc.rights | key-list | identified-content |"
            " #other)*"
        ),
        "global management-status management-doc-idref management-idref-status",
    ),
    "correction": ("", "global info id-string regsrc"),
    "evloc": ("", "global iso-cc state-prov county-dist city"),
    "doc-id": ("", "global regsrc id-string"),
    "del-list": ("from-src*", "global"),
    "from-src": ("", "global src-name level-number"),
    "urgency": ("", "global ed-urg:NMTOKEN"),
    "fixture": ("", "global fix-id"),
    "date.issue": ("", "global norm"),
    "date.release": ("", "global norm"),
    "date.expire": ("", "global norm"),
    "doc-scope": ("", "global scope"),
    "series": ("", "global series.name series.part:NMTOKEN series.totalpart:NMTOKEN"),
    "ed-msg": ("", "global msg-type info"),
    "du-key": ("", "global generation:NMTOKEN part:NMTOKEN version:NMTOKEN key"),
    "doc.copyright": ("", "global year:NMTOKEN holder"),
    "doc.rights": ("", "global owner startdate enddate agent geography location-code code-source type limitations"),
    "key-list": ("keyword*", "global"),
    "keyword": ("", "global key"),
    "identified-content": (
        "(person | org | location | event | function | object.title | virtloc | classifier)*",
        "global",
    ),
    "pubdata": (
        "",
        (
            "global type=print|audio|video|web|appliance|other item-length unit-of-measure date.publication name issn"
            " volume number issue edition.name edition.area position.section position.sequence ex-ref"
        ),
    ),
    "revision-history": (
        "",
        (
            "global name function=writer-author|editor|producer|archivist|videographer|graphic-artist"
            "|photographer|statistician|other norm comment"
        ),
    ),
    "body": ("body.head?, body.content*, body.end?", "common"),
    "body.head": ("hedline*, note*, rights?, byline*, distributor?, dateline*, abstract*, series?, #other*", "global"),
    "hedline": ("hl1, hl2*", "common"),
    "hl1": ("(#text | %inline)*", "common"),
    "hl2": ("(#text | %inline)*", "common"),
    "note": ("body.content+", "common noteclass=cpyrt|end|hd|editorsnote|trademk|undef type=std|pa|npa"),
    "rights": (
        (
            "(#text | rights.owner | rights.startdate | rights.enddate | rights.agent | rights.geography |"
            " rights.type | rights.limitations)*"
        ),
        "global",
    ),
    "rights.owner": ("#text*", "global contact"),
    "rights.startdate": ("#text*", "global norm"),
    "rights.enddate": ("#text*", "global norm"),
    "rights.agent": ("#text*", "global contact"),
    "rights.geography": ("#text*", "global location-code code-source"),
    "rights.type": ("#text*", "global"),
    "rights.limitations": ("#text*", "global"),
    "byline": ("(#text | person | byttl | location | virtloc)*", "common"),
    "byttl": ("(#text | org)*", "global"),
    "distributor": ("(#text | org)*", "common"),
    "dateline": ("(#text | location | story.date)*", "common"),
    "story.date": ("#text*", "global norm"),
    "abstract": ("%blocks+", "common"),
    "copyrite": ("(#text | copyrite.year | copyrite.holder)*", "global"),
    "copyrite.year": ("#text*", "global"),
    "copyrite.holder": ("#text*", "global"),
    "body.content": ("(block | %blocks)*", "global"),
    "block": (
        "tobject?, key-list?, classifier*, byline?, dateline?, copyrite?, abstract*, %blocks*, datasource?, #other*",
        "common",
    ),
    "p": ("(#text | %inline)*", "common lede summary optional-text"),
    "table": (
        "caption?, (col? | colgroup?), thead?, tfoot?, (tbody | tr*)",
        (
            "common tabletype:ENTITY align=left|center|right width cols:NMTOKEN border"
            " frame=void|above|below|hsides|lhs|rhs|vsides|box|border rules=none|basic|rows|cols|all cellspacing"
            " cellpadding"
        ),
    ),
    "media": (
        "media-metadata*, (media-reference, media-object?)+, media-caption*, media-producer*, #other*",
        "common media-type!",
    ),
    "media-reference": (
        "#text*",
        (
            "global source name mime-type coding time time-unit-of-measure outcue source-credit copyright"
            " alternate-text height:NMTOKEN width:NMTOKEN units=pixels imagemap noflow=noflow data-location"
        ),
    ),
    "media-metadata": ("", "global name! value"),
    "media-object": ("#text*", "common encoding!"),
    "media-caption": ("(#text | %inline | %blocks)*", "common"),
    "media-producer": ("(#text | %inline)*", "common"),
    "ol": ("li+", "common seqnum:NMTOKEN"),
    "ul": ("li+", "common"),
    "li": ("(#text | %inline | %blocks)*", "common"),
    "dl": ("(dt | dd)+", "common"),
    "dt": ("(#text | %inline)*", "common"),
    "dd": ("(%inline | %blocks | block)*", "common"),
    "bq": ("(block+, credit?)*", "common nowrap=nowrap quote-source"),
    "credit": ("(#text | %inline)*", "common"),
    "fn": ("body.content+", "common"),
    "pre": ("#text*", "common"),
    "hr": ("", "common"),
    "datasource": ("#text*", "global"),
    "caption": ("(#text | %inline | %blocks)*", "common align=top|bottom|left|right"),
    "col": ("", "common span:NMTOKEN width %align %valign"),
    "colgroup": ("col+", "common %align %valign"),
    "thead": ("tr+", "common %align %valign"),
    "tbody": ("tr+", "common %align %valign"),
    "tfoot": ("tr+", "common %align %valign"),
    "tr": ("(th | td)+", "common %align %valign"),
    "th": (
        "(#text | %inline | %blocks)*",
        "common axis axes nowrap=nowrap rowspan:NMTOKEN colspan:NMTOKEN %align %valign",
    ),
    "td": (
        "(#text | %inline | %blocks)*",
        "common axis axes nowrap=nowrap rowspan:NMTOKEN colspan:NMTOKEN %align %valign",
    ),
    "chron": ("#text*", "common norm"),
    "event": ("(#text | alt-code)*", "common start-date end-date idsrc value"),
    "function": ("(#text | alt-code)*", "global idsrc value"),
    "location": (
        "(#text | sublocation | city | state | region | country | alt-code)*",
        "common location-code code-source",
    ),
    "sublocation": ("(#text | alt-code)*", "common location-code code-source"),
    "city": ("(#text | alt-code)*", "common city-code code-source"),
    "state": ("(#text | alt-code)*", "common state-code code-source"),
    "region": ("(#text | alt-code)*", "common region-code code-source"),
    "country": ("(#text | alt-code)*", "common iso-cc"),
    "money": ("#text*", "common unit date"),
    "num": ("(#text | frac | sub | sup)*", "common units decimal-ch thousands-ch"),
    "frac": ("numer, frac-sep?, denom", "common"),
    "numer": ("#text*", "global"),
    "frac-sep": ("#text*", "global"),
    "denom": ("#text*", "global"),
    "sub": ("#text*", "common"),
    "sup": ("#text*", "common"),
    "object.title": ("(#text | alt-code)*", "common idsrc value"),
    "org": ("(#text | alt-code)*", "common idsrc value"),
    "alt-code": ("", "global idsrc! value!"),
    "person": ("(#text | name.given | name.family | function | alt-code)*", "common idsrc value gender=male|female"),
    "name.given": ("#text*", "common"),
    "name.family": ("#text*", "common"),
    "postaddr": ("addressee, delivery.point?, (postcode | delivery.office | region | country)*", "common"),
    "virtloc": ("(#text | alt-code)*", "common idsrc value"),
    "a": ("(#text | %inline)*", "common href name rel:NMTOKEN rev:NMTOKEN title"),
    "br": ("", "global"),
    "em": ("(#text | %inline)*", "common"),
    "lang": ("(#text | %inline)*", "common idsrc value"),
    "pronounce": ("(#text | %inline)*", "common guide phonetic"),
    "q": ("(#text | %inline)*", "common quote-source"),
    "addressee": ("person, function?, care.of?", "global"),
    "care.of": ("#text*", "global"),
    "delivery.point": ("(#text | br)*", "global point-code code-source"),
    "postcode": ("#text*", "global code-source"),
    "delivery.office": ("(#text | br)*", "global office-code code-source"),
    "body.end": ("tagline?, bibliography?, #other*", "global"),
    "tagline": ("(#text | %inline)*", "common type=std|pa|npa"),
    "bibliography": ("#text*", "common"),
    "classifier": ("(#text | alt-code)*", "common type idsrc value"),
    "nitf-table": ("nitf-table-metadata, (table | custom-table | table-reference)", "global"),
    "custom-table": ("#text*", "common"),
    "table-reference": ("", "global idref!"),
    "nitf-table-metadata": (
        "nitf-table-summary?, (nitf-colgroup | nitf-col)+",
        "common subclass idsrc value status=pre|snap-shot|interim|final|official column-count row-count",
    ),
    "nitf-table-summary": ("p*", "common"),
    "nitf-colgroup": ("nitf-col+", "global idsrc value occurrences"),
    "nitf-col": ("", "global idsrc value occurrences data-type=text|number|graphic|other data-format"),
    "ruby": ("(rb, (rt | (rp, rt, rp))) | (rbc, rtc, rtc?)", ""),
    "rb": ("#text*", ""),
    "rt": ("#text*", "rbspan"),
    "rp": ("#text*", ""),
    "rbc": ("rb+", ""),
    "rtc": ("rt+", ""),
}
"""The content and the attributes of each element. Those from `ruby` on stand in no other, but may in foreign ones."""
