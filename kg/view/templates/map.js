// Everything at its fixed place: points for all, vis nodes only for the few hundred that can be read.
const LEGIBLE = 500, AT_LEAST = 120;
const pointSize = (i) => 6 + Math.min(12, Math.sqrt(degree[i]) * 1.6);
const CELL = RADIUS / 60, cells = new Map();
let ofType = [];
derive(() => {
  ofType = DATA.types.map((_, type) => range(NODE_COUNT).filter((i) => NODES.type[i] === type));
  cells.clear();
  for (let i = 0; i < NODE_COUNT; i++) {
    const key = `${Math.floor(NODES.x[i] / CELL)},${Math.floor(NODES.y[i] / CELL)}`;
    if (cells.has(key)) cells.get(key).push(i); else cells.set(key, [i]);
  }
});
function legibleNodes() {
  const bounds = windowBounds(), found = [];
  for (let i = 0; i < NODE_COUNT; i++) if (visible[i] && inside(bounds, NODES.x[i], NODES.y[i])) found.push(i);
  if (found.length > LEGIBLE) { found.sort((a, b) => degree[b] - degree[a] || a - b); found.length = AT_LEAST; }
  if (state.selected >= 0 && !found.includes(state.selected)) found.push(state.selected);
  return found;
}
let legibleTimer = 0, legible = new Set(); // those drawn by their signs, not as points
function refreshMap(now) {
  if (state.view !== 'map') return;
  clearTimeout(legibleTimer);
  const work = () => {
    const wanted = legible = new Set(legibleNodes()), have = new Set(shownNodes.getIds());
    shownNodes.remove([...have].filter((i) => !wanted.has(i)));
    shownNodes.add([...wanted].filter((i) => !have.has(i)).map((i) => visNode(i, NODES.x[i], NODES.y[i], pointSize(i), undefined, 0)));
    if (state.selected >= 0) network.selectNodes([state.selected], false);
    showCounts();
  };
  if (now) work(); else legibleTimer = setTimeout(work, 140);
}
function drawMap() { shownNodes.clear(); shownEdges.clear(); refreshMap(true); }
function drawPoints(context) {
  const bounds = windowBounds(), scale = bounds.scale;
  const line = (e) => { context.moveTo(NODES.x[EDGES.source[e]], NODES.y[EDGES.source[e]]); context.lineTo(NODES.x[EDGES.target[e]], NODES.y[EDGES.target[e]]); };
  if (state.allRelations) {
    context.lineWidth = 0.6 / scale; context.strokeStyle = colours.edge; context.globalAlpha = 0.55; context.beginPath();
    for (let e = 0; e < EDGE_COUNT; e++) if (edgeVisible(e)) line(e);
    context.stroke(); context.globalAlpha = 1;
  }
  if (state.selected >= 0) {
    context.lineWidth = 1.6 / scale; context.strokeStyle = colours.acc; context.beginPath();
    for (const e of edgesOf(state.selected)) if (edgeVisible(e)) line(e);
    context.stroke();
  }
  for (let type = 0; type < ofType.length; type++) {
    context.fillStyle = colourOf(type);
    for (const i of ofType[type]) {
      const x = NODES.x[i], y = NODES.y[i];
      if (!visible[i] || legible.has(i) || !inside(bounds, x, y)) continue;
      const r = Math.max(1.1 / scale, pointSize(i) * 0.8);
      context.fillRect(x - r, y - r, 2 * r, 2 * r);
    }
  }
}
function nearestPoint(x, y, reach) {
  const n = Math.ceil(reach / CELL), cx = Math.floor(x / CELL), cy = Math.floor(y / CELL);
  let best = -1, least = reach * reach;
  if (n > 4) return best;
  for (let dx = -n; dx <= n; dx++) for (let dy = -n; dy <= n; dy++) for (const i of cells.get(`${cx + dx},${cy + dy}`) || []) {
    const d = (NODES.x[i] - x) ** 2 + (NODES.y[i] - y) ** 2;
    if (d < least && visible[i]) { least = d; best = i; }
  }
  return best;
}
function mapLabels(bounds) { // the 600 best tied in the window; measures only when one looks closer
  const found = [], close = bounds.scale > fittedScale * 1.7;
  for (const i of byDegree) {
    const type = NODES.type[i];
    if (!visible[i] || type === TYPE.Report || (!close && type === TYPE.Measure) || !inside(bounds, NODES.x[i], NODES.y[i])) continue;
    found.push({ i, x: NODES.x[i], y: NODES.y[i] + Math.max(pointSize(i), 2 / bounds.scale) });
    if (found.length === 600) break;
  }
  return found;
}
