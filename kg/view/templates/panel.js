// What is known of the selected node, each thing with the words that say so.
const panel = $('#panel');
const FEW = 5, MOST_LINKS = 60, MOST_OPEN = 12;
function quotation(sentence, start, end, open = false) {
  const points = [...SENTENCES.text[sentence]], part = (from, to) => points.slice(from, to).join(''); // offsets count code points (𠮷 is one)
  const report = DATA.reports[SENTENCES.report[sentence]], line = SENTENCES.line[sentence], at = SENTENCES.start[sentence] + start;
  return element('blockquote', { className: open ? 'open' : '' }, part(0, start), element('mark', {}, part(start, end)), part(end),
    element('cite', {}, `${report.key} · ${say(line ? 'line' : 'character', { line, at })}`, pageLink(report, `at-${at}-${SENTENCES.start[sentence] + end}`)));
}
// The words that carry a relation; what is part of something is said by its own words.
function words(e) {
  if (EDGES.sentence[e] >= 0) return quotation(EDGES.sentence[e], EDGES.start[e], EDGES.end[e]);
  const part = EDGES.target[e];
  return isStructure(part) && NODES.quotes[part].length ? quotation(...NODES.quotes[part].slice(0, 3)) : null;
}
// The report as a page to read, where such pages were written beside this one.
function pageLink(report, anchor, className = '') {
  if (!DATA.pages || !report) return null;
  const folder = DATA.pages.split('/').map(encodeURIComponent).join('/');
  return element('a', { className, href: `${folder}/${encodeURIComponent(report.key)}.html${anchor ? `#${anchor}` : ''}` }, say('openPage'));
}
function partLink(i) { // a report, issue or measure has a place of its own in the page
  if (!isStructure(i)) return null;
  const report = DATA.reports[[...reportsOf[i]][0]], [kind, local] = NODES.id[i].split('/');
  return pageLink(report, kind === 'report' || !report ? '' : `${kind}-${local.slice(report.key.length + 1)}`, 'button');
}
const triples = (flat) => range(flat.length / 3).map((k) => flat.slice(3 * k, 3 * k + 3));
function several(items, make, few = FEW) { // the first few, and a button for the rest
  const box = element('div', {}, ...items.slice(0, few).map(make));
  if (items.length > few) {
    const more = button(say('showMore', { n: items.length - few }), () => more.replaceWith(...items.slice(few).map(make)));
    box.append(more);
  }
  return box;
}
const quotations = (flat, open = false) => several(triples(flat), (q) => quotation(...q, open));
function nodeLink(i, title = '') {
  return element('button', { type: 'button', className: 'link', title, onclick: () => go(i, state.view === 'map' ? 'map' : 'neighbourhood') }, icon(NODES.type[i]), titleOf(i));
}
const title = (key, values) => element('h2', {}, say(key, values));
function facts(i) {
  const list = element('dl');
  for (const [key, value] of NODES.facts[i] || []) {
    if (key === 'marker' || key === 'openItems' || (key === 'recurs' && value === 'false')) continue;
    list.append(element('dt', {}, term(key)), element('dd', {}, term(value)));
  }
  if (NODES.others[i]) list.append(element('dt', {}, say('alsoCalled')), element('dd', {}, NODES.others[i].join('、')));
  return list;
}
function actions(i) {
  const link = button(say('copyLink'), async () => { await copy(location.href); link.textContent = say('copied'); });
  return element('div', { className: 'actions' }, button(say('openNeighbourhood'), () => go(i, 'neighbourhood')), button(say('expand'), () => unfold(i)), button(say('collapse'), () => foldUp(i)), button(say('showOnMap'), () => go(i, 'map')), link, partLink(i), DATA.source.things ? element('a', { className: 'button', href: DATA.source.things + NODES.id[i].split('/').map(encodeURIComponent).join('/') }, say('ownPage')) : null,
    state.pathFrom >= 0 && state.pathFrom !== i ? button(say('pathTo'), () => goPath(state.pathFrom, i)) : button(say('pathFrom'), () => { state.pathFrom = i; showPanel(); }));
}
function topicChips(i) {
  return (NODES.topics[i] || []).map(([topic, s, start, end]) => {
    const chip = element('summary', { className: 'chip' }, topicName(topic));
    return s === undefined ? element('span', { className: 'chip' }, topicName(topic)) : element('details', { className: 'topic' }, chip, quotation(s, start, end));
  });
}
function failedChecks(i) {
  const found = NODES.checks[i] || [];
  if (!found.length) return [];
  return [title('checks', { n: found.length }), several(found, ([test, zh, en, flat]) => element('div', { className: 'check' }, element('b', {}, `✗ ${state.language === 'zh' ? zh : en}`), element('code', {}, ` ${test}`), ...triples(flat).map((q) => quotation(...q, true))))];
}
// A relation in a list: the other node, and the words; in long lists they are a click away.
function relationItem(i, e, open) {
  const other = otherEnd(e, i);
  const quote = words(e);
  if (!quote || open) return element('li', {}, nodeLink(other), quote);
  const box = element('details', { className: 'why' }, element('summary', {}, say('words'))), fillIn = () => { if (box.open && box.childElementCount < 2) box.append(words(e)); };
  box.addEventListener('toggle', fillIn);
  return element('li', {}, nodeLink(other), box);
}
function relations(i) {
  const groups = new Map(); // an edge number each: a node may have tens of thousands
  for (const e of edgesOf(i)) {
    if (otherEnd(e, i) === i || !edgeVisible(e)) continue;
    const key = EDGES.relation[e] * 2 + (EDGES.source[e] === i ? 0 : 1);
    if (groups.has(key)) groups.get(key).push(e); else groups.set(key, [e]);
  }
  return [...groups].sort((a, b) => b[1].length - a[1].length).map(([key, links]) => {
    const details = element('details', { open: links.length <= MOST_OPEN || (groups.size === 1 && links.length <= 500) }, element('summary', {}, `${key % 2 ? '←' : '→'} ${relationName(key >> 1)}（${links.length}）`));
    const fillIn = () => {
      if (!details.open || details.childElementCount > 1) return;
      links.sort((a, b) => degree[otherEnd(b, i)] - degree[otherEnd(a, i)] || otherEnd(a, i) - otherEnd(b, i) || a - b); // as late as that: a list may be long
      details.append(element('ul', { className: 'links' }, ...links.slice(0, MOST_LINKS).map((e) => relationItem(i, e, links.length <= MOST_OPEN))));
      if (links.length > MOST_LINKS) {
        const more = button(say('showMore', { n: links.length - MOST_LINKS }), () => { more.remove(); details.querySelector('ul').append(...links.slice(MOST_LINKS).map((e) => relationItem(i, e, false))); });
        details.append(more);
      }
    };
    details.addEventListener('toggle', fillIn); fillIn();
    return details;
  });
}
// What the picture shows, as lists: for those who do not see it, and for those who would rather read.
function shownList() {
  const details = element('details', { id: 'as-list' }, element('summary', {}, say('asList', { n: shownNodes.length })));
  details.addEventListener('toggle', () => {
    if (!details.open || details.childElementCount > 1) return;
    const byType = new Map();
    for (const i of shownNodes.getIds()) { if (!byType.has(NODES.type[i])) byType.set(NODES.type[i], []); byType.get(NODES.type[i]).push(i); }
    for (const [type, ids] of [...byType].sort((a, b) => a[0] - b[0])) {
      details.append(element('h3', {}, `${DATA.types[type][state.language]}（${ids.length}）`), element('ul', { className: 'links' }, ...ids.map((i) => element('li', {}, nodeLink(i)))));
    }
  });
  return details;
}
function showSummary() {
  const open = range(NODE_COUNT).filter((i) => NODES.type[i] === TYPE.Issue && visible[i] && isOpen(i));
  const list = (found) => several(found, (i) => nodeLink(i), MOST_OPEN);
  fill(panel, element('h2', { className: 'title' }, say('summary')), element('p', {}, say('summaryCounts', { r: DATA.reports.length, n: DATA.counts.nodes, m: DATA.counts.edges })),
    shownList(), title('sharedMost'), list(hubs()), ...(open.length ? [element('h2', {}, `${say('openIssues')}（${open.length}）`), list(open)] : []),
    title('keys'), element('p', {}, say('keysText')));
}
function showRelation([from, to]) { // a line was chosen: all that ties its two ends
  const between = [...edgesOf(from)].filter((e) => otherEnd(e, from) === to && edgeVisible(e));
  panel.scrollTop = 0;
  fill(panel, title('relationsOf', { n: between.length }), nodeLink(from), ...between.map((e) => relationBetween(e, from)), nodeLink(to));
}
function showPanel() {
  const i = state.selected;
  panel.scrollTop = 0;
  if (i < 0) { if (state.path && state.view === 'neighbourhood') showPath(); else showSummary(); return; }
  const holders = [], progress = factsOf(i).progress;
  for (let p = parent[i]; p >= 0; p = parent[p]) holders.push(nodeLink(p));
  fill(panel, element('span', { className: 'chip' }, icon(NODES.type[i]), typeName(i)),
    statusOf[i] || progress ? element('span', { className: 'chip' }, term(statusOf[i] || progress)) : null, ...topicChips(i),
    element('h2', { className: 'title' }, titleOf(i)), actions(i),
    state.pathFrom >= 0 ? element('p', { className: 'chip' }, say('pathStart', { x: short(titleOf(state.pathFrom), 16) })) : null, facts(i),
    ...failedChecks(i),
    ...(NODES.open[i] ? [title('stillOpen', { n: NODES.open[i].length / 3 }), quotations(NODES.open[i], true)] : []),
    ...(NODES.quotes[i].length ? [title('passages', { n: NODES.quotes[i].length / 3 }), quotations(NODES.quotes[i])] : []),
    ...(holders.length ? [title('belongsTo'), ...holders] : []),
    title('relationsOf', { n: degree[i] }), ...relations(i), moreButton(i), shownList());
}
// Relations that are not loaded: one page more.
function moreButton(i) { return complete(i) ? null : button(say('loadMore'), () => unfold(i)); }
