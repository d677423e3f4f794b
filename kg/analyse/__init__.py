"""Analysis over reports: networks that fit a question, reports side by side, chains between two things."""

from __future__ import annotations

from kg.analyse.compare import Comparison, compare
from kg.analyse.kinds import kinds_of
from kg.analyse.material import Link, Material, Quote, open_material, read_material
from kg.analyse.meanings import meaning
from kg.analyse.measures import MEASURES, Measure, measure
from kg.analyse.network import Ranked, Summary, rank, summary
from kg.analyse.paths import Chain, Step, chains
from kg.analyse.projections import PROJECTIONS, Projection, projection

__all__ = [
    "MEASURES",
    "PROJECTIONS",
    "Chain",
    "Comparison",
    "Link",
    "Material",
    "Measure",
    "Projection",
    "Quote",
    "Ranked",
    "Step",
    "Summary",
    "chains",
    "compare",
    "kinds_of",
    "meaning",
    "measure",
    "open_material",
    "projection",
    "rank",
    "read_material",
    "summary",
]
