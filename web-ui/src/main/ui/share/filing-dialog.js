import { css, html, nothing } from 'lit';
import { newKey, post } from '../api/api.js';
import { givenParties, newParty } from '../document/parties-editor.js';
import { defaults, isEmpty, readModel } from '../document/model.js';
import { Remote } from '../elements/remote.js';
import { t } from '../language/language.js';
import { ShareDialog } from './dialog.js';
import { idOf } from './host.js';

/**
 * Base of the dialogs that make a document of a file in Share's library. Who extends it gives `types` (names, the first is
 * chosen), `heading` and `done`, and may say more with `draft()`.
 */
export class FilingDialog extends ShareDialog {
  static properties = {
    chosen: { state: true }, values: { state: true }, parties: { state: true }, route: { state: true }, typed: { state: true },
  };

  static styles = [
    ...ShareDialog.styles,
    css`
      .dialog {
        inline-size: min(56rem, calc(100vw - 2rem));
      }
    `,
  ];

  #model = new Remote(this, () => readModel());
  #key = newKey();

  constructor() {
    super();
    this.values = {};
    this.parties = [];
    this.route = true;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#model.run().then(() => this.#choose(this.types[0]));
  }

  get confirm() {
    return t('file.submit');
  }

  get dirty() {
    return Boolean(this.typed);
  }

  get type() {
    return this.#model.value?.type(this.chosen);
  }

  get #hasParties() {
    return this.type?.childAssociations?.some(({ name }) => name === 'prm:parties');
  }

  /** What was typed stays when the other type has it too. */
  #choose(name) {
    const type = this.#model.value?.type(name);
    if (type) {
      this.chosen = name;
      this.values = { ...defaults(type), ...this.values };
      this.parties = this.#hasParties && !this.parties.length ? [newParty('FIRST_PARTY'), newParty('COUNTERPARTY')] : this.parties;
    }
  }

  /** What is sent beside the values and the parties. */
  draft() {
    return { file: idOf(this.record.nodeRef) };
  }

  async send() {
    if (!this.type) {
      return undefined;
    }
    const known = new Set(this.type.properties.filter((property) => !property.protected).map(({ name }) => name));
    try {
      return await post(
        'documents',
        {
          type: this.chosen,
          properties: Object.fromEntries(Object.entries(this.values).filter(([name, value]) => known.has(name) && !isEmpty(value))),
          ...(this.#hasParties ? { children: { 'prm:parties': givenParties(this.parties) }, routeWhenComplete: this.route } : {}),
          ...(await this.draft()),
        },
        { idempotencyKey: this.#key },
      );
    } catch (problem) {
      if (problem.status) {
        this.#key = newKey();
      }
      throw problem;
    }
  }

  content() {
    return this.#model.render((model) => html`${this.before()}
      ${this.types.length > 1
        ? html`<fieldset class="stack"><legend>${t('file.type')}</legend>
            <div class="facts">${this.types.map((name) => html`<label class="check">
              <input type="radio" name="type" value=${name} .checked=${name === this.chosen} @change=${() => this.#choose(name)}>
              ${model.type(name).title}</label>`)}</div></fieldset>`
        : nothing}
      <mithaq-metadata-form .type=${this.type} .values=${this.values} .errors=${this.problem?.byField}
        @changed=${(event) => {
          this.typed = true;
          this.values = { ...this.values, [event.detail.name]: event.detail.value };
          this.problem = this.problem?.corrected(event.detail.name);
        }}></mithaq-metadata-form>
      ${this.#hasParties ? this.#partiesAndRoute() : nothing}`);
  }

  /** Shown above the form. */
  before() {
    return nothing;
  }

  #partiesAndRoute() {
    return html`<section class="stack" aria-labelledby="parties">
        <h3 id="parties">${t('parties.title')}</h3>
        <mithaq-parties-editor .parties=${this.parties} .errors=${this.problem?.byField}
          @parties-changed=${(event) => {
            this.typed = true;
            this.parties = event.detail;
            this.problem = this.problem?.corrected('prm:parties');
          }}></mithaq-parties-editor>
      </section>
      <label class="check"><input type="checkbox" .checked=${this.route} @change=${(event) => (this.route = event.target.checked)}>
        ${t('route.whenComplete')}</label>`;
  }
}
