"""The SPARQL 1.1 Protocol: what a request asks (https://www.w3.org/TR/sparql11-protocol/, section 2.1)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl

from starlette.requests import Request

from kg.serve.configuration import Settings
from kg.serve.formats import FORMATS, Format, acceptable, negotiate
from kg.serve.trouble import Refusal

__all__ = ["Asked", "arguments_of", "fields_of", "is_lasting", "read_request"]

_LARGEST = 1_000_000
_MOST_FIELDS = 1_000
_FORM, _DIRECT, _UPDATE = (
    "application/x-www-form-urlencoded",
    "application/sparql-query",
    "application/sparql-update",
)
# What has another answer each time: NOW(), RAND ()
_FRESH = re.compile(r"\b(?:NOW|RAND|UUID|STRUUID|BNODE)\s*\(", re.IGNORECASE)
# An IRI as far as a data set needs one: https://w3id.org/zhenggai/id/graph/shared
_IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*:[^<>\"{}|^`\\\x00-\x20]*")
_GRAPH = next(one for one in FORMATS if one.of == "graph")
# Clients name formats in many ways; json and xml are of tables and of graphs.
_ALIASES = {
    "turtle": ("ttl",),
    "n3": ("ttl",),
    "json-ld": ("jsonld",),
    "n-triples": ("nt",),
    "rdf+xml": ("rdf",),
    "json": ("jsonld",),
    "xml": ("rdf",),
}

Fields = list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Asked:
    """A query as a request puts it.

    Attributes:
        query: its text; None where the request holds none and asks for the service description.
        default: the IRIs of ``default-graph-uri``, or None where the request names no data set.
        named: those of ``named-graph-uri``, likewise.
        style: what ``format`` says, or ``""``.
    """

    query: str | None
    default: tuple[str, ...] | None
    named: tuple[str, ...] | None
    style: str = ""


async def read_request(request: Request) -> Asked:
    """What a request asks, by GET, by a form, or by the query itself.

    Raises:
        Refusal: it is no request of the protocol, or an update.
    """
    fields = fields_of(request.scope["query_string"])
    if request.method == "POST":
        media, charset = _media(request.headers.get("content-type", ""))
        if charset not in {"", "utf-8", "utf8"}:
            raise Refusal(415, f"the charset {charset} is refused", remedy="send UTF-8")
        if media == _UPDATE:
            raise _no_updates()
        body = await _body(request)
        if media == _DIRECT:
            if any(name == "query" for name, _ in fields):
                raise Refusal(400, "there is a query in the address and one in the body", remedy="send one")
            fields.append(("query", _text(body)))
        elif media == _FORM:
            fields += fields_of(body)
        else:
            raise Refusal(
                415,
                f"the content type {media or 'of nothing'} is refused",
                remedy=f"send {_DIRECT} or {_FORM}",
            )
    return _asked(fields)


def fields_of(said: bytes) -> Fields:
    """The fields of a query string or form.

    Raises:
        Refusal: they are not UTF-8, or too many.
    """
    try:
        return parse_qsl(
            said.decode("ascii"), keep_blank_values=True, errors="strict", max_num_fields=_MOST_FIELDS
        )
    except UnicodeDecodeError:
        raise Refusal(
            400, "the request is not UTF-8", remedy="encode what is not ASCII as %XX of UTF-8"
        ) from None
    except ValueError as error:
        raise Refusal(400, str(error)) from None


def arguments_of(
    query: str, request: Request, settings: Settings, asked: Asked | None = None
) -> dict[str, Any]:
    """What the job ``sparql`` takes, formats and limits included.

    A client that takes tables alone is given the first format of graphs where its query makes one, and the
    other way round: rdflib and others ask so, and read what comes.

    Raises:
        Refusal: the request accepts no format that there is.
    """
    accept = ", ".join(request.headers.getlist("accept"))
    table, graph = (
        _named(asked.style if asked else request.query_params.get("format", ""), kind)
        or negotiate(accept, kind)
        for kind in ("table", "graph")
    )
    if table is None and graph is None:
        told = f"{acceptable('table')}, {acceptable('graph')}"
        raise Refusal(406, "the request accepts no format that there is", remedy=f"there are {told}")
    return {
        "query": query,
        "default": asked and asked.default,
        "named": asked and asked.named,
        "table": (table or FORMATS[0]).name,
        "graph": (graph or _GRAPH).name,
        "rows": settings.rows,
        "size": settings.answer_megabytes * 1_000_000,
    }


def _named(style: str, kind: str) -> Format | None:
    """The format of a kind that ``format=`` names; None where it names none, as many a client's does."""
    names = {style, *_ALIASES.get(style, ())}
    return next((one for one in FORMATS if one.of == kind and one.name in names), None)


def is_lasting(query: str) -> bool:
    """Whether a query has the same answer each time, as long as the build stands."""
    return not _FRESH.search(query)


def _asked(fields: Fields) -> Asked:
    by_name_: Mapping[str, list[str]] = {
        name: [value for key, value in fields if key == name] for name in {key for key, _ in fields}
    }
    if "update" in by_name_:
        raise _no_updates()
    queries = by_name_.get("query", [])
    if len(queries) > 1:
        raise Refusal(400, f"there are {len(queries)} queries in the request", remedy="send one")
    default, named = (by_name_.get(f"{kind}-graph-uri", []) for kind in ("default", "named"))
    if wrong := next((one for one in (*default, *named) if not _IRI.fullmatch(one)), None):
        raise Refusal(400, f"{wrong[:80]!r} is no IRI of a graph")
    has_set = bool(default or named)
    style = by_name_.get("format", [""])[-1]
    return Asked(
        queries[0] if queries else None,
        tuple(dict.fromkeys(default)) if has_set else None,
        tuple(dict.fromkeys(named)) if has_set else None,
        style,
    )


def _media(header: str) -> tuple[str, str]:
    """Media type and charset of a content type."""
    media, *parameters = (part.strip() for part in header.lower().split(";"))
    charset = next((part[8:].strip("\"' ") for part in parameters if part.startswith("charset=")), "")
    return media, charset


async def _body(request: Request) -> bytes:
    parts, length = [], 0
    async for part in request.stream():
        length += len(part)
        if length > _LARGEST:
            raise Refusal(413, f"the request is longer than {_LARGEST:,} bytes")
        parts.append(part)
    return b"".join(parts)


def _text(body: bytes) -> str:
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        raise Refusal(400, "the query is not UTF-8", remedy="send it in UTF-8") from None


def _no_updates() -> Refusal:
    return Refusal(403, "updates are refused: the graph is read-only", remedy="kg build writes it")
