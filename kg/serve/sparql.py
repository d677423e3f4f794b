"""``/sparql``: the SPARQL 1.1 Protocol, read-only."""

from __future__ import annotations

import asyncio
import hashlib
import time
from collections.abc import Coroutine, Mapping, Sequence
from typing import Any, TypeVar

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from kg.serve.description import describe
from kg.serve.formats import acceptable, by_name, negotiate
from kg.serve.protocol import arguments_of, is_lasting, read_request
from kg.serve.service import Service
from kg.serve.trouble import Refusal

__all__ = ["answer_query", "routes", "unless_gone"]

_T = TypeVar("_T")
_GONE = 499
"""What nginx logs for a client that left before its answer; it is never sent."""


def routes(service: Service) -> Sequence[BaseRoute]:
    """The endpoint."""

    async def endpoint(request: Request) -> Response:
        asked = await read_request(request)
        if asked.query is None:
            return _description(request, service, asked.style)
        return await answer_query(
            request, service, arguments_of(asked.query, request, service.settings, asked)
        )

    return [Route("/sparql", endpoint, methods=["GET", "POST"])]


async def answer_query(request: Request, service: Service, arguments: Mapping[str, Any]) -> Response:
    """Answer a query in a worker; stop it when the client goes.

    Args:
        request: whose body was read.
        service: what asks the workers.
        arguments: from `kg.serve.protocol.arguments_of`.

    Raises:
        KgError: it is malformed, refused, over a limit, or the server is full.
    """
    query = arguments["query"]
    told = request.scope.setdefault("kg.log", {})
    told["query"] = hashlib.sha256(query.encode("utf-8", "surrogatepass")).hexdigest()[:12]
    lasting = is_lasting(query)
    headers = {"Vary": "Accept", "Cache-Control": "no-cache" if lasting else "no-store"}
    if lasting:
        headers["ETag"] = service.tag("sparql", arguments)
        if headers["ETag"] in request.headers.get("if-none-match", ""):
            return Response(status_code=304, headers=headers)
    begun = time.perf_counter()
    reply = await unless_gone(request, service.ask("sparql", arguments, keep=lasting))
    told["worked_ms"] = round((time.perf_counter() - begun) * 1000, 1)
    if reply is None:
        return Response(status_code=_GONE)
    return Response(reply.body, headers={**headers, "Content-Type": reply.media})


async def unless_gone(request: Request, work: Coroutine[Any, Any, _T]) -> _T | None:
    """What some work brings; None, and the work is given up, when the client goes before it is done."""

    async def left() -> None:
        while (await request.receive())["type"] != "http.disconnect":
            pass

    working, leaving = asyncio.ensure_future(work), asyncio.ensure_future(left())
    try:
        await asyncio.wait({working, leaving}, return_when=asyncio.FIRST_COMPLETED)
        return working.result() if working.done() else None
    finally:
        for task in (working, leaving):
            task.cancel()


def _description(request: Request, service: Service, named: str) -> Response:
    """The service description, where a request holds no query.

    Raises:
        Refusal: it was no GET, or accepts no RDF.
    """
    if request.method != "GET":
        raise Refusal(400, "there is no query in the request", remedy="send it as the field query")
    accept = ", ".join(request.headers.getlist("accept"))
    style = by_name(named) or negotiate(accept, "graph")
    if style is None or style.of != "graph":
        if "html" not in accept:
            raise Refusal(
                406, "the service description is not to be had so", remedy=f"there are {acceptable('graph')}"
            )
        style = negotiate("", "graph")
        assert style is not None
    endpoint = str(request.url.replace(query="", fragment=""))
    body = describe(endpoint, service.pool.graphs, style)
    return Response(body, headers={"Content-Type": style.sent, "Vary": "Accept"})
