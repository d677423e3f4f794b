// One node in the middle, its neighbours around it, fairly by type; "+N" says how many are hidden.
const STEP = 24, SMALL = 13;
let positions = new Map(), opened = new Map(), hiddenOf = new Map();
// As many at first as can be read in the window: a phone shows eight, a desk thirty-four.
const roomFor = (most, each, least = 8) => Math.max(least, Math.min(most, Math.floor((stage.clientWidth * stage.clientHeight) / each)));

// Neighbours under the present filters, each once, without the edges: a node may have tens of thousands.
let stamps = new Uint32Array(0), stamp = 0;
function near(i) {
  if (stamps.length < NODE_COUNT) stamps = new Uint32Array(NODE_COUNT);
  const found = [];
  stamps[i] = ++stamp;
  for (const e of edgesOf(i)) {
    const other = otherEnd(e, i);
    if (stamps[other] !== stamp && edgeVisible(e)) { stamps[other] = stamp; found.push(other); }
  }
  return found;
}
const ranked = (i) => near(i).sort((a, b) => NODES.type[a] - NODES.type[b] || degree[b] - degree[a] || a - b);
// Take turns by type, so that 200 measures do not push out the one policy.
function nextNeighbours(i, most, taken = positions) {
  const byType = new Map();
  for (const other of ranked(i)) {
    if (taken.has(other)) continue;
    if (byType.has(NODES.type[other])) byType.get(NODES.type[other]).push(other); else byType.set(NODES.type[other], [other]);
  }
  const found = [], queues = [...byType.values()], at = queues.map(() => 0);
  for (let more = true; more && found.length < most;) {
    more = false;
    queues.forEach((queue, q) => { if (at[q] < queue.length && found.length < most) { found.push(queue[at[q]++]); more = true; } });
  }
  return found.sort((a, b) => NODES.type[a] - NODES.type[b] || a - b);
}
const isCentre = (i) => i === state.focus && !state.path;
const sizeOf = (i) => (isCentre(i) ? 20 : 9 + Math.min(8, Math.sqrt(degree[i])));
const fontOf = (i) => (isCentre(i) ? 16 : FONT_SIZE);
function nameOf(i) { // in at most two lines; a report's name breaks before its date
  const title = titleOf(i), width = isCentre(i) ? 14 : 10, dated = reportOfNode.has(i) && /^(.*)-(\d{4}-\d\d-\d\d.*)$/.exec(title);
  if (dated) return `${short(dated[1], 15)}\n${dated[2]}`;
  const c = [...short(title, width * 2 - 1)];
  return c.length > width + 1 ? `${c.slice(0, width).join('')}\n${c.slice(width).join('')}` : c.join('');
}
const boxOf = (i, [x, y], fixed) => labelBox(x, y, sizeOf(i), nameOf(i), fontOf(i), fixed);
function openNeighbourhood(i) {
  state.focus = i; state.path = null;
  const first = nextNeighbours(i, roomFor(34, 18_000), new Map([[i, 0]]));
  const taken = new Map([[i, 0], ...first.map((other) => [other, i])]);
  opened = new Map([[i, first]]);
  // A small focus (a measure with two names in it) says little alone: open what stands around it too.
  const most = roomFor(40, 16_500);
  if (taken.size < SMALL) for (const other of first) {
    if (NODES.type[other] === TYPE.Report || taken.size >= most) continue;
    const more = nextNeighbours(other, Math.min(6, most - taken.size), taken);
    for (const one of more) taken.set(one, other);
    if (more.length) opened.set(other, more);
  }
  positions = new Map([[i, [0, 0]]]);
  placeRings(i, first);
}
// Each neighbour gets as much of the round as stands behind it.
function placeRings(i, first) {
  const wide = Math.sqrt(Math.min(2.2, Math.max(0.45, stage.clientWidth / stage.clientHeight))), behind = (other) => (opened.get(other) || []).length;
  const whole = first.reduce((sum, other) => sum + 1 + 0.8 * behind(other), 0), deep = first.some(behind);
  const reach = Math.max(150, Math.sqrt(stage.clientWidth * stage.clientHeight) / 2 - 70), rings = deep || first.length <= 10 ? [deep ? 0.5 : 0.75] : first.length <= 20 ? [0.62, 1] : [0.5, 0.78, 1.05];
  const at = (angle, r) => [r * reach * wide * Math.cos(angle), (r * reach * Math.sin(angle)) / wide];
  let angle = -Math.PI / 2;
  first.forEach((other, k) => {
    const part = (2 * Math.PI * (1 + 0.8 * behind(other))) / whole, more = opened.get(other) || [];
    positions.set(other, at(angle + part / 2, rings[k % rings.length]));
    more.forEach((one, n) => positions.set(one, at(angle + (part * (n + 0.5)) / more.length, n % 2 ? 0.82 : 1.08)));
    angle += part;
  });
  const boxes = [...positions].map(([node, place]) => [node, boxOf(node, place, node === i)]);
  separate(boxes.map(([, box]) => box));
  for (const [node, box] of boxes) positions.set(node, [box.x, box.y]);
}
function expand(i, most = STEP) {
  const added = nextNeighbours(i, most), n = added.length, [x, y] = positions.get(i), outward = Math.atan2(y, x);
  added.forEach((other, k) => {
    const a = i === state.focus ? (2 * Math.PI * k) / n + 0.1 : outward + (n > 1 ? (k / (n - 1) - 0.5) * 2.2 : 0);
    const r = i === state.focus ? 540 : 160 + (n < 8 ? 60 * (k % 2) : 90 * (k % 3));
    positions.set(other, [x + r * 1.2 * Math.cos(a), y + r * Math.sin(a)]);
  });
  const fresh = new Set(added), boxes = [...positions].map(([node, place]) => [node, boxOf(node, place, !fresh.has(node))]); // only what is new moves
  separate(boxes.map(([, box]) => box));
  for (const [node, box] of boxes) if (fresh.has(node)) positions.set(node, [box.x, box.y]);
  opened.set(i, [...(opened.get(i) || []), ...added]);
  return n;
}
function collapse(i) {
  for (const other of opened.get(i) || []) { if (other !== state.focus && other !== i) { collapse(other); positions.delete(other); } }
  opened.delete(i);
}
function hiddenNeighbours(i) {
  let hidden = complete(i) ? 0 : Math.max(0, NODES.links[i] - new Set([...edgesOf(i)].map((e) => otherEnd(e, i))).size);
  for (const other of near(i)) if (!positions.has(other)) hidden++;
  return hidden;
}
function drawNeighbourhood() {
  const ids = new Set(standing());
  hiddenOf = new Map([...ids].map((i) => [i, hiddenNeighbours(i)]));
  const nodes = [...ids].map((i) => { const [x, y] = positions.get(i); return visNode(i, x, y, sizeOf(i), nameOf(i), fontOf(i)); });
  put(nodes, visEdges(ids, Boolean(state.path) || (ids.size <= 16 && stage.clientWidth > 600)));
}
// What the nodes and their names take up, with room above, and below for the hint.
const standing = () => [...positions.keys()].filter((i) => i === state.focus || visible[i]);
function frameOfNames() {
  const boxes = standing().map((i) => boxOf(i, positions.get(i)));
  const least = (f) => Math.min(...boxes.map(f)) - 12, most = (f) => Math.max(...boxes.map(f)) + 12;
  return { left: least((b) => b.x - b.w), right: most((b) => b.x + b.w), top: least((b) => b.y + b.down - b.h), bottom: most((b) => b.y + b.down + b.h), scale: 1 };
}
function fitNeighbourhood() {
  const f = frameOfNames(), below = 44;
  const scale = Math.min(1.5, stage.clientWidth / (f.right - f.left), (stage.clientHeight - below) / (f.bottom - f.top));
  network.moveTo({ position: { x: (f.left + f.right) / 2, y: (f.top + f.bottom) / 2 + below / 2 / scale }, scale });
}
// Beside a node: how many neighbours are hidden, and a clock where something is still open.
function drawBadges(context) {
  context.textAlign = 'left'; context.textBaseline = 'alphabetic'; context.font = `11px ${FONT}`;
  for (const node of shownNodes.get()) {
    const { x, y } = network.getPosition(node.id), hidden = state.view === 'neighbourhood' ? hiddenOf.get(node.id) || 0 : 0;
    if (hidden) {
      const text = `+${hidden}`, w = context.measureText(text).width + 8, left = x + node.size * 0.75, top = y - node.size - 6;
      context.fillStyle = colours.bg; context.strokeStyle = colours.mut; context.lineWidth = 1;
      context.beginPath(); context.roundRect(left, top, w, 15, 7.5); context.fill(); context.stroke();
      context.fillStyle = colours.fg; context.fillText(text, left + 4, top + 11.5);
    }
    if (isOpen(node.id)) drawClock(context, x - node.size * 0.85, y - node.size * 0.85, Math.min(6, node.size * 0.6));
  }
}
function drawClock(context, x, y, r) {
  context.beginPath(); context.arc(x, y, r, 0, 7); context.fillStyle = colours.bg; context.fill();
  context.lineWidth = r / 3.2; context.strokeStyle = OPEN; context.stroke();
  context.beginPath(); context.moveTo(x, y - r * 0.6); context.lineTo(x, y); context.lineTo(x + r * 0.5, y); context.stroke();
}
