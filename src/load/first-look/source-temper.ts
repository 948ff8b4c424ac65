import type { SourceMapping } from '../../model/source-mapping.ts';
import type { ColumnProfile } from './column-profile.ts';
import type { Roles } from './column-roles.ts';

/** What kind of source an export is, and whether we asked for it. */
export interface Temper {
  readonly kind: SourceMapping['kind'];
  readonly solicited: boolean;
  readonly why: string;
}

const TICKET = /ticket|vorgang/i;

/** Judges by the headers: tickets have a status and a requester, reviews have stars and a review; the rest are surveys. */
export function temperOf(columns: readonly ColumnProfile[], { columns: roles }: Roles): Temper {
  const headers = columns.map(({ header }) => header);
  const has = (pattern: RegExp): boolean => headers.some((header) => pattern.test(header));
  const signs = [
    TICKET,
    /^(?:priority|priorität)$/i,
    /^status$/i,
    /requester|assignee|bearbeiter/i,
    /^(?:subject|betreff)$/i,
    /solved|resolved|closed|gelöst|erledigt|geschlossen/i,
  ];
  if (signs.filter(has).length >= 2) {
    return { kind: 'ticket', solicited: false, why: 'the headers are those of support tickets' };
  }
  const comments = roles.filter(({ role }) => role.kind === 'comment').length;
  if (comments > 0 && (has(/\breview/i) || (has(/rating/i) && has(/^(?:author|reviewer)$/i)))) {
    return { kind: 'review', solicited: false, why: 'the headers are those of reviews' };
  }
  const ratings = roles.filter(({ role }) => role.kind === 'rating').length;
  if (ratings === 0 && comments > 0 && has(/tweet|^post|forum|thread/i)) {
    return { kind: 'community', solicited: false, why: 'the headers are those of posts' };
  }
  if (ratings === 0 && comments > 0 && has(/^(?:title|topic|tags|locale)$/i)) {
    return { kind: 'community', solicited: false, why: 'texts with titles or topics and no ratings' };
  }
  const why = has(TICKET)
    ? 'a header speaks of tickets, but no other does, so customers were probably asked about theirs'
    : 'nothing speaks of tickets or reviews, so customers were probably asked';
  return { kind: 'survey', solicited: true, why };
}
