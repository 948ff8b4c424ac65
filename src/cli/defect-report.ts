import { isAbsolute, join, relative } from 'node:path';
import type { Defect, LedgerEntry } from '../model/defect.ts';

const CONFIG_FILE = 'outerloop.yaml';

export interface CheckReport {
  readonly defects: readonly Defect[];
  readonly ledger: readonly LedgerEntry[];
}

export const REPORT_FORMATS = ['text', 'json', 'github'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** What `check` prints: for people, for programs, or as annotations of a pull request. */
export function formatReport(report: CheckReport, format: ReportFormat, workspace: string): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify({ defects: report.defects, ledger: report.ledger }, null, 2)}\n`;
    case 'github':
      return report.defects.map((defect) => annotation(defect, workspace)).join('') + summaryLine(report);
    case 'text':
      return report.defects.map(paragraph).join('') + summaryLine(report);
    default:
      return format satisfies never;
  }
}

function paragraph({ severity, file, line, column, what, fix, code }: Defect): string {
  return `${severity} ${file}:${line}:${column} ${what}\n  fix: ${fix} [${code}]\n`;
}

/** A workflow command. Its parts are escaped as the runner asks, so that a cell can never speak to the runner. */
function annotation({ severity, file, line, column, what, fix, code }: Defect, workspace: string): string {
  const path = relative(process.cwd(), join(workspace, file));
  const shown = path.startsWith('..') || isAbsolute(path) ? file : path.replaceAll('\\', '/');
  const property = (text: string): string => message(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  const message = (text: string): string =>
    text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const at = `file=${property(shown)},line=${line},col=${column},title=${property(code)}`;
  return `::${severity} ${at}::${message(`${what}\nfix: ${fix}`)}\n`;
}

function summaryLine({ defects, ledger }: CheckReport): string {
  const sum = (of: (entry: LedgerEntry) => number): number =>
    ledger.reduce((total, entry) => total + of(entry), 0);
  const errors = defects.filter((defect) => defect.severity === 'error').length;
  // Without a configuration nothing was read: a ledger of zeros would look like a verdict on the files.
  const unread =
    ledger.length === 0 && defects.some(({ severity, file }) => severity === 'error' && file === CONFIG_FILE);
  const rows = unread
    ? `no feedback was read, because it is read as ${CONFIG_FILE} says; check again once that file is right`
    : `${plural(
        sum((e) => e.read),
        'row',
      )} read from ${plural(ledger.length, 'file')} = ${number(sum((e) => e.used))} used + ${number(sum((e) => e.refused))} refused + ${number(sum((e) => e.unanswered))} without an answer`;
  return `${rows}; ${plural(errors, 'error')}, ${plural(defects.length - errors, 'warning')}\n`;
}

function plural(count: number, noun: string): string {
  return `${number(count)} ${noun}${count === 1 ? '' : 's'}`;
}

function number(value: number): string {
  return value.toLocaleString('en-GB');
}
