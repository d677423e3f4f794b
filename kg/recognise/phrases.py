"""Where a name begins that is written without quotation marks or brackets and known by its last word.

重大决策合法性审查办法 is found by 办法; its first character is found by walking back to what cannot belong to
a name: punctuation, a verb that governs it (制定, 按照), a particle (的, 了).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

__all__ = ["Phrase", "phrase_before"]

_LONGEST = 30
"""Characters before the head that are looked at: free names are short, longer ones are printed in 《》."""

# Verbs that govern a name, with adverbs, the longest first; they end the walk wherever they stand:
# 修订完善|党务公开制度
_VERBS = (
    "建立健全|建立完善|修订完善|健全完善|制定完善|制定出台|研究制定|起草制定|严格落实|严格执行|严格遵守|严格按照|贯彻落实|贯彻执行|"
    "进一步|逐步|按照|依照|遵照|参照|根据|依据|对照|结合|通过|制定|制订|拟定|修订|修改|出台|印发|下发|转发|发布|起草|废止|"
    "落实|执行|遵守|贯彻|坚持|实行|实施|推行|完善|健全|细化|构建|建立|形成|提请|召开|签订|签署|违反|违背|不符合|符合|严格|认真|全面|坚决|"
    "切实|缺乏|没有|尚未|并未|未按|未能|未|包括|涉及|作为|成为|属于|导致|经过|来自|纳入|列入"
)
_GOVERNING = frozenset(_VERBS.split("|"))
# Those among them that a second verb follows: 进一步|加强…, 未|开展…
_ADVERBS = frozenset(("进一步", "逐步", "严格", "认真", "全面", "坚决", "切实", "没有", "尚未", "并未", "未"))
# Verbs and adverbs that names hold too (理论学习制度, 组织生活制度): they end the walk only as the first
# words of what is left: 探索|国有资产监督机制
_SOFT = re.compile(
    "探索|采取|采用|推进|推动|优化|打造|利用|运用|用好|学习|宣传|开展|组织|通报|规范|加强|强化|深化|督促|要求|推广|指导|采购|研究|"
    "对标|恢复|引入|引进|推出|启用|重启|建好|补充|重申|率先|先后|编制|讨论|审议|创新|确定|明确|持续|不断|重新|及时|继续|深入|持续|用活|抓好|做好|抓实|本着|遵循|执行|不|无|有"
)
# Particles and conjunctions that no name of a rule holds, but for words that begin with them (使用, 把关)
_PARTICLES = (
    "[的且而将被是由该]|了(?!解)|等(?![级次])|并(?!联)|把(?!关)|(?<![比核校应面针反结派])对(?![口外账接标])|(?<![双导定意风方去])向(?!社会)|在(?![线职编建校岗])|从(?![业严])|"
    "以(?![案奖工])|(?<![行作认人])为(?!民)|使(?!用)|(?<![出转受])让(?!利)|其(?!他)|各项|相关|有关|一系列|多项|上述|这些|以下|上级"
)
# Punctuation and white space
_MARKS = r"[，。；：:;,！？!?、（）()《》〈〉<>“”‘’\"\s—…【】①-⑳]"
_STOP = re.compile(f"{_MARKS}|{_VERBS}|{_PARTICLES}")
# A number and classifier, or 好 behind a verb, belongs to the sentence: 3项|采购管理办法, 落实好|谈心谈话制度
_COUNT = re.compile(r"好|(?:\d+|[一二三四五六七八九十两几多数]+)(?:项|个|份|部|套|条|次(?!性)|大|余项|多项)")


@dataclass(frozen=True, slots=True)
class Phrase:
    """The words before a head.

    Attributes:
        start: where they begin.
        lead: the verb, particle or mark before them, ``""`` at the edge of what was looked at.
        qualifier: the words themselves, without the head.
    """

    start: int
    lead: str
    qualifier: str


def phrase_before(text: str, head: int, *, reach: int = _LONGEST) -> Phrase:
    """The words that belong to a name whose head begins at an offset."""
    low = max(0, head - reach)
    start, lead = low, ""
    for stop in _STOP.finditer(text, low, head):
        start, lead = stop.end(), stop.group()
    # behind a verb that governs the name another verb is part of it: 建立|优化营商环境工作考核机制
    loose = lead not in _GOVERNING or lead in _ADVERBS
    while True:
        if count := _COUNT.match(text, start, head):
            start = count.end()
        elif loose and (soft := _SOFT.match(text, start, head)):
            start, lead = soft.end(), soft.group()
        else:
            break
    return Phrase(start, lead, text[start:head])
