// A disc a report with its issues; what several reports share stands between them, tied by counted links.
const MANY_ISSUES = 600; // above, reports alone: issues would be specks
let overviewPlaces = [];
function drawOverview() {
  const unit = RADIUS / 420, shared = hubs(), sharedSet = new Set(shared);
  const issues = range(NODE_COUNT).filter((i) => NODES.type[i] === TYPE.Issue && visible[i]);
  const ids = [...reportNode.filter((i) => visible[i]), ...(issues.length > MANY_ISSUES ? [] : issues), ...shared];
  const centre = new Map(DATA.discs.map(([node, x, y]) => [node, [x, y]]));
  const size = (i) => (NODES.type[i] === TYPE.Report ? 11 : sharedSet.has(i) ? 8 : 3 + Math.min(4, Math.sqrt(degree[i]) * 0.7)) * unit;
  const nodes = ids.map((i) => { const [x, y] = NODES.type[i] === TYPE.Issue ? centre.get(i) : [NODES.x[i], NODES.y[i]]; return visNode(i, x, y, size(i), undefined, 0); });
  const edges = [];
  for (const hub of shared) {
    const links = new Map();
    for (const e of edgesOf(hub)) {
      if (!edgeVisible(e)) continue;
      for (const r of reportsOf[otherEnd(e, hub)]) if (isStructure(otherEnd(e, hub)) && visible[reportNode[r]]) links.set(r, (links.get(r) || 0) + 1);
    }
    for (const [r, count] of links) edges.push({ id: `${hub}-${r}`, from: hub, to: reportNode[r], width: Math.min(5, 0.5 + count * 0.25) * unit * 0.6, arrows: { to: { enabled: false } }, title: say('links', { n: count }), color: { color: colours.edge, opacity: 0.55 } });
  }
  overviewPlaces = nodes.filter((node) => NODES.type[node.id] !== TYPE.Report).map((node) => ({ i: node.id, x: node.x, y: node.y + node.size }))
    .sort((a, b) => sharedSet.has(b.i) - sharedSet.has(a.i) || degree[b.i] - degree[a.i]);
  put(nodes, edges);
}
// Names of issues only once there is room for them.
const overviewLabels = () => (network.getScale() > fittedScale * 1.6 ? overviewPlaces : overviewPlaces.filter(({ i }) => !isStructure(i)));
