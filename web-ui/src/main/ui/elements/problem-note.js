import { html, nothing } from 'lit';
import { t } from '../language/language.js';

/** The sentence that says most: what the server explains, else what kind of refusal it was. */
function words(problem) {
  if (problem.status === 0) {
    return { title: t('problem.unreachable'), advice: t('problem.unreachable.advice') };
  }
  const title = problem.detail || problem.title;
  return title ? { title } : { title: t('problem.unexpected'), advice: t('problem.unexpected.advice') };
}

/** What went wrong, what to do, and the stable code for whoever is asked for help. */
export function problemNote(problem, retry, actions = nothing) {
  if (!problem) {
    return nothing;
  }
  const { title, advice } = words(problem);
  return html`<div class="note note-problem" role="alert">
    <p class="note-title">${title}</p>
    ${advice ? html`<p>${advice}</p>` : nothing}
    ${problem.errors?.length
      ? html`<ul>${problem.errors.map((error) => html`<li>${error.message}</li>`)}</ul>`
      : nothing}
    ${problem.code ? html`<p class="quiet"><bdi class="code">${problem.code}</bdi></p>` : nothing}
    ${retry ? html`<button type="button" class="button" @click=${retry}>${t('action.retry')}</button>` : nothing}
    ${actions}
  </div>`;
}
