// What is known of the selected node, each thing with the words that say so.
const panel = $('#panel');
const FEW = 5, MOST_LINKS = 60;
function quotation(sentence, start, end, open = false) {
  const points = [...SENTENCES.text[sentence]], part = (from, to) => points.slice(from, to).join(''); // offsets count code points (𠮷 is one)
  const report = DATA.reports[SENTENCES.report[sentence]];
  return element('blockquote', { className: open ? 'open' : '' }, part(0, start), element('mark', {}, part(start, end)), part(end),
    element('cite', {}, `${report.key} · ${say('line', { line: SENTENCES.line[sentence], at: SENTENCES.start[sentence] + start })}`,
      pageLink(report, `at-${SENTENCES.start[sentence] + start}-${SENTENCES.start[sentence] + end}`)));
}
// The report as a page to read, where such pages were written beside this one.
function pageLink(report, anchor, className = '') {
  if (!DATA.pages || !report) return null;
  return element('a', { className, href: `${encodeURIComponent(DATA.pages)}/${encodeURIComponent(report.key)}.html${anchor ? `#${anchor}` : ''}` }, say('openPage'));
}
function partLink(i) { // a report, issue or measure has a place of its own in the page
  if (!isStructure(i)) return null;
  const report = DATA.reports[[...reportsOf[i]][0]], [kind, local] = NODES.id[i].split('/');
  return pageLink(report, kind === 'report' || !report ? '' : `${kind}-${local.slice(report.key.length + 1)}`, 'button');
}
const triples = (flat) => range(flat.length / 3).map((k) => flat.slice(3 * k, 3 * k + 3));
function quotations(flat, open = false) {
  const all = triples(flat), box = element('div');
  box.append(...all.slice(0, FEW).map((q) => quotation(...q, open)));
  if (all.length > FEW) {
    const more = button(say('showMore', { n: all.length - FEW }), () => more.replaceWith(...all.slice(FEW).map((q) => quotation(...q, open))));
    box.append(more);
  }
  return box;
}
function nodeLink(i, title = '') {
  return element('button', { type: 'button', className: 'link', title, onclick: () => go(i, state.view === 'map' ? 'map' : 'neighbourhood') }, icon(NODES.type[i]), titleOf(i));
}
function facts(i) {
  const list = element('dl');
  for (const [key, value] of NODES.facts[i] || []) {
    if (key === 'marker' || (key === 'recurs' && value === 'false')) continue;
    list.append(element('dt', {}, term(key)), element('dd', {}, term(value)));
  }
  if (NODES.others[i]) list.append(element('dt', {}, say('alsoCalled')), element('dd', {}, NODES.others[i].join('、')));
  return list;
}
function actions(i) {
  const link = button(say('copyLink'), async () => { await copy(location.href); link.textContent = say('copied'); });
  return element('div', { className: 'actions' }, button(say('openNeighbourhood'), () => go(i, 'neighbourhood')), button(say('expand'), () => unfold(i)), button(say('collapse'), () => foldUp(i)), button(say('showOnMap'), () => go(i, 'map')), link, partLink(i),
    state.pathFrom >= 0 && state.pathFrom !== i ? button(say('pathTo'), () => goPath(state.pathFrom, i)) : button(say('pathFrom'), () => { state.pathFrom = i; showPanel(); }));
}
function relations(i) {
  const groups = new Map();
  for (const [other, edges] of neighbours(i)) for (const e of edges) {
    const key = `${EDGES.source[e] === i ? '→' : '←'} ${relationName(EDGES.relation[e])}`;
    if (groups.has(key)) groups.get(key).push([other, e]); else groups.set(key, [[other, e]]);
  }
  return [...groups].sort((a, b) => b[1].length - a[1].length).map(([key, links]) => {
    const details = element('details', { open: links.length <= 12 || groups.size === 1 }, element('summary', {}, `${key}（${links.length}）`));
    const fillIn = () => {
      if (!details.open || details.childElementCount > 1) return;
      links.sort((a, b) => degree[b[0]] - degree[a[0]] || a[0] - b[0]);
      for (const [other, e] of links.slice(0, MOST_LINKS)) {
        details.append(nodeLink(other));
        if (EDGES.sentence[e] >= 0 && links.length <= 12) details.append(quotation(EDGES.sentence[e], EDGES.start[e], EDGES.end[e]));
      }
      if (links.length > MOST_LINKS) details.append(element('p', {}, say('more', { n: links.length - MOST_LINKS })));
    };
    details.addEventListener('toggle', fillIn); fillIn();
    return details;
  });
}
function showSummary() {
  const open = range(NODE_COUNT).filter((i) => NODES.type[i] === TYPE.Issue && visible[i] && isOpen(i)).slice(0, 12);
  fill(panel, element('h2', { className: 'title' }, say('summary')), element('p', {}, say('summaryCounts', { r: DATA.reports.length, n: NODE_COUNT, m: EDGE_COUNT })),
    element('h2', {}, say('sharedMost')), ...hubs().slice(0, 14).map((i) => nodeLink(i)),
    ...(open.length ? [element('h2', {}, say('openIssues')), ...open.map((i) => nodeLink(i))] : []),
    element('h2', {}, say('keys')), element('p', {}, say('keysText')));
}
function showPanel() {
  const i = state.selected;
  panel.scrollTop = 0;
  if (i < 0) { showSummary(); return; }
  const holders = [];
  for (let p = parent[i]; p >= 0; p = parent[p]) holders.push(nodeLink(p));
  fill(panel, element('span', { className: 'chip' }, icon(NODES.type[i]), typeName(i)),
    statusOf[i] ? element('span', { className: 'chip' }, term(statusOf[i])) : null,
    element('h2', { className: 'title' }, titleOf(i)), actions(i),
    state.pathFrom >= 0 ? element('p', { className: 'chip' }, say('pathStart', { x: short(titleOf(state.pathFrom), 16) })) : null, facts(i),
    ...(NODES.open[i] ? [element('h2', {}, say('stillOpen', { n: NODES.open[i].length / 3 })), quotations(NODES.open[i], true)] : []),
    ...(NODES.quotes[i].length ? [element('h2', {}, say('passages', { n: NODES.quotes[i].length / 3 })), quotations(NODES.quotes[i])] : []),
    ...(holders.length ? [element('h2', {}, say('belongsTo')), ...holders] : []),
    element('h2', {}, say('relationsOf', { n: degree[i] })), ...relations(i));
}
