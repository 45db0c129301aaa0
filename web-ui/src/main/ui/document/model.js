// The content model and its code lists as the server publishes them: forms, labels and lists come from here.
import { get } from '../api/api.js';
import { language, t } from '../language/language.js';

const read = new Map();

function once(key, load) {
  const name = `${language()}:${key}`;
  if (!read.has(name)) {
    const promise = load();
    read.set(name, promise);
    promise.catch(() => read.delete(name));
  }
  return read.get(name);
}

/** Types by name, each with its properties by name, in the language of the pages. */
export function readModel() {
  return once('model', async () => {
    const { types } = await get('model');
    // What the repository calls a title is an organisation's name.
    types.find(({ name }) => name === 'prm:partner')?.properties.filter(({ name }) => name === 'cm:title')
      .forEach((property) => (property.title = t('partner.name')));
    const byName = new Map(types.map((type) => [type.name, type]));
    return { types, type: (name) => byName.get(name) };
  });
}

/** [{code, label}] of a property's list, or undefined when its values are free. */
export async function readChoices(property) {
  const list = property.constraints.find(({ kind }) => kind === 'list');
  if (list) {
    return list.values;
  }
  if (property.codeList) {
    return (await once(`codes/${property.codeList}`, () => get(`codes/${encodeURIComponent(property.codeList)}`))).entries;
  }
  return undefined;
}

/** The lists of all properties that have one, by property name. */
export async function readAllChoices(properties) {
  const entries = await Promise.all(properties.map(async (property) => [property.name, await readChoices(property)]));
  return new Map(entries.filter(([, choices]) => choices));
}

export const kindOf = (property) => property.type.toLowerCase();

// What people fill in first; whatever else the model has follows in its own order.
const FIRST = [
  'cm:title', 'prm:leadSector', 'prm:technicalSector', 'prm:language', 'prm:confidentiality', 'prm:financial',
  'prm:amount', 'prm:currency', 'prm:literatureKind', 'prm:issuingBody', 'prm:issuedOn', 'prm:partnerCategory',
  'prm:country',
];
const HIDDEN = ['cm:name', 'cm:content', 'cm:creator', 'cm:created', 'cm:modifier', 'cm:modified', 'cm:accessed', 'prm:formerNames', 'prm:nameKeys'];

// What the head of a document's page, or another property beside it, shows already.
const SHOWN_ELSEWHERE = [
  'prm:status', 'prm:statusSince', 'prm:reference', 'prm:textState', 'prm:missingForReview', 'prm:dueBeforeApproval',
  'prm:mergedInto', 'prm:notDuplicateOf',
];
// Of use to the system alone: marks of texts, numbers of rows, what it has sent.
const TECHNICAL = [
  'prm:fingerprint', 'prm:textOf', 'prm:clearedFingerprint', 'prm:comparedFingerprint', 'prm:opinionFingerprint', 'prm:roundFingerprint',
  'prm:reviewRoute', 'prm:routingRequested', 'prm:alertsSent', 'prm:waivedGuards',
];

const place = ({ name }) => FIRST.indexOf(name) + 1 || FIRST.length + 1;

/** The properties of a document that have a value, in the order of the form. */
export function present(type, values) {
  return type.properties
    .filter((property) => !isEmpty(values[property.name]) && !HIDDEN.includes(property.name) && kindOf(property) !== 'qname')
    .filter(({ name }) => !SHOWN_ELSEWHERE.includes(name) && !TECHNICAL.includes(name) && !(name === 'prm:currency' && !isEmpty(values['prm:amount'])))
    .sort((a, b) => place(a) - place(b));
}

/** The properties that a person edits: {first, more}. Mandatory ones are always among the first. */
export function editable(type) {
  const shown = type.properties.filter(
    (property) => !property.protected && !HIDDEN.includes(property.name) && !kindOf(property) !== 'qname',
  );
  const isFirst = (property) => property.mandatory || FIRST.includes(property.name);
  return {
    first: shown.filter(isFirst).sort((a, b) => place(a) - place(b)),
    more: shown.filter((property) => !isFirst(property)),
  };
}

/** The values that a new document begins with. */
export function defaults(type) {
  const given = type.properties.filter((property) => !property.protected && property.default !== undefined && property.default !== null);
  return Object.fromEntries(given.map((property) => [property.name, typed(property)]));
}

function typed(property) {
  if (kindOf(property) === 'boolean') {
    return property.default === 'true';
  }
  return ['int', 'long'].includes(kindOf(property)) ? Number(property.default) : property.default;
}

export function isEmpty(value) {
  if (value === undefined || value === null || value === '') {
    return true;
  }
  return typeof value === 'object' && Object.values(value).every(isEmpty);
}
