// One node in the middle, its neighbours around it, fairly by type; "+N" says how many are hidden.
const FIRST = 34, STEP = 24, SMALL = 13, SECOND_RING = 48;
let positions = new Map(), opened = new Map();

const ranked = (i) => [...neighbours(i).keys()].sort((a, b) => NODES.type[a] - NODES.type[b] || degree[b] - degree[a] || a - b);
// Take turns by type, so that 200 measures do not push out the one policy.
function nextNeighbours(i, most) {
  const byType = new Map();
  for (const other of ranked(i)) {
    if (positions.has(other)) continue;
    if (byType.has(NODES.type[other])) byType.get(NODES.type[other]).push(other); else byType.set(NODES.type[other], [other]);
  }
  const taken = [];
  while (taken.length < most && [...byType.values()].some((queue) => queue.length)) {
    for (const queue of byType.values()) if (queue.length && taken.length < most) taken.push(queue.shift());
  }
  return taken.sort((a, b) => NODES.type[a] - NODES.type[b] || a - b);
}
function openNeighbourhood(i) {
  state.focus = i; state.path = null;
  positions = new Map([[i, [0, 0]]]); opened = new Map();
  const first = nextNeighbours(i, FIRST), n = first.length;
  const rings = n <= 10 ? [220] : n <= 20 ? [240, 340] : [240, 340, 440];
  first.forEach((other, k) => { const a = -Math.PI / 2 + (2 * Math.PI * k) / n, r = rings[k % rings.length]; positions.set(other, [r * 1.28 * Math.cos(a), r * 0.9 * Math.sin(a)]); });
  opened.set(i, first);
  // A small focus (a measure with two names in it) says little alone: open what stands around it too.
  if (positions.size < SMALL) for (const other of first) if (NODES.type[other] !== TYPE.Report && positions.size < SECOND_RING) expand(other, 6);
}
function expand(i, most = STEP) {
  const added = nextNeighbours(i, most), n = added.length, [x, y] = positions.get(i), outward = Math.atan2(y, x);
  added.forEach((other, k) => {
    const a = i === state.focus ? (2 * Math.PI * k) / n + 0.1 : outward + (n > 1 ? (k / (n - 1) - 0.5) * 2.2 : 0);
    const r = i === state.focus ? 540 : 160 + (n < 8 ? 60 * (k % 2) : 90 * (k % 3));
    positions.set(other, [x + r * 1.2 * Math.cos(a), y + r * Math.sin(a)]);
  });
  pushApart(added);
  opened.set(i, [...(opened.get(i) || []), ...added]);
  return n;
}
// Move the new nodes, and only them, until labels have room.
function pushApart(moving, room = 100, rounds = 40) {
  for (let round = 0; round < rounds; round++) for (const i of moving) {
    const p = positions.get(i);
    for (const [other, q] of positions) {
      if (other === i) continue;
      const dx = p[0] - q[0], dy = (p[1] - q[1]) * 1.6, d = Math.hypot(dx, dy) || 1;
      if (d < room) { p[0] += (dx / d) * (room - d) * 0.3; p[1] += (dy / d) * (room - d) * 0.2; }
    }
  }
}
function collapse(i) {
  for (const other of opened.get(i) || []) { if (other !== state.focus && other !== i) { collapse(other); positions.delete(other); } }
  opened.delete(i);
}
const wrapped = (text, width) => { const c = [...short(text, width * 2)]; return c.length > width ? `${c.slice(0, width).join('')}\n${c.slice(width).join('')}` : text; };
function drawNeighbourhood() {
  const ids = new Set([...positions.keys()].filter((i) => i === state.focus || visible[i]));
  const nodes = [...ids].map((i) => {
    const [x, y] = positions.get(i), central = i === state.focus, hidden = ranked(i).filter((other) => !positions.has(other)).length;
    return visNode(i, x, y, central ? 20 : 9 + Math.min(8, Math.sqrt(degree[i])), wrapped(titleOf(i), central ? 14 : 10) + (hidden ? `\n＋${hidden}` : ''), central ? 16 : 13);
  });
  put(nodes, visEdges(ids, Boolean(state.path) || ids.size <= 16));
}
// Shortest chain between two nodes under the present filters.
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
function openPath(chain) {
  state.focus = chain[0]; state.path = new Set(chain); state.pathFrom = -1;
  positions = new Map(chain.map((i, k) => [i, [k * 190 - (chain.length - 1) * 95, k % 2 ? 60 : -60]])); opened = new Map();
}
