// vis-network draws what is legible (some hundred nodes); hooks draw what lies under and over it.
const stage = $('#network');
const shownNodes = new vis.DataSet(), shownEdges = new vis.DataSet();
const network = new vis.Network(stage, { nodes: shownNodes, edges: shownEdges }, { ...JSON.parse($('#options').textContent), autoResize: true });
const FONT = '"Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei", "PingFang SC", sans-serif';
const RADIUS = DATA.discs.reduce((most, [, x, y, r]) => Math.max(most, Math.hypot(x, y) + r), 400);
const colours = {}, OPEN = '#D55E00';
// What the drawing reaches: discs of reports, and what stands between them. The whole view is fitted to this.
let reach = { left: -400, top: -400, right: 400, bottom: 400 };
derive(() => {
  const found = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  const take = (x, y, r) => { found.left = Math.min(found.left, x - r); found.right = Math.max(found.right, x + r); found.top = Math.min(found.top, y - r); found.bottom = Math.max(found.bottom, y + r); };
  for (const [node, x, y, r] of DATA.discs) if (NODES.type[node] === TYPE.Report) take(x, y, r);
  for (let i = 0; i < NODE_COUNT; i++) take(NODES.x[i], NODES.y[i], 20);
  if (NODE_COUNT) reach = found;
});
function fitView() { // room above for a report's name, below for the hint
  const scale = Math.min((stage.clientWidth - 50) / (reach.right - reach.left), (stage.clientHeight - 100) / (reach.bottom - reach.top));
  return { position: { x: (reach.left + reach.right) / 2, y: (reach.top + reach.bottom) / 2 - 6 / scale }, scale };
}

function applyTheme() {
  document.documentElement.dataset.theme = state.dark ? 'dark' : 'light';
  const style = getComputedStyle(document.documentElement);
  for (const name of ['fg', 'bg', 'mut', 'edge', 'line', 'acc']) colours[name] = style.getPropertyValue(`--${name}`).trim();
  network.setOptions({
    nodes: { font: { color: colours.fg, strokeColor: colours.bg, face: FONT } },
    edges: { color: { color: colours.edge, highlight: colours.acc, hover: colours.acc }, font: { color: colours.mut, strokeColor: colours.bg, face: FONT } },
  });
}

const tooltip = (i) => `${typeName(i)}：${NODES.label[i]}${parent[i] >= 0 ? `\n${say('belongsTo')}：${short(titleOf(parent[i]), 24)}` : ''}`;
function visNode(i, x, y, size, label, font = 13) {
  const background = colourOf(NODES.type[i]), marked = { background, border: colours.acc };
  return {
    id: i, x, y, size, label, shape: DATA.types[NODES.type[i]].shape, title: tooltip(i), font: { size: font },
    color: { background, border: isOpen(i) ? OPEN : '#0006', highlight: marked, hover: marked },
    borderWidth: i === state.focus || i === state.selected ? 3 : 1,
  };
}
// One line for all relations between two nodes, named where there is room.
function visEdges(ids, named) {
  const grouped = new Map();
  for (const i of ids) for (const e of edgesOf(i)) {
    if (EDGES.source[e] !== i || !ids.has(EDGES.target[e]) || !edgeVisible(e)) continue;
    const key = `${i}>${EDGES.target[e]}`;
    if (grouped.has(key)) grouped.get(key).push(e); else grouped.set(key, [e]);
  }
  return [...grouped].map(([key, edges]) => {
    const [from, to] = key.split('>').map(Number);
    const names = [...new Set(edges.map((e) => relationName(EDGES.relation[e])))].join('、');
    const onPath = state.path !== null;
    return { id: key, from, to, title: names, label: named && (onPath || from === state.focus || to === state.focus) ? names : undefined, width: onPath ? 3 : Math.min(3, 0.6 + 0.4 * edges.length), color: onPath ? { color: colours.acc } : undefined };
  });
}
function put(nodes, edges) { shownNodes.clear(); shownEdges.clear(); shownNodes.add(nodes); shownEdges.add(edges); }

// The part of the plane that the window shows.
function windowBounds() {
  const scale = network.getScale(), at = network.getViewPosition(), w = stage.clientWidth / scale / 2, h = stage.clientHeight / scale / 2;
  return { left: at.x - w, right: at.x + w, top: at.y - h, bottom: at.y + h, scale };
}
const inside = (bounds, x, y) => x > bounds.left && x < bounds.right && y > bounds.top && y < bounds.bottom;

// Labels that never lie on one another: the first that asks for a place has it. `draw` is a canvas, or what keeps
// the names for a picture.
const onCanvas = (context, scale) => (text, x, y, pixels, bold, colour) => {
  context.font = `${bold ? '600 ' : ''}${pixels / scale}px ${FONT}`;
  context.textAlign = 'center'; context.textBaseline = 'alphabetic'; context.lineJoin = 'round'; context.lineWidth = 3 / scale;
  context.strokeStyle = colours.bg; context.strokeText(text, x, y);
  context.fillStyle = colour; context.fillText(text, x, y);
};
class Labels {
  constructor(draw, scale) { this.draw = draw; this.scale = scale; this.taken = []; }
  keep(x, y, r) { this.taken.push([x - r, y - r, x + r, y + r]); } // a sign that no name may cover
  box(text, x, y, pixels) {
    const width = widthOf(text, pixels) / this.scale / 2 + 4 / this.scale;
    return [x - width, y - (pixels + 1) / this.scale, x + width, y + 4 / this.scale];
  }
  free(text, x, y, pixels) {
    const box = this.box(text, x, y, pixels);
    return !this.taken.some((other) => box[0] < other[2] && box[2] > other[0] && box[1] < other[3] && box[3] > other[1]);
  }
  write(text, x, y, pixels, bold = false, colour = colours.fg) {
    if (!this.free(text, x, y, pixels)) return false;
    this.taken.push(this.box(text, x, y, pixels));
    this.draw(text, x, y, pixels, bold, colour);
    return true;
  }
}

const isReport = (node) => NODES.type[node] === TYPE.Report;
const discShown = (node, r, scale) => visible[node] && (isReport(node) || (NODES.type[node] === TYPE.Issue && r * scale >= 14));
const discLook = (node, scale) => ({ fill: state.dark ? (isReport(node) ? '#ffffff0a' : '#ffffff0d') : isReport(node) ? '#0b5cad0b' : '#d55e000d', stroke: isReport(node) ? colours.line : 'none', 'stroke-width': 1 / scale });
function drawDiscs(context, scale) {
  for (const [node, x, y, r] of DATA.discs) {
    if (!discShown(node, r, scale)) continue;
    const look = discLook(node, scale);
    context.beginPath(); context.arc(x, y, r, 0, 7);
    context.fillStyle = look.fill; context.fill();
    if (isReport(node)) { context.lineWidth = look['stroke-width']; context.strokeStyle = look.stroke; context.stroke(); }
  }
}
network.on('beforeDrawing', (context) => {
  if (state.view === 'neighbourhood') return;
  context.save(); drawDiscs(context, network.getScale());
  if (state.view === 'map') drawPoints(context);
  context.restore();
});
network.on('afterDrawing', (context) => {
  context.save();
  if (state.view === 'neighbourhood') drawBadges(context);
  else { const bounds = windowBounds(); drawLabels(new Labels(onCanvas(context, bounds.scale), bounds.scale), bounds); }
  context.restore();
  drawMinimap();
});
function drawTitles(labels, scale) { // a report's name and date, above its disc, or at its upper rim where something stands above
  for (const [node, x, y, r] of DATA.discs) {
    if (NODES.type[node] !== TYPE.Report || !visible[node] || r * scale <= 14) continue;
    const [name, date] = nameOf(node).split('\n'), text = short(name, Math.max(7, Math.round((2.6 * r * scale) / 13))), pixels = r * scale > 40 ? 13 : 11, dated = date && r * scale > 60;
    const above = y - r - (dated ? 24 : 6) / scale, within = y - r + 22 / scale, place = labels.free(text, x, above, pixels) ? above : within;
    if (labels.write(text, x, place, pixels, true) && dated) labels.write(date, x, place + 18 / scale, 11, false, colours.mut);
  }
}
function drawLabels(labels, bounds) {
  const scale = bounds.scale, map = state.view === 'map', candidates = map ? mapLabels(bounds) : overviewLabels();
  if (map) for (const i of hubs()) if (pointSize(i) * scale > 7) labels.keep(NODES.x[i], NODES.y[i], pointSize(i) * 0.9);
  else for (const { i, x, at, size } of overviewPlaces) if (!isStructure(i)) labels.keep(x, at, size * 0.8);
  drawTitles(labels, scale);
  let tried = 0, written = 0;
  for (const { i, x, y } of candidates) {
    if (written > 120 || ++tried > 600) break;
    if (inside(bounds, x, y) && labels.write(short(NODES.label[i], map ? 10 : 14), x, y + 12 / scale, 11)) written++;
  }
  if (!map) drawLineCounts(labels, bounds);
}

// The minimap: a picture of the whole, painted anew only when the filters change, and the window as a frame on it.
const minimap = $('#minimap');
const onMinimap = () => {
  const scale = Math.min(minimap.width / (reach.right - reach.left), minimap.height / (reach.bottom - reach.top)) * 0.94;
  return { scale, x: (x) => minimap.width / 2 + (x - (reach.left + reach.right) / 2) * scale, y: (y) => minimap.height / 2 + (y - (reach.top + reach.bottom) / 2) * scale };
};
let minimapGround = null;
function paintMinimap() {
  minimapGround = element('canvas', { width: minimap.width, height: minimap.height });
  const context = minimapGround.getContext('2d'), to = onMinimap();
  context.fillStyle = context.strokeStyle = colours.line; context.globalAlpha = 0.6;
  for (const [node, x, y, r] of DATA.discs) if (NODES.type[node] === TYPE.Report && visible[node]) { context.beginPath(); context.arc(to.x(x), to.y(y), r * to.scale, 0, 7); context.fill(); }
  context.globalAlpha = 1;
  for (let i = 0; i < NODE_COUNT; i++) {
    if (!visible[i]) continue;
    context.fillStyle = colourOf(NODES.type[i]);
    context.fillRect(to.x(NODES.x[i]), to.y(NODES.y[i]), 1.4, 1.4);
  }
}
function drawMinimap() {
  if (!minimap.clientWidth) return;
  if (!minimapGround) paintMinimap();
  const context = minimap.getContext('2d'), to = onMinimap();
  context.clearRect(0, 0, minimap.width, minimap.height);
  context.drawImage(minimapGround, 0, 0);
  context.strokeStyle = colours.acc; context.lineWidth = 1.5;
  if (state.view === 'neighbourhood') {
    if (state.focus < 0) return;
    context.beginPath(); context.arc(to.x(NODES.x[state.focus]), to.y(NODES.y[state.focus]), 5, 0, 7); context.stroke();
    return;
  }
  const b = windowBounds(), clamp = (value, most) => Math.max(1, Math.min(most - 1, value)), left = clamp(to.x(b.left), minimap.width), top = clamp(to.y(b.top), minimap.height);
  context.strokeRect(left, top, clamp(to.x(b.right), minimap.width) - left, clamp(to.y(b.bottom), minimap.height) - top);
}
