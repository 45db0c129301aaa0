import { html, nothing } from 'lit';
import { get } from '../api/api.js';
import { AddressedPage } from '../elements/addressed.js';
import { deadlineRows, isSoon } from '../elements/deadline-list.js';
import { icon } from '../elements/icons.js';
import { Remote } from '../elements/remote.js';
import { day, hijri, hijriDay, inDigits, month as monthName, number, t, weekdayName } from '../language/language.js';
import { link } from '../shell/router.js';
import { firstDay, monthOf, plusDays, plusMonths, thisMonth, weekday, weeksOf } from './month.js';

const IN_A_CELL = 3;
/** As many as the server tells at once. */
const MOST = 200;

/** What comes due, month by month; on a narrow screen and on paper as a list by day. */
class CalendarPage extends AddressedPage {
  static page = 'calendar';
  static properties = { chosen: { state: true }, feeds: { state: true } };

  #read = new Remote(this, async (month, mine, signal) => {
    // The weeks of a month reach at most six days into those beside it.
    const [from, to] = [plusDays(`${month}-01`, -7), plusDays(`${plusMonths(month, 1)}-01`, 7)];
    const [calendar, { deadlines }] = await Promise.all([
      get('calendar', { from, to }, { signal }),
      get('deadlines', { from, to, mine }, { signal }),
    ]);
    return { month, calendar, deadlines };
  });
  #asked;

  get #month() {
    return monthOf(this.query.get('month')) ?? thisMonth();
  }

  get #mine() {
    return this.query.get('mine') === 'true';
  }

  willUpdate() {
    const asked = `${this.#month} ${this.#mine}`;
    if (asked !== this.#asked) {
      this.#asked = asked;
      this.chosen = undefined;
      this.#read.run(this.#month, this.#mine);
    }
  }

  #turn(month, mine = this.#mine) {
    this.show({ month, mine: mine ? 'true' : '' });
  }

  #head() {
    const step = (months, label, drawing) => html`<button type="button" class="button button-icon" aria-label=${label} title=${label}
      @click=${() => this.#turn(plusMonths(this.#month, months))}>${icon(drawing)}</button>`;
    return html`<div class="page-head">
      <h1 aria-live="polite">${monthName(this.#month)}</h1>
      <div class="actions no-print">
        ${step(-1, t('agenda.previous'), 'back')}
        <button type="button" class="button" @click=${() => this.#turn('')}>${t('agenda.today')}</button>
        ${step(1, t('agenda.next'), 'onward')}
        <label class="check"><input type="checkbox" .checked=${this.#mine}
          @change=${(event) => this.#turn(this.#month, event.target.checked)}> ${t('agenda.mine')}</label>
        <button type="button" class="button" @click=${() => (this.feeds = true)}>${t('feeds.open')}</button>
      </div>
    </div>`;
  }

  #entry(deadline) {
    const state = deadline.daysLeft < 0 ? 'entry entry-past' : isSoon(deadline.daysLeft) ? 'entry entry-soon' : 'entry';
    return html`<li><a class=${state} href=${deadline.task ? link(['reviews', deadline.task]) : link(['documents', deadline.document])}
      title=${`${inDigits(deadline.label)} · ${deadline.title}`}>
      <bdi>${deadline.title}</bdi><span class="visually-hidden"> ${inDigits(deadline.label)}</span></a></li>`;
  }

  #cell(one, { month, calendar }, deadlines, isFirst) {
    const holidays = calendar.holidays.filter((holiday) => holiday.day === one);
    const isOff = holidays.length || calendar.weekend.includes(weekday(one));
    const classes = [one.slice(0, 7) === month ? '' : 'other-month', isOff ? 'day-off' : '', one === calendar.today ? 'is-today' : ''];
    const rest = deadlines.length - IN_A_CELL;
    return html`<td class=${classes.join(' ').trim() || nothing} aria-current=${one === calendar.today ? 'date' : nothing}>
      <div class="day-head"><time datetime=${one} aria-label=${`${day(one)}, ${hijri(one)}`}>${number(Number(one.slice(8)))}</time>
        <bdi class="quiet" aria-hidden="true">${hijriDay(one, isFirst)}</bdi></div>
      ${holidays.map(({ name }) => html`<p class="holiday"><bdi>${name}</bdi></p>`)}
      ${deadlines.length ? html`<ul class="entries">${deadlines.slice(0, IN_A_CELL).map((deadline) => this.#entry(deadline))}</ul>` : nothing}
      ${rest > 0
        ? html`<button type="button" class="button button-plain" aria-expanded=${this.chosen === one}
            @click=${() => (this.chosen = this.chosen === one ? undefined : one)}>${t('agenda.more', { count: rest })}</button>`
        : nothing}
    </td>`;
  }

  #grid(read, byDay) {
    const weeks = weeksOf(read.month, firstDay(read.calendar.weekend));
    return html`<table class="month">
      <caption class="visually-hidden">${t('agenda.caption', { month: monthName(read.month) })}</caption>
      <thead><tr>${weeks[0].map((one) => html`<th scope="col" abbr=${weekdayName(one, 'long')}>${weekdayName(one, 'short')}</th>`)}</tr></thead>
      <tbody>${weeks.map((week) => html`<tr>${week.map((one) => this.#cell(one, read, byDay.get(one) ?? [], one === weeks[0][0]))}</tr>`)}</tbody>
    </table>`;
  }

  #list(read, byDay) {
    const days = [...byDay.keys()].filter((one) => one.slice(0, 7) === read.month && (!this.chosen || one === this.chosen)).sort();
    return html`<section class=${this.chosen ? 'card agenda agenda-chosen' : 'card agenda'} aria-label=${t('agenda.list')}>
      ${days.length
        ? days.map((one) => html`<h2>${weekdayName(one, 'long')} <bdi>${day(one)}</bdi> <bdi class="quiet">${hijri(one)}</bdi></h2>
            ${deadlineRows(byDay.get(one))}`)
        : html`<p class="quiet">${t('agenda.none')}</p>`}
    </section>`;
  }

  render() {
    return html`${this.#head()}
      ${this.feeds ? html`<mithaq-feeds .mine=${this.#mine} @given-up=${() => (this.feeds = false)}></mithaq-feeds>` : nothing}
      ${this.#read.render((read) => {
        const byDay = new Map();
        read.deadlines.forEach((deadline) => byDay.set(deadline.day, [...(byDay.get(deadline.day) ?? []), deadline]));
        return html`<div class="calendar" aria-busy=${this.#read.busy}>
          ${read.deadlines.length < MOST ? nothing : html`<p class="note note-warn">${t('agenda.cut', { count: MOST })}</p>`}
          ${this.#grid(read, byDay)} ${this.#list(read, byDay)}
        </div>`;
      })}`;
  }
}

customElements.define('mithaq-calendar', CalendarPage);
