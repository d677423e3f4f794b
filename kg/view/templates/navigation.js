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
  if (state.view === 'neighbourhood') network.fit({ animation: false });
  else network.moveTo({ position: { x: 0, y: 0 }, scale: Math.min(stage.clientWidth, stage.clientHeight) / (2.12 * RADIUS) }); // fit() knows nothing of what hooks draw
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
  if (view === 'neighbourhood') { i = i >= 0 ? i : state.selected >= 0 ? state.selected : hubs()[0] ?? 0; openNeighbourhood(i); }
  if (!stay) redraw();
  select(i);
  if (view === 'map' && i >= 0) { network.moveTo({ position: { x: NODES.x[i], y: NODES.y[i] }, scale: Math.max(0.55, network.getScale()) }); refreshMap(true); }
  else if (!stay) fit();
  if (remember) save();
}
function goPath(from, to) {
  const chain = findPath(from, to);
  if (!chain) { $('#hint').textContent = say('noPath'); return; }
  state.view = 'neighbourhood';
  openPath(chain); redraw(); select(to); fit();
}
function unfold(i) {
  if (state.view !== 'neighbourhood' || !positions.has(i)) { go(i, 'neighbourhood'); return; }
  const n = expand(i);
  redraw(); select(i);
  $('#hint').textContent = n ? say('added', { n }) : say('noMore');
}
function foldUp(i) { if (state.view === 'neighbourhood') { collapse(i); redraw(); select(i); } }

const keysOf = (set, name) => (set.size ? [`${name}=${[...set].map(encodeURIComponent).join(',')}`] : []);
function save(replace = false) {
  const parts = [...(state.selected >= 0 ? [`node=${encodeURIComponent(NODES.id[state.selected])}`] : []), `view=${state.view}`,
    ...keysOf(new Set([...state.hiddenTypes].map((t) => DATA.types[t].key)), 'hide'), ...keysOf(state.hiddenStatuses, 'without'),
    ...(state.onlyOpen ? ['open=1'] : []), ...(state.onlyShared ? ['shared=1'] : [])];
  const hash = `#${parts.join('&')}`;
  if (hash === location.hash) return;
  quiet = true;
  if (replace) history.replaceState(null, '', hash); else location.hash = hash;
  setTimeout(() => { quiet = false; }, 0);
}
function fromAddress() {
  const wanted = new URLSearchParams(location.hash.slice(1)), id = wanted.get('node'), i = numberOf.get(id) ?? -1, view = wanted.get('view');
  const names = (key) => (wanted.get(key) || '').split(',').filter(Boolean);
  state.hiddenTypes = new Set(names('hide').filter((key) => key in TYPE).map((key) => TYPE[key]));
  state.hiddenStatuses = new Set(names('without'));
  state.onlyOpen = wanted.get('open') === '1'; state.onlyShared = wanted.get('shared') === '1';
  refilter(); minimapGround = null; showLegend();
  state.view = ''; state.selected = -1;
  go(i, view === 'map' ? 'map' : view === 'neighbourhood' || (i >= 0 && view !== 'overview') ? 'neighbourhood' : 'overview', false);
  if (id !== null && i < 0) $('#hint').textContent = say('unknownNode', { x: short(id, 60) });
}
addEventListener('hashchange', () => { if (!quiet) fromAddress(); });

const nodeAt = (event) => (event.nodes.length ? event.nodes[0] : state.view === 'map' ? nearestPoint(event.pointer.canvas.x, event.pointer.canvas.y, 12 / network.getScale()) : -1);
network.on('click', (event) => { select(nodeAt(event)); save(); });
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
  if (state.view === 'neighbourhood') return;
  const frame = minimap.getBoundingClientRect(), k = minimap.width / frame.width;
  network.moveTo({ position: { x: ((event.clientX - frame.left) * k - minimap.width / 2) / minimapScale, y: ((event.clientY - frame.top) * k - minimap.height / 2) / minimapScale }, scale: Math.max(network.getScale(), 0.25) });
  refreshMap(false);
};
const zoom = (by) => { network.moveTo({ scale: network.getScale() * by }); refreshMap(false); };
const pan = (x, y) => { const at = network.getViewPosition(), s = network.getScale(); network.moveTo({ position: { x: at.x + x / s, y: at.y + y / s } }); refreshMap(false); };
const KEYS = {
  '/': () => box.focus(), 0: fit, '+': () => zoom(1.25), '=': () => zoom(1.25), '-': () => zoom(0.8), Backspace: () => history.back(), Escape: () => { select(-1); save(); },
  e: () => state.selected >= 0 && unfold(state.selected), c: () => state.selected >= 0 && foldUp(state.selected),
  ArrowLeft: () => pan(-80, 0), ArrowRight: () => pan(80, 0), ArrowUp: () => pan(0, -80), ArrowDown: () => pan(0, 80),
};
addEventListener('keydown', (event) => {
  if (/INPUT|TEXTAREA|SELECT/.test(event.target.tagName) || event.ctrlKey || event.metaKey || event.altKey || !(event.key in KEYS)) return;
  event.preventDefault(); KEYS[event.key]();
});
for (const b of document.querySelectorAll('#views button')) b.onclick = () => go(state.selected, b.dataset.view);
$('#fit').onclick = () => fit();
$('#back').onclick = () => history.back();
$('#forward').onclick = () => history.forward();
$('#only-open').onclick = () => { state.onlyOpen = !state.onlyOpen; filtersChanged(); };
$('#only-shared').onclick = () => { state.onlyShared = !state.onlyShared; filtersChanged(); };
$('#theme').onclick = () => { state.dark = !state.dark; minimapGround = null; applyTheme(); showLegend(); redraw(); showPanel(); };
$('#language').onclick = () => { state.language = state.language === 'zh' ? 'en' : 'zh'; showWords(); showLegend(); redraw(); showPanel(); };

applyTheme();
showWords();
fromAddress();
// For tests and for the curious: what the page can be asked to do.
window.zhenggai = { go, goPath, find, unfold, foldUp, state, numberOf, network, shownNodes, shownEdges, csvText, svgText, turtleText, sparqlText, counts: DATA.counts };
