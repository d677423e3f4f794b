// Going from view to view: the address holds where one is, so that back, forward and links work.
let quiet = false;
const DRAW = { overview: drawOverview, neighbourhood: drawNeighbourhood, map: drawMap };
const HINT = { overview: 'hintOverview', neighbourhood: 'hintNeighbourhood', map: 'hintMap' };
function redraw() {
  DRAW[state.view]();
  for (const b of document.querySelectorAll('#views button')) b.setAttribute('aria-pressed', b.dataset.view === state.view);
  $('#hint').textContent = say(HINT[state.view]);
  showCounts();
}
function fit() {
  if (state.view === 'neighbourhood') fitNeighbourhood();
  else network.moveTo(fitView()); // fit() knows nothing of what hooks draw
  fittedScale = network.getScale();
  refreshMap(true);
}
function select(i) {
  state.selected = i;
  if (i >= 0 && shownNodes.get(i)) network.selectNodes([i], false); else network.unselectAll();
  showPanel();
  if (state.view === 'map') { refreshMap(true); network.redraw(); }
}
function go(i, view, remember = true) {
  const stay = view === state.view && view !== 'neighbourhood';
  state.view = view;
  if (view === 'neighbourhood') { i = i >= 0 ? i : state.selected >= 0 ? state.selected : hubs()[0] ?? 0; openNeighbourhood(i); put([], []); fit(); } // fitted while empty: names are drawn once
  else state.path = null;
  if (!stay) redraw();
  select(i);
  if (view === 'map' && i >= 0) { network.moveTo({ position: { x: NODES.x[i], y: NODES.y[i] }, scale: Math.max(0.55, network.getScale()) }); refreshMap(true); }
  else if (!stay && view !== 'neighbourhood') fit();
  if (remember) save();
  if (!complete(i)) fetchMore(i).then((grew) => { if (grew && state.selected === i) renew(i); });
}
// What was loaded comes into the view that is open.
function renew(i) {
  showLegend();
  if (state.view === 'neighbourhood' && !state.path) { if (opened.size < 2) openNeighbourhood(i); redraw(); fit(); } else redraw();
  select(i);
}
async function unfold(i) {
  if (state.view !== 'neighbourhood' || !positions.has(i)) { go(i, 'neighbourhood'); return; }
  let n = expand(i);
  if (!n && await fetchMore(i)) n = expand(i);
  showLegend(); redraw(); select(i);
  $('#hint').textContent = n ? say('added', { n }) : say('noMore');
}
function foldUp(i) { if (state.view === 'neighbourhood') { collapse(i); redraw(); select(i); } }

// The address holds the node, the view, the path and every filter.
const FILTERS = {
  hide: [state.hiddenTypes, (t) => DATA.types[t].key, (key) => TYPE[key]], rel: [state.hiddenRelations, (r) => DATA.relations[r].key, (key) => RELATION[key]],
  without: [state.hiddenStatuses, (status) => status, (key) => key], reports: [state.hiddenReports, (r) => DATA.reports[r].key, (key) => keyed(DATA.reports, 'key', key)],
  topics: [state.hiddenTopics, (t) => (t < 0 ? '' : DATA.topics[t].id), (key) => (key === '' ? NO_TOPIC : keyed(DATA.topics, 'id', key))],
};
const keyed = (list, name, key) => { const k = list.findIndex((item) => item[name] === key); return k < 0 ? undefined : k; };
function addressParts() {
  const parts = [...(state.selected >= 0 ? [`node=${encodeURIComponent(NODES.id[state.selected])}`] : []), `view=${state.view}`];
  if (state.path && state.view === 'neighbourhood') parts.push(`path=${[state.path[0], state.path.at(-1)].map((i) => encodeURIComponent(NODES.id[i])).join(',')}`);
  for (const [name, [hidden, nameOfKey]] of Object.entries(FILTERS)) if (hidden.size) parts.push(`${name}=${[...hidden].map((key) => encodeURIComponent(encodeURIComponent(nameOfKey(key)))).join(',')}`);
  if (state.years) parts.push(`years=${state.years.join('-')}`);
  return [...parts, ...(state.onlyOpen ? ['open=1'] : []), ...(state.onlyShared ? ['shared=1'] : [])];
}
function save(replace = false) {
  const hash = `#${addressParts().join('&')}`;
  if (hash === location.hash) return;
  quiet = true;
  if (replace) history.replaceState(null, '', hash); else location.hash = hash;
  setTimeout(() => { quiet = false; }, 0);
}
const decoded = (text) => { try { return decodeURIComponent(text); } catch { return text; } }; // a broken escape is an unknown name
const wantedFrom = (address) => new URLSearchParams(address.slice(1).replaceAll('+', '%2B'));
async function fromAddress() {
  const address = location.hash;
  if (!WHOLE) { try { for (const id of [wantedFrom(address).get('node')]) await seek(id); } catch { /* an unknown node, said below */ } if (location.hash !== address) return; }
  const wanted = wantedFrom(address), id = wanted.get('node'), i = numberOf.get(id) ?? -1, view = wanted.get('view');
  for (const [name, [hidden, , keyOf]] of Object.entries(FILTERS)) {
    hidden.clear();
    if (wanted.has(name)) for (const key of wanted.get(name).split(',').map(decoded).map(keyOf)) if (key !== undefined) hidden.add(key);
  }
  const years = /^(\d{4})-(\d{4})$/.exec(wanted.get('years') || '');
  state.years = years ? [Number(years[1]), Number(years[2])] : null;
  state.onlyOpen = wanted.get('open') === '1'; state.onlyShared = wanted.get('shared') === '1';
  refilter(); minimapGround = null; showLegend();
  state.view = ''; state.selected = -1;
  const ends = (wanted.get('path') || '').split(',').map((end) => numberOf.get(end));
  if (ends.length === 2 && ends.every((end) => end !== undefined)) { goPath(...ends, false); if (state.path) return; }
  go(i, view === 'map' ? 'map' : (view === 'neighbourhood' && id === null) || (i >= 0 && view !== 'overview') ? 'neighbourhood' : 'overview', false);
  if (id !== null && i < 0) $('#hint').textContent = say('unknownNode', { x: short(id, 60) });
}
addEventListener('hashchange', () => { if (!quiet) fromAddress(); });

const nodeAt = (event) => (event.nodes.length ? event.nodes[0] : state.view === 'map' ? nearestPoint(event.pointer.canvas.x, event.pointer.canvas.y, 12 / network.getScale()) : -1);
network.on('click', (event) => {
  const i = nodeAt(event), [line] = event.edges;
  select(i); save();
  if (i < 0 && line !== undefined && state.view !== 'map') { network.selectEdges([line]); const { from, to } = shownEdges.get(line); showRelation([from, to]); }
});
network.on('doubleClick', (event) => {
  const i = nodeAt(event);
  if (i < 0) return;
  if (state.view !== 'neighbourhood') go(i, 'neighbourhood');
  else if (opened.has(i) && i !== state.focus) foldUp(i);
  else unfold(i);
});
network.on('zoom', () => refreshMap(false));
network.on('dragEnd', (event) => {
  refreshMap(false);
  if (state.view === 'neighbourhood') for (const i of event.nodes) { const p = network.getPosition(i); positions.set(i, [p.x, p.y]); }
});
minimap.onclick = (event) => {
  if (state.view === 'neighbourhood') { go(state.selected, 'map'); return; }
  const frame = minimap.getBoundingClientRect(), k = minimap.width / frame.width, to = onMinimap();
  const back = (pixel, zero) => ((pixel * k) - zero) / to.scale;
  network.moveTo({ position: { x: back(event.clientX - frame.left, to.x(0)), y: back(event.clientY - frame.top, to.y(0)) }, scale: Math.max(network.getScale(), fittedScale * 2) });
  refreshMap(false);
};
const zoom = (by) => { network.moveTo({ scale: network.getScale() * by }); refreshMap(false); };
const pan = (x, y) => { const at = network.getViewPosition(), s = network.getScale(); network.moveTo({ position: { x: at.x + x / s, y: at.y + y / s } }); refreshMap(false); };
const KEYS = {
  '/': () => box.focus(), 0: fit, '+': () => zoom(1.25), '=': () => zoom(1.25), '-': () => zoom(0.8), Backspace: () => history.back(), Escape: () => { document.body.classList.remove('with-legend'); $('#filters').setAttribute('aria-expanded', false); state.path = null; select(-1); save(); },
  1: () => go(state.selected, 'overview'), 2: () => go(state.selected, 'neighbourhood'), 3: () => go(state.selected, 'map'),
  e: () => state.selected >= 0 && unfold(state.selected), c: () => state.selected >= 0 && foldUp(state.selected),
  ArrowLeft: () => pan(-80, 0), ArrowRight: () => pan(80, 0), ArrowUp: () => pan(0, -80), ArrowDown: () => pan(0, 80),
};
addEventListener('keydown', (event) => {
  if (/INPUT|TEXTAREA|SELECT/.test(event.target.tagName) && event.target.type !== 'checkbox' || event.ctrlKey || event.metaKey || event.altKey || !(event.key in KEYS)) return;
  event.preventDefault(); KEYS[event.key]();
});
for (const b of document.querySelectorAll('#views button')) b.onclick = () => go(state.selected, b.dataset.view);
$('#fit').onclick = () => fit();
$('#back').onclick = () => history.back();
$('#forward').onclick = () => history.forward();
$('#everything').onclick = nothingHidden;
$('#filters').onclick = () => { const on = document.body.classList.toggle('with-legend'); $('#filters').setAttribute('aria-expanded', on); if (on) $('#legend input')?.focus(); };
$('#only-open').onclick = () => { state.onlyOpen = !state.onlyOpen; filtersChanged(); };
$('#only-shared').onclick = () => { state.onlyShared = !state.onlyShared; filtersChanged(); };
$('#theme').onclick = () => { state.dark = !state.dark; minimapGround = null; applyTheme(); showLegend(); redraw(); showPanel(); };
$('#language').onclick = () => { state.language = state.language === 'zh' ? 'en' : 'zh'; showWords(); showLegend(); redraw(); showPanel(); };

applyTheme();
showWords();
fromAddress();
// Where signs with their names, and names alone, stand in the window.
function boxes() {
  const corner = (x, y) => { const p = network.canvasToDOM({ x, y }); return [p.x, p.y]; };
  return shownNodes.get().map((node) => { const p = network.getPosition(node.id), b = labelBox(p.x, p.y, node.size, node.label, node.font.size || 12); return [...corner(b.x - b.w + 5, b.y + b.down - b.h + 4), ...corner(b.x + b.w - 5, b.y + b.down + b.h - 4)]; });
}
function labels() {
  const found = [], bounds = windowBounds();
  drawLabels(new Labels((text, x, y, pixels) => { const w = widthOf(text, pixels) / bounds.scale / 2; found.push([x - w, y - pixels / bounds.scale, x + w, y]); }, bounds.scale), bounds);
  return found;
}
// For tests and for the curious: what the page can be asked to do.
window.zhenggai = { go, goPath, showRelation, boxes, labels, neighbours, find, loadNames, complete, unfold, foldUp, state, numberOf, network, shownNodes, shownEdges, csvText, svgText, turtleText, sparqlText, get counts() { return DATA.counts; } };
