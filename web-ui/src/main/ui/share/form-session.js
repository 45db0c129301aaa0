// What the fields of one form of Share have in common: the document, its type, and what the person has changed.
import { get } from '../api/api.js';
import { defaults, isEmpty, readModel } from '../document/model.js';
import { amountText, minorUnits } from '../language/language.js';
import { idOf } from './host.js';

const AMOUNT = 'prm:amount';
const CURRENCY = 'prm:currency';
/** The address that Share sends a form to says what the form is about. */
const TARGET = /\/api\/(node|type)\/(.+)\/formprocessor/;
/** What our repository module reads beside Share's own fields: the change as our API takes it. */
const EDIT = 'prm_edit';

const sessions = new WeakMap();
const same = (one, other) => (isEmpty(one) && isEmpty(other)) || JSON.stringify(one) === JSON.stringify(other);

/** The session of the form that an element stands in; the first that asks begins it. */
export function sessionOf(element) {
  const place = element.closest('form') ?? element.closest('.form-container') ?? element.parentElement;
  if (!sessions.has(place)) {
    sessions.set(place, new FormSession(place, element.item, element.type));
  }
  return sessions.get(place);
}

class FormSession {
  #form;
  #listeners = new Set();
  #input;
  #isSearch = false;
  #changes = {};
  #children = {};
  #before = {};
  #revision;

  constructor(place, item, type) {
    this.#form = place instanceof HTMLFormElement ? place : undefined;
    this.ready = this.#read(item, type);
    // whoever draws says what is wrong; nobody else need hear of it
    this.ready.catch(() => {});
  }

  async #read(item, given) {
    const [, kind, target] = TARGET.exec(this.#form?.getAttribute('action') ?? '') ?? [];
    const node = kind === 'node' ? target : item;
    const model = await readModel();
    this.#isSearch = Boolean(given);
    if (given || kind === 'type') {
      this.type = model.type(given || decodeURIComponent(target).replace('_', ':'));
      this.#before = given ? {} : defaults(this.type);
    } else {
      this.document = await get(`documents/${encodeURIComponent(idOf(node))}`);
      this.type = model.type(this.document.type);
      this.#before = this.document.properties;
      this.#revision = this.document.revision;
    }
    this.values = { ...this.#before };
  }

  property(name) {
    return this.type.properties.find((one) => one.name === name);
  }

  onChange(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  set(name, value) {
    if (name === CURRENCY) {
      this.#keepAmount(value);
    }
    this.#put(name, value);
    this.#write();
  }

  setChildren(association, children) {
    this.#children[association] = children;
    this.#write();
  }

  /** Another currency may have more or fewer places: the amount stays what it was, not its minor units. */
  #keepAmount(currency) {
    const amount = this.values[AMOUNT];
    if (!isEmpty(amount)) {
      const text = typeof amount === 'number' ? amountText(amount, this.values[CURRENCY] ?? '') : amount;
      this.#put(AMOUNT, minorUnits(text, currency ?? '') ?? text);
    }
  }

  #put(name, value) {
    this.values = { ...this.values, [name]: value };
    this.#changes[name] = isEmpty(value) ? null : value;
    if (same(value, this.#before[name])) {
      delete this.#changes[name];
    }
  }

  /** Only what differs is sent, and nothing at all when nothing does: what nobody touched cannot be lost. */
  #write() {
    this.#input ??= this.#isSearch ? undefined : this.#place();
    const isChanged = Object.keys(this.#changes).length + Object.keys(this.#children).length > 0;
    if (this.#input) {
      this.#input.disabled = !isChanged;
      this.#input.value = JSON.stringify({ revision: this.#revision, properties: this.#changes, children: this.#children });
    }
    this.#listeners.forEach((listener) => listener());
  }

  #place() {
    const input = document.createElement('input');
    Object.assign(input, { type: 'hidden', name: EDIT, disabled: true });
    this.#form?.append(input);
    return input;
  }
}
