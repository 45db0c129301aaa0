import { html, nothing } from 'lit';
import { get, put, remove } from '../api/api.js';
import { icon } from '../elements/icons.js';
import { Remote } from '../elements/remote.js';
import { View } from '../elements/view.js';
import { t } from '../language/language.js';
import { offerUndo } from '../shell/undo.js';

const onList = (id) => `library/saved/${encodeURIComponent(id)}`;

/**
 * Putting literature on one's reading list, and passing it on. `document` is {id, title}; `saved` whether it is on the list, read
 * from the server where it is not given; `plain` for a row of a list. Emits `shelved` with {id, saved} once that has changed.
 */
class Shelving extends View {
  static properties = { document: {}, saved: {}, plain: {}, busy: { state: true }, passing: { state: true } };

  #known = new Remote(this, (id, signal) => get(onList(id), undefined, { signal }));

  connectedCallback() {
    super.connectedCallback();
    if (this.saved === undefined) {
      this.#known.run(this.document.id);
    }
  }

  get #saved() {
    return this.saved ?? this.#known.value?.saved;
  }

  async #shelve(saved) {
    const { id } = this.document;
    await (saved ? put(onList(id)) : remove(onList(id)));
    if (this.saved === undefined) {
      this.#known.set({ saved });
    }
    this.emit('shelved', { id, saved });
  }

  async #toggle() {
    if (this.busy) {
      return;
    }
    if (this.#saved === undefined) {
      await this.#known.again();
      if (this.#saved === undefined) {
        this.emit('mithaq-say', this.#known.problem?.detail || t('problem.unreachable'));
        return;
      }
    }
    this.busy = true;
    const saved = !this.#saved;
    try {
      await this.#shelve(saved);
      if (saved) {
        this.emit('mithaq-say', t('library.saved.done'));
      } else {
        offerUndo(t('library.forgotten'), async () => {
          await this.#shelve(true);
          return t('library.saved.done');
        });
      }
    } catch (problem) {
      this.emit('mithaq-say', problem.detail || t('problem.unreachable'));
    } finally {
      this.busy = false;
    }
  }

  async #passedOn(told) {
    this.passing = false;
    if (told) {
      this.emit('mithaq-say', t('library.passOn.done', { count: told }));
    }
    await this.updateComplete;
    this.querySelector('.pass-on')?.focus();
  }

  render() {
    const title = this.document.title;
    const look = this.plain ? 'button button-plain' : 'button';
    return html`<button type="button" class=${`${look} save`} aria-pressed=${Boolean(this.#saved)} aria-disabled=${this.busy ?? false}
        aria-label=${this.#saved ? t('library.saved.of', { title }) : t('library.save.of', { title })} @click=${() => this.#toggle()}
        >${icon(this.#saved ? 'marked' : 'mark')}${this.#saved ? t('library.saved') : t('library.save')}</button>
      <button type="button" class=${`${look} pass-on`} aria-label=${t('library.passOn.of', { title })}
        @click=${() => (this.passing = true)}>${icon('send')}${t('library.passOn')}</button>
      ${this.passing
        ? html`<mithaq-pass-on .document=${this.document} @passed-on=${({ detail }) => this.#passedOn(detail)}></mithaq-pass-on>`
        : nothing}`;
  }
}

customElements.define('mithaq-shelving', Shelving);
