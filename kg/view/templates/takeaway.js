// What is shown, as a picture, a table, Turtle, or the query that gives it.
function download(parts, name, type) {
  const link = element('a', { href: URL.createObjectURL(new Blob(parts, { type })), download: name });
  document.body.append(link); link.click(); link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 2000);
}
async function copy(text) {
  try { await navigator.clipboard.writeText(text); } catch { prompt(say('copyLink'), text); } // file:// pages may not write to the clipboard
}
function takePng() {
  const drawn = stage.querySelector('canvas'), picture = element('canvas', { width: drawn.width, height: drawn.height }), context = picture.getContext('2d');
  context.fillStyle = colours.bg; context.fillRect(0, 0, picture.width, picture.height); context.drawImage(drawn, 0, 0);
  picture.toBlob((blob) => download([blob], 'network.png', 'image/png'));
}
function svgText() {
  const at = network.getPositions(), nodes = shownNodes.get(), pad = state.view === 'neighbourhood' ? 80 : RADIUS / 10;
  const xs = nodes.map((n) => at[n.id].x), ys = nodes.map((n) => at[n.id].y), left = Math.min(...xs) - pad, top = Math.min(...ys) - pad;
  const picture = svg('svg', { viewBox: [left, top, Math.max(...xs) - left + pad, Math.max(...ys) - top + pad].join(' '), 'font-family': FONT.replaceAll('"', "'") });
  picture.append(svg('rect', { x: left, y: top, width: '100%', height: '100%', fill: colours.bg }));
  for (const e of shownEdges.get()) if (at[e.from] && at[e.to]) picture.append(svg('line', { x1: at[e.from].x, y1: at[e.from].y, x2: at[e.to].x, y2: at[e.to].y, stroke: colours.edge, 'stroke-width': e.width || 0.7 }));
  for (const node of nodes) {
    const shape = sign(NODES.type[node.id], at[node.id].x, at[node.id].y, node.size), title = svg('title', {}), size = node.font.size || pad / 10;
    title.textContent = node.title; shape.append(title); picture.append(shape);
    (node.label || (isStructure(node.id) ? '' : short(NODES.label[node.id], 14))).split('\n').forEach((line, k) => {
      const text = svg('text', { x: at[node.id].x, y: at[node.id].y + node.size + (k + 1) * size * 1.15, 'font-size': size, 'text-anchor': 'middle', fill: colours.fg });
      text.textContent = line; picture.append(text);
    });
  }
  return new XMLSerializer().serializeToString(picture);
}
const shownRelations = () => { const ids = new Set(shownNodes.getIds()); return range(EDGE_COUNT).filter((e) => edgeVisible(e) && ids.has(EDGES.source[e]) && ids.has(EDGES.target[e])); };
// A spreadsheet runs what begins with = + - @; an apostrophe makes it text.
const cell = (value) => `"${(/^[=+\-@\t\r]/.test(value) ? "'" : '') + String(value).replaceAll('"', '""')}"`;
function csvText() {
  const head = [say('subject'), say('types'), say('relation'), say('object'), say('types'), say('words'), say('report')];
  const lines = shownRelations().map((e) => {
    const [a, b, s] = [EDGES.source[e], EDGES.target[e], EDGES.sentence[e]];
    return [titleOf(a), typeName(a), relationName(EDGES.relation[e]), titleOf(b), typeName(b), s < 0 ? '' : SENTENCES.text[s], s < 0 ? '' : DATA.reports[SENTENCES.report[s]].key];
  });
  return '\ufeff' + [head, ...lines].map((line) => line.map(cell).join(',')).join('\r\n') + '\r\n';
}
const ONTOLOGY = 'https://w3id.org/zhenggai/ontology#';
const iri = (i) => `<${DATA.base}${NODES.id[i]}>`;
const literal = (text) => JSON.stringify(text);
function turtleText() {
  const lines = [`@prefix zg: <${ONTOLOGY}> .`, '@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .', ''];
  for (const i of shownNodes.getIds()) lines.push(`${iri(i)} a zg:${DATA.types[NODES.type[i]].key} ; rdfs:label ${literal(NODES.label[i])} .`);
  for (const e of shownRelations()) lines.push(`${iri(EDGES.source[e])} zg:${DATA.relations[EDGES.relation[e]].key} ${iri(EDGES.target[e])} .`);
  return lines.join('\n') + '\n';
}
function sparqlText() {
  const ids = state.view === 'neighbourhood' ? [state.focus] : shownNodes.getIds().filter((i) => NODES.type[i] === TYPE.Report || !isStructure(i));
  return `PREFIX zg: <${ONTOLOGY}>\nPREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>\nSELECT ?node ?relation ?other ?label WHERE {\n  VALUES ?node { ${ids.map(iri).join('\n                 ')} }\n  { ?node ?relation ?other } UNION { ?other ?relation ?node }\n  ?other rdfs:label ?label .\n  FILTER(STRSTARTS(STR(?relation), STR(zg:)))\n}`;
}
$('#take-png').onclick = takePng;
$('#take-svg').onclick = () => download([svgText()], 'network.svg', 'image/svg+xml');
$('#take-csv').onclick = () => download([csvText()], 'network.csv', 'text/csv');
$('#take-turtle').onclick = () => download([turtleText()], 'network.ttl', 'text/turtle');
$('#take-sparql').onclick = async () => { await copy(sparqlText()); $('#hint').textContent = say('sparqlCopied'); };
