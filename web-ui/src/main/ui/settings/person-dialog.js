import { html, nothing } from 'lit';
import { post, put } from '../api/api.js';
import { problemNote } from '../elements/problem-note.js';
import { View } from '../elements/view.js';
import { LANGUAGES, language, t } from '../language/language.js';
import { otherGroups, ROLES, sectorGroup } from './groups.js';

/** Letters and digits that nobody takes for another one when they are read out or typed from paper. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Four times five of them: about 99 bits. */
function madeUp() {
  const random = crypto.getRandomValues(new Uint8Array(80));
  const fair = [...random].filter((byte) => byte < LETTERS.length * 8).slice(0, 20);
  return fair.map((byte) => LETTERS[byte % LETTERS.length]).join('').replace(/(.{5})(?=.)/g, '$1-');
}

/**
 * One person: somebody new, or `user` as they were when it opened; `revision` is what is saved over. Emits `person-saved` with
 * what to say, `given-up`, and `person-stale` when it needs a newer revision. The server decides what is valid and says it by field.
 */
class PersonDialog extends View {
  static properties = { user: {}, revision: {}, groups: {}, sectors: {}, problem: { state: true }, busy: { state: true }, password: { state: true } };

  #groups;

  firstUpdated() {
    this.querySelector('dialog').showModal();
    this.querySelector('#person-name, #person-display').focus();
  }

  #value(id) {
    return this.querySelector(`#${id}`).value.trim();
  }

  async #save(event) {
    event.preventDefault();
    if (this.busy) {
      return;
    }
    Object.assign(this, { busy: true, problem: undefined });
    try {
      const said = await this.#send();
      this.emit('person-saved', said);
    } catch (problem) {
      this.problem = problem;
      if (problem.code === 'PRM-PEOPLE-006') {
        this.emit('person-stale');
      }
      await this.updateComplete;
      this.querySelector('[aria-invalid=true], [role=alert]')?.scrollIntoView({ block: 'center' });
      this.querySelector('[aria-invalid=true]')?.focus();
    } finally {
      this.busy = false;
    }
  }

  async #send() {
    const written = this.#value('person-group');
    const chosen = [...this.querySelectorAll('input[name=group]:checked')].map(({ value }) => value);
    const body = {
      displayName: this.#value('person-display'),
      // What was not touched is the person's to choose meanwhile.
      ...(this.#value('person-language') === this.user?.language ? {} : { language: this.#value('person-language') }),
      groups: written ? [...chosen, `GROUP_${written.toUpperCase().replace(/^GROUP_/, '').replace(/[\s-]+/g, '_')}`] : chosen,
      enabled: this.querySelector('#person-enabled')?.checked ?? true,
      ...(this.#value('person-email') ? { email: this.#value('person-email') } : {}),
      ...(this.password ? { password: this.password } : {}),
    };
    if (this.user) {
      await put(`users/${encodeURIComponent(this.user.person)}`, body, { ifMatch: this.revision });
      return t('people.changed', { name: body.displayName });
    }
    await post('users', { ...body, person: this.#value('person-name') });
    return t('people.added', { name: body.displayName });
  }

  #field(name, id, label, control, help) {
    const fault = this.problem?.errors?.filter(({ field }) => field === name) ?? [];
    return html`<div class="field"><label for=${id}>${label}</label>
      ${control(fault.length ? 'true' : nothing, [help ? `${id}-help` : '', fault.length ? `${id}-fault` : ''].join(' ').trim() || nothing)}
      ${help ? html`<p class="quiet" id=${`${id}-help`}>${help}</p>` : nothing}
      ${fault.length ? html`<p class="field-error" id=${`${id}-fault`}>${fault.map(({ message }) => message).join(' ')}</p>` : nothing}
    </div>`;
  }

  #who() {
    const { displayName = '', email = '' } = this.user ?? {};
    return html`<div class="form-grid">
      ${this.user
        ? nothing
        : this.#field('person', 'person-name', t('people.name'), (invalid, described) => html`<input id="person-name" required dir="ltr"
            maxlength="64" autocomplete="off" autocapitalize="none" spellcheck="false" aria-invalid=${invalid} aria-describedby=${described}>`, t('people.name.help'))}
      ${this.#field('displayName', 'person-display', t('people.displayName'), (invalid, described) => html`<input id="person-display" required
        dir="auto" maxlength="200" autocomplete="off" .value=${displayName} aria-invalid=${invalid} aria-describedby=${described}>`, t('people.displayName.help'))}
      ${this.#field('email', 'person-email', t('people.email'), (invalid, described) => html`<input id="person-email" type="email" dir="ltr"
        maxlength="320" autocomplete="off" .value=${email} aria-invalid=${invalid} aria-describedby=${described}>`, t('people.email.help'))}
      ${this.#field('language', 'person-language', t('people.language'), (invalid, described) => html`<select id="person-language"
        aria-invalid=${invalid} aria-describedby=${described}>
        ${LANGUAGES.map(({ code, name }) => html`<option value=${code} lang=${code} ?selected=${code === (this.user?.language ?? language())}>${name}</option>`)}
      </select>`)}
    </div>`;
  }

  #choices(legend, options) {
    const mine = new Set(this.user?.groups ?? []);
    return options.length
      ? html`<fieldset class="stack"><legend>${legend}</legend><div class="choices">${options.map(([group, label]) => html`<label class="check">
          <input type="checkbox" name="group" value=${group} ?checked=${mine.has(group)}> <span><bdi>${label}</bdi></span></label>`)}</div></fieldset>`
      : nothing;
  }

  #memberships() {
    // Those of the beginning: one more among them would move what is ticked to its neighbour.
    this.#groups ??= this.groups;
    const others = otherGroups([...new Set([...this.#groups, ...(this.user?.groups ?? [])])].sort(), this.sectors);
    return html`${this.#choices(t('people.roles'), Object.entries(ROLES).map(([role, group]) => [group, t(`role.${role}`)]))}
      ${this.#choices(t('people.sectors'), this.sectors.map(({ code, label }) => [sectorGroup(code), label]))}
      ${this.#choices(t('people.otherGroups'), others.map((name) => [name, name.replace(/^GROUP_/, '')]))}
      ${this.#field('groups', 'person-group', t('people.newGroup'), (invalid, described) => html`<input id="person-group" dir="ltr" maxlength="106"
        autocomplete="off" aria-invalid=${invalid} aria-describedby=${described}>`, t('people.newGroup.help'))}`;
  }

  #passwords() {
    return html`${this.#field('password', 'person-password', this.user ? t('people.newPassword') : t('people.password'),
      (invalid, described) => html`<div class="feed-address"><input id="person-password" dir="ltr" autocomplete="off" spellcheck="false"
          autocapitalize="none" ?required=${!this.user} .value=${this.password ?? ''} aria-invalid=${invalid} aria-describedby=${described}
          @input=${(event) => (this.password = event.target.value)}>
        <button type="button" class="button" @click=${() => (this.password = madeUp())}>${t('people.makeUp')}</button></div>`,
      this.user ? t('people.newPassword.help') : t('people.password.help'))}`;
  }

  render() {
    return html`<dialog class="dialog person-dialog" aria-labelledby="person-title" @close=${() => this.emit('given-up')}>
      <h2 id="person-title">${this.user ? html`<bdi>${this.user.displayName}</bdi> <bdi class="quiet code">${this.user.person}</bdi>` : t('people.add')}</h2>
      <form class="stack" novalidate @submit=${(event) => this.#save(event)}>
        ${this.#who()} ${this.#memberships()} ${this.#passwords()}
        ${this.user
          ? html`<div><label class="check"><input type="checkbox" id="person-enabled" ?checked=${this.user.enabled}>
              <span>${t('people.enabled')}</span></label><p class="quiet">${t('people.enabled.help')}</p></div>`
          : nothing}
        ${problemNote(this.problem)}
        <div class="actions">
          <button type="button" class="button" @click=${() => this.querySelector('dialog').close()}>${t('action.cancel')}</button>
          <button class="button button-primary" aria-disabled=${this.busy ?? false}>${t('action.save')}</button>
        </div>
      </form>
    </dialog>`;
  }
}

customElements.define('mithaq-person-dialog', PersonDialog);
