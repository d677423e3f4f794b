"""``/page/…``: a page a thing, as HTML or RDF; ``/reports``: the texts with all that was read in them."""

from __future__ import annotations

import json
from collections.abc import Sequence

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from kg.errors import UnknownName
from kg.serve.formats import acceptable, negotiate
from kg.serve.places import page_of, report_page, without_suffix
from kg.serve.service import Service
from kg.serve.site import HEADERS, language_of, page, wants_html
from kg.serve.trouble import Refusal
from kg.view.ontology_page import ontology_html

__all__ = ["routes"]

_OWN_POLICY = {
    "X-Content-Type-Options": "nosniff",
    "Vary": "Accept-Language, Cookie",
    "Cache-Control": "no-cache",
}
"""Of pages that carry their policy themselves, by the hashes of their scripts."""


def routes(service: Service) -> Sequence[BaseRoute]:
    """The pages."""

    async def thing(request: Request) -> Response:
        return await _thing(request, service)

    async def by_iri(request: Request) -> Response:
        iri = request.query_params.get("iri", "")
        found = page_of(iri, service.settings.base)
        if not found:
            raise UnknownName("there is no page of it", where=iri[:200], remedy="give ?iri= of this graph")
        return RedirectResponse(found, 303)

    async def reading(request: Request) -> Response:
        asked = {"key": request.path_params["key"].removesuffix(".html"), "language": language_of(request)}
        reply = await service.ask("read", asked)
        return Response(reply.body, headers={**_OWN_POLICY, "Content-Type": reply.media})

    async def listing(request: Request) -> Response:
        found = json.loads((await service.ask("reports", {})).body)
        return page(request, "reports.html.j2", reports=found)

    async def by_name(request: Request) -> Response:
        return RedirectResponse(report_page(request.path_params["key"]), 307)

    async def ontology(request: Request) -> Response:
        return HTMLResponse(ontology_html(language=language_of(request)), headers=_OWN_POLICY)

    return [
        Route("/page", by_iri),
        Route("/page/{path:path}", thing),
        Route("/reports", listing),
        Route("/reports/{key}.html", reading),
        Route("/reports/{key}", by_name),
        Route("/ontology", ontology),
    ]


async def _thing(request: Request, service: Service) -> Response:
    """A thing, by the ending of its address or by what the client accepts.

    Raises:
        Refusal: the client accepts neither HTML nor RDF.
    """
    path, style = without_suffix(request.path_params["path"])
    if not style:
        accept = ", ".join(request.headers.getlist("accept"))
        if wants_html(accept):
            style = "html"
        elif (best := negotiate(accept, "graph")) is not None:
            style = best.name
        else:
            told = f"text/html, {acceptable('graph')}"
            raise Refusal(406, "the request accepts no format that there is", remedy=f"there are {told}")
    if style != "html":
        reply = await service.ask("tell_rdf", {"path": path, "format": style})
        headers = {"Content-Type": reply.media, "Vary": "Accept", "X-Content-Type-Options": "nosniff"}
        return Response(reply.body, headers=headers)
    language = language_of(request)
    has_network = any(getattr(route, "path", "") == "/network" for route in request.app.routes)
    frame = {"path": request.url.path, "has_network": has_network}
    try:
        reply = await service.ask("tell", {"path": path, "language": language, "frame": frame})
    except UnknownName as error:
        return page(request, "nothing.html.j2", 404, error=str(error), wanted=path)
    response = HTMLResponse(reply.body, headers=HEADERS)
    if request.query_params.get("lang") == language:
        response.set_cookie("lang", language, samesite="lax")
    return response
