"""``/search?q=``: issues, measures and names by their words, as JSON."""

from __future__ import annotations

from collections.abc import Sequence

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from kg.query.search import KINDS, search
from kg.serve.service import Service
from kg.serve.trouble import Refusal

__all__ = ["routes"]

_MOST = 200


def routes(service: Service) -> Sequence[BaseRoute]:
    """``/search?q=第一议题&in=issues&limit=20``."""

    async def hits(request: Request) -> Response:
        asked = request.query_params
        limit = asked.get("limit", "20")
        if not (limit.isdecimal() and 1 <= int(limit) <= _MOST):
            raise Refusal(400, f"limit cannot be {limit[:20]!r}", remedy=f"it takes 1 to {_MOST}")
        kinds = [kind for kind in asked.getlist("in") if kind not in {"", "all"}] or list(KINDS)
        words = asked.get("q", "")
        found = await service.with_index(lambda index: search(index, words, kinds, int(limit)))
        return JSONResponse([hit.record() for hit in found])

    return [Route("/search", hits)]
