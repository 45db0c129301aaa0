import { html, nothing } from 'lit';
import { get, url } from '../api/api.js';
import { icon } from '../elements/icons.js';
import { Remote } from '../elements/remote.js';
import { View } from '../elements/view.js';
import { direction, fileSize, language, moment, t } from '../language/language.js';
import { isEmpty, kindOf, readAllChoices, readModel } from './model.js';
import { propertyValue } from './property-value.js';

// The event itself says these already, or they are for machines.
const OF_NO_INTEREST = [
  'prm:statusSince', 'prm:textState', 'prm:textOf', 'prm:routingRequested', 'prm:reviewRoute', 'prm:alertsSent', 'prm:nameKeys',
  'prm:notDuplicateOf', 'prm:mergedInto', 'prm:waivedGuards',
];
const FINGERPRINTS = ['prm:fingerprint', 'prm:clearedFingerprint'];
/** Told a second time, with the party, by the signature itself. */
const TOLD_TWICE = 'lifecycle.RECORD_SIGNATURE';
/** What the system brings up to date tells nothing when none of it is of interest. */
const DERIVED = 'document.derived';
const LANGUAGE_OF_TEXT = /(?:^|; )([a-z]{2,3}): /;
const FINGERPRINT_SHOWN = 12;

const person = (someone) => html`<bdi>${someone.displayName}</bdi>`;

const behalf = (someone) => (someone ? t('people.onBehalfOf', { name: someone.displayName }) : nothing);

/** Base of the tabs that list something of a document; read again when the document has a new revision. */
class HistoryTab extends View {
  static properties = { document: {} };

  #asked;

  willUpdate() {
    const asked = `${this.document.id} ${this.document.revision}`;
    if (asked !== this.#asked) {
      this.#asked = asked;
      this.list.run(this.document);
    }
  }

  read(name, signal) {
    return get(`documents/${encodeURIComponent(this.document.id)}/${name}`, undefined, { signal });
  }
}

/** The rounds of legal review, newest first, with what was said. */
class Rounds extends HistoryTab {
  list = new Remote(this, async (_, signal) => (await this.read('rounds', signal)).rounds);

  /** What was ticked on the checklist, the reviewer's and the decision's, each once. */
  #ticked({ checkedByReviewer, checkedWithDecision }) {
    const labels = [...new Set([...checkedByReviewer, ...checkedWithDecision])];
    return labels.length
      ? html`<details><summary>${t('rounds.checked', { count: labels.length })}</summary><ul>${labels.map((label) => html`<li>${label}</li>`)}</ul></details>`
      : nothing;
  }

  #round(round) {
    const by = round.decidedBy ?? round.reviewer;
    return html`<li>
      <div class="facts">
        <h3>${t('rounds.round', { count: round.round })}</h3>
        <span class=${round.outcome ? 'chip' : 'chip chip-accent'}>${round.outcomeLabel ?? t('rounds.open')}</span>
      </div>
      <p class="quiet">${t('rounds.opened', { day: moment(round.openedAt) })} · ${person(round.openedBy)}</p>
      ${round.recommendation
        ? html`<p>${t('rounds.recommended', { outcome: round.recommendationLabel ?? round.recommendation })}
            ${round.recommendedBy ? html`<span class="quiet">· ${person(round.recommendedBy)} ${behalf(round.recommendedOnBehalfOf)}</span>` : nothing}</p>`
        : nothing}
      ${round.comment ? html`<p class="quote" dir="auto">${round.comment}</p>` : nothing}
      ${this.#ticked(round)}
      ${round.decidedAt ? html`<p class="quiet">${t('rounds.decided', { day: moment(round.decidedAt) })} · ${person(by)} ${behalf(round.onBehalfOf)}</p>` : nothing}
      ${round.route ? html`<p class="quiet">${t('rounds.route')} <bdi>${round.route}</bdi></p>` : nothing}
    </li>`;
  }

  render() {
    return this.list.render((rounds) =>
      rounds.length
        ? html`<ol class="timeline">${rounds.toReversed().map((round) => this.#round(round))}</ol>`
        : html`<p class="empty">${t('rounds.none')}</p>`,
    );
  }
}

/** The versions of the file, each to download. */
class Versions extends HistoryTab {
  list = new Remote(this, async (_, signal) => (await this.read('versions', signal)).versions);

  #version(version) {
    const path = `documents/${encodeURIComponent(this.document.id)}/content`;
    return html`<li class="row">
      <span class="facts"><span class="chip"><bdi>${version.label}</bdi></span> <bdi class="row-title">${version.name}</bdi></span>
      <span class="quiet">${moment(version.at)} · ${person(version.by)} · ${fileSize(version.size)}</span>
      <span><a href=${url(path, { version: version.label })} download>${icon('download')} ${t('versions.download', { version: version.label })}</a></span>
    </li>`;
  }

  render() {
    return this.list.render((versions) =>
      versions.length
        ? html`<ul class="rows">${versions.toSorted((a, b) => b.at.localeCompare(a.at)).map((version) => this.#version(version))}</ul>`
        : html`<p class="empty">${t('versions.none')}</p>`,
    );
  }
}

/** Who did what and when, with the values before and after. */
class AuditTrail extends HistoryTab {
  static properties = { ...HistoryTab.properties, asOf: { state: true } };

  #past = new Remote(this, (at, signal) => get(`documents/${encodeURIComponent(this.document.id)}/as-of`, { at }, { signal }));

  list = new Remote(this, async (document, signal) => {
    const [{ events }, model] = await Promise.all([this.read('audit', signal), readModel()]);
    const properties = ['prm:party', document.type].flatMap((name) => model.type(name)?.properties ?? []);
    const definitions = new Map(properties.map((property) => [property.name, property]));
    return { events, definitions, choices: await readAllChoices(properties) };
  });

  /** In words where the trail gives them; else as a value of its kind. */
  #value(name, values, words, { definitions, choices }) {
    const definition = definitions.get(name);
    if (isEmpty(values[name])) {
      return t('audit.nothing');
    }
    return words[name]
      ? html`<bdi>${words[name]}</bdi>`
      : propertyValue(definition, typed(name, kindOf(definition), values[name]), { choices: choices.get(name), values });
  }

  /** Names of what changed; a value that an event sets again to what it was is no change. */
  #changed({ before = {}, after = {}, said }, { definitions }) {
    return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((name) =>
      definitions.has(name) && !OF_NO_INTEREST.includes(name) && before[name] !== after[name] && !(said && after[name] === said));
  }

  #changes(event, labels) {
    const { before = {}, after = {}, beforeWords = {}, afterWords = {} } = event;
    const names = this.#changed(event, labels);
    return names.length
      ? html`<dl class="properties">${names.map((name) => html`<dt>${labels.definitions.get(name).title}</dt>
          <dd>${isEmpty(before[name]) ? nothing : html`<del>${this.#value(name, before, beforeWords, labels)}</del> ${direction() === 'rtl' ? '←' : '→'} `}<ins>${this.#value(name, after, afterWords, labels)}</ins></dd>`)}</dl>`
      : nothing;
  }

  #isTold(event, labels) {
    return event.action !== TOLD_TWICE && (event.action !== DERIVED || this.#changed(event, labels).length);
  }

  #event(event, labels) {
    return html`<li>
      <p><strong>${person(event.by)}</strong>
        ${event.onBehalfOf ? html` (${t('audit.onBehalfOf')} ${person(event.onBehalfOf)})` : nothing} ${event.actionLabel}</p>
      ${event.said ? html`<p class="quote" dir="auto" data-testid="said">${event.said}</p>` : nothing}
      <p class="quiet">${moment(event.at)}</p>
      ${this.#changes(event, labels)}
    </li>`;
  }

  /** How the document stood at the end of a day. */
  #asOf(labels) {
    return html`<div class="field"><label for="as-of">${t('audit.asOf')}</label>
        <input id="as-of" type="date" @change=${(event) => {
          this.asOf = event.target.value || undefined;
          if (this.asOf) {
            this.#past.run(new Date(`${this.asOf}T23:59:59.999`).toISOString());
          }
        }}></div>
      ${this.asOf ? this.#past.render(({ properties, words }) => this.#changes({ after: properties, afterWords: words }, labels)) : nothing}`;
  }

  render() {
    return this.list.render(({ events, ...labels }) =>
      events.length
        ? html`${this.#asOf(labels)}<ol class="timeline">${events.toReversed().filter((event) => this.#isTold(event, labels)).map((event) => this.#event(event, labels))}</ol>`
        : html`<p class="empty">${t('audit.none')}</p>`,
    );
  }
}

/** The trail keeps values as text; this gives back what a property's value is shown from. */
function typed(name, kind, text) {
  switch (kind) {
    case 'boolean':
      return text === 'true';
    case 'int':
    case 'long':
      return Number(text);
    case 'mltext':
      return textsByLanguage(text);
    default:
      return FINGERPRINTS.includes(name) ? shortened(text) : text;
  }
}

/** "en: Title; fr: Titre": a text in several languages, as the trail keeps it. */
function textsByLanguage(text) {
  const parts = text.split(LANGUAGE_OF_TEXT).slice(1);
  const texts = Object.fromEntries(parts.flatMap((part, index) => (index % 2 ? [] : [[part, parts[index + 1]]])));
  return isEmpty(texts) ? { [language()]: text } : texts;
}

/** The beginning of a fingerprint, isolated so that its dots follow it in Arabic too. */
function shortened(fingerprint) {
  return `\u2066${fingerprint.slice(0, FINGERPRINT_SHOWN)}…\u2069`;
}

customElements.define('mithaq-rounds', Rounds);
customElements.define('mithaq-versions', Versions);
customElements.define('mithaq-audit', AuditTrail);
