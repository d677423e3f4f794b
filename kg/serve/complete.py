"""``/complete?text=``: what can stand where the cursor is, as JSON."""

from __future__ import annotations

from collections.abc import Sequence

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from kg.serve.service import Service
from kg.serve.trouble import Refusal

__all__ = ["routes"]

_LONGEST = 10_000


def routes(service: Service) -> Sequence[BaseRoute]:
    """``/complete?text=SELECT * { ?x a zg:Issue`` gives the terms and names that hold what was begun."""

    async def candidates(request: Request) -> Response:
        text = request.query_params.get("text", "")
        if len(text) > _LONGEST:
            raise Refusal(
                413, f"the text is longer than {_LONGEST:,} characters", remedy="send its last line"
            )
        completions = await service.completions()
        found = await run_in_threadpool(completions.at, text)
        return JSONResponse([{"text": one.text, "length": one.length, "note": one.note} for one in found])

    return [Route("/complete", candidates)]
