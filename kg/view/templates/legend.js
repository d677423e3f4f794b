// The legend is the filter: what a sign means, how many there are, and whether they are shown.
function filterItem(sign_, name, count, hidden, key) {
  const box = element('input', { type: 'checkbox', checked: !hidden.has(key) });
  box.onchange = () => { if (box.checked) hidden.delete(key); else hidden.add(key); filtersChanged(); };
  return element('li', {}, element('label', {}, box, sign_, element('span', {}, name), element('small', {}, String(count))));
}
const countBy = (values) => { const counts = new Map(); for (const value of values) counts.set(value, (counts.get(value) || 0) + 1); return counts; };
function group(id, items) { $(`#by-${id}`).hidden = !items.length; fill($(`#${id}`), ...items); }
function showLegend() {
  const { types, relations, statuses, topics } = DATA.totals, byCount = (a, b) => b[1] - a[1]; // of the whole graph
  fill($('#types'), ...[...types].sort((a, b) => a[0] - b[0]).map(([type, n]) => filterItem(icon(type), DATA.types[type][state.language], n, state.hiddenTypes, type)));
  group('statuses', [...statuses].sort().map(([status, n]) => filterItem(null, term(status), n, state.hiddenStatuses, status)));
  group('topics', DATA.topics.length ? [...topics].sort(byCount).map(([topic, n]) => filterItem(null, topicName(topic), n, state.hiddenTopics, topic)) : []);
  group('relations', [...[...relations].sort(byCount).map(([relation, n]) => filterItem(null, relationName(relation), n, state.hiddenRelations, relation)), allRelationsItem()]);
  group('reports', DATA.reports.length < 2 || DATA.reports.length > 40 ? [] : DATA.reports.map((report, r) => filterItem(null, report.key, degree[reportNode[r]], state.hiddenReports, r)));
  showYears();
  for (const [id, on] of [['#only-open', state.onlyOpen], ['#only-shared', state.onlyShared]]) $(id).setAttribute('aria-pressed', on);
}
function allRelationsItem() {
  const box = element('input', { type: 'checkbox', checked: state.allRelations });
  box.onchange = () => { state.allRelations = box.checked; network.redraw(); };
  return element('li', {}, element('label', {}, box, element('span', {}, say('allRelations'))));
}
function showYears() {
  const found = yearOf.filter(Boolean), first = Math.min(...found), last = Math.max(...found), [from, to] = [$('#year-from'), $('#year-to')];
  $('#by-year').hidden = !found.length || first === last;
  if ($('#by-year').hidden) return;
  const [a, b] = state.years || [first, last], counts = countBy(found), many = range(last - first + 1).reduce((sum, k) => sum + (first + k >= a && first + k <= b ? counts.get(first + k) || 0 : 0), 0);
  for (const [slider, value] of [[from, a], [to, b]]) { slider.min = first; slider.max = last; slider.value = value; slider.setAttribute('aria-valuetext', value); }
  $('#year-range').textContent = say('yearRange', { a, b, n: many });
  from.oninput = to.oninput = () => {
    const chosen = [Number(from.value), Number(to.value)].sort((x, y) => x - y);
    state.years = chosen[0] === first && chosen[1] === last ? null : chosen;
    filtersChanged();
  };
}
function filtersChanged() { refilter(); minimapGround = null; if (state.path && state.path.some((i) => !visible[i])) go(-1, 'overview'); showLegend(); redraw(); { const at = panel.scrollTop; showPanel(); panel.scrollTop = at; } save(true); }
function nothingHidden() {
  for (const name of ['hiddenTypes', 'hiddenRelations', 'hiddenStatuses', 'hiddenReports', 'hiddenTopics']) state[name].clear();
  state.years = null; state.onlyOpen = state.onlyShared = false;
  filtersChanged();
}
function showCounts() {
  const all = DATA.counts;
  $('#counts').textContent = state.view === 'map' ? say('summaryCounts', { r: DATA.reports.length, n: all.nodes, m: all.edges }) : say('shown', { a: shownNodes.length, n: all.nodes, b: shownEdges.length, m: all.edges });
  stage.setAttribute('aria-label', `${say(state.view)}：${$('#counts').textContent}`);
}
function showWords() { // all texts of the page, in the reader's language
  document.documentElement.lang = state.language === 'zh' ? 'zh-CN' : 'en';
  for (const e of document.querySelectorAll('[data-text]')) e.textContent = say(e.dataset.text);
  for (const e of document.querySelectorAll('[data-label]')) e.setAttribute('aria-label', say(e.dataset.label));
  for (const e of document.querySelectorAll('[data-title]')) { e.title = say(e.dataset.title); if (/^\W+$/.test(e.textContent)) e.setAttribute('aria-label', e.title); }
  for (const e of document.querySelectorAll('[data-placeholder]')) e.placeholder = say(e.dataset.placeholder);
  $('#language').textContent = state.language === 'zh' ? 'English' : '中文';
}
