import { html, nothing } from 'lit';
import { get, newKey, post, put } from '../api/api.js';
import '../document/file-field.js';
import { icon } from '../elements/icons.js';
import { problemNote } from '../elements/problem-note.js';
import { Remote } from '../elements/remote.js';
import { View } from '../elements/view.js';
import { day, moment, t } from '../language/language.js';
import { link } from '../shell/router.js';

const STILL_COMPARING = 2000;
const LOOKS = 15;
const KINDS = ['EXCHANGE', 'NOTICE', 'TERMINATION', 'EVALUATION', 'RENEWAL', 'RATIFICATION', 'OTHER'];

/**
 * Signing of an instrument: who has signed, the signed copies beside what was cleared, what supports it. Emits
 * `document-changed` with the document after a signature, and `moved` after a decision and for what was attached: the
 * cycle may have asked for it.
 */
class SigningTab extends View {
  static properties = {
    document: {}, open: { state: true }, shown: { state: true }, problem: { state: true }, busy: { state: true },
  };

  #signatures = new Remote(this, (id, signal) => get(`documents/${encodeURIComponent(id)}/signatures`, undefined, { signal }));
  #copies = new Remote(this, async (id, signal) => (await get(`documents/${encodeURIComponent(id)}/signed-copies`, undefined, { signal })).copies);
  #supporting = new Remote(this, async (id, signal) => (await get(`documents/${encodeURIComponent(id)}/supporting-documents`, undefined, { signal })).documents);
  #asked;
  #waiting;
  #looks = 0;

  willUpdate() {
    const asked = `${this.document.id} ${this.document.revision}`;
    if (asked !== this.#asked) {
      this.#asked = asked;
      this.#signatures.run(this.document.id);
      this.#supporting.run(this.document.id);
      this.#readCopies();
    }
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#waiting);
  }

  /** A copy that was just attached is compared by itself: its result appears without reloading. */
  async #readCopies() {
    await this.#copies.run(this.document.id);
    clearTimeout(this.#waiting);
    if (this.#copies.value?.some((copy) => !copy.result && !copy.decision) && this.#looks < LOOKS) {
      this.#looks += 1;
      this.#waiting = setTimeout(() => this.#readCopies(), STILL_COMPARING);
    }
  }

  /** @param work gives what to say when it is done, and nothing when nothing was */
  async #do(work) {
    if (this.busy) {
      return;
    }
    Object.assign(this, { busy: true, problem: undefined });
    try {
      const done = await work();
      if (done) {
        this.open = undefined;
        this.emit('mithaq-say', done);
      }
    } catch (problem) {
      this.problem = problem;
    } finally {
      this.busy = false;
    }
  }

  #path(party, part = '') {
    return `documents/${encodeURIComponent(this.document.id)}/signatures/${encodeURIComponent(party)}${part}`;
  }

  #signed({ document, signatures }) {
    this.#signatures.set(signatures);
    this.emit('document-changed', document);
  }

  #submit(event, party, how) {
    event.preventDefault();
    const given = Object.fromEntries([...new FormData(event.target)].filter(([, value]) => value.trim()));
    const { revision: ifMatch } = this.document;
    const call = {
      record: () => post(this.#path(party), given, { ifMatch }),
      correct: () => put(this.#path(party), given, { ifMatch }),
      takeBack: () => post(this.#path(party, '/withdrawal'), given, { ifMatch }),
    }[how];
    this.#do(async () => {
      this.#signed(await call());
      return t(`signing.${how}.done`);
    });
  }

  #field(id, name, label, value = '', { type = 'text', required = false } = {}) {
    return html`<div class="field"><label for=${id}>${label}</label>
      <input id=${id} name=${name} type=${type} dir=${type === 'date' ? 'ltr' : 'auto'} .value=${value ?? ''} ?required=${required}></div>`;
  }

  #signatureForm(party, how) {
    const id = `signature-${party.party}`;
    return html`<form class="stack" @submit=${(event) => this.#submit(event, party.party, how)}>
      ${how === 'takeBack'
        ? nothing
        : html`<div class="form-grid">
            ${this.#field(`${id}-day`, 'signedOn', t('signing.signedOn'), party.signedOn, { type: 'date', required: true })}
            ${this.#field(`${id}-name`, 'signatoryName', t('signing.signatory'), party.signatoryName, { required: true })}
            ${this.#field(`${id}-capacity`, 'signatoryCapacity', t('signing.capacity'), party.signatoryCapacity)}
          </div>`}
      ${how === 'record' ? nothing : this.#field(`${id}-reason`, 'reason', t('signing.reason'), '', { required: true })}
      <div class="actions">
        <button class="button button-primary" aria-disabled=${this.busy ?? false}>${t(`signing.${how}`)}</button>
        <button type="button" class="button" @click=${() => (this.open = undefined)}>${t('action.cancel')}</button>
      </div>
    </form>`;
  }

  #party(party) {
    const choices = [['record', party.mayRecord], ['correct', party.mayCorrect], ['takeBack', party.mayTakeBack]].filter(([, may]) => may);
    const [openParty, how] = this.open ?? [];
    return html`<li class="party" data-testid="signatory">
      <div class="card-head">
        <p><strong><bdi>${party.name}</bdi></strong> ${party.roleLabel ? html`<span class="quiet">${party.roleLabel}</span>` : nothing}</p>
        ${party.signs
          ? html`<span class=${party.signedOn ? 'chip chip-good' : 'chip'}>${party.signedOn ? html`${icon('check')} ${t('signing.signedOnDay', { day: day(party.signedOn) })}` : t('signing.notSigned')}</span>`
          : html`<span class="chip">${t('signing.doesNotSign')}</span>`}
      </div>
      ${party.signatoryName
        ? html`<p class="quiet"><bdi>${party.signatoryName}</bdi>${party.signatoryCapacity ? html` · <bdi>${party.signatoryCapacity}</bdi>` : nothing}</p>`
        : nothing}
      ${openParty === party.party
        ? this.#signatureForm(party, how)
        : choices.length
          ? html`<div class="actions">${choices.map(([choice]) => html`<button type="button" class="button" data-testid=${choice}
              @click=${() => (this.open = [party.party, choice])}>${t(`signing.${choice}`)}</button>`)}</div>`
          : nothing}
    </li>`;
  }

  #attach(event, part, body, done, list) {
    event.preventDefault();
    const form = event.target;
    const file = form.querySelector('mithaq-file-field');
    this.#do(async () => {
      const upload = await file.arrived();
      if (!upload) {
        return undefined;
      }
      // Read now: the file may have been on its way for minutes.
      const given = Object.fromEntries([...new FormData(form)].filter(([, value]) => value.trim()));
      await post(`documents/${encodeURIComponent(this.document.id)}/${part}`, { upload, ...body, ...given }, { idempotencyKey: newKey() });
      form.reset();
      file.clear();
      this.#looks = 0;
      await list();
      this.emit('moved');
      return done;
    });
  }

  #file(id) {
    return html`<mithaq-file-field .field=${id} .label=${t('signing.file')} needed></mithaq-file-field>`;
  }

  #attachCopy() {
    return html`<details><summary>${t('signing.attach')}</summary>
      <form class="stack" data-testid="attach-copy" @submit=${(event) =>
        this.#attach(event, 'signed-copies', {}, t('signing.attached'), () => this.#readCopies())}>
        <div class="form-grid">
          ${this.#file('copy-file')}
          ${this.#field('copy-day', 'signedOn', t('signing.signedOn'), '', { type: 'date' })}
          <div class="field"><label for="copy-language">${t('signing.language')}</label>
            <select id="copy-language" name="language"><option value="">${t('signing.language.found')}</option>
              ${['ar', 'fr', 'en'].map((code) => html`<option value=${code}>${t(`signing.language.${code}`)}</option>`)}</select></div>
        </div>
        <div><button class="button button-primary" aria-disabled=${this.busy ?? false}>${t('signing.attach')}</button></div>
      </form></details>`;
  }

  #copy(copy) {
    const tone = { EQUAL: 'chip chip-good', DEVIATES: 'chip chip-warn' }[copy.result] ?? 'chip';
    return html`<li class="party" data-testid="signed-copy" ?data-undecided=${!copy.decision}>
      <div class="card-head">
        <p><a href=${link(['documents', copy.id])}><bdi>${copy.name}</bdi></a></p>
        <span class="facts"><span class=${tone} data-testid="result">${copy.resultLabel ?? t('signing.comparing')}</span>
          ${copy.decision ? html`<span class=${copy.decision === 'ACCEPTED' ? 'chip chip-good' : 'chip chip-warn'}>${copy.decisionLabel}</span>` : nothing}</span>
      </div>
      <p class="quiet">${copy.signedOn ? html`${t('signing.signedOnDay', { day: day(copy.signedOn) })} · ` : nothing}<bdi>${copy.attachedBy.displayName}</bdi> · ${moment(copy.attachedAt)}</p>
      ${copy.reason ? html`<p class="quote" dir="auto">${copy.reason}</p>` : nothing}
      ${copy.result
        ? html`<div><button type="button" class="button" aria-expanded=${this.shown === copy.id} data-testid="compare"
            @click=${() => (this.shown = this.shown === copy.id ? undefined : copy.id)}>${t('signing.compare')}</button></div>`
        : nothing}
      ${this.shown === copy.id
        ? html`<mithaq-comparison .copyId=${copy.id} .decision=${copy.decision} @decided=${() => {
            this.#readCopies();
            this.emit('moved');
          }}></mithaq-comparison>`
        : nothing}
    </li>`;
  }

  #supports() {
    return html`<section class="stack" aria-labelledby="supporting-title">
      <h3 id="supporting-title">${t('supporting.title')}</h3>
      ${this.#supporting.render((documents) => documents.length
        ? html`<ul class="rows">${documents.map((one) => html`<li class="row">
            <span class="facts"><span class="chip">${one.kindLabel}</span> <a class="row-title" href=${link(['documents', one.id])}><bdi>${one.title}</bdi></a></span>
            <span class="quiet">${one.date ? html`${day(one.date)} · ` : nothing}<bdi>${one.attachedBy.displayName}</bdi></span></li>`)}</ul>`
        : html`<p class="empty">${t('supporting.none')}</p>`)}
      ${this.document.capabilities.edit
        ? html`<details><summary>${t('supporting.attach')}</summary>
            <form class="stack" data-testid="attach-supporting" @submit=${(event) =>
              this.#attach(event, 'supporting-documents', {}, t('supporting.attached'), () => this.#supporting.again())}>
              <div class="form-grid">
                ${this.#file('supporting-file')}
                <div class="field"><label for="supporting-kind">${t('supporting.kind')}</label>
                  <select id="supporting-kind" name="kind">${KINDS.map((kind) => html`<option value=${kind}>${t(`supporting.kind.${kind}`)}</option>`)}</select></div>
                ${this.#field('supporting-day', 'date', t('supporting.date'), '', { type: 'date' })}
                ${this.#field('supporting-name', 'title', t('supporting.name'))}
              </div>
              <div><button class="button button-primary" aria-disabled=${this.busy ?? false}>${t('supporting.attach')}</button></div>
            </form></details>`
        : nothing}
    </section>`;
  }

  render() {
    return html`<div class="stack" data-testid="signing">
      ${problemNote(this.problem)}
      ${this.#signatures.render(({ signed, of, partial, parties, mayAttach }) => html`
        <section class="stack" aria-labelledby="signatures-title">
          <h3 id="signatures-title">${t('signing.title')}</h3>
          <p class=${partial ? 'note note-warn' : 'quiet'} role="status" data-testid="progress">${t('signing.progress', { signed, count: of })}${partial ? html`. ${t('signing.partial')}` : nothing}</p>
          <ul class="stack">${parties.map((party) => this.#party(party))}</ul>
        </section>
        <section class="stack" aria-labelledby="copies-title">
          <h3 id="copies-title">${t('signing.copies')}</h3>
          ${this.#copies.render((copies) => copies.length
            ? html`<ul class="stack">${copies.map((copy) => this.#copy(copy))}</ul>`
            : html`<p class="empty">${t('signing.copies.none')}</p>`)}
          ${mayAttach ? this.#attachCopy() : nothing}
        </section>`)}
      ${this.#supports()}
    </div>`;
  }
}

customElements.define('mithaq-signing', SigningTab);
