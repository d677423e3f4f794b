// The editor: CodeMirror in a shadow root, where its styles are sheets of its own that a strict policy allows.
import {
  EditorState, EditorView, HighlightStyle, StreamLanguage, acceptCompletion, autocompletion, bracketMatching, closeBrackets, closeBracketsKeymap, completionKeymap,
  defaultKeymap, drawSelection, highlightActiveLine, highlightSelectionMatches, highlightSpecialChars, history, historyKeymap, indentOnInput, indentWithTab, keymap,
  lineNumbers, placeholder, setDiagnostics, sparql, syntaxHighlighting, tags, toggleComment,
} from './vendor/editor.js';
import { LANGUAGE, known, say, written } from './bench-data.js';

const WORD = /[?$]?[\p{L}\p{N}_:.\-\\@]*$/u, VARIABLE = /[?$][\p{L}\p{N}_]+/gu;
const colours = HighlightStyle.define([
  { tag: tags.keyword, color: 'var(--kw)', fontWeight: '600' }, { tag: tags.string, color: 'var(--str)' }, { tag: tags.comment, color: 'var(--com)', fontStyle: 'italic' },
  { tag: tags.special(tags.variableName), color: 'var(--var)' }, { tag: tags.variableName, color: 'var(--name)' }, { tag: tags.definition(tags.variableName), color: 'var(--name)' },
  { tag: tags.local(tags.variableName), color: 'var(--var)' }, { tag: tags.standard(tags.variableName), color: 'var(--kw)' }, { tag: tags.atom, color: 'var(--name)' },
  { tag: tags.number, color: 'var(--num)' }, { tag: tags.meta, color: 'var(--mut)' }, { tag: tags.operator, color: 'var(--mut)' }, { tag: tags.bracket, color: 'var(--fg)' },
]);
const look = EditorView.theme({
  '&': { color: 'var(--fg)', backgroundColor: 'var(--bg)', fontSize: '13.5px', minHeight: '180px', maxHeight: '36vh' },
  '&.cm-focused': { outline: '2px solid var(--acc)', outlineOffset: '-1px' },
  '.cm-scroller': { fontFamily: '"JetBrains Mono", "Noto Sans Mono CJK SC", ui-monospace, Consolas, monospace', lineHeight: '1.6' },
  '.cm-content': { caretColor: 'var(--acc)', minHeight: '180px' },
  '.cm-gutters': { backgroundColor: 'var(--card)', color: 'var(--mut)', border: 'none' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'color-mix(in srgb, var(--acc) 7%, transparent)' },
  '.cm-cursor': { borderLeftColor: 'var(--acc)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': { background: 'color-mix(in srgb, var(--acc) 28%, transparent) !important' },
  '.cm-placeholder': { color: 'var(--mut)' },
  '.cm-tooltip': { backgroundColor: 'var(--bg)', color: 'var(--fg)', border: '1px solid var(--line)', borderRadius: '8px', overflow: 'hidden', boxShadow: 'var(--shadow)' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'inherit', maxHeight: '16em' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '2px 10px', lineHeight: '1.6' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { background: 'var(--acc)', color: 'var(--on-acc)' },
  '.cm-completionDetail': { fontStyle: 'normal', opacity: '.75', marginLeft: '1em' },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '700' },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--bad)' },
});

const labelled = Object.entries(known.terms).filter(([iri]) => iri.startsWith(known.prefixes.zg)).map(([iri, labels]) => ({ name: `zg:${iri.slice(known.prefixes.zg.length)}`, labels }));
const labelOf = (name) => labelled.find((one) => one.name === name)?.labels[LANGUAGE] ?? '';
async function asked(path, parts) {
  try { const answer = await fetch(`${path}?${new URLSearchParams(parts)}`); return answer.ok ? await answer.json() : []; } catch { return []; }
}
export const namesOf = (words, limit = 12) => asked('/search', { q: words, in: 'names', limit });

// Whether the end of a line is inside a string, a comment, or an IRI; the part of it that was begun.
function inside(line) {
  let open = '', from = 0;
  for (let i = 0; i < line.length; i++) {
    const c = line[i];
    if (open) { if (c === '\\' && open !== '>') i++; else if (c === open) open = ''; }
    else if (c === '"' || c === "'") { open = c; from = i + 1; }
    else if (c === '<' && /^<[^\s<>{}]*(>|$)/.test(line.slice(i))) { open = '>'; from = i + 1; }
    else if (c === '#') return { open: '#', begun: line.slice(i) };
  }
  return { open, begun: line.slice(from) };
}
async function complete(context) {
  const line = context.state.doc.lineAt(context.pos), before = line.text.slice(0, context.pos - line.from), { open, begun } = inside(before);
  if (open === '#' || open === '>') return null;
  if (open) {
    if (!begun) return null;
    const hits = await namesOf(begun);
    return { from: context.pos - begun.length, filter: false, options: hits.filter((hit) => !hit.name.includes(open)).map((hit) => ({ label: hit.name, detail: labelOf(`zg:${hit.type}`), type: 'text' })) };
  }
  const word = WORD.exec(before)[0], from = context.pos - word.length;
  if (!word && !context.explicit) return null;
  if (/^[?$]/.test(word)) {
    const names = new Set(context.state.doc.toString().match(VARIABLE) ?? []);
    names.delete(word);
    return { from, options: [...names].sort().map((label) => ({ label, type: 'variable' })), validFor: /^[?$][\p{L}\p{N}_]*$/u };
  }
  if (!word) return { from, options: labelled.filter((one) => /^zg:[A-Z]/.test(one.name)).map((one) => ({ label: one.name, detail: one.labels[LANGUAGE], type: 'class' })) };
  const isBare = !word.includes(':'), folded = word.toLowerCase();
  const worthSearching = isBare && (word.length > 1 || /[^\x00-\x7f]/.test(word));
  const [served, hits] = await Promise.all([asked('/complete', { text: before.slice(-400) }), worthSearching ? namesOf(word, 8) : []]);
  if (context.aborted) return null;
  const options = served.map((one) => ({ label: one.text, detail: one.note.startsWith('http') ? '' : labelOf(one.text) || one.note, type: one.text.startsWith('zg:') ? 'property' : /^[A-Z]/.test(one.text) ? 'keyword' : 'text' }));
  if (isBare) {
    const terms = labelled.filter((one) => Object.values(one.labels).some((label) => label.toLowerCase().includes(folded)));
    terms.sort((a, b) => Math.min(...Object.values(a.labels).map((l) => l.length)) - Math.min(...Object.values(b.labels).map((l) => l.length)));
    options.push(...terms.slice(0, 12).map((one) => ({ label: one.name, detail: one.labels[LANGUAGE], type: 'property' })));
    options.push(...hits.map((hit) => ({ label: hit.name, apply: written(hit.iri), detail: `${labelOf(`zg:${hit.type}`)} ${hit.mentions}`, type: 'text' })));
  }
  const seen = new Set();
  return { from, filter: false, options: options.filter((one) => one.label !== word && !seen.has(one.label) && seen.add(one.label)) };
}

// Typing over what is selected is done here: Chromium would write a style attribute into the text, which the policy
// of the page refuses with a line in the console.
function typeOver(event, view) {
  const { from, to } = view.state.selection.main;
  if (event.inputType !== 'insertText' || !event.data || from === to || event.isComposing) return false;
  const insert = () => view.state.update({ changes: { from, to, insert: event.data }, selection: { anchor: from + event.data.length }, scrollIntoView: true, userEvent: 'input.type' });
  if (!view.state.facet(EditorView.inputHandler).some((handle) => handle(view, from, to, event.data, insert))) view.dispatch(insert());
  event.preventDefault();
  return true;
}

// Where an error message says that the query is wrong: “query line 3, column 10: …”.
const PLACE = /query line (\d+), column (\d+)/;
export function createEditor(host, { run, changed }) {
  const root = host.attachShadow({ mode: 'open' }), holder = document.createElement('div');
  root.append(holder);
  const runs = { key: 'Mod-Enter', preventDefault: true, run: () => { run(); return true; } };
  const view = new EditorView({
    root, parent: holder,
    state: EditorState.create({
      extensions: [
        lineNumbers(), highlightSpecialChars(), history(), drawSelection(), indentOnInput(), bracketMatching(), closeBrackets(), highlightActiveLine(), highlightSelectionMatches(),
        StreamLanguage.define(sparql), syntaxHighlighting(colours), look, placeholder(say('placeholder')), EditorView.lineWrapping,
        autocompletion({ override: [complete], activateOnTypingDelay: 90, icons: false, maxRenderedOptions: 60 }),
        keymap.of([runs, { key: 'Tab', run: acceptCompletion }, { key: 'Mod-/', run: toggleComment }, ...closeBracketsKeymap, ...completionKeymap, ...defaultKeymap, ...historyKeymap, indentWithTab]),
        EditorView.domEventHandlers({ beforeinput: typeOver }),
        EditorView.contentAttributes.of({ 'aria-label': say('editor'), 'aria-description': say('editorHelp'), spellcheck: 'false' }),
        EditorView.updateListener.of((update) => { if (update.docChanged) changed(); }),
      ],
    }),
  });
  return {
    focus: () => view.focus(),
    text: () => view.state.doc.toString(),
    write: (text) => { view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text }, selection: { anchor: text.length } }); },
    flag: (message) => {
      const at = PLACE.exec(message ?? '');
      if (!at) { view.dispatch(setDiagnostics(view.state, [])); return; }
      const line = view.state.doc.line(Math.min(Number(at[1]), view.state.doc.lines)), column = Math.min(Number(at[2]) - 1, line.length);
      const from = line.from + column - /[\p{L}\p{N}_:.\-?$]*$/u.exec(line.text.slice(0, column))[0].length; // from the word's beginning
      const length = /^[^\s;,.{}()]+/.exec(view.state.sliceDoc(from, line.to))?.[0].length ?? 1;
      view.dispatch(setDiagnostics(view.state, [{ from: Math.min(from, view.state.doc.length), to: Math.min(from + length, view.state.doc.length), severity: 'error', message }]));
    },
  };
}
