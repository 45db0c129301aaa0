import { html, nothing } from 'lit';
import { icon } from '../elements/icons.js';
import { View } from '../elements/view.js';
import { europeanDigits, t } from '../language/language.js';

const MAIL = /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/;
const TELEPHONE = /^\+?[\d\s()./–-]{5,}$/;
const PARTS = ['name', 'position', 'mail', 'telephone'];

/**
 * The person that a line of prm:contacts tells of: "name; position; e-mail; telephone", whatever of it is there; an e-mail
 * address and a number are known by their form. A line that was written in any other way is a name.
 */
export function contactOf(line) {
  const contact = {};
  const words = [];
  for (const part of line.split(/[;؛]/).map((text) => text.trim()).filter(Boolean)) {
    if (!contact.mail && MAIL.test(part)) {
      contact.mail = part;
    } else if (!contact.telephone && TELEPHONE.test(europeanDigits(part))) {
      contact.telephone = part;
    } else {
      words.push(part);
    }
  }
  const [name, ...position] = words;
  return { ...contact, ...(name ? { name } : {}), ...(position.length ? { position: position.join(', ') } : {}) };
}

const lineOf = (contact) => PARTS.map((part) => contact[part]?.replace(/[;؛]/g, ',').trim()).filter(Boolean).join('; ');

/** The persons that lines of prm:contacts tell of, each to be written to and called. */
export function contactList(lines) {
  const one = ({ name, position, mail, telephone }) => html`<li class="facts contact">
    ${name ? html`<bdi class="row-title">${name}</bdi>` : nothing}
    ${position ? html`<bdi class="quiet">${position}</bdi>` : nothing}
    ${mail ? html`<a href=${`mailto:${encodeURIComponent(mail).replace('%40', '@')}`}><bdi>${mail}</bdi></a>` : nothing}
    ${telephone ? html`<a href=${`tel:${europeanDigits(telephone).replace(/[^+\d]/g, '')}`}><bdi dir="ltr">${telephone}</bdi></a>` : nothing}
  </li>`;
  return html`<ul class="stack">${lines.map((line) => one(contactOf(line)))}</ul>`;
}

/** The contacts of a partner in a form, person by person. Emits `changed-contacts` with the lines at every key. */
class ContactsEditor extends View {
  static properties = { lines: {}, boxId: {}, people: { state: true } };

  #said;

  constructor() {
    super();
    this.people = [];
  }

  willUpdate(changed) {
    // What is being typed is not always what its line tells when it is read again: a half address is a position.
    if (changed.has('lines') && JSON.stringify(this.lines ?? []) !== this.#said) {
      this.people = (this.lines ?? []).map(contactOf);
    }
  }

  #become(people) {
    this.people = people;
    const lines = people.map(lineOf).filter(Boolean);
    this.#said = JSON.stringify(lines);
    this.emit('changed-contacts', lines);
  }

  #input(index, part, type) {
    const id = index || part !== PARTS[0] ? `${this.boxId}-${index}-${part}` : this.boxId;
    return html`<div class="field"><label for=${id}>${t(`contacts.${part}`)}</label>
      <input id=${id} type=${type} autocomplete="off" dir=${part === 'name' || part === 'position' ? 'auto' : 'ltr'} .value=${this.people[index][part] ?? ''}
        @input=${(event) => this.#become(this.people.with(index, { ...this.people[index], [part]: event.target.value }))}></div>`;
  }

  async #add() {
    this.people = [...this.people, {}];
    await this.updateComplete;
    this.querySelector('li:last-child input').focus();
  }

  render() {
    return html`<div class="stack">
      ${this.people.length
        ? html`<ul class="stack">${this.people.map((_, index) => html`<li><fieldset class="party" data-testid="contact">
            <legend class="visually-hidden">${t('contacts.one', { count: index + 1 })}</legend>
            <div class="form-grid">
              ${this.#input(index, 'name', 'text')} ${this.#input(index, 'position', 'text')}
              ${this.#input(index, 'mail', 'email')} ${this.#input(index, 'telephone', 'tel')}
            </div>
            <div class="actions"><button type="button" class="button button-plain"
              @click=${() => this.#become(this.people.toSpliced(index, 1))}>${t('contacts.remove')}</button></div>
          </fieldset></li>`)}</ul>`
        : nothing}
      <div><button type="button" class="button" id=${this.people.length ? nothing : this.boxId} @click=${this.#add}
        >${icon('plus')}${t('contacts.add')}</button></div>
    </div>`;
  }
}

customElements.define('mithaq-contacts', ContactsEditor);
