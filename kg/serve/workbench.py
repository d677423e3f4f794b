"""``/``: the workbench, with what it is made of (``/assets/…``) and what it knows (``/workbench.json``)."""

from __future__ import annotations

import hashlib
import json
import mimetypes
import re
from collections.abc import Sequence
from functools import cache

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from kg.query.prefixes import prefixes_for
from kg.query.saved import saved_queries
from kg.serve.saved import record
from kg.serve.service import Service
from kg.serve.site import asset, language_of, page, strings, type_rules
from kg.serve.trouble import Refusal

__all__ = ["routes"]

# What an address of our own files can be: vendor/editor.js, site.css
_NAME = re.compile(r"(?:vendor/)?[a-z][a-z-]{0,40}\.(?:js|css|svg|txt)")
_GENERATED = "types.css"
_LARGEST = 500_000


def routes(service: Service) -> Sequence[BaseRoute]:
    """The workbench."""

    async def workbench(request: Request) -> Response:
        return page(request, "workbench.html.j2")

    async def known(request: Request) -> Response:
        terms = json.loads((await service.ask("terms", {})).body)
        told = {
            "base": service.settings.base,
            "prefixes": prefixes_for(service.settings.base),
            "terms": terms,
            "saved": [record(query) for query in saved_queries()],
            "strings": dict(strings(language_of(request))),
            "language": language_of(request),
        }
        return JSONResponse(told, headers={"Vary": "Accept-Language, Cookie", "Cache-Control": "no-cache"})

    async def bearers(request: Request) -> Response:
        reply = await service.ask("bearers", {"names": await _names(request)})
        return Response(reply.body, media_type=reply.media)

    return [
        Route("/", workbench),
        Route("/bearers", bearers, methods=["POST"]),
        Route("/workbench.json", known),
        Route("/assets/{name:path}", _asset),
    ]


async def _names(request: Request) -> list[str]:
    """The names that a request lists.

    Raises:
        Refusal: it is no JSON list of strings, or too long a one.
    """
    body = b""
    async for part in request.stream():
        body += part
        if len(body) > _LARGEST:
            raise Refusal(413, f"the list is longer than {_LARGEST:,} bytes", remedy="ask in parts")
    try:
        names = json.loads(body)
    except ValueError:
        names = None
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        raise Refusal(400, "this takes a JSON list of names")
    return names


async def _asset(request: Request) -> Response:
    """One of our own files.

    Raises:
        Refusal: there is none of that name.
    """
    name = request.path_params["name"]
    if not _NAME.fullmatch(name):
        raise Refusal(404, "there is no such file", remedy="see /")
    try:
        body, tag = _content(name)
    except FileNotFoundError:
        raise Refusal(404, "there is no such file", remedy="see /") from None
    headers = {"ETag": tag, "Cache-Control": "no-cache", "X-Content-Type-Options": "nosniff"}
    if tag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    media = "text/javascript" if name.endswith(".js") else mimetypes.guess_type(name)[0] or "text/plain"
    return Response(body, headers=headers, media_type=media)


@cache
def _content(name: str) -> tuple[bytes, str]:
    body = type_rules().encode() if name == _GENERATED else asset(*name.split("/"))
    return body, f'"{hashlib.sha256(body).hexdigest()[:32]}"'
