import { html, nothing } from 'lit';
import { get } from '../api/api.js';
import { remedies } from '../document/remedy.js';
import '../document/step-dialog.js';
import { icon } from '../elements/icons.js';
import { View } from '../elements/view.js';
import { t } from '../language/language.js';
import { ask } from '../shell/ask.js';
import { link } from '../shell/router.js';
import { guards, isOthers, leadsOn, moves, way, whose } from './steps.js';

/**
 * Where a card can go: each step with what stands against it, and where that is mended. Asks for the words that a step wants
 * and gives the step with them; the board takes it.
 */
class MoveDialog extends View {
  static properties = { title: { state: true }, read: { state: true }, choices: { state: true }, stage: { state: true }, task: { state: true } };

  #answer;

  /**
   * @param title of the card
   * @param read what `readMoves` gave
   * @param column the only one that is meant; all when it is left out
   * @return the step with what was said, or nothing when the person thought better of it
   */
  async choose(title, read, column) {
    const choices = moves(read).filter(({ to }) => !column || column.statuses.includes(to));
    const possible = choices.filter(({ allowed }) => allowed);
    if (column && possible.length === 1 && ['step', 'send', 'withdraw'].includes(way(possible[0]))) {
      return this.#words(possible[0]);
    }
    Object.assign(this, { title, read, choices, stage: column, task: undefined });
    if (choices.some((choice) => choice.allowed && way(choice) === 'review')) {
      this.task = await this.#taskOn(read.document.id);
    }
    await this.updateComplete;
    this.querySelector('dialog').showModal();
    const chosen = await new Promise((resolve) => {
      this.#answer = resolve;
    });
    return chosen && this.#words(chosen);
  }

  async #taskOn(id) {
    const { tasks } = await get('tasks', { document: id }).catch(() => ({ tasks: [] }));
    return tasks.find(({ kind }) => kind !== 'COMPLETE')?.id;
  }

  /** A step that wants words or a reason asks for them; the others are confirmed. */
  async #words(choice) {
    if (way(choice) === 'send') {
      const text = t('step.leadsTo', { status: choice.toLabel });
      const sure = await ask({ title: choice.label, text, confirm: choice.label, cancel: t('action.cancel') });
      return sure ? { choice, said: {} } : undefined;
    }
    const said = await this.querySelector('mithaq-step-dialog').ask(choice);
    return said && { choice, said };
  }

  #close(choice) {
    this.querySelector('dialog').close();
    this.#answer?.(choice);
    this.#answer = undefined;
  }

  /** In place: the cursor goes back to the card only when nothing opens. */
  #leave() {
    this.#close();
  }

  #mended(refusal) {
    const id = this.read.document.id;
    return remedies(refusal, this.read).map(({ href, tab, label }) => html` <a
      href=${href ?? link(['documents', id], { tab: tab ?? 'details' })} @click=${() => this.#leave()}>${label}</a>`);
  }

  #elsewhere(choice) {
    const id = this.read.document.id;
    const [href, words] = way(choice) === 'signing'
      ? [link(['documents', id], { tab: 'signing' }), t('board.inSigning')]
      : [this.task ? link(['reviews', this.task]) : link(['documents', id], { tab: 'review' }), t('board.inReview')];
    return html`<a class="button" href=${href} @click=${() => this.#leave()}>${words}</a>`;
  }

  #choice(choice) {
    const reasons = guards(choice);
    const here = ['step', 'send', 'withdraw'].includes(way(choice));
    return html`<li class="board-choice" data-testid="move-choice">
      <div class="card-head"><h3>${choice.label}</h3><span class="chip">${choice.toLabel}</span></div>
      ${choice.allowed && here
        ? html`<div><button type="button" class=${leadsOn(choice, this.read) ? 'button button-primary' : 'button'} data-testid="take"
            @click=${() => this.#close(choice)}>${choice.label}</button></div>`
        : nothing}
      ${choice.allowed && !here ? html`<div>${this.#elsewhere(choice)}</div>` : nothing}
      ${isOthers(choice) ? html`<p>${icon('person')} ${whose(choice)}</p>` : nothing}
      ${reasons.length
        ? html`<p class="quiet">${t('board.missing')}</p><ul class="missing">${reasons.map((refusal) => html`<li>${icon('warning')}<span>${refusal.message}${isOthers(choice) ? nothing : this.#mended(refusal)}</span></li>`)}</ul>`
        : nothing}
    </li>`;
  }

  #heading() {
    if (!this.stage) {
      return t('board.move.title', { title: this.title });
    }
    const values = { title: this.title, status: this.stage.label };
    return this.choices.some(({ allowed }) => allowed) ? t('board.move.to', values) : t('board.blocked', values);
  }

  render() {
    const found = Boolean(this.read);
    return html`<dialog class="dialog" aria-labelledby="move-title" @cancel=${(event) => {
        event.preventDefault();
        this.#close();
      }}>
        ${found
          ? html`<h2 id="move-title">${this.#heading()}</h2>
            <p class="quiet">${t('board.stands', { status: this.read.lifecycle.statusLabel })}</p>
            ${this.choices.length
              ? html`<ul class="board-choices">${this.#ordered().map((choice) => this.#choice(choice))}</ul>`
              : html`<p>${this.stage ? t('board.impossible', { status: this.stage.label }) : t('board.noMove')}</p>`}
            <div class="actions">
              <a class="button button-plain" href=${link(['documents', this.read.document.id])} @click=${() => this.#leave()}>${t('board.open')}</a>
              <button type="button" class="button" @click=${() => this.#close()}>${t('action.close')}</button>
            </div>`
          : nothing}
      </dialog>
      <mithaq-step-dialog></mithaq-step-dialog>`;
  }

  /** What leads on first, then what leads back or to an end, then what is for others. */
  #ordered() {
    const rank = (choice) => (isOthers(choice) ? 2 : leadsOn(choice, this.read) ? 0 : 1);
    return [...this.choices].sort((one, other) => rank(one) - rank(other));
  }
}

customElements.define('mithaq-move', MoveDialog);
