import { html, nothing } from 'lit';
import { day, languageName, t } from '../language/language.js';
import { link } from '../shell/router.js';
import { foundWords, marked } from './snippet.js';

/** What a clause is called: its heading with its title, else the part of the text that it is. */
export function clauseName({ heading, title, container, sectionLabel, page }) {
  const own = [heading, title].filter(Boolean).join(' – ') || sectionLabel || t('clauses.passage', { page });
  return container && container !== heading ? `${container}, ${own}` : own;
}

/** The address of a document, opened at a clause of it. */
export function clauseLink({ document, start, end, page, heading, beginning }, words = []) {
  return link(['documents', document.id], { page, at: `${start}-${end}`, clause: heading, begins: beginning, find: words });
}

/** The passage that an address of a document asks for: `at=120-480` is its place in the text, `clause` its heading, `begins` what one without begins with. */
export function passageOf(query) {
  const [, start, end] = /^(\d{1,9})-(\d{1,9})$/.exec(query.get('at') ?? '') ?? [];
  return start ? { start: Number(start), end: Number(end), heading: query.get('clause') ?? '', beginning: query.get('begins') ?? '' } : undefined;
}

/** A clause with where it comes from, as it is quoted in a letter. */
export function citation(place, text) {
  const { document, partners, signedOn } = place;
  const source = [
    clauseName(place),
    document.title || document.name,
    document.reference,
    partners.length ? t('clauses.with', { partners: partners.join(' · ') }) : undefined,
    signedOn ? t('clauses.signed', { day: day(signedOn) }) : document.statusLabel,
  ].filter(Boolean);
  return `${t('clauses.quoted', { text })}\n— ${source.join(', ')}`;
}

function facts({ document, partners, signedOn }) {
  return html`<p class="facts quiet">
    <span>${document.typeLabel}</span>
    ${document.reference ? html`<bdi class="code">${document.reference}</bdi>` : nothing}
    ${partners.length ? html`<span>${t('clauses.with', { partners: partners.join(' · ') })}</span>` : nothing}
    ${signedOn ? html`<span>${t('clauses.signed', { day: day(signedOn) })}</span>` : nothing}
    ${document.statusLabel ? html`<span class="chip">${document.statusLabel}</span>` : nothing}
    ${document.language ? html`<span class="chip">${languageName(document.language)}</span>` : nothing}
  </p>`;
}

const place = (where, words) => html`<li><a href=${clauseLink(where, words)}><bdi>${clauseName(where)}</bdi></a>,
  <bdi>${where.document.title || where.document.name}</bdi> ${facts(where)}</li>`;

/**
 * One wording, with the ways on from it.
 *
 * @param similar the address of what resembles it
 * @param copy is given the text with its source
 */
export function wordingRow({ place: where, text, marks, part, same, sameCount }, similar, copy) {
  const words = foundWords({ snippets: [{ text, marks }] });
  const name = clauseName(where);
  return html`<li class="row clause" data-testid="wording">
    <h2 class="row-title"><a href=${clauseLink(where, words)}><bdi>${name}</bdi></a></h2>
    <p><bdi>${where.document.title || where.document.name}</bdi></p>
    ${facts(where)}
    <blockquote class="clause-text" dir="auto" lang=${where.document.language ?? nothing}>${part ? '… ' : nothing}${marked({ text, marks })}${part ? ' …' : nothing}</blockquote>
    <div class="actions">
      <button type="button" class="button" aria-label=${t('clauses.copy.this', { name })} @click=${() => copy(citation(where, text))}>${t('clauses.copy')}</button>
      <a class="button" href=${similar} aria-label=${t('clauses.similar.this', { name })}>${t('clauses.similar')}</a>
    </div>
    ${same.length
      ? html`<details><summary>${t('clauses.same', { count: sameCount })}</summary>
          <ul class="stack">${same.map((one) => place(one, words))}</ul>
          ${sameCount > same.length ? html`<p class="quiet">${t('clauses.same.more', { count: sameCount - same.length })}</p>` : nothing}</details>`
      : nothing}
  </li>`;
}
