import { html } from 'lit';
import { get, put } from '../api/api.js';
import { problemNote } from '../elements/problem-note.js';
import { Remote } from '../elements/remote.js';
import { View } from '../elements/view.js';
import { t } from '../language/language.js';

/** How the person wants to be told by e-mail. */
class DeliveryPage extends View {
  static properties = { problem: { state: true } };

  #digest = new Remote(this, (signal) => get('me/digest', undefined, { signal }));
  #choice = new Remote(this, (signal) => get('me/delivery', undefined, { signal }));

  connectedCallback() {
    super.connectedCallback();
    this.#choice.run();
    this.#digest.run();
  }

  async #choose(delivery) {
    this.problem = undefined;
    try {
      this.#choice.set(await put('me/delivery', { delivery }));
      this.emit('mithaq-say', t('delivery.saved'));
    } catch (problem) {
      this.problem = problem;
      this.#choice.again();
    }
  }

  async #chooseDigest(digest) {
    this.problem = undefined;
    try {
      this.#digest.set(await put('me/digest', { digest }));
      this.emit('mithaq-say', t('delivery.saved'));
    } catch (problem) {
      this.problem = problem;
      this.#digest.again();
    }
  }

  #digestChoices({ digest, member, choices }) {
    return html`<fieldset class="stack"><legend>${t('delivery.digest')}</legend>
      <p class="quiet">${member ? t('delivery.digest.text') : t('delivery.digest.noSector')}</p>
      ${choices.map((choice) => html`<label class="facts">
        <input type="radio" name="digest" value=${choice.digest} .checked=${choice.digest === digest}
          @change=${() => this.#chooseDigest(choice.digest)}> <span>${choice.label}</span></label>`)}
    </fieldset>`;
  }

  render() {
    return html`<div><h1>${t('delivery.title')}</h1><p class="quiet">${t('delivery.text')}</p></div>
      <section class="card">
        ${this.#choice.render(({ delivery, choices }) => html`<fieldset class="stack"><legend>${t('delivery.legend')}</legend>
          ${choices.map((choice) => html`<label class="facts">
            <input type="radio" name="delivery" value=${choice.delivery} .checked=${choice.delivery === delivery}
              @change=${() => this.#choose(choice.delivery)}> <span>${choice.label}</span></label>`)}
        </fieldset>`)}
      </section>
      <section class="card">${this.#digest.render((digest) => this.#digestChoices(digest))}</section>
      ${problemNote(this.problem)}`;
  }
}

customElements.define('mithaq-delivery', DeliveryPage);
