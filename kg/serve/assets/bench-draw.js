// An answer as a chart or as a network, drawn by ECharts, which is fetched from this server when first needed.
import { element } from './site.js';
import { LANGUAGE, known, isNumber, numberOf, pageOf, say, shown, textOf } from './bench-data.js';

const MOST_BARS = 60, MOST_SLICES = 16, MOST_LINKS = 1500;
const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const PALETTE = ['#0072B2', '#D55E00', '#009E73', '#CC79A7', '#E69F00', '#56B4E9', '#882255', '#999999'];
const FONT = '"Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei", "PingFang SC", system-ui, sans-serif';
let drawn = null, turn = 0;
export function dispose() { turn += 1; drawn?.stop(); drawn = null; }

async function canvas(view, tools, label) {
  const mine = turn, { init } = await import('./vendor/charts.js');
  if (mine !== turn) return null; // something else was asked for meanwhile
  const place = element('div', { class: 'canvas', role: 'img', 'aria-label': label });
  view.replaceChildren(tools, place);
  const chart = init(place, null, { renderer: 'canvas' });
  const watcher = new ResizeObserver(() => { if (place.clientWidth && place.clientHeight) chart.resize(); });
  watcher.observe(place);
  drawn = { stop: () => { watcher.disconnect(); chart.dispose(); } };
  return chart;
}
const picked = (label, options, value, changed) => {
  const select = element('select', { onchange: () => changed(select.value) }, ...options.map(([key, text]) => element('option', { value: key, selected: String(key) === String(value) }, text)));
  return element('label', { class: 'pick' }, element('span', {}, label), select);
};
const png = (chart) => element('button', { class: 'quiet', onclick: () => { element('a', { href: chart.getDataURL({ type: 'png', pixelRatio: 2, backgroundColor: colour('--bg') }), download: 'zhenggai.png' }).click(); } }, say('png'));
const common = () => ({ textStyle: { fontFamily: FONT, color: colour('--fg') }, color: PALETTE, animation: false, aria: { enabled: true }, backgroundColor: 'transparent' });

export function showChart(view, table, state) {
  dispose();
  const numeric = table.columns.map((_, i) => table.rows.some((row) => row[i]) && table.rows.every((row) => !row[i] || isNumber(row[i])));
  const values = table.columns.map((_, i) => i).filter((i) => numeric[i]);
  if (!table.columns.length || !table.rows.length) { view.replaceChildren(element('p', { class: 'welcome' }, say('cannotChart'))); return; }
  const varied = (i) => new Set(table.rows.map((row) => textOf(row[i]))).size;
  const labels = table.columns.map((_, i) => i).filter((i) => !numeric[i]);
  const counts = (i) => /count|mentions|reports|times|number_of|n_|total|sum|issues|measures|value|amount/i.test(table.columns[i]);
  state.across ??= labels.find((i) => varied(i) > 1) ?? labels[0] ?? 0;
  state.height ??= values.find(counts) ?? values.find((i) => !/^(number|start|end)$/.test(table.columns[i])) ?? -1;
  const splits = (i) => i !== state.across && varied(i) > 1 && varied(i) <= PALETTE.length;
  state.split ??= table.rows.length > varied(state.across) ? labels.find(splits) ?? -1 : -1;
  state.kind ??= /date|day|year|month|issued/i.test(table.columns[state.across]) ? 'linechart' : 'bar';
  const again = (key) => (value) => { state[key] = key === 'kind' ? value : Number(value); showChart(view, table, state); };
  const named = (list) => list.map((i) => [i, table.columns[i]]);
  const tools = element('div', { class: 'tools' },
    picked(say('kind'), ['bar', 'linechart', 'pie', 'scatter'].map((key) => [key, say(key)]), state.kind, again('kind')),
    picked(say('across'), named(table.columns.map((_, i) => i)), state.across, again('across')),
    picked(say('height'), [[-1, say('count')], ...named(values)], state.height, again('height')),
    picked(say('split'), [[-1, say('none')], ...named(labels.filter((i) => i !== state.across))], state.split, again('split')));
  const totals = new Map(), parts = new Map();
  const told = (cell) => (cell ? (cell.type === 'uri' ? shown(cell.value) : cell.value) : say('none'));
  for (const row of table.rows) {
    const key = told(row[state.across]), value = state.height < 0 ? 1 : numberOf(row[state.height]) ?? 0;
    totals.set(key, (totals.get(key) ?? 0) + value);
    const name = state.split < 0 || state.split === state.across ? '' : told(row[state.split]);
    if (!parts.has(name)) parts.set(name, new Map());
    parts.get(name).set(key, (parts.get(name).get(key) ?? 0) + value);
  }
  let points = [...totals];
  const inOrder = state.kind === 'linechart' || points.every(([key]) => key !== '' && !Number.isNaN(Number(key)));
  points.sort(inOrder ? ([a], [b]) => a.localeCompare(b, 'zh', { numeric: true }) : ([, a], [, b]) => b - a);
  const most = state.kind === 'pie' ? MOST_SLICES : inOrder ? 500 : MOST_BARS, all = points.length;
  points = points.slice(0, most);
  const what = `${table.columns[state.across]} × ${state.height < 0 ? say('count') : table.columns[state.height]}`;
  return canvas(view, tools, what).then((chart) => {
    if (!chart) return;
    if (all > points.length) tools.append(element('small', {}, say('chartLeft', { n: points.length, m: all })));
    tools.append(element('span', { class: 'grow' }), png(chart));
    const short = (text) => (text.length > 22 ? `${text.slice(0, 21)}…` : text);
    const axis = { axisLine: { lineStyle: { color: colour('--line') } }, axisLabel: { color: colour('--mut'), fontFamily: FONT }, splitLine: { lineStyle: { color: colour('--line') } } };
    const tip = { renderMode: 'richText', confine: true, backgroundColor: colour('--bg'), borderColor: colour('--line'), textStyle: { color: colour('--fg'), fontFamily: FONT } };
    if (state.kind === 'pie') {
      chart.setOption({ ...common(), tooltip: tip, legend: { type: 'scroll', orient: 'vertical', right: 8, top: 16, bottom: 16, textStyle: { color: colour('--fg') }, formatter: short },
        series: [{ type: 'pie', radius: ['35%', '72%'], center: ['38%', '50%'], label: { color: colour('--fg'), formatter: ({ name, percent }) => `${short(name)} ${percent}%` }, data: points.map(([name, value]) => ({ name, value })) }] });
    } else {
      const upright = state.kind !== 'bar' || inOrder;
      const categories = { type: 'category', data: points.map(([name]) => name), inverse: !upright, ...axis, axisLabel: { ...axis.axisLabel, formatter: short, hideOverlap: true } };
      const amounts = { type: 'value', name: state.height < 0 ? say('count') : table.columns[state.height], nameTextStyle: { color: colour('--mut') }, ...axis };
      const isOne = parts.size === 1;
      const series = [...parts].map(([name, held]) => ({ type: { bar: 'bar', linechart: 'line', scatter: 'scatter' }[state.kind], name: name || amounts.name, stack: !isOne && state.kind === 'bar' ? 'all' : undefined, data: points.map(([key]) => held.get(key) ?? (state.kind === 'bar' ? 0 : null)),
        barMaxWidth: 26, itemStyle: { borderRadius: isOne ? 3 : 0 }, label: { show: isOne && !upright && points.length <= 30, position: 'right', color: colour('--mut') } }));
      chart.setOption({ ...common(), tooltip: { ...tip, trigger: 'axis' }, grid: { left: 12, right: 56, top: 40, bottom: 16, containLabel: true }, xAxis: upright ? categories : amounts, yAxis: upright ? amounts : categories, series, legend: isOne ? undefined : { top: 4, left: 8, type: 'scroll', textStyle: { color: colour('--fg') } },
        dataZoom: !upright && points.length > 26 ? [{ type: 'slider', yAxisIndex: 0, startValue: 0, endValue: 25, width: 14, right: 6, brushSelect: false, showDetail: false }, { type: 'inside', yAxisIndex: 0, zoomOnMouseWheel: false, moveOnMouseWheel: true }] : undefined });
    }
    window.zhenggai.chart = { points, parts: [...parts.keys()] };
  });
}

// The class that an identifier of ours tells by its path, by its label; its colour is that of all pages.
const CLASSES = { openitem: 'OpenItem', claim: 'CountClaim', check: 'CheckResult' };
const classOf = (iri) => { const kind = iri.startsWith(known.base) ? iri.slice(known.base.length).split('/')[0] : ''; return CLASSES[kind] ?? (kind && kind[0].toUpperCase() + kind.slice(1)); };
function kindOf(iri) { const name = classOf(iri), labels = known.terms[`${known.prefixes.zg}${name}`]; return labels?.[LANGUAGE] ?? (name || say('term')); }
function colourOf(iri) {
  const probe = element('i', { class: `t-${classOf(iri)}`, hidden: true });
  document.body.append(probe);
  const found = getComputedStyle(probe).getPropertyValue('--c').trim();
  probe.remove();
  return found || undefined;
}

export function showNetwork(view, table, state) {
  dispose();
  const { columns } = table;
  if (columns.length < 2 || !table.rows.length) { view.replaceChildren(element('p', { class: 'welcome' }, say('cannotNet'))); return; }
  const worth = columns.map((_, i) => { const cells = table.rows.map((row) => row[i]).filter(Boolean); return cells.some((c) => c.type === 'uri') ? 2 : cells.length && !cells.every(isNumber) ? 1 : 0; });
  const ranked = columns.map((_, i) => i).sort((a, b) => worth[b] - worth[a] || a - b);
  if (table.kind === 'construct') Object.assign(state, { from: state.from ?? 0, to: state.to ?? 2, edge: state.edge ?? 1 });
  state.from ??= Math.min(ranked[0], ranked[1]); state.to ??= Math.max(ranked[0], ranked[1]); state.edge ??= -1;
  const again = (key) => (value) => { state[key] = Number(value); showNetwork(view, table, state); };
  const named = columns.map((name, i) => [i, name]);
  const tools = element('div', { class: 'tools' }, picked(say('from'), named, state.from, again('from')), picked(say('to'), named, state.to, again('to')), picked(say('edge'), [[-1, say('none')], ...named], state.edge, again('edge')));
  const nodes = new Map(), links = new Map(), labels = new Map();
  if (table.kind === 'construct') for (const [s, p, o] of table.rows) if (/#label$|\/title$/.test(p.value) && o.type === 'literal') labels.set(s.value, o.value);
  const keyOf = (term, i) => (term.type === 'uri' ? term.value : `${i}:${term.value}`);
  let all = 0;
  for (const row of table.rows) {
    const [a, b] = [row[state.from], row[state.to]];
    if (!a || !b || (table.kind === 'construct' && (b.type === 'literal' || row[1].value.endsWith('#type')))) continue;
    all += 1;
    if (links.size >= MOST_LINKS) continue;
    for (const [term, i] of [[a, state.from], [b, state.to]]) {
      const key = keyOf(term, i);
      if (!nodes.has(key)) nodes.set(key, { id: key, name: labels.get(term.value) ?? textOf(term), iri: term.type === 'uri' ? term.value : '', column: i, degree: 0 });
      nodes.get(key).degree += 1;
    }
    const said = state.edge >= 0 && row[state.edge] ? shown(row[state.edge].value) : '';
    const key = JSON.stringify([keyOf(a, state.from), keyOf(b, state.to), said]);
    links.set(key, { source: keyOf(a, state.from), target: keyOf(b, state.to), said });
  }
  const groupOf = (node) => (node.iri ? kindOf(node.iri) : columns[node.column]);
  const groups = [...new Set([...nodes.values()].map(groupOf))];
  return canvas(view, tools, say('nodes', { n: nodes.size, m: links.size })).then((chart) => {
    if (!chart) return;
    const left = all > links.size && links.size >= MOST_LINKS ? say('netLeft', { n: links.size, m: all }) : say('nodes', { n: nodes.size, m: links.size });
    tools.append(element('small', {}, `${left} · ${say('netHelp')}`), element('span', { class: 'grow' }), png(chart));
    const many = nodes.size > 80;
    chart.setOption({ ...common(), tooltip: { renderMode: 'richText', confine: true, backgroundColor: colour('--bg'), borderColor: colour('--line'), textStyle: { color: colour('--fg'), fontFamily: FONT, width: 320, overflow: 'break' }, formatter: ({ dataType, data }) => (dataType === 'edge' ? data.said : data.name) },
      legend: { data: groups, top: 6, left: 8, textStyle: { color: colour('--fg') } },
      series: [{ type: 'graph', layout: 'force', roam: true, draggable: true, top: 40, categories: groups.map((name) => { const one = [...nodes.values()].find((node) => groupOf(node) === name); return { name, itemStyle: one.iri ? { color: colourOf(one.iri) } : undefined }; }), edgeSymbol: ['none', 'arrow'], edgeSymbolSize: 6,
        force: { repulsion: many ? 110 : 220, edgeLength: many ? [20, 70] : [60, 130], gravity: 0.12, layoutAnimation: false },
        data: [...nodes.values()].map((node) => ({ ...node, category: groups.indexOf(groupOf(node)), symbolSize: 8 + 5 * Math.sqrt(node.degree), label: { show: !many || node.degree > 3 } })),
        links: [...links.values()].map((link) => ({ ...link, label: { show: Boolean(link.said) && links.size <= 60, formatter: () => link.said, color: colour('--mut'), fontSize: 10 } })),
        label: { position: 'right', color: colour('--fg'), fontFamily: FONT, formatter: ({ name }) => (name.length > 16 ? `${name.slice(0, 15)}…` : name) }, labelLayout: { hideOverlap: true },
        lineStyle: { color: colour('--mut'), opacity: 0.5, curveness: 0.06 }, emphasis: { focus: 'adjacency', label: { show: true } } }] });
    chart.on('click', ({ dataType, data }) => { const href = dataType === 'node' && data.iri ? pageOf(data.iri) : ''; if (href) window.open(href, '_blank', 'noopener'); });
    window.zhenggai.network = { nodes: nodes.size, links: links.size };
  });
}
