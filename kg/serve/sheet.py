"""What the page of a thing shows: its facts by kind and direction, each with the sentences that say it."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Entry", "Failure", "Group", "Heard", "Quote", "Sheet", "Target"]


@dataclass(frozen=True, slots=True)
class Target:
    """What a fact leads to.

    Attributes:
        text: how it is shown: a label, or a value.
        href: address of its page, or ``""`` where it has none.
        type: local name of its class, ``""`` for values.
        labels: language → label, where it is a term of the ontology.
    """

    text: str
    href: str = ""
    type: str = ""
    labels: tuple[tuple[str, str], ...] = ()

    def shown(self, language: str) -> str:
        """Its text in a language, where it has one in it."""
        return dict(self.labels).get(language, self.text)


@dataclass(frozen=True, slots=True)
class Quote:
    """A passage in its sentence, with a link to where it stands.

    Attributes:
        before, exact, after: the sentence, cut around the passage.
        report: title of the report.
        href: address of the place in the report's page.
        line: line of the text, from 1.
        rule: rule that read it, or ``""``.
    """

    before: str
    exact: str
    after: str
    report: str
    href: str
    line: int
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One fact.

    Attributes:
        target: the value, or the thing at the other end.
        quotes: the words that say it.
        left: how many more words say it than are quoted.
        note: what is said beside it: a title, a number.
        states: how far an issue or measure is, as terms.
        more: of a measure, what it leads to: each property with the thing at its other end.
    """

    target: Target
    quotes: tuple[Quote, ...] = ()
    left: int = 0
    note: str = ""
    states: tuple[Target, ...] = ()
    more: tuple[tuple[Target, Target], ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """The facts of one property and direction.

    Attributes:
        name: local name of the property.
        labels: language → its label.
        is_forward: whether the thing is the subject of these facts.
        entries: the facts.
        left: how many more there are than are shown.
        href: address of the property in the page of the ontology, or ``""``.
    """

    name: str
    labels: tuple[tuple[str, str], ...]
    is_forward: bool
    entries: tuple[Entry, ...]
    left: int = 0
    href: str = ""

    def label(self, language: str) -> str:
        """The name of the property in a language."""
        return dict(self.labels).get(language, self.name)


@dataclass(frozen=True, slots=True)
class Heard:
    """Where a thing is named in one report: title, address of the report's page, how often, first places."""

    report: str
    href: str
    times: int
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Failure:
    """A check on the thing: its name and page, ``passed``, ``failed`` or ``cantTell``, words, places."""

    test: str
    href: str
    outcome: str
    said: tuple[tuple[str, str], ...]
    quotes: tuple[Quote, ...]

    def words(self, language: str) -> str:
        """What was found, in a language where it was said in it."""
        found = dict(self.said)
        return found.get(language) or next(iter(found.values()), "")


@dataclass(frozen=True, slots=True)
class Sheet:
    """What the page of a thing shows.

    Attributes:
        iri: its identifier.
        path: its identifier below the base.
        type: local name of its narrowest class, with its labels by language.
        title: its name.
        aliases: its other names.
        text: its own words, where it is a part of a text; with a link to them.
        facts: values and concepts.
        relations: what leads to other things.
        named: where it is named, by report.
        unheard: reports that name it beyond those shown.
        checks: what checks found on it, failures first.
        reading: address of the page on which its text is read, or ``""``.
    """

    iri: str
    path: str
    type: Target
    title: str
    aliases: tuple[str, ...]
    text: Quote | None
    facts: tuple[Group, ...]
    relations: tuple[Group, ...]
    named: tuple[Heard, ...]
    unheard: int
    checks: tuple[Failure, ...]
    reading: str
