// A disc a report with its issues; what several reports share stands between them, tied by counted links.
const MANY_ISSUES = 600; // above, reports alone: issues would be specks
let overviewPlaces = [], overviewCounts = [];
const centreOf = new Map();
derive(() => { centreOf.clear(); for (const [node, x, y, r] of DATA.discs) centreOf.set(node, [x, y, r]); });
// How often each report speaks of what is shared; a page that has not loaded the relations was told.
function linksToReports(hub) {
  const links = new Map();
  if (!WHOLE) { for (const [r, count] of DATA.shared[NODES.id[hub]] || []) if (visible[reportNode[r]]) links.set(r, count); return links; }
  for (const e of edgesOf(hub)) {
    if (!edgeVisible(e)) continue;
    const other = otherEnd(e, hub);
    if (isStructure(other)) for (const r of reportsOf[other]) if (visible[reportNode[r]]) links.set(r, (links.get(r) || 0) + 1);
  }
  return links;
}
// Shared things keep their places but for the room that their names take, and stay out of the discs. All in pixels
// of the fitted view.
function placeHubs(shared, scale) {
  const boxes = shared.map((i) => labelBox(NODES.x[i] * scale, NODES.y[i] * scale, 10, short(NODES.label[i], 14), 11));
  const discs = reportNode.filter((r) => visible[r] && centreOf.has(r)).map((r) => centreOf.get(r).map((value) => value * scale));
  const titles = reportNode.filter((r) => visible[r] && centreOf.has(r)).map((r) => { const [x, y, radius] = centreOf.get(r).map((value) => value * scale), [name] = nameOf(r).split('\n'); return { x, y: y - radius - 20, w: widthOf(name, 13) / 2 + 8, h: 22, down: 0, fixed: true }; });
  boxes.push(...(titles.length <= 40 ? titles : []));
  for (let round = 0; round < 8; round++) {
    separate(boxes, 20);
    for (const box of boxes) for (const [x, y, radius] of box.fixed ? [] : discs) {
      const dx = box.x - x, dy = box.y - y, d = Math.hypot(dx, dy) || 1, free = radius + 16;
      if (d < free) { box.x = x + (dx / d) * free; box.y = y + (dy / d) * free; }
    }
  }
  separate(boxes, 60);
  return new Map(shared.map((i, k) => [i, { x: boxes[k].x / scale, y: boxes[k].y / scale }]));
}
function drawOverview() {
  const scale = fitView().scale, unit = 1 / scale, shared = hubs().slice(0, roomFor(24, 24_000, 5)), sharedSet = new Set(shared);
  const issues = range(NODE_COUNT).filter((i) => NODES.type[i] === TYPE.Issue && visible[i] && centreOf.has(i));
  const ids = [...reportNode.filter((i) => visible[i]), ...(issues.length > MANY_ISSUES ? [] : issues), ...shared];
  const radii = reportNode.filter((i) => centreOf.has(i)).map((i) => centreOf.get(i)[2] * scale), small = Math.min(1, Math.max(0.45, Math.min(...radii) / 105)); // signs shrink with the discs that hold them
  const size = (i) => (NODES.type[i] === TYPE.Report ? 11 * small : sharedSet.has(i) ? 8 : (3 + Math.min(4, Math.sqrt(degree[i]) * 0.7)) * small) * unit;
  const places = placeHubs(shared, scale);
  const at = (i) => (places.has(i) ? [places.get(i).x, places.get(i).y] : NODES.type[i] === TYPE.Issue ? centreOf.get(i) : [NODES.x[i], NODES.y[i]]);
  const nodes = ids.map((i) => { const [x, y] = at(i); return visNode(i, x, y, size(i), undefined, 0); });
  const edges = [], thin = Math.min(1, Math.sqrt(60 / (shared.length * Math.min(reportNode.length, 60)))); // many lines are thin lines
  overviewCounts = [];
  for (const hub of shared) for (const [r, count] of linksToReports(hub)) {
    edges.push({ id: `${hub}-${r}`, from: hub, to: reportNode[r], width: Math.min(5, 0.5 + count * 0.25) * unit * 0.6 * (reportNode.length > 12 ? thin : 1), arrows: { to: { enabled: false } }, title: say('links', { n: count }), color: { color: colours.edge, opacity: 0.55 } });
    const [x, y] = at(hub), [toX, toY] = at(reportNode[r]);
    if (count > 1) overviewCounts.push({ hub, r: reportNode[r], count, x: x + (toX - x) * 0.4, y: y + (toY - y) * 0.4 });
  }
  overviewCounts.sort((a, b) => b.count - a.count || a.hub - b.hub);
  overviewPlaces = nodes.filter((node) => NODES.type[node.id] !== TYPE.Report).map((node) => ({ i: node.id, x: node.x, y: node.y + node.size, size: node.size, at: node.y }))
    .sort((a, b) => sharedSet.has(b.i) - sharedSet.has(a.i) || degree[b.i] - degree[a.i]);
  put(nodes, edges);
}
// Names of issues only once there is room for them.
const overviewLabels = () => (network.getScale() > fittedScale * 1.6 ? overviewPlaces : overviewPlaces.filter(({ i }) => !isStructure(i)));
// How many relations a line stands for, on the line, where nothing else stands; where lines are many, those of what is
// selected alone.
const MANY_LINES = 100;
function drawLineCounts(labels, bounds) {
  const own = overviewCounts.filter(({ hub, r }) => hub === state.selected || r === state.selected), wanted = own.length ? own : overviewCounts.length > MANY_LINES ? [] : overviewCounts;
  for (const { count, x, y } of wanted.slice(0, 60)) if (inside(bounds, x, y)) labels.write(String(count), x, y + 4 / bounds.scale, 10, false, colours.mut);
}
