// vis-network draws what is legible (some hundred nodes); hooks draw what lies under and over it.
const stage = $('#network');
const shownNodes = new vis.DataSet(), shownEdges = new vis.DataSet();
const network = new vis.Network(stage, { nodes: shownNodes, edges: shownEdges }, { ...JSON.parse($('#options').textContent), autoResize: true });
const FONT = '"Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei", "PingFang SC", sans-serif';
const RADIUS = DATA.discs.reduce((most, [, x, y, r]) => Math.max(most, Math.hypot(x, y) + r), 400);
const colours = {};

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
    color: { background, border: isOpen(i) ? '#D55E00' : '#0006', highlight: marked, hover: marked },
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
    const onPath = state.path && state.path.has(from) && state.path.has(to);
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

// Labels that never lie on one another: the first that asks for a place has it.
class Labels {
  constructor(context, scale) { this.context = context; this.scale = scale; this.taken = []; }
  write(text, x, y, pixels, bold = false) {
    const width = [...text].reduce((sum, c) => sum + (c > '\u2e80' ? 1 : 0.56), 0) * pixels / this.scale / 2 + 4 / this.scale;
    const box = [x - width, y - (pixels + 3) / this.scale, x + width, y + 4 / this.scale];
    if (this.taken.some((other) => box[0] < other[2] && box[2] > other[0] && box[1] < other[3] && box[3] > other[1])) return false;
    this.taken.push(box);
    const c = this.context;
    c.font = `${bold ? '600 ' : ''}${pixels / this.scale}px ${FONT}`;
    c.textAlign = 'center'; c.lineJoin = 'round'; c.lineWidth = 3 / this.scale;
    c.strokeStyle = colours.bg; c.strokeText(text, x, y);
    c.fillStyle = colours.fg; c.fillText(text, x, y);
    return true;
  }
}

function drawDiscs(context, scale) {
  for (const [node, x, y, r] of DATA.discs) {
    const report = NODES.type[node] === TYPE.Report;
    if (!visible[node] || (!report && (NODES.type[node] !== TYPE.Issue || r * scale < 14))) continue;
    context.beginPath(); context.arc(x, y, r, 0, 7);
    context.fillStyle = report ? (state.dark ? '#ffffff0a' : '#0b5cad0b') : (state.dark ? '#ffffff0d' : '#d55e000d');
    context.fill();
    if (report) { context.lineWidth = 1 / scale; context.strokeStyle = colours.line; context.stroke(); }
  }
}
network.on('beforeDrawing', (context) => {
  if (state.view === 'neighbourhood') return;
  context.save(); drawDiscs(context, network.getScale());
  if (state.view === 'map') drawPoints(context);
  context.restore();
});
network.on('afterDrawing', (context) => {
  if (state.view !== 'neighbourhood') {
    const bounds = windowBounds();
    context.save(); drawLabels(new Labels(context, bounds.scale), bounds); context.restore();
  }
  drawMinimap();
});
function drawLabels(labels, bounds) {
  const scale = bounds.scale;
  for (const [node, x, y, r] of DATA.discs) {
    if (NODES.type[node] === TYPE.Report && visible[node] && r * scale > 26) labels.write(short(titleOf(node), Math.max(6, Math.round(2.2 * r * scale / 13))), x, y - r - 6 / scale, 13, true);
  }
  const candidates = state.view === 'map' ? mapLabels(bounds) : overviewLabels();
  let tried = 0, written = 0;
  for (const { i, x, y } of candidates) {
    if (written > 120 || ++tried > 600) break;
    if (inside(bounds, x, y) && labels.write(short(NODES.label[i], state.view === 'map' ? 10 : 14), x, y + 12 / scale, 11)) written++;
  }
}

const minimap = $('#minimap'), minimapScale = Math.min(minimap.width, minimap.height) / (2.1 * RADIUS);
let minimapGround = null;
function paintMinimap() {
  minimapGround = element('canvas', { width: minimap.width, height: minimap.height });
  const context = minimapGround.getContext('2d');
  for (let i = 0; i < NODE_COUNT; i++) {
    if (!visible[i]) continue;
    context.fillStyle = colourOf(NODES.type[i]);
    context.fillRect(minimap.width / 2 + NODES.x[i] * minimapScale, minimap.height / 2 + NODES.y[i] * minimapScale, 1.4, 1.4);
  }
}
function drawMinimap() {
  if (!minimapGround) paintMinimap();
  const context = minimap.getContext('2d'), midX = minimap.width / 2, midY = minimap.height / 2;
  context.clearRect(0, 0, minimap.width, minimap.height);
  context.drawImage(minimapGround, 0, 0);
  context.strokeStyle = colours.acc; context.lineWidth = 1.5;
  if (state.view === 'neighbourhood') {
    if (state.focus < 0) return;
    context.beginPath(); context.arc(midX + NODES.x[state.focus] * minimapScale, midY + NODES.y[state.focus] * minimapScale, 5, 0, 7); context.stroke();
    return;
  }
  const b = windowBounds();
  context.strokeRect(midX + b.left * minimapScale, midY + b.top * minimapScale, (b.right - b.left) * minimapScale, (b.bottom - b.top) * minimapScale);
}
