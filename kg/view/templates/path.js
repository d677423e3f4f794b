// Shortest chain between two nodes under the present filters, and the words that carry each step.
function findPath(from, to) {
  const before = new Map([[from, -1]]);
  for (let ring = [from]; ring.length && !before.has(to);) {
    const next = [];
    for (const i of ring) for (const other of ranked(i)) if (!before.has(other)) { before.set(other, i); next.push(other); }
    ring = next;
  }
  if (!before.has(to)) return null;
  const chain = [];
  for (let i = to; i >= 0; i = before.get(i)) chain.unshift(i);
  return chain;
}
const IN_A_ROW = 5;
function openPath(chain) { // in rows, to and fro, so that names keep their size
  state.focus = chain[0]; state.path = chain; state.pathFrom = -1;
  const wide = Math.max(2, Math.min(IN_A_ROW, Math.floor(stage.clientWidth / 170)));
  positions = new Map(chain.map((i, k) => { const row = Math.floor(k / wide), at = row % 2 ? wide - 1 - (k % wide) : k % wide; return [i, [at * 190, row * 190]]; }));
  opened = new Map();
}
function goPath(from, to, remember = true) {
  const chain = findPath(from, to);
  if (!chain) { $('#hint').textContent = say('noPath'); return; }
  state.view = 'neighbourhood'; state.selected = to;
  openPath(chain); redraw(); select(-1); fit();
  if (remember) save();
}
function showPath() {
  const steps = state.path.slice(1).map((to, k) => {
    const from = state.path[k], between = [...edgesOf(from)].filter((e) => otherEnd(e, from) === to && edgeVisible(e));
    return element('li', {}, ...between.map((e) => relationBetween(e, from)), nodeLink(to));
  });
  fill(panel, element('h2', { className: 'title' }, say('pathTitle')), nodeLink(state.path[0]), element('ol', { className: 'steps' }, ...steps));
}
function relationBetween(e, from) {
  const arrow = EDGES.source[e] === from ? '↓' : '↑';
  return element('div', {}, element('em', {}, `${arrow} ${relationName(EDGES.relation[e])}`), words(e));
}
