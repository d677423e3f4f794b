"""Relations as sentences, in English and Chinese."""

from __future__ import annotations

__all__ = ["sentence"]

_SAYS: dict[str, tuple[str, str]] = {
    "responsibleFor": ("{s} answers for {o}", "{s}负责{o}"),
    "issued": ("{s} issued {o}", "{s}印发了{o}"),
    "enacts": ("{s} makes or revises {o}", "{s}制定或修订了{o}"),
    "compliesWith": ("{s} follows {o}", "{s}遵照{o}"),
    "funds": ("{s} pays for {o}", "{s}出资支持{o}"),
    "amountOf": ("{s} is for {o}", "{s}用于{o}"),
    "builds": ("{s} builds {o}", "{s}承建{o}"),
    "locatedIn": ("{s} is in {o}", "{s}位于{o}"),
    "partOf": ("{s} belongs to {o}", "{s}隶属于{o}"),
    "memberOf": ("{s} serves in {o}", "{s}任职于{o}"),
    "cooperatesWith": ("{s} works together with {o}", "{s}与{o}合作"),
    "concerns": ("{s} is about {o}", "{s}涉及{o}"),
    "involves": ("{s} involves {o}", "{s}提及{o}"),
    "doneIn": ("{s} was done in {o}", "{s}完成于{o}"),
    "plannedFor": ("{s} is planned for {o}", "{s}计划于{o}"),
    "similarTo": ("{s} is like {o}", "{s}与{o}相似"),
    "inspected": ("{s}: {o} was inspected", "{s}：被巡察的是{o}"),
    "team": ("{s}: {o} inspected", "{s}：由{o}巡察"),
    "publisher": ("{s} was published by {o}", "{s}由{o}公布"),
    "mentions": ("{s} names {o}", "{s}提到{o}"),
    "hasMeasure": ("{s} is answered by {o}", "针对{s}采取了{o}"),
    "hasIssue": ("{s} reports {o}", "{s}通报了{o}"),
}


def sentence(relation: str, subject: str, other: str) -> tuple[str, str]:
    """What a relation says of two things, in English and Chinese.

    Args:
        relation: local name of a property, or ``mentions``.
        subject: name of what it is said of.
        other: name of the other end.

    Raises:
        KeyError: there are no words for that relation.
    """
    english, chinese = _SAYS[relation]
    return english.format(s=subject, o=other), chinese.format(s=subject, o=other)
