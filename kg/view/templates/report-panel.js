// What is known of what was chosen, each thing with its rule and the words that say so.
const panel = $('#panel');
const FEW = 12;
const chip = (...content) => element('span', { className: 'chip' }, ...content);
const heading = (key, values) => element('h2', {}, say(key, values));
const link = (address, ...content) => element('a', { href: address }, ...content);
const stateSign = (name) => element('b', { className: `sign s-${name}`, 'aria-hidden': 'true' }, DATA.signs[name] || '');
const stateChip = (name) => chip(stateSign(name), term(name));
const icons = (type) => (type in TYPE ? icon(TYPE[type]) : null);
function several(items, make) { // the first few, and a button for the rest
  const box = element('div', {}, ...items.slice(0, FEW).map(make));
  if (items.length > FEW) { const more = button(say('more', { n: items.length - FEW }), () => more.replaceWith(...items.slice(FEW).map(make))); box.append(more); }
  return box;
}
function partTitle(p) { const part = PARTS[p]; return part.kind === 'section' ? part.label : `${say(part.kind)} ${part.number}${part.label ? ` ${part.label}` : ''}`; }
function thingTitle(thing) {
  if (thing.label) return thing.label;
  if (partAt.has(thing.page)) return partTitle(partAt.get(thing.page));
  return thing.page ? thing.page.split('#')[1] : term(thing.type || '');
}
function thingLink(n) {
  const thing = THINGS[n], title = partAt.has(thing.page) ? partTitle(partAt.get(thing.page)) : thingTitle(thing);
  if (thing.page) return link(partAt.has(thing.page) ? `#${thing.page}` : encodePage(thing.page), icons(thing.type), title);
  const made = element('button', { type: 'button', className: 'link', onclick: () => choose(n) }, icons(thing.type), title);
  return thing.id ? made : element('span', {}, title);
}
const encodePage = (page) => { const [file, anchor] = page.split('#'); return `${encodeURIComponent(file)}#${anchor}`; };
function words(start, end) {
  return element('button', { type: 'button', className: 'words', title: say('evidence'), onclick: () => { light('here', [[start, end]]); bringIntoView(start, end); } }, wordsAt(start, end));
}
function relationItem(r) {
  const box = element('div', { className: 'relation' },
    element('div', { className: 'ends' }, thingLink(RELATIONS.subject[r]), element('em', {}, `— ${term(RELATIONS.predicate[r])} →`), thingLink(RELATIONS.object[r])),
    words(RELATIONS.start[r], RELATIONS.end[r]),
    element('code', {}, DATA.rules[RELATIONS.rule[r]], RELATIONS.score[r] ? ` ${RELATIONS.score[r]}` : ''));
  return box;
}
const relationsBy = (test) => range(RELATIONS.start.length).filter(test);
function relationList(found) { return found.length ? [heading('relations', { n: found.length }), several(found, relationItem)] : []; }
function openItems(found) {
  return found.length ? [heading('stillOpen', { n: found.length }), ...found.map(([start, end, rule]) => element('blockquote', { className: 'open' }, words(start, end), element('code', {}, rule)))] : [];
}
function checkItems(found) {
  return found.length ? [heading('checks', { n: found.length }), ...found.map(([test, description, part, spans]) => element('blockquote', { className: 'open' }, `✗ ${description[state.language]} `, part >= 0 ? link(`#${anchorOf(part)}`, partTitle(part)) : null, ...spans.map(([a, b]) => words(a, b)), element('code', {}, test)))] : [];
}
function facts(pairs) {
  const list = element('dl');
  for (const [key, value] of pairs) list.append(element('dt', {}, term(key)), element('dd', {}, typeof value === 'string' ? term(value) : value));
  return list;
}
function showThing(n, m = -1) {
  const thing = THINGS[n], here = marksOf(n), rules = thing.rules || [];
  const pairs = (thing.facts || []).map(([key, value]) => [key, value]);
  if (thing.others) pairs.push(['alsoCalled', thing.others.join('、')]);
  if (m >= 0) pairs.push(['rule', element('code', {}, DATA.rules[MARKS.rule[m]])]);
  if (rules.length) pairs.push(['joinedBy', element('code', {}, rules.join(', '))]);
  fill(panel, chip(icons(thing.type), term(thing.type || '')), element('h2', { className: 'title' }, thingTitle(thing)),
    inNetwork(thing.type) && thing.id ? element('div', { className: 'actions' }, element('a', { className: 'button', href: networkAddress(thing.id) }, say('network'))) : null,
    facts(pairs),
    ...(here.length ? [heading('occurrences', { n: here.length }), several(here, (k) => element('div', {}, link(addressOf(MARKS.start[k], MARKS.end[k], thing.type), wordsAt(MARKS.start[k], MARKS.end[k])), ' ', element('small', {}, say('place', { line: lineOf(MARKS.start[k]), at: MARKS.start[k] }))))] : []),
    ...(thing.also ? [heading('alsoIn'), ...thing.also.map(([key, times, start, end]) => element('div', {}, link(`${encodeURIComponent(key)}.html${addressOf(start, end, thing.type)}`, key), ' ', element('small', {}, say('times', { n: times }))))] : []),
    ...relationList(relationsBy((r) => RELATIONS.subject[r] === n || RELATIONS.object[r] === n)));
  light('same', here.map((k) => [MARKS.start[k], MARKS.end[k]]));
}
function holders(p) { const found = []; for (let h = PARTS[p].holder; h >= 0; h = PARTS[h].holder) found.push(element('div', {}, link(`#${anchorOf(h)}`, partTitle(h)))); return found.length ? [heading('belongsTo'), ...found] : []; }
function showPart(p) {
  const part = PARTS[p], address = anchorOf(p), n = THINGS.findIndex((thing) => thing.page === address);
  const inner = range(PARTS.length).filter((q) => PARTS[q].holder === p && PARTS[q].kind !== 'section');
  const id = `${part.kind}/${DATA.key}.${part.number}`;
  fill(panel, chip(icons(part.kind === 'issue' ? 'Issue' : part.kind === 'measure' ? 'Measure' : ''), say(part.kind), ` ${part.number}`), part.state ? stateChip(part.state) : null, part.recurs ? chip(say('recurs')) : null,
    element('h2', { className: 'title' }, part.label || `${say(part.kind)} ${part.number}`),
    part.kind === 'section' ? null : element('div', { className: 'actions' }, element('a', { className: 'button', href: networkAddress(id) }, say('network'))),
    part.marker ? facts([['marker', part.marker]]) : null, words(part.start, part.end),
    ...checkItems(DATA.checks.filter((check) => check[2] === p)), ...openItems(DATA.open.filter((item) => item[3].includes(p))),
    ...(inner.length ? [heading(part.kind === 'section' ? 'issue' : 'measures', { n: inner.length }), ...inner.map((q) => element('div', {}, PARTS[q].state ? stateSign(PARTS[q].state) : null, ' ', link(`#${anchorOf(q)}`, partTitle(q)), ' ', PARTS[q].state ? element('small', {}, term(PARTS[q].state)) : null))] : []),
    ...holders(p), ...(n < 0 ? [] : relationList(relationsBy((r) => RELATIONS.subject[r] === n || RELATIONS.object[r] === n))));
}
function showSentence(start, end) {
  const s = range(SENTENCES.start.length).find((k) => inside(SENTENCES.start[k], SENTENCES.end[k], start, end));
  const a = s === undefined ? start : SENTENCES.start[s], b = s === undefined ? end : Math.max(end, SENTENCES.end[s]);
  const named = range(MARKS.start.length).filter((m) => inside(MARKS.start[m], MARKS.end[m], a, b));
  const found = relationsBy((r) => inside(RELATIONS.start[r], RELATIONS.end[r], a, b));
  fill(panel, chip(say('sentence')), element('blockquote', {}, words(a, b), element('cite', {}, say('place', { line: lineOf(a), at: a }))),
    ...openItems(DATA.open.filter((item) => inside(item[0], item[1], a, b))),
    ...checkItems(DATA.checks.filter((check) => check[3].some(([x, y]) => inside(x, y, a, b)))),
    ...relationList(found), found.length || !named.length ? null : element('p', {}, say('noRelations')),
    ...(named.length ? [heading('mentions', { n: named.length }), ...[...new Set(named.map((m) => MARKS.thing[m]))].map(thingLink)] : found.length ? [] : [element('p', {}, say('nothing'))]));
}
function showSummary() {
  const count = (kind) => PARTS.filter((part) => part.kind === kind).length, own = relationsBy((r) => DATA.rules[RELATIONS.rule[r]].startsWith('facts.'));
  const states = new Map();
  for (const part of PARTS) if (part.kind === 'issue') states.set(part.state, (states.get(part.state) || 0) + 1);
  fill(panel, element('h2', { className: 'title' }, say('summary')),
    element('p', {}, say('summaryCounts', { i: count('issue'), m: count('measure'), n: MARKS.start.length, r: RELATIONS.start.length })),
    element('p', {}, ...[...states].map(([name, n]) => chip(stateSign(name), `${term(name)} ${n}`))),
    ...checkItems(DATA.checks),
    ...(DATA.claims.length ? [heading('claims'), ...DATA.claims.map(([start, end, what, n]) => element('div', {}, `${term(what)} ${n} `, words(start, end)))] : []),
    ...(own.length ? [heading('facts'), ...own.map((r) => element('div', { className: 'relation' }, element('div', { className: 'ends' }, element('em', {}, term(RELATIONS.predicate[r])), thingLink(RELATIONS.object[r])), words(RELATIONS.start[r], RELATIONS.end[r])))] : []),
    heading('keys'), element('p', {}, say('keysText')), element('p', {}, say('help')));
}
