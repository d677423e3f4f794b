// Search by part of a name, by full pinyin or by initials; every reading of a character counts.
let READINGS = {}, letters = [];
derive(() => { READINGS = Object.fromEntries(Object.entries(DATA.pinyin).map(([c, text]) => [c, text.split(',')])); if (!NAMES) letters = NODES.label.map((label) => [...label]); });
const HITS = 30;
// Does the query spell the label from this character on? A whole reading, its beginning, or its initial counts.
function spells(query, from, label, at) {
  if (from === query.length) return true;
  const c = label[at];
  if (c === undefined) return false;
  const known = READINGS[c];
  if (!known) {
    if (query[from] === c.toLowerCase()) return spells(query, from + 1, label, at + 1);
    return /[\u4e00-\u9fffA-Za-z0-9]/.test(c) ? false : spells(query, from, label, at + 1);
  }
  const rest = query.slice(from);
  return known.some((reading) => (rest.startsWith(reading) && spells(query, from + reading.length, label, at + 1)) || reading.startsWith(rest) || (rest[0] === reading[0] && spells(query, from + 1, label, at + 1)));
}
// Rows of a table of names that fit, best first; `order` is by how much hangs on each.
function fitting(query, { label, others }, order) {
  const latin = /^[a-z']+$/.test(query) && query.length > 1, found = [];
  for (const i of order) {
    const at = label[i].toLowerCase().indexOf(query);
    if (at >= 0) { found.push([at === 0 ? 0 : 1, i]); continue; }
    if (others[i] && others[i].some((name) => name.toLowerCase().includes(query))) { found.push([2, i]); continue; }
    const start = latin ? letters[i].findIndex((_, k) => spells(query, 0, letters[i], k)) : -1;
    if (start >= 0) found.push([start === 0 ? 3 : 4, i]);
  }
  return found.sort((a, b) => a[0] - b[0]).slice(0, HITS).map(([, i]) => i);
}
function find(text) {
  const query = text.trim().toLowerCase();
  if (!query) return [];
  return NAMES ? nodesOfNames(fitting(query, NAMES, NAMES.order)) : fitting(query, NODES, byDegree);
}
const box = $('#query'), list = $('#hits');
let hits = [], marked = -1;
function showHits() {
  hits = find(box.value); marked = hits.length ? 0 : -1;
  fill(list, ...hits.map((i, k) => element('li', { id: `hit-${k}`, role: 'option', 'aria-selected': k === marked, onmousedown: (event) => { event.preventDefault(); choose(i); } }, icon(NODES.type[i]), short(titleOf(i), 22), element('small', {}, `${typeName(i)} · ${degree[i]}`))), box.value && !hits.length ? element('li', {}, say('none')) : null);
  list.hidden = !box.value;
  box.setAttribute('aria-expanded', !list.hidden);
}
function mark(k) {
  marked = (k + hits.length) % (hits.length || 1);
  [...list.children].forEach((item, at) => { item.setAttribute('aria-selected', at === marked); if (at === marked) item.scrollIntoView({ block: 'nearest' }); });
  box.setAttribute('aria-activedescendant', `hit-${marked}`);
}
function closeHits() { list.hidden = true; box.setAttribute('aria-expanded', false); }
function choose(i) { closeHits(); box.blur(); go(i, state.view === 'map' ? 'map' : 'neighbourhood'); }
box.oninput = showHits;
box.onfocus = () => loadNames().then(() => { if (box.value) showHits(); }, () => {}); // without them the search covers what is loaded
box.onblur = () => setTimeout(closeHits, 150);
box.onkeydown = (event) => {
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') { event.preventDefault(); mark(marked + (event.key === 'ArrowDown' ? 1 : -1)); }
  else if (event.key === 'Enter' && hits[marked] !== undefined) choose(hits[marked]);
  else if (event.key === 'Escape') { closeHits(); box.blur(); }
};
