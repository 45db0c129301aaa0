import { html, nothing } from 'lit';
import { get, remove } from '../api/api.js';
import { problemNote } from '../elements/problem-note.js';
import { Remote } from '../elements/remote.js';
import { View } from '../elements/view.js';
import { fromNow, moment, t } from '../language/language.js';
import { ask } from '../shell/ask.js';

/** Where the person is signed in, to end what they forgot or do not know. */
class SessionsPage extends View {
  static properties = { problem: { state: true }, busy: { state: true } };

  #open = new Remote(this, (signal) => get('sessions', undefined, { signal }));

  connectedCallback() {
    super.connectedCallback();
    this.#open.run();
  }

  async #end(path, said) {
    if (this.busy) {
      return;
    }
    Object.assign(this, { busy: true, problem: undefined });
    try {
      await remove(path);
      this.emit('mithaq-say', said);
      await this.#open.run();
    } catch (problem) {
      this.problem = problem;
    } finally {
      this.busy = false;
    }
  }

  async #endOthers() {
    const sure = await ask({
      title: t('sessions.others.title'), text: t('sessions.others.text'), confirm: t('sessions.others'), cancel: t('action.cancel'),
    });
    if (sure) {
      await this.#end('sessions', t('sessions.others.done'));
    }
  }

  #browser({ browser, system }) {
    return browser && system ? t('sessions.on', { browser, system }) : browser || system || t('sessions.unknown');
  }

  #row(one) {
    const name = this.#browser(one);
    return html`<li class="row" data-testid="session">
      <span class="row-title">${name} ${one.current ? html`<span class="chip chip-good">${t('sessions.this')}</span>` : nothing}</span>
      <span class="facts quiet"><span>${t('sessions.used', { when: fromNow(one.lastUsed) })}</span>
        <span>${t('sessions.began', { at: moment(one.began) })}</span> <bdi class="code">${one.address}</bdi></span>
      ${one.current
        ? nothing
        : html`<div><button type="button" class="button" aria-disabled=${this.busy ?? false} aria-label=${`${t('sessions.end')} – ${name}`}
            @click=${() => this.#end(`sessions/${encodeURIComponent(one.id)}`, t('sessions.ended'))}>${t('sessions.end')}</button></div>`}
    </li>`;
  }

  render() {
    return html`<div><h1>${t('sessions.title')}</h1><p class="quiet">${t('sessions.text')}</p></div>
      <section class="card stack" aria-label=${t('sessions.title')}>
        ${this.#open.render(({ sessions }) => html`
          ${sessions.length ? html`<ul class="rows">${sessions.map((one) => this.#row(one))}</ul>` : html`<p class="quiet">${t('sessions.none')}</p>`}
          ${sessions.some(({ current }) => !current)
            ? html`<div><button type="button" class="button" aria-disabled=${this.busy ?? false} @click=${() => this.#endOthers()}>${t('sessions.others')}</button></div>`
            : nothing}`)}
        ${problemNote(this.problem)}
      </section>`;
  }
}

customElements.define('mithaq-sessions', SessionsPage);
