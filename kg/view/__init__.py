"""Graph → HTML: one offline file to browse the network, made by pyvis behind one small seam (`page.py`)."""

from __future__ import annotations

from kg.view.page import network_html, write_network

__all__ = ["network_html", "write_network"]
