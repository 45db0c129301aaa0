import { html, nothing } from 'lit';
import { chooseDigits } from '../api/session.js';
import { View } from '../elements/view.js';
import { digits, DIGITS, language, t } from '../language/language.js';

/** The digits of Arabic pages, each choice written in them; on pages in another language there is nothing to choose. */
class DigitsChoice extends View {
  async #choose(code) {
    try {
      await chooseDigits(code);
      this.emit('mithaq-say', t('digits.saved'));
    } catch (problem) {
      this.requestUpdate();
      this.emit('mithaq-say', problem.detail || t('problem.unreachable'));
    }
  }

  render() {
    return language() === 'ar'
      ? html`<fieldset class="digits"><legend>${t('digits.title')}</legend>
          ${DIGITS.map((code) => html`<label class="facts"><input type="radio" name="digits" value=${code} .checked=${code === digits()}
            @change=${() => this.#choose(code)}> <span>${t(`digits.${code}`)}</span></label>`)}
        </fieldset>`
      : nothing;
  }
}

customElements.define('mithaq-digits', DigitsChoice);
