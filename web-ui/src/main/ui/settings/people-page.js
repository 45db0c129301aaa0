import { html, nothing } from 'lit';
import { get } from '../api/api.js';
import { Remote } from '../elements/remote.js';
import { View } from '../elements/view.js';
import { languageName, t } from '../language/language.js';
import { groupsInWords, inOrder } from './groups.js';

/** Who may log in, and the groups that they belong to; on a host whose people are ours. */
class PeoplePage extends View {
  static properties = { text: { state: true }, open: { state: true } };

  #people = new Remote(this, async (signal) => {
    const [{ users }, { groups }, { entries }] = await Promise.all([
      get('users', undefined, { signal }),
      get('groups', undefined, { signal }),
      get('codes/sector', undefined, { signal }),
    ]);
    return { users, groups, sectors: entries };
  });

  constructor() {
    super();
    this.text = '';
  }

  connectedCallback() {
    super.connectedCallback();
    this.#people.run();
  }

  #matching({ users, sectors }) {
    const wanted = this.text.trim().toLowerCase();
    return users.filter((user) =>
      [user.person, user.displayName, user.email ?? '', ...groupsInWords(user.groups, sectors)].some((text) =>
        text.toLowerCase().includes(wanted)));
  }

  #person(user, { sectors }) {
    const words = groupsInWords(user.groups, sectors);
    return html`<li class="row person" data-testid="person">
      <div><span class="row-title"><bdi>${user.displayName}</bdi>
          ${user.enabled ? nothing : html`<span class="chip chip-bad">${t('people.disabled')}</span>`}</span>
        <span class="facts quiet"><bdi class="code">${user.person}</bdi>
          ${user.email ? html`<bdi>${user.email}</bdi>` : nothing} <span>${languageName(user.language)}</span></span></div>
      <span class="facts">${words.length
        ? words.map((word) => html`<span class="chip"><bdi>${word}</bdi></span>`)
        : html`<span class="quiet">${t('people.noGroup')}</span>`}</span>
      <span><button type="button" class="button button-plain" aria-label=${t('people.change.of', { name: user.displayName })}
        @click=${() => (this.open = { user })}>${t('people.change')}</button></span>
    </li>`;
  }

  #group(name, { users, sectors }) {
    const members = users.filter(({ groups }) => groups.includes(name));
    const [label] = groupsInWords([name], sectors);
    return html`<li><details data-testid="group"><summary><bdi>${label}</bdi>
        <span class="quiet">${t('people.members', { count: members.length })}</span></summary>
      ${members.length
        ? html`<ul class="facts">${members.map((user) => html`<li><button type="button" class="button button-plain"
            @click=${() => (this.open = { user })}><bdi>${user.displayName}</bdi></button></li>`)}</ul>`
        : nothing}
      <p class="quiet"><bdi class="code">${name}</bdi></p></details></li>`;
  }

  async #close(said) {
    this.open = undefined;
    if (said) {
      this.emit('mithaq-say', said);
    }
    await this.#people.again();
  }

  /** Somebody else was faster: the list is read again, and the dialog may save over what they did, with what is typed in it. */
  async #renew() {
    await this.#people.again();
    const now = this.#people.value?.users.find(({ person }) => person === this.open?.user?.person);
    if (now) {
      this.open = { ...this.open, revision: now.revision };
    }
  }

  #ready(value) {
    const found = this.#matching(value);
    return html`<section class="card stack" aria-labelledby="people-list">
        <div class="card-head"><h2 id="people-list">${t('people.list')}</h2>
          <span class="quiet" role="status">${t('people.count', { count: found.length })}</span></div>
        <div class="field"><label for="people-text">${t('people.filter')}</label>
          <input id="people-text" type="search" dir="auto" autocomplete="off" .value=${this.text}
            @input=${(event) => (this.text = event.target.value)}></div>
        ${found.length
          ? html`<ul class="rows">${found.map((user) => this.#person(user, value))}</ul>`
          : html`<p class="quiet">${t('people.none')}</p>`}
      </section>
      <section class="card stack" aria-labelledby="people-groups">
        <h2 id="people-groups">${t('people.groups')}</h2>
        <p class="quiet">${t('people.groups.text')}</p>
        <ul class="people-groups">${inOrder(value.groups, value.sectors).map((name) => this.#group(name, value))}</ul>
      </section>
      ${this.open
        ? html`<mithaq-person-dialog .user=${this.open.user} .revision=${this.open.revision ?? this.open.user?.revision}
            .groups=${value.groups} .sectors=${value.sectors} @given-up=${() => this.#close()}
            @person-stale=${() => this.#renew()} @person-saved=${(event) => this.#close(event.detail)}></mithaq-person-dialog>`
        : nothing}`;
  }

  render() {
    return html`<div class="page-head"><div><h1>${t('people.title')}</h1><p class="quiet">${t('people.text')}</p></div>
        <div class="actions"><button type="button" class="button button-primary" @click=${() => (this.open = {})}>${t('people.add')}</button></div>
      </div>
      ${this.#people.render((value) => this.#ready(value))}`;
  }
}

customElements.define('mithaq-people', PeoplePage);
