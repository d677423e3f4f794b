// What the workbench uses of CodeMirror 6.
export { EditorState, Compartment, StateEffect } from '@codemirror/state';
export { EditorView, keymap, lineNumbers, drawSelection, highlightActiveLine, highlightSpecialChars, placeholder, tooltips } from '@codemirror/view';
export { defaultKeymap, history, historyKeymap, indentWithTab, toggleComment } from '@codemirror/commands';
export { StreamLanguage, HighlightStyle, syntaxHighlighting, bracketMatching, indentOnInput } from '@codemirror/language';
export { autocompletion, completionKeymap, closeBrackets, closeBracketsKeymap, startCompletion, acceptCompletion } from '@codemirror/autocomplete';
export { setDiagnostics, lintKeymap } from '@codemirror/lint';
export { highlightSelectionMatches, searchKeymap } from '@codemirror/search';
export { sparql } from '@codemirror/legacy-modes/mode/sparql';
export { tags } from '@lezer/highlight';
