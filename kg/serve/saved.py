"""``/saved``: the saved queries as a list, and each with its answer."""

from __future__ import annotations

from collections.abc import Sequence

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from kg.query.saved import SavedQuery, saved, saved_queries
from kg.serve.protocol import arguments_of, fields_of
from kg.serve.service import Service
from kg.serve.sparql import answer_query

__all__ = ["record", "routes"]


def routes(service: Service) -> Sequence[BaseRoute]:
    """``/saved`` lists; ``/saved/NAME?organization=…&format=csv`` answers."""

    async def listing(_: Request) -> Response:
        return JSONResponse([record(one) for one in saved_queries()])

    async def one(request: Request) -> Response:
        query = saved(request.path_params["name"])
        fields = fields_of(request.scope["query_string"])
        text = query.bind({name: value for name, value in fields if name != "format" and value})
        return await answer_query(request, service, arguments_of(text, request, service.settings))

    return [Route("/saved", listing), Route("/saved/{name}", one)]


def record(query: SavedQuery) -> dict[str, object]:
    """A saved query as JSON has it: name, titles, questions, parameters, text."""
    return {
        "name": query.name,
        "title": query.title,
        "title_zh": query.title_zh,
        "question": query.question,
        "question_zh": query.question_zh,
        "parameters": [
            {"name": p.name, "help": p.help, "help_zh": p.help_zh, "example": p.example}
            for p in query.parameters
        ],
        "text": query.text,
    }
