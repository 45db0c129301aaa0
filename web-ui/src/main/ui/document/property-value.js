import { html, nothing } from 'lit';
import { map } from 'lit/directives/map.js';
import { day, direction, language, languageName, LANGUAGES, money, moment, number, t } from '../language/language.js';
import { contactList } from './contacts.js';
import { isEmpty, kindOf } from './model.js';

/** A property's value as people read it. */
export function propertyValue(property, value, { choices, values = {} } = {}) {
  if (isEmpty(value)) {
    return nothing;
  }
  if (property.name === 'prm:contacts') {
    return contactList(value);
  }
  if (Array.isArray(value)) {
    const shown = value.map((one) => single(property, one, choices, values));
    return html`<ul class="chosen">${map(shown, (one) => html`<li class="chip">${one}</li>`)}</ul>`;
  }
  return single(property, value, choices, values);
}

function single(property, value, choices, values) {
  const kind = kindOf(property);
  if (choices) {
    return choices.find(({ code }) => code === value)?.label ?? html`<bdi>${value}</bdi>`;
  }
  switch (kind) {
    case 'mltext':
      return texts(value);
    case 'boolean':
      return value ? t('form.yes') : t('form.no');
    case 'date':
      return day(value);
    case 'datetime':
      return moment(value);
    case 'int':
    case 'long':
      return property.name === 'prm:amount' ? html`<bdi>${money(value, values['prm:currency'])}</bdi>` : number(value);
    default:
      return period(value) ?? html`<bdi class="lines">${value}</bdi>`;
  }
}

function texts(value) {
  const codes = LANGUAGES.map(({ code }) => code).filter((code) => value[code]);
  codes.sort((a, b) => (b === language()) - (a === language()));
  return html`${map(codes, (code) => html`<p>
    ${codes.length > 1 ? html`<span class="quiet">${languageName(code)}</span><br>` : nothing}
    <bdi lang=${code} dir=${direction(code)}>${value[code]}</bdi>
  </p>`)}`;
}

function period(value) {
  const [, count, unit] = /^P(\d+)([DMY])$/.exec(value) ?? [];
  return unit ? t(`period.of.${unit}`, { count: Number(count) }) : undefined;
}
