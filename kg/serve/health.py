"""``/healthz``: whether the server can answer."""

from __future__ import annotations

from collections.abc import Sequence

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from kg.serve.service import Service

__all__ = ["routes"]


def routes(service: Service) -> Sequence[BaseRoute]:
    """``/healthz`` asks a worker; 503 where none answers."""

    async def health(_: Request) -> Response:
        await service.ask("sparql", _SMALLEST, keep=False)
        pool = service.pool
        told = {
            "status": "ok",
            "build": pool.state,
            "graphs": len(pool.graphs),
            "held": service.held,
            "long": pool.long,
            "idle_workers": pool.idle,
        }
        return JSONResponse(told, headers={"Cache-Control": "no-store"})

    return [Route("/healthz", health)]


_SMALLEST = {
    "query": "ASK { ?s ?p ?o }",
    "default": None,
    "named": None,
    "table": "json",
    "graph": "ttl",
    "rows": 1,
    "size": 1_000,
}
