// The legend is the filter: what a sign means, how many there are, and whether they are shown.
function filterItem(sign_, name, count, hidden, key) {
  const box = element('input', { type: 'checkbox', checked: !hidden.has(key) });
  box.onchange = () => { if (box.checked) hidden.delete(key); else hidden.add(key); filtersChanged(); };
  return element('li', {}, element('label', {}, box, sign_, name, element('small', {}, String(count))));
}
const countBy = (values) => { const counts = new Map(); for (const value of values) counts.set(value, (counts.get(value) || 0) + 1); return counts; };
function showLegend() {
  const types = countBy(NODES.type), relations = countBy(EDGES.relation), statuses = countBy(statusOf.filter(Boolean));
  fill($('#types'), ...[...types].sort((a, b) => a[0] - b[0]).map(([type, n]) => filterItem(icon(type), DATA.types[type][state.language], n, state.hiddenTypes, type)));
  fill($('#statuses'), ...[...statuses].sort().map(([status, n]) => filterItem(null, term(status), n, state.hiddenStatuses, status)));
  fill($('#relations'), ...[...relations].sort((a, b) => b[1] - a[1]).map(([relation, n]) => filterItem(null, relationName(relation), n, state.hiddenRelations, relation)), allRelationsItem());
  $('#by-report').hidden = DATA.reports.length < 2 || DATA.reports.length > 40;
  fill($('#reports'), ...DATA.reports.map((report, r) => filterItem(null, report.key, degree[reportNode[r]], state.hiddenReports, r)));
  showYears();
  for (const [id, on] of [['#only-open', state.onlyOpen], ['#only-shared', state.onlyShared]]) $(id).setAttribute('aria-pressed', on);
}
function allRelationsItem() {
  const box = element('input', { type: 'checkbox', checked: state.allRelations });
  box.onchange = () => { state.allRelations = box.checked; network.redraw(); };
  return element('li', {}, element('label', {}, box, say('allRelations')));
}
function showYears() {
  const known = yearOf.filter(Boolean), first = Math.min(...known), last = Math.max(...known), [from, to] = [$('#year-from'), $('#year-to')];
  $('#by-year').hidden = !known.length || first === last;
  if ($('#by-year').hidden) return;
  const [a, b] = state.years || [first, last];
  for (const [slider, value] of [[from, a], [to, b]]) { slider.min = first; slider.max = last; slider.value = value; }
  $('#year-range').textContent = `${a}–${b}`;
  from.oninput = to.oninput = () => {
    const chosen = [Number(from.value), Number(to.value)].sort((x, y) => x - y);
    state.years = chosen[0] === first && chosen[1] === last ? null : chosen;
    filtersChanged();
  };
}
function filtersChanged() { refilter(); minimapGround = null; showLegend(); redraw(); if (state.selected < 0) showPanel(); save(true); }
function showCounts() {
  $('#counts').textContent = state.view === 'map' ? say('summaryCounts', { r: DATA.reports.length, n: NODE_COUNT, m: EDGE_COUNT }) : say('shown', { a: shownNodes.length, n: NODE_COUNT, b: shownEdges.length, m: EDGE_COUNT });
}
function showWords() { // all texts of the page, in the reader's language
  document.documentElement.lang = state.language === 'zh' ? 'zh-CN' : 'en';
  for (const e of document.querySelectorAll('[data-text]')) e.textContent = say(e.dataset.text);
  for (const e of document.querySelectorAll('[data-label]')) e.setAttribute('aria-label', say(e.dataset.label));
  for (const e of document.querySelectorAll('[data-placeholder]')) e.placeholder = say(e.dataset.placeholder);
  $('#language').textContent = state.language === 'zh' ? 'English' : '中文';
}
