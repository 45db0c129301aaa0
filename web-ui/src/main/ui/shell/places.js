import { FILING, has } from '../api/session.js';
import { t } from '../language/language.js';
import { SETTINGS } from '../settings/settings-page.js';

/** Where one can go from anywhere, in the order of the navigation; what is `aside` is reached from other pages and by typing. */
const PLACES = [
  { name: 'home', drawing: 'home', label: () => t('nav.home') },
  { name: 'file', drawing: 'file', label: () => t('nav.file'), roles: FILING },
  { name: 'reviews', drawing: 'inbox', label: () => t('nav.reviews') },
  { name: 'register', drawing: 'register', label: () => t('nav.register') },
  { name: 'board', drawing: 'board', label: () => t('nav.board') },
  { name: 'calendar', drawing: 'calendar', label: () => t('nav.calendar') },
  { name: 'partners', drawing: 'building', label: () => t('nav.partners') },
  { name: 'library', drawing: 'library', label: () => t('nav.library') },
  { name: 'search', drawing: 'search', label: () => t('nav.search') },
  { name: 'clauses', drawing: 'clause', label: () => t('nav.clauses'), aside: true },
  { name: 'settings', drawing: 'table', label: () => t('nav.settings'), roles: SETTINGS },
];

/** Those that the person who is signed in has something to do in. */
export const places = () => PLACES.filter(({ roles }) => !roles || has(...roles));

export const pathOf = ({ name }) => (name === 'home' ? [] : [name]);
