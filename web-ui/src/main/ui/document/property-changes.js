// What changed in the properties of a document, as people read it.
import { html, nothing } from 'lit';
import { get } from '../api/api.js';
import { direction, language, t } from '../language/language.js';
import { isEmpty, kindOf, readAllChoices, readModel } from './model.js';
import { propertyValue } from './property-value.js';

// The event itself says these already, or they are for machines.
const OF_NO_INTEREST = [
  'prm:statusSince', 'prm:textState', 'prm:textOf', 'prm:routingRequested', 'prm:reviewRoute', 'prm:alertsSent', 'prm:nameKeys',
  'prm:notDuplicateOf', 'prm:mergedInto', 'prm:waivedGuards',
];
const FINGERPRINTS = ['prm:fingerprint', 'prm:clearedFingerprint'];
const LANGUAGE_OF_TEXT = /(?:^|; )([a-z]{2,3}): /;
const FINGERPRINT_SHOWN = 12;

/** How the properties of a type of document are named and what their codes mean: {definitions, choices}. */
export async function readLabels(type) {
  const model = await readModel();
  const properties = ['prm:party', type].flatMap((name) => model.type(name)?.properties ?? []);
  const definitions = new Map(properties.map((property) => [property.name, property]));
  return { definitions, choices: await readAllChoices(properties) };
}

/** How a document stood at a moment. */
export function readPast(id, at, signal) {
  return get(`documents/${encodeURIComponent(id)}/as-of`, { at }, { signal });
}

/** In words where the trail gives them; else as a value of its kind. */
function shownValue(name, values, words, { definitions, choices }) {
  const definition = definitions.get(name);
  if (isEmpty(values[name])) {
    return t('audit.nothing');
  }
  return words[name]
    ? html`<bdi>${words[name]}</bdi>`
    : propertyValue(definition, typed(name, kindOf(definition), values[name]), { choices: choices.get(name), values });
}

/** Names of what changed; a value that an event sets again to what it was is no change. */
export function changedNames({ before = {}, after = {}, said }, { definitions }) {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((name) =>
    definitions.has(name) && !OF_NO_INTEREST.includes(name) && before[name] !== after[name] && !(said && after[name] === said));
}

/** What a state has otherwise than another: {before, after, beforeWords, afterWords}, each by the name of the property. */
export function propertyChanges(event, labels) {
  const { before = {}, after = {}, beforeWords = {}, afterWords = {} } = event;
  const names = changedNames(event, labels);
  return names.length
    ? html`<dl class="properties">${names.map((name) => html`<dt>${labels.definitions.get(name).title}</dt>
        <dd>${isEmpty(before[name]) ? nothing : html`<del>${shownValue(name, before, beforeWords, labels)}</del> ${direction() === 'rtl' ? '←' : '→'} `}<ins>${shownValue(name, after, afterWords, labels)}</ins></dd>`)}</dl>`
    : nothing;
}

/** The trail keeps values as text; this gives back what a property's value is shown from. */
function typed(name, kind, text) {
  switch (kind) {
    case 'boolean':
      return text === 'true';
    case 'int':
    case 'long':
      return Number(text);
    case 'mltext':
      return textsByLanguage(text);
    default:
      return FINGERPRINTS.includes(name) ? shortened(text) : text;
  }
}

/** "en: Title; fr: Titre": a text in several languages, as the trail keeps it. */
function textsByLanguage(text) {
  const parts = text.split(LANGUAGE_OF_TEXT).slice(1);
  const texts = Object.fromEntries(parts.flatMap((part, index) => (index % 2 ? [] : [[part, parts[index + 1]]])));
  return isEmpty(texts) ? { [language()]: text } : texts;
}

/** The beginning of a fingerprint, isolated so that its dots follow it in Arabic too. */
function shortened(fingerprint) {
  return `\u2066${fingerprint.slice(0, FINGERPRINT_SHOWN)}…\u2069`;
}
