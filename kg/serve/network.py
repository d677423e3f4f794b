"""``/network``: the network of the graph in the browser, which asks ``/sparql`` for what is opened."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from kg.graph.store import OxigraphBackend, Store
from kg.serve.desk import Desk, Reply
from kg.serve.service import Service
from kg.serve.site import language_of
from kg.view.asking import asking_html, names_script

__all__ = ["network_names", "network_page", "routes"]

_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Content-Security-Policy": "frame-ancestors 'none'",
    "Vary": "Accept-Language, Cookie",
    "Cache-Control": "no-cache",
}
"""The page carries the rest of its policy itself, with the hashes of its scripts."""


def routes(service: Service) -> Sequence[BaseRoute]:
    """The page, and the names that it is searched by."""

    async def page(request: Request) -> Response:
        reply = await service.ask("network", {"language": language_of(request)})
        return Response(reply.body, headers={**_HEADERS, "Content-Type": reply.media})

    async def names(_: Request) -> Response:
        reply = await service.ask("network_names", {})
        return Response(reply.body, headers={**_HEADERS, "Content-Type": reply.media})

    async def folder(_: Request) -> Response:
        return RedirectResponse("/network", 307)

    return [
        Route("/network", page),
        Route("/network/", folder),
        Route("/network/names.js", names),
    ]


def network_page(desk: Desk, asked: Mapping[str, Any]) -> Reply:
    """A worker's job: the page, which begins with the overview.

    Args:
        desk: the store.
        asked: ``language``, ``zh`` or ``en``.
    """
    html = asking_html(
        _store(desk),
        endpoint="/sparql",
        data="/network",
        pages="/reports",
        things="/page/",
        language=asked["language"],
    )
    return Reply("text/html; charset=utf-8", html.encode())


def network_names(desk: Desk, asked: Mapping[str, Any]) -> Reply:  # noqa: ARG001 - every job takes both
    """A worker's job: the names of all entities and issues, as a script that hands them to the page."""
    return Reply("text/javascript; charset=utf-8", names_script(_store(desk)).encode())


def _store(desk: Desk) -> Store:
    return Store(OxigraphBackend(desk.engine.store), desk.base)
