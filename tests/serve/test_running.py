"""The server as a program: pages for front ends, health, log, graceful stop, a new build under way."""

from __future__ import annotations

import http.client
import json
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import quote

import pytest

from kg.errors import NoReports
from kg.graph.files import write_files
from kg.graph.to_rdf import to_rdf
from kg.query.saved import names, saved
from kg.serve.app import application
from kg.serve.configuration import Settings
from tests.cli.conftest import Ask, kg  # noqa: F401 - a fixture
from tests.graph.miniature import knowledge
from tests.serve.conftest import Got, Running, in_a_loop


def told(got: Got) -> object:
    assert got.status == 200, got.text
    return json.loads(got.body)


def test_saved_queries_are_listed_with_their_parameters(server: Running) -> None:
    listed = told(server.ask("GET", "/saved"))
    assert isinstance(listed, list)
    assert [one["name"] for one in listed] == list(names())
    responsible = next(one for one in listed if one["name"] == "responsible")
    assert [one["name"] for one in responsible["parameters"]] == [
        p.name for p in saved("responsible").parameters
    ]
    assert responsible["title_zh"]
    assert "zg:responsibleFor" in responsible["text"]


def test_a_saved_query_is_answered_by_name(server: Running) -> None:
    rows = server.ask("GET", "/saved/status?format=csv").text.splitlines()
    assert rows[0] == "report,status,issues"
    assert len(rows) > 1
    nothing = server.ask("GET", f"/saved/entity?name={quote('没有这个名称')}&format=csv")
    assert nothing.text.splitlines() == ["entity,surface,report,start,end,rule"]
    wrong = server.ask("GET", "/saved/statsu")
    assert (wrong.status, "nearest: status" in wrong.text) == (404, True)
    assert server.ask("GET", "/saved/status?organisation=x").status == 400


def test_search(server: Running) -> None:
    found = told(server.ask("GET", f"/search?q={quote('风车')}&limit=3"))
    assert isinstance(found, list)
    assert 0 < len(found) <= 3
    assert {"iri", "kind", "passage", "passage_marks", "name"} <= set(found[0])
    issues = told(server.ask("GET", f"/search?q={quote('风车')}&in=issues"))
    assert isinstance(issues, list)
    assert {one["kind"] for one in issues} <= {"issue"}
    for path in ("/search", "/search?q=", "/search?q=a&in=x", "/search?q=a&limit=0", "/search?q=a&limit=x"):
        assert server.ask("GET", path).status == 400, path


def test_completion_of_terms_and_names(server: Running) -> None:
    def offered(text: str) -> list[str]:
        found = told(server.ask("GET", f"/complete?text={quote(text)}"))
        assert isinstance(found, list)
        return [one["text"] for one in found]

    assert offered("SELECT * { ?x a zg:Iss")[0] == "zg:Issue"
    assert any(one.startswith("organization:") for one in offered("SELECT * { organization:"))
    assert offered("") == []
    assert server.ask("GET", f"/complete?text={'x' * 20_000}").status == 413


def test_health(server: Running) -> None:
    found = told(server.ask("GET", "/healthz"))
    assert isinstance(found, dict)
    assert found["status"] == "ok"
    assert found["graphs"] >= 4


def test_only_the_names_of_this_machine_where_that_is_set(out: Path) -> None:
    with Running(Settings(out, side_by_side=1, hosts=("127.0.0.1", "localhost"))) as running:
        assert running.ask("GET", "/healthz").status == 200
        assert running.ask("GET", "/healthz", headers={"Host": "evil.example"}).status == 400


def test_no_graph_is_said_at_the_start(tmp_path: Path, kg: Ask) -> None:  # noqa: F811
    async def start() -> None:
        app = application(Settings(tmp_path))
        async with app.router.lifespan_context(app):
            raise AssertionError

    with pytest.raises(NoReports):
        in_a_loop(start)
    code, _, err = kg("serve", tmp_path / "missing", "--port", 0)
    assert code == 3
    assert "there is no graph here" in err


@pytest.fixture
def program(out: Path, tmp_path: Path) -> Iterator[tuple[subprocess.Popen[str], int]]:
    process = subprocess.Popen(
        [sys.executable, "-m", "kg", "serve", str(out), "--port", "0", "--log", str(tmp_path / "log")],
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )
    try:
        assert process.stderr is not None
        line = process.stderr.readline()
        yield process, int(line.split("127.0.0.1:")[1].split("/")[0])
    finally:
        process.kill()
        process.communicate()


def test_log_and_graceful_stop(program: tuple[subprocess.Popen[str], int], tmp_path: Path) -> None:
    process, port = program
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    connection.request("GET", "/sparql?query=ASK%7B%7D")
    assert connection.getresponse().read()
    connection.request("GET", "/sparql?query=ASK")
    assert connection.getresponse().read()
    # About a second of work, under way when the stop comes.
    few = "{ SELECT * { ?%s ?%s ?%s } LIMIT 600 }"
    slow = f"SELECT (COUNT(*) AS ?n) {{ {few % tuple('abc')} {few % tuple('def')} FILTER (?a != ?d) }}"
    connection.request("GET", f"/sparql?query={quote(slow)}")
    time.sleep(0.15)
    process.send_signal(signal.SIGTERM)
    answer = connection.getresponse()
    assert answer.status == 200
    assert json.loads(answer.read())["results"]
    connection.close()
    assert process.wait(10) in {0, -signal.SIGTERM}
    lines = [json.loads(line) for line in (tmp_path / "log").read_text(encoding="utf-8").splitlines()]
    requests = [line for line in lines if line.get("event") == "request"]
    assert [line["status"] for line in requests] == [200, 400, 200]
    assert {"time", "client", "method", "path", "bytes", "ms", "query"} <= set(requests[0])
    assert requests[1]["error"] == "E120"


def test_a_new_build_is_taken_over_without_a_dropped_request(tmp_path: Path) -> None:
    folder = tmp_path / "out"
    both = to_rdf(knowledge())
    one = to_rdf(knowledge(), both.base)
    one = replace(one, reports=one.reports[:1])
    write_files(folder, both)
    count = "SELECT (COUNT(?r) AS ?n) { ?r a zg:Report }"
    with Running(Settings(folder, watch=0.05, side_by_side=2, cache_megabytes=0)) as running:
        seen: list[tuple[int, str]] = []
        stop = threading.Event()

        def ask() -> None:
            number = 0
            while not stop.is_set():
                number += 1
                got = running.query(f"{count} # {threading.get_ident()} {number}", format="csv")
                seen.append((got.status, got.text.strip()[-1]))

        threads = [threading.Thread(target=ask) for _ in range(3)]
        for thread in threads:
            thread.start()
        for graphs, expected in ((one, "1"), (both, "2"), (one, "1")):
            write_files(folder, graphs)
            begun, mark = time.monotonic(), len(seen)
            while not any(text == expected for _, text in seen[mark:]):
                assert time.monotonic() - begun < 10, "the new build never answered"
                time.sleep(0.02)
        stop.set()
        for thread in threads:
            thread.join()
        assert {status for status, _ in seen} == {200}
        assert len(seen) > 10
