// What is shown, as a picture, a table, Turtle, or the query that gives it.
function download(parts, name, type) {
  const link = element('a', { href: URL.createObjectURL(new Blob(parts, { type })), download: name });
  document.body.append(link); link.click(); link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 2000);
}
async function copy(text) {
  try { await navigator.clipboard.writeText(text); } catch { prompt(say('copyLink'), text); } // file:// pages may not write to the clipboard
}
function takePng() { // at twice the size of the screen's points, so that it prints well
  const drawn = stage.querySelector('canvas'), w = stage.clientWidth, h = stage.clientHeight, times = Math.max(1, 2 / (drawn.width / w));
  const keep = [network.getViewPosition(), network.getScale()];
  if (times > 1) { stage.style.width = `${w * times}px`; stage.style.height = `${h * times}px`; network.setSize(`${w * times}px`, `${h * times}px`); network.moveTo({ position: keep[0], scale: keep[1] * times }); }
  network.redraw();
  const picture = element('canvas', { width: drawn.width, height: drawn.height }), context = picture.getContext('2d');
  context.fillStyle = colours.bg; context.fillRect(0, 0, picture.width, picture.height); context.drawImage(drawn, 0, 0);
  stage.style.width = stage.style.height = '';
  network.setSize('100%', '100%'); network.moveTo({ position: keep[0], scale: keep[1] }); network.redraw();
  picture.toBlob((blob) => download([blob], 'network.png', 'image/png'));
}
function svgFrame() { // what the window shows; of a neighbourhood all, with room for names
  if (state.view !== 'neighbourhood') return windowBounds();
  return frameOfNames();
}
function svgText() {
  const frame = svgFrame(), { left, top, right, bottom, scale } = frame, at = network.getPositions();
  const picture = svg('svg', { viewBox: [left, top, right - left, bottom - top].join(' '), width: Math.round((right - left) * scale), height: Math.round((bottom - top) * scale), 'font-family': FONT.replaceAll('"', "'") });
  const write = (text, x, y, pixels, bold, colour) => { const made = svg('text', { x, y, 'font-size': pixels / scale, 'font-weight': bold ? 600 : 400, 'text-anchor': 'middle', fill: colour, stroke: colours.bg, 'stroke-width': 3 / scale, 'paint-order': 'stroke' }); made.textContent = text; picture.append(made); };
  picture.append(svg('rect', { x: left, y: top, width: right - left, height: bottom - top, fill: colours.bg }));
  const whole = state.view !== 'neighbourhood';
  if (whole) for (const [node, x, y, r] of DATA.discs) if (discShown(node, r, scale)) picture.append(svg('circle', { cx: x, cy: y, r, ...discLook(node, scale) }));
  for (const e of shownEdges.get()) if (at[e.from] && at[e.to]) picture.append(svg('line', { x1: at[e.from].x, y1: at[e.from].y, x2: at[e.to].x, y2: at[e.to].y, stroke: e.color?.color || colours.edge, 'stroke-opacity': e.color?.opacity ?? 1, 'stroke-width': e.width || 0.7 }));
  if (state.view === 'map') for (let i = 0; i < NODE_COUNT; i++) if (visible[i] && !at[i] && inside(frame, NODES.x[i], NODES.y[i])) picture.append(sign(NODES.type[i], NODES.x[i], NODES.y[i], Math.max(1.1 / scale, pointSize(i) * 0.8)));
  for (const node of shownNodes.get()) {
    const { x, y } = at[node.id], shape = sign(NODES.type[node.id], x, y, node.size), words_ = svg('title', {});
    words_.textContent = node.title; shape.append(words_); picture.append(shape);
    if (node.label) node.label.split('\n').forEach((line, k) => write(line, x, y + node.size + 4 + (k + 1) * node.font.size * 1.1, node.font.size, node.id === state.focus, colours.fg));
  }
  if (whole) drawLabels(new Labels(write, scale), frame);
  return new XMLSerializer().serializeToString(picture);
}
const shownRelations = () => { const ids = new Set(shownNodes.getIds()); return range(EDGE_COUNT).filter((e) => edgeVisible(e) && ids.has(EDGES.source[e]) && ids.has(EDGES.target[e])); };
// A spreadsheet runs what begins with = + - @; an apostrophe makes it text.
const cell = (value) => `"${(/^[=+\-@\t\r]/.test(value) ? "'" : '') + String(value).replaceAll('"', '""')}"`;
function csvText() {
  const head = [say('subject'), say('type'), say('relation'), say('object'), say('type'), say('words'), say('report')];
  const lines = shownRelations().map((e) => {
    const [a, b, s] = [EDGES.source[e], EDGES.target[e], EDGES.sentence[e]];
    return [titleOf(a), typeName(a), relationName(EDGES.relation[e]), titleOf(b), typeName(b), s < 0 ? '' : SENTENCES.text[s], s < 0 ? '' : DATA.reports[SENTENCES.report[s]].key];
  });
  return '\ufeff' + [head, ...lines].map((line) => line.map(cell).join(',')).join('\r\n') + '\r\n';
}
const PREFIXES = { zg: 'https://w3id.org/zhenggai/ontology#', dcterms: 'http://purl.org/dc/terms/', schema: 'https://schema.org/', rdfs: 'http://www.w3.org/2000/01/rdf-schema#', oa: 'http://www.w3.org/ns/oa#', rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#' };
const prefixed = (key) => (key.includes(':') ? key : `zg:${key}`);
// Characters that may not stand in an IRI of Turtle and SPARQL are none of ours; were one there it is escaped, not run.
const iri = (i) => `<${(DATA.base + NODES.id[i]).replace(/[\u0000-\u0020<>"{}|^`\\]/g, (c) => `%${c.charCodeAt(0).toString(16).padStart(2, '0')}`)}>`;
const literal = (text) => JSON.stringify(text);
function turtleText() {
  const lines = [...Object.entries(PREFIXES).map(([name, base]) => `@prefix ${name}: <${base}> .`), ''];
  for (const i of shownNodes.getIds()) lines.push(`${iri(i)} a zg:${DATA.types[NODES.type[i]].key} ; rdfs:label ${literal(NODES.label[i])} .`);
  for (const e of shownRelations()) {
    const [s, p, o] = [iri(EDGES.source[e]), prefixed(DATA.relations[EDGES.relation[e]].key), iri(EDGES.target[e])], quoted = EDGES.sentence[e];
    lines.push(`${s} ${p} ${o} .`);
    if (quoted >= 0) { const words_ = [...SENTENCES.text[quoted]].slice(EDGES.start[e], EDGES.end[e]).join(''); lines.push(`[] a zg:Assertion ; rdf:subject ${s} ; rdf:predicate ${p} ; rdf:object ${o} ; zg:evidence [ oa:exact ${literal(words_)} ; oa:start ${SENTENCES.start[quoted] + EDGES.start[e]} ; oa:end ${SENTENCES.start[quoted] + EDGES.end[e]} ; zg:inReport <${DATA.base}${DATA.reports[SENTENCES.report[quoted]].id}> ] .`); }
  }
  return lines.join('\n') + '\n';
}
// The query that gives this view: all that ties what is shown, under the present filters; of a neighbourhood its focus.
function sparqlText() {
  const ids = state.view === 'neighbourhood' ? (state.path || [state.focus]) : shownNodes.getIds().filter((i) => NODES.type[i] === TYPE.Report || !isStructure(i));
  const kept = (all, hidden) => all.filter((_, k) => !hidden.has(k)).map(({ key }) => prefixed(key)).join(' ');
  const types = kept(DATA.types, state.hiddenTypes), kinds = kept(DATA.relations, state.hiddenRelations);
  const prefixes = Object.entries(PREFIXES).filter(([name]) => name === 'zg' || name === 'rdfs' || new RegExp(`\\b${name}:`).test(kinds)).map(([name, base]) => `PREFIX ${name}: <${base}>`);
  return `${prefixes.join('\n')}\nSELECT DISTINCT ?node ?relation ?other ?type ?label WHERE {\n  VALUES ?node { ${ids.map(iri).join('\n                 ')} }\n  VALUES ?relation { ${kinds} }\n  VALUES ?type { ${types} }\n  { ?node ?relation ?other } UNION { ?other ?relation ?node }\n  ?other a ?type .\n  OPTIONAL { ?other rdfs:label ?label }\n}`;
}
$('#take-png').onclick = takePng;
$('#take-svg').onclick = () => download([svgText()], 'network.svg', 'image/svg+xml');
$('#take-csv').onclick = () => download([csvText()], 'network.csv', 'text/csv');
$('#take-turtle').onclick = () => download([turtleText()], 'network.ttl', 'text/turtle');
$('#take-sparql').onclick = async () => { await copy(sparqlText()); $('#hint').textContent = say('sparqlCopied'); };
