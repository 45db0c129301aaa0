import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { get, put } from '../api/api.js';
import { problemNote } from '../elements/problem-note.js';
import { Remote } from '../elements/remote.js';
import { View } from '../elements/view.js';
import { t } from '../language/language.js';
import { UnsavedGuard } from '../shell/unsaved.js';
import { rowsOf } from './rows.js';
import './table-grid.js';

/** A table of the settings, as rows or as the text that they are: to edit, with errors by line. Tells with `table-text` what is typed, with `table-saved` what is in force. */
class TableEditor extends View {
  static properties = {
    name: {}, label: {}, saved: {}, choices: {}, single: {},
    text: { state: true }, asText: { state: true }, problem: { state: true }, busy: { state: true },
  };

  #table = new Remote(this, async (signal) => get(`settings/${this.name}`, undefined, { signal }));

  constructor() {
    super();
    new UnsavedGuard(this, () => this.#isChanged());
  }

  connectedCallback() {
    super.connectedCallback();
    this.#table.run();
  }

  #isChanged() {
    return this.text !== undefined && this.text !== this.#table.value?.text;
  }

  #type(text) {
    this.text = text;
    this.emit('table-text', this.#isChanged() ? text : undefined);
  }

  /** What was wrong in a line is not known of the lines as they lie now. */
  #edit({ text, moved }) {
    this.problem = moved ? undefined : this.problem;
    this.#type(text);
  }

  #undo() {
    this.problem = undefined;
    this.#type(undefined);
  }

  async #save() {
    if (this.busy || !this.#isChanged()) {
      return;
    }
    this.busy = true;
    this.problem = undefined;
    const sent = this.text;
    try {
      await put(`settings/${this.name}`, { text: sent }, { ifMatch: this.#table.value.version });
      await this.#table.again();
      // What was typed meanwhile stays, to be saved next.
      this.#type(this.text === sent ? undefined : this.text);
      this.emit('table-saved');
      this.emit('mithaq-say', this.saved);
    } catch (problem) {
      this.problem = problem;
    } finally {
      this.busy = false;
    }
  }

  #goTo(line) {
    if (this.#isGrid()) {
      this.querySelector('mithaq-table-grid').focusLine(line);
      return;
    }
    const area = this.querySelector('#table');
    const lines = area.value.split('\n');
    const start = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
    area.focus();
    area.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
  }

  get #shown() {
    return this.text ?? this.#table.value.text;
  }

  /** A text that is no table, while somebody types it, is shown as the text that it is. */
  #isGrid() {
    return !this.asText && rowsOf(this.#shown) !== undefined;
  }

  get #lines() {
    return this.problem?.errors?.filter(({ line }) => line) ?? [];
  }

  #errors() {
    const lines = this.#lines;
    return lines.length
      ? html`<div class="note note-problem" role="alert"><p class="note-title">${this.problem.detail}</p>
          <ul>${lines.map(({ line, message }) => html`<li>
            <button type="button" class="button button-plain" @click=${() => this.#goTo(line)}>${message}</button>
          </li>`)}</ul></div>`
      : problemNote(this.problem);
  }

  render() {
    return this.#table.render(() => html`<section class="card" aria-labelledby="table-title">
      <div class="card-head"><h2 id="table-title">${this.label}</h2>
        <label class="check"><input type="checkbox" .checked=${live(!this.#isGrid())} @change=${(event) => (this.asText = event.target.checked)}> ${t('grid.asText')}</label></div>
      ${this.#isGrid()
        ? html`<mithaq-table-grid .name=${this.name} .text=${this.#shown} .choices=${this.choices} .single=${this.single} .errors=${this.#lines}
            @grid-text=${(event) => this.#edit(event.detail)}></mithaq-table-grid>`
        : html`<textarea id="table" class="table-text" dir="ltr" spellcheck="false" aria-labelledby="table-title"
            .value=${this.#shown} @input=${(event) => this.#type(event.target.value)}></textarea>`}
      ${this.#errors()}
      <div class="actions">
        <button type="button" class="button button-primary" aria-disabled=${Boolean(this.busy || !this.#isChanged())} @click=${this.#save}>${t('action.save')}</button>
        ${this.#isChanged() ? html`<button type="button" class="button" @click=${this.#undo}>${t('table.undo')}</button>` : nothing}
      </div>
    </section>`);
  }
}

customElements.define('mithaq-table-editor', TableEditor);
