import { t } from '../language/language.js';

/** The roles in the order of their work, each held by membership of a group. */
export const ROLES = {
  OFFICER: 'GROUP_PRM_OFFICERS',
  HEAD_OF_SECTOR: 'GROUP_PRM_HEADS_OF_SECTOR',
  LEGAL_REVIEWER: 'GROUP_PRM_LEGAL_REVIEWERS',
  HEAD_OF_LEGAL: 'GROUP_PRM_HEADS_OF_LEGAL',
  TECHNICAL_FOCAL_POINT: 'GROUP_PRM_TECHNICAL_FOCAL_POINTS',
  FINANCE_OFFICER: 'GROUP_PRM_FINANCE_OFFICERS',
  DIRECTOR_GENERAL: 'GROUP_PRM_DIRECTORATE_GENERAL',
  RECORDS_MANAGER: 'GROUP_PRM_RECORDS_MANAGERS',
  READER: 'GROUP_PRM_READERS',
  ADMINISTRATOR: 'GROUP_PRM_ADMINISTRATORS',
};

const SECTOR = 'GROUP_PRM_SECTOR_';

export const sectorGroup = (code) => `${SECTOR}${code}`;

const ROLE_OF = new Map(Object.entries(ROLES).map(([role, group]) => [group, role]));

/** Those that are neither a role's nor a known sector's. */
export function otherGroups(groups, sectors) {
  const known = new Set([...ROLE_OF.keys(), ...sectors.map(({ code }) => sectorGroup(code))]);
  return groups.filter((name) => !known.has(name));
}

/** Roles first, then sectors, then the rest. */
export function inOrder(groups, sectors) {
  const mine = new Set(groups);
  const known = [...ROLE_OF.keys(), ...sectors.map(({ code }) => sectorGroup(code))].filter((name) => mine.has(name));
  return [...known, ...otherGroups(groups, sectors)];
}

/** The same, each as people call it. */
export function groupsInWords(groups, sectors) {
  const sector = new Map(sectors.map(({ code, label }) => [sectorGroup(code), label]));
  return inOrder(groups, sectors).map((name) =>
    ROLE_OF.has(name) ? t(`role.${ROLE_OF.get(name)}`) : (sector.get(name) ?? name.replace(/^GROUP_/, '')));
}
